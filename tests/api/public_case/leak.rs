//! Markers are planted in everything private, and looked for in everything that the public can get.

use acceptance::{Staff, TestServer};
use serde_json::json;

/// What must never be seen outside.
const MARKERS: &[&str] = &[
    "MARKERNAME",
    "markermail",
    "99112233",
    "MARKERTEXT",
    "MARKERPLACE",
    "MARKERSPOT",
    "MARKERNOTE",
    "MARKERROUTE",
    "MARKERQUESTION",
    "MARKERANSWER",
    "MARKERREASON",
    "MARKERWHY",
];

#[tokio::test(flavor = "multi_thread")]
async fn nothing_private_comes_out() {
    let server = TestServer::start().await;
    let (agent, officer) = (server.staff(Staff::Agent).await, server.staff(Staff::LightingOfficer).await);
    let mut report = server.report().await;
    report["description"] = json!("عمود مطفأ MARKERTEXT للتواصل 99112233");
    report["place"] = json!({ "latitude": 17.04, "longitude": 54.125, "address": "MARKERPLACE" });
    report["details"] = json!({ "landmark": "MARKERSPOT" });
    report["reporter"] = json!({ "name": "MARKERNAME", "email": "markermail@example.om", "phone": "99112233" });
    let receipt = server.visitor().post("/cases", &report).await.expect(201);
    let guest = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    let id = receipt["id"].as_str().unwrap();
    let department = server.id_of("departments", "lighting").await;
    let case = server.act(&agent, &receipt["case"], "assign", json!({ "department_id": department, "note": "MARKERROUTE" })).await;
    officer.post(&format!("/cases/{id}/notes"), &json!({ "text": "MARKERNOTE" })).await.expect(201);
    let case = server.act(&officer, &case, "start", json!({ "reason": "MARKERREASON" })).await;
    server.act(&officer, &case, "ask", json!({ "text": "MARKERQUESTION" })).await;
    guest.post(&format!("/cases/{id}/information"), &json!({ "text": "MARKERANSWER" })).await.expect(201);
    let reply = "أهلًا MARKERNAME، اتصلنا بك على 99112233 وعلى markermail@example.om وأصلحنا العمود.";
    officer.post(&format!("/cases/{id}/replies"), &json!({ "text": reply })).await.expect(201);
    let case = agent.get(&format!("/cases/{id}")).await.expect(200);
    let public = json!({ "subject": "عمود مطفأ", "description": "عمود مطفأ", "address": null, "landmark": null, "reason": "MARKERWHY" });
    let case = server.act(&agent, &case, "publish", public).await;
    // A correction for the staff does not reach what was let through.
    let edit = json!({ "subject": "MARKERTEXT" });
    agent.patch_if(&format!("/cases/{id}"), &case["etag"], &edit).await.expect(200);

    let reference = receipt["reference"].as_str().unwrap();
    let stranger = server.resident("hamid@example.om").await;
    for visitor in [server.visitor(), stranger, server.staff(Staff::DataSteward).await] {
        for path in [
            format!("/public-cases/{id}"),
            "/public-cases".to_owned(),
            "/public-cases/map?bbox=53,16,55,18&zoom=12".to_owned(),
            "/public-cases/map?bbox=53,16,55,18&zoom=12&from=2020-01-01".to_owned(),
            "/public-cases/figures".to_owned(),
            "/public-cases/export.csv".to_owned(),
            "/public-cases/export.geojson".to_owned(),
            "/search?q=أصلحنا العمود".to_owned(),
            format!("/cases/{id}"),
            format!("/cases/by-reference/{reference}"),
            format!("/cases/{id}/timeline"),
        ] {
            let answer = visitor.get(&path).await;
            assert_eq!(answer.status, 200, "{path}: {}", answer.body);
            let text = String::from_utf8_lossy(&answer.bytes).to_string();
            assert!(!text.is_empty(), "{path}");
            for marker in MARKERS {
                assert!(!text.contains(marker), "{path} shows {marker}: {text}");
            }
        }
    }
    // Whoever guesses a private word learns nothing from whether it is found.
    for marker in MARKERS {
        let found = server.visitor().get(&format!("/public-cases?q={marker}")).await.expect(200);
        assert_eq!(found["items"], json!([]), "{marker}");
        let found = server.visitor().get(&format!("/search?q={marker}")).await.expect(200);
        assert_eq!(found["items"], json!([]), "{marker}");
    }
    let found = server.visitor().get("/search?q=أصلحنا العمود").await.expect(200);
    assert!(found["items"][0]["excerpt"].to_string().contains("•••"), "{found}");
    let shown = server.visitor().get(&format!("/public-cases/{id}")).await.expect(200);
    let replied = shown["timeline"].as_array().unwrap().iter().find(|entry| entry["kind"] == "replied").unwrap();
    assert_eq!(replied["text"], "أهلًا •••، اتصلنا بك على ••• وعلى ••• وأصلحنا العمود.");
    assert_eq!(server.visitor().get("/public-cases?q=عمود").await.expect(200)["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_private_is_in_no_list_and_what_is_taken_back_leaves_it() {
    let server = TestServer::start().await;
    let (agent, resident) = (server.staff(Staff::Agent).await, server.resident("salma@example.om").await);
    let private = server.case_of(&resident).await;
    let case = server.case_of(&resident).await["case"].clone();
    let path = format!("/public-cases/{}", private["id"].as_str().unwrap());
    assert_eq!(server.visitor().get(&path).await.refused(404), "not_found");
    let published = server.act(&agent, &case, "publish", json!({})).await;
    let figures = server.visitor().get("/public-cases/figures").await.expect(200);
    assert_eq!((figures["total"].as_u64(), figures["without_point"].as_u64()), (Some(1), Some(1)));
    resident.post_if(&format!("/cases/{}/withdraw", case["id"].as_str().unwrap()), &published["etag"], &json!({})).await.expect(200);
    let figures = server.visitor().get("/public-cases/figures").await.expect(200);
    assert_eq!(figures["total"], 0);
    assert_eq!(server.visitor().get("/public-cases?q=إنارة").await.expect(200)["items"], json!([]));
}
