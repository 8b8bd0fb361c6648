//! Entering a case for somebody else.

use acceptance::{Staff, TestServer};
use serde_json::{Value, json};

async fn call(server: &TestServer) -> Value {
    json!({
        "kind": "complaint",
        "category_id": server.id_of("categories", server.lamp_category()).await,
        "description": "مصباح مطفأ عند المسجد",
        "place": { "district_id": server.visitor().get("/districts").await.expect(200)["items"][0]["id"] },
        "channel": "call_centre",
        "priority": "high",
        "reporter": { "name": "سالم", "phone": "٩٩١٢٣٤٥٦" },
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agent_enters_a_call_and_the_caller_follows_it() {
    let server = TestServer::start().await;
    let agent = server.staff(Staff::Agent).await;
    let receipt = agent.post("/cases/entered", &call(&server).await).await.expect(201);
    let case = &receipt["case"];
    assert_eq!((case["channel"].as_str(), case["priority"].as_str()), (Some("call_centre"), Some("high")));
    assert_eq!(case["reporter"]["masked_phone"], "+968 •••• ••56");
    server.run_jobs().await;
    let sms = server.newest_message("+96899123456").await;
    assert!(sms.text.contains(receipt["reference"].as_str().unwrap()), "{}", sms.text);
    let caller = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    caller.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);

    // The agent reveals the number, and the look is on record.
    let path = format!("/cases/{}", receipt["id"].as_str().unwrap());
    let contact = agent.post(&format!("{path}/contact-views"), &json!({ "reason": "لتأكيد المكان" })).await.expect(200);
    assert_eq!(contact["phone"], "+96899123456");
    let timeline = agent.get(&format!("{path}/timeline")).await.expect(200);
    assert_eq!(timeline["items"][0]["kind"], "contact_viewed");
    assert_eq!(timeline["items"][0]["text"], "لتأكيد المكان");
    let seen_by_caller = caller.get(&format!("{path}/timeline")).await.expect(200);
    assert_eq!(seen_by_caller["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_receive_cases_enter_them_and_only_by_their_channels() {
    let server = TestServer::start().await;
    let body = call(&server).await;
    assert_eq!(server.visitor().post("/cases/entered", &body).await.refused(401), "unauthenticated");
    for staff in [Staff::LightingOfficer, Staff::Moderator, Staff::Auditor] {
        assert_eq!(server.staff(staff).await.post("/cases/entered", &body).await.refused(403), "forbidden", "{staff:?}");
    }
    let agent = server.staff(Staff::Agent).await;
    let mut wrong = body.clone();
    wrong["channel"] = json!("web");
    assert_eq!(agent.post("/cases/entered", &wrong).await.field("/channel"), "not_allowed");
    let mut wrong = body;
    wrong["reporter"] = json!({ "name": "سالم" });
    assert_eq!(agent.post("/cases/entered", &wrong).await.field("/reporter/email"), "contact_needed");
}
