//! What is made by itself: the digest of the week, and news of openings for partners.

use acceptance::Staff;
use reqwest::Method;
use serde_json::json;

use super::super::{items, text};
use super::{JOHN, SALMA, UNIVERSITY, town, wishes};

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_of_the_week_tells_each_what_they_want_to_hear() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    town.subscriber(JOHN, json!({ "language": "en", "digest": true, "letters": false, "axes": ["information"] })).await;
    town.subscriber("hamid@example.om", json!({ "language": "ar", "digest": false, "letters": true })).await;
    let manager = town.server.staff(Staff::ParticipationManager).await;
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty(), "nothing for a week before they subscribed");
    town.server.round_with(&manager, json!({})).await;

    // Sunday, at eight in Muscat.
    town.set("2026-11-29T03:59:00Z");
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty());
    town.set("2026-11-29T04:00:00Z");
    for _ in 0..2 {
        town.server.run_jobs().await;
        assert_eq!((town.got(SALMA).len(), town.got(JOHN).len(), town.got("hamid@example.om").len()), (1, 0, 0));
    }
    let mail = town.postbox.to(SALMA).pop().expect("a digest");
    assert!(mail.subject.contains("هذا الأسبوع") && mail.text.contains("حدائق أحيائنا"), "{}", mail.text);
    assert!(mail.leave.as_deref().is_some_and(|address| address.contains("/ar/leave?token=")));

    // A week in which nothing happened brings nothing.
    town.set("2026-12-06T04:00:00Z");
    town.server.run_jobs().await;
    assert_eq!(town.got(SALMA).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_leaves_when_the_municipality_says() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let before = town.editor.get("/newsletter/settings").await.expect(200);
    assert_eq!((&before["digest_day"], &before["digest_hour"]), (&json!("sunday"), &json!(8)));
    let request = town.editor.request(Method::PUT, "/newsletter/settings").header("if-match", text(&before["etag"]));
    let set = json!({ "digest_day": "thursday", "digest_hour": 18 });
    town.editor.send(request.json(&set)).await.expect(200);
    let manager = town.server.staff(Staff::ParticipationManager).await;
    town.server.round_with(&manager, json!({})).await;
    town.set("2026-11-26T13:59:00Z");
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty());
    town.set("2026-11-26T14:00:00Z");
    town.server.run_jobs().await;
    assert_eq!(town.got(SALMA).len(), 1);
    // The hour that was set before has no digest of its own any more.
    town.set("2026-11-29T05:00:00Z");
    town.server.run_jobs().await;
    assert_eq!(town.got(SALMA).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn partners_are_told_of_each_opening() {
    let town = town().await;
    let secret = town.partner().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let manager = town.server.staff(Staff::ParticipationManager).await;
    town.server.round_with(&manager, json!({})).await;
    town.server.run_jobs().await;
    assert_eq!((town.got(UNIVERSITY), town.got(SALMA).len()), (vec!["Opened for participation: Parks of our districts".to_owned()], 0));
    let listed = town.editor.get("/dialogue/letters?kind=opening").await.expect(200);
    assert_eq!((&items(&listed)[0]["state"], &items(&listed)[0]["figures"]["sent"]), (&json!("sent"), &json!(1)));
    // Only what they want to hear of.
    let wanted = json!({ "language": "en", "digest": false, "letters": true, "axes": ["information"] });
    town.server.visitor().put("/newsletter/subscription", &json!({ "secret": secret, "wishes": wanted })).await.expect(200);
    town.server.round_with(&manager, json!({})).await;
    town.server.run_jobs().await;
    assert_eq!(town.got(UNIVERSITY).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_leads_to_the_page_of_an_initiative() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let manager = town.server.staff(Staff::ParticipationManager).await;
    let id = town.initiative(&manager, "hamid@example.om").await;
    town.set("2026-11-29T04:00:00Z");
    town.server.run_jobs().await;
    let mail = town.postbox.to(SALMA).pop().expect("a digest");
    assert!(mail.text.contains(&format!("/ar/initiatives/{id}")) && !mail.text.contains("/ar/participate/"), "{}", mail.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn partners_are_told_of_each_initiative_that_begins_to_gather() {
    let town = town().await;
    let secret = town.partner().await;
    let manager = town.server.staff(Staff::ParticipationManager).await;
    let id = town.initiative(&manager, "hamid@example.om").await;
    town.server.run_jobs().await;
    assert_eq!(town.got(UNIVERSITY), ["Opened for participation: ظلال على ممشى الدهاريز"]);
    let mail = town.postbox.to(UNIVERSITY).pop().expect("a letter");
    assert!(mail.text.contains(&format!("/en/initiatives/{id}")), "{}", mail.text);
    // Shown again after it was hidden, it opens no second time.
    let initiative = json!({ "id": id });
    town.server.with_initiative(&manager, &initiative, "hide", json!({ "reasons": ["spam"] })).await;
    let moderator = town.server.staff(Staff::Moderator).await;
    town.server.with_initiative(&moderator, &initiative, "accept", json!({})).await;
    town.server.run_jobs().await;
    assert_eq!(town.got(UNIVERSITY).len(), 1);
    // What is hidden before the letter leaves is in none.
    let id = town.initiative(&manager, "salim@example.om").await;
    town.server.with_initiative(&manager, &json!({ "id": id }), "hide", json!({ "reasons": ["spam"] })).await;
    town.server.run_jobs().await;
    assert_eq!(town.got(UNIVERSITY).len(), 1);
    // Only what they want to hear of.
    let wanted = json!({ "language": "en", "digest": false, "letters": true, "kinds": ["consultation"] });
    town.server.visitor().put("/newsletter/subscription", &json!({ "secret": secret, "wishes": wanted })).await.expect(200);
    town.initiative(&manager, "badr@example.om").await;
    town.server.run_jobs().await;
    assert_eq!(town.got(UNIVERSITY).len(), 1);
}
