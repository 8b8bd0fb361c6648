//! Terms that run are those that were promised when they began.

use acceptance::{Staff, TestServer};
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

fn path(case: &Value) -> String {
    format!("/cases/{}", case["id"].as_str().unwrap())
}

fn moment(value: &Value) -> DateTime<Utc> {
    value.as_str().unwrap_or_else(|| panic!("no moment: {value}")).parse().unwrap()
}

/// A guest's case with an answer; and the guest, whose secret outlasts every session.
async fn resolved(server: &TestServer) -> (acceptance::Client, Value) {
    let receipt = server.guest_case().await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, &receipt["case"]).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    let case = server.act(&agent, &case, "resolve", json!({ "text": "أصلحناه." })).await;
    (server.visitor().with_secret(receipt["secret"].as_str().unwrap()), case)
}

/// What the profile sets, without a console for it.
async fn set_days(server: &TestServer, name: &str, days: u32) {
    let sql = match server.app.db.backend() {
        sea_orm::DbBackend::Postgres => format!("UPDATE municipality SET settings = jsonb_set(settings, '{{{name}}}', '{days}')"),
        _ => format!("UPDATE municipality SET settings = json_set(settings, '$.{name}', {days})"),
    };
    server.sql(&sql).await;
    server.app.directory.forget();
}

#[tokio::test(flavor = "multi_thread")]
async fn fewer_days_for_reopening_hold_for_what_is_resolved_from_now_on() {
    let server = TestServer::start().await;
    let (guest, case) = resolved(&server).await;
    let until = moment(&case["resolved_at"]) + Duration::days(7);
    assert_eq!(moment(&case["reopen_until"]), until);
    set_days(&server, "reopen_days", 1).await;
    let (_, later) = resolved(&server).await;
    assert_eq!(moment(&later["reopen_until"]), moment(&later["resolved_at"]) + Duration::days(1));

    server.clock.set(until);
    server.run_jobs().await;
    let seen = guest.get(&path(&case)).await.expect(200);
    assert_eq!((&seen["state"], moment(&seen["reopen_until"])), (&json!("resolved"), until));
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(agent.get(&path(&later)).await.expect(200)["state"], "closed");
    let again = server.act(&guest, &seen, "reopen", json!({ "text": "عاد." })).await;
    assert_eq!((&again["state"], &again["reopen_until"]), (&json!("reopened"), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_days_do_not_bring_back_what_has_ended() {
    let server = TestServer::start().await;
    let (guest, case) = resolved(&server).await;
    set_days(&server, "reopen_days", 30).await;
    server.advance(Duration::days(7) + Duration::seconds(1));
    server.run_jobs().await;
    let closed = guest.get(&path(&case)).await.expect(200);
    assert_eq!(closed["state"], "closed");
    let reopen = guest.post_if(&format!("{}/reopen", path(&case)), &closed["etag"], &json!({ "text": "عاد." })).await;
    assert_eq!(reopen.refused(409), "state_conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_days_for_rating_are_those_of_when_it_closed() {
    let server = TestServer::start().await;
    let (guest, case) = resolved(&server).await;
    let closed = server.act(&guest, &case, "confirm", json!({})).await;
    let until = moment(&closed["closed_at"]) + Duration::days(14);
    assert_eq!(moment(&closed["rate_until"]), until);
    set_days(&server, "rating_days", 1).await;
    server.clock.set(until);
    assert_eq!(moment(&guest.get(&path(&case)).await.expect(200)["rate_until"]), until);
    guest.put(&format!("{}/rating", path(&case)), &json!({ "score": 5 })).await.expect(200);
    server.advance(Duration::seconds(1));
    assert_eq!(guest.put(&format!("{}/rating", path(&case)), &json!({ "score": 1 })).await.refused(409), "state_conflict");
}

/// While an older version is replaced by this one, it resolves cases without writing a term down.
#[tokio::test(flavor = "multi_thread")]
async fn what_an_older_version_resolved_closes_too() {
    let server = TestServer::start().await;
    let (guest, case) = resolved(&server).await;
    server.sql("UPDATE cases SET reopen_until = NULL, remind_at = NULL").await;
    let seen = guest.get(&path(&case)).await.expect(200);
    assert_eq!(seen["reopen_until"], case["reopen_until"]);
    server.run_jobs().await;
    set_days(&server, "reopen_days", 1).await;
    server.advance(Duration::days(7));
    server.run_jobs().await;
    assert_eq!(guest.get(&path(&case)).await.expect(200)["state"], "resolved", "by then it has its term");
    server.advance(Duration::seconds(1));
    server.run_jobs().await;
    assert_eq!(guest.get(&path(&case)).await.expect(200)["state"], "closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_reopened_is_not_counted_as_resolved() {
    let server = TestServer::start().await;
    let (guest, case) = resolved(&server).await;
    let auditor = server.staff(Staff::Auditor).await;
    let figures = async || {
        // Figures are kept for a minute.
        server.advance(Duration::seconds(61));
        let total = auditor.get("/dashboard").await.expect(200)["total"].clone();
        (total["resolved"].clone(), total["median_resolution_seconds"].is_u64())
    };
    assert_eq!(figures().await, (json!(1), true));
    let again = server.act(&guest, &case, "reopen", json!({ "text": "عاد." })).await;
    assert_eq!(again["resolved_at"], Value::Null);
    assert_eq!(figures().await, (json!(0), false));
    let agent = server.staff(Staff::Agent).await;
    let case = server.act(&agent, &again, "start", json!({})).await;
    server.act(&agent, &case, "resolve", json!({ "text": "أصلحناه من جديد." })).await;
    assert_eq!(figures().await, (json!(1), true));
}
