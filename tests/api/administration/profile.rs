//! The profile and the console live together: what the console has changed is the console's.

use acceptance::{Staff, TestServer};
use majlis_app::profile::{self, Profile};
use serde_json::json;

use super::department::{changes, entry, path};

async fn apply(server: &TestServer) -> profile::ProfileSummary {
    apply_changed(server, |text| text).await
}

/// Applies the profile as somebody has edited it.
async fn apply_changed(server: &TestServer, edit: impl FnOnce(String) -> String) -> profile::ProfileSummary {
    let text = edit(std::fs::read_to_string(acceptance::profile_path()).unwrap());
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

#[tokio::test(flavor = "multi_thread")]
async fn what_a_profile_changes_when_it_is_applied_again_is_kept_in_the_history() {
    let server = TestServer::start().await;
    let auditor = server.staff(Staff::Auditor).await;
    let count = async |kind: &str| {
        let page = auditor.get(&format!("/administration/changes?subject_kind={kind}")).await.expect(200);
        page["items"].as_array().unwrap().len()
    };
    apply(&server).await;
    for kind in ["municipality", "district", "department", "category", "service_level", "template", "closing_reason", "policy"] {
        assert_eq!(count(kind).await, 0, "the same {kind} again is no change");
    }
    let lighting = entry(&auditor, "departments", "lighting").await;
    let name = lighting["name"]["en"].as_str().unwrap();
    apply_changed(&server, |text| {
        assert!(text.contains("rating_days = 14"));
        text.replace("rating_days = 14", "rating_days = 21").replace(&format!("en = \"{name}\""), "en = \"City lights\"")
    })
    .await;
    let town = changes(&auditor, "municipality", &json!("00000000-0000-0000-0000-000000000000")).await;
    let field = json!([{ "field": "rating_days", "from": { "ar": "14", "en": "14" }, "to": { "ar": "21", "en": "21" } }]);
    assert_eq!((&town[0]["kind"], &town[0]["fields"], &town[0]["actor"]), (&json!("changed"), &field, &json!("system")));
    let department = changes(&auditor, "department", &lighting["id"]).await;
    assert_eq!((department.len(), &department[0]["fields"][0]["field"]), (1, &json!("name.en")));
    assert_eq!(department[0]["fields"][0]["to"]["en"], "City lights");
}

/// Clocks were counted with them, and are counted so again.
#[tokio::test(flavor = "multi_thread")]
async fn holidays_that_are_past_stay_when_a_profile_lacks_them() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let holidays = async || {
        let settings = administrator.get("/administration/settings").await.expect(200);
        let holidays = settings["calendar"]["holidays"].as_array().unwrap().clone();
        holidays.iter().map(|holiday| holiday["from"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let head = "[[municipality.calendar.holidays]]";
    let name = "name = { ar = \"عطلة\", en = \"A day off\" }";
    let more = format!("{head}\n{name}\nfrom = \"2020-01-05\"\n\n{head}\n{name}\nfrom = \"2099-01-05\"\n\n{head}");
    apply_changed(&server, |text| text.replacen(head, &more, 1)).await;
    let all = holidays().await;
    assert!(["2020-01-05", "2099-01-05"].iter().all(|day| all.iter().any(|known| known == day)), "{all:?}");
    apply(&server).await;
    let left = holidays().await;
    assert!(left.contains(&"2020-01-05".to_owned()), "{left:?}");
    assert!(!left.contains(&"2099-01-05".to_owned()), "what lies ahead follows the profile: {left:?}");
    apply(&server).await;
    assert_eq!(holidays().await, left, "once");
}
