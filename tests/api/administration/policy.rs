//! Policy texts: written, published from a time on, and never changed again.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

use super::department::changes;

fn path(draft: &Value, rest: &str) -> String {
    format!("/administration/policy-drafts/{}{rest}", draft["id"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_becomes_the_next_version_at_its_time() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let before = server.policy_id().await;
    let body = json!({
        "kind": "participation", "title": { "ar": "سياسة المشاركة", "en": "Participation policy" }, "body": { "ar": "نص", "en": "Text" },
    });
    let draft = administrator.post("/administration/policy-drafts", &body).await.expect(201);
    let edit = json!({ "body": { "ar": "## عنوان\n\nنص جديد", "en": "## Heading\n\nNew text" } });
    let edited = administrator.patch_if(&path(&draft, ""), &draft["etag"], &edit).await.expect(200);
    assert_eq!(administrator.patch_if(&path(&draft, ""), &draft["etag"], &edit).await.refused(412), "precondition_failed");
    assert_eq!(server.visitor().get(&format!("/policies/{}", draft["id"].as_str().unwrap())).await.refused(404), "not_found");

    let at = server.app.now() + Duration::days(2);
    let past = json!({ "effective_at": server.app.now() - Duration::seconds(1) });
    assert_eq!(administrator.post_if(&path(&draft, "/publish"), &edited["etag"], &past).await.field("/effective_at"), "out_of_range");
    let published = administrator.post_if(&path(&draft, "/publish"), &edited["etag"], &json!({ "effective_at": at })).await.expect(200);
    let versions = administrator.get("/administration/policies").await.expect(200);
    let versions: Vec<&Value> = versions["items"].as_array().unwrap().iter().filter(|version| version["kind"] == "participation").collect();
    assert_eq!(published["version"].as_u64().unwrap() as usize, versions.len());
    assert_eq!(server.policy_id().await, before, "its time has not come");
    // A version never changes, and is no draft any more.
    assert_eq!(administrator.patch_if(&path(&draft, ""), &edited["etag"], &edit).await.refused(404), "not_found");

    server.advance(Duration::days(2) + Duration::seconds(11));
    let administrator = server.staff(Staff::Administrator).await;
    assert_eq!(server.policy_id().await, published["id"].as_str().unwrap());
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    report["policy_id"] = json!(before);
    assert_eq!(server.visitor().post("/cases", &report).await.field("/policy_id"), "policy_outdated");
    let changes = changes(&administrator, "policy", &draft["id"]).await;
    let kinds: Vec<&Value> = changes.iter().map(|change| &change["kind"]).collect();
    assert_eq!(kinds, ["published", "changed", "created"]);
    let fields = |change: &Value| change["fields"].as_array().unwrap().iter().map(|field| field["field"].clone()).collect::<Vec<_>>();
    assert_eq!(fields(&changes[1]), ["body.ar", "body.en"]);
    assert!(!fields(&changes[2]).contains(&json!("updated_at")), "when is told by the time of the change");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_begins_with_the_reasons_of_the_version_before_it() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let only = json!([{ "reason": "spam", "clause": { "ar": "لا إعلان هنا.", "en": "No advertising here." } }]);
    server.policy_with(only.clone()).await;
    let text = json!({ "ar": "نص", "en": "Text" });
    let mut body = json!({ "kind": "participation", "title": text, "body": text });
    let draft = administrator.post("/administration/policy-drafts", &body).await.expect(201);
    assert_eq!(draft["reasons"], only);

    // In the order of the vocabulary, whatever the order in which they are sent.
    let edit = json!({ "reasons": [{ "reason": "unclear" }, { "reason": "insult" }] });
    let edited = administrator.patch_if(&path(&draft, ""), &draft["etag"], &edit).await.expect(200);
    assert_eq!(edited["reasons"], json!([{ "reason": "insult" }, { "reason": "unclear" }]));
    let change = changes(&administrator, "policy", &draft["id"]).await.remove(0);
    let fields: Vec<&str> = change["fields"].as_array().unwrap().iter().map(|field| field["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["reasons.insult", "reasons.spam", "reasons.unclear"]);
    assert_eq!(change["fields"][1]["from"], json!({ "ar": "لا إعلان هنا.", "en": "No advertising here." }));

    let long = json!({ "ar": "س".repeat(501), "en": "x" });
    for (reasons, pointer, code) in [
        (json!([]), "/reasons", "required"),
        (json!([{ "reason": "dislike" }]), "/reasons/0/reason", "invalid"),
        (json!([{ "reason": "spam" }, { "reason": "spam" }]), "/reasons/1/reason", "taken"),
        (json!([{ "reason": "spam", "clause": long }]), "/reasons/0/clause/ar", "too_long"),
    ] {
        body["reasons"] = reasons;
        assert_eq!(administrator.post("/administration/policy-drafts", &body).await.field(pointer), code, "{pointer}");
    }
    body["kind"] = json!("privacy");
    body["reasons"] = only;
    assert_eq!(administrator.post("/administration/policy-drafts", &body).await.field("/reasons"), "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_thrown_away_and_what_is_wrong_stands_at_its_field() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let good = json!({ "kind": "privacy", "title": { "ar": "خصوصية", "en": "Privacy" }, "body": { "ar": "نص", "en": "Text" } });
    for (field, value, pointer, code) in [
        ("kind", json!("secret"), "/kind", "invalid"),
        ("title", json!({ "ar": "س".repeat(121), "en": "x" }), "/title/ar", "too_long"),
        ("body", json!({ "ar": "x", "en": "\u{202E}" }), "/body/en", "required"),
        ("version", json!(9), "/version", "not_allowed"),
    ] {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(administrator.post("/administration/policy-drafts", &body).await.field(pointer), code, "{field}");
    }
    let draft = administrator.post("/administration/policy-drafts", &good).await.expect(201);
    let bare = administrator.delete(&path(&draft, "")).await;
    assert_eq!(bare.refused(428), "precondition_required");
    let request = administrator.request(reqwest::Method::DELETE, &path(&draft, "")).header("if-match", draft["etag"].as_str().unwrap());
    assert_eq!(administrator.send(request).await.status, 204);
    let list = administrator.get("/administration/policy-drafts").await.expect(200);
    assert_eq!(list["items"], json!([]));
}
