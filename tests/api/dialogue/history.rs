//! What has happened to a subject, for everybody to read.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

use super::{items, text};

fn reason() -> Value {
    json!({ "ar": "طلب كثيرون وقتًا أطول.", "en": "Many asked for more time." })
}

async fn kinds(server: &TestServer, subject: &str) -> Vec<String> {
    let page = server.visitor().get(&format!("/subjects/{subject}/history?limit=100")).await.expect(200);
    items(&page).iter().map(|entry| text(&entry["kind"]).to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_what_changed_and_why() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let in_days = |days: i64| json!(server.app.now() + Duration::days(days));
    let id = server.round_with(&manager, json!({ "opens_at": in_days(2), "closes_at": in_days(4) })).await;
    let path = format!("/subjects/{id}");
    let now = manager.get(&path).await.expect(200);
    let later = in_days(9);
    let other = json!({ "closes_at": later, "reason": reason(), "title": { "ar": "حدائقنا", "en": "Our parks" } });
    manager.patch_if(&path, &now["etag"], &other).await.expect(200);
    server.advance(Duration::days(2));
    server.run_jobs().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let have_enough = json!({ "ar": "اكتفينا.", "en": "We have enough." });
    server.stepped(&manager, &id, json!({ "step": "close", "reason": have_enough })).await;
    server.stepped(&manager, &id, json!({ "step": "analyse", "analysis": reason() })).await;
    let draft = manager.post("/decisions", &server.decision(Some(&id))).await.expect(201);
    let decision = manager.post_if(&format!("/decisions/{}/publish", text(&draft["id"])), &draft["etag"], &json!({})).await.expect(200);
    server.stepped(&manager, &id, json!({ "step": "archive" })).await;
    server.run_jobs().await;

    let whole = ["archived", "decided", "analysed", "closed", "opened", "put_off", "announced"];
    assert_eq!(kinds(&server, &id).await, whole);
    let page = server.visitor().get(&format!("{path}/history")).await.expect(200);
    let entry = |kind: &str| items(&page).iter().find(|entry| entry["kind"] == kind).expect(kind).clone();
    let put_off = entry("put_off");
    assert_eq!((&put_off["reason"], &put_off["closes_at"]), (&reason(), &later));
    assert_eq!(entry("closed")["reason"], have_enough);
    assert_eq!(entry("opened")["reason"], Value::Null, "it opened at its time");
    assert_eq!(entry("decided")["decision"], json!({ "id": decision["id"], "title": decision["title"] }));
    let shown = page.to_string();
    assert!(!shown.contains("actor") && !shown.contains("alsahil.example") && !shown.contains("ليلى"), "{shown}");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_comes_page_by_page_and_what_is_not_public_has_none() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let (id, version) = server.draft_for_all(&manager).await;
    server.version_step(&manager, &version, "adopt").await;
    let path = format!("/subjects/{id}/history");
    let first = server.visitor().get(&format!("{path}?limit=1")).await.expect(200);
    let next = server.visitor().get(&format!("{path}?limit=10&cursor={}", text(&first["next_cursor"]))).await.expect(200);
    let mut found: Vec<&str> = items(&first).iter().chain(items(&next)).map(|entry| text(&entry["kind"])).collect();
    found.retain(|kind| *kind != "version_adopted");
    assert_eq!(found, ["version_published", "opened"]);
    assert_eq!(items(&next).iter().chain(items(&first)).find(|one| one["kind"] == "version_published").expect("one")["version"], 1);
    assert_eq!(server.visitor().get(&format!("{path}?cursor=zz")).await.field("/cursor"), "invalid");

    let draft = manager.post("/subjects", &server.idea_round()).await.expect(201);
    let hidden = format!("/subjects/{}/history", text(&draft["id"]));
    assert_eq!(server.visitor().get(&hidden).await.refused(404), "not_found");
    assert!(items(&manager.get(&hidden).await.expect(200)).is_empty());
}
