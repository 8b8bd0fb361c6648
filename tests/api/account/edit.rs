//! Changing one's own account.

use acceptance::TestServer;
use reqwest::Method;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_change_rests_on_what_was_read_and_leaves_the_rest() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let account = resident.get("/account").await;
    let tag = account.header("etag").expect("a tag").to_owned();
    let account = account.expect(200);
    assert_eq!((&account["name"], &account["public_name"], &account["language"]), (&json!(null), &json!("anonymous"), &json!("ar")));
    let body = json!({ "name": "سلمى الكثيرية" });
    let bare = resident.send(resident.request(Method::PATCH, "/account").json(&body)).await;
    assert_eq!(bare.refused(428), "precondition_required");
    let any = resident.send(resident.request(Method::PATCH, "/account").header("if-match", "*").json(&body)).await;
    assert_eq!(any.refused(428), "precondition_required", "any version is none");
    for stale in ["\"999\"", "nonsense", "\"x\""] {
        assert_eq!(resident.patch_if("/account", &json!(stale), &body).await.refused(412), "precondition_failed", "{stale}");
    }

    let district = server.visitor().get("/districts").await.expect(200)["items"][0]["id"].clone();
    let all = json!({
        "name": "سلمى الكثيرية", "public_name": "initials", "stakeholder_group": "expert", "district_id": district,
        "language": "en",
        "notifications": {
            "email": true, "sms": false, "push": true, "digest_hour": 8, "quiet_hours": { "from_hour": 22, "until_hour": 7 },
        },
    });
    let changed = resident.patch_if("/account", &json!(tag), &all).await.expect(200);
    for (field, value) in all.as_object().unwrap() {
        assert_eq!(&changed[field], value, "{field}");
    }
    assert_eq!(resident.patch_if("/account", &account["etag"], &body).await.refused(412), "precondition_failed");

    let cleared = json!({ "district_id": null, "stakeholder_group": null, "name": null });
    let cleared = resident.patch_if("/account", &changed["etag"], &cleared).await.expect(200);
    assert_eq!((&cleared["name"], &cleared["district_id"], &cleared["language"]), (&json!(null), &json!(null), &json!("en")));
    assert_eq!(resident.get("/account").await.expect(200), cleared);
    let nothing = resident.patch_if("/account", &cleared["etag"], &json!({})).await.expect(200);
    assert_eq!(nothing["public_name"], "initials");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_stands_at_its_field_and_changes_nothing() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let account = resident.get("/account").await.expect(200);
    for (body, pointer, code) in [
        (json!({ "name": "  " }), "/name", "required"),
        (json!({ "name": "\u{202E}\u{2066}" }), "/name", "required"),
        (json!({ "name": "س".repeat(121) }), "/name", "too_long"),
        (json!({ "name": "a\r\nBcc: x@y.z" }), "/name", "invalid"),
        (json!({ "name": 7 }), "/name", "invalid"),
        (json!({ "public_name": "loud" }), "/public_name", "invalid"),
        (json!({ "language": "fr" }), "/language", "invalid"),
        (json!({ "stakeholder_group": "king" }), "/stakeholder_group", "invalid"),
        (json!({ "district_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" }), "/district_id", "unknown"),
        (json!({ "district_id": "nonsense" }), "/district_id", "invalid"),
        (json!({ "notifications": { "email": true } }), "/notifications/sms", "required"),
        (json!({ "notifications": { "email": true, "sms": true, "digest_hour": 24 } }), "/notifications/digest_hour", "out_of_range"),
        (
            json!({ "notifications": { "email": true, "sms": true, "quiet_hours": { "from_hour": 7, "until_hour": 7 } } }),
            "/notifications/quiet_hours",
            "invalid",
        ),
        (
            json!({ "notifications": { "email": true, "sms": true, "quiet_hours": { "from_hour": 7, "until_hour": 24 } } }),
            "/notifications/quiet_hours",
            "out_of_range",
        ),
        (json!({ "notifications": { "email": true, "sms": true, "fax": true } }), "/notifications/fax", "not_allowed"),
        (json!({ "a/b~c": 1 }), "/a~1b~0c", "not_allowed"),
    ] {
        assert_eq!(resident.patch_if("/account", &account["etag"], &body).await.field(pointer), code, "{body}");
    }
    // Nothing that is not theirs to change (API3:2023).
    for field in ["id", "roles", "permissions", "contacts", "etag", "created_at", "accepted_policies", "blocked_at", "version"] {
        let body = json!({ field: account[field] });
        assert_eq!(resident.patch_if("/account", &account["etag"], &body).await.field(&format!("/{field}")), "not_allowed");
    }
    assert_eq!(resident.get("/account").await.expect(200), account);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_changes_of_one_version_one_is_made() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let account = resident.get("/account").await.expect(200);
    let names: Vec<_> = (0..30).map(|nth| json!({ "name": format!("Salma {nth}") })).collect();
    let answers = futures_util::future::join_all(names.iter().map(|name| resident.patch_if("/account", &account["etag"], name))).await;
    let mut made = Vec::new();
    for answer in answers {
        match answer.status {
            200 => made.push(answer.body["name"].clone()),
            _ => assert_eq!(answer.refused(412), "precondition_failed"),
        }
    }
    assert_eq!(made.len(), 1);
    assert_eq!(resident.get("/account").await.expect(200)["name"], made[0]);
}
