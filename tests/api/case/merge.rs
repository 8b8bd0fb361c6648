//! Repeats are merged and taken apart again.

use acceptance::{Client, Staff, TestServer, photo};
use serde_json::{Value, json};

fn path(case: &Value) -> String {
    format!("/cases/{}", case["id"].as_str().unwrap())
}

async fn merge(who: &Client, case: &Value, into: &Value) -> acceptance::Answer {
    who.post_if(&format!("{}/merge", path(case)), &case["etag"], &json!({ "into": into["id"], "into_etag": into["etag"] })).await
}

async fn now(who: &Client, case: &Value) -> Value {
    who.get(&path(case)).await.expect(200)
}

fn kinds(timeline: &Value) -> Vec<&str> {
    timeline["items"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeat_goes_into_the_first_with_its_people_and_comes_back_as_it_was() {
    let server = TestServer::start().await;
    let (salma, hamid, ali) =
        (server.resident("salma@example.om").await, server.resident("hamid@example.om").await, server.resident("ali@example.om").await);
    let agent = server.staff(Staff::Agent).await;
    let first = server.case_of(&salma).await["case"].clone();
    let mut report = server.report().await;
    report["attachments"] = json!([hamid.upload(photo(), "image/jpeg").await.expect(201)["claim"]]);
    let second = hamid.post("/cases", &report).await.expect(201)["case"].clone();
    let second = server.act(&agent, &second, "publish", json!({})).await;
    let second = server.routed(&agent, &second).await;
    agent.post(&format!("{}/replies", path(&second)), &json!({ "text": "نزور المكان غدًا." })).await.expect(201);
    agent.post(&format!("{}/notes", path(&second)), &json!({ "text": "للزملاء" })).await.expect(201);
    ali.put(&format!("{}/following", path(&second)), &json!({})).await.expect(200);
    let (before, second) = (now(&agent, &first).await, now(&agent, &second).await);

    let merged = merge(&agent, &second, &before).await.expect(200);
    assert_eq!((merged["state"].clone(), merged["duplicate_of"]["reference"].clone()), (json!("duplicate"), first["reference"].clone()));
    let kept = now(&agent, &first).await;
    assert_eq!(kept["followers"], 2, "who reported the repeat and who followed it");
    assert_eq!(kept["merged"][0]["reference"], second["reference"]);
    assert_eq!(kept["merged"][0]["photos"].as_array().map(Vec::len), Some(1));
    let timeline = agent.get(&format!("{}/timeline", path(&first))).await.expect(200);
    assert_eq!(kinds(&timeline), ["merged", "replied", "submitted"], "what was said goes along, notes stay where they are");
    let reply = &timeline["items"][1];
    assert_eq!((reply["from_merged"].clone(), reply["other"]["reference"].clone()), (json!(true), second["reference"].clone()));

    // Both are told, each in words of their own.
    server.run_jobs().await;
    let to_hamid = server.newest_message("hamid@example.om").await;
    assert!(to_hamid.text.contains(first["reference"].as_str().unwrap()), "{}", to_hamid.text);
    let to_salma = server.newest_message("salma@example.om").await;
    assert!(to_salma.text.contains(first["reference"].as_str().unwrap()), "{}", to_salma.text);
    assert!(!to_salma.text.contains(second["reference"].as_str().unwrap()), "whose report it was is not hers to know");
    assert!(server.newest_message("ali@example.om").await.text.contains(second["reference"].as_str().unwrap()));

    // Hamid and Ali follow the first one now, though it is private; they see neither Salma nor her words.
    for follower in [&hamid, &ali] {
        let seen = now(follower, &first).await;
        assert_eq!((seen["visibility"].clone(), seen["reporter"].clone()), (json!("private"), Value::Null));
        assert!(seen["permitted"].as_array().unwrap().contains(&json!("unfollow")));
    }
    assert_eq!(now(&hamid, &second).await["duplicate_of"]["id"], first["id"]);
    assert_eq!(server.visitor().get(&path(&second)).await.expect(200)["duplicate_of"], Value::Null, "the first is not public");
    // Salma may know the repeat, which is public, but not whose it is; the visitor knows nothing of hers.
    let hers = now(&salma, &first).await;
    assert_eq!((hers["merged"][0]["reference"].clone(), hers["followers"].clone()), (second["reference"].clone(), json!(2)));
    let joined = salma.get(&format!("{}/timeline", path(&first))).await.expect(200);
    assert_eq!(
        (kinds(&joined)[0], joined["items"][0]["followers"].clone(), joined["items"][0]["other"].clone()),
        ("merged", json!(2), Value::Null)
    );

    // Undone, everything stands where it stood.
    let back = server.act(&agent, &merged, "unmerge", json!({ "reason": "عمودان مختلفان" })).await;
    assert_eq!(
        (back["state"].clone(), back["duplicate_of"].clone(), back["closed_at"].clone()),
        (second["state"].clone(), Value::Null, Value::Null)
    );
    let alone = now(&agent, &first).await;
    assert_eq!(
        (alone["followers"].clone(), alone["merged"].clone(), alone["state"].clone()),
        (json!(0), json!([]), before["state"].clone())
    );
    assert_eq!(hamid.get(&path(&first)).await.refused(404), "not_found");
    assert_eq!(now(&agent, &second).await["followers"], 1, "Ali still follows what he joined");
    server.run_jobs().await;
    assert!(server.newest_message("hamid@example.om").await.text.contains(second["reference"].as_str().unwrap()));
    let timeline = salma.get(&format!("{}/timeline", path(&first))).await.expect(200);
    assert_eq!(kinds(&timeline), ["parted", "merged", "submitted"]);
    assert!(timeline["items"][0]["text"].is_null(), "the reason is for the staff");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_whose_report_was_merged_follows_by_a_link_of_their_own() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let first = server.case_of(&salma).await["case"].clone();
    let receipt = server.guest_case().await;
    let guest = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    merge(&agent, &receipt["case"], &first).await.expect(200);
    let own = now(&guest, &receipt["case"]).await;
    assert_eq!(own["duplicate_of"]["reference"], first["reference"]);
    let follower = server.visitor().with_secret(own["duplicate_of"]["secret"].as_str().unwrap());
    let seen = now(&follower, &first).await;
    assert_eq!((seen["reporter"].clone(), seen["photos"].clone()), (Value::Null, json!([])));
    assert_eq!(seen["description"], first["category"]["name"]["ar"], "what it is about, and not a word of hers");
    assert_eq!(guest.get(&path(&first)).await.refused(404), "not_found", "the secret of one case opens no other");
    let case = server.routed(&agent, &now(&agent, &first).await).await;
    server.act(&agent, &case, "reject", json!({ "reason": "not_ours", "text": "ليس لنا" })).await;
    server.run_jobs().await;
    let told = server.newest_message("guest@example.om").await;
    let secret = told.text.split("#secret=").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap();
    assert_eq!(Some(secret), own["duplicate_of"]["secret"].as_str());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_not_be_merged_is_refused_where_it_is_wrong() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let (one, two) = (server.case_of(&resident).await["case"].clone(), server.case_of(&resident).await["case"].clone());
    let into = format!("{}/merge", path(&one));
    assert_eq!(merge(&agent, &one, &one).await.field("/into"), "not_allowed");
    let nothing = json!({ "into": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e", "into_etag": "\"1\"" });
    assert_eq!(agent.post_if(&into, &one["etag"], &nothing).await.field("/into"), "unknown");
    let unreadable = json!({ "into": two["id"], "into_etag": "two" });
    assert_eq!(agent.post_if(&into, &one["etag"], &unreadable).await.field("/into_etag"), "invalid");
    let stale = json!({ "into": two["id"], "into_etag": "\"99\"" });
    assert_eq!(agent.post_if(&into, &one["etag"], &stale).await.refused(412), "precondition_failed");
    assert_eq!(
        agent.post_if(&into, &json!("\"99\""), &json!({ "into": two["id"], "into_etag": two["etag"] })).await.refused(412),
        "precondition_failed"
    );
    assert_eq!(merge(&resident, &one, &two).await.refused(403), "forbidden");
    assert_eq!(merge(&server.staff(Staff::Moderator).await, &one, &two).await.refused(403), "forbidden");

    // Officers merge what their department has with what their department has.
    let officer = server.staff(Staff::LightingOfficer).await;
    let one = server.routed(&agent, &one).await;
    assert_eq!(merge(&officer, &one, &two).await.field("/into"), "unknown");
    let two = server.act(&agent, &two, "publish", json!({})).await;
    assert_eq!(merge(&officer, &one, &two).await.field("/into"), "not_allowed", "to see it is not enough");

    // Nothing is merged into what is finished, and what is merged can't be merged or worked on.
    let finished = server.act(&agent, &two, "reject", json!({ "reason": "not_ours", "text": "ليس لنا" })).await;
    assert_eq!(merge(&agent, &one, &finished).await.field("/into"), "not_allowed");
    let three = server.case_of(&resident).await["case"].clone();
    let merged = merge(&agent, &one, &three).await.expect(200);
    let refused = merge(&agent, &merged, &server.case_of(&resident).await["case"]).await.expect(409);
    assert!(refused["possible"].as_array().unwrap().contains(&json!("unmerge")), "{refused}");
    let four = server.case_of(&resident).await["case"].clone();
    assert_eq!(agent.post_if(&format!("{}/unmerge", path(&four)), &four["etag"], &json!({})).await.refused(409), "state_conflict");
    // What went on into a third comes back in the order in which it went.
    let three = now(&agent, &three).await;
    let three = merge(&agent, &three, &four).await.expect(200);
    let merged = now(&agent, &merged).await;
    assert_eq!(agent.post_if(&format!("{}/unmerge", path(&merged)), &merged["etag"], &json!({})).await.refused(409), "state_conflict");
    server.act(&agent, &three, "unmerge", json!({})).await;
    server.act(&agent, &merged, "unmerge", json!({})).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_came_by_two_ways_leaves_only_when_both_are_gone() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let agent = server.staff(Staff::Agent).await;
    let first = server.case_of(&salma).await["case"].clone();
    let (one, two) = (server.case_of(&hamid).await["case"].clone(), server.case_of(&hamid).await["case"].clone());
    let one = merge(&agent, &one, &now(&agent, &first).await).await.expect(200);
    let two = merge(&agent, &two, &now(&agent, &first).await).await.expect(200);
    assert_eq!(now(&agent, &first).await["followers"], 1, "nobody follows twice");
    server.act(&agent, &one, "unmerge", json!({})).await;
    assert_eq!(now(&hamid, &first).await["followers"], 1, "still there by the other");
    // From now on of his own accord, whatever becomes of the merging.
    hamid.put(&format!("{}/following", path(&first)), &json!({})).await.expect(200);
    let two = now(&agent, &two).await;
    server.act(&agent, &two, "unmerge", json!({})).await;
    assert_eq!(now(&hamid, &first).await["followers"], 1);
    hamid.delete(&format!("{}/following", path(&first))).await;
    let two = now(&agent, &two).await;
    merge(&agent, &two, &now(&agent, &first).await).await.expect(200);
    assert_eq!(now(&agent, &first).await["followers"], 0, "who left is not brought back");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_merge_two_cases_into_each_other_at_once_make_one_merging() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    for _ in 0..5 {
        let (one, two) = (server.case_of(&resident).await["case"].clone(), server.case_of(&resident).await["case"].clone());
        let tries: Vec<_> = (0..10)
            .map(|i| {
                let (agent, one, two) = (agent.clone(), one.clone(), two.clone());
                tokio::spawn(async move {
                    if i % 2 == 0 { merge(&agent, &one, &two).await.status } else { merge(&agent, &two, &one).await.status }
                })
            })
            .collect();
        let mut statuses = Vec::new();
        for one in tries {
            statuses.push(one.await.unwrap());
        }
        assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| [200, 409, 412, 422].contains(status)), "{statuses:?}");
        let states = [now(&agent, &one).await["state"].clone(), now(&agent, &two).await["state"].clone()];
        assert_eq!(states.iter().filter(|state| **state == "duplicate").count(), 1, "{states:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_left_is_not_brought_back_by_taking_apart_and_merging_again() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let agent = server.staff(Staff::Agent).await;
    let first = server.case_of(&salma).await["case"].clone();
    let (one, two) = (server.case_of(&hamid).await["case"].clone(), server.case_of(&hamid).await["case"].clone());
    let one = merge(&agent, &one, &first).await.expect(200);
    merge(&agent, &two, &now(&agent, &first).await).await.expect(200);
    assert_eq!(now(&agent, &first).await["followers"], 1);
    assert_eq!(hamid.delete(&format!("{}/following", path(&first))).await.status, 204);
    let apart = server.act(&agent, &one, "unmerge", json!({})).await;
    assert_eq!(now(&agent, &first).await["followers"], 0);
    merge(&agent, &apart, &now(&agent, &first).await).await.expect(200);
    assert_eq!(now(&agent, &first).await["followers"], 0);
    assert_eq!(hamid.get(&path(&first)).await.refused(404), "not_found");
}

/// Who takes a report back speaks for nobody else.
#[tokio::test(flavor = "multi_thread")]
async fn what_others_wait_for_is_not_withdrawn_over_them() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let agent = server.staff(Staff::Agent).await;
    let first = server.case_of(&salma).await["case"].clone();
    let second = server.case_of(&hamid).await["case"].clone();
    let merged = merge(&agent, &second, &first).await.expect(200);
    let kept = now(&salma, &first).await;
    assert!(!kept["permitted"].as_array().unwrap().contains(&json!("withdraw")));
    let withdraw = format!("{}/withdraw", path(&first));
    assert_eq!(salma.post_if(&withdraw, &kept["etag"], &json!({})).await.refused(409), "others_wait");
    assert_eq!(now(&hamid, &first).await["state"], "submitted");
    // Alone again, it is hers to take back.
    server.act(&agent, &merged, "unmerge", json!({})).await;
    assert_eq!(server.act(&salma, &now(&salma, &first).await, "withdraw", json!({})).await["state"], "withdrawn");
    assert_eq!(now(&hamid, &second).await["state"], "submitted");
}

/// Copies of a merged case, as if so many had come after it.
async fn many_more(server: &TestServer, merged: &Value, count: u128) {
    use majlis_persistence::case::{self as store, CaseRow};
    let id: uuid::Uuid = merged["id"].as_str().unwrap().parse().unwrap();
    let row = store::find(server.app.db.read(), id).await.unwrap().unwrap();
    let copies = (1..=count).map(|number| CaseRow {
        id: uuid::Uuid::from_u128(id.as_u128() + (number << 80)),
        number: row.number + 1_000 + i64::try_from(number).unwrap(),
        reference: format!("{}-{number}", row.reference),
        reporter_email: Some(format!("guest{number}@example.om")),
        ..row.clone()
    });
    let copies: Vec<CaseRow> = copies.collect();
    let write = async |tx: &majlis_persistence::DatabaseTransaction| {
        for copy in copies {
            store::insert(tx, copy).await?;
        }
        Ok::<_, majlis_app::AppError>(())
    };
    server.app.db.write(write).await.unwrap();
}

/// However many are merged: who came by two of them stays when one leaves.
#[tokio::test(flavor = "multi_thread")]
async fn who_came_with_the_oldest_of_many_stays() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let first = server.case_of(&salma).await["case"].clone();
    // The same guest has sent both.
    let (oldest, other) = (server.guest_case().await["case"].clone(), server.guest_case().await["case"].clone());
    let other = merge(&agent, &other, &first).await.expect(200);
    let oldest = merge(&agent, &oldest, &now(&agent, &first).await).await.expect(200);
    many_more(&server, &oldest, 120).await;
    assert_eq!(now(&agent, &first).await["followers"], 1);
    server.act(&agent, &other, "unmerge", json!({})).await;
    // Those of the copies are found as well, since they never came before.
    assert_eq!(now(&agent, &first).await["followers"], 121);
    let followers =
        majlis_persistence::follower::some_of_case(server.app.db.read(), first["id"].as_str().unwrap().parse().unwrap(), None, 200);
    let followers = followers.await.unwrap();
    assert!(followers.iter().any(|follower| follower.email.as_deref() == Some("guest@example.om")));
}
