//! People hear what became of what they said and what they support, by the ways that they chose.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use reqwest::Method;
use serde_json::{Value, json};

use super::{items, text};

const SALMA: &str = "salma@example.om";
const BADR: &str = "badr@example.om";

struct Town {
    server: TestServer,
    manager: Client,
    subject: String,
    policy: String,
    salma: Client,
}

async fn town(review: &str) -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": review })).await;
    let (policy, salma) = (server.policy_id().await, server.resident(SALMA).await);
    Town { server, manager, subject, policy, salma }
}

impl Town {
    async fn idea(&self) -> Value {
        self.salma.post(&format!("/subjects/{}/ideas", self.subject), &self.server.idea(&self.policy)).await.expect(201)
    }

    /// What somebody was told inside the app, the newest first.
    async fn told(&self, who: &Client) -> Vec<Value> {
        self.server.run_jobs().await;
        items(&who.get("/notifications").await.expect(200)).clone()
    }

    /// The subjects of what an address got, without codes, the newest first.
    async fn mail(&self, address: &str) -> Vec<String> {
        let all = self.server.messages().await.into_iter().filter(|message| message.to == address);
        all.map(|message| message.subject).filter(|subject| subject.contains('«')).collect()
    }

    async fn answer(&self, idea: &Value, status: &str) {
        let path = format!("/contributions/{}", text(&idea["id"]));
        let etag = self.manager.get(&path).await.expect(200)["etag"].clone();
        let explanation = json!({ "ar": "نبدأ في مارس.", "en": "We begin in March." });
        let body = json!({ "status": status, "explanation": explanation });
        self.manager.post_if(&format!("{path}/answer"), &etag, &body).await.expect(200);
    }
}

/// Has somebody's messages gathered until 18:00.
async fn daily(who: &Client) {
    let wishes = json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null });
    let etag = who.get("/account").await.expect(200)["etag"].clone();
    who.patch_if("/account", &etag, &json!({ "notifications": wishes })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_hear_why_something_was_hidden_and_what_became_of_their_appeal() {
    let town = town("before").await;
    let (moderator, other) = (town.server.staff(Staff::Moderator).await, &town.manager);
    let idea = town.idea().await;
    assert!(town.told(&town.salma).await.is_empty(), "nobody is told what they did themselves");
    let hide = json!({ "reasons": ["personal_data", "spam"], "note": "احذف رقمك ثم أعد الإرسال." });
    let hidden = town.server.moderated(&moderator, &idea, "hide", hide).await;
    let told = town.told(&town.salma).await;
    assert_eq!((told.len(), &told[0]["kind"], &told[0]["audience"]), (1, &json!("contribution_hidden"), &json!("author")));
    assert_eq!(told[0]["contribution"]["id"], idea["id"]);
    assert_eq!((&told[0]["contribution"]["title"], &told[0]["case_id"]), (&idea["title"], &Value::Null));
    assert_eq!(town.mail(SALMA).await, ["أخفينا فكرتك «ظل على ممشى الدهاريز»"]);
    let message = town.server.newest_message(SALMA).await.text;
    for part in ["السبب: رسائل مزعجة أو إعلان؛ بيانات شخصية.", "«احذف رقمك ثم أعد الإرسال.»", "تظلّم"]
    {
        assert!(message.contains(part), "{part}: {message}");
    }
    assert!(message.contains(&format!("/ar/ideas/{}", text(&idea["id"]))), "{message}");

    let path = format!("/contributions/{}", text(&idea["id"]));
    let appeal = json!({ "text": "ليس فيها إعلان." });
    let appealed = town.salma.post_if(&format!("{path}/appeal"), &hidden["etag"], &appeal).await.expect(200);
    town.server.moderated(other, &appealed, "publish", json!({})).await;
    assert_eq!(town.told(&town.salma).await[0]["kind"], "appeal_granted");
    assert_eq!(town.mail(SALMA).await[0], "قُبل تظلّمك: فكرتك «ظل على ممشى الدهاريز»");

    let again = moderator.get(&path).await.expect(200);
    let hidden = town.server.moderated(&moderator, &again, "hide", json!({ "reasons": ["spam"] })).await;
    let appealed = town.salma.post_if(&format!("{path}/appeal"), &hidden["etag"], &appeal).await.expect(200);
    town.server.moderated(other, &appealed, "hide", json!({ "reasons": ["spam"] })).await;
    let kinds: Vec<String> = town.told(&town.salma).await.iter().map(|one| text(&one["kind"]).to_owned()).collect();
    assert_eq!(kinds, ["appeal_rejected", "contribution_hidden", "appeal_granted", "contribution_hidden"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn published_is_told_to_who_waited_for_it() {
    let town = town("before").await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let idea = town.server.moderated(&moderator, &town.idea().await, "publish", json!({})).await;
    assert_eq!(town.told(&town.salma).await[0]["kind"], "contribution_published");
    let badr = town.server.resident(BADR).await;
    let comment = json!({ "text": "أحتاجه كل صباح.", "idea_id": idea["id"], "policy_id": town.policy });
    let comment = badr.post(&format!("/subjects/{}/comments", town.subject), &comment).await.expect(201);
    town.server.moderated(&moderator, &comment, "publish", json!({})).await;
    let told = town.told(&badr).await;
    assert_eq!((&told[0]["contribution"]["kind"], &told[0]["contribution"]["idea_id"]), (&json!("comment"), &idea["id"]));
    assert_eq!(town.mail(BADR).await, ["نشرنا تعليقك على «ظل على ممشى الدهاريز»"]);
    let link = format!("/ar/ideas/{}#c-{}", text(&idea["id"]), text(&comment["id"]));
    assert!(town.server.newest_message(BADR).await.text.contains(&link));
    let of_hers = town.told(&town.salma).await;
    let published = of_hers.iter().filter(|one| one["kind"] == "contribution_published").count();
    assert_eq!(published, 1, "what concerns another is told to nobody else");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_reaches_the_author_and_who_supports_the_idea() {
    let town = town("after").await;
    let idea = town.idea().await;
    let badr = town.server.resident(BADR).await;
    badr.put(&format!("/contributions/{}/support", text(&idea["id"])), &json!({})).await.expect(200);
    assert!(town.told(&town.salma).await.is_empty(), "what was published at once is no news");
    town.answer(&idea, "planned").await;
    let (author, supporter) = (town.told(&town.salma).await, town.told(&badr).await);
    assert_eq!((author.len(), &author[0]["kind"], &author[0]["audience"]), (1, &json!("idea_answered"), &json!("author")));
    assert_eq!((supporter.len(), &supporter[0]["audience"]), (1, &json!("supporters")));
    assert_eq!(town.mail(SALMA).await, ["رد البلدية على فكرتك «ظل على ممشى الدهاريز»"]);
    assert_eq!(town.mail(BADR).await, ["رد البلدية على الفكرة التي تتابعها «ظل على ممشى الدهاريز»"]);
    let message = town.server.newest_message(BADR).await.text;
    assert!(message.contains("مخطط لها") && message.contains("«نبدأ في مارس.»"), "{message}");

    // Who supports many ideas can leave their messages by a link, without signing in.
    let token = message.split("/ar/leave?token=").nth(1).expect("a link to leave").split_whitespace().next().expect("a token");
    let visitor = town.server.visitor();
    let left = visitor.send(visitor.request(Method::POST, &format!("/message-leaves/{token}"))).await;
    assert_eq!(left.expect(200), json!({ "left": "email" }));
    town.answer(&idea, "done").await;
    assert_eq!((town.told(&badr).await.len(), town.mail(BADR).await.len()), (2, 1), "inside it is still there");
}

#[tokio::test(flavor = "multi_thread")]
async fn supporters_are_not_told_of_what_was_hidden_meanwhile() {
    let town = town("after").await;
    let (idea, moderator) = (town.idea().await, town.server.staff(Staff::Moderator).await);
    let badr = town.server.resident(BADR).await;
    daily(&badr).await;
    badr.put(&format!("/contributions/{}/support", text(&idea["id"])), &json!({})).await.expect(200);
    town.answer(&idea, "accepted").await;
    town.server.run_jobs().await;
    let now = moderator.get(&format!("/contributions/{}", text(&idea["id"]))).await.expect(200);
    town.server.moderated(&moderator, &now, "hide", json!({ "reasons": ["spam"] })).await;
    town.server.advance(Duration::hours(12));
    town.server.run_jobs().await;
    assert!(town.server.messages().await.iter().all(|message| message.to != BADR || !message.text.contains("الدهاريز")));
}

/// One message a day tells of reports and of what was said alike.
#[tokio::test(flavor = "multi_thread")]
async fn a_digest_tells_of_both() {
    let town = town("before").await;
    let moderator = town.server.staff(Staff::Moderator).await;
    daily(&town.salma).await;
    let reference = town.server.case_of(&town.salma).await["case"]["reference"].clone();
    let idea = town.idea().await;
    town.server.moderated(&moderator, &idea, "publish", json!({})).await;
    town.server.run_jobs().await;
    town.server.advance(Duration::hours(12));
    town.server.run_jobs().await;
    let message = town.server.newest_message(SALMA).await.text;
    assert!(message.contains(text(&reference)) && message.contains("نشرنا فكرتك «ظل على ممشى الدهاريز»"), "{message}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_warned_or_banned_hears_why_and_what_became_of_the_appeal() {
    let town = town("after").await;
    let (idea, moderator) = (town.idea().await, town.server.staff(Staff::Moderator).await);
    let give =
        async |body: Value| moderator.post(&format!("/moderation/contributions/{}/sanctions", text(&idea["id"])), &body).await.expect(201);
    give(json!({ "kind": "warning", "reasons": ["spam"], "note": "هذا إعلان." })).await;
    let told = town.told(&town.salma).await;
    assert_eq!((&told[0]["kind"], &told[0]["contribution"]["id"]), (&json!("warned"), &idea["id"]));
    assert_eq!(town.mail(SALMA).await, ["تنبيه بشأن فكرتك «ظل على ممشى الدهاريز»"]);
    let message = town.server.newest_message(SALMA).await.text;
    assert!(message.contains("السبب: رسائل مزعجة أو إعلان.") && message.contains("«هذا إعلان.»"), "{message}");

    let ban = give(json!({ "kind": "ban", "days": 7, "reasons": ["spam"], "note": "إعلان مرة أخرى." })).await;
    assert_eq!(town.told(&town.salma).await[0]["kind"], "banned");
    let message = town.server.newest_message(SALMA).await.text;
    assert!(message.contains("البلاغات والخدمات مفتوحة لك") && message.contains("/ar/account/contributions"), "{message}");
    let path = format!("/account/sanctions/{}/appeal", text(&ban["id"]));
    let appealed = town.salma.post_if(&path, &ban["etag"], &json!({ "text": "ليس إعلانًا." })).await.expect(200);
    let lift = format!("/moderation/sanctions/{}/lift", text(&ban["id"]));
    town.manager.post_if(&lift, &appealed["etag"], &json!({ "note": "صدقت." })).await.expect(200);
    let kinds: Vec<String> = town.told(&town.salma).await.iter().map(|one| text(&one["kind"]).to_owned()).collect();
    assert_eq!(kinds, ["sanction_lifted", "banned", "warned"], "nobody is told what they did themselves");
    assert!(town.server.newest_message(SALMA).await.text.contains("«صدقت.»"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_answered_hears_of_it_once_it_is_public() {
    let town = town("before").await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let idea = town.server.moderated(&moderator, &town.idea().await, "publish", json!({})).await;
    let badr = town.server.resident(BADR).await;
    let comments = format!("/subjects/{}/comments", town.subject);
    let said = async |who: &Client, reply_to: &Value| {
        let body = json!({ "text": "أحتاجه كل صباح.", "idea_id": idea["id"], "reply_to": reply_to, "policy_id": town.policy });
        who.post(&comments, &body).await.expect(201)
    };
    let publish = async |comment: &Value| town.server.moderated(&moderator, comment, "publish", json!({})).await;
    let comment = said(&badr, &Value::Null).await;
    assert_eq!(town.told(&town.salma).await.len(), 1, "what waits for a moderator is told to nobody");
    publish(&comment).await;
    let told = town.told(&town.salma).await;
    assert_eq!((&told[0]["kind"], &told[0]["contribution"]["id"]), (&json!("contribution_replied"), &idea["id"]));
    assert_eq!(town.mail(SALMA).await[0], "رُدَّ على فكرتك «ظل على ممشى الدهاريز»");
    let link = format!("/ar/ideas/{}#c-{}", text(&idea["id"]), text(&comment["id"]));
    assert!(town.server.newest_message(SALMA).await.text.contains(&link));

    // Her answer to him is told to him, and his own further words to nobody.
    publish(&said(&town.salma, &comment["id"]).await).await;
    assert_eq!(town.told(&badr).await[0]["kind"], "contribution_replied");
    publish(&said(&badr, &comment["id"]).await).await;
    let told = town.told(&badr).await;
    assert_eq!(told.iter().filter(|one| one["kind"] == "contribution_replied").count(), 1);

    // Hidden and published again, it is nothing new.
    let now = moderator.get(&format!("/contributions/{}", text(&comment["id"]))).await.expect(200);
    let hidden = town.server.moderated(&moderator, &now, "hide", json!({ "reasons": ["spam"] })).await;
    publish(&hidden).await;
    let told = town.told(&town.salma).await;
    assert_eq!(told.iter().filter(|one| one["kind"] == "contribution_replied").count(), 1);
}
