//! A case from sending to its end.

use acceptance::{Staff, TestServer, photo};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_routed_asked_about_answered_resolved_reopened_and_confirmed() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let claim = resident.upload(photo(), "image/jpeg").await.expect(201)["claim"].clone();
    let mut report = server.report().await;
    report["attachments"] = json!([claim]);
    let receipt = resident.post("/cases", &report).await.expect(201);
    let case = &receipt["case"];
    assert_eq!(case["state"], "submitted");
    assert_eq!(case["photos"].as_array().map(Vec::len), Some(1));
    assert_eq!(case["channel"], "mobile_app");

    let agent = server.staff(Staff::Agent).await;
    let officer = server.staff(Staff::LightingOfficer).await;
    let path = format!("/cases/{}", receipt["id"].as_str().unwrap());
    let seen = agent.get(&path).await.expect(200);
    assert_eq!(seen["suggested_department"]["name"]["en"], "Public Lighting");
    let routed = server.routed(&agent, &seen).await;
    assert_eq!(routed["state"], "assigned");

    let started = server.act(&officer, &routed, "start", json!({})).await;
    let asked = server.act(&officer, &started, "ask", json!({ "text": "قرب أي بوابة؟" })).await;
    assert_eq!(asked["state"], "awaiting_resident");
    server.run_jobs().await;

    // The question reaches the resident by e-mail, with a link that opens the case without signing in.
    let message = server.newest_message("salma@example.om").await;
    assert!(message.text.contains("قرب أي بوابة؟"), "{}", message.text);
    let secret = message.text.split("#secret=").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap().to_owned();
    let by_link = server.visitor().with_secret(&secret);
    by_link.post(&format!("{path}/information"), &json!({ "text": "بوابة الطلاب" })).await.expect(201);
    let answered = officer.get(&path).await.expect(200);
    assert_eq!(answered["state"], "in_progress");

    let resolved = server.act(&officer, &answered, "resolve", json!({ "text": "استبدلنا الكابل." })).await;
    assert_eq!(resolved["state"], "resolved");
    let mine = resident.get(&path).await.expect(200);
    let reopened = server.act(&resident, &mine, "reopen", json!({ "text": "عمود واحد ما زال مطفأ" })).await;
    assert_eq!(reopened["state"], "reopened");
    let again = server.act(&officer, &officer.get(&path).await.expect(200), "start", json!({})).await;
    let resolved = server.act(&officer, &again, "resolve", json!({ "text": "أصلحنا العمود الأخير." })).await;
    let confirmed = server.act(&resident, &resident.get(&path).await.expect(200), "confirm", json!({})).await;
    assert_eq!((resolved["state"].as_str(), confirmed["state"].as_str()), (Some("resolved"), Some("closed")));

    let timeline = resident.get(&format!("{path}/timeline?limit=100")).await.expect(200);
    let kinds: Vec<_> =
        timeline["items"].as_array().unwrap().iter().rev().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(
        kinds,
        ["submitted", "assigned", "started", "asked", "informed", "resolved", "reopened", "started", "resolved", "confirmed"]
    );
}
