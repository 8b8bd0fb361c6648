//! Messages that were given up, and tried once more.

use std::sync::Arc;

use acceptance::{Postbox, Staff, TestServer};
use chrono::Duration;
use majlis_app::port::SendError;
use reqwest::Method;
use serde_json::{Value, json};

/// Three guests whose mail server refused them.
async fn refused() -> (TestServer, Arc<Postbox>) {
    let postbox = Arc::new(Postbox::default());
    let mail = postbox.clone();
    let server = TestServer::start_as(|_| {}, move |app| app.mail = mail).await;
    postbox.fail(Some(SendError::Permanent("550 no such user".to_owned())));
    for _ in 0..3 {
        server.guest_case().await;
        server.advance(Duration::seconds(1));
    }
    server.run_jobs().await;
    (server, postbox)
}

fn items(page: &Value) -> &Vec<Value> {
    page["items"].as_array().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_sees_filters_and_retries_them() {
    let (server, postbox) = refused().await;
    let administrator = server.staff(Staff::Administrator).await;
    let page = administrator.get("/dead-letters?limit=2").await.expect(200);
    let next = page["next_cursor"].as_str().expect("a third one");
    let last = administrator.get(&format!("/dead-letters?limit=2&cursor={next}")).await.expect(200);
    assert_eq!((items(&page).len(), items(&last).len()), (2, 1));
    let letter = &items(&page)[0];
    assert_eq!((&letter["channel"], &letter["about"], &letter["audience"]), (&json!("email"), &json!("submitted"), &json!("reporter")));
    assert!(letter["last_error"].as_str().unwrap().contains("550") && letter["failed_at"].is_string());
    assert!(!page.to_string().contains("guest@example.om"), "masked");
    assert!(items(&administrator.get("/dead-letters?channel=sms").await.expect(200)).is_empty());
    let counts = administrator.get("/dead-letters/counts").await.expect(200);
    let expected = json!([{ "channel": "email", "count": 3 }, { "channel": "sms", "count": 0 }, { "channel": "push", "count": 0 }]);
    assert_eq!(counts["items"], expected);

    postbox.fail(None);
    let path = format!("/dead-letters/{}/retry", letter["id"].as_str().unwrap());
    let retry = async || administrator.send(administrator.request(Method::POST, &path)).await;
    assert_eq!(retry().await.status, 204);
    assert_eq!(retry().await.refused(404), "not_found", "it is none any more");
    server.run_jobs().await;
    assert_eq!(postbox.to("guest@example.om").len(), 1);
    let all = administrator.post("/dead-letters/retry", &json!({ "channel": "email" })).await.expect(202);
    assert_eq!(all["count"], 2);
    server.run_jobs().await;
    assert_eq!(postbox.to("guest@example.om").len(), 3);
    assert!(items(&administrator.get("/dead-letters").await.expect(200)).is_empty());
    let none = administrator.post("/dead-letters/retry", &json!({ "channel": "email" })).await.expect(202);
    assert_eq!(none["count"], 0);
    // Who had them tried again stays known; nothing was tried the last time.
    let history = administrator.get("/administration/changes?subject_kind=delivery").await.expect(200);
    let (all, one) = (&items(&history)[0], &items(&history)[1]);
    assert_eq!((items(&history).len(), &one["subject_id"], &one["kind"]), (2, &letter["id"], &json!("sent_again")));
    assert_eq!((&all["fields"][0]["to"]["en"], &all["fields"][1]["to"]["en"]), (&json!("email"), &json!("2")));
    assert!(all["actor_name"].is_string());
}

/// A retried message has the whole course of tries before it, and comes back when it fails for good.
#[tokio::test(flavor = "multi_thread")]
async fn what_fails_again_comes_back() {
    let (server, _) = refused().await;
    let administrator = server.staff(Staff::Administrator).await;
    administrator.post("/dead-letters/retry", &json!({ "channel": "email" })).await.expect(202);
    server.run_jobs().await;
    let page = administrator.get("/dead-letters").await.expect(200);
    assert_eq!(items(&page).iter().map(|letter| letter["attempts"].as_u64().unwrap()).collect::<Vec<_>>(), [2, 2, 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_does() {
    let (server, _) = refused().await;
    for staff in [Staff::Agent, Staff::Auditor, Staff::LightingManager] {
        let client = server.staff(staff).await;
        assert_eq!(client.get("/dead-letters").await.refused(403), "forbidden");
        assert_eq!(client.post("/dead-letters/retry", &json!({ "channel": "email" })).await.refused(403), "forbidden");
    }
    assert_eq!(server.visitor().get("/dead-letters/counts").await.refused(401), "unauthenticated");
}
