//! One support each, however it is sent.

use acceptance::{Client, Staff, TestServer};
use futures_util::future::join_all;
use serde_json::{Value, json};

use super::{text, words};

/// A published idea: its path, and its author.
async fn published(server: &TestServer) -> (String, Client) {
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let idea = server.idea(&server.policy_id().await);
    let author = server.resident("salma@example.om").await;
    let made = author.post(&format!("/subjects/{subject}/ideas"), &idea).await.expect(201);
    (format!("/contributions/{}", text(&made["id"])), author)
}

#[tokio::test(flavor = "multi_thread")]
async fn support_is_one_each_and_can_be_taken_back() {
    let server = TestServer::start().await;
    let ((path, author), reader) = (published(&server).await, server.resident("hamid@example.om").await);
    let support = format!("{path}/support");
    let permits = |view: &Value, action: &str| words(&view["permitted"]).contains(&action);
    let before = reader.get(&path).await.expect(200);
    assert!(permits(&before, "support") && !permits(&before, "unsupport"));
    for _ in 0..2 {
        let after = reader.put(&support, &json!({})).await.expect(200);
        assert_eq!((&after["supports"], &after["supported"]), (&json!(1), &json!(true)));
        assert!(permits(&after, "unsupport") && !permits(&after, "support"));
    }
    for _ in 0..2 {
        let after = reader.delete(&support).await.expect(200);
        assert_eq!((&after["supports"], &after["supported"]), (&json!(0), &json!(false)));
    }
    author.put(&support, &json!({})).await.refused(403);
}

/// Two hundred people, each five times at once: two hundred are counted.
#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_is_counted_exactly() {
    const PEOPLE: usize = 200;
    const TRIES: usize = 5;
    let server = TestServer::start().await;
    let support = format!("{}/support", published(&server).await.0);
    let mut people: Vec<Client> = Vec::new();
    for number in 0..PEOPLE {
        people.push(server.resident(&format!("person{number}@example.om")).await);
    }
    let tries = people.iter().flat_map(|person| std::iter::repeat_n(person, TRIES));
    let answers = join_all(tries.map(|person| async { person.put(&support, &json!({})).await.status })).await;
    assert!(answers.iter().all(|status| *status == 200), "{answers:?}");
    let shown = server.visitor().get(support.trim_end_matches("/support")).await.expect(200);
    assert_eq!(shown["supports"], json!(PEOPLE));
}
