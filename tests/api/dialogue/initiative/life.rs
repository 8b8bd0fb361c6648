//! The life of an initiative: its draft, the check, gathering, the committee and the milestones.

use acceptance::Staff;
use chrono::Duration;
use serde_json::{Value, json};

use super::{path, town};
use crate::dialogue::{items, text, words};
use crate::search::kinds;

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_finds_cosponsors_is_checked_signed_studied_adopted_and_done() {
    let town = town(json!({ "threshold": 5, "cosponsors": 2, "study_days": 20 })).await;
    let (badr, hamid) = (town.server.resident("badr@example.om").await, town.server.resident("hamid@example.om").await);
    let draft = town.draft().await;
    assert_eq!((&draft["state"], &draft["permitted"]), (&json!("draft"), &json!(["edit", "withdraw"])), "too few stand for it");
    town.server.visitor().get(&path(&draft)).await.refused(404);
    badr.get(&path(&draft)).await.refused(404);
    let look = town.invited(&badr, &draft).await;
    assert_eq!((&look["title"], &look["permitted"]), (&draft["title"], &json!(["join"])));
    let guess = badr.put_if(&format!("{}/cosponsorship", path(&draft)), &look["etag"], &json!({ "secret": "guessed" })).await;
    assert_eq!(guess.field("/secret"), "unknown");
    for person in [&badr, &hamid, &hamid] {
        town.stand(person, &draft).await.expect(200);
    }
    let edited = town.salma.get(&path(&draft)).await.expect(200);
    assert_eq!(edited["cosponsor_count"], 2);
    let another = json!({ "district_id": town.server.id_of("districts", "al_souq").await });
    assert_eq!(town.salma.patch_if(&path(&draft), &edited["etag"], &another).await.field("/district_id"), "not_allowed");

    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    assert_eq!(pending["state"], "pending");
    let queue = town.manager.get("/dialogue/initiatives").await.expect(200);
    assert_eq!(items(&queue)[0]["id"], draft["id"]);
    let returned = town.act(&town.manager, &pending, "return", json!({ "note": "حدد الموقع." })).await;
    assert_eq!((&returned["state"], &returned["note"]), (&json!("draft"), &json!("حدد الموقع.")));
    town.act(&town.salma, &draft, "submit", json!({})).await;
    let gathering = town.act(&town.manager, &pending, "accept", json!({})).await;
    assert_eq!((&gathering["support"]["online"], &gathering["note"]), (&json!(3), &Value::Null), "those who stand for it have signed it");

    let listed = town.server.visitor().get("/initiatives?sort=ending_soon").await.expect(200);
    assert_eq!((items(&listed).len(), &items(&listed)[0]["threshold"]), (1, &json!(5)));
    let board = town.server.visitor().get("/subjects?kind=initiative").await.expect(200);
    assert_eq!(items(&board)[0]["id"], draft["id"]);
    let comment = json!({ "text": "أؤيدها، وأقترح البدء بالجزء المقابل للحديقة.", "policy_id": town.policy });
    let comment = badr.post(&format!("/subjects/{}/comments", text(&draft["id"])), &comment).await.expect(201);
    town.server.moderated(&town.manager, &comment, "publish", json!({})).await;
    let yusuf = town.server.resident("yusuf@example.om").await;
    let other = json!({ "text": "وأين الماء؟", "policy_id": town.policy });
    let other = yusuf.post(&format!("/subjects/{}/comments", text(&draft["id"])), &other).await.expect(201);
    town.server.moderated(&town.manager, &other, "publish", json!({})).await;
    assert_eq!(town.seen(&draft).await["comments"], 2);

    let layla = town.server.resident("layla@example.om").await;
    let etag = layla.get("/account").await.expect(200)["etag"].clone();
    layla.patch_if("/account", &etag, &json!({ "name": "ليلى العامرية" })).await.expect(200);
    town.sign(&layla, &draft, "name").await;
    let signers = town.server.visitor().get(&format!("{}/signers", path(&draft))).await.expect(200);
    assert_eq!((&items(&signers)[0]["name"], items(&signers).len(), &signers["unnamed"]), (&json!("ليلى العامرية"), 1, &json!(3)));
    town.on_paper(&draft, 1).await;
    let studied = town.seen(&draft).await;
    let reached: chrono::DateTime<chrono::Utc> = text(&studied["way"]["reached_at"]).parse().unwrap();
    let answer: chrono::DateTime<chrono::Utc> = text(&studied["study_until"]).parse().unwrap();
    assert_eq!((&studied["state"], answer - reached), (&json!("under_study"), Duration::days(20)));
    layla.delete(&format!("{}/signature", path(&draft))).await.refused(409);

    let reasons = json!({ "ar": "تنفع أهل الحي.", "en": "It serves the district." });
    let decide = json!({ "adopt": true, "reasons": reasons });
    town.manager.post_if(&format!("{}/decision", path(&draft)), &json!("\"1\""), &decide).await.refused(412);
    let adopted = town.act(&town.committee, &draft, "decision", decide).await;
    assert_eq!((&adopted["state"], &adopted["reasons"]), (&json!("adopted"), &reasons));
    town.server.run_jobs().await;
    for (who, audience) in [(&town.salma, "author"), (&badr, "author"), (&layla, "supporters"), (&yusuf, "contributors")] {
        let all = who.get("/notifications").await.expect(200);
        let told: Vec<&Value> = items(&all).iter().filter(|one| one["kind"] == "initiative_adopted").map(|one| &one["audience"]).collect();
        assert_eq!(told, [audience], "once, whatever else they did");
    }
    let mail = town.server.newest_message("yusuf@example.om").await.text;
    assert!(mail.contains("التي علّقت عليها") && mail.contains("تنفع أهل الحي."), "{mail}");
    let planting = json!({ "title": { "ar": "غرس الأشجار", "en": "Planting trees" }, "planned_on": "2027-03-01" });
    let planned = town.committee.post(&format!("{}/milestones", path(&draft)), &planting).await.expect(201);
    for answer in ["it serves the district", "Planting trees"] {
        assert_eq!(kinds(&town.server, answer).await[0], "initiative", "{answer}");
    }
    assert_eq!((&planned["state"], words(&planned["permitted"])), (&json!("adopted"), vec!["plan"]));
    let milestone = &planned["milestones"][0];
    let of_milestone = format!("/milestones/{}", text(&milestone["id"]));
    let renamed = json!({ "state": "begun", "title": { "ar": "حفر الآبار", "en": "Digging wells" } });
    let begun = town.committee.patch_if(&of_milestone, &milestone["etag"], &renamed).await.expect(200);
    for answer in ["حفر الآبار", "digging wells"] {
        assert_eq!(kinds(&town.server, answer).await[0], "initiative", "as it is called now: {answer}");
    }
    assert_eq!(begun["state"], "in_implementation");
    let milestone = &begun["milestones"][0];
    let done = town.committee.patch_if(&of_milestone, &milestone["etag"], &json!({ "state": "done" })).await.expect(200);
    assert!(done["milestones"][0]["done_on"].is_string());
    let finished = town.act(&town.committee, &draft, "finish", json!({})).await;
    assert_eq!(finished["state"], "done");
    let past = town.server.visitor().get("/initiatives?shelf=past").await.expect(200);
    assert_eq!(items(&past)[0]["id"], draft["id"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_that_lacks_support_is_warned_of_and_expires() {
    let town = town(json!({ "threshold": 50, "cosponsors": 0, "term_days": 10 })).await;
    let initiative = town.gathering(&[]).await;
    town.server.advance(Duration::days(6));
    town.server.run_jobs().await;
    let salma = town.server.resident("salma@example.om").await;
    assert!(items(&salma.get("/notifications").await.expect(200)).iter().all(|one| one["kind"] != "initiative_expiring"));
    town.server.advance(Duration::hours(30));
    town.server.run_jobs().await;
    town.server.run_jobs().await;
    town.server.advance(Duration::days(3));
    let salma = town.server.resident("salma@example.om").await;
    salma.delete(&format!("{}/signature", path(&initiative))).await.refused(403);
    let hamid = town.server.resident("hamid@example.om").await;
    hamid.put(&format!("{}/signature", path(&initiative)), &json!({})).await.refused(409);
    town.server.run_jobs().await;
    town.server.run_jobs().await;
    let told = salma.get("/notifications").await.expect(200);
    let kinds: Vec<&str> = items(&told).iter().map(|one| text(&one["kind"])).collect();
    assert_eq!(kinds, ["initiative_expired", "initiative_expiring", "initiative_began"]);
    let seen = town.seen(&initiative).await;
    assert_eq!((&seen["state"], &seen["permitted"]), (&json!("expired"), &json!([])));
    let subject = town.server.visitor().get(&format!("/subjects/{}", text(&initiative["id"]))).await.expect(200);
    assert_eq!(subject["state"], "closed");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_hidden_is_corrected_and_sent_again() {
    let town = town(json!({ "cosponsors": 0 })).await;
    let draft = town.draft().await;
    let pending = town.act(&town.salma, &draft, "submit", json!({})).await;
    let hidden = town.act(&town.manager, &pending, "hide", json!({ "reasons": ["unclear"], "note": "لم نفهم أين." })).await;
    let policies = town.server.visitor().get("/policies").await.expect(200);
    let policy = items(&policies).iter().find(|policy| policy["id"] == json!(town.policy)).expect("the policy")["version"].clone();
    assert_eq!((&hidden["state"], &hidden["hidden"]["reasons"]), (&json!("hidden"), &json!(["unclear"])));
    assert_eq!((&hidden["hidden"]["policy_version"], &hidden["permitted"]), (&policy, &json!([])), "another moderator shows it again");
    town.server.visitor().get(&path(&draft)).await.refused(404);
    let own = town.salma.get(&path(&draft)).await.expect(200);
    assert_eq!(
        (&own["hidden"]["note"], &own["note"], &own["permitted"]),
        (&json!("لم نفهم أين."), &Value::Null, &json!(["edit", "withdraw", "appeal"]))
    );
    let same = json!({ "title": draft["title"] });
    assert_eq!(town.salma.patch_if(&path(&draft), &own["etag"], &same).await.field("/text"), "not_allowed");
    let better = json!({ "title": "ظلال على ممشى الدهاريز الشرقي" });
    let corrected = town.salma.patch_if(&path(&draft), &own["etag"], &better).await.expect(200);
    assert_eq!((&corrected["state"], &corrected["hidden"]), (&json!("draft"), &Value::Null));
    town.act(&town.salma, &draft, "submit", json!({})).await;

    let gathering = town.act(&town.manager, &draft, "accept", json!({})).await;
    let hidden = town.act(&town.manager, &gathering, "hide", json!({ "reasons": ["spam"] })).await;
    assert_eq!(town.salma.get(&path(&draft)).await.expect(200)["permitted"], json!(["appeal"]), "what was signed is not changed");
    town.manager.post_if(&format!("{}/accept", path(&draft)), &hidden["etag"], &json!({})).await.refused(403);
    let other = town.server.staff(Staff::Moderator).await;
    let again = town.act(&other, &hidden, "accept", json!({})).await;
    assert_eq!((&again["state"], &again["gathers_until"]), (&json!("gathering"), &gathering["gathers_until"]));
}

/// Whatever everybody reads can be hidden, and its time stands still meanwhile.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_hidden_is_what_it_was_with_as_much_time_left() {
    let town = town(json!({ "cosponsors": 0, "threshold": 5, "term_days": 10, "study_days": 20 })).await;
    let initiative = town.gathering(&[]).await;
    let subject = format!("/subjects/{}", text(&initiative["id"]));
    let days_left = |view: &Value, what: &str, now: chrono::DateTime<chrono::Utc>| {
        (text(&view[what]).parse::<chrono::DateTime<chrono::Utc>>().unwrap() - now).num_days()
    };
    let hide_for_days = async |days: i64| {
        let moderator = town.server.staff(Staff::Moderator).await;
        town.act(&moderator, &initiative, "hide", json!({ "reasons": ["insult"] })).await;
        town.server.visitor().get(&subject).await.refused(404);
        town.server.advance(Duration::days(days));
        town.server.run_jobs().await;
        let other = town.server.staff(Staff::ParticipationManager).await;
        town.act(&other, &initiative, "accept", json!({})).await
    };
    let again = hide_for_days(30).await;
    assert_eq!((&again["state"], days_left(&again, "gathers_until", town.server.app.now())), (&json!("gathering"), 10));
    let clerk = town.server.staff(Staff::Agent).await;
    let body = json!({ "count": 4, "channel": "paper", "gathered_on": "2026-11-01", "evidence": "ملف 7" });
    clerk.post(&format!("{}/elsewhere", path(&initiative)), &body).await.expect(201);
    let closed = town.server.visitor().get(&subject).await.expect(200)["closes_at"].clone();
    let again = hide_for_days(40).await;
    assert_eq!((&again["state"], days_left(&again, "study_until", town.server.app.now())), (&json!("under_study"), 20));
    let now = town.server.visitor().get(&subject).await.expect(200);
    assert_eq!((&now["state"], &now["closes_at"]), (&json!("closed"), &closed), "it was closed when it reached its goal");
    let committee = town.server.staff(Staff::InitiativesReviewer).await;
    let decide = json!({ "adopt": false, "reasons": { "ar": "ليست لنا.", "en": "Not ours." } });
    town.act(&committee, &initiative, "decision", decide).await;
    assert_eq!(hide_for_days(1).await["state"], "declined");
    town.server.run_jobs().await;
    let salma = town.server.resident("salma@example.om").await;
    let told = salma.get("/notifications").await.expect(200);
    let kinds: Vec<&str> =
        items(&told).iter().map(|one| text(&one["kind"])).filter(|kind| kind.contains("hidden") || kind.contains("restored")).collect();
    assert_eq!(kinds, ["initiative_restored", "initiative_hidden"].repeat(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_numbers_of_its_kind_are_its_own_from_when_it_gathers() {
    let town = town(json!({ "threshold": 8, "cosponsors": 0, "district_thresholds": [] })).await;
    let administrator = town.server.staff(Staff::Administrator).await;
    let souq = town.server.id_of("districts", "al_souq").await;
    let change = async |body: Value| {
        let all = administrator.get("/administration/initiative-kinds").await.expect(200);
        let kind = items(&all).iter().find(|kind| kind["id"] == json!(town.kind)).expect("the kind").clone();
        administrator.patch_if(&format!("/administration/initiative-kinds/{}", town.kind), &kind["etag"], &body).await.expect(200)
    };
    let gathering = town.gathering(&[]).await;
    let draft = town.draft().await;
    change(json!({ "threshold": 30, "district_thresholds": [{ "district_id": souq, "threshold": 3, "term_days": 14, "study_days": 5 }] }))
        .await;
    assert_eq!(town.seen(&gathering).await["terms"]["threshold"], 8);
    assert_eq!(town.salma.get(&path(&draft)).await.expect(200)["terms"]["threshold"], 30);
    let moved = town.salma.patch_if(&path(&draft), &draft["etag"], &json!({ "district_id": souq })).await.expect(200);
    assert_eq!((&moved["terms"]["threshold"], &moved["district"]["id"]), (&json!(3), &json!(souq)));
    let days = [&moved["terms"]["term_days"], &moved["terms"]["study_days"]];
    assert_eq!(days, [&json!(14), &json!(5)], "a district has its own days too");
    change(json!({ "retired": true })).await;
    let body = town.server.initiative(&town.kind, &town.policy);
    assert_eq!(town.salma.post("/initiatives", &body).await.field("/kind_id"), "unknown");
    assert_eq!(town.seen(&gathering).await["kind"]["name"]["en"], "Trial");
}
