//! Codes by SMS cost money: only to the countries allowed, and within a budget.

use acceptance::{Answer, TestServer};
use chrono::Duration;
use serde_json::json;

async fn ask(server: &TestServer, phone: &str) -> Answer {
    server.visitor().post("/auth/codes", &json!({ "kind": "phone", "address": phone })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_go_to_the_municipalitys_own_country_only() {
    let server = TestServer::start().await;
    for abroad in ["+44 7911 123456", "00882 1612 34567", "+1 876 555 0123"] {
        assert_eq!(ask(&server, abroad).await.field("/address"), "not_allowed", "{abroad}");
    }
    ask(&server, "+968 9912 3456").await.expect(202);
    let resident = server.resident("salma@example.om").await;
    let abroad = json!({ "kind": "phone", "value": "+447911123456" });
    assert_eq!(resident.post("/account/contacts", &abroad).await.field("/value"), "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_installation_may_allow_other_countries() {
    let server = TestServer::start_with(|config| config.sms_countries = vec!["+971".into(), "+4479".into()]).await;
    ask(&server, "+971 50 123 4567").await.expect(202);
    ask(&server, "+447911123456").await.expect(202);
    assert_eq!(ask(&server, "+448911123456").await.field("/address"), "not_allowed");
    assert_eq!(ask(&server, "99123456").await.field("/address"), "not_allowed", "the list says all there is");
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_don_t_send_sms_abroad_either() {
    let server = TestServer::start().await;
    let mut report = server.report().await;
    report["reporter"] = json!({ "name": "Sam", "phone": "+447911123456" });
    server.visitor().post("/cases", &report).await.expect(201);
    server.run_jobs().await;
    assert!(server.messages().await.iter().all(|message| message.to != "+447911123456"));
}

#[tokio::test(flavor = "multi_thread")]
async fn beyond_the_budget_everybody_is_refused_alike_until_it_is_there_again() {
    let server = TestServer::start_with(|config| {
        config.sms_codes_per_hour = 3;
        config.sms_codes_per_day = 4;
    })
    .await;
    ask(&server, "99123450").await.expect(202);
    server.run_jobs().await;
    server.advance(Duration::minutes(10));
    for phone in ["99123451", "99123452"] {
        ask(&server, phone).await.expect(202);
    }
    let refused = async |phone: &str| -> u64 {
        let answer = ask(&server, phone).await;
        let wait = answer.header("retry-after").expect("Retry-After").parse().unwrap();
        let body = answer.expect(429);
        assert_eq!((&body["code"], &body["violated-policies"]), (&json!("rate_limited"), &json!(["sms-codes"])));
        wait
    };
    assert_eq!([refused("99123450").await, refused("99123459").await], [3000, 3000], "known or not");
    server.resident("salma@example.om").await;
    server.advance(Duration::minutes(70));
    ask(&server, "99123453").await.expect(202);
    assert_eq!(refused("99123454").await, 24 * 3600 - 80 * 60, "the budget of the day");
    server.advance(Duration::seconds(24 * 3600 - 80 * 60));
    ask(&server, "99123454").await.expect(202);

    let metrics = server.visitor().get("//metrics").await;
    let text = String::from_utf8_lossy(&metrics.bytes);
    assert!(text.contains("sms_budget_refusals_total{window=\"hour\"}"), "{text}");
}
