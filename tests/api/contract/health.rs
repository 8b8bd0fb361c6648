//! What watches the installation, and what is not there in production.

use acceptance::{Postbox, TestServer};
use majlis_persistence::migration;
use majlis_server::config::{Config, Mode};
use reqwest::Method;
use serde_json::json;
use std::sync::Arc;

/// As an installation for residents is configured.
fn production(config: &mut Config) {
    config.mode = Mode::Production;
    config.secret = "0123456789abcdef0123456789abcdef".to_owned();
    config.base_url = "https://majlis.example".to_owned();
    config.smtp_url = Some("smtps://mail.example".to_owned());
    config.check().expect("a good configuration");
}

#[tokio::test(flavor = "multi_thread")]
async fn ready_means_that_every_migration_is_there() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    assert_eq!(visitor.get("//healthz").await.bytes, b"ok\n");
    assert_eq!(visitor.get("//readyz").await.bytes, b"ready\n");
    migration::down(&server.app.db).await.unwrap();
    assert_eq!(visitor.get("//readyz").await.refused(503), "unavailable");
    assert_eq!(visitor.get("//healthz").await.status, 200);
    migration::up(&server.app.db).await.unwrap();
    assert_eq!(visitor.get("//readyz").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_are_open_in_the_demo_and_closed_in_production() {
    let demo = TestServer::start().await;
    demo.visitor().get("/municipality").await.expect(200);
    let text = String::from_utf8(demo.visitor().get("//metrics").await.bytes).unwrap();
    assert!(text.contains("http_requests_total{") && text.contains("path=\"/api/v1/municipality\""), "{text:.400}");

    let closed = TestServer::start_with(production).await;
    assert_eq!(closed.visitor().get("//metrics").await.refused(404), "not_found");

    let guarded = TestServer::start_with(|config| {
        production(config);
        config.metrics_token = Some("watcher".to_owned());
    })
    .await;
    let visitor = guarded.visitor();
    assert_eq!(visitor.get("//metrics").await.refused(404), "not_found");
    for (token, status) in [("watcher", 200), ("watche", 404), ("watcherx", 404)] {
        assert_eq!(visitor.send(visitor.request(Method::GET, "//metrics").bearer_auth(token)).await.status, status, "{token}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_demo_is_in_production() {
    let postbox = Arc::new(Postbox::default());
    let mail = postbox.clone();
    let server = TestServer::start_as(production, move |app| app.mail = mail).await;
    let visitor = server.visitor();
    for path in ["/demo/messages", "/demo/sign-ins"] {
        assert_eq!(visitor.get(path).await.refused(404), "not_found", "{path}");
        assert_eq!(visitor.post(path, &json!({})).await.refused(404), "not_found", "{path}");
    }
    let document = visitor.get("//api/openapi.json").await.expect(200);
    assert!(!document["paths"].as_object().unwrap().keys().any(|path| path.contains("demo")));
    assert_eq!(visitor.get("/municipality").await.expect(200)["demo"], false);
    // And the real thing works there: the code goes by mail.
    let asked = visitor.post("/auth/codes", &json!({ "kind": "email", "address": "salma@example.om", "language": "en" })).await.expect(202);
    server.run_jobs().await;
    let mail = &postbox.to("salma@example.om")[0];
    assert!(mail.message_id.ends_with("@majlis.example>"), "{}", mail.message_id);
    let code = mail.text.split_whitespace().find(|word| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit())).expect("a code");
    let body = json!({ "code_request_id": asked["id"], "code": code, "client": "app" });
    visitor.post("/auth/sessions", &body).await.expect(201);

    let demo = TestServer::start().await;
    let document = demo.visitor().get("//api/openapi.json").await.expect(200);
    assert!(document["paths"].get("/api/v1/demo/messages").is_some());
}
