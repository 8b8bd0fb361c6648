//! People hear how an initiative goes, those who stand for it and those who signed it, each as what they are.

use serde_json::json;

use super::{path, town};
use crate::dialogue::{items, text};

/// Nobody stands for words that they have not read.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_stands_for_it_is_asked_again_when_its_words_change() {
    let town = town(json!({ "threshold": 5, "cosponsors": 1 })).await;
    let badr = town.server.resident("badr@example.om").await;
    let draft = town.draft().await;
    town.stand(&badr, &draft).await.expect(200);
    let joined = town.salma.get(&path(&draft)).await.expect(200);
    let text = "كلام آخر لم يقرأه من وافق على النص الأول، وفيه ما يكفي من الحروف ليُقبل.";
    let changed = town.salma.patch_if(&path(&draft), &joined["etag"], &json!({ "text": text })).await.expect(200);
    assert_eq!((&changed["cosponsor_count"], &changed["permitted"]), (&json!(0), &json!(["edit", "withdraw"])), "it can't be handed in");
    town.salma.post_if(&format!("{}/submit", path(&draft)), &changed["etag"], &json!({})).await.refused(409);
    badr.get(&path(&draft)).await.refused(404);

    town.server.run_jobs().await;
    let told = badr.get("/notifications").await.expect(200);
    assert_eq!((&told["items"][0]["kind"], &told["items"][0]["initiative"]), (&json!("initiative_changed"), &serde_json::Value::Null));
    let mail = town.server.newest_message("badr@example.om").await.text;
    let secret = mail.split("/join#secret=").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("the way back");
    town.stand(&badr, &json!({ "id": draft["id"], "invitation": secret })).await.expect(200);
    let again = town.salma.get(&path(&draft)).await.expect(200);
    assert_eq!(again["cosponsor_count"], 1);
    let same = town.salma.patch_if(&path(&draft), &again["etag"], &json!({ "text": text })).await.expect(200);
    assert_eq!(same["cosponsor_count"], 1, "the same words are no change");
    assert_eq!(same["etag"], again["etag"]);

    // Whoever rewords it again and again fills nobody's letter box.
    let mails = async || town.server.messages().await.iter().filter(|mail| mail.to == "badr@example.om").count();
    let (before, other) = (mails().await, json!({ "text": format!("{text} وزيادة.") }));
    town.salma.patch_if(&path(&draft), &again["etag"], &other).await.expect(200);
    town.server.run_jobs().await;
    assert_eq!(mails().await, before);
    let told = badr.get("/notifications").await.expect(200);
    assert_eq!(items(&told).iter().filter(|one| one["kind"] == "initiative_changed").count(), 2, "they read it inside the app");
}

/// Somebody reads the draft by its link, its sponsor writes other words, and only then the reader accepts.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_joins_words_that_were_changed_while_they_were_read() {
    let town = town(json!({ "threshold": 5, "cosponsors": 2 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let draft = town.draft().await;
    let (read, joins) = (town.invited(&badr, &draft).await, format!("{}/cosponsorship", path(&draft)));
    let body = json!({ "secret": draft["invitation"], "public_name": "anonymous" });
    badr.put(&joins, &body).await.refused(428);
    let other = json!({ "title": "ظلال على ممشى الدهاريز الشرقي" });
    town.salma.patch_if(&path(&draft), &draft["etag"], &other).await.expect(200);
    assert_eq!(badr.put_if(&joins, &read["etag"], &body).await.refused(412), "precondition_failed");
    let own = town.salma.get(&path(&draft)).await.expect(200);
    assert_eq!(own["cosponsor_count"], 0);

    let again = town.invited(&badr, &draft).await;
    assert_eq!(again["title"], other["title"]);
    town.stand(&hamid, &draft).await.expect(200);
    badr.put_if(&joins, &again["etag"], &body).await.expect(200);
    badr.put_if(&joins, &read["etag"], &body).await.expect(200);
    let own = town.salma.get(&path(&draft)).await.expect(200);
    assert_eq!(own["cosponsor_count"], 2, "that somebody else joins changes no words, and who stands for them may say so again");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stands_for_it_and_who_signed_it_hear_how_it_goes() {
    let town = town(json!({ "cosponsors": 1, "threshold": 20 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let initiative = town.gathering(&[&badr]).await;
    town.sign(&hamid, &initiative, "anonymous").await;
    town.on_paper(&initiative, 17).await;
    let reasons = json!({ "ar": "خارج اختصاص البلدية.", "en": "Not within our remit." });
    town.act(&town.committee, &initiative, "decision", json!({ "adopt": false, "reasons": reasons })).await;
    town.server.run_jobs().await;
    let told = async |who: &acceptance::Client| {
        let page = who.get("/notifications").await.expect(200);
        items(&page).iter().map(|one| (text(&one["kind"]).to_owned(), text(&one["audience"]).to_owned())).collect::<Vec<_>>()
    };
    let pair = |kind: &str, audience: &str| (kind.to_owned(), audience.to_owned());
    let stands = [pair("initiative_declined", "author"), pair("initiative_reached", "author"), pair("initiative_began", "author")];
    assert_eq!(told(&town.salma).await, stands);
    assert_eq!(told(&badr).await, stands);
    assert_eq!(told(&hamid).await, [pair("initiative_declined", "supporters"), pair("initiative_reached", "supporters")]);
    let first = town.salma.get("/notifications").await.expect(200)["items"][0].clone();
    assert_eq!(first["initiative"], json!({ "id": initiative["id"], "title": initiative["title"] }));

    let message = town.server.newest_message("hamid@example.om").await;
    assert_eq!(message.subject, "لم تؤخذ بها: المبادرة التي أيّدتها «ظلال على ممشى الدهاريز»");
    assert!(message.text.contains("«خارج اختصاص البلدية.»"), "{}", message.text);
    assert!(message.text.contains(&format!("/ar{}", path(&initiative))), "{}", message.text);
    assert!(message.text.contains("/ar/leave?token="), "who signs much can leave the messages");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sponsor_hears_why_it_came_back_or_was_hidden() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let draft = town.draft().await;
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    town.act(&town.manager, &pending, "return", json!({ "note": "حدد الموقع من فضلك." })).await;
    town.server.run_jobs().await;
    assert!(town.server.newest_message("salma@example.om").await.text.contains("«حدد الموقع من فضلك.»"));
    town.act(&town.salma, &draft, "submit", json!({})).await;
    town.act(&town.manager, &draft, "hide", json!({ "reasons": ["off_subject"] })).await;
    town.server.run_jobs().await;
    assert!(town.server.newest_message("salma@example.om").await.text.contains("السبب: خارج الموضوع."));
}
