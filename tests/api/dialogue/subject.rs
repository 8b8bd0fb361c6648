//! A subject from its draft to its end.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use serde_json::json;

use super::{items, text, words};

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_opens_and_closes_at_its_times() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let mut round = server.idea_round();
    round["opens_at"] = json!(server.app.now() + Duration::hours(1));
    round["closes_at"] = json!(server.app.now() + Duration::hours(3));
    let draft = manager.post("/subjects", &round).await.expect(201);
    let path = format!("/subjects/{}", text(&draft["id"]));
    visitor.get(&path).await.refused(404);
    assert_eq!(words(&draft["permitted"]), ["edit", "publish"]);

    let announced = manager.post_if(&format!("{path}/steps"), &draft["etag"], &json!({ "step": "publish" })).await.expect(200);
    assert_eq!(announced["state"], "scheduled");
    let soon = visitor.get("/subjects?shelf=soon").await.expect(200);
    assert_eq!(items(&soon)[0]["id"], draft["id"]);
    server.run_jobs().await;
    assert_eq!(visitor.get(&path).await.expect(200)["state"], "scheduled");

    server.advance(Duration::hours(1));
    server.run_jobs().await;
    let open = visitor.get(&path).await.expect(200);
    assert_eq!((text(&open["state"]), words(&open["open_means"])), ("open", vec!["ideas", "support", "comments"]));
    assert!(words(&open["permitted"]).is_empty());

    server.advance(Duration::hours(2));
    server.run_jobs().await;
    let closed = visitor.get(&path).await.expect(200);
    assert_eq!((text(&closed["state"]), words(&closed["open_means"]).len()), ("closed", 0));
    assert_eq!(items(&visitor.get("/subjects?shelf=past").await.expect(200))[0]["id"], draft["id"]);
    assert!(items(&visitor.get("/subjects").await.expect(200)).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_announced_otherwise_needs_a_reason() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let id = server.open_round(&manager).await;
    let path = format!("/subjects/{id}");
    let open = manager.get(&path).await.expect(200);
    let close = json!({ "step": "close" });
    assert_eq!(manager.post_if(&format!("{path}/steps"), &open["etag"], &close).await.field("/reason"), "required");
    let reason = json!({ "ar": "اكتفينا بما وصل.", "en": "We have enough." });
    let close = json!({ "step": "close", "reason": reason });
    let closed = manager.post_if(&format!("{path}/steps"), &open["etag"], &close).await.expect(200);
    assert_eq!((&closed["state"], &closed["reason"]), (&json!("closed"), &reason));

    let again = manager.post_if(&format!("{path}/steps"), &closed["etag"], &close).await;
    assert_eq!(
        (again.status, &again.body["state"], words(&again.body["possible"])),
        (409, &json!("closed"), vec!["edit", "reopen", "analyse"])
    );
    let past = json!({ "step": "reopen", "reason": reason, "closes_at": server.app.now() });
    assert_eq!(manager.post_if(&format!("{path}/steps"), &closed["etag"], &past).await.field("/closes_at"), "past");
    let reopen = json!({ "step": "reopen", "reason": reason, "closes_at": server.app.now() + Duration::days(2) });
    assert_eq!(manager.post_if(&format!("{path}/steps"), &closed["etag"], &reopen).await.expect(200)["state"], "open");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_announced_is_put_off_but_not_brought_forward() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let days = |days: i64| json!(server.app.now() + Duration::days(days));
    let id = server.round_with(&manager, json!({ "opens_at": days(2), "closes_at": days(4) })).await;
    let path = format!("/subjects/{id}");
    let announced = manager.get(&path).await.expect(200);
    let sooner = json!({ "opens_at": days(1) });
    assert_eq!(manager.patch_if(&path, &announced["etag"], &sooner).await.field("/opens_at"), "not_allowed");
    let sooner = json!({ "closes_at": days(3) });
    assert_eq!(manager.patch_if(&path, &announced["etag"], &sooner).await.field("/closes_at"), "not_allowed");
    let why = json!({ "ar": "طلب كثيرون وقتًا أطول.", "en": "Many asked for more time." });
    let later = json!({ "opens_at": days(3), "closes_at": days(9), "reason": why });
    assert_eq!(manager.patch_if(&path, &announced["etag"], &later).await.expect(200)["state"], "scheduled");

    // The reason with which it was opened outlives its own end.
    let now = manager.get(&path).await.expect(200);
    let reason = json!({ "ar": "سبقنا الموعد.", "en": "We were ready early." });
    let open = json!({ "step": "open", "reason": reason });
    manager.post_if(&format!("{path}/steps"), &now["etag"], &open).await.expect(200);
    server.advance(Duration::days(9));
    server.run_jobs().await;
    let closed = server.visitor().get(&path).await.expect(200);
    assert_eq!((text(&closed["state"]), &closed["reason"]), ("closed", &reason));
}

/// Whenever the clockwork comes round to it.
#[tokio::test(flavor = "multi_thread")]
async fn taking_part_ends_with_the_time() {
    let server = TestServer::start().await;
    let (manager, author) = (server.staff(Staff::ParticipationManager).await, server.resident("salma@example.om").await);
    let closes = json!(server.app.now() + Duration::minutes(5));
    let id = server.round_with(&manager, json!({ "closes_at": closes, "review": "after" })).await;
    let (path, idea) = (format!("/subjects/{id}/ideas"), server.idea(&server.policy_id().await));
    let made = author.post(&path, &idea).await.expect(201);
    server.advance(Duration::minutes(5));
    assert_eq!(author.post(&path, &idea).await.refused(409), "state_conflict");
    let support = format!("/contributions/{}/support", text(&made["id"]));
    let reader = server.resident("hamid@example.om").await;
    assert_eq!(reader.put(&support, &json!({})).await.refused(409), "state_conflict");
    assert!(words(&server.visitor().get(&format!("/subjects/{id}")).await.expect(200)["open_means"]).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn ideas_keep_to_what_the_subject_is_about() {
    let server = TestServer::start().await;
    let (manager, author) = (server.staff(Staff::ParticipationManager).await, server.resident("salma@example.om").await);
    let visitor = server.visitor();
    let districts = visitor.get("/districts").await.expect(200);
    let (here, there) = (&items(&districts)[0]["id"], &items(&districts)[1]["id"]);
    let parks = server.id_of("categories", "parks").await;
    let id = server.round_with(&manager, json!({ "field_ids": [parks], "district_ids": [here] })).await;
    let with = async |category: &str, district: &serde_json::Value| {
        let mut idea = server.idea(&server.policy_id().await);
        idea["category_id"] = json!(server.id_of("categories", category).await);
        idea["district_id"] = district.clone();
        author.post(&format!("/subjects/{id}/ideas"), &idea).await
    };
    assert_eq!(with("irrigation", there).await.field("/district_id"), "not_allowed");
    assert_eq!(with("lamp_out", here).await.field("/category_id"), "not_allowed");
    with("irrigation", here).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_stand_at_their_fields() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let mut round = server.idea_round();
    let lamps = server.id_of("categories", server.lamp_category()).await;
    round["field_ids"] = json!([lamps]);
    round["summary"] = json!({ "ar": "س".repeat(301), "en": "x" });
    round["opens_at"] = json!(server.app.now() + Duration::hours(2));
    round["closes_at"] = json!(server.app.now() + Duration::hours(1));
    let refused = manager.post("/subjects", &round).await.expect(422);
    let found: Vec<(&str, &str)> =
        refused["errors"].as_array().expect("errors").iter().map(|error| (text(&error["pointer"]), text(&error["code"]))).collect();
    assert_eq!(found, [("/summary/ar", "too_long"), ("/field_ids/0", "unknown"), ("/closes_at", "out_of_range")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_names_whom_it_is_meant_for_and_lets_everybody_take_part() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let experts = server.round_with(&manager, json!({ "review": "after", "audience": ["academia", "expert", "academia"] })).await;
    let everybody = server.open_round(&manager).await;
    let path = format!("/subjects/{experts}");
    let seen = visitor.get(&path).await.expect(200);
    assert_eq!(seen["audience"], json!(["expert", "academia"]));
    let ids = async |query: &str| -> Vec<String> {
        let page = visitor.get(&format!("/subjects{query}")).await.expect(200);
        items(&page).iter().map(|one| text(&one["id"]).to_owned()).collect()
    };
    assert_eq!(ids("?audience=expert").await, [experts.clone(), everybody.clone()]);
    assert_eq!(ids("?audience=company").await, std::slice::from_ref(&everybody));
    assert_eq!(ids("").await.len(), 2);

    // It tells whom is asked, and closes out nobody.
    let author = server.resident("salma@example.om").await;
    author.post(&format!("{path}/ideas"), &server.idea(&server.policy_id().await)).await.expect(201);

    let changed =
        manager.patch_if(&path, &manager.get(&path).await.expect(200)["etag"], &json!({ "audience": ["company"] })).await.expect(200);
    assert_eq!(changed["audience"], json!(["company"]));
    assert_eq!(ids("?audience=expert").await, std::slice::from_ref(&everybody));
    let again = manager.patch_if(&path, &changed["etag"], &json!({ "audience": [] })).await.expect(200);
    assert_eq!(again["audience"], json!([]));
    assert_eq!(ids("?audience=expert").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_audience_is_of_the_groups_that_accounts_have() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let with = |audience: serde_json::Value| {
        let mut round = server.idea_round();
        round["audience"] = audience;
        round
    };
    assert_eq!(manager.post("/subjects", &with(json!(["nobody"]))).await.field("/audience/0"), "invalid");
    assert_eq!(manager.post("/subjects", &with(json!(vec!["citizen"; 11]))).await.field("/audience"), "too_many");
    assert_eq!(server.visitor().get("/subjects?audience=nobody").await.field("/audience"), "invalid");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_managers_do_not_overwrite_each_other() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let draft = manager.post("/subjects", &server.idea_round()).await.expect(201);
    let path = format!("/subjects/{}", text(&draft["id"]));
    let first = json!({ "title": { "ar": "حدائقنا", "en": "Our parks" } });
    let changed = manager.patch_if(&path, &draft["etag"], &first).await.expect(200);
    assert_eq!(changed["title"], first["title"]);
    let second = json!({ "title": { "ar": "أخرى", "en": "Other" } });
    assert_eq!(manager.patch_if(&path, &draft["etag"], &second).await.refused(412), "precondition_failed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_board_is_filtered_and_turned_page_by_page() {
    let server = TestServer::start().await;
    let (manager, visitor) = (server.staff(Staff::ParticipationManager).await, server.visitor());
    let districts = visitor.get("/districts").await.expect(200);
    let (here, there) = (&items(&districts)[0]["id"], &items(&districts)[1]["id"]);
    let closes = |days: i64| json!(server.app.now() + Duration::days(days));
    let late = server.round_with(&manager, json!({ "closes_at": closes(9), "district_ids": [here] })).await;
    let never = server.round_with(&manager, json!({ "axis": "consultation" })).await;
    let early = server.round_with(&manager, json!({ "closes_at": closes(2), "district_ids": [there] })).await;
    let ids = async |query: &str| -> Vec<String> {
        let page = visitor.get(&format!("/subjects{query}")).await.expect(200);
        items(&page).iter().map(|one| text(&one["id"]).to_owned()).collect()
    };
    assert_eq!(ids("").await, [early.clone(), late.clone(), never.clone()]);
    assert_eq!(ids(&format!("?district_id={}", text(here))).await, [late.clone(), never.clone()]);
    assert_eq!(ids("?axis=consultation").await, std::slice::from_ref(&never));
    let first = visitor.get("/subjects?limit=2").await.expect(200);
    assert_eq!(ids(&format!("?limit=2&cursor={}", text(&first["next_cursor"]))).await, [never]);
    assert_eq!(visitor.get("/subjects?cursor=zz").await.field("/cursor"), "invalid");
}
