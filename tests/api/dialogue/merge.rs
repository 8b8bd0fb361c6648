//! Ideas that say the same become one, with the supporters of both.

use acceptance::{Client, Staff, TestServer};
use futures_util::future::{join, join_all};
use serde_json::{Value, json};

use super::{items, text, words};

const SALMA: &str = "salma@example.om";
const BADR: &str = "badr@example.om";

struct Town {
    server: TestServer,
    manager: Client,
    moderator: Client,
    subject: String,
    policy: String,
    salma: Client,
    badr: Client,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (policy, moderator) = (server.policy_id().await, server.staff(Staff::Moderator).await);
    let (salma, badr) = (server.resident(SALMA).await, server.resident(BADR).await);
    Town { server, manager, moderator, subject, policy, salma, badr }
}

impl Town {
    async fn idea(&self, author: &Client, title: &str) -> Value {
        let mut idea = self.server.idea(&self.policy);
        idea["title"] = json!(title);
        author.post(&format!("/subjects/{}/ideas", self.subject), &idea).await.expect(201)
    }

    /// Salma's idea, and Badr's that says the same.
    async fn alike(&self) -> (Value, Value) {
        (self.idea(&self.salma, "ظل على ممشى الدهاريز").await, self.idea(&self.badr, "مظلات على طول الممشى").await)
    }

    async fn merge(&self, idea: &Value, into: &Value) -> acceptance::Answer {
        self.moderator.post_if(&path(idea, "/merge"), &idea["etag"], &json!({ "into_id": into["id"] })).await
    }

    async fn now(&self, idea: &Value) -> Value {
        self.server.visitor().get(&path(idea, "")).await.expect(200)
    }

    async fn told(&self, who: &Client) -> Vec<Value> {
        self.server.run_jobs().await;
        items(&who.get("/notifications").await.expect(200)).clone()
    }
}

fn path(idea: &Value, rest: &str) -> String {
    format!("/contributions/{}{rest}", text(&idea["id"]))
}

async fn support(who: &Client, idea: &Value) {
    who.put(&path(idea, "/support"), &json!({})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn supporters_are_carried_along_each_once() {
    let town = town().await;
    let (from, into) = town.alike().await;
    let (one, both) = (town.server.resident("one@example.om").await, town.server.resident("both@example.om").await);
    support(&one, &from).await;
    for idea in [&from, &into] {
        support(&both, idea).await;
    }
    // The author of the idea that stays does not support it himself.
    support(&town.badr, &from).await;
    let comment = json!({ "text": "أحتاجه كل صباح.", "idea_id": from["id"], "policy_id": town.policy });
    let comments = format!("/subjects/{}/comments", town.subject);
    one.post(&comments, &comment).await.expect(201);

    let merged = town.merge(&from, &into).await.expect(200);
    assert_eq!((&merged["state"], &merged["merged"]["into"]["id"]), (&json!("merged"), &into["id"]));
    assert_eq!(town.now(&into).await["supports"], 2);
    let shown = one.get(&path(&from, "")).await.expect(200);
    assert_eq!((&shown["text"], &shown["merged"]["into"]["title"]), (&from["text"], &into["title"]));
    assert_eq!(words(&shown["permitted"]), ["report"]);
    assert_eq!(one.get(&path(&into, "")).await.expect(200)["supported"], true);

    // Lists and counts know the one that stays alone; the other is read with its comments.
    let listed = one.get(&format!("/subjects/{}/ideas", town.subject)).await.expect(200);
    assert_eq!(items(&listed).iter().map(|idea| &idea["id"]).collect::<Vec<_>>(), [&into["id"]]);
    assert_eq!(one.get(&format!("/subjects/{}", town.subject)).await.expect(200)["ideas"], 1);
    let said = town.badr.get(&format!("{comments}?idea_id={}", text(&from["id"]))).await.expect(200);
    assert_eq!((items(&said).len(), words(&items(&said)[0]["permitted"]).contains(&"comment")), (1, false));
    assert_eq!(items(&town.salma.get("/account/contributions").await.expect(200))[0]["merged"]["into"]["id"], into["id"]);

    // What is done with ideas is done with the other one.
    for refused in [one.put(&path(&from, "/support"), &json!({})).await, one.post(&comments, &comment).await] {
        assert_eq!((refused.status, &refused.body["state"], &refused.body["merged_into"]), (409, &json!("merged"), &into["id"]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_published_ideas_of_others_are_merged_and_only_once() {
    let town = town().await;
    let (from, into) = town.alike().await;
    let third = town.idea(&town.badr, "أشجار ومظلات على الممشى").await;
    let comment = json!({ "text": "أحتاجه كل صباح.", "policy_id": town.policy });
    let comment = town.badr.post(&format!("/subjects/{}/comments", town.subject), &comment).await.expect(201);
    for (wrong, code) in [(&from, "not_allowed"), (&comment, "unknown")] {
        assert_eq!(town.merge(&from, wrong).await.field("/into_id"), code);
    }
    town.merge(&comment, &into).await.refused(403);
    town.salma.post_if(&path(&from, "/merge"), &from["etag"], &json!({ "into_id": into["id"] })).await.refused(403);
    let stale = town.moderator.post_if(&path(&from, "/merge"), &json!("\"7\""), &json!({ "into_id": into["id"] })).await;
    assert_eq!(stale.refused(412), "precondition_failed");

    town.merge(&from, &into).await.expect(200);
    let again = town.now(&from).await;
    let twice = town.merge(&again, &third).await;
    assert_eq!((twice.status, &twice.body["merged_into"]), (409, &into["id"]));
    assert_eq!(town.merge(&third, &from).await.field("/into_id"), "not_allowed");

    // Merged on, both lead to the last; while that is hidden, nothing of it is told.
    town.merge(&into, &third).await.expect(200);
    for idea in [&from, &into] {
        assert_eq!(town.now(idea).await["merged"]["into"]["id"], third["id"]);
    }
    town.server.moderated(&town.moderator, &third, "hide", json!({ "reasons": ["spam"] })).await;
    let alone = town.now(&from).await;
    assert_eq!((&alone["state"], &alone["merged"]["into"]), (&json!("merged"), &Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_and_supporters_hear_of_it_and_of_what_becomes_of_the_other() {
    let town = town().await;
    let (from, into) = town.alike().await;
    let reader = town.server.resident("reader@example.om").await;
    support(&reader, &from).await;
    town.merge(&from, &into).await.expect(200);
    let kinds = |told: &[Value]| -> Vec<(String, String)> {
        told.iter().map(|one| (text(&one["kind"]).to_owned(), text(&one["audience"]).to_owned())).collect()
    };
    let told = |kind: &str, audience: &str| (kind.to_owned(), audience.to_owned());
    assert_eq!(kinds(&town.told(&town.salma).await), [told("idea_merged", "author")]);
    assert_eq!(kinds(&town.told(&reader).await), [told("idea_merged", "supporters")]);
    assert_eq!(kinds(&town.told(&town.badr).await), [told("idea_joined", "author")]);
    let message = town.server.newest_message(SALMA).await.text;
    assert!(message.contains(&format!("/ar/ideas/{}", text(&from["id"]))), "{message}");

    let explanation = json!({ "ar": "نبدأ في مارس.", "en": "We begin in March." });
    let answer = json!({ "status": "planned", "explanation": explanation });
    town.manager.post_if(&path(&into, "/answer"), &into["etag"], &answer).await.expect(200);
    for who in [&town.salma, &reader] {
        assert_eq!(kinds(&town.told(who).await)[0], told("idea_answered", "supporters"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merged_idea_waits_for_no_answer_and_shares_the_outcome() {
    let town = town().await;
    let (from, into) = town.alike().await;
    town.merge(&from, &into).await.expect(200);
    let reason = json!({ "ar": "اكتفينا.", "en": "Enough." });
    town.server.stepped(&town.manager, &town.subject, json!({ "step": "close", "reason": reason })).await;
    let subject = town.manager.get(&format!("/subjects/{}", town.subject)).await.expect(200);
    assert_eq!(subject["unanswered"], 1);
    let analysis = json!({ "ar": "طلبوا الظل.", "en": "They asked for shade." });
    town.server.stepped(&town.manager, &town.subject, json!({ "step": "analyse", "analysis": analysis })).await;
    let draft = town.manager.post("/decisions", &town.server.decision(Some(&town.subject))).await.expect(201);
    let decision = format!("/decisions/{}", text(&draft["id"]));
    let sources = json!({ "contribution_ids": [into["id"]], "outcome": "taken_up" });
    let named = town.manager.post_if(&format!("{decision}/sources"), &draft["etag"], &sources).await.expect(200);
    town.manager.post_if(&format!("{decision}/publish"), &named["etag"], &json!({})).await.expect(200);
    assert_eq!(town.now(&from).await["outcomes"][0]["outcome"], "taken_up");
    assert_eq!(town.told(&town.salma).await[0]["kind"], "decision_published");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_machines_pointed_out_is_settled_by_who_merges() {
    let town = town().await;
    town.moderator.post("/administration/watch-words", &json!({ "text": "ممشى" })).await.expect(201);
    let (from, into) = town.alike().await;
    let shelf = "/moderation/contributions?shelf=pointed_out";
    let ids = async || {
        items(&town.moderator.get(shelf).await.expect(200)).iter().map(|item| item["contribution"]["id"].clone()).collect::<Vec<_>>()
    };
    assert!(ids().await.contains(&from["id"]));
    town.merge(&from, &into).await.expect(200);
    assert!(!ids().await.contains(&from["id"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_hidden_after_it_was_merged_comes_back_as_merged() {
    let town = town().await;
    let (from, into) = town.alike().await;
    let merged = town.merge(&from, &into).await.expect(200);
    let reporter = town.server.resident("reader@example.om").await;
    reporter.post(&path(&from, "/reports"), &json!({ "reason": "spam" })).await.expect(204);
    let reported = town.moderator.get("/moderation/contributions?shelf=reported").await.expect(200);
    assert_eq!(items(&reported)[0]["contribution"]["id"], from["id"]);
    let hidden = town.server.moderated(&town.moderator, &merged, "hide", json!({ "reasons": ["spam"] })).await;
    town.server.visitor().get(&path(&from, "")).await.refused(404);
    let back = town.server.moderated(&town.moderator, &hidden, "publish", json!({})).await;
    assert_eq!((&back["state"], &back["merged"]["into"]["id"]), (&json!("merged"), &into["id"]));
    assert_eq!(town.server.visitor().get(&format!("/subjects/{}", town.subject)).await.expect(200)["ideas"], 1);
}

/// Whoever supports while it is merged is carried along or sent on, and counted once.
#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_that_arrives_meanwhile_is_counted_exactly() {
    const PEOPLE: usize = 60;
    let town = town().await;
    let (from, into) = town.alike().await;
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        people.push(town.server.resident(&format!("person{number}@example.om")).await);
    }
    let supporting = people.iter().enumerate().map(|(number, person)| {
        let (from, into) = (&from, &into);
        async move {
            if number % 3 == 0 {
                support(person, into).await;
            }
            let answer = person.put(&path(from, "/support"), &json!({})).await;
            match answer.status {
                200 => {}
                _ => {
                    assert_eq!((answer.status, &answer.body["merged_into"]), (409, &into["id"]));
                    support(person, into).await;
                }
            }
        }
    });
    let (_, merged) = join(join_all(supporting), town.merge(&from, &into)).await;
    merged.expect(200);
    assert_eq!(town.now(&into).await["supports"], json!(PEOPLE));
}

/// Merged into each other at once, one of the two stays.
#[tokio::test(flavor = "multi_thread")]
async fn two_that_are_merged_into_each_other_leave_one() {
    let town = town().await;
    let (one, other) = town.alike().await;
    let (there, back) = join(town.merge(&one, &other), town.merge(&other, &one)).await;
    let mut statuses = [there.status, back.status];
    statuses.sort_unstable();
    assert!(statuses[0] == 200 && statuses[1] >= 400 && statuses[1] < 500, "{statuses:?}");
    let listed = town.server.visitor().get(&format!("/subjects/{}/ideas", town.subject)).await.expect(200);
    assert_eq!(items(&listed).len(), 1);
}

/// Who supports something is counted where that can still be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_carried_into_a_round_that_is_over() {
    let town = town().await;
    let over = town.server.round_with(&town.manager, json!({ "review": "after" })).await;
    let mut idea = town.server.idea(&town.policy);
    idea["title"] = json!("مظلات على طول الممشى");
    let into = town.badr.post(&format!("/subjects/{over}/ideas"), &idea).await.expect(201);
    let from = town.idea(&town.salma, "ظل على ممشى الدهاريز").await;
    let reason = json!({ "ar": "اكتفينا.", "en": "Enough." });
    town.server.stepped(&town.manager, &over, json!({ "step": "close", "reason": reason })).await;
    assert_eq!(town.merge(&from, &into).await.field("/into_id"), "not_allowed");
    town.server.stepped(&town.manager, &over, json!({ "step": "reopen", "reason": reason })).await;
    town.merge(&from, &into).await.expect(200);
}
