//! Departments: added, changed, taken out of use and brought back.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

/// The entry of a list with a code.
pub async fn entry(who: &Client, list: &str, code: &str) -> Value {
    let page = who.get(&format!("/administration/{list}")).await.expect(200);
    let items = page["items"].as_array().expect("items").clone();
    items.into_iter().find(|item| item["code"] == code).unwrap_or_else(|| panic!("no {code} in {list}"))
}

pub fn path(list: &str, entry: &Value) -> String {
    format!("/administration/{list}/{}", entry["id"].as_str().expect("an id"))
}

/// The changes of one thing, newest first.
pub async fn changes(who: &Client, kind: &str, id: &Value) -> Vec<Value> {
    let asked = format!("/administration/changes?subject_kind={kind}&subject_id={}", id.as_str().expect("an id"));
    who.get(&asked).await.expect(200)["items"].as_array().expect("items").clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_department_is_added_changed_retired_and_brought_back() {
    let server = TestServer::start().await;
    let (administrator, auditor) = (server.staff(Staff::Administrator).await, server.staff(Staff::Auditor).await);
    let works = entry(&administrator, "departments", "lighting").await["parent_id"].clone();
    let body = json!({ "name": { "ar": " الحدائق  العامة ", "en": "Public gardens" }, "parent_id": works });
    let made = administrator.post("/administration/departments", &body).await.expect(201);
    assert_eq!((&made["code"], &made["name"]["ar"]), (&json!("public_gardens"), &json!("الحدائق العامة")));
    // At once in the process that made it, and offered to everybody.
    assert_eq!(server.id_of("departments", "public_gardens").await, made["id"].as_str().unwrap());
    let again = administrator.post("/administration/departments", &body).await.expect(201);
    assert_eq!(again["code"], "public_gardens_2", "a code is never given twice");
    let taken = json!({ "code": "public_gardens", "name": body["name"] });
    assert_eq!(administrator.post("/administration/departments", &taken).await.field("/code"), "taken");

    let edited = json!({ "name": { "ar": "الحدائق", "en": "Gardens" }, "parent_id": null });
    let edited = administrator.patch_if(&path("departments", &made), &made["etag"], &edited).await.expect(200);
    assert_eq!((&edited["code"], &edited["parent_id"]), (&json!("public_gardens"), &json!(null)));
    let stale = administrator.patch_if(&path("departments", &made), &made["etag"], &json!({ "position": 1 })).await;
    assert_eq!(stale.refused(412), "precondition_failed");
    let same = administrator.patch_if(&path("departments", &made), &edited["etag"], &json!({ "parent_id": null })).await.expect(200);
    assert_eq!(same, edited, "nothing changed, so the version stays");

    let retired = administrator.patch_if(&path("departments", &made), &edited["etag"], &json!({ "retired": true })).await.expect(200);
    assert!(retired["retired_at"].is_string());
    let offered = server.visitor().get("/departments").await.expect(200);
    assert!(!offered["items"].as_array().unwrap().iter().any(|item| item["id"] == made["id"]));
    let back = administrator.patch_if(&path("departments", &made), &retired["etag"], &json!({ "retired": false })).await.expect(200);
    assert_eq!(back["retired_at"], json!(null));

    let history = changes(&auditor, "department", &made["id"]).await;
    let kinds: Vec<_> = history.iter().map(|change| change["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["restored", "retired", "changed", "created"]);
    assert!(history.iter().all(|change| change["actor_name"].is_string()), "{history:?}");
    let fields = history[2]["fields"].as_array().unwrap();
    let named = |name: &str| fields.iter().find(|field| field["field"] == name).unwrap_or_else(|| panic!("no {name}: {fields:?}"));
    assert_eq!(named("name.en")["from"]["en"], "Public gardens");
    assert_eq!(named("name.en")["to"]["ar"], "Gardens");
    let parent = named("parent_id");
    assert!(parent["from"]["ar"].as_str().unwrap().contains(' ') && parent["to"].is_null(), "an id is told by name: {parent}");
}

#[tokio::test(flavor = "multi_thread")]
async fn there_are_two_levels_and_what_is_rested_on_stays() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let lighting = entry(&administrator, "departments", "lighting").await;
    let below = json!({ "name": { "ar": "فرع", "en": "Branch" }, "parent_id": lighting["id"] });
    assert_eq!(administrator.post("/administration/departments", &below).await.field("/parent_id"), "not_allowed");
    let nowhere = json!({ "name": { "ar": "فرع", "en": "Branch" }, "parent_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" });
    assert_eq!(administrator.post("/administration/departments", &nowhere).await.field("/parent_id"), "unknown");
    let long = json!({ "name": { "ar": "س".repeat(121), "en": "\u{202E}" } });
    let both = administrator.post("/administration/departments", &long).await.expect(422);
    assert_eq!(both["errors"].as_array().unwrap().len(), 2, "all mistakes at once: {both}");

    let retiring = administrator.patch_if(&path("departments", &lighting), &lighting["etag"], &json!({ "retired": true })).await;
    assert_eq!((retiring.status, retiring.body["state"].as_str()), (409, Some("in_use")), "categories rest on it");
    let works = administrator.get("/administration/departments").await.expect(200);
    let works = works["items"].as_array().unwrap().iter().find(|item| item["id"] == lighting["parent_id"]).unwrap().clone();
    let retiring = administrator.patch_if(&path("departments", &works), &works["etag"], &json!({ "retired": true })).await;
    assert_eq!(retiring.refused(409), "state_conflict", "departments rest on it");
    let itself = administrator.patch_if(&path("departments", &works), &works["etag"], &json!({ "parent_id": works["id"] })).await;
    assert_eq!(itself.field("/parent_id"), "unknown");
}

/// What was routed to a department keeps its name when the department is closed.
#[tokio::test(flavor = "multi_thread")]
async fn cases_keep_a_department_that_is_no_longer_in_use() {
    let server = TestServer::start().await;
    let (administrator, agent) = (server.staff(Staff::Administrator).await, server.staff(Staff::Agent).await);
    let body = json!({ "name": { "ar": "الحدائق", "en": "Gardens" } });
    let made = administrator.post("/administration/departments", &body).await.expect(201);
    let receipt = server.guest_case().await;
    let case = server.act(&agent, &receipt["case"], "assign", json!({ "department_id": made["id"] })).await;
    administrator.patch_if(&path("departments", &made), &made["etag"], &json!({ "retired": true })).await.expect(200);
    let seen = agent.get(&format!("/cases/{}", case["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(seen["department"]["name"], body["name"]);
    let another = server.guest_case().await;
    let asked = format!("/cases/{}/assign", another["id"].as_str().unwrap());
    let refused = agent.post_if(&asked, &another["case"]["etag"], &json!({ "department_id": made["id"] })).await;
    assert_eq!(refused.field("/department_id"), "unknown");
}

/// Another process sees a change within seconds, this one at once.
#[tokio::test(flavor = "multi_thread")]
async fn other_processes_follow_within_seconds() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let other = server.beside().await;
    let body = json!({ "name": { "ar": "الحدائق", "en": "Gardens" } });
    other.visitor().get("/departments").await.expect(200);
    let made = administrator.post("/administration/departments", &body).await.expect(201);
    server.advance(Duration::seconds(11));
    assert_eq!(other.id_of("departments", "gardens").await, made["id"].as_str().unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_changes_at_once_one_is_made_and_each_code_is_its_own() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let lighting = entry(&administrator, "departments", "lighting").await;
    let bodies: Vec<Value> = (0..10).map(|nth| json!({ "position": 100 + nth })).collect();
    let asked = path("departments", &lighting);
    let answers = futures_util::future::join_all(bodies.iter().map(|body| administrator.patch_if(&asked, &lighting["etag"], body))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 412)));
    let body = json!({ "name": { "ar": "حي", "en": "Same name" } });
    let made = futures_util::future::join_all((0..10).map(|_| administrator.post("/administration/departments", &body))).await;
    let mut codes: Vec<String> = made.into_iter().map(|answer| answer.expect(201)["code"].as_str().unwrap().to_owned()).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), 10);
    let key = "one-and-the-same";
    let first = administrator.post_as(key, "/administration/departments", &body).await.expect(201);
    assert_eq!(administrator.post_as(key, "/administration/departments", &body).await.expect(201), first);
    let other = json!({ "name": { "ar": "حي", "en": "Another" } });
    assert_eq!(administrator.post_as(key, "/administration/departments", &other).await.refused(422), "idempotency_key_reused");
}
