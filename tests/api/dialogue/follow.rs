//! Following a subject: hearing of what happens to it, once each, until one leaves.

mod decided;

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use super::{items, text};

const SALMA: &str = "salma@example.om";
const HAMID: &str = "hamid@example.om";

struct Town {
    server: TestServer,
    manager: Client,
    salma: Client,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let (manager, salma) = (server.staff(Staff::ParticipationManager).await, server.resident(SALMA).await);
    Town { server, manager, salma }
}

impl Town {
    /// A round of ideas that is open for as many days: its id.
    async fn round(&self, days: i64) -> String {
        self.server.round_with(&self.manager, json!({ "closes_at": self.in_days(days), "review": "after" })).await
    }

    fn in_days(&self, days: i64) -> Value {
        json!(self.server.app.now() + Duration::days(days))
    }

    /// Moves the clock; who was signed in signs in anew.
    async fn later(&mut self, by: Duration) {
        self.server.advance(by);
        self.server.run_jobs().await;
        self.manager = self.server.staff(Staff::ParticipationManager).await;
        self.salma = self.server.resident(SALMA).await;
    }

    async fn put_off(&self, subject: &str, change: Value) -> acceptance::Answer {
        let path = format!("/subjects/{subject}");
        let etag = self.manager.get(&path).await.expect(200)["etag"].clone();
        self.manager.patch_if(&path, &etag, &change).await
    }

    /// What somebody is told inside the platform, newest first: what, and as what.
    async fn told(&self, who: &Client) -> Vec<(String, String)> {
        self.server.run_jobs().await;
        let page = who.get("/notifications").await.expect(200);
        items(&page).iter().map(|one| (text(&one["kind"]).to_owned(), text(&one["audience"]).to_owned())).collect()
    }

    /// How often Salma was told that something closes soon.
    async fn warnings(&self) -> usize {
        self.told(&self.salma).await.iter().filter(|told| told.0 == "subject_closing").count()
    }

    /// The subjects of the mails to somebody, newest first, but for codes.
    async fn mails(&self, address: &str) -> Vec<String> {
        let to = self.server.messages().await.into_iter().filter(|message| message.to == address);
        to.map(|message| message.subject).filter(|subject| !subject.contains("رمز")).collect()
    }
}

async fn follow(who: &Client, subject: &str) {
    assert_eq!(who.put(&format!("/subjects/{subject}/follow"), &json!({})).await.status, 204);
}

async fn leave(who: &Client, subject: &str) {
    assert_eq!(who.delete(&format!("/subjects/{subject}/follow")).await.status, 204);
}

fn reason() -> Value {
    json!({ "ar": "طلب كثيرون وقتًا أطول.", "en": "Many asked for more time." })
}

fn follower(kind: &str) -> (String, String) {
    (kind.to_owned(), "followers".to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_follows_and_leaves_and_has_a_list_of_both_kinds() {
    let town = town().await;
    let (first, second) = (town.round(9).await, town.round(20).await);
    let seen = async |who: &Client| who.get(&format!("/subjects/{first}")).await.expect(200)["following"].clone();
    assert_eq!((seen(&town.salma).await, seen(&town.server.visitor()).await), (json!(false), json!(false)));
    for _ in 0..2 {
        follow(&town.salma, &first).await;
        assert_eq!(seen(&town.salma).await, true);
    }
    follow(&town.salma, &second).await;
    let page = town.salma.get("/account/followed-subjects?limit=1").await.expect(200);
    assert_eq!((&items(&page)[0]["subject"]["id"], items(&page).len()), (&json!(second), 1));
    let next = format!("/account/followed-subjects?limit=1&cursor={}", text(&page["next_cursor"]));
    let page = town.salma.get(&next).await.expect(200);
    assert_eq!((&items(&page)[0]["subject"]["id"], &page["next_cursor"]), (&json!(first), &Value::Null));
    for _ in 0..2 {
        leave(&town.salma, &first).await;
        assert_eq!(seen(&town.salma).await, false);
    }
    assert_eq!(items(&town.salma.get("/account/followed-subjects").await.expect(200)).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_public_can_not_be_followed() {
    let town = town().await;
    let draft = town.manager.post("/subjects", &town.server.idea_round()).await.expect(201);
    let path = format!("/subjects/{}/follow", text(&draft["id"]));
    for who in [&town.salma, &town.manager] {
        assert_eq!(who.put(&path, &json!({})).await.refused(404), "not_found");
        assert_eq!(who.delete(&path).await.refused(404), "not_found");
    }
    assert_eq!(town.server.visitor().put(&path, &json!({})).await.refused(401), "unauthenticated");
    // What is taken back is followed by nobody to be seen, and can be left.
    let id = town.server.round_with(&town.manager, json!({ "opens_at": town.in_days(2) })).await;
    follow(&town.salma, &id).await;
    town.server.stepped(&town.manager, &id, json!({ "step": "unpublish" })).await;
    assert!(items(&town.salma.get("/account/followed-subjects").await.expect(200)).is_empty());
    leave(&town.salma, &id).await;
    assert_eq!(town.salma.delete(&format!("/subjects/{id}/follow")).await.refused(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_hears_of_every_turn_once() {
    let mut town = town().await;
    let (opens, closes) = (town.in_days(2), town.in_days(12));
    let id = town.server.round_with(&town.manager, json!({ "opens_at": opens, "closes_at": closes, "review": "after" })).await;
    follow(&town.salma, &id).await;
    assert!(town.told(&town.salma).await.is_empty(), "what was announced before is no news");
    town.later(Duration::days(2)).await;
    assert_eq!(town.told(&town.salma).await, [follower("subject_opened")]);
    let notice = items(&town.salma.get("/notifications").await.expect(200))[0].clone();
    assert_eq!((&notice["subject"]["id"], &notice["case_id"]), (&json!(id), &Value::Null));
    assert_eq!(notice["subject"]["title"]["en"], "Parks of our districts");

    // Whoever takes part is no follower for that.
    let hamid = town.server.resident(HAMID).await;
    hamid.post(&format!("/subjects/{id}/ideas"), &town.server.idea(&town.server.policy_id().await)).await.expect(201);
    for days in [7, 3] {
        town.later(Duration::days(days)).await;
        town.server.run_jobs().await;
    }
    town.server.stepped(&town.manager, &id, json!({ "step": "reopen", "reason": reason(), "closes_at": town.in_days(2) })).await;
    town.later(Duration::days(2)).await;
    town.server.stepped(&town.manager, &id, json!({ "step": "analyse", "analysis": reason() })).await;
    let turns = ["subject_analysed", "subject_closed", "subject_reopened", "subject_closed", "subject_closing", "subject_opened"];
    assert_eq!(town.told(&town.salma).await, turns.map(follower));
    assert!(town.told(&town.server.resident(HAMID).await).await.is_empty());
    let mails = town.mails(SALMA).await;
    assert_eq!((mails.len(), mails[0].as_str()), (turns.len(), "خلاصة ما قيل: حدائق أحيائنا"));
    assert_eq!(mails[4], "يُغلق قريبًا: حدائق أحيائنا");
}

#[tokio::test(flavor = "multi_thread")]
async fn other_times_need_a_reason_that_followers_read() {
    let town = town().await;
    let id = town.round(9).await;
    follow(&town.salma, &id).await;
    let later = town.in_days(20);
    assert_eq!(town.put_off(&id, json!({ "closes_at": later })).await.field("/reason"), "required");
    let blank = json!({ "closes_at": later, "reason": { "ar": " ", "en": "x" } });
    assert_eq!(town.put_off(&id, blank).await.field("/reason/ar"), "required");
    let title = json!({ "title": { "ar": "حدائقنا", "en": "Our parks" } });
    let mut both = title.clone();
    both["reason"] = reason();
    assert_eq!(town.put_off(&id, both).await.field("/reason"), "not_allowed");
    town.put_off(&id, title).await.expect(200);
    assert!(town.told(&town.salma).await.is_empty(), "other words are no other times");
    town.put_off(&id, json!({ "closes_at": later, "reason": reason() })).await.expect(200);
    assert_eq!(town.told(&town.salma).await, [follower("subject_put_off")]);
    let mail = town.server.newest_message(SALMA).await;
    assert_eq!(mail.subject, "مواعيد جديدة: حدائقنا");
    assert!(mail.text.contains("«طلب كثيرون وقتًا أطول.»"), "{}", mail.text);
    assert!(mail.text.contains(&format!("/ar/participate/{id}")), "{}", mail.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_click_in_a_mail_leaves_the_subject_and_nothing_else() {
    let town = town().await;
    let (id, other) = (town.round(9).await, town.round(30).await);
    for subject in [&id, &other] {
        follow(&town.salma, subject).await;
    }
    town.put_off(&id, json!({ "closes_at": town.in_days(20), "reason": reason() })).await.expect(200);
    town.server.run_jobs().await;
    let mail = town.server.newest_message(SALMA).await.text;
    let token = mail.split("/ar/leave?token=").nth(1).expect("a link to leave").split_whitespace().next().expect("a token");
    let visitor = town.server.visitor();
    for _ in 0..2 {
        let left = visitor.send(visitor.request(Method::POST, &format!("/message-leaves/{token}"))).await;
        assert_eq!(left.expect(200), json!({ "left": "subject" }));
    }
    assert_eq!(town.salma.get(&format!("/subjects/{id}")).await.expect(200)["following"], false);
    town.put_off(&id, json!({ "closes_at": town.in_days(25), "reason": reason() })).await.expect(200);
    town.put_off(&other, json!({ "closes_at": town.in_days(40), "reason": reason() })).await.expect(200);
    assert_eq!(town.told(&town.salma).await.len(), 2);
    assert_eq!(town.mails(SALMA).await.len(), 2, "mail goes on for what is still followed");
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_that_wait_for_who_has_left_are_dropped() {
    let mut town = town().await;
    let id = town.round(9).await;
    let wishes = json!({ "email": true, "sms": true, "push": true, "digest_hour": 18, "quiet_hours": null });
    let own = town.salma.get("/account").await.expect(200);
    town.salma.patch_if("/account", &own["etag"], &json!({ "notifications": wishes })).await.expect(200);
    follow(&town.salma, &id).await;
    town.put_off(&id, json!({ "closes_at": town.in_days(20), "reason": reason() })).await.expect(200);
    assert_eq!(town.told(&town.salma).await.len(), 1);
    leave(&town.salma, &id).await;
    town.later(Duration::days(1)).await;
    assert!(town.mails(SALMA).await.is_empty());
}

/// Once for each end, and not again where those who follow have just heard of it.
#[tokio::test(flavor = "multi_thread")]
async fn an_end_that_comes_is_told_once() {
    let mut town = town().await;
    let (id, short) = (town.round(10).await, town.round(3).await);
    for subject in [&id, &short] {
        follow(&town.salma, subject).await;
    }
    assert_eq!(town.warnings().await, 0, "what is open for three days is not warned of");
    town.later(Duration::days(7)).await;
    assert_eq!((town.warnings().await, town.warnings().await), (1, 1));
    town.put_off(&id, json!({ "closes_at": town.in_days(5), "reason": reason() })).await.expect(200);
    assert_eq!(town.warnings().await, 1);
    town.later(Duration::days(2)).await;
    assert_eq!(town.warnings().await, 2, "another end is told of as well");
    town.later(Duration::days(1)).await;
    town.put_off(&id, json!({ "closes_at": town.in_days(3), "reason": reason() })).await.expect(200);
    town.later(Duration::hours(1)).await;
    assert_eq!(town.warnings().await, 2, "the new end stood in the last message");
    assert_eq!(town.mails(SALMA).await[0], "مواعيد جديدة: حدائق أحيائنا");
}

/// Fifty people, each five times at once: each follows once.
#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_follows_once_each_and_is_told_once_each() {
    const PEOPLE: usize = 50;
    const TRIES: usize = 5;
    let town = town().await;
    let id = town.round(9).await;
    let mut people: Vec<Client> = Vec::new();
    for number in 0..PEOPLE {
        people.push(town.server.resident(&format!("person{number}@example.om")).await);
    }
    let path = format!("/subjects/{id}/follow");
    let tries = people.iter().flat_map(|person| std::iter::repeat_n(person, TRIES));
    let answers = join_all(tries.map(|person| async { person.put(&path, &json!({})).await.status })).await;
    assert!(answers.iter().all(|status| *status == 204), "{answers:?}");
    for person in &people {
        assert_eq!(items(&person.get("/account/followed-subjects").await.expect(200)).len(), 1);
    }
    town.put_off(&id, json!({ "closes_at": town.in_days(20), "reason": reason() })).await.expect(200);
    town.server.run_jobs().await;
    for person in &people {
        assert_eq!(town.told(person).await, [follower("subject_put_off")]);
    }
}
