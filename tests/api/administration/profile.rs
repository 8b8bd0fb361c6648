//! The profile and the console live together: what the console has changed is the console's.

use acceptance::{Staff, TestServer};
use majlis_app::profile::{self, Profile};
use serde_json::json;

use super::department::{entry, path};

async fn apply(server: &TestServer) -> profile::ProfileSummary {
    let text = std::fs::read_to_string(acceptance::profile_path()).unwrap();
    let beside = |name: &str| std::fs::read_to_string(acceptance::profile_path().with_file_name(name)).map_err(|error| error.to_string());
    profile::apply(&server.app, &Profile::read(&text, beside).unwrap()).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_is_applied_again_leaves_what_the_console_has_changed() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let (lighting, lamp) = (entry(&administrator, "departments", "lighting").await, entry(&administrator, "categories", "lamp_out").await);
    let renamed = json!({ "name": { "ar": "إنارة المدينة", "en": "City lights" } });
    administrator.patch_if(&path("departments", &lighting), &lighting["etag"], &renamed).await.expect(200);
    let roads = entry(&administrator, "departments", "roads").await;
    let district = server.visitor().get("/districts").await.expect(200)["items"][0]["id"].clone();
    let routes = json!([{ "district_id": district, "department_id": roads["id"] }]);
    administrator.patch_if(&path("categories", &lamp), &lamp["etag"], &json!({ "routes": routes, "priority": "high" })).await.expect(200);
    let own = json!({ "name": { "ar": "الحدائق", "en": "Gardens" } });
    let own = administrator.post("/administration/departments", &own).await.expect(201);

    let summary = apply(&server).await;
    for kept in ["department lighting", "department gardens", "category lamp_out"] {
        assert!(summary.kept.iter().any(|thing| thing == kept), "{kept} in {:?}", summary.kept);
    }
    assert_eq!(summary.kept.len(), 3, "{:?}", summary.kept);
    assert_eq!(entry(&administrator, "departments", "lighting").await["name"], renamed["name"]);
    assert_eq!(entry(&administrator, "departments", "gardens").await["retired_at"], json!(null), "{own}");
    let lamp = entry(&administrator, "categories", "lamp_out").await;
    assert_eq!((&lamp["routes"], &lamp["priority"]), (&routes, &json!("high")));
}
