//! Warned, banned, appealed, lifted; and what stays open to who is banned.

use acceptance::{Answer, Client, Staff, TestServer};
use chrono::Duration;
use majlis_app::port::Clock;
use serde_json::{Value, json};

use super::{items, text, words};

/// A published idea of an author's, and who moderates.
struct Town {
    server: TestServer,
    subject: String,
    policy: String,
    author: Client,
    idea: Value,
    moderator: Client,
    other: Client,
}

async fn town() -> Town {
    let server = TestServer::start().await;
    let other = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&other, json!({ "review": "after" })).await;
    let (policy, author) = (server.policy_id().await, server.resident("salma@example.om").await);
    let moderator = server.staff(Staff::Moderator).await;
    let idea = author.post(&format!("/subjects/{subject}/ideas"), &server.idea(&policy)).await.expect(201);
    Town { server, subject, policy, author, idea, moderator, other }
}

impl Town {
    async fn give(&self, who: &Client, body: Value) -> Answer {
        let mut sanction = json!({ "reasons": ["insult"], "note": "نناقش الأفكار لا أصحابها." });
        for (name, value) in body.as_object().expect("fields") {
            sanction[name] = value.clone();
        }
        who.post(&format!("/moderation/contributions/{}/sanctions", text(&self.idea["id"])), &sanction).await
    }

    async fn ban(&self, days: u16) -> Value {
        self.give(&self.moderator, json!({ "kind": "ban", "days": days })).await.expect(201)
    }

    async fn propose(&self) -> Answer {
        self.author.post(&format!("/subjects/{}/ideas", self.subject), &self.server.idea(&self.policy)).await
    }

    async fn appealed(&self, sanction: &Value) -> Value {
        let path = format!("/account/sanctions/{}/appeal", text(&sanction["id"]));
        self.author.post_if(&path, &sanction["etag"], &json!({ "text": "لم أقصد أحدًا." })).await.expect(200)
    }

    async fn decide(&self, who: &Client, sanction: &Value, act: &str) -> Answer {
        let path = format!("/moderation/sanctions/{}/{act}", text(&sanction["id"]));
        who.post_if(&path, &sanction["etag"], &json!({ "note": "راجعناها معًا." })).await
    }

    async fn shelf(&self, shelf: &str) -> Vec<Value> {
        items(&self.other.get(&format!("/moderation/sanctions?shelf={shelf}")).await.expect(200)).clone()
    }

    async fn record(&self) -> Value {
        self.other.get(&format!("/moderation/contributions/{}", text(&self.idea["id"]))).await.expect(200)
    }
}

/// What is refused is not offered either, and the refusal says until when.
#[tokio::test(flavor = "multi_thread")]
async fn a_ban_closes_writing_in_public_and_says_why() {
    let town = town().await;
    let stranger = town.server.resident("hamid@example.om").await;
    let theirs = stranger.post(&format!("/subjects/{}/ideas", town.subject), &town.server.idea(&town.policy)).await.expect(201);
    let (own, other) = (format!("/contributions/{}", text(&town.idea["id"])), format!("/contributions/{}", text(&theirs["id"])));
    town.author.put(&format!("{other}/support"), &json!({})).await.expect(200);
    let ban = town.ban(7).await;
    let until = town.server.clock.now() + Duration::days(7);
    assert_eq!((&ban["until"], &ban["is_in_force"], &ban["state"]), (&json!(until), &json!(true), &json!("in_force")));

    let comment = json!({ "text": "نعم.", "policy_id": town.policy });
    let refused = [
        town.propose().await,
        town.author.post(&format!("/subjects/{}/comments", town.subject), &comment).await,
        town.author.patch_if(&own, &town.idea["etag"], &json!({ "title": "ظل وماء على الممشى" })).await,
        town.author.put(&format!("{other}/support"), &json!({})).await,
        town.author.post(&format!("{other}/reports"), &json!({ "reason": "spam" })).await,
    ];
    for answer in refused {
        assert_eq!((answer.status, &answer.body["code"], &answer.body["until"]), (403, &json!("banned"), &json!(until)), "{}", answer.body);
    }
    let subject = town.author.get(&format!("/subjects/{}", town.subject)).await.expect(200);
    assert_eq!(
        (&subject["open_means"], &subject["ban"]["id"], words(&subject["ban"]["reasons"])),
        (&json!([]), &ban["id"], vec!["insult"])
    );
    assert_eq!(words(&town.author.get(&own).await.expect(200)["permitted"]), ["withdraw"]);
    assert_eq!(words(&town.author.get(&other).await.expect(200)["permitted"]), ["unsupport"]);
    let seen = stranger.get(&format!("/subjects/{}", town.subject)).await.expect(200);
    assert_eq!((words(&seen["open_means"]).len(), &seen["ban"]), (3, &Value::Null));

    let told = items(&town.author.get("/account/sanctions").await.expect(200))[0].clone();
    assert_eq!((&told["note"], words(&told["permitted"])), (&json!("نناقش الأفكار لا أصحابها."), vec!["appeal"]));
    let policies = town.server.visitor().get("/policies").await.expect(200);
    let policy = items(&policies).iter().find(|policy| policy["id"] == town.policy.as_str()).expect("the policy");
    assert_eq!((&told["contribution"]["id"], &told["policy_version"]), (&town.idea["id"], &policy["version"]));
    assert!(items(&stranger.get("/account/sanctions").await.expect(200)).is_empty());
    // Its term is over by itself.
    town.server.clock.advance(Duration::days(7));
    let (author, other) = (town.server.resident("salma@example.om").await, town.server.staff(Staff::ParticipationManager).await);
    let town = Town { author, other, ..town };
    town.propose().await.expect(201);
    let past = town.shelf("past").await;
    assert_eq!(
        (past.len(), &past[0]["state"], &past[0]["is_in_force"], &past[0]["permitted"]),
        (1, &json!("in_force"), &json!(false), &json!([]))
    );
}

/// A ban never closes the way to complaints and services, to what is one's own, and to appeals.
#[tokio::test(flavor = "multi_thread")]
async fn who_is_banned_still_reports_a_broken_light() {
    let town = town().await;
    let hidden = town.server.moderated(&town.moderator, &town.idea, "hide", json!({ "reasons": ["insult"] })).await;
    town.ban(365).await;
    let receipt = town.server.case_of(&town.author).await;
    let case = format!("/cases/{}", text(&receipt["id"]));
    town.author.get(&case).await.expect(200);

    let path = format!("/contributions/{}", text(&town.idea["id"]));
    let appealed = town.author.post_if(&format!("{path}/appeal"), &hidden["etag"], &json!({ "text": "ليست إساءة." })).await.expect(200);
    town.author.post_if(&format!("{path}/withdraw"), &appealed["etag"], &json!({})).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_moderator_decides_the_appeal() {
    let town = town().await;
    let appealed = town.appealed(&town.ban(30).await).await;
    assert_eq!((&appealed["state"], &appealed["is_in_force"], &appealed["permitted"]), (&json!("appealed"), &json!(true), &json!([])));
    assert_eq!(town.other.get("/moderation/counts").await.expect(200)["sanctions"], 1);
    town.propose().await.refused(403);
    for act in ["lift", "uphold"] {
        town.decide(&town.moderator, &appealed, act).await.refused(403);
    }
    let waiting = town.shelf("appealed").await;
    assert_eq!((&waiting[0]["appeal"]["text"], words(&waiting[0]["permitted"])), (&json!("لم أقصد أحدًا."), vec!["lift", "uphold"]));
    let lifted = town.decide(&town.other, &appealed, "lift").await.expect(200);
    assert_eq!((&lifted["state"], &lifted["decision"]["note"]), (&json!("lifted"), &json!("راجعناها معًا.")));
    town.propose().await.expect(201);
    assert_eq!(town.record().await["record"], json!({ "warnings": 0, "bans": 0, "latest_at": null, "banned_until": null }));

    let upheld = town.appealed(&town.ban(30).await).await;
    let upheld = town.decide(&town.other, &upheld, "uphold").await.expect(200);
    assert_eq!((&upheld["state"], &upheld["is_in_force"]), (&json!("upheld"), &json!(true)));
    assert_eq!(town.decide(&town.other, &upheld, "lift").await.refused(409), "state_conflict");
    let path = format!("/account/sanctions/{}/appeal", text(&upheld["id"]));
    assert_eq!(town.author.post_if(&path, &upheld["etag"], &json!({ "text": "مرة أخرى" })).await.refused(409), "state_conflict");
    town.propose().await.refused(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_ban_at_a_time_whoever_gives_it() {
    let town = town().await;
    let bans =
        futures_util::future::join_all([&town.moderator, &town.other].map(|who| town.give(who, json!({ "kind": "ban", "days": 3 })))).await;
    let mut statuses: Vec<u16> = bans.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409]);
    assert_eq!(town.give(&town.other, json!({ "kind": "ban", "days": 9 })).await.refused(409), "already_banned");
    town.give(&town.moderator, json!({ "kind": "warning" })).await.expect(201);
    let item = town.record().await;
    assert_eq!((&item["record"]["warnings"], &item["record"]["bans"], words(&item["sanctions"])), (&json!(1), &json!(1), vec!["warning"]));
    let ban = town.shelf("in_force").await[0].clone();
    assert_eq!((town.shelf("in_force").await.len(), &ban["kind"], &item["record"]["banned_until"]), (2, &json!("ban"), &ban["until"]));
    // Lifted by hand, and given anew.
    let giver = if bans[0].status == 201 { &town.moderator } else { &town.other };
    town.decide(giver, &ban, "lift").await.expect(200);
    town.ban(9).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_warning_closes_nothing_and_can_be_appealed() {
    let town = town().await;
    let body = json!({ "kind": "warning", "reasons": ["insult"], "note": "تنبيه." });
    let path = format!("/moderation/contributions/{}/sanctions", text(&town.idea["id"]));
    let warning = town.moderator.post_as("same", &path, &body).await.expect(201);
    assert_eq!(town.moderator.post_as("same", &path, &body).await.expect(201)["id"], warning["id"]);
    assert_eq!((&warning["until"], town.shelf("in_force").await.len()), (&Value::Null, 1));
    town.propose().await.expect(201);
    let appealed = town.appealed(&warning).await;
    town.decide(&town.other, &appealed, "lift").await.expect(200);
    assert_eq!((town.shelf("in_force").await.len(), town.shelf("past").await.len()), (0, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn terms_stand_at_their_field_and_the_municipality_is_not_sanctioned() {
    let town = town().await;
    for (given, code) in [
        (json!({ "kind": "ban" }), "required"),
        (json!({ "kind": "ban", "days": 0 }), "out_of_range"),
        (json!({ "kind": "ban", "days": 366 }), "out_of_range"),
        (json!({ "kind": "warning", "days": 3 }), "not_allowed"),
    ] {
        assert_eq!(town.give(&town.moderator, given).await.field("/days"), code);
    }
    let official = json!({ "text": "نبدأ في مارس." });
    let said = town.other.post(&format!("/subjects/{}/comments", town.subject), &official).await.expect(201);
    let path = format!("/moderation/contributions/{}/sanctions", text(&said["id"]));
    let warning = json!({ "kind": "warning", "reasons": ["insult"], "note": "تنبيه." });
    town.moderator.post(&path, &warning).await.refused(403);
    let item = town.moderator.get(&format!("/moderation/contributions/{}", text(&said["id"]))).await.expect(200);
    assert_eq!(item["sanctions"], json!([]));
}
