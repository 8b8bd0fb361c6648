//! Who may sign, and what is closed to whom.

use acceptance::Staff;
use serde_json::json;

use super::{path, town};
use crate::dialogue::{items, text, words};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_on_a_hidden_initiative_goes_with_it() {
    let town = town(json!({ "threshold": 5, "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let badr = town.server.resident("badr@example.om").await;
    let comment = json!({ "text": "أؤيدها.", "policy_id": town.policy });
    let comment = badr.post(&format!("/subjects/{}/comments", text(&initiative["id"])), &comment).await.expect(201);
    let at = format!("/contributions/{}", text(&comment["id"]));
    town.server.moderated(&town.manager, &comment, "publish", json!({})).await;
    let visitor = town.server.visitor();
    assert_eq!(visitor.get(&at).await.expect(200)["text"], "أؤيدها.");

    let decision = town.manager.post("/decisions", &town.server.decision(None)).await.expect(201);
    let decided = format!("/decisions/{}", text(&decision["id"]));
    let sources = json!({ "contribution_ids": [comment["id"]], "outcome": "taken_up" });
    let named = town.manager.post_if(&format!("{decided}/sources"), &decision["etag"], &sources).await.expect(200);
    town.manager.post_if(&format!("{decided}/publish"), &named["etag"], &json!({})).await.expect(200);
    let drew_on = async || items(&visitor.get(&format!("{decided}/sources")).await.expect(200))[0]["contribution"].clone();
    assert_eq!(drew_on().await["id"], comment["id"]);

    let hidden = town.act(&town.manager, &initiative, "hide", json!({ "reasons": ["spam"] })).await;
    visitor.get(&at).await.refused(404);
    visitor.get(&format!("{at}/versions")).await.refused(404);
    town.salma.put(&format!("{at}/support"), &json!({})).await.refused(404);
    assert!(drew_on().await.is_null());
    assert_eq!(badr.get(&at).await.expect(200)["text"], "أؤيدها.", "their own words stay with their author");
    let other = town.server.staff(acceptance::Staff::Moderator).await;
    town.act(&other, &hidden, "accept", json!({})).await;
    assert_eq!(visitor.get(&at).await.expect(200)["text"], "أؤيدها.");
}

/// The sponsor's link is for those who may join; what moderators have not let through is not read by it.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_moderator_is_not_read_by_its_link() {
    let town = town(json!({ "threshold": 5, "cosponsors": 0 })).await;
    let badr = town.server.resident("badr@example.om").await;
    let draft = town.draft().await;
    town.invited(&badr, &draft).await;
    let submitted = town.salma.post_if(&format!("{}/submit", path(&draft)), &draft["etag"], &json!({})).await.expect(200);
    let (look, by_link) = (format!("{}/invitation", path(&draft)), json!({ "secret": draft["invitation"] }));
    assert_eq!(badr.post(&look, &by_link).await.field("/secret"), "unknown");
    town.salma.post(&look, &by_link).await.expect(200);
    town.act(&town.manager, &submitted, "accept", json!({})).await;
    town.invited(&badr, &draft).await;
}

/// A name is read at once, so what machines would point out in it is refused.
#[tokio::test(flavor = "multi_thread")]
async fn not_every_name_is_shown() {
    let town = town(json!({ "cosponsors": 0, "threshold": 9 })).await;
    let initiative = town.gathering(&[]).await;
    let administrator = town.server.staff(Staff::Moderator).await;
    let hamid = town.server.resident("hamid@example.om").await;
    administrator.post("/administration/watch-words", &json!({ "text": "غبي", "note": "إهانة" })).await.expect(201);
    for name in ["اتصل بي ٩٩١٢٣٤٥٦", "www.shop.example", "غـــبي جدًا"] {
        let etag = hamid.get("/account").await.expect(200)["etag"].clone();
        hamid.patch_if("/account", &etag, &json!({ "name": name })).await.expect(200);
        let signed = hamid.put(&format!("{}/signature", path(&initiative)), &json!({ "public_name": "name" })).await;
        assert_eq!(signed.field("/public_name"), "not_allowed", "{name}");
    }
    town.sign(&hamid, &initiative, "anonymous").await;
}

/// What a resident has not sent yet is behind no door of the staff.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_sent_is_between_those_who_stand_for_it() {
    let town = town(json!({ "cosponsors": 1 })).await;
    let (auditor, badr) = (town.server.staff(Staff::Auditor).await, town.server.resident("badr@example.om").await);
    let draft = town.draft().await;
    town.stand(&badr, &draft).await.expect(200);
    let (own, subject) = (path(&draft), format!("/subjects/{}", text(&draft["id"])));
    let of_subject = ["", "/history", "/comments", "/ideas"].map(|rest| format!("{subject}{rest}"));
    let unsent = async || {
        for staff in [&town.manager, &town.clerk, &town.committee, &auditor] {
            for door in of_subject.iter().chain([&own, &format!("{own}/signers")]) {
                assert_eq!(staff.get(door).await.refused(404), "not_found", "{door}");
            }
        }
        for who in [&town.salma, &badr] {
            assert_eq!(who.get(&own).await.expect(200)["state"], "draft");
        }
    };
    unsent().await;
    town.act(&town.salma, &draft, "submit", json!({})).await;
    for staff in [&town.manager, &town.clerk, &town.committee, &auditor] {
        assert_eq!(staff.get(&own).await.expect(200)["state"], "pending");
    }
    town.act(&town.manager, &draft, "return", json!({ "note": "حدد الموقع." })).await;
    unsent().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_subjects_is_of_those_that_staff_prepare() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let round = town.server.open_round(&town.manager).await;
    town.draft().await;
    town.gathering(&[]).await;
    for query in ["", "?state=draft", "?state=open"] {
        let listed = town.manager.get(&format!("/dialogue/subjects{query}")).await.expect(200);
        let ids: Vec<&str> = items(&listed).iter().map(|one| text(&one["id"])).collect();
        assert_eq!(ids, if query == "?state=draft" { vec![] } else { vec![round.as_str()] }, "{query}");
    }
    let board = town.server.visitor().get("/subjects?kind=initiative").await.expect(200);
    assert_eq!(items(&board).len(), 1, "everybody finds it on the board");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_can_ask_for_residence_and_an_age() {
    let town = town(json!({ "cosponsors": 0, "threshold": 9, "residents_only": true, "minimum_age": 18, "confirmed_contact": true })).await;
    let souq = town.server.id_of("districts", "al_souq").await;
    let mut body = town.server.initiative(&town.kind, &town.policy);
    body["district_id"] = json!(souq);
    assert_eq!(town.salma.post("/initiatives", &body).await.field("/district_id"), "not_allowed", "the account names no district");
    town.live(&town.salma, "al_souq").await;
    body["age_confirmed"] = json!(false);
    assert_eq!(town.salma.post("/initiatives", &body).await.field("/age_confirmed"), "required");
    body["age_confirmed"] = json!(true);
    let draft = town.salma.post("/initiatives", &body).await.expect(201);
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    town.act(&town.manager, &pending, "accept", json!({})).await;

    let hamid = town.server.resident("hamid@example.om").await;
    town.live(&hamid, "old_harbour").await;
    let seen = hamid.get(&path(&draft)).await.expect(200);
    assert_eq!((&seen["obstacles"], &seen["permitted"]), (&json!(["residence"]), &json!(["report"])));
    let signature = format!("{}/signature", path(&draft));
    hamid.put(&signature, &json!({ "age_confirmed": true })).await.refused(403);
    town.live(&hamid, "al_souq").await;
    assert_eq!(words(&hamid.get(&path(&draft)).await.expect(200)["permitted"]), ["sign", "report"]);
    assert_eq!(hamid.put(&signature, &json!({})).await.field("/age_confirmed"), "required");
    town.sign(&hamid, &draft, "anonymous").await;

    // Nobody lives in two districts at once.
    let badr = town.server.resident("badr@example.om").await;
    town.live(&badr, "old_harbour").await;
    body["district_id"] = json!(town.server.id_of("districts", "old_harbour").await);
    let there = badr.post("/initiatives", &body).await.expect(201);
    let pending = town.act(&badr, &there, "submit", json!({})).await;
    town.act(&town.manager, &pending, "accept", json!({})).await;
    town.live(&hamid, "old_harbour").await;
    assert_eq!(hamid.get(&path(&there)).await.expect(200)["obstacles"], json!(["residence"]));
    hamid.put(&format!("{}/signature", path(&there)), &json!({ "age_confirmed": true })).await.refused(403);
    hamid.delete(&signature).await.expect(200);
    town.sign(&hamid, &there, "anonymous").await;
}

/// Who joined the drafts of two districts is counted in the one that gathers first, and in the other once they have chosen.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_who_stands_for_two_is_counted_in_two_districts() {
    let town = town(json!({ "cosponsors": 1, "threshold": 9, "residents_only": true })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let mut pending = Vec::new();
    for (sponsor, code) in [(&town.salma, "al_souq"), (&badr, "old_harbour")] {
        town.live(sponsor, code).await;
        town.live(&hamid, code).await;
        let mut body = town.server.initiative(&town.kind, &town.policy);
        body["district_id"] = json!(town.server.id_of("districts", code).await);
        let draft = sponsor.post("/initiatives", &body).await.expect(201);
        town.stand(&hamid, &draft).await.expect(200);
        pending.push(town.act(sponsor, &draft, "submit", json!({})).await);
    }
    let (first, second) = (&pending[0], &pending[1]);
    town.act(&town.manager, first, "accept", json!({})).await;
    let accept = async || {
        let etag = town.manager.get(&path(second)).await.expect(200)["etag"].clone();
        town.manager.post_if(&format!("{}/accept", path(second)), &etag, &json!({})).await
    };
    assert_eq!(accept().await.refused(409), "resident_elsewhere");
    town.act(&town.manager, second, "return", json!({ "note": "أحدكم محسوب في حي آخر." })).await;
    town.live(&badr, "al_souq").await;
    town.sign(&badr, first, "anonymous").await;
    let etag = badr.get(&path(second)).await.expect(200)["etag"].clone();
    let submit = badr.post_if(&format!("{}/submit", path(second)), &etag, &json!({})).await;
    assert_eq!(submit.refused(409), "resident_elsewhere", "who hands it in is counted elsewhere");
    badr.delete(&format!("{}/signature", path(first))).await.expect(200);
    town.act(&badr, second, "submit", json!({})).await;
    assert_eq!(accept().await.refused(409), "resident_elsewhere", "the sponsor learns nothing of what others have signed");
    hamid.delete(&format!("{}/signature", path(first))).await.expect(200);
    assert_eq!(accept().await.expect(200)["support"]["online"], 2);
    assert_eq!(town.seen(first).await["support"]["online"], 1);
}

/// What it says in public is for who may write in public; taking back is always open.
#[tokio::test(flavor = "multi_thread")]
async fn a_ban_closes_signing_and_proposing_and_nothing_else() {
    let town = town(json!({ "cosponsors": 0, "threshold": 9 })).await;
    let initiative = town.gathering(&[]).await;
    let other = town.gathering(&[]).await;
    let hamid = town.server.resident("hamid@example.om").await;
    town.sign(&hamid, &other, "anonymous").await;
    let comment = json!({ "text": "كلام لا يليق.", "policy_id": town.policy });
    let comment = hamid.post(&format!("/subjects/{}/comments", text(&initiative["id"])), &comment).await.expect(201);
    let ban = json!({ "kind": "ban", "days": 7, "reasons": ["insult"], "note": "نناقش الأفكار." });
    town.manager.post(&format!("/moderation/contributions/{}/sanctions", text(&comment["id"])), &ban).await.expect(201);
    let seen = hamid.get(&path(&initiative)).await.expect(200);
    assert_eq!((&seen["permitted"], seen["ban"].is_object()), (&json!([]), true));
    let refused = hamid.put(&format!("{}/signature", path(&initiative)), &json!({})).await;
    assert_eq!(refused.refused(403), "banned");
    let refused = hamid.post("/initiatives", &town.server.initiative(&town.kind, &town.policy)).await;
    assert_eq!(refused.refused(403), "banned");
    hamid.delete(&format!("{}/signature", path(&other))).await.expect(200);
}

/// An initiative has a life of its own: what staff do with subjects is no part of it.
#[tokio::test(flavor = "multi_thread")]
async fn staff_neither_begin_nor_move_nor_edit_the_subject_of_an_initiative() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let subject = format!("/subjects/{}", text(&initiative["id"]));
    let seen = town.manager.get(&subject).await.expect(200);
    assert_eq!(seen["permitted"], json!([]));
    let reason = json!({ "ar": "سبب.", "en": "Reason." });
    town.manager.post_if(&format!("{subject}/steps"), &seen["etag"], &json!({ "step": "close", "reason": reason })).await.refused(409);
    town.manager.patch_if(&subject, &seen["etag"], &json!({ "review": "after" })).await.refused(409);
    let mut round = town.server.idea_round();
    round["kind"] = json!("initiative");
    round["means"] = json!(["comments"]);
    assert_eq!(town.manager.post("/subjects", &round).await.field("/kind"), "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_finds_what_one_began_and_stands_for_and_can_leave_a_draft() {
    let town = town(json!({ "cosponsors": 1 })).await;
    let hamid = town.server.resident("hamid@example.om").await;
    let draft = town.draft().await;
    let beside = format!("{}/cosponsorship", path(&draft));
    town.stand(&hamid, &draft).await.expect(200);
    for person in [&town.salma, &hamid] {
        let own = person.get("/account/initiatives").await.expect(200);
        assert_eq!((items(&own).len(), &items(&own)[0]["id"]), (1, &draft["id"]));
    }
    let seen = hamid.get(&path(&draft)).await.expect(200);
    assert_eq!((&seen["permitted"], &seen["invitation"]), (&json!(["leave"]), &json!(null)), "the link is the sponsor's");
    assert_eq!(hamid.delete(&beside).await.status, 204);
    hamid.get(&path(&draft)).await.refused(404);
    assert_eq!(items(&hamid.get("/account/initiatives").await.expect(200)).len(), 0);
    let etag = town.salma.get(&path(&draft)).await.expect(200)["etag"].clone();
    town.salma.post_if(&format!("{}/submit", path(&draft)), &etag, &json!({})).await.refused(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn personal_data_is_pointed_out_once() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let mut body = town.server.initiative(&town.kind, &town.policy);
    body["text"] = json!("يمتد الممشى كيلومترين بلا ظل. نقترح مظلات وصفًّا من الأشجار. للتواصل معي 92001234 في أي وقت.");
    assert_eq!(town.salma.post("/initiatives", &body).await.field("/text"), "personal_data");
    body["personal_data_checked"] = json!(true);
    town.salma.post("/initiatives", &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_finds_what_one_signed_while_everybody_reads_it() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let hamid = town.server.resident("hamid@example.om").await;
    let gathering = town.gathering(&[]).await;
    let own = async || items(&hamid.get("/account/initiatives").await.expect(200)).len();
    assert_eq!(own().await, 0);
    assert!(hamid.put(&format!("{}/signature", path(&gathering)), &json!({})).await.status < 300);
    assert_eq!(own().await, 1);
    town.act(&town.manager, &gathering, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(own().await, 0);
}
