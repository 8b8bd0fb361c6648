//! Service levels: what the next case is promised.

use acceptance::{Staff, TestServer};
use serde_json::json;

use super::department::{changes, entry, path};

#[tokio::test(flavor = "multi_thread")]
async fn the_next_report_is_promised_what_was_set_up() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let lamp = entry(&administrator, "categories", "lamp_out").await;
    let body = json!({ "category_id": lamp["id"], "kind": "complaint", "answer_hours": 5, "resolution_hours": 40 });
    let made = administrator.post("/administration/service-levels", &body).await.expect(201);
    assert_eq!((&made["category"]["id"], &made["basis"], &made["warn_percent"]), (&lamp["id"], &json!("clock"), &json!(75)));
    let receipt = server.guest_case().await;
    let created: chrono::DateTime<chrono::Utc> = serde_json::from_value(receipt["case"]["created_at"].clone()).unwrap();
    let due: chrono::DateTime<chrono::Utc> = serde_json::from_value(receipt["case"]["due_at"].clone()).unwrap();
    assert_eq!(due - created, chrono::Duration::hours(5));

    let twice = administrator.post("/administration/service-levels", &body).await;
    assert_eq!(twice.field("/category_id"), "taken", "two for the same cases");
    let edited = json!({ "answer_hours": 7, "resolution_hours": null });
    let edited = administrator.patch_if(&path("service-levels", &made), &made["etag"], &edited).await.expect(200);
    assert_eq!((&edited["answer_hours"], &edited["resolution_hours"]), (&json!(7), &json!(null)));
    let stale = administrator.patch_if(&path("service-levels", &made), &made["etag"], &json!({ "answer_hours": 8 })).await;
    assert_eq!(stale.refused(412), "precondition_failed");
    let retired = administrator.patch_if(&path("service-levels", &made), &edited["etag"], &json!({ "retired": true })).await.expect(200);
    let again = administrator.post("/administration/service-levels", &body).await.expect(201);
    let back = administrator.patch_if(&path("service-levels", &made), &retired["etag"], &json!({ "retired": false })).await;
    assert_eq!(back.field("/category_id"), "taken", "another holds for these cases now: {again}");
    assert_eq!(changes(&administrator, "service_level", &made["id"]).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_not_be_promised_stands_at_its_field() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let lamp = entry(&administrator, "categories", "lamp_out").await;
    let good = json!({ "category_id": lamp["id"], "answer_hours": 5 });
    for (field, value, pointer, code) in [
        ("answer_hours", json!(0), "/answer_hours", "out_of_range"),
        ("answer_hours", json!(2161), "/answer_hours", "out_of_range"),
        ("resolution_hours", json!(4), "/resolution_hours", "out_of_range"),
        ("warn_percent", json!(101), "/warn_percent", "out_of_range"),
        ("escalate_hours", json!(0), "/escalate_hours", "out_of_range"),
        ("basis", json!("moon"), "/basis", "invalid"),
        ("category_id", json!("01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"), "/category_id", "unknown"),
        ("priority", json!("urgent"), "/priority", "invalid"),
    ] {
        let mut body = good.clone();
        body[field] = value;
        assert_eq!(administrator.post("/administration/service-levels", &body).await.field(pointer), code, "{field}");
    }
}
