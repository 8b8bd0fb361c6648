//! Templates: checked when saved, offered where they fit, filled in, and gone when retired.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::department::{changes, entry, path};

async fn offered(who: &Client, case: &Value) -> Vec<Value> {
    let page = who.get(&format!("/cases/{}/templates", case["id"].as_str().unwrap())).await.expect(200);
    page["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_is_offered_where_it_fits_filled_in_and_gone_when_retired() {
    let server = TestServer::start().await;
    let (administrator, agent) = (server.staff(Staff::Administrator).await, server.staff(Staff::Agent).await);
    let (lamp, pothole) = (entry(&administrator, "categories", "lamp_out").await, entry(&administrator, "categories", "pothole").await);
    let text = json!({
        "ar": "أهلًا {name}، بلاغك {reference} عن «{category}» لدى {department}. موعد الرد {due}. {municipality} {hotline} {district} {subject}",
        "en": "{name}",
    });
    let body = json!({ "name": { "ar": "شكر", "en": "Thanks" }, "purpose": "reply", "text": text, "category_ids": [lamp["parent_id"]] });
    let made = administrator.post("/administration/templates", &body).await.expect(201);
    let mut other = body.clone();
    other["category_ids"] = json!([pothole["id"]]);
    administrator.post("/administration/templates", &other).await.expect(201);
    other["category_ids"] = json!([]);
    other["states"] = json!(["resolved"]);
    administrator.post("/administration/templates", &other).await.expect(201);

    let receipt = server.guest_case().await;
    let case = server.routed(&agent, &receipt["case"]).await;
    let all = offered(&agent, &case).await;
    let mine: Vec<&Value> = all.iter().filter(|found| found["name"]["en"] == "Thanks").collect();
    assert_eq!(mine.len(), 1, "by category and by state: {all:?}");
    let said = mine[0]["text"].as_str().unwrap();
    for words in ["أهلًا سلمى", case["reference"].as_str().unwrap(), "الإنارة العامة", "الساعة", "بلدية الساحل", "1100"]
    {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert!(!said.contains('{'), "{said}");
    // What the profile brings is offered too, and a resolution only once something can be resolved.
    assert!(all.iter().any(|found| found["purpose"] == "rejection" && found["rejection_reason"] == "not_ours"));
    assert!(!all.iter().any(|found| found["purpose"] == "resolution"));
    let started = server.act(&agent, &case, "start", json!({})).await;
    assert!(offered(&agent, &started).await.iter().any(|found| found["purpose"] == "resolution"));

    administrator.patch_if(&path("templates", &made), &made["etag"], &json!({ "retired": true })).await.expect(200);
    assert!(!offered(&agent, &started).await.iter().any(|found| found["name"]["en"] == "Thanks"));
    assert_eq!(changes(&administrator, "template", &made["id"]).await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn placeholders_are_checked_when_saved() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let good = json!({ "name": { "ar": "ق", "en": "T" }, "purpose": "reply", "text": { "ar": "{name}", "en": "{due}" } });
    for (field, value, pointer, code) in [
        ("text", json!({ "ar": "{nam}", "en": "x" }), "/text/ar", "unknown_placeholder"),
        ("text", json!({ "ar": "x", "en": "{name" }), "/text/en", "unknown_placeholder"),
        ("text", json!({ "ar": "x", "en": "a } b" }), "/text/en", "unknown_placeholder"),
        ("text", json!({ "ar": " ", "en": "x" }), "/text/ar", "required"),
        ("text", json!({ "ar": "x", "en": "x".repeat(4001) }), "/text/en", "too_long"),
        ("purpose", json!("rejection"), "/rejection_reason", "required"),
        ("rejection_reason", json!("not_ours"), "/rejection_reason", "not_allowed"),
        ("category_ids", json!(["01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"]), "/category_ids/0", "unknown"),
        ("states", json!(["dreaming"]), "/states/0", "invalid"),
    ] {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(administrator.post("/administration/templates", &body).await.field(pointer), code, "{body}");
    }
    let made = administrator.post("/administration/templates", &good).await.expect(201);
    let bad = json!({ "text": { "ar": "{x}", "en": "{y}" } });
    let refused = administrator.patch_if(&path("templates", &made), &made["etag"], &bad).await.expect(422);
    assert_eq!(refused["errors"].as_array().unwrap().len(), 2, "both languages at once: {refused}");
}
