//! Closing reasons: offered where they fit, chosen when resolving, read by everybody, and kept when retired.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::department::{changes, entry, path};

async fn offered(who: &Client, case: &Value) -> Vec<String> {
    let page = who.get(&format!("/cases/{}/closing-reasons", case["id"].as_str().unwrap())).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|reason| reason["name"]["en"].as_str().unwrap().to_owned()).collect()
}

async fn reason(administrator: &Client, name: &str, categories: Value) -> Value {
    let body = json!({ "name": { "ar": "نتيجة", "en": name }, "category_ids": categories });
    administrator.post("/administration/closing-reasons", &body).await.expect(201)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closing_reason_heads_the_answer_and_outlives_its_retirement() {
    let server = TestServer::start().await;
    let (administrator, agent) = (server.staff(Staff::Administrator).await, server.staff(Staff::Agent).await);
    let (lamp, pothole) = (entry(&administrator, "categories", "lamp_out").await, entry(&administrator, "categories", "pothole").await);
    let mine = reason(&administrator, "Relit", json!([lamp["parent_id"]])).await;
    let foreign = reason(&administrator, "Filled in", json!([pothole["id"]])).await;

    let receipt = server.guest_case().await;
    let guest = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    let case = server.routed(&agent, &receipt["case"]).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    let names = offered(&agent, &case).await;
    assert!(names.contains(&"Relit".to_owned()) && names.contains(&"Made safe for the time being".to_owned()), "{names:?}");
    assert!(!names.contains(&"Filled in".to_owned()), "of another category: {names:?}");

    let resolve = format!("/cases/{}/resolve", case["id"].as_str().unwrap());
    let chosen = |id: &Value| json!({ "text": "أعدنا الإنارة.", "closing_reason_id": id });
    let refused = agent.post_if(&resolve, &case["etag"], &chosen(&foreign["id"])).await;
    assert_eq!(refused.field("/closing_reason_id"), "not_allowed");
    let unknown = agent.post_if(&resolve, &case["etag"], &chosen(&json!("01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"))).await;
    assert_eq!(unknown.field("/closing_reason_id"), "unknown");

    let case = server.act(&agent, &case, "resolve", chosen(&mine["id"])).await;
    assert_eq!(case["closing_reason"]["name"]["en"], "Relit");
    let case = server.act(&agent, &case, "publish", json!({ "personal_data_checked": true })).await;
    // Taken out of use, it is offered no more, refused, and still read under its name.
    administrator.patch_if(&path("closing-reasons", &mine), &mine["etag"], &json!({ "retired": true })).await.expect(200);
    assert_eq!(changes(&administrator, "closing_reason", &mine["id"]).await.len(), 2);
    assert!(!offered(&agent, &case).await.contains(&"Relit".to_owned()));
    let own = guest.get(&format!("/cases/{}", case["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(own["closing_reason"]["name"]["en"], "Relit");
    let seen = server.visitor().get(&format!("/public-cases/{}", case["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(seen["closing_reason"]["name"]["en"], "Relit");
    let heads = seen["timeline"].as_array().unwrap().iter().filter(|entry| entry["closing_reason"]["name"]["en"] == "Relit");
    assert_eq!(heads.map(|entry| &entry["kind"]).collect::<Vec<_>>(), ["resolved"]);
    let file = server.visitor().get("/public-cases/export.csv").await;
    assert!(String::from_utf8(file.bytes).unwrap().ends_with(",نتيجة,Relit\r\n"));
    server.run_jobs().await;
    let told = server.newest_message("guest@example.om").await;
    assert!(told.text.contains("النتيجة: نتيجة"), "{}", told.text);

    let case = server.act(&guest, &own, "reopen", json!({ "text": "ما زالت مطفأة." })).await;
    assert_eq!(case["closing_reason"], json!(null), "what is reopened has not ended");
    let case = server.act(&agent, &case, "start", json!({})).await;
    let refused = agent.post_if(&resolve, &case["etag"], &chosen(&mine["id"])).await;
    assert_eq!(refused.field("/closing_reason_id"), "unknown", "retired");
    let case = server.act(&agent, &case, "resolve", json!({ "text": "أعدناها." })).await;
    assert_eq!(case["closing_reason"], json!(null), "programs may leave it out");
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_reasons_are_checked_when_saved() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let good = json!({ "name": { "ar": "ق", "en": "T" } });
    for (field, value, pointer, code) in [
        ("name", json!({ "ar": " ", "en": "x" }), "/name/ar", "required"),
        ("name", json!({ "ar": "x", "en": "x".repeat(121) }), "/name/en", "too_long"),
        ("category_ids", json!(["01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"]), "/category_ids/0", "unknown"),
        ("code", json!("solved"), "/code", "taken"),
    ] {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(administrator.post("/administration/closing-reasons", &body).await.field(pointer), code, "{body}");
    }
    let made = administrator.post("/administration/closing-reasons", &good).await.expect(201);
    let changed = json!({ "name": { "ar": "ق", "en": "U" } });
    administrator.patch_if(&path("closing-reasons", &made), &made["etag"], &changed).await.expect(200);
    administrator.patch_if(&path("closing-reasons", &made), &made["etag"], &changed).await.expect(412);
}
