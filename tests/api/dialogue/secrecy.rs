//! What was hidden, taken back or not looked at yet is read nowhere else.

use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

use super::{items, text};

struct Town {
    server: TestServer,
    moderator: Client,
    subject: String,
    salma: Client,
    idea: Value,
}

/// An idea that was published when it is looked at: long enough ago for its changes to be kept.
async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let salma = server.resident("salma@example.om").await;
    let idea = server.idea(&server.policy_id().await);
    let idea = salma.post(&format!("/subjects/{subject}/ideas"), &idea).await.expect(201);
    server.advance(Duration::minutes(11));
    let salma = server.resident("salma@example.om").await;
    let moderator = server.staff(Staff::Moderator).await;
    Town { server, moderator, subject, salma, idea }
}

impl Town {
    fn path(&self) -> String {
        format!("/contributions/{}", text(&self.idea["id"]))
    }

    async fn changed(&self, title: &str) -> Value {
        self.server.advance(Duration::seconds(1));
        let etag = self.salma.get(&self.path()).await.expect(200)["etag"].clone();
        self.salma.patch_if(&self.path(), &etag, &json!({ "title": title })).await.expect(200)
    }

    async fn moderated(&self, act: &str, body: Value) -> Value {
        self.server.advance(Duration::seconds(1));
        let now = self.moderator.get(&self.path()).await.expect(200);
        self.server.moderated(&self.moderator, &now, act, body).await
    }

    async fn versions(&self) -> Vec<Value> {
        items(&self.server.visitor().get(&format!("{}/versions", self.path())).await.expect(200)).clone()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_hidden_is_no_earlier_version() {
    let town = town().await;
    town.changed("كلام لا يليق بأحد من الناس").await;
    assert_eq!(town.versions().await.len(), 1);

    // Hidden by mistake: what was to be read before is to be read again.
    town.moderated("hide", json!({ "reasons": ["spam"] })).await;
    town.moderated("publish", json!({})).await;
    assert_eq!(town.versions().await.len(), 1);

    town.moderated("hide", json!({ "reasons": ["spam"] })).await;
    town.changed("مظلات على الممشى").await;
    town.moderated("publish", json!({})).await;
    let seen = town.server.visitor().get(&town.path()).await.expect(200);
    assert_eq!((&seen["state"], &seen["has_versions"]), (&json!("published"), &json!(false)));
    assert!(town.versions().await.is_empty());

    town.changed("مظلات وماء على الممشى").await;
    let versions = town.versions().await;
    assert_eq!((versions.len(), &versions[0]["title"]), (1, &json!("مظلات على الممشى")));

    // Hidden by mistake once more, nothing from before comes back with it.
    town.moderated("hide", json!({ "reasons": ["spam"] })).await;
    town.moderated("publish", json!({})).await;
    assert_eq!(town.versions().await, versions);
}

/// Machines look at all that is to be read of an idea.
#[tokio::test(flavor = "multi_thread")]
async fn the_name_of_a_place_is_looked_through_as_well() {
    let town = town().await;
    let etag = town.salma.get(&town.path()).await.expect(200)["etag"].clone();
    let place = json!({ "latitude": 17.04, "longitude": 54.125, "label": "اتصل 99123456" });
    let said = json!({ "place": place, "personal_data_checked": true });
    town.salma.patch_if(&town.path(), &etag, &said).await.expect(200);
    let shelf = town.moderator.get("/moderation/contributions?shelf=pointed_out").await.expect(200);
    assert_eq!(items(&shelf).len(), 1);
    assert_eq!(items(&shelf)[0]["hints"][0]["kind"], "phone");
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_to_others_do_not_name_what_nobody_reads() {
    let town = town().await;
    let badr = town.server.resident("badr@example.om").await;
    badr.put(&format!("{}/support", town.path()), &json!({})).await.expect(200);
    let manager = town.server.staff(Staff::ParticipationManager).await;
    let etag = manager.get(&town.path()).await.expect(200)["etag"].clone();
    let answer = json!({ "status": "planned", "explanation": { "ar": "نبدأ في مارس.", "en": "We begin in March." } });
    manager.post_if(&format!("{}/answer", town.path()), &etag, &answer).await.expect(200);
    town.server.run_jobs().await;
    let named = async |who: &Client| items(&who.get("/notifications").await.expect(200))[0]["contribution"]["title"].clone();
    assert_eq!(named(&badr).await, town.idea["title"]);

    town.moderated("hide", json!({ "reasons": ["spam"] })).await;
    town.server.run_jobs().await;
    assert_eq!(named(&badr).await, Value::Null);
    town.changed("كلام جديد لم ينظر فيه أحد").await;
    assert_eq!(named(&badr).await, Value::Null);
    assert_eq!(named(&town.salma).await, json!("كلام جديد لم ينظر فيه أحد"), "it is her own");
    town.moderated("publish", json!({})).await;
    town.server.run_jobs().await;
    assert_eq!(named(&badr).await, json!("كلام جديد لم ينظر فيه أحد"));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_answers_fill_nobodys_letter_box() {
    let town = town().await;
    let badr = town.server.resident("badr@example.om").await;
    let policy = town.server.policy_id().await;
    for number in 0..8 {
        let comment = json!({ "text": format!("تعليق رقم {number}"), "idea_id": town.idea["id"], "policy_id": policy });
        badr.post(&format!("/subjects/{}/comments", town.subject), &comment).await.expect(201);
        town.server.run_jobs().await;
    }
    let mails = async || town.server.messages().await.iter().filter(|message| message.subject.contains("رُدَّ")).count();
    assert_eq!(mails().await, 5);
    assert_eq!(town.salma.get("/notifications").await.expect(200)["unread"], 8, "inside the app each is there");
}
