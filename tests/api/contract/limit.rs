//! Limits by address.

use acceptance::{Answer, Client, TestServer};
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::json;

/// Asks for a code as one of many addresses, so that only the limit of the network address counts.
async fn ask(client: &Client, nth: usize, forwarded: Option<&str>) -> Answer {
    let request = client.request(Method::POST, "/auth/codes").json(&json!({ "kind": "email", "address": format!("p{nth}@example.om") }));
    let request = forwarded.into_iter().fold(request, |request, value| request.header("x-forwarded-for", value));
    client.send(request).await
}

fn refused(answer: Answer, policy: &str) -> u32 {
    let wait = answer.header("retry-after").expect("Retry-After").parse().unwrap();
    let body = answer.expect(429);
    assert_eq!((&body["code"], &body["violated-policies"]), (&json!("rate_limited"), &json!([policy])));
    wait
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_codes_in_ten_minutes_whatever_the_header_claims() {
    let server = TestServer::start_with(|config| config.limits_scale = 1).await;
    let visitor = server.visitor();
    for nth in 0..10 {
        let claimed = format!("203.0.113.{nth}");
        assert_eq!(ask(&visitor, nth, Some(&claimed)).await.status, 202, "{nth}");
    }
    let wait = refused(ask(&visitor, 10, Some("203.0.113.99")).await, "code");
    assert!((1..=60).contains(&wait), "{wait}");
    // Other things still work.
    visitor.get("/municipality").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_trusted_proxy_the_address_that_it_saw_counts() {
    let server = TestServer::start_with(|config| {
        config.limits_scale = 1;
        config.trusted_proxies = vec!["127.0.0.1".parse().unwrap(), "10.0.0.2".parse().unwrap()];
    })
    .await;
    let visitor = server.visitor();
    for nth in 0..15 {
        assert_eq!(ask(&visitor, nth, Some(&format!("203.0.113.{nth}"))).await.status, 202, "{nth}");
    }
    // What stands to the left was written by the caller and counts for nothing.
    for nth in 0..9 {
        assert_eq!(ask(&visitor, 20 + nth, Some(&format!("198.51.100.{nth}, 203.0.113.0, 10.0.0.2"))).await.status, 202, "{nth}");
    }
    refused(ask(&visitor, 40, Some("198.51.100.77, 203.0.113.0")).await, "code");
    refused(ask(&visitor, 41, Some("203.0.113.0, 10.0.0.2, 10.0.0.2")).await, "code");
    assert_eq!(ask(&visitor, 42, Some("203.0.113.200")).await.status, 202);
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_counts_against_the_limit_of_the_whole() {
    let server = TestServer::start_with(|config| config.limits_scale = 1).await;
    let visitor = server.visitor();
    let first = visitor.get("/municipality").await;
    assert_eq!(first.header("ratelimit-policy"), Some("\"api\";q=600;w=60"));
    let left = |answer: &Answer| -> u32 {
        let value = answer.header("ratelimit").expect("RateLimit");
        let rest = value.strip_prefix("\"api\";r=").unwrap_or_else(|| panic!("{value}"));
        rest.split(';').next().unwrap().parse().unwrap()
    };
    assert_eq!(left(&first), 599);
    // 600 at once and ten more each second: more than that must meet the wall.
    for _ in 0..100 {
        let answers = join_all((0..100).map(|_| visitor.get("//healthz"))).await;
        if let Some(wall) = answers.into_iter().find(|answer| answer.status == 429) {
            assert!(wall.header("x-request-id").is_some());
            assert_eq!(refused(wall, "api"), 1);
            return;
        }
    }
    panic!("ten thousand requests and no limit");
}

/// Whoever shares an address with many others is not counted with them once signed in, and pages open for everybody.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_signed_in_and_who_opens_pages_is_not_counted_with_the_neighbours() {
    let server = TestServer::start_with(|config| config.limits_scale = 1).await;
    let (visitor, resident) = (server.visitor(), server.resident("salma@example.om").await);
    let other = server.resident("badr@example.om").await;
    until_refused(&visitor, "/municipality").await;
    assert_eq!(resident.get("/account").await.header("ratelimit").map(|left| left.starts_with("\"api\";r=599")), Some(true));
    let page = visitor.get("//ar/").await;
    assert_eq!((page.status, page.header("ratelimit")), (200, None));
    // Tokens that are no good are counted for the address.
    until_refused(&visitor.with_token("made-up"), "/account").await;

    until_refused(&resident, "/account").await;
    other.get("/account").await.expect(200);
    for _ in 0..7 {
        let pages = join_all((0..100).map(|_| visitor.get("//ar/"))).await;
        assert!(pages.iter().all(|page| page.status == 200));
    }
}

async fn until_refused(client: &Client, path: &str) {
    for _ in 0..100 {
        let answers = join_all((0..100).map(|_| client.get(path))).await;
        if let Some(wall) = answers.into_iter().find(|answer| answer.status == 429) {
            refused(wall, "api");
            return;
        }
    }
    panic!("ten thousand requests and no limit");
}

/// R11: many guesses at one account from many places.
#[tokio::test(flavor = "multi_thread")]
async fn guessing_one_staff_account_from_many_places_meets_the_limit() {
    let server = TestServer::start_with(|config| {
        config.limits_scale = 1;
        config.trusted_proxies = vec!["127.0.0.1".parse().unwrap()];
    })
    .await;
    let visitor = server.visitor();
    let guess = async |email: &str, nth: usize| {
        let body = json!({ "email": email, "password": "a guess of somebody" });
        let request = visitor.request(Method::POST, "/auth/staff-sessions").header("x-forwarded-for", format!("203.0.{nth}.1"));
        visitor.send(request.json(&body)).await
    };
    for email in ["maryam.alharthi@alsahil.example", "nobody@alsahil.example"] {
        let mut statuses = Vec::new();
        for nth in 0..100 {
            let status = guess(email, nth).await.status;
            statuses.push(status);
            if status == 429 {
                break;
            }
        }
        assert!(statuses.ends_with(&[429]) && statuses.len() > 20, "{} tries, known and unknown alike", statuses.len());
    }
    assert_eq!(guess("khalid.alsiyabi@alsahil.example", 200).await.status, 401, "another account is free");
}
