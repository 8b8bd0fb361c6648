//! Creating requests that are sent again.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use futures_util::future::join_all;
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName};
use serde_json::{Value, json};
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn a_key_outlasts_the_server_and_holds_for_a_month() {
    let mut server = TestServer::start().await;
    let report = server.report().await;
    let resident = server.resident("salma@example.om").await;
    let answers = join_all((0..32).map(|_| resident.post_as("\"a-key\"", "/cases", &report))).await;
    let receipts: Vec<Value> = answers.into_iter().map(|answer| answer.expect(201)).collect();
    assert!(receipts.iter().all(|receipt| receipt == &receipts[0]));

    server.restart().await;
    let resident = server.visitor().with_token(resident.token());
    // Quoted or not, it is the same key.
    assert_eq!(resident.post_as("a-key", "/cases", &report).await.expect(201), receipts[0], "also after a restart");
    let mut other = report.clone();
    other["description"] = json!("شيء آخر");
    assert_eq!(resident.post_as("a-key", "/cases", &other).await.refused(422), "idempotency_key_reused");
    assert_eq!(resident.get("/account/cases").await.expect(200)["items"].as_array().map(Vec::len), Some(1));

    // A phone that was without a network since asks again.
    server.advance(Duration::days(20));
    server.run_jobs().await;
    let resident = server.resident("salma@example.om").await;
    assert_eq!(resident.post_as("a-key", "/cases", &report).await.expect(201)["id"], receipts[0]["id"]);
    server.advance(Duration::days(10) + Duration::seconds(1));
    server.run_jobs().await;
    let resident = server.resident("salma@example.om").await;
    assert_ne!(resident.post_as("a-key", "/cases", &report).await.expect(201)["id"], receipts[0]["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_of_different_people_and_operations_never_meet() {
    let server = TestServer::start().await;
    let report = server.report().await;
    let (salma, badr) = (server.resident("salma@example.om").await, server.resident("badr@example.om").await);
    let first = salma.post_as("k", "/cases", &report).await.expect(201);
    let second = badr.post_as("k", "/cases", &report).await.expect(201);
    assert_ne!(first["id"], second["id"]);
    let path = |action: &str| format!("/cases/{}/{action}", first["id"].as_str().unwrap());
    let agent = server.staff(Staff::Agent).await;
    let text = json!({ "text": "ملاحظة" });
    let note = agent.post_as("n", &path("notes"), &text).await.expect(201);
    let reply = agent.post_as("n", &path("replies"), &text).await.expect(201);
    assert_ne!(note["id"], reply["id"]);
    assert_eq!(agent.post_as("n", &path("notes"), &text).await.expect(201), note);
    let other = format!("/cases/{}/notes", second["id"].as_str().unwrap());
    let elsewhere = agent.post_as("n", &other, &text).await;
    assert_ne!(elsewhere.body["id"], note["id"], "a note on another case is not the same request: {}", elsewhere.body);
}

/// The same report as guests send it.
fn with_contact(report: &Value) -> Value {
    let mut of_guest = report.clone();
    of_guest["reporter"] = json!({ "email": "guest@example.om" });
    of_guest
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_begun_as_a_guest_is_one_case_also_when_repeated_signed_in() {
    let server = TestServer::start().await;
    let report = server.report().await;
    let of_guest = with_contact(&report);
    let (guest, salma) = (server.visitor(), server.resident("salma@example.om").await);
    let cases = async || salma.get("/account/cases").await.expect(200)["items"].as_array().map(Vec::len);

    let key = Uuid::new_v4().to_string();
    let receipt = guest.post_as(&key, "/cases", &of_guest).await.expect(201);
    assert_eq!(salma.post_as(&key, "/cases", &report).await.refused(422), "idempotency_key_reused", "no second case");
    for _ in 0..2 {
        assert_eq!(salma.post_as(&key, "/cases", &of_guest).await.expect(201), receipt, "the same words get the guest's receipt");
    }
    let mut guessed = of_guest.clone();
    guessed["description"] = json!("شيء آخر");
    assert_eq!(salma.post_as(&key, "/cases", &guessed).await.refused(422), "idempotency_key_reused", "the key alone opens nothing");
    assert_eq!(cases().await, Some(0));

    // The other way round, the answer is the account's alone.
    let key = Uuid::new_v4().to_string();
    let receipt = salma.post_as(&key, "/cases", &report).await.expect(201);
    for body in [&report, &of_guest] {
        assert_eq!(guest.post_as(&key, "/cases", body).await.refused(422), "idempotency_key_reused");
    }
    let badr = server.resident("badr@example.om").await;
    assert_ne!(badr.post_as(&key, "/cases", &report).await.expect(201)["id"], receipt["id"]);
    assert_eq!(salma.post_as(&key, "/cases", &report).await.expect(201), receipt);
    assert_eq!(cases().await, Some(1));

    // A key that somebody else might think of says nothing of who has it.
    guest.post_as("1", "/cases", &of_guest).await.expect(201);
    salma.post_as("1", "/cases", &report).await.expect(201);
    assert_eq!(cases().await, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_guest_and_an_account_at_once_one_makes_a_case() {
    let server = TestServer::start().await;
    let report = server.report().await;
    let of_guest = with_contact(&report);
    let (guest, salma) = (server.visitor(), server.resident("salma@example.om").await);
    for _ in 0..3 {
        let key = Uuid::new_v4().to_string();
        let send = |at: usize| {
            let (who, body) = if at.is_multiple_of(2) { (&guest, &of_guest) } else { (&salma, &report) };
            who.post_as(&key, "/cases", body)
        };
        let mut made = Vec::new();
        for answer in join_all((0..16).map(send)).await {
            match answer.status {
                201 => made.push(answer.body["id"].clone()),
                _ => assert_eq!(answer.refused(422), "idempotency_key_reused"),
            }
        }
        assert_eq!(made.len(), 8, "all of one of them");
        assert!(made.iter().all(|id| id == &made[0]), "{made:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_needed_and_a_refusal_does_not_use_it_up() {
    let server = TestServer::start().await;
    let report = server.report().await;
    let resident = server.resident("salma@example.om").await;
    for key in ["", " ", "\"\"", "with space", &"k".repeat(256)] {
        let key = HeaderMap::from_iter([(HeaderName::from_static("idempotency-key"), key.parse().unwrap())]);
        let answer = resident.send(resident.request(Method::POST, "/cases").headers(key).json(&report)).await;
        assert_eq!(answer.refused(400), "idempotency_key_missing");
    }
    let mut wrong = report.clone();
    wrong["attachments"] = json!(["made-up"]);
    assert_eq!(resident.post_as("again", "/cases", &wrong).await.field("/attachments/0"), "unknown");
    resident.post_as("again", "/cases", &report).await.expect(201);
}
