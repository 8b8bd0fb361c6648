//! Hidden, corrected, appealed; reported; never by one person alone.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::{items, text, words};

struct Round {
    server: TestServer,
    subject: String,
    policy: String,
    author: Client,
    moderator: Client,
}

async fn round(review: &str) -> Round {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": review })).await;
    let (policy, author) = (server.policy_id().await, server.resident("salma@example.om").await);
    let moderator = server.staff(Staff::Moderator).await;
    Round { server, subject, policy, author, moderator }
}

impl Round {
    async fn idea(&self) -> Value {
        self.author.post(&format!("/subjects/{}/ideas", self.subject), &self.server.idea(&self.policy)).await.expect(201)
    }

    async fn shelf(&self, who: &Client, shelf: &str) -> Vec<Value> {
        items(&who.get(&format!("/moderation/contributions?shelf={shelf}")).await.expect(200)).clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hidden_corrected_and_published() {
    let round = round("before").await;
    let idea = round.idea().await;
    let waiting = round.shelf(&round.moderator, "waiting").await;
    assert_eq!((waiting.len(), &waiting[0]["contribution"]["id"]), (1, &idea["id"]));
    let hide = json!({ "reasons": ["personal_data", "off_subject"], "note": "احذف رقمك ثم أعد الإرسال." });
    round.server.moderated(&round.moderator, &idea, "hide", hide).await;

    let path = format!("/contributions/{}", text(&idea["id"]));
    let told = round.author.get(&path).await.expect(200);
    assert_eq!(words(&told["hidden"]["reasons"]), ["personal_data", "off_subject"]);
    assert_eq!(told["hidden"]["note"], "احذف رقمك ثم أعد الإرسال.");
    let policies = round.server.visitor().get("/policies").await.expect(200);
    let policy = items(&policies).iter().find(|policy| policy["id"] == round.policy.as_str()).expect("the policy");
    assert_eq!(told["hidden"]["policy_version"], policy["version"]);
    assert_eq!(words(&told["permitted"]), ["edit", "withdraw", "appeal"]);
    round.server.visitor().get(&path).await.refused(404);

    let unchanged = round.author.patch_if(&path, &told["etag"], &json!({})).await;
    assert_eq!(unchanged.field("/text"), "not_allowed");
    let corrected = round.author.patch_if(&path, &told["etag"], &json!({ "title": "ظل وماء على الممشى" })).await.expect(200);
    assert_eq!((text(&corrected["state"]), &corrected["hidden"]), ("pending", &Value::Null));
    let published = round.server.moderated(&round.moderator, &corrected, "publish", json!({})).await;
    assert_eq!(published["state"], "published");
    assert_eq!(round.server.visitor().get(&path).await.expect(200)["title"], "ظل وماء على الممشى");
    let counts = round.moderator.get("/moderation/counts").await.expect(200);
    let shelves = json!({ "waiting": 0, "reported": 0, "pointed_out": 0, "appealed": 0, "hidden": 0, "redacted": 0 });
    for (shelf, count) in shelves.as_object().expect("shelves") {
        assert_eq!(counts[shelf], *count, "{shelf}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_moderator_decides_the_appeal_once() {
    let round = round("before").await;
    let idea = round.idea().await;
    let hidden = round.server.moderated(&round.moderator, &idea, "hide", json!({ "reasons": ["spam"] })).await;
    let path = format!("/contributions/{}", text(&idea["id"]));
    let appealed = round.author.post_if(&format!("{path}/appeal"), &hidden["etag"], &json!({ "text": "ليس فيها إعلان." })).await.expect(200);
    assert_eq!(appealed["state"], "appealed");

    round.moderator.post_if(&format!("{path}/publish"), &appealed["etag"], &json!({})).await.refused(403);
    let other = round.server.staff(Staff::ParticipationManager).await;
    let shelf = round.shelf(&other, "appealed").await;
    assert_eq!((&shelf[0]["appeal"], words(&shelf[0]["contribution"]["permitted"])), (&json!("ليس فيها إعلان."), vec!["publish", "hide"]));
    assert!(words(&round.shelf(&round.moderator, "appealed").await[0]["contribution"]["permitted"]).is_empty());

    let kept = round.server.moderated(&other, &appealed, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(kept["hidden"]["is_final"], true);
    let told = round.author.get(&path).await.expect(200);
    assert_eq!(words(&told["permitted"]), ["withdraw"]);
    let again = round.author.post_if(&format!("{path}/appeal"), &told["etag"], &json!({ "text": "مرة أخرى" })).await;
    assert_eq!(again.refused(409), "state_conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appeal_is_granted() {
    let round = round("before").await;
    let idea = round.idea().await;
    let hidden = round.server.moderated(&round.moderator, &idea, "hide", json!({ "reasons": ["unclear"] })).await;
    let path = format!("/contributions/{}", text(&idea["id"]));
    let appealed = round.author.post_if(&format!("{path}/appeal"), &hidden["etag"], &json!({ "text": "هي واضحة." })).await.expect(200);
    let other = round.server.staff(Staff::ParticipationManager).await;
    let granted = round.server.moderated(&other, &appealed, "publish", json!({})).await;
    assert_eq!(round.server.visitor().get(&path).await.expect(200)["hidden"], Value::Null);
    // It was right: whoever hides it once more can be appealed against once more.
    round.server.moderated(&round.moderator, &granted, "hide", json!({ "reasons": ["unclear"] })).await;
    let told = round.author.get(&path).await.expect(200);
    assert!(words(&told["permitted"]).contains(&"appeal"), "{told}");
    assert_eq!(round.shelf(&other, "hidden").await[0]["appeal"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_leaves_a_mark() {
    let round = round("after").await;
    let say = async |who: &Client, text: &str, reply_to: Value| {
        let body = json!({ "text": text, "reply_to": reply_to, "policy_id": round.policy });
        who.post(&format!("/subjects/{}/comments", round.subject), &body).await.expect(201)
    };
    let first = say(&round.author, "اشتروا من متجرنا بأقل الأسعار", Value::Null).await;
    let alone = say(&round.author, "وهذا أيضًا", Value::Null).await;
    let reader = round.server.resident("hamid@example.om").await;
    say(&reader, "هذا ليس مكانه.", first["id"].clone()).await;
    let now = round.moderator.get(&format!("/contributions/{}", text(&first["id"]))).await.expect(200);
    round.server.moderated(&round.moderator, &now, "hide", json!({ "reasons": ["spam"], "note": "إعلان" })).await;
    round.server.moderated(&round.moderator, &alone, "hide", json!({ "reasons": ["spam"] })).await;

    let seen = round.server.visitor().get(&format!("/subjects/{}/comments", round.subject)).await.expect(200);
    let mark = &items(&seen)[0];
    assert_eq!((items(&seen).len(), &mark["text"], &mark["author"]), (1, &Value::Null, &Value::Null));
    assert_eq!((words(&mark["hidden"]["reasons"]), &mark["hidden"]["note"]), (vec!["spam"], &Value::Null));
    assert_eq!(round.server.visitor().get(&format!("/subjects/{}", round.subject)).await.expect(200)["comments"], 1);
    let shelf = round.shelf(&round.moderator, "hidden").await;
    assert_eq!((shelf.len(), &shelf[0]["hidden_before"]), (2, &json!(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_are_counted_once_each_and_settled() {
    let round = round("after").await;
    let idea = round.idea().await;
    let path = format!("/contributions/{}", text(&idea["id"]));
    round.author.post(&format!("{path}/reports"), &json!({ "reason": "spam" })).await.refused(403);
    for (email, reason) in [("a@example.om", "spam"), ("b@example.om", "spam"), ("c@example.om", "unclear")] {
        let reader = round.server.resident(email).await;
        reader.post(&format!("{path}/reports"), &json!({ "reason": reason })).await.expect(204);
        reader.post(&format!("{path}/reports"), &json!({ "reason": "insult" })).await.expect(204);
    }
    let shelf = round.shelf(&round.moderator, "reported").await;
    assert_eq!(shelf[0]["reports"], json!([{ "reason": "spam", "count": 2 }, { "reason": "unclear", "count": 1 }]));
    let kept = round.server.moderated(&round.moderator, &shelf[0]["contribution"], "publish", json!({})).await;
    assert_eq!(kept["state"], "published");
    assert!(round.shelf(&round.moderator, "reported").await.is_empty());
    let reader = round.server.resident("d@example.om").await;
    for _ in 0..2 {
        // Once more after a moderator has looked, and then it is no news.
        reader.post(&format!("{path}/reports"), &json!({ "reason": "spam" })).await.expect(204);
        let shelf = round.shelf(&round.moderator, "reported").await;
        assert_eq!(shelf[0]["reports"], json!([{ "reason": "spam", "count": 1 }]));
        round.server.moderated(&round.moderator, &shelf[0]["contribution"], "publish", json!({})).await;
    }
    assert_eq!(round.server.visitor().get(&format!("/subjects/{}", round.subject)).await.expect(200)["ideas"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn trusted_authors_are_published_at_once() {
    let round = round("after_if_trusted").await;
    for _ in 0..3 {
        let idea = round.idea().await;
        assert_eq!(idea["state"], "pending");
        round.server.moderated(&round.moderator, &idea, "publish", json!({})).await;
    }
    let trusted = round.idea().await;
    assert_eq!(trusted["state"], "published");
    let path = format!("/contributions/{}", text(&trusted["id"]));
    let changed = round.author.patch_if(&path, &trusted["etag"], &json!({ "title": "شيء آخر تمامًا" })).await.expect(200);
    assert_eq!((&changed["state"], &changed["title"]), (&json!("published"), &json!("شيء آخر تمامًا")), "as if it were sent anew");
    let answer = json!({ "text": "نعم.", "idea_id": trusted["id"], "policy_id": round.policy });
    round.author.post(&format!("/subjects/{}/comments", round.subject), &answer).await.expect(201);
    let answered = round.author.get(&path).await.expect(200);
    assert!(words(&answered["permitted"]).contains(&"edit"), "{answered}");
    let changed = round.author.patch_if(&path, &answered["etag"], &json!({ "title": "ظلال أكثر" })).await.expect(200);
    assert_eq!(changed["state"], "published");
    round.server.moderated(&round.moderator, &changed, "hide", json!({ "reasons": ["repeated"] })).await;
    assert_eq!(round.idea().await["state"], "pending");
    // Neither by taking it back, nor by sending it again, is trust regained.
    let hidden = round.author.get(&path).await.expect(200);
    let corrected = round.author.patch_if(&path, &hidden["etag"], &json!({ "title": "ظلال أخرى" })).await.expect(200);
    assert_eq!(corrected["state"], "pending", "nothing goes past the moderators by being changed");
    let hidden = round.server.moderated(&round.moderator, &corrected, "hide", json!({ "reasons": ["repeated"] })).await;
    round.author.post_if(&format!("{path}/withdraw"), &hidden["etag"], &json!({})).await.expect(200);
    assert_eq!(round.idea().await["state"], "pending");
    assert_eq!(round.shelf(&round.moderator, "waiting").await[0]["hidden_before"], 1);
}

/// What the municipality says is its own, and stays public when a letter is mended.
#[tokio::test(flavor = "multi_thread")]
async fn official_words_are_not_taken_away_by_mending_them() {
    let round = round("before").await;
    let official = json!({ "text": "نبدأ في مارش." });
    let said = round.moderator.post(&format!("/subjects/{}/comments", round.subject), &official).await.expect(201);
    let path = format!("/contributions/{}", text(&said["id"]));
    let mended = round.moderator.patch_if(&path, &said["etag"], &json!({ "text": "نبدأ في مارس." })).await.expect(200);
    assert_eq!((text(&mended["state"]), &mended["official"]), ("published", &json!(true)));
}

/// Answering and hiding in one thread at once: each is done or refused for its reason, and nobody waits for ever.
#[tokio::test(flavor = "multi_thread")]
async fn a_thread_is_answered_and_moderated_at_once() {
    let round = round("after").await;
    let idea = round.idea().await;
    let path = format!("/subjects/{}/comments", round.subject);
    let say = |reply_to: Value| json!({ "text": "نعم.", "idea_id": idea["id"], "reply_to": reply_to, "policy_id": round.policy });
    for _ in 0..10 {
        let comment = round.author.post(&path, &say(Value::Null)).await.expect(201);
        let own = round.author.post(&path, &say(comment["id"].clone())).await.expect(201);
        let now = round.moderator.get(&format!("/contributions/{}", text(&comment["id"]))).await.expect(200);
        let hide = |one: &Value| (format!("/contributions/{}/hide", text(&one["id"])), one["etag"].clone());
        let ((first, etag), (second, other)) = (hide(&now), hide(&own));
        let reasons = json!({ "reasons": ["spam"] });
        let (reply, beside) = (say(comment["id"].clone()), say(Value::Null));
        let answers = tokio::join!(
            round.author.post(&path, &reply),
            round.moderator.post_if(&first, &etag, &reasons),
            round.author.post(&path, &beside),
            round.moderator.post_if(&second, &other, &reasons),
        );
        let statuses = [answers.0.status, answers.1.status, answers.2.status, answers.3.status];
        // An answer may come when what it answers is hidden already.
        assert!(statuses.iter().all(|status| matches!(status, 200 | 201 | 409 | 422)), "{statuses:?}");
        assert_eq!((statuses[1], statuses[2], statuses[3]), (200, 201, 200), "{statuses:?}");
    }
    let shown = round.server.visitor().get(&format!("{path}?idea_id={}&limit=100", text(&idea["id"]))).await.expect(200);
    let (mut public, mut marks) = (0, 0);
    for one in items(&shown) {
        if one["state"] == "published" { public += 1 } else { marks += one["comments"].as_i64().expect("a number") }
    }
    let counted = round.server.visitor().get(&format!("/contributions/{}", text(&idea["id"]))).await.expect(200);
    assert_eq!(counted["comments"], json!(public + marks), "what is counted is what is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn machines_point_out_and_decide_nothing() {
    let round = round("after").await;
    let mut idea = round.server.idea(&round.policy);
    idea["text"] = json!("تفاصيل المشروع هنا https://shop.example/x وراسلوني salma@example.om");
    idea["personal_data_checked"] = json!(true);
    let made = round.author.post(&format!("/subjects/{}/ideas", round.subject), &idea).await.expect(201);
    assert_eq!(made["state"], "published");
    let reader = round.server.resident("hamid@example.om").await;
    reader.post(&format!("/contributions/{}/reports", text(&made["id"])), &json!({ "reason": "spam" })).await.expect(204);
    let hints = round.shelf(&round.moderator, "reported").await[0]["hints"].clone();
    let expected = json!([{ "kind": "email", "words": "salma@example.om" }, { "kind": "link", "words": "https://shop.example/x" }]);
    assert_eq!(hints, expected);
}
