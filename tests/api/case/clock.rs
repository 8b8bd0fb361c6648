//! Promises: kept, paused, warned of, late and escalated, as the clock moves.

use acceptance::{Client, Staff, TestServer};
use chrono::{DateTime, Duration, Utc};
use majlis_app::case::clock;
use serde_json::{Value, json};

fn moment(value: &Value) -> DateTime<Utc> {
    value.as_str().unwrap_or_else(|| panic!("no moment: {value}")).parse().unwrap()
}

fn path(case: &Value) -> String {
    format!("/cases/{}", case["id"].as_str().unwrap())
}

/// A guest's case, and the guest, whose secret outlasts every session.
async fn guest(server: &TestServer) -> (Client, Value) {
    let receipt = server.guest_case().await;
    (server.visitor().with_secret(receipt["secret"].as_str().unwrap()), receipt["case"].clone())
}

async fn kinds(who: &Client, case: &Value) -> Vec<String> {
    let page = who.get(&format!("{}/timeline?limit=100", path(case))).await.expect(200);
    page["items"].as_array().unwrap().iter().rev().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
}

async fn shelf(who: &Client, view: &str) -> Vec<String> {
    let page = who.get(&format!("/cases?view={view}&sort=due")).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|case| case["id"].as_str().unwrap().to_owned()).collect()
}

/// Whatever happened on a case: reckoned from its events, its clocks are those that are stored.
async fn follows_from_its_events(server: &TestServer, case: &Value) {
    let id = case["id"].as_str().unwrap().parse().unwrap();
    let directory = server.app.directory.get(&server.app).await.unwrap();
    let row = majlis_persistence::case::find(server.app.db.read(), id).await.unwrap().unwrap();
    let reckoned = clock::reckoned(server.app.db.read(), &directory, id).await.unwrap().unwrap();
    assert_eq!(reckoned, clock::of(&row).unwrap());
    assert_eq!((row.due_at, row.answered_at), (reckoned.answer.due_at, reckoned.answer.met_at), "and so are the figures");
    assert_eq!(row.resolution_due_at, reckoned.resolution.map(|clock| clock.due_at));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sender_sees_what_is_promised_and_how_it_stands() {
    let server = TestServer::start().await;
    let (guest, case) = guest(&server).await;
    let created = moment(&case["created_at"]);
    let answer = &case["clocks"]["answer"];
    assert_eq!((answer["hours"].as_u64(), answer["basis"].as_str(), answer["state"].as_str()), (Some(72), Some("clock"), Some("on_time")));
    assert_eq!(moment(&answer["due_at"]), created + Duration::hours(72));
    assert_eq!(answer["due_at"], case["due_at"], "the old name says the same");
    assert_eq!(moment(&case["clocks"]["resolution"]["due_at"]), created + Duration::hours(168), "lamps have a level of their own");
    for (hours, state) in [(53, "on_time"), (54, "soon"), (72, "soon"), (73, "late")] {
        server.clock.set(created + Duration::hours(hours));
        let seen = guest.get(&path(&case)).await.expect(200);
        assert_eq!(seen["clocks"]["answer"]["state"], state, "after {hours} hours");
    }
    let agent = server.staff(Staff::Agent).await;
    agent.post(&format!("{}/replies", path(&case)), &json!({ "text": "نعتذر، الفريق في الطريق." })).await.expect(201);
    let seen = agent.get(&path(&case)).await.expect(200);
    assert_eq!(seen["clocks"]["answer"]["state"], "met_late");
    assert_eq!(seen["clocks"]["resolution"]["state"], "on_time");
    follows_from_its_events(&server, &case).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_stands_while_the_resident_is_asked() {
    let server = TestServer::start().await;
    let (guest, case) = guest(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, &case).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    server.advance(Duration::hours(20));
    let agent = server.staff(Staff::Agent).await;
    let case = server.act(&agent, &case, "ask", json!({ "text": "أي الأعمدة هو؟" })).await;
    let before = moment(&case["clocks"]["resolution"]["due_at"]);
    assert_eq!(case["clocks"]["resolution"]["state"], "paused");
    assert_eq!(case["clocks"]["answer"]["state"], "met");
    server.advance(Duration::hours(500));
    server.run_jobs().await;
    let agent = server.staff(Staff::Agent).await;
    assert_eq!((shelf(&agent, "overdue").await.len(), shelf(&agent, "due_soon").await.len()), (0, 0), "nothing runs");
    guest.post(&format!("{}/information", path(&case)), &json!({ "text": "الثالث." })).await.expect(201);
    let seen = guest.get(&path(&case)).await.expect(200);
    assert_eq!(seen["clocks"]["resolution"]["state"], "on_time");
    assert_eq!(moment(&seen["clocks"]["resolution"]["due_at"]), before + Duration::hours(500));
    follows_from_its_events(&server, &case).await;

    // Resolved, reopened: the new resolution has a whole clock again.
    let agent = server.staff(Staff::Agent).await;
    let case = server.act(&agent, &seen, "resolve", json!({ "text": "استبدلناه." })).await;
    assert_eq!(case["clocks"]["resolution"]["state"], "met");
    server.advance(Duration::hours(30));
    let case = server.act(&guest, &case, "reopen", json!({ "text": "عاد." })).await;
    assert_eq!(moment(&case["clocks"]["resolution"]["due_at"]), server.app.now() + Duration::hours(168));
    follows_from_its_events(&server, &case).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_case_climbs_until_it_is_answered() {
    let server = TestServer::start().await;
    let (guest, case) = guest(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, &case).await;
    let etag = case["etag"].clone();
    let sent = moment(&case["created_at"]);
    for (hours, kind, escalation, view) in [
        (54, "clock_warned", json!(null), "due_soon"),
        (72, "escalated", json!("manager"), "escalated"),
        (96, "escalated_further", json!("participation_manager"), "escalated"),
    ] {
        server.clock.set(sent + Duration::hours(hours) - Duration::seconds(1));
        server.run_jobs().await;
        let agent = server.staff(Staff::Agent).await;
        assert!(!kinds(&agent, &case).await.contains(&kind.to_owned()), "{kind} is not early");
        server.advance(Duration::seconds(2));
        // However often the clockwork runs, and when the machine's clock is set back and forth.
        server.run_jobs().await;
        server.advance(Duration::minutes(-10));
        server.run_jobs().await;
        server.advance(Duration::minutes(10));
        server.run_jobs().await;
        let told = kinds(&agent, &case).await;
        assert_eq!(told.iter().filter(|found| *found == kind).count(), 1, "{told:?}");
        let seen = agent.get(&path(&case)).await.expect(200);
        assert_eq!(seen["escalation"], escalation);
        assert_eq!(seen["etag"], etag, "nobody's edit becomes stale by a clock");
        assert_eq!(shelf(&agent, view).await, [case["id"].as_str().unwrap()]);
    }
    assert_eq!(kinds(&guest, &case).await, ["submitted", "assigned"], "residents see the clock, not the alarms");
    let seen = guest.get(&path(&case)).await.expect(200);
    assert_eq!((&seen["clocks"]["answer"]["state"], &seen["escalation"]), (&json!("late"), &json!(null)));

    let officer = server.staff(Staff::LightingOfficer).await;
    officer.post(&format!("{}/replies", path(&case)), &json!({ "text": "نبدأ اليوم." })).await.expect(201);
    assert_eq!(shelf(&officer, "escalated").await.len(), 0);
    assert_eq!(officer.get("/cases/counts").await.expect(200)["overdue"], 0);
    follows_from_its_events(&server, &case).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_due_while_nothing_ran_rings_late_and_once() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    server.advance(Duration::days(30));
    server.run_jobs().await;
    server.run_jobs().await;
    let agent = server.staff(Staff::Agent).await;
    let expected = ["submitted", "clock_warned", "escalated", "escalated_further", "clock_warned", "escalated", "escalated_further"];
    assert_eq!(kinds(&agent, &case).await, expected);
    let page = agent.get(&format!("{}/timeline?limit=100", path(&case))).await.expect(200);
    assert_eq!((&page["items"][0]["clock"], &page["items"][5]["clock"]), (&json!("resolution"), &json!("answer")));
    follows_from_its_events(&server, &case).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_priority_is_another_promise_and_the_duty_desk_hears_of_high_ones() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let mut report = server.report().await;
    report["category_id"] = json!(server.id_of("categories", "food_safety").await);
    let urgent = resident.post("/cases", &report).await.expect(201)["case"].clone();
    assert_eq!((urgent["priority"].as_str(), urgent["clocks"]["answer"]["hours"].as_u64()), (Some("high"), Some(24)));
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(kinds(&agent, &urgent).await, ["submitted", "duty_alerted"]);
    assert_eq!(kinds(&resident, &urgent).await, ["submitted"]);

    let mut report = server.report().await;
    report["category_id"] = json!(server.id_of("categories", "container_full").await);
    let case = resident.post("/cases", &report).await.expect(201)["case"].clone();
    assert_eq!(case["clocks"]["resolution"]["hours"], 240);
    let raised = agent.patch_if(&path(&case), &case["etag"], &json!({ "priority": "high" })).await.expect(200);
    assert_eq!(moment(&raised["due_at"]), moment(&case["created_at"]) + Duration::hours(24));
    let lowered = agent.patch_if(&path(&case), &raised["etag"], &json!({ "priority": "low" })).await.expect(200);
    assert_eq!(moment(&lowered["due_at"]), moment(&case["created_at"]) + Duration::hours(72));
    assert_eq!(kinds(&agent, &case).await, ["submitted", "edited", "duty_alerted", "edited"]);
    for case in [&urgent, &case] {
        follows_from_its_events(&server, case).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn inquiries_are_promised_in_working_hours() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let categories = server.visitor().get("/categories").await.expect(200);
    let for_questions = |one: &&Value| {
        let kinds = one["kinds"].as_array().unwrap();
        one["parent_id"].is_string() && one["priority"] == "low" && kinds.contains(&json!("inquiry"))
    };
    let category = categories["items"].as_array().unwrap().iter().find(for_questions).expect("a category for inquiries").clone();
    let mut report = server.report().await;
    report["kind"] = json!("inquiry");
    report["category_id"] = category["id"].clone();
    let case = resident.post("/cases", &report).await.expect(201)["case"].clone();
    // Sunday 10:00 in Muscat: 4.5 hours today, 7 on Monday, 2.5 on Tuesday.
    let answer = &case["clocks"]["answer"];
    assert_eq!((answer["basis"].as_str(), moment(&answer["due_at"])), (Some("working"), "2026-11-24T06:00:00Z".parse().unwrap()));
    // 35 hours would end on Thursday, but Wednesday and Thursday are holidays.
    let resolution = moment(&case["clocks"]["resolution"]["due_at"]);
    assert_eq!(resolution, "2026-12-01T06:00:00Z".parse::<DateTime<Utc>>().unwrap());
    follows_from_its_events(&server, &case).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_sorts_by_what_is_due_next() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let answered = server.case_of(&resident).await["case"].clone();
    agent.post(&format!("{}/replies", path(&answered)), &json!({ "text": "وصلنا." })).await.expect(201);
    server.advance(Duration::minutes(1));
    let open = server.case_of(&resident).await["case"].clone();
    server.advance(Duration::minutes(1));
    let waiting = server.case_of(&resident).await["case"].clone();
    let routed = server.routed(&agent, &waiting).await;
    let started = server.act(&agent, &routed, "start", json!({})).await;
    server.act(&agent, &started, "ask", json!({ "text": "أين؟" })).await;
    let id = |case: &Value| case["id"].as_str().unwrap().to_owned();
    assert_eq!(shelf(&agent, "open").await, [id(&open), id(&answered), id(&waiting)], "the answer, the resolution, what waits");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_sending_one_learns_what_is_promised() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let lamp = server.id_of("categories", "lamp_out").await;
    let promise = visitor.get(&format!("/promise?kind=complaint&category_id={lamp}")).await.expect(200);
    assert_eq!((promise["priority"].as_str(), promise["basis"].as_str()), (Some("medium"), Some("clock")));
    assert_eq!(moment(&promise["answer_due_at"]), server.app.now() + Duration::hours(72));
    assert_eq!(moment(&promise["resolution_due_at"]), server.app.now() + Duration::hours(168));
    let urgent = server.id_of("categories", "food_safety").await;
    let promise = visitor.get(&format!("/promise?kind=complaint&category_id={urgent}")).await.expect(200);
    assert_eq!((promise["priority"].as_str(), promise["answer_hours"].as_u64()), (Some("high"), Some(24)));
    let group = server.id_of("categories", "lighting").await;
    let ask = |kind: &str, id: &str| format!("/promise?kind={kind}&category_id={id}");
    assert_eq!(visitor.get(&ask("complaint", &group)).await.field("/category_id"), "unknown");
    assert_eq!(visitor.get(&ask("inquiry", &lamp)).await.field("/category_id"), "not_allowed");
    assert_eq!(visitor.get(&ask("praise", &lamp)).await.field("/kind"), "invalid");
}

/// Who was sent a message whose text holds the words, in order.
async fn told(server: &TestServer, words: &str) -> Vec<String> {
    let messages = server.messages().await;
    messages
        .into_iter()
        .rev()
        .filter(|message| message.text.contains(words) || message.subject.contains(words))
        .map(|message| message.to)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_alarm_reaches_whom_it_is_for() {
    let server = TestServer::start().await;
    let (_, case) = guest(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, &case).await;
    let reference = case["reference"].as_str().unwrap();
    server.run_jobs().await;
    let manager = Staff::LightingManager.email();
    let participation = Staff::ParticipationManager.email();
    for (hours, who, subject) in [(55, manager, "اقترب موعد البلاغ"), (18, manager, "فات موعد البلاغ"), (24, participation, "طال تأخر البلاغ")]
    {
        server.advance(Duration::hours(hours));
        server.run_jobs().await;
        server.run_jobs().await;
        assert_eq!(told(&server, &format!("{subject} {reference}")).await, [who], "{subject}");
    }
    // Inside the app too.
    let above = server.staff(Staff::ParticipationManager).await;
    let notices = above.get("/notifications").await.expect(200);
    assert_eq!((&notices["items"][0]["kind"], &notices["items"][0]["case_id"]), (&json!("escalated_further"), &case["id"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_duty_desk_hears_at_once_on_both_ways() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let mut report = server.report().await;
    report["category_id"] = json!(server.id_of("categories", "food_safety").await);
    let urgent = resident.post("/cases", &report).await.expect(201)["case"].clone();
    server.run_jobs().await;
    let mut desk = told(&server, &format!("عاجل {}", urgent["reference"].as_str().unwrap())).await;
    desk.extend(told(&server, &format!("عاجل: {}", urgent["reference"].as_str().unwrap())).await);
    assert_eq!(desk, ["+96899001100", "duty@alsahil.example"]);
    // One of medium priority does not wake anybody.
    let case = server.case_of(&resident).await["case"].clone();
    server.run_jobs().await;
    assert_eq!(told(&server, case["reference"].as_str().unwrap()).await, ["salma@example.om"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_holiday_that_is_announced_late_moves_what_is_due() {
    use majlis_app::profile::{self, Profile};
    let server = TestServer::start().await;
    let mut report = server.report().await;
    report["kind"] = json!("suggestion");
    report["category_id"] = json!(server.id_of("categories", "more_lighting").await);
    report["reporter"] = json!({ "email": "guest@example.om" });
    let receipt = server.visitor().post("/cases", &report).await.expect(201);
    let answered = server.visitor().post("/cases", &report).await.expect(201)["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    agent.post(&format!("{}/replies", path(&answered)), &json!({ "text": "شكرًا." })).await.expect(201);
    let due = moment(&receipt["case"]["due_at"]);
    // 35 working hours from Sunday 10:00: the holidays on Wednesday and Thursday are known.
    assert_eq!(due, "2026-12-01T06:00:00Z".parse::<DateTime<Utc>>().unwrap());
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/server/profiles");
    let text = std::fs::read_to_string(folder.join("al-sahil.toml")).unwrap().replace("to = \"2026-11-26\"", "to = \"2026-11-29\"");
    let beside = |name: &str| std::fs::read_to_string(folder.join(name)).map_err(|error| error.to_string());
    profile::apply(&server.app, &Profile::read(&text, beside).unwrap()).await.unwrap();
    server.advance(Duration::seconds(31));
    server.run_jobs().await;
    let guest = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    let seen = guest.get(&path(&receipt["case"])).await.expect(200);
    assert_eq!(moment(&seen["due_at"]), due + Duration::days(1), "the free Sunday does not count");
    follows_from_its_events(&server, &receipt["case"]).await;
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(kinds(&agent, &receipt["case"]).await, ["submitted", "clock_moved"]);
    assert_eq!(kinds(&guest, &receipt["case"]).await, ["submitted"]);
    // What was answered was due when it was due; the resolution is owed still.
    assert_eq!(moment(&agent.get(&path(&answered)).await.expect(200)["due_at"]), due);
    follows_from_its_events(&server, &answered).await;
}

/// Whoever is to be told may have left, be blocked, or never have been named.
#[tokio::test(flavor = "multi_thread")]
async fn somebody_always_hears_of_what_is_late() {
    let server = TestServer::start().await;
    let manager = Staff::LightingManager.email();
    // Each time one less is there: the manager sits above the department, then is blocked, then nobody manages participation.
    let of_lighting = |column: &str| format!("(SELECT {column} FROM departments WHERE code = 'lighting')");
    let moved = format!(
        "UPDATE account_roles SET department_id = {} WHERE role = 'department_manager' AND department_id = {}",
        of_lighting("parent_id"),
        of_lighting("id")
    );
    let blocked =
        format!("UPDATE accounts SET blocked_at = created_at WHERE id IN (SELECT account_id FROM contacts WHERE value = '{manager}')");
    for (change, who) in [
        (moved, manager),
        (blocked, Staff::ParticipationManager.email()),
        ("DELETE FROM account_roles WHERE role = 'participation_manager'".to_owned(), Staff::Administrator.email()),
    ] {
        server.sql(&change).await;
        let (_, case) = guest(&server).await;
        let agent = server.staff(Staff::Agent).await;
        let case = server.routed(&agent, &case).await;
        server.advance(Duration::hours(55));
        server.run_jobs().await;
        assert_eq!(told(&server, &format!("اقترب موعد البلاغ {}", case["reference"].as_str().unwrap())).await, [who]);
    }
}
