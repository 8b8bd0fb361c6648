//! Whatever leads to an initiative leads to its own page: the goal is there, and it can be signed.

use acceptance::Staff;
use serde_json::json;

use super::{path, town};
use crate::dialogue::{items, text};

const SAID: &str = "أقترح أن يبدأ العمل بالجزء المقابل للحديقة لأن المشي فيه صعب في الصيف";

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_and_the_calendar_lead_to_the_page_of_an_initiative() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let page = format!("/ar{}", path(&initiative));
    for (file, mark) in [("feed.atom", "href=\""), ("calendar.ics", "URL")] {
        let answer = town.server.visitor().get(&format!("/subjects/{file}?language=ar&kind=initiative")).await;
        // Long lines of a calendar go on in the next one, after a space.
        let written = String::from_utf8(answer.bytes).expect("UTF-8").replace("\r\n ", "");
        assert!(written.contains(mark) && written.contains(&page) && !written.contains("/ar/participate/"), "{file}: {written}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_of_a_comment_leads_to_it_on_the_page_of_its_initiative() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let badr = town.server.resident("badr@example.om").await;
    let comments = format!("/subjects/{}/comments", text(&initiative["id"]));
    let comment = badr.post(&comments, &json!({ "text": SAID, "policy_id": town.policy })).await.expect(201);
    let moderator = town.server.staff(Staff::Moderator).await;
    town.server.moderated(&moderator, &comment, "hide", json!({ "reasons": ["off_subject"] })).await;
    town.server.run_jobs().await;
    let place = format!("/ar{}#c-{}", path(&initiative), text(&comment["id"]));
    let mail = town.server.newest_message("badr@example.om").await;
    assert!(mail.text.contains(&place), "{place}: {}", mail.text);
    let told = badr.get("/notifications").await.expect(200);
    assert_eq!(items(&told)[0]["contribution"]["subject_kind"], "initiative");

    let again = town.salma.post(&comments, &json!({ "text": SAID, "policy_id": town.policy })).await.expect(201);
    let item = moderator.get(&format!("/moderation/contributions/{}", text(&again["id"]))).await.expect(200);
    assert_eq!(item["repeats"][0]["contribution"]["subject_kind"], "initiative");
}
