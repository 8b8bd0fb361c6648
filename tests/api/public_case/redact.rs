//! Staff go through texts and photos before they are shown; the original is kept.

use acceptance::{Staff, TestServer};
use serde_json::{Value, json};

async fn with_number(server: &TestServer) -> Value {
    let mut report = server.report().await;
    report["description"] = json!("عمود الإنارة مطفأ أمام بيتي. للتواصل 99123456.");
    report["place"] = json!({ "latitude": 17.04, "longitude": 54.125, "address": "سكة 214، بيت 7" });
    report["details"] = json!({ "landmark": "بيت سلمى" });
    server.resident("salma@example.om").await.post("/cases", &report).await.expect(201)["case"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn personal_data_is_pointed_out_and_asked_about_before_it_is_shown() {
    let server = TestServer::start().await;
    let case = with_number(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}/publish", case["id"].as_str().unwrap());
    assert_eq!(agent.post_if(&path, &case["etag"], &json!({})).await.field("/description"), "personal_data");
    let subject = json!({ "subject": "اتصل 99123456" });
    assert_eq!(agent.post_if(&path, &case["etag"], &subject).await.field("/subject"), "personal_data");
    let published = agent.post_if(&path, &case["etag"], &json!({ "description": "عمود الإنارة مطفأ." })).await.expect(200);
    assert_eq!(published["visibility"], "published");
    assert!(published["description"].as_str().unwrap().contains("99123456"), "staff read the original");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_looks_like_personal_data_can_be_let_through_knowingly() {
    let server = TestServer::start().await;
    let case = with_number(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let published = server.act(&agent, &case, "publish", json!({ "personal_data_checked": true })).await;
    let shown = server.visitor().get(&format!("/public-cases/{}", published["id"].as_str().unwrap())).await.expect(200);
    assert!(shown["description"].as_str().unwrap().contains("99123456"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_says_what_was_redacted_and_not_what_it_was() {
    let server = TestServer::start().await;
    let case = with_number(&server).await;
    let moderator = server.staff(Staff::Moderator).await;
    let body = json!({ "description": "عمود الإنارة مطفأ.", "address": null, "landmark": null, "show_point": false, "reason": "بيت خاص" });
    let published = server.act(&moderator, &case, "publish", body).await;
    let id = published["id"].as_str().unwrap();
    let timeline = moderator.get(&format!("/cases/{id}/timeline")).await.expect(200);
    assert_eq!(timeline["items"][0]["kind"], "published");
    assert_eq!(timeline["items"][0]["redacted"], json!(["description", "address", "landmark", "point"]));
    assert!(!timeline["items"][0].to_string().contains("99123456"));
    let shown = server.visitor().get(&format!("/public-cases/{id}")).await.expect(200);
    assert_eq!((&shown["address"], &shown["landmark"], &shown["latitude"]), (&Value::Null, &Value::Null, &Value::Null));

    // Going through it again begins with what was let through, and unpublishing forgets none of it.
    let changed = server.act(&moderator, &published, "redact", json!({ "subject": "إنارة" })).await;
    let timeline = moderator.get(&format!("/cases/{id}/timeline")).await.expect(200);
    assert_eq!(timeline["items"][0]["kind"], "redacted");
    let hidden = server.act(&moderator, &changed, "unpublish", json!({})).await;
    assert_eq!(server.visitor().get(&format!("/public-cases/{id}")).await.refused(404), "not_found");
    let kept = moderator.get(&format!("/cases/{id}/publication")).await.expect(200);
    assert_eq!((kept["published"].as_bool(), kept["subject"].as_str()), (Some(false), Some("إنارة")));
    server.act(&moderator, &hidden, "publish", json!({})).await;
    let shown = server.visitor().get(&format!("/public-cases/{id}")).await.expect(200);
    assert_eq!((shown["subject"].as_str(), &shown["address"]), (Some("إنارة"), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_stand_at_their_fields() {
    let server = TestServer::start().await;
    let case = with_number(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let path = |action: &str| format!("/cases/{}/{action}", case["id"].as_str().unwrap());
    let publish = async |body: Value| agent.post_if(&path("publish"), &case["etag"], &body).await;
    assert_eq!(publish(json!({ "subject": " " })).await.field("/subject"), "required");
    assert_eq!(publish(json!({ "description": "x".repeat(2001) })).await.field("/description"), "too_long");
    assert_eq!(publish(json!({ "address": "x".repeat(201) })).await.field("/address"), "too_long");
    assert_eq!(publish(json!({ "landmark": "" })).await.field("/landmark"), "required");
    let strange = json!({ "hidden_photos": ["01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"], "personal_data_checked": true });
    assert_eq!(publish(strange).await.field("/hidden_photos/0"), "unknown");
    assert_eq!(agent.post_if(&path("redact"), &case["etag"], &json!({})).await.refused(409), "state_conflict");
    let other = server.staff(Staff::RoadsOfficer).await;
    assert_eq!(other.get(&path("publication")).await.refused(404), "not_found");
    assert_eq!(server.staff(Staff::Auditor).await.get(&path("publication")).await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_shown_as_their_owners_chose() {
    let server = TestServer::start().await;
    let agent = server.staff(Staff::Agent).await;
    for (choice, shown) in [("name", json!("سلمى الكثيرية")), ("initials", json!("س. ك.")), ("anonymous", Value::Null)] {
        let mut report = server.report().await;
        report["reporter"] = json!({ "name": "سلمى الكثيرية", "email": "guest@example.om" });
        report["public_name"] = json!(choice);
        let receipt = server.visitor().post("/cases", &report).await.expect(201);
        server.act(&agent, &receipt["case"], "publish", json!({})).await;
        let case = server.visitor().get(&format!("/public-cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
        assert_eq!(case["shown_name"], shown, "{choice}");
    }
}
