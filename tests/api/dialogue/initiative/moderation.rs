//! Hidden, appealed, decided by another; withdrawn; reported and looked at.

use acceptance::Staff;
use serde_json::{Value, json};

use super::{path, town};
use crate::dialogue::{items, text, words};

#[tokio::test(flavor = "multi_thread")]
async fn another_moderator_decides_the_appeal_of_an_initiative_once() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let of = path(&initiative);
    town.act(&town.manager, &initiative, "hide", json!({ "reasons": ["spam"] })).await;
    let hamid = town.server.resident("hamid@example.om").await;
    let hidden = town.salma.get(&of).await.expect(200);
    assert_eq!(words(&hidden["permitted"]), ["appeal"]);
    let why = json!({ "text": "ليس فيها إعلان." });
    hamid.post_if(&format!("{of}/appeal"), &hidden["etag"], &why).await.refused(404);
    let appealed = town.salma.post_if(&format!("{of}/appeal"), &hidden["etag"], &why).await.expect(200);
    assert_eq!((&appealed["state"], &appealed["appeal"]), (&json!("appealed"), &json!("ليس فيها إعلان.")));
    assert_eq!(town.salma.post_if(&format!("{of}/appeal"), &appealed["etag"], &why).await.refused(409), "state_conflict");
    town.server.visitor().get(&of).await.refused(404);

    let other = town.server.staff(Staff::Moderator).await;
    let desk = other.get("/dialogue/initiatives?desk=appealed").await.expect(200);
    assert_eq!((items(&desk).len(), &items(&desk)[0]["id"]), (1, &initiative["id"]));
    assert_eq!(other.get("/moderation/counts").await.expect(200)["initiatives_appealed"], 1);
    town.manager.post_if(&format!("{of}/accept"), &appealed["etag"], &json!({})).await.refused(403);
    town.manager.post_if(&format!("{of}/hide"), &appealed["etag"], &json!({ "reasons": ["spam"] })).await.refused(403);
    assert_eq!(words(&other.get(&of).await.expect(200)["permitted"]), ["accept", "hide"]);
    let kept = town.act(&other, &initiative, "hide", json!({ "reasons": ["insult"], "note": "فيها إساءة." })).await;
    assert_eq!((&kept["state"], &kept["hidden"]["is_final"], &kept["permitted"]), (&json!("hidden"), &json!(true), &json!([])));
    let told = town.salma.get(&of).await.expect(200);
    assert_eq!((words(&told["hidden"]["reasons"]), &told["permitted"]), (vec!["insult"], &json!([])));
    town.manager.post_if(&format!("{of}/accept"), &told["etag"], &json!({})).await.refused(409);

    town.server.run_jobs().await;
    let notices = town.salma.get("/notifications").await.expect(200);
    let kinds: Vec<&str> = items(&notices).iter().take(2).map(|one| text(&one["kind"])).collect();
    assert_eq!(kinds, ["initiative_appeal_rejected", "initiative_hidden"]);
    let message = town.server.newest_message("salma@example.om").await.text;
    assert!(message.contains("«فيها إساءة.»") && message.contains("وهذا القرار نهائي"), "{message}");
}

/// Who signed it, or has its address, reads why it is gone; nothing else of it is said to them.
#[tokio::test(flavor = "multi_thread")]
async fn what_others_have_signed_or_commented_on_leaves_a_marker() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let (signed, discussed, alone) = (town.gathering(&[]).await, town.gathering(&[]).await, town.gathering(&[]).await);
    town.sign(&badr, &signed, "anonymous").await;
    let said = town.server.comment_on(&hamid, text(&discussed["id"]), None, "نعم لها").await;
    let said = town.server.moderated(&town.manager, &said, "publish", json!({})).await;
    for initiative in [&signed, &discussed, &alone] {
        town.act(&town.manager, initiative, "hide", json!({ "reasons": ["insult"], "note": "تسمّي جارًا." })).await;
    }
    town.server.visitor().get(&path(&alone)).await.refused(404);
    let own = hamid.get("/account/contributions").await.expect(200);
    assert_eq!(items(&own)[0]["subject"]["title"], json!({ "ar": "مبادرة مخفية", "en": "An initiative that is hidden" }));

    for (initiative, reader) in [(&signed, &badr), (&signed, &town.server.visitor()), (&discussed, &hamid)] {
        let marker = reader.get(&path(initiative)).await.expect(200);
        assert_eq!((&marker["state"], words(&marker["hidden"]["reasons"])), (&json!("hidden"), vec!["insult"]));
        assert!(marker["hidden"]["policy_id"].is_string(), "{marker}");
        for gone in ["title", "text", "sponsor", "reasons", "note", "appeal", "invitation"] {
            assert_eq!(marker[gone], Value::Null, "{gone}");
        }
        assert_eq!((&marker["hidden"]["note"], &marker["cosponsors"], &marker["permitted"]), (&Value::Null, &json!([]), &json!([])));
        let of = text(&initiative["id"]);
        for beside in [format!("/initiatives/{of}/signers"), format!("/subjects/{of}"), format!("/subjects/{of}/comments")] {
            reader.get(&beside).await.refused(404);
        }
    }
    town.act(&town.salma, &signed, "appeal", json!({ "text": "لا تسمّي أحدًا." })).await;
    let marker = badr.get(&path(&signed)).await.expect(200);
    assert_eq!((&marker["state"], &marker["appeal"], &marker["signed"]), (&json!("appealed"), &Value::Null, &json!(true)));

    let other = town.server.staff(Staff::Moderator).await;
    town.act(&other, &signed, "accept", json!({})).await;
    let again = badr.get(&path(&signed)).await.expect(200);
    assert_eq!((&again["title"], &again["hidden"], &again["support"]["online"]), (&signed["title"], &Value::Null, &json!(2)));

    // Who spoke on it is told of their own words without those of the initiative.
    let comment = town.server.moderated(&town.manager, &said, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(comment["state"], "hidden");
    town.server.run_jobs().await;
    let told = town.server.newest_message("hamid@example.om").await.text;
    assert!(told.contains("مبادرة مخفية") && !told.contains(text(&discussed["title"])), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_granted_appeal_gives_an_initiative_back_and_leaves_the_way_to_another() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let pending = town.act(&town.salma, &town.draft().await, "submit", json!({})).await;
    let other = town.server.staff(Staff::Moderator).await;
    for _ in 0..2 {
        town.act(&town.manager, &pending, "hide", json!({ "reasons": ["unclear"] })).await;
        assert_eq!(words(&town.salma.get(&path(&pending)).await.expect(200)["permitted"]), ["edit", "withdraw", "appeal"]);
        town.act(&town.salma, &pending, "appeal", json!({ "text": "هي واضحة." })).await;
        let granted = town.act(&other, &pending, "accept", json!({})).await;
        assert_eq!((&granted["state"], &granted["hidden"], &granted["appeal"]), (&json!("pending"), &Value::Null, &Value::Null));
    }
    assert_eq!(items(&town.manager.get("/dialogue/initiatives").await.expect(200)).len(), 1, "it waits for the check again");
    town.act(&town.manager, &pending, "accept", json!({})).await;
    town.server.run_jobs().await;
    let notices = town.salma.get("/notifications").await.expect(200);
    let granted = items(&notices).iter().filter(|one| one["kind"] == "initiative_appeal_granted").count();
    assert_eq!(granted, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_its_sponsor_took_back_is_nobody_elses_any_more() {
    let town = town(json!({ "cosponsors": 1 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let draft = town.draft().await;
    town.stand(&badr, &draft).await.expect(200);
    let of = path(&draft);
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    badr.post_if(&format!("{of}/withdraw"), &pending["etag"], &json!({})).await.refused(403);
    let withdrawn = town.act(&town.salma, &draft, "withdraw", json!({})).await;
    assert_eq!((&withdrawn["state"], &withdrawn["permitted"]), (&json!("withdrawn"), &json!([])));

    badr.get(&of).await.refused(404);
    town.manager.get(&of).await.refused(404);
    assert_eq!(items(&badr.get("/account/initiatives").await.expect(200)).len(), 0);
    assert_eq!(items(&town.salma.get("/account/initiatives").await.expect(200)).len(), 1);
    assert_eq!(items(&town.manager.get("/dialogue/initiatives").await.expect(200)).len(), 0);
    let auditor = town.server.staff(Staff::Auditor).await;
    assert_eq!(auditor.get(&of).await.expect(200)["state"], "withdrawn");
    let secret = json!({ "secret": draft["invitation"] });
    assert_eq!(hamid.post(&format!("{of}/invitation"), &secret).await.field("/secret"), "unknown");
    for person in [&badr, &hamid] {
        assert_eq!(person.put_if(&format!("{of}/cosponsorship"), &json!("\"1\""), &secret).await.field("/secret"), "unknown");
    }
    town.salma.post_if(&format!("{of}/submit"), &withdrawn["etag"], &json!({})).await.refused(409);

    let signed = town.gathering(&[&badr]).await;
    assert_eq!(
        town.salma.post_if(&format!("{}/withdraw", path(&signed)), &signed["etag"], &json!({})).await.refused(409),
        "state_conflict"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_report_waits_for_a_moderator_who_looks() {
    let town = town(json!({ "cosponsors": 1, "threshold": 9 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let (first, second) = (town.gathering(&[&badr]).await, town.gathering(&[&badr]).await);
    let reports = |of: &Value| format!("{}/reports", path(of));
    let spam = json!({ "reason": "spam" });
    town.server.visitor().post(&reports(&first), &spam).await.refused(401);
    for person in [&town.salma, &badr] {
        person.post(&reports(&first), &spam).await.refused(403);
    }
    let layla = town.server.resident("layla@example.om").await;
    hamid.post(&reports(&second), &spam).await.expect(204);
    town.server.advance(chrono::Duration::minutes(1));
    for (person, reason) in [(&hamid, "spam"), (&hamid, "insult"), (&layla, "insult")] {
        person.post(&reports(&first), &json!({ "reason": reason })).await.expect(204);
    }

    let desk = town.manager.get("/dialogue/initiatives?desk=reported").await.expect(200);
    let waits: Vec<_> = items(&desk).iter().map(|one| (one["id"].clone(), one["reports"].clone())).collect();
    assert_eq!(waits, [(second["id"].clone(), json!(1)), (first["id"].clone(), json!(2))], "the longest first, once each");
    let next = town.manager.get("/dialogue/initiatives?desk=reported&limit=1").await.expect(200)["next_cursor"].clone();
    let rest = town.manager.get(&format!("/dialogue/initiatives?desk=reported&cursor={}", text(&next))).await.expect(200);
    assert_eq!((items(&rest).len(), &items(&rest)[0]["id"]), (1, &first["id"]));
    let public = town.server.visitor().get("/initiatives").await.expect(200);
    assert!(items(&public).iter().all(|one| one["reports"] == 0), "what was reported is for moderators");
    assert_eq!(town.manager.get("/moderation/counts").await.expect(200)["initiatives_reported"], 2);
    let known = town.manager.get(&format!("/moderation{}", path(&first))).await.expect(200);
    assert_eq!(known["reports"], json!([{ "reason": "insult", "count": 1 }, { "reason": "spam", "count": 1 }]));

    let kept = town.act(&town.manager, &first, "accept", json!({})).await;
    assert_eq!((&kept["state"], words(&kept["permitted"])), (&json!("gathering"), vec!["hide", "enter", "correct"]));
    assert_eq!(town.manager.get(&format!("/moderation{}", path(&first))).await.expect(200)["reports"], json!([]));
    hamid.post(&reports(&first), &spam).await.expect(204);
    for of in [&first, &second] {
        town.act(&town.manager, of, "hide", json!({ "reasons": ["spam"] })).await;
    }
    assert_eq!(items(&town.manager.get("/dialogue/initiatives?desk=reported").await.expect(200)).len(), 0);
    hamid.post(&reports(&first), &spam).await.refused(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_see_what_machines_point_out_in_an_initiative() {
    let town = town(json!({ "cosponsors": 0 })).await;
    town.manager.post("/administration/watch-words", &json!({ "text": "غبي", "note": "إهانة" })).await.expect(201);
    let mut body = town.server.initiative(&town.kind, &town.policy);
    body["title"] = json!("ممشى لا يليق بمدينة، وقرار غـــبي");
    body["text"] = json!("يمتد الممشى كيلومترين بلا ظل. نقترح مظلات وأشجارًا. للتواصل 92001234 أو www.shop.example في أي وقت.");
    body["personal_data_checked"] = json!(true);
    let draft = town.salma.post("/initiatives", &body).await.expect(201);
    town.act(&town.salma, &draft, "submit", json!({})).await;
    let known = town.manager.get(&format!("/moderation{}", path(&draft))).await.expect(200);
    let hints: Vec<_> = items_of(&known["hints"]).iter().map(|hint| (text(&hint["kind"]), text(&hint["words"]))).collect();
    assert_eq!(hints, [("watch_word", "غـــبي"), ("phone", "92001234"), ("link", "www.shop.example")]);
    assert_eq!((&known["hints"][0]["listed"]["note"], &known["reports"]), (&json!("إهانة"), &json!([])));
    town.salma.get(&format!("/moderation{}", path(&draft))).await.refused(403);
}

fn items_of(list: &Value) -> &Vec<Value> {
    list.as_array().expect("a list")
}
