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
    let search = async |q: &str| agent.get(&format!("/departments/{lighting}/officers?q={q}")).await;
    let name = officers["items"][0]["name"].as_str().unwrap();
    assert!(search(name).await.expect(200)["items"].as_array().unwrap().iter().any(|found| found["id"] == officer));
    for nobody in ["قطقوط", "%25", "_"] {
        assert_eq!(search(nobody).await.expect(200)["items"], json!([]), "{nobody}");
    }
    assert_eq!(search(&"a".repeat(101)).await.field("/q"), "too_long");
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

/// However many work in a department, the last of them can be given a case.
#[tokio::test(flavor = "multi_thread")]
async fn everybody_of_a_large_department_can_be_given_a_case() {
    let server = TestServer::start().await;
    let lighting = server.id_of("departments", "lighting").await;
    let agent = server.staff(Staff::Agent).await;
    let page = agent.get(&format!("/departments/{lighting}/officers")).await.expect(200);
    let officer: uuid::Uuid = page["items"][0]["id"].as_str().unwrap().parse().unwrap();
    let known = majlis_persistence::account::find(server.app.db.read(), officer).await.unwrap().unwrap();
    let grant = majlis_persistence::account::grants(server.app.db.read(), officer).await.unwrap().remove(0);
    let ids: Vec<uuid::Uuid> = (0..150).map(|_| server.app.new_id()).collect();
    let accounts =
        ids.iter().map(|id| majlis_persistence::entity::account::Model { id: *id, name: Some("آ".to_owned()), ..known.clone() });
    let roles =
        ids.iter().map(|id| majlis_persistence::entity::account_role::Model { id: server.app.new_id(), account_id: *id, ..grant.clone() });
    let (accounts, roles) = (accounts.collect::<Vec<_>>(), roles.collect::<Vec<_>>());
    let write = async |tx: &majlis_persistence::DatabaseTransaction| {
        majlis_persistence::seed::insert_all(tx, accounts).await?;
        majlis_persistence::seed::insert_all(tx, roles).await?;
        Ok::<_, majlis_app::AppError>(())
    };
    server.app.db.write(write).await.unwrap();
    let everybody = agent.get(&format!("/departments/{lighting}/officers")).await.expect(200);
    assert_eq!(everybody["items"].as_array().unwrap().len(), 100);
    let found = agent.get(&format!("/departments/{lighting}/officers?q={}", known.name.unwrap())).await.expect(200);
    assert_eq!(found["items"][0]["id"], json!(officer), "whoever is not among the hundred is found by name");
    let resident = server.resident("salma@example.om").await;
    let mut case = server.case_of(&resident).await["case"].clone();
    for officer in [ids[0], ids[149], known.id] {
        case = server.act(&agent, &case, "assign", json!({ "department_id": lighting, "officer_id": officer })).await;
    }
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

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_by_telephone_is_written_down_and_the_work_goes_on() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.case_of(&resident).await["case"].clone();
    let case = server.act(&agent, &case, "publish", json!({})).await;
    let case = server.routed(&agent, &case).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    let case = server.act(&agent, &case, "ask", json!({ "text": "أي الأعمدة هو؟" })).await;
    assert!(case["permitted"].as_array().unwrap().contains(&json!("hear")));
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let officer = server.staff(Staff::LightingOfficer).await;
    let heard = json!({ "text": "الثالث، أمام البوابة", "channel": "call_centre" });
    let entry = officer.post(&format!("{path}/information/entered"), &heard).await.expect(201);
    assert_eq!((&entry["kind"], &entry["channel"], &entry["actor"]), (&json!("informed"), &json!("call_centre"), &json!("staff")));
    let seen = agent.get(&path).await.expect(200);
    assert_eq!((&seen["state"], &seen["clocks"]["resolution"]["state"]), (&json!("in_progress"), &json!("on_time")));
    let newest = async |who: &acceptance::Client| who.get(&format!("{path}/timeline")).await.expect(200)["items"][0].clone();
    assert_eq!(newest(&resident).await["text"], "الثالث، أمام البوابة", "what she said is hers to read");
    let public = newest(&server.visitor()).await;
    assert_eq!((&public["kind"], &public["text"], &public["channel"]), (&json!("informed"), &json!(null), &json!(null)));

    // Not for who reported it, nor without saying how it came, nor when all is over.
    assert_eq!(resident.post(&format!("{path}/information/entered"), &heard).await.refused(403), "forbidden");
    let silent = agent.post(&format!("{path}/information/entered"), &json!({ "text": "x" })).await;
    assert_eq!(silent.field("/channel"), "required");
    server.act(&agent, &seen, "resolve", json!({ "text": "أصلحناه." })).await;
    assert_eq!(agent.post(&format!("{path}/information/entered"), &heard).await.refused(409), "state_conflict");
}
