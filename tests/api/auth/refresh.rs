//! Renewing and ending sessions.

use acceptance::{Answer, Client, Staff, TestServer};
use chrono::Duration;
use reqwest::Method;
use serde_json::{Value, json};

/// A resident's tokens as an app gets them.
async fn app_tokens(server: &TestServer) -> Value {
    tokens(server, "app").await.expect(201)
}

async fn tokens(server: &TestServer, client: &str) -> Answer {
    let asked = server.visitor().post("/auth/codes", &json!({ "kind": "email", "address": "salma@example.om" })).await.expect(202);
    server.run_jobs().await;
    let code = server.code_for("salma@example.om").await;
    let body = json!({ "code_request_id": asked["id"], "code": code, "client": client });
    server.visitor().post("/auth/sessions", &body).await
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} in {value}"))
}

async fn refresh(server: &TestServer, token: &str) -> Answer {
    server.visitor().post("/auth/refresh", &json!({ "refresh_token": token })).await
}

fn bearer(server: &TestServer, tokens: &Value) -> Client {
    server.visitor().with_token(text(tokens, "access_token"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_token_that_comes_again_ends_the_session() {
    let server = TestServer::start().await;
    let first = app_tokens(&server).await;
    let second = refresh(&server, text(&first, "refresh_token")).await.expect(200);
    assert_ne!(first["refresh_token"], second["refresh_token"]);
    let third = refresh(&server, text(&second, "refresh_token")).await.expect(200);
    bearer(&server, &third).get("/account").await.expect(200);
    // Its successor was used, so this is not a lost answer, however soon it comes.
    assert_eq!(refresh(&server, text(&first, "refresh_token")).await.refused(401), "refresh_refused");
    assert_eq!(refresh(&server, text(&third, "refresh_token")).await.refused(401), "refresh_refused", "the family is dead");
    for tokens in [&first, &second, &third] {
        assert_eq!(bearer(&server, tokens).get("/account").await.refused(401), "unauthenticated");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_can_be_asked_for_again_for_half_a_minute() {
    let server = TestServer::start().await;
    let first = app_tokens(&server).await;
    let lost = refresh(&server, text(&first, "refresh_token")).await.expect(200);
    server.advance(Duration::seconds(30));
    let found = refresh(&server, text(&first, "refresh_token")).await.expect(200);
    assert_ne!(lost["refresh_token"], found["refresh_token"]);
    assert_eq!(refresh(&server, text(&lost, "refresh_token")).await.refused(401), "refresh_refused", "set aside");
    let next = refresh(&server, text(&found, "refresh_token")).await.expect(200);

    server.advance(Duration::seconds(31));
    assert_eq!(refresh(&server, text(&found, "refresh_token")).await.refused(401), "refresh_refused", "too late");
    assert_eq!(refresh(&server, text(&next, "refresh_token")).await.refused(401), "refresh_refused", "and the session has ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_sixteen_at_once_one_successor_lives() {
    let server = TestServer::start().await;
    for _ in 0..3 {
        let first = app_tokens(&server).await;
        let token = text(&first, "refresh_token");
        let answers = futures_util::future::join_all((0..16).map(|_| refresh(&server, token))).await;
        let given: Vec<Value> = answers.into_iter().filter(|answer| answer.status == 200).map(|answer| answer.body).collect();
        assert!(!given.is_empty());
        let mut alive = 0;
        for tokens in &given {
            let answer = refresh(&server, text(tokens, "refresh_token")).await;
            assert!(matches!(answer.status, 200 | 401), "{}", answer.body);
            alive += usize::from(answer.status == 200);
        }
        assert_eq!(alive, 1, "of {}", given.len());
        server.advance(Duration::seconds(60));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn browsers_keep_the_token_in_a_cookie_and_nowhere_else() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let cookie_of = |answer: &Answer| answer.header("set-cookie").expect("a cookie").to_owned();
    let by_cookie = async |cookie: &str, staff: bool| {
        let pair = cookie.split(';').next().unwrap().to_owned();
        visitor.send(visitor.request(Method::POST, "/auth/refresh").header("cookie", pair).json(&json!({ "staff": staff }))).await
    };
    let person = server.credentials(Staff::Agent).await;
    let body = json!({ "email": person.email, "password": person.password, "code": person.code });
    let signed_in = [
        (tokens(&server, "browser").await, "__Host-majlis", false),
        (visitor.post("/auth/staff-sessions", &body).await, "__Host-majlis-staff", true),
    ];
    for (answer, name, staff) in signed_in {
        let cookie = cookie_of(&answer);
        let mut parts: Vec<&str> = cookie.split("; ").collect();
        let (pair, age) = (parts.remove(0), parts.iter().position(|part| part.starts_with("Max-Age=")).unwrap());
        let days = parts.remove(age).trim_start_matches("Max-Age=").parse::<i64>().unwrap();
        assert_eq!(days, if staff { 30 * 60 } else { 30 * 86_400 });
        parts.sort_unstable();
        assert_eq!(parts, ["HttpOnly", "Path=/", "SameSite=Strict", "Secure"]);
        let token = pair.strip_prefix(&format!("{name}=")).expect("the name");
        assert!(!String::from_utf8_lossy(&answer.bytes).contains(token));
        assert!(answer.body.get("refresh_token").is_none());

        assert_eq!(refresh(&server, token).await.refused(401), "refresh_refused", "scripts have no use for it");
        assert_eq!(by_cookie(&cookie, !staff).await.refused(401), "refresh_refused", "the other session's");
        let renewed = by_cookie(&cookie, staff).await;
        let next = cookie_of(&renewed);
        assert!(next.starts_with(&format!("{name}=")) && next != cookie);
        assert!(renewed.expect(200).get("refresh_token").is_none());
        let third = by_cookie(&next, staff).await.expect(200);

        let out = bearer(&server, &third).send(bearer(&server, &third).request(Method::POST, "/auth/sign-out")).await;
        let gone = cookie_of(&out);
        assert!(gone.starts_with(&format!("{name}=;")) && gone.contains("Max-Age=0"), "{gone}");
        assert_eq!(out.status, 204);
    }
    assert_eq!(visitor.post("/auth/refresh", &json!({})).await.refused(401), "refresh_refused");
    let app = {
        server.advance(Duration::seconds(60));
        app_tokens(&server).await
    };
    assert_eq!(by_cookie(&format!("__Host-majlis={}", text(&app, "refresh_token")), false).await.refused(401), "refresh_refused");
    refresh(&server, text(&app, "refresh_token")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_of_residents_last_a_month_unused_and_three_in_all() {
    let server = TestServer::start().await;
    let first = app_tokens(&server).await;
    server.advance(Duration::days(30));
    assert_eq!(refresh(&server, text(&first, "refresh_token")).await.refused(401), "refresh_refused");

    let mut tokens = app_tokens(&server).await;
    for _ in 0..3 {
        server.advance(Duration::days(29));
        tokens = refresh(&server, text(&tokens, "refresh_token")).await.expect(200);
    }
    server.advance(Duration::days(3) - Duration::seconds(1));
    let last = refresh(&server, text(&tokens, "refresh_token")).await.expect(200);
    assert_eq!(last["expires_in"], 1);
    server.advance(Duration::seconds(1));
    assert_eq!(refresh(&server, text(&last, "refresh_token")).await.refused(401), "refresh_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_of_staff_last_half_an_hour_unused_and_twelve_in_all() {
    let server = TestServer::start().await;
    let sign_in = async || {
        let person = server.credentials(Staff::Agent).await;
        let body = json!({ "email": person.email, "password": person.password, "code": person.code, "client": "app" });
        server.visitor().post("/auth/staff-sessions", &body).await.expect(200)
    };
    let first = sign_in().await;
    server.advance(Duration::minutes(30));
    assert_eq!(refresh(&server, text(&first, "refresh_token")).await.refused(401), "refresh_refused");
    let mut tokens = sign_in().await;
    for _ in 0..24 {
        server.advance(Duration::minutes(29));
        tokens = refresh(&server, text(&tokens, "refresh_token")).await.expect(200);
    }
    server.advance(Duration::minutes(24));
    assert_eq!(refresh(&server, text(&tokens, "refresh_token")).await.refused(401), "refresh_refused");
}

#[tokio::test(flavor = "multi_thread")]
async fn access_tokens_last_ten_minutes_and_end_with_the_session() {
    let server = TestServer::start().await;
    let tokens = app_tokens(&server).await;
    assert_eq!(tokens["expires_in"], 600);
    let resident = bearer(&server, &tokens);
    server.advance(Duration::seconds(599));
    resident.get("/account").await.expect(200);
    server.advance(Duration::seconds(11));
    let late = resident.get("/account").await;
    assert_eq!(late.header("www-authenticate"), Some("Bearer"));
    assert_eq!(late.refused(401), "unauthenticated");
    // A bad token is refused also where none is needed.
    assert_eq!(resident.get("/municipality").await.refused(401), "unauthenticated");

    let renewed = refresh(&server, text(&tokens, "refresh_token")).await.expect(200);
    let resident = bearer(&server, &renewed);
    assert_eq!(resident.send(resident.request(Method::POST, "/auth/sign-out")).await.status, 204);
    assert_eq!(resident.get("/account").await.refused(401), "unauthenticated");
    assert_eq!(refresh(&server, text(&renewed, "refresh_token")).await.refused(401), "refresh_refused");
    assert_eq!(refresh(&server, "made-up").await.refused(401), "refresh_refused");
}
