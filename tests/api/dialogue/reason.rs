//! Moderators act for the reasons of the policy in force, and the author reads its clause.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::{items, text, words};

/// A policy with two reasons, of which one has a clause.
fn two() -> Value {
    json!([{ "reason": "spam", "clause": { "ar": "لا إعلان هنا.", "en": "No advertising here." } }, { "reason": "unclear" }])
}

/// Something that was said, and its author.
async fn said(server: &TestServer) -> (Value, Client) {
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let author = server.resident("salma@example.om").await;
    let idea = author.post(&format!("/subjects/{subject}/ideas"), &server.idea(&server.policy_id().await)).await.expect(201);
    (idea, author)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_acts_for_a_reason_that_is_not_in_force() {
    let server = TestServer::start().await;
    let (idea, author) = said(&server).await;
    server.policy_with(two()).await;
    let (moderator, reader) = (server.staff(Staff::Moderator).await, server.resident("hamid@example.om").await);
    let path = format!("/contributions/{}", text(&idea["id"]));
    let act = async |act: &str, body: Value| moderator.post_if(&format!("{path}/{act}"), &idea["etag"], &body).await;

    assert_eq!(act("hide", json!({ "reasons": ["spam", "insult"] })).await.field("/reasons"), "not_in_force");
    let part = json!([{ "field": "text", "from": 0, "to": 3 }]);
    assert_eq!(act("redact", json!({ "parts": part, "reasons": ["personal_data"] })).await.field("/reasons"), "not_in_force");
    let sanctions = format!("/moderation/contributions/{}/sanctions", text(&idea["id"]));
    let warning = |reason: &str| json!({ "kind": "warning", "reasons": [reason], "note": "نناقش الأفكار لا أصحابها." });
    assert_eq!(moderator.post(&sanctions, &warning("insult")).await.field("/reasons"), "not_in_force");
    let reports = format!("{path}/reports");
    assert_eq!(reader.post(&reports, &json!({ "reason": "insult" })).await.field("/reason"), "not_in_force");
    assert_eq!(author.get(&path).await.expect(200)["state"], "published");

    reader.post(&reports, &json!({ "reason": "spam" })).await.expect(204);
    let given = moderator.post(&sanctions, &warning("unclear")).await.expect(201);
    assert_eq!((&given["policy_version"], &given["policy_id"]), (&json!(3), &json!(server.policy_id().await)));
    let etag = &author.get(&path).await.expect(200)["etag"];
    moderator.post_if(&format!("{path}/hide"), etag, &json!({ "reasons": ["spam"] })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_author_reads_the_version_that_was_applied() {
    let server = TestServer::start().await;
    let (idea, author) = said(&server).await;
    let applied = server.policy_with(two()).await;
    let moderator = server.staff(Staff::Moderator).await;
    server.moderated(&moderator, &idea, "hide", json!({ "reasons": ["spam"] })).await;
    let later = server.policy_with(json!([{ "reason": "insult" }])).await;

    let path = format!("/contributions/{}", text(&idea["id"]));
    let hidden = author.get(&path).await.expect(200)["hidden"].clone();
    assert_eq!((words(&hidden["reasons"]), &hidden["policy_id"]), (vec!["spam"], &json!(applied)));
    let policy = server.visitor().get(&format!("/policies/{applied}")).await.expect(200);
    assert_eq!((&policy["version"], &policy["reasons"]), (&hidden["policy_version"], &two()));
    let current = server.visitor().get("/policies").await.expect(200);
    let of = |kind: &str| items(&current).iter().find(|policy| policy["kind"] == kind).expect("a policy").clone();
    assert_eq!((&of("participation")["id"], &of("participation")["reasons"]), (&json!(later), &json!([{ "reason": "insult" }])));
    assert_eq!(of("privacy")["reasons"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_parts_were_covered_for_names_its_version_too() {
    let server = TestServer::start().await;
    let (idea, author) = said(&server).await;
    let applied = server.policy_id().await;
    let moderator = server.staff(Staff::Moderator).await;
    let part = json!([{ "field": "text", "from": 0, "to": 3 }]);
    server.moderated(&moderator, &idea, "redact", json!({ "parts": part, "reasons": ["personal_data"] })).await;
    let seen = author.get(&format!("/contributions/{}", text(&idea["id"]))).await.expect(200);
    assert_eq!(seen["redacted"]["policy_id"], json!(applied));
    let policy = server.visitor().get(&format!("/policies/{applied}")).await.expect(200);
    let reasons = policy["reasons"].as_array().expect("reasons");
    assert_eq!(reasons.len(), 15);
    assert!(reasons.iter().all(|one| !text(&one["clause"]["ar"]).is_empty()), "the profile's policy says something of each");
}
