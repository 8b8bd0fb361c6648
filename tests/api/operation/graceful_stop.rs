//! Stopping finishes what runs.

use acceptance::{TestServer, Wire, photo};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_running_request_is_finished_and_no_other_begun() {
    let server = TestServer::start().await;
    let base = server.base.clone();
    let bytes = photo();
    let mut wire = Wire::to(&base).await.unwrap();
    let head = "POST /api/v1/attachments HTTP/1.1\r\nhost: x\r\ncontent-type: image/jpeg\r\nexpect: 100-continue\r\n";
    wire.say(format!("{head}content-length: {}\r\n\r\n", bytes.len())).await.unwrap();
    assert!(wire.head().await.starts_with("http/1.1 100"), "the request has begun");

    let stopping = tokio::spawn(server.stop());
    // Nobody listens any more once the stop has begun.
    while let Ok(mut other) = Wire::to(&base).await {
        if other.say("GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.is_err() || other.ends().await {
            break;
        }
    }
    assert!(!stopping.is_finished(), "it waits for us");
    let answer = wire.ask(&bytes).await;
    assert_eq!(answer.status, 201, "{}", answer.body);
    assert!(answer.body["claim"].is_string());
    stopping.await.unwrap();
    assert!(wire.ends().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_not_ready_any_more_before_it_stops_listening() {
    let server = TestServer::start_with(|config| config.drain_seconds = Some(3)).await;
    let visitor = server.visitor();
    assert_eq!(visitor.get("//readyz").await.status, 200);
    let stopping = tokio::spawn(server.stop());
    loop {
        let answer = visitor.get("//readyz").await;
        if answer.status != 200 {
            assert_eq!(answer.refused(503), "unavailable");
            break;
        }
    }
    let mut wire = Wire::to(visitor.base()).await.unwrap();
    assert_eq!(wire.ask("GET /readyz HTTP/1.1\r\nhost: x\r\n\r\n").await.status, 503);
    visitor.get("/municipality").await.expect(200);
    stopping.await.unwrap();
    assert!(Wire::to(visitor.base()).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_after_a_restart() {
    let mut server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let receipt = server.case_of(&resident).await;
    let asked = server.visitor().post("/auth/codes", &json!({ "kind": "email", "address": "badr@example.om" })).await.expect(202);
    server.restart().await;
    let resident = server.visitor().with_token(resident.token());
    let case = resident.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(case["reference"], receipt["reference"]);
    // Also what was still to be done, and what follows from secrets.
    server.run_jobs().await;
    let body = json!({ "code_request_id": asked["id"], "code": server.code_for("badr@example.om").await, "client": "app" });
    server.visitor().post("/auth/sessions", &body).await.expect(201);
    let by_link = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    by_link.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
}
