//! The municipality's own word among comments.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::{items, text, words};

struct Town {
    server: TestServer,
    manager: Client,
    salma: Client,
    subject: String,
    comment: Value,
}

impl Town {
    fn comments(&self) -> String {
        format!("/subjects/{}/comments", self.subject)
    }

    fn reply(&self) -> Value {
        json!({ "text": "نبدأ في مارس.", "reply_to": self.comment["id"] })
    }

    async fn step(&self, step: Value) {
        self.server.stepped(&self.manager, &self.subject, step).await;
    }

    async fn unanswered(&self) -> usize {
        items(&self.manager.get(&format!("{}?unanswered=true", self.comments())).await.expect(200)).len()
    }
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let salma = server.resident("salma@example.om").await;
    let body = json!({ "text": "وأين يجلس كبار السن؟", "policy_id": server.policy_id().await });
    let comment = salma.post(&format!("/subjects/{subject}/comments"), &body).await.expect(201);
    Town { server, manager, salma, subject, comment }
}

fn because() -> Value {
    json!({ "ar": "اكتفينا بما وصل.", "en": "We have enough." })
}

#[tokio::test(flavor = "multi_thread")]
async fn residents_are_answered_after_they_can_say_no_more() {
    let town = town().await;
    let (salma, moderator) = (&town.salma, town.server.staff(Staff::Moderator).await);
    let own = format!("/contributions/{}", text(&town.comment["id"]));
    assert_eq!(town.unanswered().await, 1);
    town.step(json!({ "step": "close", "reason": because() })).await;

    let late = json!({ "text": "وأنا كذلك.", "reply_to": town.comment["id"], "policy_id": town.server.policy_id().await });
    assert_eq!(salma.post(&town.comments(), &late).await.refused(409), "state_conflict");
    assert!(!words(&salma.get(&own).await.expect(200)["permitted"]).contains(&"comment"));
    for who in [&moderator, &town.manager] {
        assert!(words(&who.get(&own).await.expect(200)["permitted"]).contains(&"comment"));
        let reply = who.post(&town.comments(), &town.reply()).await.expect(201);
        assert_eq!((&reply["official"], &reply["state"]), (&json!(true), &json!("published")));
    }
    assert_eq!(town.unanswered().await, 0);
    assert_eq!(town.manager.get(&format!("/subjects/{}", town.subject)).await.expect(200)["unanswered"], 0);
    town.server.run_jobs().await;
    let told = salma.get("/notifications").await.expect(200);
    assert!(items(&told).iter().any(|one| one["kind"] == "contribution_replied"), "{told}");
    let auditor = town.server.staff(Staff::Auditor).await;
    auditor.post(&town.comments(), &town.reply()).await.refused(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_said_in_the_archive() {
    let town = town().await;
    town.step(json!({ "step": "close", "reason": because() })).await;
    town.step(json!({ "step": "analyse", "analysis": because() })).await;
    let draft = town.manager.post("/decisions", &town.server.decision(Some(&town.subject))).await.expect(201);
    town.manager.post_if(&format!("/decisions/{}/publish", text(&draft["id"])), &draft["etag"], &json!({})).await.expect(200);
    town.step(json!({ "step": "archive", "reason": because() })).await;
    assert_eq!(town.manager.post(&town.comments(), &town.reply()).await.refused(409), "state_conflict");
    let own = format!("/contributions/{}", text(&town.comment["id"]));
    assert!(!words(&town.manager.get(&own).await.expect(200)["permitted"]).contains(&"comment"));
}

/// Nobody whose words still wait for a moderator is left without a word.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_moderator_has_no_answer_either() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.open_round(&manager).await;
    let salma = server.resident("salma@example.om").await;
    let body = json!({ "text": "وأين يجلس كبار السن؟", "policy_id": server.policy_id().await });
    let comment = salma.post(&format!("/subjects/{subject}/comments"), &body).await.expect(201);
    assert_eq!(comment["state"], "pending");
    let closed = server.stepped(&manager, &subject, json!({ "step": "close", "reason": because() })).await;
    assert_eq!(closed["unanswered"], 1);
    let moderator = server.staff(Staff::Moderator).await;
    server.moderated(&moderator, &comment, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(manager.get(&format!("/subjects/{subject}")).await.expect(200)["unanswered"], 0);
}
