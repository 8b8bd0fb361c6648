//! Words that the municipality keeps an eye on: found however they are spelled, pointed out to moderators, deciding nothing.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::{items, text};

struct Town {
    server: TestServer,
    subject: String,
    policy: String,
    author: Client,
    moderator: Client,
}

impl Town {
    async fn with_review(review: &str) -> Self {
        let server = TestServer::start().await;
        let manager = server.staff(Staff::ParticipationManager).await;
        let subject = server.round_with(&manager, json!({ "review": review })).await;
        let (policy, author) = (server.policy_id().await, server.resident("salma@example.om").await);
        let moderator = server.staff(Staff::Moderator).await;
        Self { server, subject, policy, author, moderator }
    }

    async fn say(&self, words: &str) -> Value {
        let body = json!({ "text": words, "policy_id": self.policy });
        self.author.post(&format!("/subjects/{}/comments", self.subject), &body).await.expect(201)
    }

    async fn add(&self, word: &str) -> Value {
        let body = json!({ "text": word, "note": "إهانة" });
        self.moderator.post("/administration/watch-words", &body).await.expect(201)
    }

    async fn shelf(&self, shelf: &str) -> Vec<Value> {
        items(&self.moderator.get(&format!("/moderation/contributions?shelf={shelf}")).await.expect(200)).clone()
    }

    async fn pointed_out(&self) -> Value {
        self.moderator.get("/moderation/counts").await.expect(200)["pointed_out"].clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_of_the_list_is_pointed_out_however_it_is_spelled() {
    let town = Town::with_review("after").await;
    let entry = town.add("غبي").await;
    let said = town.say("هذا الرأي غـ.ـبييييي ولا يفيد").await;
    town.say("الغبيراء شجرة جميلة").await;
    assert_eq!(said["state"], "published", "it decides nothing");
    let shelf = town.shelf("pointed_out").await;
    assert_eq!((shelf.len(), &shelf[0]["contribution"]["id"]), (1, &said["id"]));
    let listed = json!({ "id": entry["id"], "text": "غبي", "note": "إهانة" });
    assert_eq!(shelf[0]["hints"], json!([{ "kind": "watch_word", "words": "غـ.ـبييييي", "listed": listed }]));
    assert_eq!(town.pointed_out().await, json!(1));
    // Its author and the public read nothing of it.
    let path = format!("/contributions/{}", text(&said["id"]));
    assert_eq!(town.author.get(&path).await.expect(200).get("hints"), None);

    let kept = town.server.moderated(&town.moderator, &shelf[0]["contribution"], "publish", json!({})).await;
    assert_eq!((text(&kept["state"]), town.shelf("pointed_out").await.len()), ("published", 0));
    let again = town.moderator.post_if(&format!("{path}/publish"), &kept["etag"], &json!({})).await;
    assert_eq!(again.refused(409), "state_conflict", "it was looked at");
    // New words are looked at anew.
    let now = town.author.get(&path).await.expect(200);
    town.author.patch_if(&path, &now["etag"], &json!({ "text": "غ ب ي فعلًا" })).await.expect(200);
    assert_eq!(town.shelf("pointed_out").await[0]["hints"][0]["words"], "غ ب ي");
    let now = town.author.get(&path).await.expect(200);
    town.author.patch_if(&path, &now["etag"], &json!({ "text": "رأي لا أتفق معه" })).await.expect(200);
    assert_eq!(town.pointed_out().await, json!(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_and_links_are_pointed_out_where_nobody_looks_before() {
    let town = Town::with_review("after").await;
    town.say("التفاصيل هنا https://shop.example/x").await;
    assert_eq!(town.shelf("pointed_out").await[0]["hints"][0]["kind"], "link");
    assert_eq!(town.pointed_out().await, json!(1));
    let first = town.shelf("pointed_out").await[0]["contribution"].clone();
    town.server.moderated(&town.moderator, &first, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(town.pointed_out().await, json!(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_looked_through_when_the_list_changes() {
    let town = Town::with_review("before").await;
    for at in 0..3 {
        town.say(&format!("أنت أحــمــق رقم {at}")).await;
    }
    assert_eq!(town.shelf("waiting").await[0]["hints"], json!([]));
    let entry = town.add("احمق").await;
    town.server.run_jobs().await;
    for item in town.shelf("waiting").await {
        assert_eq!(item["hints"][0]["words"], "أحــمــق");
    }
    let path = format!("/administration/watch-words/{}", text(&entry["id"]));
    let retired = town.moderator.patch_if(&path, &entry["etag"], &json!({ "retired": true })).await.expect(200);
    assert!(retired["retired_at"].is_string());
    town.server.run_jobs().await;
    for item in town.shelf("waiting").await {
        assert_eq!(item["hints"], json!([]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_holds_each_word_once_and_remembers_its_changes() {
    let town = Town::with_review("before").await;
    let list = "/administration/watch-words";
    let entry = town.add("أَحْمَق").await;
    for (word, code) in [("احمـــق", "taken"), ("غ", "too_short"), ("!!", "too_short"), (" ", "required")] {
        assert_eq!(town.moderator.post(list, &json!({ "text": word })).await.field("/text"), code, "{word}");
    }
    let path = format!("{list}/{}", text(&entry["id"]));
    let changed = town.moderator.patch_if(&path, &entry["etag"], &json!({ "note": null })).await.expect(200);
    assert_eq!(changed["note"], Value::Null);
    town.moderator.patch_if(&path, &entry["etag"], &json!({ "note": "x" })).await.expect(412);
    let other = town.add("تافه").await;
    let same = town.moderator.patch_if(&format!("{list}/{}", text(&other["id"])), &other["etag"], &json!({ "text": "احمق" })).await;
    assert_eq!(same.field("/text"), "taken");
    let auditor = town.server.staff(Staff::Auditor).await;
    let read = auditor.get(list).await.expect(200);
    assert_eq!(items(&read).len(), 2);
    let asked = format!("/administration/changes?subject_kind=watch_word&subject_id={}", text(&entry["id"]));
    let changes = auditor.get(&asked).await.expect(200);
    let kinds: Vec<&str> = items(&changes).iter().map(|change| text(&change["kind"])).collect();
    assert_eq!(kinds, ["changed", "created"]);
}
