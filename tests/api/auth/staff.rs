//! Staff sign in with password and authenticator.

use std::time::Instant;

use acceptance::{Answer, Staff, TestServer};
use chrono::Duration;
use majlis_app::staff::NewStaff;
use majlis_contract::Language;
use majlis_contract::role::{Role, RoleGrant};
use serde_json::{Value, json};

const PASSWORD: &str = "lantern coast seven palms";

async fn sign_in(server: &TestServer, body: Value) -> Answer {
    server.visitor().post("/auth/staff-sessions", &body).await
}

/// What an authenticator with the secret shows.
fn shown(secret: &str, server: &TestServer) -> String {
    let bytes = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).unwrap();
    let totp = totp_rs::TOTP::new(totp_rs::Algorithm::SHA1, 6, 1, 30, bytes, None, String::new()).unwrap();
    totp.generate(server.app.now().timestamp().unsigned_abs())
}

/// Somebody new without an authenticator.
async fn newcomer(server: &TestServer) {
    let grants = vec![RoleGrant { role: Role::Auditor, department_id: None }];
    let (name, email) = ("نورة الهنائية".to_owned(), "noura@alsahil.example".to_owned());
    let staff = NewStaff { name, email, password: PASSWORD.to_owned(), grants, language: Language::Arabic, totp_secret: None };
    majlis_app::staff::create(&server.app, staff).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn both_are_needed_and_a_code_works_once() {
    let server = TestServer::start().await;
    let person = server.credentials(Staff::Auditor).await;
    let body = |password: &str, code: &str| json!({ "email": person.email, "password": password, "code": code, "client": "app" });
    let asked = sign_in(&server, json!({ "email": person.email, "password": person.password })).await.expect(200);
    assert_eq!(asked, json!({ "outcome": "code_required" }));
    assert_eq!(sign_in(&server, body("not the password", &person.code)).await.refused(401), "sign_in_failed");
    let signed_in = sign_in(&server, body(&person.password, &person.code)).await.expect(200);
    assert_eq!(signed_in["outcome"], "signed_in");
    assert_eq!(signed_in["account"]["roles"][0]["role"], "auditor");
    assert_eq!(sign_in(&server, body(&person.password, &person.code)).await.refused(401), "sign_in_failed", "used");
    server.advance(Duration::seconds(30));
    let next = server.credentials(Staff::Auditor).await.code;
    assert_ne!(next, person.code);
    sign_in(&server, body(&person.password, &next)).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_has_to_wait_ever_longer_and_is_answered_like_any_failure() {
    let server = TestServer::start().await;
    let person = server.credentials(Staff::Moderator).await;
    let mut seen = Vec::new();
    for _ in 0..5 {
        for email in [person.email.as_str(), "nobody@alsahil.example"] {
            let answer = sign_in(&server, json!({ "email": email, "password": "a guess of somebody", "code": "000000" })).await;
            assert_eq!(answer.header("retry-after"), None, "nothing tells that the account exists");
            let mut body = answer.expect(401);
            body["request_id"] = Value::Null;
            seen.push(body);
        }
    }
    assert!(seen.iter().all(|body| body == &seen[0]), "{seen:?}");
    assert_eq!(seen[0]["code"], "sign_in_failed");

    let right = async || {
        let code = server.credentials(Staff::Moderator).await.code;
        sign_in(&server, json!({ "email": person.email, "password": person.password, "code": code, "client": "app" })).await
    };
    assert_eq!(right().await.refused(401), "sign_in_failed", "locked, also for the right credentials");
    server.advance(Duration::seconds(31));
    let wrong = json!({ "email": person.email, "password": "a guess of somebody" });
    assert_eq!(sign_in(&server, wrong).await.refused(401), "sign_in_failed");
    server.advance(Duration::seconds(31));
    assert_eq!(right().await.refused(401), "sign_in_failed", "the second wait is a minute");
    server.advance(Duration::seconds(30));
    right().await.expect(200);
    right().await.expect(200);
}

/// The fastest of each kind in one run, in turn: other load only ever makes a try slower.
#[tokio::test(flavor = "multi_thread")]
async fn unknown_addresses_take_as_long_as_known_ones() {
    let server = TestServer::start().await;
    let mut taken = [Vec::new(), Vec::new()];
    for _ in 0..15 {
        // Past every wait, so that each try counts.
        server.advance(Duration::hours(2));
        for (email, times) in [Staff::Moderator.email(), "nobody@alsahil.example"].into_iter().zip(&mut taken) {
            let begun = Instant::now();
            sign_in(&server, json!({ "email": email, "password": "a guess of somebody", "code": "000000" })).await.expect(401);
            times.push(begun.elapsed());
        }
    }
    let [known, unknown] = taken.map(|times: Vec<std::time::Duration>| times.into_iter().min().unwrap().as_secs_f64());
    assert!((0.5..2.0).contains(&(unknown / known)), "{unknown} / {known}");
}

#[tokio::test(flavor = "multi_thread")]
async fn newcomers_enrol_an_authenticator_and_get_recovery_codes() {
    let server = TestServer::start().await;
    newcomer(&server).await;
    let email = "noura@alsahil.example";
    let enrolment = sign_in(&server, json!({ "email": email, "password": PASSWORD })).await.expect(200);
    assert_eq!(enrolment["outcome"], "enrolment_required");
    assert!(enrolment.get("access_token").is_none());
    let secret = enrolment["secret"].as_str().unwrap();
    assert!(enrolment["otpauth_uri"].as_str().unwrap().contains(secret));
    let confirm = async |code: &str| {
        let body = json!({ "enrolment_token": enrolment["enrolment_token"], "code": code, "client": "app" });
        server.visitor().post("/auth/staff-enrolments", &body).await
    };
    let right = shown(secret, &server);
    let wrong = format!("{:06}", (right.parse::<u32>().unwrap() + 1) % 1_000_000);
    assert_eq!(confirm(&wrong).await.refused(422), "code_wrong");
    let enrolled = confirm(&right).await.expect(201);
    let codes: Vec<&str> = enrolled["recovery_codes"].as_array().unwrap().iter().map(|code| code.as_str().unwrap()).collect();
    assert_eq!(codes.len(), 10);
    let noura = server.visitor().with_token(enrolled["tokens"]["access_token"].as_str().unwrap());
    assert_eq!(noura.get("/account").await.expect(200)["roles"][0]["role"], "auditor");
    assert_eq!(confirm(&right).await.refused(422), "code_expired", "the ticket is used up");

    let recover = async |code: &str| sign_in(&server, json!({ "email": email, "password": PASSWORD, "recovery_code": code })).await;
    recover(&codes[0].to_uppercase().replace('-', "")).await.expect(200);
    assert_eq!(recover(codes[0]).await.refused(401), "sign_in_failed", "each works once");
    recover(codes[1]).await.expect(200);
    assert_eq!(server.credentials(Staff::Auditor).await.roles.len(), 1);
    let other = json!({ "email": Staff::Auditor.email(), "password": server.credentials(Staff::Auditor).await.password, "recovery_code": codes[2] });
    assert_eq!(sign_in(&server, other).await.refused(401), "sign_in_failed", "another person's");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_enrolment_must_be_ours_and_lasts_ten_minutes() {
    let server = TestServer::start().await;
    newcomer(&server).await;
    let ask = async || sign_in(&server, json!({ "email": "noura@alsahil.example", "password": PASSWORD })).await.expect(200);
    let enrolment = ask().await;
    server.advance(Duration::minutes(10));
    let token = enrolment["enrolment_token"].as_str().unwrap();
    let code = shown(enrolment["secret"].as_str().unwrap(), &server);
    for token in [token.to_owned(), "made-up".to_owned(), token.replace(&token[20..24], "AAAA")] {
        let body = json!({ "enrolment_token": token, "code": code });
        assert_eq!(server.visitor().post("/auth/staff-enrolments", &body).await.refused(422), "code_expired");
    }
    assert_ne!(ask().await["secret"], enrolment["secret"], "each time another");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_one_time_code_gives_staff_a_residents_session_only() {
    let server = TestServer::start().await;
    let agent = server.resident(Staff::Agent.email()).await;
    let account = agent.get("/account").await.expect(200);
    assert_eq!(account["roles"], json!([{ "role": "resident", "department_id": null }]));
    assert_eq!(agent.get("/cases").await.refused(403), "forbidden");
    assert_eq!(agent.post("/account/recovery-codes", &json!({ "code": "123456" })).await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn changed_roles_count_from_the_next_request_on() {
    let server = TestServer::start().await;
    let agent = server.staff(Staff::Agent).await;
    agent.get("/cases").await.expect(200);
    let own = format!("account_id IN (SELECT account_id FROM contacts WHERE value = '{}')", Staff::Agent.email());
    server.sql(&format!("UPDATE account_roles SET role = 'data_steward' WHERE {own}")).await;
    assert_eq!(agent.get("/cases").await.refused(403), "forbidden");
    assert_eq!(agent.get("/account").await.expect(200)["roles"][0]["role"], "data_steward");
    server.sql(&format!("DELETE FROM account_roles WHERE {own}")).await;
    assert_eq!(agent.get("/account").await.refused(401), "unauthenticated");
}
