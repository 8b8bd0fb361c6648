//! Parts of what somebody said are covered: for everybody, everywhere, while auditors and moderators read what stood there.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

use super::{items, text, words};

const SECRET: &str = "سبعة سبعة واحد";

struct Town {
    server: TestServer,
    subject: String,
    policy: String,
    author: Client,
    moderator: Client,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (policy, author) = (server.policy_id().await, server.resident("salma@example.om").await);
    let moderator = server.staff(Staff::Moderator).await;
    Town { server, subject, policy, author, moderator }
}

impl Town {
    async fn idea(&self, words: &str) -> Value {
        let mut idea = self.server.idea(&self.policy);
        idea["text"] = json!(words);
        self.author.post(&format!("/subjects/{}/ideas", self.subject), &idea).await.expect(201)
    }
}

/// Where a piece stands, in characters.
fn part(field: &str, words: &Value, piece: &str) -> Value {
    let words = text(words);
    let from = words[..words.find(piece).expect("the piece")].chars().count();
    json!({ "field": field, "from": from, "to": from + piece.chars().count() })
}

fn covering(parts: &[Value]) -> Value {
    json!({ "parts": parts, "reasons": ["personal_data"], "note": "حذفنا رقمك." })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_covered_is_nowhere_to_be_read() {
    let town = town().await;
    let listed = json!({ "text": SECRET, "note": "رقم" });
    town.server.staff(Staff::Moderator).await.post("/administration/watch-words", &listed).await.expect(201);
    let idea = town.idea(&format!("مظلات على الممشى، ورقمي {SECRET} لمن أراد التعاون.")).await;
    let path = format!("/contributions/{}", text(&idea["id"]));
    // It stood there for a while, and was changed around the secret.
    town.server.advance(Duration::minutes(11));
    let author = town.server.resident("salma@example.om").await;
    let longer = format!("مظلات ومقاعد على الممشى، ورقمي {SECRET} لمن أراد التعاون.");
    author.patch_if(&path, &idea["etag"], &json!({ "text": longer })).await.expect(200);
    let visitor = town.server.visitor();
    let versions = visitor.get(&format!("{path}/versions")).await.expect(200);
    assert!(text(&items(&versions)[0]["text"]).contains(SECRET), "as anybody could read it");

    let moderator = town.server.staff(Staff::Moderator).await;
    let now = moderator.get(&path).await.expect(200);
    assert!(words(&now["permitted"]).contains(&"redact"), "{now}");
    let redact = covering(&[part("text", &now["text"], SECRET)]);
    let covered = town.server.moderated(&moderator, &now, "redact", redact).await;
    assert_eq!(covered["text"], "مظلات ومقاعد على الممشى، ورقمي [حُجب جزء] لمن أراد التعاون.");
    let public = visitor.get(&path).await.expect(200);
    assert_eq!((&public["text"], &public["state"]), (&covered["text"], &json!("published")));
    assert_eq!((words(&public["redacted"]["reasons"]), &public["redacted"]["note"]), (vec!["personal_data"], &Value::Null));
    let own = author.get(&path).await.expect(200);
    assert_eq!(own["redacted"]["note"], "حذفنا رقمك.");

    // Nowhere: neither where it is listed, found or fed, nor in earlier words, nor for its author.
    let found = visitor.get(&format!("/subjects/{}/ideas?q=سبعة", town.subject)).await.expect(200);
    assert!(items(&found).is_empty());
    let asked = format!("/subjects/{}/ideas", town.subject);
    for answer in [visitor.get(&asked).await, visitor.get(&format!("{path}/versions")).await, author.get(&format!("{path}/versions")).await]
    {
        assert!(!String::from_utf8(answer.bytes.clone()).expect("text").contains(SECRET));
    }
    assert_eq!(visitor.get(&path).await.expect(200)["has_versions"], false);
    assert!(!own.to_string().contains(SECRET));
    let shelf = moderator.get("/moderation/contributions?shelf=redacted").await.expect(200);
    assert_eq!((items(&shelf).len(), &items(&shelf)[0]["contribution"]["id"]), (1, &idea["id"]));
    for shelf in ["pointed_out", "reported", "waiting", "redacted"] {
        let desk = moderator.get(&format!("/moderation/contributions?shelf={shelf}")).await.expect(200);
        assert!(!desk.to_string().contains(SECRET), "{shelf}");
    }

    // What the author changes from then on leaves earlier words again, without what was covered.
    town.server.advance(Duration::minutes(11));
    let author = town.server.resident("salma@example.om").await;
    let waiting = author.patch_if(&path, &own["etag"], &json!({ "text": "مظلات ومقاعد على الممشى لمن أراد." })).await.expect(200);
    let moderator = town.server.staff(Staff::Moderator).await;
    town.server.moderated(&moderator, &waiting, "publish", json!({})).await;
    let now = visitor.get(&path).await.expect(200);
    assert_eq!((&now["redacted"], &now["has_versions"]), (&Value::Null, &json!(true)));
    let versions = visitor.get(&format!("{path}/versions")).await.expect(200);
    assert_eq!((items(&versions).len(), &items(&versions)[0]["text"]), (1, &covered["text"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_read_what_stood_there_is_recorded() {
    let town = town().await;
    let idea = town.idea(&format!("مظلات على الممشى، ورقمي {SECRET} لمن أراد.")).await;
    let path = format!("/contributions/{}/redactions", text(&idea["id"]));
    let auditor = town.server.staff(Staff::Auditor).await;
    assert!(items(&auditor.get(&path).await.expect(200)).is_empty());
    let looks = async || items(&town.author.get("/account/looks").await.expect(200)).clone();
    assert!(looks().await.is_empty(), "there was nothing to see");
    let parts = [part("text", &idea["text"], SECRET), part("title", &idea["title"], "الدهاريز")];
    town.server.moderated(&town.moderator, &idea, "redact", covering(&parts)).await;
    let kept = auditor.get(&path).await.expect(200);
    let kept = &items(&kept)[0];
    assert_eq!((&kept["text"], &kept["title"], kept["parts"].as_array().unwrap().len()), (&idea["text"], &idea["title"], 2));
    assert_eq!(kept["parts"][0]["field"], "title");
    let seen = looks().await;
    assert_eq!((seen.len(), &seen[0]["kind"], &seen[0]["case_id"]), (1, &json!("redaction"), &Value::Null));
    town.moderator.get(&path).await.expect(200);
    town.author.get(&path).await.refused(403);
    town.server.staff(Staff::Administrator).await.get(&path).await.refused(403);
    let all = auditor.get("/looks?kind=redaction").await.expect(200);
    assert_eq!(items(&all).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn its_author_is_told_and_the_public_reads_how_often_it_was_done() {
    let town = town().await;
    let idea = town.idea(&format!("مظلات على الممشى، ورقمي {SECRET} لمن أراد.")).await;
    town.server.moderated(&town.moderator, &idea, "redact", covering(&[part("text", &idea["text"], SECRET)])).await;
    town.server.run_jobs().await;
    let message = town.server.newest_message("salma@example.om").await.text;
    for part in ["حجب مشرف جزءًا من فكرتك", "السبب: بيانات شخصية.", "«حذفنا رقمك.»"] {
        assert!(message.contains(part), "{part}: {message}");
    }
    assert!(!message.contains(SECRET), "{message}");
    let told = town.author.get("/notifications").await.expect(200);
    assert_eq!(items(&told)[0]["kind"], "contribution_redacted");
    let month = town.server.visitor().get("/moderation/figures").await.expect(200)["months"][0].clone();
    assert_eq!((&month["redacted"], &month["hidden"], &month["hidden_by_reason"]), (&json!(1), &json!(0), &json!([])));
    assert_eq!(month["redacted_by_reason"], json!([{ "reason": "personal_data", "count": 1 }]));
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_are_checked_and_the_version_guards_them() {
    let town = town().await;
    let idea = town.idea("مظلات على الممشى لمن أراد التعاون.").await;
    let path = format!("/contributions/{}/redact", text(&idea["id"]));
    let one = |part: Value| covering(&[json!({ "field": "text", "from": 0, "to": 3 }), part]);
    for part in [
        json!({ "field": "text", "from": 5, "to": 5 }),
        json!({ "field": "text", "from": 9, "to": 4 }),
        json!({ "field": "text", "from": 30, "to": 900 }),
        json!({ "field": "text", "from": 5, "to": 6 }),
        json!({ "field": "title", "from": 0, "to": 900 }),
    ] {
        let refused = town.moderator.post_if(&path, &idea["etag"], &one(part.clone())).await;
        assert_eq!(refused.field("/parts/1"), "out_of_range", "{part}");
    }
    let body = json!({ "text": "مظلات على الممشى", "policy_id": town.policy });
    let comment = town.author.post(&format!("/subjects/{}/comments", town.subject), &body).await.expect(201);
    let title = covering(&[json!({ "field": "title", "from": 0, "to": 3 })]);
    let refused = town.moderator.post_if(&format!("/contributions/{}/redact", text(&comment["id"])), &comment["etag"], &title).await;
    assert_eq!(refused.field("/parts/0/field"), "not_allowed", "a comment has no title");

    let good = covering(&[json!({ "field": "text", "from": 0, "to": 6 })]);
    town.moderator.post_if(&path, &json!("\"7\""), &good).await.expect(412);
    town.author.post_if(&path, &idea["etag"], &good).await.refused(403);
    let hidden = town.server.moderated(&town.moderator, &idea, "hide", json!({ "reasons": ["spam"] })).await;
    let late = town.moderator.post_if(&path, &hidden["etag"], &good).await;
    assert_eq!(late.refused(409), "state_conflict");
    // Nobody covers their own words.
    let said = town.moderator.post(&format!("/subjects/{}/comments", town.subject), &json!({ "text": "نبدأ في مارس." })).await.expect(201);
    let own = format!("/contributions/{}/redact", text(&said["id"]));
    town.moderator.post_if(&own, &said["etag"], &good).await.refused(403);
}

/// Where everything is public at once, what moderators have covered does not come back at once.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_covered_is_looked_at_again_when_its_author_changes_it() {
    let town = town().await;
    let idea = town.idea(&format!("مظلات على الممشى، ورقمي {SECRET} لمن أراد التعاون.")).await;
    let path = format!("/contributions/{}", text(&idea["id"]));
    let parts = [part("text", &idea["text"], SECRET)];
    town.moderator.post_if(&format!("{path}/redact"), &idea["etag"], &covering(&parts)).await.expect(200);
    let covered = town.author.get(&path).await.expect(200);
    let again = town.author.patch_if(&path, &covered["etag"], &json!({ "text": idea["text"] })).await.expect(200);
    assert_eq!(again["state"], "pending");
    town.server.visitor().get(&path).await.refused(404);
}
