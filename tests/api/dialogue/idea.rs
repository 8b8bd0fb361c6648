//! Ideas and comments: sent, corrected, listed, found.

use std::collections::{HashMap, HashSet};

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

use super::{items, text, words};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_reviewed_before_waits_unseen() {
    let server = TestServer::start().await;
    let (manager, author) = (server.staff(Staff::ParticipationManager).await, server.resident("salma@example.om").await);
    let subject = server.open_round(&manager).await;
    let policy = server.policy_id().await;
    let idea = author.post(&format!("/subjects/{subject}/ideas"), &server.idea(&policy)).await.expect(201);
    assert_eq!((text(&idea["state"]), &idea["own"]), ("pending", &json!(true)));
    assert_eq!(words(&idea["permitted"]), ["edit", "withdraw"]);
    let path = format!("/contributions/{}", text(&idea["id"]));
    for stranger in [server.visitor(), server.resident("hamid@example.om").await] {
        stranger.get(&path).await.refused(404);
        assert!(items(&stranger.get(&format!("/subjects/{subject}/ideas")).await.expect(200)).is_empty());
    }
    assert_eq!(items(&author.get("/account/contributions").await.expect(200))[0]["id"], idea["id"]);

    let moderator = server.staff(Staff::Moderator).await;
    server.moderated(&moderator, &idea, "publish", json!({})).await;
    let shown = server.visitor().get(&path).await.expect(200);
    assert_eq!((&shown["title"], &shown["author"], &shown["permitted"]), (&idea["title"], &Value::Null, &json!([])));
    assert_eq!(server.visitor().get(&format!("/subjects/{subject}")).await.expect(200)["ideas"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_stand_at_their_fields_and_lose_nothing() {
    let server = TestServer::start().await;
    let (manager, author) = (server.staff(Staff::ParticipationManager).await, server.resident("salma@example.om").await);
    let subject = server.open_round(&manager).await;
    let (path, policy) = (format!("/subjects/{subject}/ideas"), server.policy_id().await);
    let with = |name: &str, value: Value| {
        let mut idea = server.idea(&policy);
        idea[name] = value;
        idea
    };
    let number = "أقترح مظلات، تواصلوا معي على 99123456 في أي وقت.";
    let personal = with("text", json!(number));
    assert_eq!(author.post(&path, &personal).await.field("/text"), "personal_data");
    let mut meant = personal.clone();
    meant["personal_data_checked"] = json!(true);
    assert_eq!(author.post(&path, &meant).await.expect(201)["text"], number);
    let nothing = json!("01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e");
    assert_eq!(author.post(&path, &with("policy_id", nothing.clone())).await.field("/policy_id"), "policy_outdated");
    assert_eq!(author.post(&path, &with("district_id", nothing)).await.field("/district_id"), "unknown");
    assert_eq!(author.post(&path, &with("text", json!("قصير"))).await.field("/text"), "too_short");

    let closed = manager.get(&format!("/subjects/{subject}")).await.expect(200);
    let close = json!({ "step": "close", "reason": { "ar": "انتهت.", "en": "Over." } });
    manager.post_if(&format!("/subjects/{subject}/steps"), &closed["etag"], &close).await.expect(200);
    let late = author.post(&path, &server.idea(&policy)).await;
    assert_eq!((late.status, &late.body["state"], &late.body["action"]), (409, &json!("closed"), &json!("ideas")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_is_one_idea() {
    let server = TestServer::start().await;
    let (manager, author) = (server.staff(Staff::ParticipationManager).await, server.resident("salma@example.om").await);
    let path = format!("/subjects/{}/ideas", server.open_round(&manager).await);
    let idea = server.idea(&server.policy_id().await);
    let first = author.post_as("same", &path, &idea).await.expect(201);
    assert_eq!(author.post_as("same", &path, &idea).await.expect(201)["id"], first["id"]);
    assert_eq!(items(&author.get("/account/contributions").await.expect(200)).len(), 1);
}

/// An open round without review, and several ideas in it.
async fn round_of(server: &TestServer, titles: &[&str]) -> (String, Client, Vec<String>) {
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (author, policy) = (server.resident("salma@example.om").await, server.policy_id().await);
    let mut ids = Vec::new();
    for title in titles {
        let mut idea = server.idea(&policy);
        idea["title"] = json!(title);
        let made = author.post(&format!("/subjects/{subject}/ideas"), &idea).await.expect(201);
        assert_eq!(made["state"], "published");
        ids.push(text(&made["id"]).to_owned());
    }
    (subject, author, ids)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_fair_order_shows_each_once_and_begins_elsewhere_by_the_hour() {
    let server = TestServer::start().await;
    let titles: Vec<String> = (0..12).map(|number| format!("فكرة للحديقة رقم {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let (subject, _, ids) = round_of(&server, &titles).await;
    for _ in 0..3 {
        let (mut seen, mut cursor) = (Vec::new(), String::new());
        loop {
            let page = server.visitor().get(&format!("/subjects/{subject}/ideas?limit=5{cursor}")).await.expect(200);
            seen.extend(items(&page).iter().map(|one| text(&one["id"]).to_owned()));
            // A list that was begun goes on as it began.
            server.advance(Duration::hours(1));
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), ids.len());
        assert_eq!(seen.into_iter().collect::<HashSet<_>>(), ids.iter().cloned().collect());
    }
}

/// Whatever lots were drawn: nobody is always on top, and nobody never.
#[tokio::test(flavor = "multi_thread")]
async fn each_idea_is_on_top_as_often_as_any_other() {
    const HOURS: usize = 180;
    let server = TestServer::start().await;
    let titles: Vec<String> = (0..6).map(|number| format!("فكرة للحديقة رقم {number}")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let (subject, _, ids) = round_of(&server, &titles).await;
    let mut tops: HashMap<String, usize> = HashMap::new();
    for _ in 0..HOURS {
        let page = server.visitor().get(&format!("/subjects/{subject}/ideas?limit=1")).await.expect(200);
        *tops.entry(text(&items(&page)[0]["id"]).to_owned()).or_default() += 1;
        server.advance(Duration::hours(1));
    }
    // A sixth is thirty, give or take five: these bounds are six of those away, and a lot's own gap is soon beyond them.
    assert!(ids.iter().all(|id| (1..=60).contains(&tops.get(id).copied().unwrap_or_default())), "{tops:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn ideas_are_sorted_and_found_in_arabic() {
    let server = TestServer::start().await;
    let (subject, _, ids) = round_of(&server, &["إنارة المَمْشى الطويل", "ملعب للأطفال الصغار", "مقاعد في الحديقة"]).await;
    let reader = server.resident("hamid@example.om").await;
    reader.put(&format!("/contributions/{}/support", ids[1]), &json!({})).await.expect(200);
    let policy = server.policy_id().await;
    let comment = json!({ "text": "نعم، وقرب المسجد.", "idea_id": ids[0], "policy_id": policy });
    reader.post(&format!("/subjects/{subject}/comments"), &comment).await.expect(201);
    let order = async |query: &str| -> Vec<String> {
        let page = reader.get(&format!("/subjects/{subject}/ideas?{query}")).await.expect(200);
        items(&page).iter().map(|one| text(&one["id"]).to_owned()).collect()
    };
    assert_eq!(order("sort=newest").await, [ids[2].clone(), ids[1].clone(), ids[0].clone()]);
    assert_eq!(order("sort=most_supported&limit=1").await, [ids[1].clone()]);
    assert_eq!(order("sort=most_discussed&limit=1").await, [ids[0].clone()]);
    assert_eq!(order("q=انارة الممشي").await, [ids[0].clone()]);
    assert_eq!(order("q=اطفال").await, [ids[1].clone()]);
    assert!(order("q=%25%25").await.is_empty());
    let page = reader.get(&format!("/subjects/{subject}/ideas?sort=most_supported&limit=2")).await.expect(200);
    assert_eq!(order(&format!("sort=most_supported&limit=2&cursor={}", text(&page["next_cursor"]))).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_sees_what_was_proposed_already() {
    let server = TestServer::start().await;
    let (subject, _, ids) = round_of(&server, &["إنارة المَمْشى الطويل", "ملعب للأطفال الصغار", "مقاعد في الحديقة"]).await;
    let reader = server.resident("hamid@example.om").await;
    let like = async |words: &str| -> Vec<String> {
        let found = reader.post(&format!("/subjects/{subject}/ideas/similar"), &json!({ "title": words })).await.expect(200);
        items(&found).iter().map(|one| text(&one["id"]).to_owned()).collect()
    };
    assert_eq!(like("نريد إنارة على ممشى طويل").await, [ids[0].clone()], "in other words, spelt otherwise");
    assert_eq!(like("ملعب صغير للاطفال في الحي").await, [ids[1].clone()]);
    assert!(like("مكتبة عامة في وسط البلد").await.is_empty());
    assert!(like("من في على").await.is_empty());
    assert!(like("\"*) OR (").await.is_empty());
    let manager = server.staff(Staff::ParticipationManager).await;
    let elsewhere = server.round_with(&manager, json!({ "review": "after" })).await;
    let mut idea = server.idea(&server.policy_id().await);
    idea["title"] = json!("الممشى الطويل وإنارته");
    reader.post(&format!("/subjects/{elsewhere}/ideas"), &idea).await.expect(201);
    let found = reader.post(&format!("/subjects/{elsewhere}/ideas/similar"), &json!({ "title": "إنارة الممشى الطويل" })).await.expect(200);
    let found: Vec<&str> = items(&found).iter().map(|one| text(&one["subject"]["id"])).collect();
    assert_eq!(found, [&elsewhere, &subject], "those of the subject stand first");
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_answered_and_the_municipality_is_known() {
    let server = TestServer::start().await;
    let (subject, author, ids) = round_of(&server, &["ظل على ممشى الدهاريز"]).await;
    let (reader, manager) = (server.resident("hamid@example.om").await, server.staff(Staff::ParticipationManager).await);
    let (path, policy) = (format!("/subjects/{subject}/comments"), server.policy_id().await);
    let say = |text: &str, reply_to: Value| json!({ "text": text, "idea_id": ids[0], "reply_to": reply_to, "policy_id": policy });
    let first = reader.post(&path, &say("هل تكفي الأشجار؟", Value::Null)).await.expect(201);
    let answer = author.post(&path, &say("مع المظلات نعم.", first["id"].clone())).await.expect(201);
    let official = json!({ "text": "نبدأ في مارس.", "idea_id": ids[0], "reply_to": answer["id"] });
    let official = manager.post(&path, &official).await.expect(201);
    assert_eq!((&official["official"], &official["reply_to"]), (&json!(true), &first["id"]));
    assert!(official["author"].is_string());

    let top = server.visitor().get(&format!("{path}?idea_id={}", ids[0])).await.expect(200);
    assert_eq!((items(&top).len(), &items(&top)[0]["comments"]), (1, &json!(2)));
    let answers = server.visitor().get(&format!("{path}?idea_id={}&reply_to={}", ids[0], text(&first["id"]))).await.expect(200);
    assert_eq!(items(&answers).iter().map(|one| &one["id"]).collect::<Vec<_>>(), [&answer["id"], &official["id"]]);
    assert_eq!(server.visitor().get(&format!("/contributions/{}", ids[0])).await.expect(200)["comments"], 3);
    assert!(items(&server.visitor().get(&path).await.expect(200)).is_empty());
    let wrong = json!({ "text": "هنا", "reply_to": first["id"], "policy_id": policy });
    assert_eq!(reader.post(&path, &wrong).await.field("/reply_to"), "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_changed_late_leaves_its_earlier_words_to_be_read() {
    let server = TestServer::start().await;
    let (_, author, ids) = round_of(&server, &["ظل على ممشى الدهاريز"]).await;
    let path = format!("/contributions/{}", ids[0]);
    let visitor = server.visitor();
    let idea = author.get(&path).await.expect(200);
    let changed = author.patch_if(&path, &idea["etag"], &json!({ "title": "ظل وماء على الممشى" })).await.expect(200);
    assert_eq!((text(&changed["state"]), changed["edited_at"].is_string(), &changed["has_versions"]), ("published", true, &json!(false)));
    assert_eq!(author.patch_if(&path, &idea["etag"], &json!({})).await.refused(412), "precondition_failed");
    assert!(items(&visitor.get(&format!("{path}/versions")).await.expect(200)).is_empty(), "the first minutes leave no trace");

    server.advance(Duration::minutes(11));
    let author = server.resident("salma@example.om").await;
    author.patch_if(&path, &changed["etag"], &json!({ "title": "ظل وماء ومقاعد على الممشى" })).await.expect(200);
    assert_eq!(visitor.get(&path).await.expect(200)["has_versions"], true);
    let versions = visitor.get(&format!("{path}/versions")).await.expect(200);
    assert_eq!((items(&versions).len(), &items(&versions)[0]["title"]), (1, &json!("ظل وماء على الممشى")));

    // What is hidden takes its earlier words along.
    let moderator = server.staff(Staff::Moderator).await;
    let now = moderator.get(&path).await.expect(200);
    server.moderated(&moderator, &now, "hide", json!({ "reasons": ["spam"] })).await;
    visitor.get(&format!("{path}/versions")).await.refused(404);
    assert_eq!(items(&author.get(&format!("{path}/versions")).await.expect(200)).len(), 1);
}
