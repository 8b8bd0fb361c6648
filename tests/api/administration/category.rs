//! Categories: where the next report goes.

use acceptance::{Staff, TestServer};
use serde_json::json;

use super::department::{changes, entry, path};

#[tokio::test(flavor = "multi_thread")]
async fn the_next_report_follows_a_category_that_was_set_up() {
    let server = TestServer::start().await;
    let (administrator, agent) = (server.staff(Staff::Administrator).await, server.staff(Staff::Agent).await);
    let gardens = json!({ "name": { "ar": "الحدائق", "en": "Gardens" } });
    let gardens = administrator.post("/administration/departments", &gardens).await.expect(201);
    let group = json!({ "name": { "ar": "الحدائق", "en": "Gardens" }, "icon": "tree" });
    let group = administrator.post("/administration/categories", &group).await.expect(201);
    let roads = entry(&administrator, "departments", "roads").await;
    let district = server.visitor().get("/districts").await.expect(200)["items"][0]["id"].clone();
    let body = json!({
        "name": { "ar": "مقعد مكسور", "en": "Broken bench" }, "hint": { "ar": "مقاعد الحدائق", "en": "Benches in gardens" },
        "parent_id": group["id"], "icon": "tree", "kinds": ["complaint", "observation"], "priority": "low",
        "keywords": ["كرسي", " كرسي ", "seat"], "department_id": gardens["id"],
        "routes": [{ "district_id": district, "department_id": roads["id"] }],
    });
    let made = administrator.post("/administration/categories", &body).await.expect(201);
    assert_eq!((&made["code"], &made["keywords"]), (&json!("broken_bench"), &json!(["كرسي", "seat"])));
    let mut report = server.report().await;
    report["category_id"] = made["id"].clone();
    report["reporter"] = json!({ "email": "guest@example.om" });
    let receipt = server.visitor().post("/cases", &report).await.expect(201);
    let case = agent.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
    assert_eq!((&case["suggested_department"]["id"], &case["priority"]), (&gardens["id"], &json!("low")));
    report["place"] = json!({ "district_id": district });
    let receipt = server.visitor().post("/cases", &report).await.expect(201);
    let case = agent.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(case["suggested_department"]["id"], roads["id"], "the district's own department");

    let retired = administrator.patch_if(&path("categories", &made), &made["etag"], &json!({ "retired": true })).await.expect(200);
    assert_eq!(server.visitor().post("/cases", &report).await.field("/category_id"), "unknown");
    let case = agent.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(case["category"]["name"]["en"], "Broken bench", "cases keep its name");
    administrator.patch_if(&path("categories", &made), &retired["etag"], &json!({ "retired": false })).await.expect(200);
    server.visitor().post("/cases", &report).await.expect(201);
    assert_eq!(changes(&administrator, "category", &made["id"]).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_stands_at_its_field() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let lamp = entry(&administrator, "categories", "lamp_out").await;
    let good = json!({
        "name": { "ar": "نوع", "en": "Sort" }, "icon": "tree", "parent_id": lamp["parent_id"], "kinds": ["complaint"],
        "department_id": lamp["department_id"],
    });
    let nothing = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";
    let route = json!({ "district_id": nothing, "department_id": nothing });
    for (field, value, pointer, code) in [
        ("parent_id", lamp["id"].clone(), "/parent_id", "not_allowed"),
        ("parent_id", json!(nothing), "/parent_id", "unknown"),
        ("kinds", json!([]), "/kinds", "required"),
        ("kinds", json!(["praise"]), "/kinds/0", "invalid"),
        ("department_id", json!(null), "/department_id", "required"),
        ("department_id", json!(nothing), "/department_id", "unknown"),
        ("icon", json!("unicorn"), "/icon", "unknown"),
        ("keywords", json!(vec!["x"; 41]), "/keywords", "too_many"),
        ("keywords", json!(["x".repeat(61)]), "/keywords", "too_long"),
        ("hint", json!({ "ar": "", "en": "x" }), "/hint/ar", "required"),
        ("weight", json!(10_001), "/weight", "out_of_range"),
        ("routes", json!([route]), "/routes/0/district_id", "unknown"),
        ("colour", json!("red"), "/colour", "not_allowed"),
    ] {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(administrator.post("/administration/categories", &body).await.field(pointer), code, "{field}");
    }
    let group = administrator.get("/administration/categories").await.expect(200);
    let group = group["items"].as_array().unwrap().iter().find(|item| item["id"] == lamp["parent_id"]).unwrap().clone();
    let retiring = administrator.patch_if(&path("categories", &group), &group["etag"], &json!({ "retired": true })).await;
    assert_eq!(retiring.refused(409), "state_conflict", "members in use lie in it");
    let made = administrator.post("/administration/categories", &json!({ "name": good["name"], "icon": "sea" })).await.expect(201);
    let into = json!({ "parent_id": made["id"] });
    let moved = administrator.patch_if(&path("categories", &group), &group["etag"], &into).await;
    assert_eq!(moved.field("/parent_id"), "not_allowed", "a group stays a group");
    administrator.patch_if(&path("categories", &lamp), &lamp["etag"], &into).await.expect(200);
}
