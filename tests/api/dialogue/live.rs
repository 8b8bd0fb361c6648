//! New comments are told to who reads along.

use std::time::Duration;

use acceptance::{Client, Staff, TestServer};
use chrono::TimeDelta;
use reqwest::{Method, Response};
use serde_json::{Value, json};

use super::{text, words};

/// Longer than any of it should take.
const PATIENCE: Duration = Duration::from_secs(20);

struct Stream {
    answer: Response,
    heard: String,
}

impl Stream {
    /// Connects, and waits until the server listens with us.
    async fn begin(client: &Client, path: &str, last: Option<&str>) -> Self {
        let mut request = client.request(Method::GET, path);
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let answer = request.send().await.expect("an answer");
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        let mut stream = Self { answer, heard: String::new() };
        stream.until("retry: ").await;
        stream
    }

    async fn until(&mut self, sign: &str) -> &str {
        let reading = async {
            while !self.heard.contains(sign) {
                let piece = self.answer.chunk().await.expect("a piece").expect("not the end");
                self.heard.push_str(std::str::from_utf8(&piece).expect("UTF-8"));
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.unwrap_or_else(|_| panic!("{sign} never came"));
        &self.heard
    }

    /// All until its end.
    async fn rest(mut self) -> String {
        let reading = async {
            while let Some(piece) = self.answer.chunk().await.expect("a piece") {
                self.heard.push_str(std::str::from_utf8(&piece).expect("UTF-8"));
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.expect("its end");
        self.heard
    }
}

async fn said(server: &TestServer, who: &Client, subject: &str, extra: Value) -> Value {
    let mut comment = json!({ "text": "الإنارة في الممشى خافتة بعد المغرب.", "policy_id": server.policy_id().await });
    comment.as_object_mut().expect("an object").extend(extra.as_object().cloned().unwrap_or_default());
    who.post(&format!("/subjects/{subject}/comments"), &comment).await.expect(201)
}

/// The data of an event.
fn data(heard: &str, id: &str) -> Value {
    let line = heard.lines().find(|line| line.starts_with("data: ") && line.contains(id)).expect("told");
    serde_json::from_str(line.trim_start_matches("data: ")).expect("JSON")
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_along_hears_of_new_comments() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let other = server.round_with(&manager, json!({ "review": "after" })).await;
    let (writer, path) = (server.resident("salma@example.om").await, format!("/subjects/{subject}/comments/live"));
    let before = said(&server, &writer, &subject, json!({})).await;
    server.clock.advance(TimeDelta::minutes(1));
    let mut stream = Stream::begin(&server.visitor(), &path, None).await;
    let elsewhere = said(&server, &writer, &other, json!({})).await;
    let answer = said(&server, &writer, &subject, json!({ "reply_to": before["id"] })).await;
    let id = text(&answer["id"]);
    let heard = stream.until(id).await.to_owned();
    assert_eq!(data(&heard, id)["reply_to"], before["id"]);
    assert!(!heard.contains("الإنارة"), "where it stands, not what it says");
    assert!(!heard.contains(text(&elsewhere["id"])));

    // Who has heard nothing yet goes on from where the stream was begun.
    let begun = stream.heard.lines().find_map(|line| line.strip_prefix("id: ")).expect("the id of the first event").to_owned();
    let again = Stream::begin(&server.visitor(), &format!("{path}?lasts=0"), Some(&begun)).await.rest().await;
    assert_eq!(data(&again, id)["reply_to"], before["id"]);

    // Who comes back goes on where the stream was lost.
    let last = text(&data(&heard, id)["published_at"]).to_owned();
    server.clock.advance(TimeDelta::minutes(1));
    let missed = said(&server, &writer, &subject, json!({})).await;
    let rest = Stream::begin(&server.visitor(), &format!("{path}?lasts=0"), Some(&last)).await.rest().await;
    assert_eq!(data(&rest, text(&missed["id"]))["reply_to"], Value::Null);
    assert!(!rest.contains(&format!("\"id\":\"{}", text(&before["id"]))), "{rest}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_told_when_it_is_published() {
    let server = TestServer::start().await;
    let (manager, moderator) = (server.staff(Staff::ParticipationManager).await, server.staff(Staff::Moderator).await);
    let subject = server.round_with(&manager, json!({ "review": "before" })).await;
    let (writer, path) = (server.resident("salma@example.om").await, format!("/subjects/{subject}/comments/live"));
    let mut stream = Stream::begin(&server.visitor(), &path, None).await;
    let waiting = said(&server, &writer, &subject, json!({})).await;
    assert!(words(&waiting["permitted"]).contains(&"edit"));
    let id = text(&waiting["id"]);
    let nothing = Stream::begin(&server.visitor(), &format!("{path}?lasts=0&since=2000-01-01T00:00:00Z"), None).await.rest().await;
    assert!(!nothing.contains(id), "it waits");
    moderator.post_if(&format!("/contributions/{id}/publish"), &waiting["etag"], &json!({})).await.expect(200);
    assert_eq!(data(stream.until(id).await, id)["idea_id"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn any_moment_can_be_gone_on_from() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (visitor, live) = (server.visitor(), format!("/subjects/{subject}/comments/live?lasts=1"));
    for moment in ["-262143-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "+262142-12-31T00:00:00Z"] {
        Stream::begin(&visitor, &live, Some(moment)).await.rest().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_listens_to_what_they_can_not_see() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let draft = manager.post("/subjects", &server.idea_round()).await.expect(201);
    let path = format!("/subjects/{}/comments/live", text(&draft["id"]));
    assert_eq!(server.visitor().get(&path).await.refused(404), "not_found");
    assert_eq!(server.visitor().get(&format!("{path}?lasts=601")).await.field("/lasts"), "out_of_range");
}

/// One network can't take all the room.
#[tokio::test(flavor = "multi_thread")]
async fn so_many_listen_from_one_address_and_no_more() {
    let server = TestServer::start_with(|config| {
        config.limits_scale = 1;
        config.trusted_proxies = vec!["127.0.0.1".parse().expect("an address")];
    })
    .await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (visitor, path) = (server.visitor(), format!("/subjects/{subject}/comments/live"));
    let ask = async |address: &str| visitor.request(Method::GET, &path).header("x-forwarded-for", address).send().await.expect("an answer");
    let mut open = Vec::new();
    for _ in 0..100 {
        open.push(ask("198.51.100.7").await);
    }
    assert!(open.iter().all(|answer| answer.status() == 200));
    let refused = ask("198.51.100.7").await;
    assert_eq!((refused.status().as_u16(), &refused.headers()["retry-after"]), (429, &"60".parse().expect("a header")));
    let problem: Value = refused.json().await.expect("a problem");
    assert_eq!((&problem["code"], &problem["violated-policies"]), (&json!("rate_limited"), &json!(["live"])));
    assert_eq!(ask("198.51.100.8").await.status(), 200, "others listen");
    assert_eq!(visitor.get(&format!("/subjects/{subject}/comments")).await.status, 200, "who may not listen reads");
}
