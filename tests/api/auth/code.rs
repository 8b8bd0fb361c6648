//! Signing in with a one-time code.

use acceptance::{Answer, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

async fn ask(server: &TestServer, address: &str) -> Value {
    let body = json!({ "kind": if address.contains('@') { "email" } else { "phone" }, "address": address });
    let asked = server.visitor().post("/auth/codes", &body).await.expect(202);
    server.run_jobs().await;
    asked
}

async fn try_code(server: &TestServer, asked: &Value, code: &str) -> Answer {
    let body = json!({ "code_request_id": asked["id"], "code": code, "client": "app" });
    server.visitor().post("/auth/sessions", &body).await
}

/// A code that is not the one given.
fn other_than(code: &str, nth: u32) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + nth) % 1_000_000)
}

#[tokio::test(flavor = "multi_thread")]
async fn after_five_wrong_tries_even_the_right_code_is_refused() {
    let server = TestServer::start().await;
    let asked = ask(&server, "salma@example.om").await;
    let code = server.code_for("salma@example.om").await;
    for left in (0..5).rev() {
        let wrong = try_code(&server, &asked, &other_than(&code, left + 1)).await.expect(422);
        assert_eq!((wrong["code"].as_str(), wrong["tries_left"].as_u64()), (Some("code_wrong"), Some(u64::from(left))));
    }
    assert_eq!(try_code(&server, &asked, &code).await.refused(422), "code_expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_works_once_for_ten_minutes_in_either_script() {
    let server = TestServer::start().await;
    let asked = ask(&server, "salma@example.om").await;
    let code = server.code_for("salma@example.om").await;
    let arabic: String = code.chars().map(|c| char::from_u32(c as u32 - '0' as u32 + 0x0660).unwrap()).collect();
    let tokens = try_code(&server, &asked, &format!("{} {}", &arabic[..6], &arabic[6..])).await.expect(201);
    assert_eq!(tokens["account"]["contacts"][0]["value"], "salma@example.om");
    assert_eq!(try_code(&server, &asked, &code).await.refused(422), "code_wrong");

    server.advance(Duration::seconds(60));
    let asked = ask(&server, "Salma@Example.om").await;
    let code = server.code_for("salma@example.om").await;
    server.advance(Duration::minutes(10));
    assert_eq!(try_code(&server, &asked, &code).await.refused(422), "code_expired");

    let again = ask(&server, "salma@example.om").await;
    let code = server.code_for("salma@example.om").await;
    server.advance(Duration::seconds(599));
    let second = try_code(&server, &again, &code).await.expect(201);
    assert_eq!(second["account"]["id"], tokens["account"]["id"], "the same person as before");
    assert_eq!(try_code(&server, &json!({ "id": uuid::Uuid::nil() }), &code).await.refused(422), "code_expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_gets_one_code_a_minute_and_five_an_hour() {
    let server = TestServer::start().await;
    let body = json!({ "kind": "phone", "address": "99123456" });
    let refused = |answer: Answer| {
        let wait: i64 = answer.header("retry-after").expect("Retry-After").parse().unwrap();
        let body = answer.expect(429);
        assert_eq!((&body["code"], &body["violated-policies"]), (&json!("rate_limited"), &json!(["codes-per-address"])));
        wait
    };
    for _ in 0..5 {
        server.visitor().post("/auth/codes", &body).await.expect(202);
        // However the number is written.
        let again = json!({ "kind": "phone", "address": "+968 9912-3456" });
        assert_eq!(refused(server.visitor().post("/auth/codes", &again).await), 60);
        server.advance(Duration::seconds(60));
    }
    assert_eq!(refused(server.visitor().post("/auth/codes", &body).await), 3300);
    server.advance(Duration::seconds(3299));
    assert_eq!(refused(server.visitor().post("/auth/codes", &body).await), 1);
    server.advance(Duration::seconds(1));
    server.visitor().post("/auth/codes", &body).await.expect(202);
    server.visitor().post("/auth/codes", &json!({ "kind": "phone", "address": "99123457" })).await.expect(202);
}

#[tokio::test(flavor = "multi_thread")]
async fn known_and_unknown_addresses_are_answered_alike() {
    let server = TestServer::start().await;
    server.resident("salma@example.om").await;
    server.advance(Duration::seconds(60));
    let mut seen = Vec::new();
    for address in ["salma@example.om", "sanaa@example.om"] {
        let answer = server.visitor().post("/auth/codes", &json!({ "kind": "email", "address": address })).await;
        let mut names: Vec<_> = answer.headers.keys().map(|name| name.to_string()).collect();
        names.sort_unstable();
        let mut asked = answer.expect(202);
        let mut wrong = try_code(&server, &asked, "000000").await.expect(422);
        asked["id"] = Value::Null;
        wrong["request_id"] = Value::Null;
        seen.push((names, asked, wrong));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(seen[0].1["masked_address"], "s•••a@example.om");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_comes_in_the_language_and_by_the_way_asked_for() {
    let server = TestServer::start().await;
    let ask = async |kind: &str, address: &str, language: &str| {
        let body = json!({ "kind": kind, "address": address, "language": language });
        let asked = server.visitor().post("/auth/codes", &body).await.expect(202);
        server.run_jobs().await;
        asked
    };
    let asked = ask("email", "salma@example.om", "en").await;
    let message = server.newest_message("salma@example.om").await;
    assert!(message.subject.starts_with("Your code at ") && message.text.starts_with("Hello"), "{message:?}");
    let tokens = try_code(&server, &asked, &server.code_for("salma@example.om").await).await.expect(201);
    assert_eq!(tokens["account"]["language"], "en", "the account speaks it too");

    ask("phone", "٩٩١٢٣٤٥٦", "ar").await;
    let message = server.newest_message("+96899123456").await;
    assert_eq!((message.channel.as_str(), message.subject.as_str()), ("sms", ""));
    assert!(message.text.contains("بلدية"), "{}", message.text);
    for (kind, address, code) in [("email", "99123456", "invalid_email"), ("phone", "salma@example.om", "invalid_phone")] {
        let body = json!({ "kind": kind, "address": address });
        assert_eq!(server.visitor().post("/auth/codes", &body).await.field("/address"), code);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_guesses_at_once_five_count() {
    let server = TestServer::start().await;
    let asked = ask(&server, "salma@example.om").await;
    let code = server.code_for("salma@example.om").await;
    let wrong: Vec<_> = (1..=30).map(|nth| other_than(&code, nth)).collect();
    let answers = futures_util::future::join_all(wrong.iter().map(|code| try_code(&server, &asked, code))).await;
    let codes: Vec<_> = answers.into_iter().map(|answer| answer.refused(422)).collect();
    assert_eq!(codes.iter().filter(|code| *code == "code_wrong").count(), 5, "{codes:?}");

    server.advance(Duration::seconds(60));
    let asked = ask(&server, "salma@example.om").await;
    let code = server.code_for("salma@example.om").await;
    let answers = futures_util::future::join_all((0..16).map(|_| try_code(&server, &asked, &code))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1, "one use");
    assert!(answers.iter().all(|answer| matches!(answer.status, 201 | 422)));
}

#[tokio::test(flavor = "multi_thread")]
async fn first_sign_ins_at_once_make_one_account() {
    let server = TestServer::start().await;
    let mut pairs = Vec::new();
    for _ in 0..4 {
        let asked = ask(&server, "salma@example.om").await;
        pairs.push((asked, server.code_for("salma@example.om").await));
        server.advance(Duration::seconds(60));
    }
    let answers = futures_util::future::join_all(pairs.iter().map(|(asked, code)| try_code(&server, asked, code))).await;
    let ids: Vec<_> = answers.into_iter().map(|answer| answer.expect(201)["account"]["id"].clone()).collect();
    assert!(ids.iter().all(|id| id == &ids[0]), "{ids:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_blocked_stay_outside_with_the_right_code() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    server
        .sql("UPDATE accounts SET blocked_at = created_at WHERE id IN (SELECT account_id FROM contacts WHERE value = 'salma@example.om')")
        .await;
    assert_eq!(resident.get("/account").await.refused(401), "unauthenticated");
    server.advance(Duration::seconds(60));
    let asked = ask(&server, "salma@example.om").await;
    assert_eq!(try_code(&server, &asked, &server.code_for("salma@example.om").await).await.refused(401), "sign_in_failed");
}
