//! As each person wishes: quiet hours, one message a day, messages on a screen, and leaving.

use acceptance::{Client, TestServer};
use chrono::Duration;
use reqwest::Method;
use serde_json::{Value, json};

/// The resident with these wishes.
async fn wishing(server: &TestServer, wishes: Value) -> Client {
    let resident = server.resident("salma@example.om").await;
    let etag = resident.get("/account").await.expect(200)["etag"].clone();
    let changed = resident.patch_if("/account", &etag, &json!({ "notifications": wishes })).await.expect(200);
    assert_eq!(changed["notifications"], wishes);
    resident
}

async fn about(server: &TestServer, reference: &Value) -> Vec<String> {
    let reference = reference.as_str().unwrap();
    let told = server.messages().await.into_iter().filter(|message| message.text.contains(reference));
    told.map(|message| message.subject).collect()
}

/// It is ten in the morning in Muscat.
#[tokio::test(flavor = "multi_thread")]
async fn messages_wait_until_quiet_hours_end_and_codes_do_not() {
    let server = TestServer::start().await;
    let quiet = json!({ "from_hour": 9, "until_hour": 12 });
    let wishes = json!({ "email": true, "sms": true, "push": true, "digest_hour": null, "quiet_hours": quiet });
    let resident = wishing(&server, wishes).await;
    let reference = server.case_of(&resident).await["reference"].clone();
    server.run_jobs().await;
    assert!(about(&server, &reference).await.is_empty(), "it is quiet");
    assert_eq!(resident.get("/notifications").await.expect(200)["unread"], 1, "inside it is there at once");
    server.advance(Duration::minutes(2));
    server.resident("salma@example.om").await;
    server.advance(Duration::minutes(117));
    server.run_jobs().await;
    assert!(about(&server, &reference).await.is_empty());
    server.advance(Duration::minutes(1));
    server.run_jobs().await;
    assert_eq!(about(&server, &reference).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_message_a_day_tells_of_everything_and_can_be_left() {
    let server = TestServer::start().await;
    let wishes = json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null });
    let resident = wishing(&server, wishes.clone()).await;
    let (first, second) = (server.case_of(&resident).await["reference"].clone(), server.case_of(&resident).await["reference"].clone());
    server.run_jobs().await;
    assert!(about(&server, &first).await.is_empty());
    server.advance(Duration::hours(8));
    server.run_jobs().await;
    let told = about(&server, &first).await;
    assert_eq!(told, ["الجديد في بلاغاتك"]);
    let message = server.newest_message("salma@example.om").await;
    assert!(message.text.contains(second.as_str().unwrap()), "{}", message.text);

    let token = message.text.split("/ar/leave?token=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    let left = server.visitor().send(server.visitor().request(Method::POST, &format!("/message-leaves/{token}"))).await;
    assert_eq!(left.expect(200), json!({ "left": "email" }));
    let resident = server.resident("salma@example.om").await;
    assert_eq!(resident.get("/account").await.expect(200)["notifications"]["email"], false);
    let forged = token.replace('.', ".x");
    let refused = server.visitor().send(server.visitor().request(Method::POST, &format!("/message-leaves/{forged}"))).await;
    assert_eq!(refused.refused(404), "not_found");
}

/// What mail programs do for people (RFC 8058), at the address of the page.
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_program_leaves_with_one_post() {
    let server = TestServer::start().await;
    let wishes = json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null });
    let resident = wishing(&server, wishes).await;
    server.case_of(&resident).await;
    server.run_jobs().await;
    server.advance(Duration::hours(8));
    server.run_jobs().await;
    let message = server.newest_message("salma@example.om").await;
    let path = format!("/ar/leave?token={}", message.text.split("/ar/leave?token=").nth(1).unwrap().split_whitespace().next().unwrap());
    let post = async |path: &str| {
        let request = server.visitor().request(Method::POST, &format!("/{path}"));
        let form = request.header("content-type", "application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click");
        server.visitor().send(form).await
    };
    assert_eq!(post(&path).await.status, 200);
    assert_eq!(post(&path).await.status, 200, "again changes nothing");
    assert_eq!(post("/ar/leave?token=nonsense").await.status, 404);
    let resident = server.resident("salma@example.om").await;
    assert_eq!(resident.get("/account").await.expect(200)["notifications"]["email"], false);
}

/// Who wants no digest any more is not kept waiting, and hears things in their order.
#[tokio::test(flavor = "multi_thread")]
async fn who_stops_gathering_gets_it_now() {
    let server = TestServer::start().await;
    let daily = json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null });
    let resident = wishing(&server, daily).await;
    let reference = server.case_of(&resident).await["reference"].clone();
    server.run_jobs().await;
    server.advance(Duration::minutes(2));
    wishing(&server, json!({ "email": true, "sms": true, "push": true, "digest_hour": null, "quiet_hours": null })).await;
    server.run_jobs().await;
    assert_eq!(about(&server, &reference).await.len(), 1);
    // Gathered again for the same hour, though that digest has been sent already.
    server.advance(Duration::minutes(2));
    let resident = wishing(&server, json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null })).await;
    let later = server.case_of(&resident).await["reference"].clone();
    server.run_jobs().await;
    assert!(about(&server, &later).await.is_empty());
    server.advance(Duration::hours(8));
    server.run_jobs().await;
    assert_eq!(about(&server, &later).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waited_is_not_sent_to_who_took_it_back() {
    let server = TestServer::start().await;
    let resident = wishing(&server, json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null })).await;
    let reference = server.case_of(&resident).await["reference"].clone();
    server.run_jobs().await;
    server.advance(Duration::minutes(2));
    wishing(&server, json!({ "email": false, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null })).await;
    server.advance(Duration::hours(8));
    server.run_jobs().await;
    assert!(about(&server, &reference).await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_shows_messages_until_its_session_ends() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let endpoint = "https://updates.push.services.mozilla.com/wpush/v2/one";
    let keys = json!({
        "p256dh": "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY",
        "auth": "_ordMnz7uTCmrpBTeUV4Bw",
    });
    let put = async |client: &Client, endpoint: &str, keys: &Value| {
        client.send(client.request(Method::PUT, "/account/push-subscription").json(&json!({ "endpoint": endpoint, "keys": keys }))).await
    };
    assert_eq!(resident.get("/push-key").await.expect(200)["key"].as_str().unwrap().len(), 87);
    assert_eq!(put(&resident, "https://10.0.0.1/x", &keys).await.field("/endpoint"), "not_allowed");
    let broken = json!({ "p256dh": "AAAA", "auth": "_ordMnz7uTCmrpBTeUV4Bw" });
    assert_eq!(put(&resident, endpoint, &broken).await.field("/keys/p256dh"), "invalid");
    assert_eq!(put(&resident, endpoint, &keys).await.status, 204);
    assert_eq!(put(&resident, endpoint, &keys).await.status, 204, "again replaces");
    server.case_of(&resident).await;
    server.run_jobs().await;
    let shown = async || server.messages().await.into_iter().filter(|message| message.to == endpoint).collect::<Vec<_>>();
    assert_eq!(shown().await.len(), 1);
    assert!(!shown().await[0].text.contains("secret"), "the device is signed in");
    resident.send(resident.request(Method::POST, "/auth/sign-out")).await;
    server.advance(Duration::minutes(2));
    let resident = server.resident("salma@example.om").await;
    server.case_of(&resident).await;
    server.run_jobs().await;
    assert_eq!(shown().await.len(), 1, "whoever has the device now is shown nothing");
}
