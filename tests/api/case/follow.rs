//! Joining the case of somebody else, and leaving it.

use std::collections::HashSet;

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

/// A case that everybody may know.
async fn published(server: &TestServer, resident: &Client) -> Value {
    let case = server.case_of(resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    server.act(&agent, &case, "publish", json!({})).await
}

fn following(case: &Value) -> String {
    format!("/cases/{}/following", case["id"].as_str().unwrap())
}

/// The secret in the newest message to an address.
async fn secret_for(server: &TestServer, address: &str) -> String {
    let text = server.newest_message(address).await.text;
    text.split("#secret=").nth(1).and_then(|rest| rest.split_whitespace().next()).expect("a link").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_joins_hears_of_it_and_leaves() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let case = published(&server, &salma).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let seen = hamid.get(&path).await.expect(200);
    assert_eq!((seen["followers"].clone(), seen["permitted"].clone()), (json!(0), json!(["follow"])));
    let joined = hamid.put(&following(&case), &json!({})).await.expect(200);
    assert_eq!((joined["followers"].clone(), joined["permitted"].clone()), (json!(1), json!(["follow", "unfollow"])));
    assert_eq!(hamid.put(&following(&case), &json!({})).await.expect(200)["followers"], 1, "again is nothing");
    let list = hamid.get("/account/followed-cases").await.expect(200);
    assert_eq!((list["items"].as_array().unwrap().len(), list["items"][0]["id"].clone()), (1, case["id"].clone()));

    // The answer reaches the follower, without what belongs to the reporter.
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, &agent.get(&path).await.expect(200)).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    let case = server.act(&agent, &case, "resolve", json!({ "text": "استبدلنا الكابل." })).await;
    server.run_jobs().await;
    let told = server.newest_message("hamid@example.om").await;
    assert!(told.text.contains(case["reference"].as_str().unwrap()) && !told.text.contains("#secret="), "{}", told.text);
    let inside = hamid.get("/notifications").await.expect(200);
    assert_eq!(inside["items"][0]["kind"], "resolved");

    // It is not public any more, and still theirs to follow: what the public would see, and nothing else.
    let hidden = server.act(&agent, &case, "unpublish", json!({})).await;
    salma.post(&format!("{path}/information"), &json!({ "text": "رقمي 99123456" })).await.refused(409);
    let still = hamid.get(&path).await.expect(200);
    assert_eq!(
        (still["visibility"].clone(), still["reporter"].clone(), still["channel"].clone()),
        (json!("private"), Value::Null, Value::Null)
    );
    let timeline = hamid.get(&format!("{path}/timeline?limit=100")).await.expect(200);
    let kinds: Vec<_> = timeline["items"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["resolved", "started", "assigned", "submitted"], "who joins is nobody's business");
    assert_eq!(server.visitor().get(&path).await.refused(404), "not_found");

    assert_eq!(hamid.delete(&following(&case)).await.status, 204);
    assert_eq!(hamid.get(&path).await.refused(404), "not_found", "a stranger again");
    assert_eq!(hamid.delete(&following(&case)).await.refused(404), "not_found");
    assert_eq!(hamid.get("/account/followed-cases").await.expect(200)["items"], json!([]));
    let after = agent.get(&path).await.expect(200);
    assert_eq!((after["followers"].clone(), after["etag"].clone()), (json!(0), hidden["etag"].clone()), "nobody's edit became stale");
    let history = agent.get(&format!("{path}/timeline?limit=100")).await.expect(200);
    let counted = |kind: &str| history["items"].as_array().unwrap().iter().filter(|entry| entry["kind"] == kind).count();
    assert_eq!((counted("followed"), counted("unfollowed")), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_joins_by_a_contact_and_leaves_by_the_link() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let case = published(&server, &salma).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let visitor = server.visitor();
    assert_eq!(visitor.put(&following(&case), &json!({})).await.field("/follower"), "contact_needed");
    assert_eq!(visitor.put(&following(&case), &json!({ "follower": {} })).await.field("/follower/email"), "contact_needed");
    assert_eq!(visitor.put(&following(&case), &json!({ "follower": { "phone": "12" } })).await.field("/follower/phone"), "invalid_phone");
    let body = json!({ "follower": { "name": "علي", "email": "Ali@example.om" }, "language": "en" });
    let joined = visitor.put(&following(&case), &body).await.expect(200);
    assert_eq!(joined["followers"], 1);
    assert_eq!(joined["permitted"], json!(["follow"]), "the answer opens nothing: whose address it is is not known yet");
    assert_eq!(visitor.put(&following(&case), &body).await.expect(200), joined, "again says and does the same");
    server.run_jobs().await;
    let welcome = server.messages().await.into_iter().filter(|message| message.to == "ali@example.om").count();
    assert_eq!(welcome, 1);
    let secret = secret_for(&server, "ali@example.om").await;
    let ali = visitor.with_secret(&secret);
    assert_eq!(ali.get(&path).await.expect(200)["permitted"], json!(["follow", "unfollow"]));

    // The secret of one case is none for another, and one that was made up is none at all.
    let other = server.case_of(&salma).await["case"].clone();
    assert_eq!(ali.get(&format!("/cases/{}", other["id"].as_str().unwrap())).await.refused(404), "not_found");
    let forged = visitor.with_secret(&secret.replace(|c: char| c.is_ascii_digit(), "0"));
    assert_eq!(forged.delete(&following(&case)).await.refused(403), "forbidden");

    // What is done to a guest's case reaches the guest by its link, which ends it with one press.
    let agent = server.staff(Staff::Agent).await;
    server.act(&agent, &agent.get(&path).await.expect(200), "reject", json!({ "reason": "not_ours", "text": "ليس لنا" })).await;
    server.run_jobs().await;
    assert_eq!(secret_for(&server, "ali@example.om").await, secret);
    assert_eq!(ali.delete(&following(&case)).await.status, 204);
    assert_eq!(agent.get(&path).await.expect(200)["followers"], 0);
    assert_eq!(ali.delete(&following(&case)).await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_join_is_told_so() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let private = server.case_of(&salma).await["case"].clone();
    assert_eq!(hamid.put(&following(&private), &json!({})).await.refused(404), "not_found");
    assert_eq!(salma.put(&following(&private), &json!({})).await.refused(403), "forbidden", "it is her own");
    let case = published(&server, &salma).await;
    let contact = json!({ "follower": { "email": "a@example.om" } });
    assert_eq!(hamid.put(&following(&case), &contact).await.field("/follower"), "not_allowed");
    assert_eq!(hamid.delete(&following(&case)).await.refused(403), "forbidden");
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(agent.put(&following(&case), &json!({})).await.refused(403), "forbidden");
    server.act(&agent, &case, "reject", json!({ "reason": "not_ours", "text": "ليس لنا" })).await;
    assert_eq!(hamid.put(&following(&case), &json!({})).await.refused(409), "state_conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_who_join_at_once_are_fifty_and_one_who_joins_fifty_times_is_one() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let case = published(&server, &salma).await;
    let (path, visitor) = (following(&case), server.visitor());
    let joining = |email: String| {
        let (visitor, path) = (visitor.clone(), path.clone());
        tokio::spawn(async move { visitor.put(&path, &json!({ "follower": { "email": email } })).await.status })
    };
    let tries: Vec<_> = (0..50).flat_map(|i| [joining(format!("person{i}@example.om")), joining("same@example.om".to_owned())]).collect();
    let mut statuses = HashSet::new();
    for one in tries {
        statuses.insert(one.await.unwrap());
    }
    assert_eq!(statuses, HashSet::from([200]));
    let agent = server.staff(Staff::Agent).await;
    let seen = agent.get(&format!("/cases/{}", case["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(seen["followers"], 51);
    let timeline = agent.get(&format!("/cases/{}/timeline?limit=100", case["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(timeline["items"].as_array().unwrap().iter().filter(|entry| entry["kind"] == "followed").count(), 51);
}

#[tokio::test(flavor = "multi_thread")]
async fn followers_get_nothing_of_the_original_whether_it_is_public_or_not() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let agent = server.staff(Staff::Agent).await;
    let mut report = server.report().await;
    report["description"] = json!("MARKERTEXT عمود مطفأ");
    report["place"] = json!({ "latitude": 17.04, "longitude": 54.125, "address": "MARKERPLACE" });
    report["details"] = json!({ "landmark": "MARKERSPOT" });
    let case = salma.post("/cases", &report).await.expect(201)["case"].clone();
    let public = json!({ "subject": "عمود", "description": "عمود", "address": null, "landmark": null, "show_point": false });
    let case = server.act(&agent, &case, "publish", public).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    hamid.put(&following(&case), &json!({})).await.expect(200);
    agent.post(&format!("{path}/replies"), &json!({ "text": "اتصلنا بك على 99112233 وأصلحناه." })).await.expect(201);
    server.run_jobs().await;
    let told = server.newest_message("hamid@example.om").await;
    assert!(told.text.contains("اتصلنا بك على •••"), "{}", told.text);
    for visibility in ["published", "private"] {
        let case = agent.get(&path).await.expect(200);
        if visibility == "private" {
            server.act(&agent, &case, "unpublish", json!({})).await;
        }
        for place in [path.clone(), format!("{path}/timeline"), "/account/followed-cases".to_owned(), "/notifications".to_owned()] {
            let seen = hamid.get(&place).await.expect(200).to_string();
            assert!(!seen.contains("MARKER") && !seen.contains("99112233") && !seen.contains("54.125"), "{visibility} {place}: {seen}");
        }
    }
    let seen = hamid.get(&path).await.expect(200);
    assert_eq!((seen["subject"].clone(), seen["place"]["latitude"].clone()), (case["category"]["name"]["ar"].clone(), Value::Null));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_follows_learns_that_a_report_was_withdrawn() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let case = published(&server, &salma).await;
    let joined = hamid.put(&following(&case), &json!({})).await.expect(200);
    server.act(&salma, &joined, "withdraw", json!({ "reason": "حُلّت" })).await;
    server.run_jobs().await;
    let told = server.newest_message("hamid@example.om").await;
    assert!(told.subject.contains("سُحب") && told.text.contains(case["reference"].as_str().unwrap()), "{told:?}");
    assert!(!told.text.contains("حُلّت"), "the reason is not for strangers: {}", told.text);
}
