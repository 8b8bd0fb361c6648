//! After the answer: the reminder, and what the resident thinks of it.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

fn path(case: &Value) -> String {
    format!("/cases/{}", case["id"].as_str().unwrap())
}

/// A case with an answer that waits for the resident's word.
async fn resolved(server: &TestServer, case: &Value) -> Value {
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, case).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    server.act(&agent, &case, "resolve", json!({ "text": "أصلحناه." })).await
}

async fn confirmed(server: &TestServer, resident: &Client) -> Value {
    let case = server.case_of(resident).await["case"].clone();
    let case = resolved(server, &case).await;
    server.act(resident, &case, "confirm", json!({})).await
}

async fn rate(who: &Client, case: &Value, body: Value) -> acceptance::Answer {
    who.put(&format!("{}/rating", path(case)), &body).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_case_is_rated_once_and_the_rating_changes_for_some_days() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = confirmed(&server, &resident).await;
    assert!(case["permitted"].as_array().unwrap().contains(&json!("rate")) && case["rating"].is_null(), "{case}");
    let rated = rate(&resident, &case, json!({ "score": 2, "reasons": ["speed", "result"], "comment": "تأخرتم" })).await.expect(200);
    assert_eq!((rated["rating"]["score"].clone(), rated["rating"]["reasons"].clone()), (json!(2), json!(["speed", "result"])));
    server.run_jobs().await;
    server.advance(Duration::days(13));
    let resident = server.resident("salma@example.om").await;
    let changed = rate(&resident, &case, json!({ "score": 4 })).await.expect(200);
    assert_eq!(
        (changed["rating"]["score"].clone(), changed["rating"]["reasons"].clone(), changed["rating"]["comment"].clone()),
        (json!(4), json!([]), Value::Null)
    );
    assert_eq!(changed["rating"]["created_at"], rated["rating"]["created_at"], "still the same rating");
    assert_eq!(changed["etag"], case["etag"], "nobody's edit became stale");

    // Staff see it and the words of before; whoever else may see the case does not.
    let agent = server.staff(Staff::Agent).await;
    let seen = agent.get(&path(&case)).await.expect(200);
    assert_eq!(seen["rating"], changed["rating"]);
    server.act(&agent, &seen, "publish", json!({})).await;
    assert!(server.visitor().get(&path(&case)).await.expect(200)["rating"].is_null());
    let history = agent.get(&format!("{}/timeline", path(&case))).await.expect(200);
    let rated: Vec<_> = history["items"].as_array().unwrap().iter().filter(|entry| entry["kind"] == "rated").collect();
    assert_eq!((rated.len(), rated[0]["score"].clone(), rated[1]["text"].clone()), (2, json!(4), json!("تأخرتم")));
    for reader in [&resident, &server.visitor()] {
        let timeline = reader.get(&format!("{}/timeline", path(&case))).await.expect(200);
        assert!(timeline["items"].as_array().unwrap().iter().all(|entry| entry["kind"] != "rated"));
    }
    server.run_jobs().await;
    server.advance(Duration::days(1) + Duration::seconds(1));
    let resident = server.resident("salma@example.om").await;
    assert_eq!(rate(&resident, &case, json!({ "score": 5 })).await.refused(409), "state_conflict");
    assert_eq!(resident.get(&path(&case)).await.expect(200)["rating"]["score"], 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_reporter_rates_and_only_what_is_closed() {
    let server = TestServer::start().await;
    let (resident, other) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let case = confirmed(&server, &resident).await;
    for (body, pointer, code) in [
        (json!({ "score": 0 }), "/score", "out_of_range"),
        (json!({ "score": 6 }), "/score", "out_of_range"),
        (json!({}), "/score", "required"),
        (json!({ "score": 3, "reasons": ["speed", "speed"] }), "/reasons", "invalid"),
        (json!({ "score": 3, "reasons": ["price"] }), "/reasons/0", "invalid"),
        (json!({ "score": 3, "comment": "  " }), "/comment", "required"),
        (json!({ "score": 3, "comment": "x".repeat(1001) }), "/comment", "too_long"),
    ] {
        assert_eq!(rate(&resident, &case, body.clone()).await.field(pointer), code, "{body}");
    }
    assert_eq!(rate(&other, &case, json!({ "score": 1 })).await.refused(404), "not_found");
    assert_eq!(rate(&server.staff(Staff::LightingOfficer).await, &case, json!({ "score": 5 })).await.refused(403), "forbidden");
    let open = server.case_of(&resident).await["case"].clone();
    assert_eq!(rate(&resident, &open, json!({ "score": 5 })).await.refused(409), "state_conflict");
    // A guest rates with the secret of the case.
    let receipt = server.guest_case().await;
    let guest = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    let case = resolved(&server, &receipt["case"]).await;
    let case = server.act(&guest, &case, "confirm", json!({})).await;
    assert_eq!(rate(&guest, &case, json!({ "score": 5 })).await.expect(200)["rating"]["score"], 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_answer_asks_for_another_rating() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = confirmed(&server, &resident).await;
    rate(&resident, &case, json!({ "score": 1 })).await.expect(200);
    let case = server.act(&resident, &case, "reopen", json!({ "text": "عاد" })).await;
    assert!(case["rating"].is_null());
    server.run_jobs().await;
    server.advance(Duration::hours(1));
    let (resident, agent) = (server.resident("salma@example.om").await, server.staff(Staff::Agent).await);
    let case = server.act(&agent, &case, "start", json!({})).await;
    let case = server.act(&agent, &case, "resolve", json!({ "text": "الآن" })).await;
    let case = server.act(&resident, &case, "confirm", json!({})).await;
    assert!(case["rating"].is_null(), "what was thought of the first answer is not thought of this one");
    rate(&resident, &case, json!({ "score": 5 })).await.expect(200);
    assert_eq!(agent.get(&path(&case)).await.expect(200)["rating"]["score"], 5);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_days_before_the_end_one_reminder_comes() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let case = resolved(&server, &case).await;
    let reference = case["reference"].as_str().unwrap().to_owned();
    let reminders = async || {
        server.run_jobs().await;
        server
            .messages()
            .await
            .into_iter()
            .filter(|message| message.text.contains(&reference) && message.subject.contains("هل حُلّت"))
            .count()
    };
    server.advance(Duration::days(5) - Duration::seconds(1));
    assert_eq!(reminders().await, 0);
    server.advance(Duration::seconds(1));
    assert_eq!(reminders().await, 1);
    server.advance(Duration::days(1));
    assert_eq!(reminders().await, 1, "once");
    server.advance(Duration::seconds(1));
    // It waits for nobody who has answered, and comes again with another answer.
    let (resident, agent) = (server.resident("salma@example.om").await, server.staff(Staff::Agent).await);
    assert_eq!(resident.get(&path(&case)).await.expect(200)["etag"], case["etag"], "nobody's page became stale");
    let case = server.act(&resident, &case, "reopen", json!({ "text": "عاد" })).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    server.act(&agent, &case, "resolve", json!({ "text": "الآن" })).await;
    server.advance(Duration::days(6));
    assert_eq!(reminders().await, 2);
    server.advance(Duration::days(2));
    assert_eq!(reminders().await, 2);
    let agent = server.staff(Staff::Agent).await;
    let seen = agent.get(&path(&case)).await.expect(200);
    assert_eq!((seen["state"].clone(), seen["permitted"].as_array().unwrap().contains(&json!("rate"))), (json!("closed"), false));
}
