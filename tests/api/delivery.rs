//! Messages that leave.

mod flap;

use std::sync::Arc;

use acceptance::{Client, Postbox, Staff, TestServer};
use chrono::Duration;
use majlis_app::port::SendError;
use majlis_contract::demo::CaughtMessage;
use serde_json::{Value, json};

async fn with_postbox() -> (TestServer, Arc<Postbox>) {
    let postbox = Arc::new(Postbox::default());
    let mail = postbox.clone();
    (TestServer::start_as(|_| {}, move |app| app.mail = mail).await, postbox)
}

async fn deliveries(staff: &Client, receipt: &Value) -> Vec<Value> {
    let path = format!("/cases/{}/deliveries?limit=100", receipt["id"].as_str().unwrap());
    staff.get(&path).await.expect(200)["items"].as_array().unwrap().clone()
}

fn told(messages: &[CaughtMessage], address: &str, reference: &Value) -> usize {
    messages.iter().filter(|message| message.to == address && message.text.contains(reference.as_str().unwrap())).count()
}

/// Salma with a phone as well, in her language and as she wants to be reached.
async fn salma(server: &TestServer, language: &str, email: bool, sms: bool) -> Client {
    let resident = server.resident("salma@example.om").await;
    let phone = resident.post("/account/contacts", &json!({ "kind": "phone", "value": "99123456" })).await.expect(201);
    server.run_jobs().await;
    let code = json!({ "code": server.code_for("+96899123456").await });
    resident.post(&format!("/account/contacts/{}/confirmation", phone["id"].as_str().unwrap()), &code).await.expect(200);
    resident.post("/account/contacts", &json!({ "kind": "email", "value": "unconfirmed@example.om" })).await.expect(201);
    let etag = resident.get("/account").await.expect(200)["etag"].clone();
    let wish = json!({ "language": language, "notifications": { "email": email, "sms": sms } });
    resident.patch_if("/account", &etag, &wish).await.expect(200);
    resident
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_told_in_their_language_by_the_ways_they_want() {
    for (language, email, sms) in [("ar", true, true), ("en", true, false), ("en", false, true), ("ar", false, false)] {
        let server = TestServer::start().await;
        let resident = salma(&server, language, email, sms).await;
        let receipt = server.case_of(&resident).await;
        server.run_jobs().await;
        let messages = server.messages().await;
        let reference = &receipt["reference"];
        assert_eq!(told(&messages, "salma@example.om", reference), usize::from(email), "{language} {email} {sms}");
        assert_eq!(told(&messages, "+96899123456", reference), usize::from(sms), "{language} {email} {sms}");
        assert_eq!(told(&messages, "unconfirmed@example.om", reference), 0, "not theirs yet");
        for message in messages.iter().filter(|message| message.text.contains(reference.as_str().unwrap())) {
            let words = if language == "ar" { "استلمنا بلاغك" } else { "eceived your report" };
            assert!(message.text.contains(words), "{language}: {}", message.text);
            assert!(message.text.contains(&format!("/{language}/cases/{}#secret=", receipt["id"].as_str().unwrap())), "{}", message.text);
        }
        let agent = server.staff(Staff::Agent).await;
        let record = deliveries(&agent, &receipt).await;
        let mut channels: Vec<&str> = record.iter().map(|one| one["channel"].as_str().unwrap()).collect();
        channels.sort_unstable();
        let expected: Vec<&str> =
            [(email, "email"), (true, "in_app"), (sms, "sms")].into_iter().filter(|(is, _)| *is).map(|(_, name)| name).collect();
        assert_eq!(channels, expected);
        assert!(record.iter().all(|one| one["state"] == "sent" && one["attempts"] == 1 && one["about"] == "submitted"), "{record:?}");
        let text = Value::from(record).to_string();
        assert!(!text.contains("salma@example.om") && !text.contains("99123456"), "masked");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn guests_are_told_by_mail_or_else_by_sms() {
    let server = TestServer::start().await;
    let mut report = server.report().await;
    let cases = [
        (json!({ "email": "guest@example.om", "phone": "99123456" }), "guest@example.om"),
        (json!({ "email": "guest@example.om" }), "guest@example.om"),
        (json!({ "phone": "99123456" }), "+96899123456"),
    ];
    for (reporter, address) in cases {
        report["reporter"] = reporter;
        let receipt = server.visitor().post("/cases", &report).await.expect(201);
        server.run_jobs().await;
        let messages = server.messages().await;
        let all = ["guest@example.om", "+96899123456"].map(|to| told(&messages, to, &receipt["reference"]));
        assert_eq!(all.iter().sum::<usize>(), 1);
        let message = server.newest_message(address).await;
        // The link in it opens the case.
        let secret = message.text.split("#secret=").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap();
        assert_eq!(Some(secret), receipt["secret"].as_str());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_runs_again_tells_nothing_twice() {
    let server = TestServer::start().await;
    let resident = salma(&server, "ar", true, true).await;
    let receipt = server.case_of(&resident).await;
    server.run_jobs().await;
    // As if the worker had died each time before it could say that it was done.
    for _ in 0..3 {
        server.sql("UPDATE jobs SET finished_at = NULL, locked_until = NULL WHERE kind IN ('tell', 'deliver')").await;
        server.run_jobs().await;
    }
    let messages = server.messages().await;
    let each = ["salma@example.om", "+96899123456"].map(|to| told(&messages, to, &receipt["reference"]));
    assert_eq!(each, [1, 1]);
    assert_eq!(resident.get("/notifications").await.expect(200)["unread"], 1);
    assert_eq!(deliveries(&server.staff(Staff::Agent).await, &receipt).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_dead_worker_held_is_done_after_its_lease_and_once() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let receipt = server.case_of(&resident).await;
    let held = majlis_app::job::claim(&server.app, 10).await.unwrap();
    assert_eq!(held.len(), 1, "a worker takes the job and dies");
    server.run_jobs().await;
    assert_eq!(told(&server.messages().await, "salma@example.om", &receipt["reference"]), 0, "it is held");
    server.advance(Duration::seconds(121));
    let claim = || majlis_app::job::claim(&server.app, 10);
    let (first, second) = tokio::join!(claim(), claim());
    assert_eq!(first.unwrap().len() + second.unwrap().len(), 1, "one of two workers gets it, and dies as well");
    server.advance(Duration::seconds(121));
    tokio::join!(majlis_jobs::run_due(&server.app, 10), majlis_jobs::run_due(&server.app, 10));
    server.run_jobs().await;
    assert_eq!(told(&server.messages().await, "salma@example.om", &receipt["reference"]), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_is_down_is_tried_again_later_and_later() {
    let (server, postbox) = with_postbox().await;
    let agent = server.staff(Staff::Agent).await;
    postbox.fail(Some(SendError::Temporary("421 try\r\nagain later".to_owned())));
    let receipt = server.guest_case().await;
    for (attempt, waits) in [(1, 30..=33), (2, 120..=132)] {
        server.run_jobs().await;
        let record = deliveries(&agent, &receipt).await.remove(0);
        assert_eq!((record["state"].as_str(), record["attempts"].as_u64()), (Some("queued"), Some(attempt)));
        let error = record["last_error"].as_str().unwrap();
        assert!(error.contains("421") && !error.contains('\n'), "{error}");
        let next: chrono::DateTime<chrono::Utc> = record["next_attempt_at"].as_str().unwrap().parse().unwrap();
        let wait = next - server.app.now();
        assert!(waits.contains(&wait.num_seconds()), "{wait}");
        server.advance(wait - Duration::seconds(1));
        server.run_jobs().await;
        assert_eq!(deliveries(&agent, &receipt).await[0]["attempts"].as_u64(), Some(attempt), "not before its time");
        server.advance(Duration::seconds(1));
    }
    postbox.fail(None);
    server.run_jobs().await;
    let record = deliveries(&agent, &receipt).await.remove(0);
    assert_eq!((record["state"].as_str(), record["attempts"].as_u64()), (Some("sent"), Some(3)));
    assert!(record["sent_at"].is_string() && record["next_attempt_at"].is_null());
    let sent = postbox.to("guest@example.om");
    assert_eq!(sent.len(), 1);
    assert!(sent[0].html.contains("dir=\"rtl\"") && sent[0].subject.contains(receipt["reference"].as_str().unwrap()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_will_never_arrive_is_given_up() {
    let (server, postbox) = with_postbox().await;
    postbox.fail(Some(SendError::Permanent("550 no such user".to_owned())));
    let refused = server.guest_case().await;
    server.run_jobs().await;
    let agent = server.staff(Staff::Agent).await;
    let record = deliveries(&agent, &refused).await.remove(0);
    assert_eq!((record["state"].as_str(), record["attempts"].as_u64()), (Some("failed"), Some(1)));
    assert!(record["last_error"].as_str().unwrap().contains("550"));
    assert!(record["next_attempt_at"].is_null());

    postbox.fail(Some(SendError::Temporary("421 down".to_owned())));
    let waiting = server.guest_case().await;
    for _ in 0..14 {
        server.run_jobs().await;
        server.advance(Duration::hours(24));
    }
    postbox.fail(None);
    server.run_jobs().await;
    let agent = server.staff(Staff::Agent).await;
    // Meanwhile the clock has told the staff that nobody answers.
    let all = deliveries(&agent, &waiting).await;
    let record = all.iter().find(|record| record["about"] == "submitted").expect("the receipt's");
    assert_eq!((record["state"].as_str(), record["attempts"].as_u64()), (Some("failed"), Some(9)), "after days it is no news");
    assert!(postbox.to("guest@example.om").is_empty());
    // One that fails does not hold up the others.
    let next = server.guest_case().await;
    server.run_jobs().await;
    assert_eq!(deliveries(&agent, &next).await[0]["state"], "sent");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_that_was_late_is_not_sent_any_more() {
    let (server, postbox) = with_postbox().await;
    postbox.fail(Some(SendError::Temporary("421 down".to_owned())));
    let body = json!({ "kind": "email", "address": "salma@example.om" });
    server.visitor().post("/auth/codes", &body).await.expect(202);
    server.run_jobs().await;
    postbox.fail(None);
    server.advance(Duration::minutes(10));
    server.run_jobs().await;
    assert!(postbox.to("salma@example.om").is_empty());
    server.visitor().post("/auth/codes", &body).await.expect(202);
    server.run_jobs().await;
    assert_eq!(postbox.to("salma@example.om").len(), 1);
}

/// A case that many follow must not use up what the town has for SMS.
#[tokio::test(flavor = "multi_thread")]
async fn text_messages_to_guests_and_followers_have_a_budget() {
    let server = TestServer::start_with(|config| config.sms_messages_per_hour = 1).await;
    let agent = server.staff(Staff::Agent).await;
    let follower = salma(&server, "ar", false, true).await;
    let guest = async |phone: &str| {
        let mut report = server.report().await;
        report["reporter"] = json!({ "phone": phone });
        server.visitor().post("/cases", &report).await.expect(201)
    };
    let first = guest("99123450").await;
    server.run_jobs().await;
    let second = guest("99123451").await;
    let case = server.act(&agent, &first["case"], "publish", json!({})).await;
    follower.put(&format!("/cases/{}/following", case["id"].as_str().unwrap()), &json!({})).await.expect(200);
    server.act(&agent, &case, "reject", json!({ "reason": "not_ours", "text": "ليس لنا." })).await;
    server.run_jobs().await;

    let texts = async |phone: &str| server.messages().await.iter().filter(|message| message.to == phone).count();
    assert_eq!(texts("+96899123450").await, 1, "the budget of the hour");
    assert_eq!(texts("+96899123451").await, 0);
    let held = deliveries(&agent, &second).await;
    let reason = "the budget of SMS to guests and followers is used up";
    assert_eq!((&held[0]["state"], &held[0]["last_error"], &held[0]["attempts"]), (&json!("queued"), &json!(reason), &json!(0)));
    let all = deliveries(&agent, &first).await;
    let to_follower = |channel: &str| all.iter().find(|row| row["audience"] == "followers" && row["channel"] == channel).unwrap();
    assert_eq!((&to_follower("sms")["state"], &to_follower("sms")["last_error"]), (&json!("dropped"), &json!(reason)));
    assert_eq!(to_follower("in_app")["state"], "sent", "and read there");

    // Whoever has nothing but a phone is told once the budget is there again.
    server.advance(Duration::minutes(61));
    server.run_jobs().await;
    server.advance(Duration::minutes(61));
    server.run_jobs().await;
    assert_eq!(texts("+96899123451").await, 1);
    assert_eq!(texts("+96899123450").await, 2);
}
