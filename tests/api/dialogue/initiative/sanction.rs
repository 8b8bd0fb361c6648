//! Sponsors who are warned and banned for what they ask for, and what moderators know before.

use acceptance::{Client, Staff};
use serde_json::{Value, json};

use super::{path, town};
use crate::dialogue::{items, text, words};

fn ban() -> Value {
    json!({ "kind": "ban", "reasons": ["insult"], "note": "لا تسمِّ أحدًا.", "days": 7 })
}

async fn known(moderator: &Client, initiative: &Value) -> Value {
    moderator.get(&format!("/moderation{}", path(initiative))).await.expect(200)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sponsor_of_an_initiative_is_banned_and_who_stands_for_it_is_not() {
    let town = town(json!({ "cosponsors": 1 })).await;
    let badr = town.server.resident("badr@example.om").await;
    let initiative = town.gathering(&[&badr]).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    let given = format!("/moderation{}/sanctions", path(&initiative));
    assert_eq!(words(&known(&moderator, &initiative).await["sanctions"]), ["warning", "ban"]);

    let sanction = moderator.post(&given, &ban()).await.expect(201);
    assert_eq!((&sanction["initiative"]["id"], &sanction["contribution"]), (&initiative["id"], &Value::Null));
    let now = known(&moderator, &initiative).await;
    assert_eq!((words(&now["sanctions"]), &now["record"]["bans"]), (vec!["warning"], &json!(1)));
    assert_eq!(moderator.post(&given, &ban()).await.refused(409), "already_banned");
    assert_eq!(town.salma.post("/initiatives", &town.server.initiative(&town.kind, &town.policy)).await.refused(403), "banned");
    town.server.case_of(&town.salma).await;
    let own = items(&town.salma.get("/account/sanctions").await.expect(200)).clone();
    assert_eq!((own.len(), &own[0]["initiative"]["title"]), (1, &initiative["title"]));

    town.server.run_jobs().await;
    let told = town.salma.get("/notifications").await.expect(200);
    let banned = items(&told).iter().find(|one| one["kind"] == "banned").expect("told of the ban");
    assert_eq!(banned["initiative"]["id"], initiative["id"]);
    let messages = town.server.messages().await.into_iter().filter(|message| message.to == "salma@example.om");
    let message = messages.map(|message| message.text).find(|text| text.contains("«لا تسمِّ أحدًا.»")).expect("a mail with the note");
    assert!(message.contains(text(&initiative["title"])), "{message}");
    assert!(message.contains("/account/contributions"), "it leads to the appeal: {message}");
    let beside = badr.get("/notifications").await.expect(200);
    assert!(items(&beside).iter().all(|one| one["kind"] != "banned"), "{beside}");

    let appeal = format!("/account/sanctions/{}/appeal", text(&sanction["id"]));
    let appealed = town.salma.post_if(&appeal, &sanction["etag"], &json!({ "text": "لم أسمِّ أحدًا." })).await.expect(200);
    let other = town.server.staff(Staff::ParticipationManager).await;
    let lift = format!("/moderation/sanctions/{}/lift", text(&sanction["id"]));
    let shelf = other.get("/moderation/sanctions?shelf=appealed").await.expect(200);
    assert_eq!(&items(&shelf)[0]["initiative"]["id"], &initiative["id"]);
    other.post_if(&lift, &appealed["etag"], &json!({ "note": "راجعناها." })).await.expect(200);
    town.salma.post("/initiatives", &town.server.initiative(&town.kind, &town.policy)).await.expect(201);
}

/// What moderators don't see is no reason, and only who moderates gives it.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sanctioned_for_a_draft_nor_by_others_than_moderators() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let given = |initiative: &Value| format!("/moderation{}/sanctions", path(initiative));
    let (draft, initiative) = (town.draft().await, town.gathering(&[]).await);
    town.manager.post(&given(&draft), &ban()).await.refused(404);
    town.clerk.post(&given(&initiative), &ban()).await.refused(403);
    town.committee.post(&given(&initiative), &ban()).await.refused(403);
    let without_term = json!({ "kind": "ban", "reasons": ["insult"], "note": "x" });
    assert_eq!(town.manager.post(&given(&initiative), &without_term).await.field("/days"), "required");
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_see_others_that_ask_for_the_same() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let first = town.gathering(&[]).await;
    let mut other = town.server.initiative(&town.kind, &town.policy);
    other["title"] = json!("ملعب جديد في الحي");
    other["text"] = json!("لا ملعب قريب منا، ويلعب الأولاد الكرة في الشارع بين السيارات. نريد ملعبًا مسوّرًا.");
    let other = town.salma.post("/initiatives", &other).await.expect(201);
    let pending = town.act(&town.salma, &town.draft().await, "submit", json!({})).await;
    let similar = known(&town.manager, &pending).await["similar"].clone();
    assert_eq!(similar.as_array().expect("a list").iter().map(|one| &one["id"]).collect::<Vec<_>>(), [&first["id"]]);
    let other = town.act(&town.salma, &other, "submit", json!({})).await;
    assert_eq!(known(&town.manager, &other).await["similar"], json!([]));
    // What is hidden is no longer compared with.
    town.act(&town.manager, &first, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(known(&town.manager, &pending).await["similar"], json!([]));
}
