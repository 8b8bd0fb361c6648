//! What was said before is pointed out to moderators, with what it repeats.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::{items, text};

const SAID: &str = "أقترح زراعة أشجار ظل على جانبي شارع السوق القديم لأن المشي فيه صعب في الصيف";

struct Town {
    server: TestServer,
    manager: Client,
    subject: String,
    policy: String,
    salma: Client,
    hamid: Client,
    moderator: Client,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let (policy, moderator) = (server.policy_id().await, server.staff(Staff::Moderator).await);
    Town { server, manager, subject, policy, salma, hamid, moderator }
}

impl Town {
    async fn say(&self, who: &Client, subject: &str, words: &str) -> Value {
        let body = json!({ "text": words, "policy_id": self.policy });
        who.post(&format!("/subjects/{subject}/comments"), &body).await.expect(201)
    }

    async fn repeats(&self, said: &Value) -> Vec<(String, String, bool)> {
        let item = self.moderator.get(&format!("/moderation/contributions/{}", text(&said["id"]))).await.expect(200);
        let one = |repeat: &Value| {
            let id = text(&repeat["contribution"]["id"]).to_owned();
            (id, text(&repeat["likeness"]).to_owned(), repeat["same_author"].as_bool().expect("a word"))
        };
        item["repeats"].as_array().expect("repeats").iter().map(one).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_and_small_changes_name_what_they_repeat() {
    let town = town().await;
    let first = town.say(&town.salma, &town.subject, SAID).await;
    let copied =
        town.say(&town.hamid, &town.subject, "اقترح زراعه أشجــار ظل على جانبي شارع السوق القديم لان المشي فيه صعب في الصيف!").await;
    let changed = "السلام عليكم، المشي في شارع السوق القديم صعب في الصيف لذلك أقترح زراعة أشجار ظل على جانبيه";
    let changed = town.say(&town.hamid, &town.subject, changed).await;
    let opposite = town.say(&town.hamid, &town.subject, &format!("لا {SAID}")).await;
    let elsewhere = town.say(&town.hamid, &town.subject, &SAID.replace("السوق القديم", "المدارس الجديد")).await;
    let id = |said: &Value| text(&said["id"]).to_owned();
    assert!(town.repeats(&first).await.is_empty(), "the first repeats nothing");
    assert_eq!(town.repeats(&copied).await, [(id(&first), "copied".to_owned(), false)]);
    assert!(town.repeats(&changed).await.contains(&(id(&first), "alike".to_owned(), false)));
    assert!(town.repeats(&opposite).await.is_empty() && town.repeats(&elsewhere).await.is_empty());
    let shelf = town.moderator.get("/moderation/contributions?shelf=pointed_out").await.expect(200);
    let pointed_out: Vec<String> = items(&shelf).iter().map(|item| id(&item["contribution"])).collect();
    assert_eq!(pointed_out, [id(&copied), id(&changed)]);
    // Taken back, it was not said.
    let now = town.salma.get(&format!("/contributions/{}", id(&first))).await.expect(200);
    town.salma.post_if(&format!("/contributions/{}/withdraw", id(&first)), &now["etag"], &json!({})).await.expect(200);
    let again = town.say(&town.salma, &town.subject, SAID).await;
    assert!(!town.repeats(&again).await.iter().any(|(other, ..)| *other == id(&first)));
}

#[tokio::test(flavor = "multi_thread")]
async fn other_subjects_count_for_ideas_and_for_one_author() {
    let town = town().await;
    let other = town.server.round_with(&town.manager, json!({ "review": "after" })).await;
    let propose = async |who: &Client, subject: &str| {
        who.post(&format!("/subjects/{subject}/ideas"), &town.server.idea(&town.policy)).await.expect(201)
    };
    let first = propose(&town.salma, &town.subject).await;
    let second = propose(&town.hamid, &other).await;
    assert_eq!(town.repeats(&second).await, [(text(&first["id"]).to_owned(), "copied".to_owned(), false)]);

    town.say(&town.salma, &town.subject, SAID).await;
    assert!(town.repeats(&town.say(&town.hamid, &other, SAID).await).await.is_empty(), "a comment belongs to its subject");
    let flood = town.say(&town.salma, &other, SAID).await;
    assert!(town.repeats(&flood).await.iter().any(|(_, likeness, same)| likeness == "copied" && *same));
}

#[tokio::test(flavor = "multi_thread")]
async fn short_words_count_for_their_author_alone() {
    let town = town().await;
    let first = town.say(&town.salma, &town.subject, "نعم أؤيد").await;
    assert!(town.repeats(&town.say(&town.hamid, &town.subject, "نعم أؤيد").await).await.is_empty(), "many agree");
    let flood = town.say(&town.salma, &town.subject, "نعـــم، أؤيد!").await;
    assert_eq!(town.repeats(&flood).await, [(text(&first["id"]).to_owned(), "copied".to_owned(), true)]);
}
