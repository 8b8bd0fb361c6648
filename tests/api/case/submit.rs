//! Sending a case.

use acceptance::{Staff, TestServer, photo};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_gets_a_reference_and_a_secret_that_opens_the_case() {
    let server = TestServer::start().await;
    let receipt = server.guest_case().await;
    let reference = receipt["reference"].as_str().unwrap();
    assert_eq!(majlis_domain::reference::normalise(reference).as_deref(), Some(reference));
    assert_eq!(receipt["case"]["reporter"]["masked_email"], "g•••t@example.om");
    assert_eq!(receipt["case"]["subject"], "أربعة أعمدة إنارة مطفأة أمام المدرسة");

    let guest = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    let digits: String = reference.chars().filter(char::is_ascii_digit).collect();
    let found = guest.get(&format!("/cases/by-reference/mj{digits}")).await.expect(200);
    assert_eq!(found["id"], receipt["id"]);

    // Without the secret, or with another, it is as if there were no such case.
    let path = format!("/cases/by-reference/{reference}");
    assert_eq!(server.visitor().get(&path).await.refused(404), "not_found");
    assert_eq!(server.visitor().with_secret("aaaa-bbbb").get(&path).await.refused(404), "not_found");
    assert_eq!(server.visitor().get("/cases/by-reference/MJ-99999-9").await.refused(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_mistake_stands_at_its_field() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let good = server.report().await;
    let with = |change: serde_json::Value| {
        let mut report = good.clone();
        for (key, value) in change.as_object().unwrap() {
            report[key] = value.clone();
        }
        report
    };
    let group = server.id_of("categories", "lighting").await;
    for (change, pointer, code) in [
        (json!({ "description": "  " }), "/description", "required"),
        (json!({ "description": "x".repeat(2001) }), "/description", "too_long"),
        (json!({ "description": 7 }), "/description", "invalid"),
        (json!({ "kind": "praise" }), "/kind", "invalid"),
        (json!({ "category_id": "nonsense" }), "/category_id", "invalid"),
        (json!({ "category_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" }), "/category_id", "unknown"),
        (json!({ "category_id": group }), "/category_id", "unknown"),
        (json!({ "place": {} }), "/place/address", "place_needed"),
        (json!({ "place": { "latitude": 17.0 } }), "/place/longitude", "required"),
        (json!({ "place": { "latitude": 91.0, "longitude": 54.0 } }), "/place/latitude", "out_of_range"),
        (json!({ "place": { "latitude": 48.2, "longitude": 16.3 } }), "/place/latitude", "outside_area"),
        (json!({ "attachments": ["made-up"] }), "/attachments/0", "unknown"),
        (json!({ "attachments": ["1", "2", "3", "4", "5", "6", "7"] }), "/attachments", "too_many"),
        (json!({ "policy_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" }), "/policy_id", "policy_outdated"),
        (json!({ "reporter": { "email": "a@example.om" } }), "/reporter", "not_allowed"),
        (json!({ "state": "closed" }), "/state", "not_allowed"),
    ] {
        assert_eq!(resident.post("/cases", &with(change.clone())).await.field(pointer), code, "{change}");
    }
    let guest = server.visitor();
    for (reporter, pointer, code) in [
        (json!({}), "/reporter/email", "contact_needed"),
        (json!({ "email": "salma" }), "/reporter/email", "invalid_email"),
        (json!({ "phone": "12" }), "/reporter/phone", "invalid_phone"),
    ] {
        assert_eq!(guest.post("/cases", &with(json!({ "reporter": reporter }))).await.field(pointer), code);
    }
    assert_eq!(guest.post("/cases", &good).await.field("/reporter"), "contact_needed");
    assert_eq!(resident.get("/account/cases").await.expect(200)["items"], json!([]), "nothing of it was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_photo_belongs_to_one_case_only() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let claim = resident.upload(photo(), "image/jpeg").await.expect(201)["claim"].clone();
    let mut report = server.report().await;
    report["attachments"] = json!([claim]);
    let receipt = resident.post("/cases", &report).await.expect(201);
    // Everything that can't be claimed is said at once.
    let fresh = resident.upload(photo(), "image/jpeg").await.expect(201)["claim"].clone();
    report["attachments"] = json!([claim, fresh, fresh, "made-up"]);
    let refused = resident.post("/cases", &report).await.expect(422);
    let wrong: Vec<_> = refused["errors"].as_array().unwrap().iter().map(|error| error["pointer"].clone()).collect();
    assert_eq!(wrong, ["/attachments/0", "/attachments/2", "/attachments/3"]);
    report["attachments"] = json!([claim]);
    assert_eq!(resident.post("/cases", &report).await.field("/attachments/0"), "unknown");
    let url = receipt["case"]["photos"][0]["url"].as_str().unwrap();
    let picture = server.visitor().get(&format!("/{url}")).await;
    assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/jpeg")));
    let forged = url.replace("signature=", "signature=A");
    assert_eq!(server.visitor().get(&format!("/{forged}")).await.refused(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_and_machines_send_only_what_is_theirs_to_send() {
    let server = TestServer::start().await;
    let report = server.report().await;
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(agent.post("/cases", &report).await.refused(403), "forbidden");
    assert_eq!(server.visitor().with_token("made.up.token").post("/cases", &report).await.refused(401), "unauthenticated");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_district_is_found_from_the_point() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let districts = server.visitor().get("/districts").await.expect(200);
    let district = &districts["items"][0];
    let outline = district["outline"].as_array().unwrap();
    let middle = |axis: usize| outline.iter().map(|point| point[axis].as_f64().unwrap()).sum::<f64>() / outline.len() as f64;
    let mut report = server.report().await;
    report["place"] = json!({ "longitude": middle(0), "latitude": middle(1) });
    let case = resident.post("/cases", &report).await.expect(201)["case"].clone();
    assert_eq!(case["district"]["id"], district["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_that_crosses_a_change_of_policy_gets_its_receipt() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let report = server.report().await;
    let first = resident.post_as("\"lost-answer\"", "/cases", &report).await.expect(201);
    let known = report["policy_id"].as_str().unwrap();
    let (known, other) = match std::env::var("MAJLIS_TEST_POSTGRES") {
        Ok(_) => (format!("'{known}'"), format!("'{}'", uuid::Uuid::nil())),
        // SQLite keeps ids as their bytes.
        Err(_) => (format!("x'{}'", known.replace('-', "")), format!("x'{}'", uuid::Uuid::nil().simple())),
    };
    server.sql(&format!("UPDATE policies SET id = {other} WHERE id = {known}")).await;
    server.app.directory.forget();
    let again = resident.post_as("\"lost-answer\"", "/cases", &report).await;
    assert_eq!(again.expect(201)["reference"], first["reference"]);
    assert_eq!(resident.post("/cases", &report).await.field("/policy_id"), "policy_outdated");
}
