//! Initiatives are followed as subjects, and have a history as those do.

use acceptance::Client;
use serde_json::json;

use super::{path, town};
use crate::dialogue::{items, text};

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_is_told_once_to_who_signed_and_follows() {
    let town = town(json!({ "cosponsors": 0, "threshold": 20 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let initiative = town.gathering(&[]).await;
    let id = text(&initiative["id"]);
    town.sign(&hamid, &initiative, "anonymous").await;
    for who in [&badr, &hamid, &town.salma] {
        assert_eq!(who.put(&format!("/subjects/{id}/follow"), &json!({})).await.status, 204);
        assert_eq!(who.get(&format!("/initiatives/{id}")).await.expect(200)["following"], true);
    }
    town.on_paper(&initiative, 18).await;
    town.server.run_jobs().await;
    let told = async |who: &Client| {
        let page = who.get("/notifications").await.expect(200);
        let told = page["items"].as_array().expect("items").iter();
        told.map(|one| (text(&one["kind"]).to_owned(), text(&one["audience"]).to_owned())).collect::<Vec<_>>()
    };
    let reached = |audience: &str| ("initiative_reached".to_owned(), audience.to_owned());
    assert_eq!(told(&badr).await, [reached("followers")]);
    assert_eq!(told(&hamid).await, [reached("supporters")]);
    assert_eq!(told(&town.salma).await[0], reached("author"));
    let mail = town.server.newest_message("badr@example.om").await;
    assert!(mail.text.contains("المبادرة التي تتابعها") && mail.text.contains("/ar/leave?token="), "{}", mail.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_that_is_no_more_public_is_not_followed() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let draft = town.draft().await;
    let badr = town.server.resident("badr@example.om").await;
    let following = format!("/subjects/{}/follow", text(&draft["id"]));
    for who in [&badr, &town.salma] {
        assert_eq!(who.put(&following, &json!({})).await.refused(404), "not_found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_tells_its_way_and_not_what_staff_did_before() {
    let town = town(json!({ "cosponsors": 0, "threshold": 20 })).await;
    let draft = town.draft().await;
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    town.act(&town.manager, &pending, "return", json!({ "note": "حدد الموقع من فضلك." })).await;
    town.act(&town.salma, &draft, "submit", json!({})).await;
    town.server.visitor().get(&format!("/subjects/{}/history", text(&draft["id"]))).await.refused(404);
    town.act(&town.manager, &draft, "accept", json!({})).await;
    town.on_paper(&draft, 19).await;
    let reasons = json!({ "ar": "يخدم الجميع.", "en": "It serves everybody." });
    town.act(&town.committee, &draft, "decision", json!({ "adopt": true, "reasons": reasons })).await;
    let milestone = json!({ "title": { "ar": "غرس الأشجار", "en": "Planting" }, "planned_on": "2027-03-01" });
    let planned = town.committee.post(&format!("{}/milestones", path(&draft)), &milestone).await.expect(201);
    let one = &planned["milestones"][0];
    let begun = json!({ "state": "begun" });
    town.committee.patch_if(&format!("/milestones/{}", text(&one["id"])), &one["etag"], &begun).await.expect(200);
    let page = town.server.visitor().get(&format!("/subjects/{}/history", text(&draft["id"]))).await.expect(200);
    let kinds: Vec<&str> = items(&page).iter().map(|entry| text(&entry["kind"])).collect();
    assert_eq!(kinds, ["milestone", "adopted", "reached", "began"]);
    assert_eq!((&items(&page)[0]["milestone"]["en"], &items(&page)[0]["milestone_state"]), (&json!("Planting"), &json!("begun")));
    assert_eq!((&items(&page)[1]["reason"], &items(&page)[2]["signatures"]), (&reasons, &json!(20)));
    assert!(!page.to_string().contains("حدد الموقع"));
}
