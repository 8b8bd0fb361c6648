//! R11: whoever guesses, or asks for codes, does not lock the owner out.

use acceptance::{Answer, Client, Staff, TestServer};
use chrono::Duration;
use reqwest::Method;
use serde_json::{Value, json};

const HOME: &str = "192.0.2.1";
const ABROAD: &str = "198.51.100.1";

async fn behind_a_proxy() -> TestServer {
    TestServer::start_with(|config| config.trusted_proxies = vec!["127.0.0.1".parse().unwrap()]).await
}

/// Posts as somebody at a network address.
async fn post_from(client: &Client, address: &str, path: &str, body: &Value) -> Answer {
    client.send(client.request(Method::POST, path).header("x-forwarded-for", address).json(body)).await
}

/// Asks for a code for Salma.
async fn ask(server: &TestServer, address: &str) -> Answer {
    post_from(&server.visitor(), address, "/auth/codes", &json!({ "kind": "email", "address": "salma@example.om" })).await
}

async fn sign_in_at_home(server: &TestServer) {
    let asked = ask(server, HOME).await.expect(202);
    server.run_jobs().await;
    let body = json!({ "code_request_id": asked["id"], "code": server.code_for("salma@example.om").await, "client": "app" });
    post_from(&server.visitor(), HOME, "/auth/sessions", &body).await.expect(201);
}

fn refused(answer: Answer) -> u64 {
    let wait = answer.header("retry-after").expect("Retry-After").parse().unwrap();
    assert_eq!(answer.expect(429)["violated-policies"], json!(["codes-per-address"]));
    wait
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_who_asks_for_codes_uses_up_only_their_own() {
    let server = behind_a_proxy().await;
    for _ in 0..5 {
        ask(&server, ABROAD).await.expect(202);
        assert_eq!(refused(ask(&server, ABROAD).await), 60);
        // In the same minute, also for who never was here before.
        ask(&server, HOME).await.expect(202);
        server.advance(Duration::seconds(60));
    }
    assert_eq!(refused(ask(&server, ABROAD).await), 3300);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_strangers_meet_a_wall_that_the_owners_own_network_passes() {
    let server = behind_a_proxy().await;
    sign_in_at_home(&server).await;
    server.advance(Duration::hours(2));
    for nth in 0..20 {
        ask(&server, &format!("198.51.100.{nth}")).await.expect(202);
    }
    assert_eq!(refused(ask(&server, "198.51.100.99").await), 3600);
    sign_in_at_home(&server).await;
    // There, the strict limit counts as ever.
    assert_eq!(refused(ask(&server, HOME).await), 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_languages_in_one_minute_one_code_goes_out() {
    let server = behind_a_proxy().await;
    let body = |language: &str| json!({ "kind": "email", "address": "salma@example.om", "language": language });
    let (visitor, arabic, english) = (server.visitor(), body("ar"), body("en"));
    let (one, other) = tokio::join!(post_from(&visitor, HOME, "/auth/codes", &arabic), post_from(&visitor, HOME, "/auth/codes", &english));
    let mut statuses = [one.status, other.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [202, 429]);
}

/// A member of staff and who guesses their password.
struct Guessed<'a>(&'a TestServer);

impl Guessed<'_> {
    async fn guess(&self, address: &str) {
        let body = json!({ "email": Staff::Auditor.email(), "password": "a guess of somebody", "code": "000000" });
        let answer = post_from(&self.0.visitor(), address, "/auth/staff-sessions", &body).await;
        assert_eq!(answer.refused(401), "sign_in_failed");
    }

    async fn owner(&self, address: &str) -> Answer {
        let person = self.0.credentials(Staff::Auditor).await;
        let body = json!({ "email": person.email, "password": person.password, "code": person.code, "client": "app" });
        post_from(&self.0.visitor(), address, "/auth/staff-sessions", &body).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_guesses_in_one_network_waits_there_and_the_owner_gets_in_elsewhere() {
    let server = behind_a_proxy().await;
    let guessed = Guessed(&server);
    for _ in 0..5 {
        guessed.guess(ABROAD).await;
    }
    assert_eq!(guessed.owner(ABROAD).await.refused(401), "sign_in_failed", "there even the right password waits");
    guessed.owner(HOME).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn guessing_in_many_networks_closes_all_but_the_owners() {
    let server = behind_a_proxy().await;
    let guessed = Guessed(&server);
    guessed.owner(HOME).await.expect(200);
    for nth in 0..50 {
        guessed.guess(&format!("198.51.100.{nth}")).await;
    }
    server.advance(Duration::seconds(29));
    assert_eq!(guessed.owner("203.0.113.7").await.refused(401), "sign_in_failed", "an unknown network");
    guessed.owner(HOME).await.expect(200);
}
