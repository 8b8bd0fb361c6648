//! Creating requests that are sent again.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use futures_util::future::join_all;
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName};
use serde_json::{Value, json};

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
