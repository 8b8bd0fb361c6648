//! What stands behind an initiative is counted exactly, and what follows from the count happens once.

use acceptance::Client;
use futures_util::future::join_all;
use serde_json::json;

use super::{path, town};
use crate::dialogue::items;

/// Two hundred people, each five times at once, of whom one is the sponsor: two hundred are counted, and the last of them, whoever it
/// is, hands the initiative to the committee, once.
#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_is_counted_exactly_and_reaches_the_goal_once() {
    const PEOPLE: usize = 200;
    const TRIES: usize = 5;
    let town = town(json!({ "threshold": PEOPLE, "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let mut people: Vec<Client> = vec![town.salma.clone()];
    for number in 1..PEOPLE {
        people.push(town.server.resident(&format!("person{number}@example.om")).await);
    }
    let late = town.server.resident("late@example.om").await;
    let signature = format!("{}/signature", path(&initiative));
    let body = json!({ "public_name": "anonymous", "age_confirmed": false });
    let tries = people.iter().flat_map(|person| std::iter::repeat_n(person, TRIES));
    let answers = join_all(tries.map(|person| async { person.put(&signature, &body).await.status })).await;
    assert_eq!(answers.len(), PEOPLE * TRIES);
    assert!(answers.iter().all(|status| *status == 200), "{answers:?}");
    let shown = town.seen(&initiative).await;
    assert_eq!(
        (&shown["state"], &shown["support"]["online"], &shown["support"]["total"]),
        (&json!("under_study"), &json!(200), &json!(200))
    );
    let again = town.salma.put(&signature, &body).await.expect(200);
    assert_eq!((&again["signed"], &again["support"]["total"]), (&json!(true), &json!(200)), "who has signed is told so");
    late.put(&signature, &body).await.refused(409);
    assert_eq!(town.seen(&initiative).await["support"]["total"], json!(200));
    town.server.run_jobs().await;
    let told = town.salma.get("/notifications?limit=100").await.expect(200);
    let of = |kind: &str| items(&told).iter().filter(|one| one["kind"] == kind).count();
    for kind in ["initiative_third", "initiative_two_thirds", "initiative_reached"] {
        assert_eq!(of(kind), 1, "{kind}");
    }
    let signers = town.server.visitor().get(&format!("{}/signers", path(&initiative))).await.expect(200);
    assert_eq!((items(&signers).len(), &signers["unnamed"]), (0, &json!(200)), "nobody asked for their name to be shown");
}

/// More who want to sign at once than it needs: whoever comes after the last one needed is told that it is too late, and not counted.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_counted_after_the_goal() {
    const THRESHOLD: usize = 6;
    let town = town(json!({ "threshold": THRESHOLD, "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let mut people: Vec<Client> = Vec::new();
    for number in 0..20 {
        people.push(town.server.resident(&format!("person{number}@example.om")).await);
    }
    let (signature, body) = (format!("{}/signature", path(&initiative)), json!({ "public_name": "anonymous" }));
    let answers = join_all(people.iter().map(|person| async { person.put(&signature, &body).await.status })).await;
    let with = |status: u16| answers.iter().filter(|answer| **answer == status).count();
    assert_eq!((with(200), with(409)), (THRESHOLD - 1, 20 - (THRESHOLD - 1)), "its sponsor is the first: {answers:?}");
    assert_eq!(town.seen(&initiative).await["support"]["total"], json!(THRESHOLD));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_can_be_taken_back_and_marks_are_told_once() {
    let town = town(json!({ "threshold": 6, "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let hamid = town.server.resident("hamid@example.om").await;
    for _ in 0..2 {
        let signed = town.sign(&hamid, &initiative, "name").await;
        assert_eq!((&signed["support"]["total"], &signed["signed"], &signed["etag"]), (&json!(2), &json!(true), &initiative["etag"]));
        assert!(signed["way"]["third_at"].is_string());
        for _ in 0..2 {
            let back = hamid.delete(&format!("{}/signature", path(&initiative))).await.expect(200);
            assert_eq!((&back["support"]["total"], &back["signed"]), (&json!(1), &json!(false)));
        }
    }
    town.salma.delete(&format!("{}/signature", path(&initiative))).await.refused(403);
    town.server.run_jobs().await;
    let told = town.salma.get("/notifications").await.expect(200);
    assert_eq!(items(&told).iter().filter(|one| one["kind"] == "initiative_third").count(), 1);
}

/// Paper counts towards the goal and stands apart; a mistake is corrected by an entry against it, which stays in the list.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_gathered_elsewhere_counts_apart_and_is_corrected_in_the_open() {
    let town = town(json!({ "threshold": 20, "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    let elsewhere = format!("{}/elsewhere", path(&initiative));
    let future = json!({ "count": 2, "channel": "paper", "gathered_on": "2099-01-01", "evidence": "ملف" });
    assert_eq!(town.clerk.post(&elsewhere, &future).await.field("/gathered_on"), "out_of_range");
    let entry = town.on_paper(&initiative, 12).await;
    let support = town.seen(&initiative).await["support"].clone();
    assert_eq!(support, json!({ "online": 1, "elsewhere": 12, "total": 13 }));
    let corrections = format!("/signatures-elsewhere/{}/corrections", crate::dialogue::text(&entry["id"]));
    let body = json!({ "count": 10, "reason": "توقيعان مكرران." });
    let correction = town.clerk.post(&corrections, &body).await.expect(201);
    assert_eq!((&correction["count"], &correction["corrects"]), (&json!(-2), &entry["id"]));
    assert_eq!(town.clerk.post(&corrections, &body).await.field("/count"), "not_allowed", "it is ten already");
    let of_correction = format!("/signatures-elsewhere/{}/corrections", crate::dialogue::text(&correction["id"]));
    town.clerk.post(&of_correction, &body).await.refused(404);
    assert_eq!(town.seen(&initiative).await["support"], json!({ "online": 1, "elsewhere": 10, "total": 11 }));
    assert_eq!(items(&town.clerk.get(&elsewhere).await.expect(200)).len(), 2);
    town.on_paper(&initiative, 9).await;
    assert_eq!(town.seen(&initiative).await["state"], "under_study");
    // A wrong number is put right though it has led to the committee, which goes on knowing it; nothing is added any more.
    town.clerk.post(&corrections, &json!({ "count": 1, "reason": "كُتب صفر زائد." })).await.expect(201);
    let corrected = town.seen(&initiative).await;
    assert_eq!((&corrected["state"], &corrected["support"]["total"]), (&json!("under_study"), &json!(11)));
    let more = json!({ "count": 2, "channel": "paper", "gathered_on": "2026-01-01", "evidence": "ملف" });
    assert_eq!(town.clerk.post(&elsewhere, &more).await.refused(409), "state_conflict");
}

/// A goal that is passed in one leap is told as what it is, without the marks below it.
#[tokio::test(flavor = "multi_thread")]
async fn one_leap_is_told_once() {
    let town = town(json!({ "threshold": 30, "cosponsors": 0 })).await;
    let initiative = town.gathering(&[]).await;
    town.on_paper(&initiative, 29).await;
    town.server.run_jobs().await;
    let told = town.salma.get("/notifications").await.expect(200);
    let kinds: Vec<&str> = items(&told).iter().map(|one| crate::dialogue::text(&one["kind"])).collect();
    assert_eq!(kinds, ["initiative_reached", "initiative_began"]);
    let way = town.seen(&initiative).await["way"].clone();
    assert!(way["third_at"] == way["reached_at"] && way["two_thirds_at"] == way["reached_at"], "{way}");
}
