//! What staff do with a case, and what they are refused.

use acceptance::{Staff, TestServer};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_change_rests_on_what_was_read() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let body = json!({ "priority": "high" });
    let bare = agent.send(agent.request(reqwest::Method::PATCH, &path).json(&body)).await;
    assert_eq!(bare.refused(428), "precondition_required");
    let changed = agent.patch_if(&path, &case["etag"], &body).await.expect(200);
    assert_eq!(changed["priority"], "high");
    assert_eq!(agent.patch_if(&path, &case["etag"], &json!({ "priority": "low" })).await.refused(412), "precondition_failed");
    assert_eq!(agent.patch_if(&path, &changed["etag"], &json!({ "subject": "" })).await.field("/subject"), "required");
    assert_eq!(agent.patch_if(&path, &changed["etag"], &json!({ "state": "closed" })).await.field("/state"), "not_allowed");
    let edited = agent.patch_if(&path, &changed["etag"], &json!({ "subject": "أعمدة شارع السلام", "district_id": null })).await.expect(200);
    assert_eq!(edited["subject"], "أعمدة شارع السلام");
    let timeline = agent.get(&format!("{path}/timeline")).await.expect(200);
    assert_eq!(timeline["items"][0]["kind"], "edited");
    assert_eq!(timeline["items"][0]["edited"], json!(["subject"]), "it was in no district before either");
    assert_eq!(timeline["items"][1]["kind"], "duty_alerted");
    assert_eq!(timeline["items"][2]["priority"], "high");
    let found = agent.send(agent.request(reqwest::Method::GET, "/cases").query(&[("view", "all"), ("q", "السلام اعمده")])).await.expect(200);
    assert_eq!(found["items"].as_array().map(Vec::len), Some(1), "the new words are found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_state_does_not_allow_is_refused_with_what_is_possible() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let refused = agent.post_if(&format!("{path}/resolve"), &case["etag"], &json!({ "text": "تم" })).await.expect(409);
    assert_eq!(refused["code"], "state_conflict");
    assert_eq!((refused["state"].as_str(), refused["action"].as_str()), (Some("submitted"), Some("resolve")));
    assert!(refused["possible"].as_array().unwrap().contains(&json!("assign")));
    assert_eq!(resident.post_if(&format!("{path}/confirm"), &case["etag"], &json!({})).await.refused(409), "state_conflict");
    // What is never theirs is refused as such, whatever the state.
    assert_eq!(resident.post_if(&format!("{path}/assign"), &case["etag"], &json!({})).await.refused(403), "forbidden");
    assert_eq!(agent.post_if(&format!("{path}/confirm"), &case["etag"], &json!({})).await.refused(403), "forbidden");
    let auditor = server.staff(Staff::Auditor).await;
    assert_eq!(auditor.post(&format!("{path}/notes"), &json!({ "text": "x" })).await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn routing_names_a_department_and_one_of_its_people() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let lighting = server.id_of("departments", "lighting").await;
    let roads = server.id_of("departments", "roads").await;
    let officers = agent.get(&format!("/departments/{lighting}/officers")).await.expect(200);
    let officer = officers["items"][0]["id"].clone();
    let path = format!("/cases/{}/assign", case["id"].as_str().unwrap());
    let wrong = json!({ "department_id": roads, "officer_id": officer });
    assert_eq!(agent.post_if(&path, &case["etag"], &wrong).await.field("/officer_id"), "not_allowed");
    let unknown = json!({ "department_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" });
    assert_eq!(agent.post_if(&path, &case["etag"], &unknown).await.field("/department_id"), "unknown");
    let right = json!({ "department_id": lighting, "officer_id": officer, "note": "أمام مدرسة" });
    let routed = agent.post_if(&path, &case["etag"], &right).await.expect(200);
    assert_eq!(routed["officer"]["id"], officer);
    // The resident learns the department, never the note or the name.
    let seen = resident.get(&format!("/cases/{}/timeline", case["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(seen["items"][0]["department"]["id"], lighting.as_str());
    assert!(seen["items"][0]["text"].is_null() && seen["items"][0]["actor_name"].is_null());
    assert_eq!(resident.get(&format!("/departments/{lighting}/officers")).await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rejection_says_why_and_a_case_left_alone_closes_by_itself() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.case_of(&resident).await["case"].clone();
    let rejected = server.act(&agent, &case, "reject", json!({ "reason": "not_ours", "text": "الطريق تابع لوزارة النقل." })).await;
    assert_eq!((rejected["state"].as_str(), rejected["rejection_reason"].as_str()), (Some("rejected"), Some("not_ours")));

    let case = server.case_of(&resident).await["case"].clone();
    let case = server.routed(&agent, &case).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    let case = server.act(&agent, &case, "resolve", json!({ "text": "أصلحناه." })).await;
    server.advance(chrono::Duration::days(7));
    server.run_jobs().await;
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    assert_eq!(agent.get(&path).await.expect(200)["state"], "resolved");
    server.advance(chrono::Duration::seconds(1));
    server.run_jobs().await;
    assert_eq!(agent.get(&path).await.expect(200)["state"], "closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_and_looks_at_the_contact_make_nobodys_edit_stale() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    agent.post(&format!("{path}/notes"), &json!({ "text": "للزملاء" })).await.expect(201);
    agent.post(&format!("{path}/contact-views"), &json!({ "reason": "اتصال" })).await;
    let kinds: Vec<_> =
        agent.get(&format!("{path}/timeline")).await.expect(200)["items"].as_array().unwrap().iter().map(|e| e["kind"].clone()).collect();
    assert_eq!(kinds[..2], [json!("contact_viewed"), json!("noted")]);
    let edited = agent.patch_if(&path, &case["etag"], &json!({ "priority": "high" })).await.expect(200);
    assert_eq!(edited["reporter"]["masked_email"], "s•••a@example.om", "as for guests");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_its_sender_withdraws_is_not_public_any_more() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let agent = server.staff(Staff::Agent).await;
    let published = server.act(&agent, &case, "publish", json!({})).await;
    server.visitor().get(&path).await.expect(200);
    let withdrawn = server.act(&resident, &published, "withdraw", json!({})).await;
    assert_eq!((withdrawn["state"].as_str(), withdrawn["visibility"].as_str()), (Some("withdrawn"), Some("private")));
    assert_eq!(server.visitor().get(&path).await.refused(404), "not_found");
}
