//! One's own sessions.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use reqwest::Method;
use serde_json::{Value, json};

async fn sign_in_from(server: &TestServer, device: &str) -> (Client, Value) {
    let visitor = server.visitor();
    server.advance(Duration::seconds(60));
    let asked = visitor.post("/auth/codes", &json!({ "kind": "email", "address": "salma@example.om" })).await.expect(202);
    server.run_jobs().await;
    let body = json!({ "code_request_id": asked["id"], "code": server.code_for("salma@example.om").await, "client": "app" });
    let request = visitor.request(Method::POST, "/auth/sessions").header("user-agent", device).json(&body);
    let tokens = visitor.send(request).await.expect(201);
    (visitor.with_token(tokens["access_token"].as_str().unwrap()), tokens["refresh_token"].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_device_is_listed_and_can_be_shut_out_at_once() {
    let server = TestServer::start().await;
    let (phone, phone_token) = sign_in_from(&server, "Fairphone 5").await;
    let (desk, _) = sign_in_from(&server, "Firefox").await;
    let list = desk.get("/account/sessions").await.expect(200)["items"].as_array().unwrap().clone();
    let seen: Vec<_> = list.iter().map(|session| (session["device"].as_str().unwrap(), session["current"].as_bool().unwrap())).collect();
    assert_eq!(seen, [("Firefox", true), ("Fairphone 5", false)]);
    let path = format!("/account/sessions/{}", list[1]["id"].as_str().unwrap());

    let stranger = server.resident("badr@example.om").await;
    assert_eq!(stranger.delete(&path).await.refused(404), "not_found");
    phone.get("/account").await.expect(200);
    assert_eq!(desk.delete(&path).await.status, 204);
    assert_eq!(phone.get("/account").await.refused(401), "unauthenticated");
    let refreshed = server.visitor().post("/auth/refresh", &json!({ "refresh_token": phone_token })).await;
    assert_eq!(refreshed.refused(401), "refresh_refused");
    assert_eq!(desk.delete(&path).await.refused(404), "not_found", "it is over");
    assert_eq!(desk.get("/account/sessions").await.expect(200)["items"].as_array().map(Vec::len), Some(1));

    let own = format!("/account/sessions/{}", list[0]["id"].as_str().unwrap());
    assert_eq!(desk.delete(&own).await.status, 204);
    assert_eq!(desk.get("/account").await.refused(401), "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_calls_itself_what_it_likes_and_does_no_harm() {
    let server = TestServer::start().await;
    let long = "x".repeat(3000);
    let (resident, _) = sign_in_from(&server, &long).await;
    let device = resident.get("/account/sessions").await.expect(200)["items"][0]["device"].clone();
    assert_eq!(device.as_str().map(str::len), Some(200));
    for _ in 0..3 {
        sign_in_from(&server, "<script>alert(1)</script>").await;
    }
    let mut met = Vec::new();
    let mut path = "/account/sessions?limit=2".to_owned();
    loop {
        let page = resident.get(&path).await.expect(200);
        met.extend(page["items"].as_array().unwrap().iter().map(|session| session["id"].to_string()));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/account/sessions?limit=2&cursor={cursor}");
    }
    met.sort_unstable();
    met.dedup();
    assert_eq!(met.len(), 4);
}

/// A code to the mailbox is less than a password and an authenticator.
#[tokio::test(flavor = "multi_thread")]
async fn a_residents_session_neither_sees_nor_ends_those_of_staff() {
    let server = TestServer::start().await;
    let staff = server.staff(Staff::Agent).await;
    let resident = server.resident(Staff::Agent.email()).await;
    let listed = async |client: &Client| client.get("/account/sessions").await.expect(200)["items"].as_array().unwrap().clone();
    assert_eq!(listed(&resident).await.len(), 1);
    let both = listed(&staff).await;
    assert_eq!(both.len(), 2);
    let path =
        |current: bool| format!("/account/sessions/{}", both.iter().find(|s| s["current"] == current).unwrap()["id"].as_str().unwrap());
    assert_eq!(resident.delete(&path(true)).await.refused(404), "not_found");
    staff.get("/account").await.expect(200);
    assert_eq!(staff.delete(&path(false)).await.status, 204, "the stronger ends the weaker");
}
