//! Staff change their password and recovery codes.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use serde_json::json;

const NEW: &str = "nine boats on a quiet evening";

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_every_other_session() {
    let server = TestServer::start().await;
    let person = server.credentials(Staff::Agent).await;
    let here = server.staff(Staff::Agent).await;
    let there = server.staff(Staff::Agent).await;
    let change = async |current: &str, new: &str| here.put("/account/password", &json!({ "current": current, "new": new })).await;
    assert_eq!(change("not the password", NEW).await.field("/current"), "invalid");
    for (weak, code) in [("short", "too_short"), ("password1234", "weak_password"), ("maryam.alharthi", "weak_password")] {
        assert_eq!(change(&person.password, weak).await.field("/new"), code, "{weak}");
    }
    there.get("/account").await.expect(200);
    assert_eq!(change(&person.password, NEW).await.status, 204);
    here.get("/account").await.expect(200);
    assert_eq!(there.get("/account").await.refused(401), "unauthenticated");
    server.advance(Duration::seconds(31));
    let code = server.credentials(Staff::Agent).await.code;
    let with = async |password: &str| {
        let body = json!({ "email": person.email, "password": password, "code": code });
        server.visitor().post("/auth/staff-sessions", &body).await
    };
    assert_eq!(with(&person.password).await.refused(401), "sign_in_failed");
    with(NEW).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_the_own_password_has_to_wait_too() {
    let server = TestServer::start().await;
    let agent = server.staff(Staff::Agent).await;
    for _ in 0..5 {
        let guess = json!({ "current": "a guess of somebody", "new": NEW });
        assert_eq!(agent.put("/account/password", &guess).await.field("/current"), "invalid");
    }
    let right = json!({ "current": server.credentials(Staff::Agent).await.password, "new": NEW });
    let refused = agent.put("/account/password", &right).await;
    let wait: i64 = refused.header("retry-after").unwrap().parse().unwrap();
    let body = refused.expect(429);
    assert_eq!(body["violated-policies"], json!(["credentials"]));
    server.advance(Duration::seconds(wait));
    assert_eq!(agent.put("/account/password", &right).await.status, 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn recovery_codes_take_the_authenticator_and_replace_the_old_ones() {
    let server = TestServer::start().await;
    let agent = server.staff(Staff::Agent).await;
    let renew = async |code: &str| agent.post("/account/recovery-codes", &json!({ "code": code })).await;
    let person = server.credentials(Staff::Agent).await;
    let wrong = format!("{:06}", (person.code.parse::<u32>().unwrap() + 1) % 1_000_000);
    assert_eq!(renew(&wrong).await.field("/code"), "invalid_code");
    assert_eq!(renew("abc").await.field("/code"), "invalid_code");
    let first = renew(&person.code).await.expect(200);
    assert_eq!(renew(&person.code).await.field("/code"), "invalid_code", "a step works once");
    server.advance(Duration::seconds(60));
    let second = renew(&server.credentials(Staff::Agent).await.code).await.expect(200);
    let recover = async |code: &serde_json::Value| {
        let body = json!({ "email": person.email, "password": person.password, "recovery_code": code });
        server.visitor().post("/auth/staff-sessions", &body).await
    };
    assert_eq!(recover(&first["recovery_codes"][0]).await.refused(401), "sign_in_failed");
    recover(&second["recovery_codes"][9]).await.expect(200);
    let resident = server.resident("salma@example.om").await;
    assert_eq!(resident.post("/account/recovery-codes", &json!({ "code": "123456" })).await.refused(403), "forbidden");
    assert_eq!(resident.put("/account/password", &json!({ "current": "x", "new": NEW })).await.refused(403), "forbidden");
}
