//! Who is told what, and how often.

use chrono::Duration;
use majlis_app::port::SendError;
use majlis_app::{AppError, case_secret, demo, notification, secret};
use majlis_contract::AccountId;
use majlis_contract::case::CaseEventKind;
use majlis_contract::delivery::Audience;
use majlis_contract::page::PageQuery;
use majlis_persistence::account::staff;
use majlis_persistence::entity::account_role;
use majlis_persistence::entity::delivery::Model;
use majlis_persistence::push_subscription::{self, Subscription};
use majlis_persistence::{case as cases, delivery, job};
use serde_json::json;

use super::world::{World, world};

async fn deliveries(world: &World, case: majlis_contract::CaseId) -> Vec<Model> {
    delivery::page_of_case(world.app.db.read(), case.0, None, 100).await.unwrap().0
}

async fn caught(world: &World) -> Vec<majlis_contract::demo::CaughtMessage> {
    demo::caught_messages(&world.app, &PageQuery::default()).await.unwrap().items
}

#[tokio::test]
async fn a_resident_is_told_once_by_every_channel_wanted() {
    let world = world().await;
    let account = world.resident(true, true).await;
    let case = world.case(Some(account), None, None).await;
    let event = world.event(case, CaseEventKind::Asked, Some("أي عمود؟\nWhich <b>lamp</b>?")).await;
    world.event(case, CaseEventKind::Noted, Some("internal")).await;
    world.run_jobs().await;
    // The same event once more, as after a crash.
    let again = json!({ "event_id": event });
    world.app.db.write(async |tx| job::enqueue(tx, world.app.new_id(), "tell", again, world.app.now()).await).await.unwrap();
    world.run_jobs().await;

    let mails = world.mail.sent.lock().unwrap().clone();
    assert_eq!(mails.len(), 1);
    assert_eq!((mails[0].to.as_str(), mails[0].subject.as_str()), ("salma@example.om", "A question about your report MJ-10001-4"));
    assert!(mails[0].text.contains("“أي عمود؟\nWhich <b>lamp</b>?”"));
    assert!(mails[0].html.contains("أي عمود؟<br>Which &lt;b&gt;lamp&lt;/b&gt;?") && mails[0].html.contains("dir=\"ltr\""));
    let link = format!("https://majlis.example/en/cases/{case}#secret={}", case_secret(&world.app, case));
    assert!(mails[0].text.contains(&link) && mails[0].html.contains(&link));
    let texts = caught(&world).await;
    assert_eq!(texts.len(), 1);
    assert!(texts[0].text.starts_with("Al Sahil Municipality: we have a question") && texts[0].text.ends_with(&link));

    let all = deliveries(&world, case).await;
    let mut channels: Vec<_> = all.iter().map(|row| (row.channel.as_str(), row.state.as_str(), row.attempts)).collect();
    channels.sort_unstable();
    assert_eq!(channels, [("email", "sent", 1), ("in_app", "sent", 1), ("sms", "sent", 1)]);

    let page = notification::list(&world.app, AccountId(account), &PageQuery::default()).await.unwrap();
    assert_eq!((page.items.len(), page.unread), (1, 1));
    assert_eq!((page.items[0].kind, page.items[0].case_reference.as_deref()), (CaseEventKind::Asked.into(), Some("MJ-10001-4")));
    let stranger = AccountId(world.app.new_id());
    assert!(matches!(notification::mark_read(&world.app, stranger, page.items[0].id).await, Err(AppError::Refused(_))));
    notification::mark_read(&world.app, AccountId(account), page.items[0].id).await.unwrap();
    let read = notification::list(&world.app, AccountId(account), &PageQuery::default()).await.unwrap();
    assert_eq!((read.unread, read.items[0].read_at), (0, Some(world.app.now())));
}

#[tokio::test]
async fn who_wants_no_messages_finds_them_inside() {
    let world = world().await;
    let account = world.resident(false, false).await;
    let case = world.case(Some(account), None, None).await;
    world.event(case, CaseEventKind::Replied, Some("done")).await;
    world.run_jobs().await;
    assert!(world.mail.sent.lock().unwrap().is_empty() && caught(&world).await.is_empty());
    assert_eq!(notification::list(&world.app, AccountId(account), &PageQuery::default()).await.unwrap().unread, 1);
}

#[tokio::test]
async fn a_guest_is_told_in_the_language_of_the_report() {
    let world = world().await;
    let case = world.case(None, Some("guest@example.om"), Some("+96899000000")).await;
    world.event(case, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    let mails = world.mail.sent.lock().unwrap().clone();
    assert_eq!((mails.len(), mails[0].subject.as_str()), (1, "استلمنا بلاغك MJ-10001-4"));
    assert!(mails[0].text.contains("نردّ عليك قبل الأربعاء 25 نوفمبر 2026 (15 جمادى الآخرة 1448 هـ)، الساعة 23:30."));
    assert!(mails[0].html.contains("dir=\"rtl\""));
    assert!(caught(&world).await.is_empty(), "one message is enough");
    let shown = mails[0].text.split("#secret=").nth(1).unwrap().split_whitespace().next().unwrap();
    assert!(secret::matches(&world.app, case, shown));
    assert!(secret::matches(&world.app, case, &shown.replace('-', " ").to_uppercase()));
    assert!(!secret::matches(&world.app, majlis_contract::CaseId(world.app.new_id()), shown));
    assert!(!secret::matches(&world.app, case, ""));
}

#[tokio::test]
async fn a_mail_server_that_is_down_is_tried_for_two_days() {
    let world = world().await;
    let case = world.case(None, Some("guest@example.om"), None).await;
    *world.mail.failure.lock().unwrap() = Some(SendError::Temporary("421 down\r\nfor now".into()));
    world.event(case, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    let row = &deliveries(&world, case).await[0];
    let wait = row.next_attempt_at.unwrap() - world.app.now();
    assert_eq!((row.state.as_str(), row.attempts), ("queued", 1));
    assert!((30..=33).contains(&wait.num_seconds()), "{wait}");
    assert_eq!(row.last_error.as_deref(), Some("temporary: 421 down  for now"));
    world.run_jobs().await;
    assert_eq!(deliveries(&world, case).await[0].attempts, 1, "not before its time");
    for _ in 0..5 {
        world.pass(Duration::hours(6));
        world.run_jobs().await;
    }
    *world.mail.failure.lock().unwrap() = None;
    world.pass(Duration::hours(24));
    world.run_jobs().await;
    let row = &deliveries(&world, case).await[0];
    assert_eq!((row.state.as_str(), row.attempts, &row.last_error), ("sent", 7, &None));
    assert_eq!(world.mail.sent.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn what_can_never_arrive_is_given_up() {
    let world = world().await;
    let case = world.case(None, Some("guest@example.om"), None).await;
    *world.mail.failure.lock().unwrap() = Some(SendError::Permanent("550 nobody".into()));
    world.event(case, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    let first = deliveries(&world, case).await[0].clone();
    assert_eq!((first.state.as_str(), first.attempts, first.next_attempt_at), ("failed", 1, None));

    *world.mail.failure.lock().unwrap() = Some(SendError::Temporary("421 down".into()));
    world.event(case, CaseEventKind::Closed, None).await;
    for _ in 0..14 {
        world.run_jobs().await;
        world.pass(Duration::hours(24));
    }
    let second = deliveries(&world, case).await[0].clone();
    assert_eq!((second.state.as_str(), second.attempts), ("failed", 9));
}

#[tokio::test]
async fn a_later_message_waits_for_the_one_before_it() {
    let world = world().await;
    let case = world.case(None, Some("guest@example.om"), None).await;
    let other = world.case(None, Some("guest@example.om"), None).await;
    *world.mail.failure.lock().unwrap() = Some(SendError::Temporary("421 down".into()));
    world.event(case, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    *world.mail.failure.lock().unwrap() = None;
    world.event(case, CaseEventKind::Assigned, None).await;
    world.event(other, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    let subjects = || world.mail.sent.lock().unwrap().iter().map(|mail| mail.subject.clone()).collect::<Vec<_>>();
    assert_eq!(subjects().len(), 1, "the other case does not wait");
    world.event(case, CaseEventKind::Closed, None).await;
    world.pass(Duration::seconds(34));
    world.run_jobs().await;
    let told: Vec<String> = subjects().split_off(1);
    let words = ["استلمنا", "أُحيل", "أُغلق"];
    assert!(told.len() == 3 && told.iter().zip(words).all(|(subject, word)| subject.contains(word)), "{told:?}");
}

#[tokio::test]
async fn a_receiver_that_names_a_time_is_not_asked_before() {
    let world = world().await;
    let case = world.case(None, Some("guest@example.om"), None).await;
    *world.mail.failure.lock().unwrap() = Some(SendError::Later { error: "busy".into(), wait: Duration::minutes(20) });
    world.event(case, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    assert_eq!(deliveries(&world, case).await[0].next_attempt_at, Some(world.app.now() + Duration::minutes(20)));
    world.pass(Duration::minutes(19));
    world.run_jobs().await;
    assert_eq!(deliveries(&world, case).await[0].attempts, 1);
    *world.mail.failure.lock().unwrap() = None;
    world.pass(Duration::minutes(1));
    world.run_jobs().await;
    assert_eq!(deliveries(&world, case).await[0].state, "sent");
}

#[tokio::test]
async fn who_has_the_case_is_told_at_work_and_not_of_their_own_deeds() {
    let world = world().await;
    let officer = world.resident(true, false).await;
    let case = world.case(None, None, None).await;
    let mut row = cases::find(world.app.db.read(), case.0).await.unwrap().unwrap();
    let department = world.app.new_id();
    (row.officer_id, row.department_id) = (Some(officer), Some(department));
    let role = "department_officer".to_owned();
    let grant = account_role::Model { id: world.app.new_id(), account_id: officer, role, department_id: Some(department) };
    let save =
        async |grants: Vec<account_role::Model>| world.app.db.write(async |tx| staff::replace_grants(tx, officer, grants).await).await;
    save(vec![grant]).await.unwrap();
    world.app.db.write(async |tx| cases::save(tx, row, 1).await).await.unwrap();
    world.event_by(case, CaseEventKind::Assigned, officer).await;
    world.run_jobs().await;
    assert!(world.mail.sent.lock().unwrap().is_empty(), "the officer took it");
    world.event(case, CaseEventKind::Informed, Some("The third lamp")).await;
    world.run_jobs().await;
    let mails = world.mail.sent.lock().unwrap().clone();
    assert_eq!((mails.len(), mails[0].subject.as_str()), (1, "The resident wrote on the case MJ-10001-4"));
    assert!(mails[0].text.contains(&format!("https://majlis.example/console/en/cases/{case}\n")), "{}", mails[0].text);
    assert!(!mails[0].text.contains("secret") && !mails[0].text.contains("third lamp"));
    let page = notification::list(&world.app, AccountId(officer), &PageQuery::default()).await.unwrap();
    assert_eq!((page.items.len(), page.items[0].kind, page.items[0].audience), (1, CaseEventKind::Informed.into(), Audience::Officer));
    // Who has left the department hears no more of its cases.
    save(Vec::new()).await.unwrap();
    world.event(case, CaseEventKind::Informed, Some("The fourth lamp")).await;
    world.run_jobs().await;
    assert_eq!(world.mail.sent.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_device_that_is_gone_is_forgotten_and_no_dead_letter() {
    let world = world().await;
    let account = world.resident(false, false).await;
    let case = world.case(Some(account), None, None).await;
    let device = Subscription {
        id: world.app.new_id(),
        account_id: account,
        session_id: world.app.new_id(),
        endpoint: "https://push.example/one".into(),
        p256dh: "key".into(),
        auth: "auth".into(),
        created_at: world.app.now(),
    };
    let id = device.id;
    world.app.db.write(async |tx| push_subscription::insert(tx, device).await).await.unwrap();
    world.event(case, CaseEventKind::Resolved, Some("done")).await;
    world.run_jobs().await;
    let shown = world.screens.shown.lock().unwrap().clone();
    let payload: serde_json::Value = serde_json::from_str(&shown[0].payload).unwrap();
    assert_eq!((shown.len(), &payload["title"]), (1, &json!("We resolved your report MJ-10001-4")));
    assert_eq!(payload["open"], json!(format!("https://majlis.example/en/cases/{case}")), "without the secret");
    *world.screens.failure.lock().unwrap() = Some(SendError::Gone("410".into()));
    world.event(case, CaseEventKind::Closed, None).await;
    world.run_jobs().await;
    let last = deliveries(&world, case).await.into_iter().find(|row| row.channel == "push").unwrap();
    assert_eq!((last.state.as_str(), last.attempts), ("dropped", 1));
    assert_eq!(push_subscription::find(world.app.db.read(), id).await.unwrap(), None);
}
