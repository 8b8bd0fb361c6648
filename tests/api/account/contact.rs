//! One's own addresses.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

async fn add(server: &TestServer, who: &Client, kind: &str, value: &str) -> Value {
    let contact = who.post("/account/contacts", &json!({ "kind": kind, "value": value })).await.expect(201);
    server.run_jobs().await;
    contact
}

fn path(contact: &Value) -> String {
    format!("/account/contacts/{}", contact["id"].as_str().unwrap())
}

fn confirmation(contact: &Value) -> String {
    format!("{}/confirmation", path(contact))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_counts_once_it_is_confirmed_and_then_opens_the_account() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let first = resident.get("/account").await.expect(200);
    let phone = add(&server, &resident, "phone", "99 12 34 56").await;
    assert_eq!((&phone["value"], &phone["confirmed_at"]), (&json!("+96899123456"), &json!(null)));
    let code = server.code_for("+96899123456").await;
    let wrong = json!({ "code": format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000) });
    let refused = resident.post(&confirmation(&phone), &wrong).await.expect(422);
    assert_eq!((refused["code"].as_str(), refused["tries_left"].as_u64()), (Some("code_wrong"), Some(4)));
    assert_eq!(resident.post(&confirmation(&phone), &json!({ "code": "12" })).await.field("/code"), "invalid_code");
    let confirmed = resident.post(&confirmation(&phone), &json!({ "code": code })).await.expect(200);
    assert!(confirmed["confirmed_at"].is_string());
    assert_eq!(resident.post(&confirmation(&phone), &json!({ "code": code })).await.expect(200), confirmed, "again changes nothing");
    let again = json!({ "kind": "phone", "value": "+96899123456" });
    assert_eq!(resident.post("/account/contacts", &again).await.refused(409), "already_exists");

    server.advance(Duration::seconds(60));
    let visitor = server.visitor();
    let asked = visitor.post("/auth/codes", &json!({ "kind": "phone", "address": "99123456" })).await.expect(202);
    server.run_jobs().await;
    let body = json!({ "code_request_id": asked["id"], "code": server.code_for("+96899123456").await, "client": "app" });
    assert_eq!(visitor.post("/auth/sessions", &body).await.expect(201)["account"]["id"], first["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_confirmed_address_stays() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let email = resident.get("/account").await.expect(200)["contacts"][0].clone();
    let phone = add(&server, &resident, "phone", "99123456").await;
    let refused = resident.delete(&path(&email)).await;
    assert_eq!(refused.refused(409), "state_conflict", "an unconfirmed one is not enough");
    resident.post(&confirmation(&phone), &json!({ "code": server.code_for("+96899123456").await })).await.expect(200);
    assert_eq!(resident.delete(&path(&email)).await.status, 204);
    assert_eq!(resident.delete(&path(&email)).await.refused(404), "not_found");
    assert_eq!(resident.delete(&path(&phone)).await.refused(409), "state_conflict");
    let left = resident.get("/account").await.expect(200);
    assert_eq!(left["contacts"].as_array().map(Vec::len), Some(1));
    let unconfirmed = add(&server, &resident, "email", "new@example.om").await;
    assert_eq!(resident.delete(&path(&unconfirmed)).await.status, 204);
    // The address is free for others now.
    server.advance(Duration::seconds(60));
    assert_ne!(server.resident("salma@example.om").await.get("/account").await.expect(200)["id"], left["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn both_of_the_last_two_are_never_removed_at_once() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let phone = add(&server, &resident, "phone", "99123456").await;
    resident.post(&confirmation(&phone), &json!({ "code": server.code_for("+96899123456").await })).await.expect(200);
    let contacts = resident.get("/account").await.expect(200)["contacts"].as_array().unwrap().clone();
    let paths: Vec<String> = contacts.iter().map(path).collect();
    let answers = futures_util::future::join_all(paths.iter().map(|path| resident.delete(path))).await;
    let mut statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409]);
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_address_is_told_only_to_who_receives_there() {
    let server = TestServer::start().await;
    server.resident("salma@example.om").await;
    let badr = server.resident("badr@example.om").await;
    server.advance(Duration::seconds(60));
    let taken = add(&server, &badr, "email", "salma@example.om").await;
    let free = add(&server, &badr, "email", "nobody@example.om").await;
    assert_eq!(taken["confirmed_at"], free["confirmed_at"]);
    assert_eq!(badr.post(&confirmation(&taken), &json!({ "code": "000000" })).await.refused(422), "code_wrong");
    let code = server.code_for("salma@example.om").await;
    assert_eq!(badr.post(&confirmation(&taken), &json!({ "code": code })).await.refused(409), "already_exists");
    // And nobody touches what is another's.
    let salma = server.resident("salma2@example.om").await;
    assert_eq!(salma.delete(&path(&free)).await.refused(404), "not_found");
    assert_eq!(salma.post(&confirmation(&free), &json!({ "code": "000000" })).await.refused(404), "not_found");
    assert_eq!(salma.delete("/account/contacts/nonsense").await.refused(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_another_code_is_paced_and_repeating_the_request_sends_none() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let body = json!({ "kind": "phone", "value": "99123456" });
    let first = resident.post_as("one", "/account/contacts", &body).await.expect(201);
    assert_eq!(resident.post_as("one", "/account/contacts", &body).await.expect(201), first);
    assert_eq!(resident.post_as("two", "/account/contacts", &body).await.refused(429), "rate_limited");
    server.run_jobs().await;
    let sent = |messages: Vec<majlis_contract::demo::CaughtMessage>| messages.iter().filter(|message| message.to == "+96899123456").count();
    assert_eq!(sent(server.messages().await), 1);
    server.advance(Duration::seconds(60));
    let second = resident.post_as("three", "/account/contacts", &body).await.expect(201);
    assert_eq!(second["id"], first["id"], "the same address, another code");
    server.run_jobs().await;
    assert_eq!(sent(server.messages().await), 2);
    let unkeyed = server.visitor().with_token(resident.token());
    let mut request = unkeyed.request(reqwest::Method::POST, "/account/contacts").json(&body).build().unwrap();
    request.headers_mut().remove("idempotency-key");
    let answer = reqwest::Client::new().execute(request).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.json::<Value>().await.unwrap()["code"].as_str()), (400, Some("idempotency_key_missing")));
    for (body, code) in
        [(json!({ "kind": "email", "value": "salma" }), "invalid_email"), (json!({ "kind": "phone", "value": "12345" }), "invalid_phone")]
    {
        assert_eq!(resident.post("/account/contacts", &body).await.field("/value"), code);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_change_addresses_only_with_their_authenticator() {
    let server = TestServer::start().await;
    let with_code = server.resident(Staff::Agent.email()).await;
    let own = with_code.get("/account").await.expect(200)["contacts"][0].clone();
    let body = json!({ "kind": "phone", "value": "99123456" });
    assert_eq!(with_code.post("/account/contacts", &body).await.refused(403), "forbidden");
    assert_eq!(with_code.delete(&path(&own)).await.refused(403), "forbidden");
    let agent = server.staff(Staff::Agent).await;
    let phone = add(&server, &agent, "phone", "99123456").await;
    agent.post(&confirmation(&phone), &json!({ "code": server.code_for("+96899123456").await })).await.expect(200);
    assert_eq!(agent.delete(&path(&own)).await.refused(409), "state_conflict", "they sign in with it");
    assert_eq!(agent.delete(&path(&phone)).await.status, 204);
}
