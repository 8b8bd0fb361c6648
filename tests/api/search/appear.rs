//! What is found follows what is public, in the transaction that changes it.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

use super::{asked, kinds, shown};

const SALMA: &str = "salma@example.om";

#[tokio::test(flavor = "multi_thread")]
async fn contributions_are_found_while_they_are_published() {
    let server = TestServer::start().await;
    let (manager, moderator) = (server.staff(Staff::ParticipationManager).await, server.staff(Staff::Moderator).await);
    let subject = server.open_round(&manager).await;
    let (salma, policy) = (server.resident(SALMA).await, server.policy_id().await);
    let idea = salma.post(&format!("/subjects/{subject}/ideas"), &server.idea(&policy)).await.expect(201);
    assert!(kinds(&server, "المظلات").await.is_empty(), "what waits is not public");
    let idea = server.moderated(&moderator, &idea, "publish", json!({})).await;
    assert_eq!(kinds(&server, "المظلات").await, ["idea"]);

    let path = format!("/contributions/{}", idea["id"].as_str().expect("an id"));
    let etag = manager.get(&path).await.expect(200)["etag"].clone();
    let answer = json!({ "status": "planned", "explanation": { "ar": "نبدأ في مارس.", "en": "We begin in March." } });
    manager.post_if(&format!("{path}/answer"), &etag, &answer).await.expect(200);
    assert_eq!(kinds(&server, "begins in March").await, ["idea"], "by what the municipality answered");

    let comment = json!({ "text": "وأين يجلس كبار السن؟", "idea_id": idea["id"], "policy_id": policy });
    let comment = salma.post(&format!("/subjects/{subject}/comments"), &comment).await.expect(201);
    let comment = server.moderated(&moderator, &comment, "publish", json!({})).await;
    let found = asked(&server.visitor(), "جلوس يجلس الكبار", &[]).await;
    let first = &found["items"][0];
    assert_eq!((&first["kind"], &first["idea_id"], &first["id"]), (&json!("comment"), &idea["id"], &comment["id"]));

    // An older process that still runs hides things without knowing of documents.
    let state = |state: &str| format!("UPDATE contributions SET state = '{state}' WHERE kind = 'comment'");
    server.sql(&state("hidden")).await;
    assert!(kinds(&server, "يجلس").await.is_empty());
    server.sql(&state("published")).await;
    assert_eq!(kinds(&server, "يجلس").await, ["comment"]);

    // Hidden and withdrawn.
    server.moderated(&moderator, &comment, "hide", json!({ "reasons": ["spam"] })).await;
    assert!(kinds(&server, "يجلس").await.is_empty());
    let path = format!("/contributions/{}", idea["id"].as_str().expect("an id"));
    let etag = salma.get(&path).await.expect(200)["etag"].clone();
    salma.post_if(&format!("{path}/withdraw"), &etag, &json!({})).await.expect(200);
    assert!(kinds(&server, "المظلات").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn subjects_and_decisions_are_found_once_they_are_published() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let mut round = server.idea_round();
    round["opens_at"] = json!(server.app.now() + chrono::Duration::days(2));
    let draft = manager.post("/subjects", &round).await.expect(201);
    assert!(kinds(&server, "حديقة").await.is_empty());
    let id = draft["id"].as_str().expect("an id");
    server.stepped(&manager, id, json!({ "step": "publish" })).await;
    assert_eq!(kinds(&server, "حديقة").await, ["subject"]);
    let path = format!("/subjects/{id}");
    let etag = manager.get(&path).await.expect(200)["etag"].clone();
    let title = json!({ "title": { "ar": "متنزهات أحيائنا", "en": "Gardens" } });
    manager.patch_if(&path, &etag, &title).await.expect(200);
    let found = asked(&server.visitor(), "متنزه", &[]).await;
    assert_eq!(shown(&found["items"][0]["title"]), "[متنزهات] أحيائنا");
    server.stepped(&manager, id, json!({ "step": "unpublish" })).await;
    assert!(kinds(&server, "متنزه").await.is_empty());

    let decision = manager.post("/decisions", &server.decision(None)).await.expect(201);
    assert!(kinds(&server, "شجر الممشى").await.is_empty());
    let path = format!("/decisions/{}", decision["id"].as_str().expect("an id"));
    let report = server.report().await;
    let case = server.resident(SALMA).await.post("/cases", &report).await.expect(201);
    let named = json!({ "case_references": [case["case"]["reference"]], "outcome": "taken_up" });
    let named = manager.post_if(&format!("{path}/sources"), &decision["etag"], &named).await.expect(200);
    manager.post_if(&format!("{path}/publish"), &named["etag"], &json!({})).await.expect(200);
    let found = asked(&server.visitor(), "شجر الممشى", &[]).await;
    assert_eq!((&found["items"][0]["kind"], &found["found"]), (&json!("decision"), &json!(1)), "once, though in both languages");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initiative_that_is_hidden_takes_what_was_said_on_it_along() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let kind = server.initiative_kind(&administrator, json!({ "cosponsors": 0 })).await;
    let (manager, policy) = (server.staff(Staff::ParticipationManager).await, server.policy_id().await);
    let (salma, badr) = (server.resident(SALMA).await, server.resident("badr@example.om").await);
    let draft = salma.post("/initiatives", &server.initiative(&kind, &policy)).await.expect(201);
    let pending = server.with_initiative(&salma, &draft, "submit", json!({})).await;
    assert!(kinds(&server, "أشجار النيم").await.is_empty());
    server.with_initiative(&manager, &pending, "accept", json!({})).await;
    assert_eq!(kinds(&server, "أشجار النيم").await, ["initiative"]);

    let id = draft["id"].as_str().expect("an id");
    let comment = json!({ "text": "الزيتون أقل حاجة إلى السقي.", "policy_id": policy });
    let comment = badr.post(&format!("/subjects/{id}/comments"), &comment).await.expect(201);
    let moderator = server.staff(Staff::Moderator).await;
    server.moderated(&moderator, &comment, "publish", json!({})).await;
    assert_eq!(kinds(&server, "زيتون").await, ["comment"]);
    server.with_initiative(&manager, &draft, "hide", json!({ "reasons": ["spam"] })).await;
    assert!(kinds(&server, "زيتون").await.is_empty() && kinds(&server, "أشجار النيم").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_are_found_as_the_newest_version_has_them() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let (subject, first) = server.draft_for_all(&manager).await;
    let found = asked(&server.visitor(), "عشرون متر بين العربات", &[]).await;
    let best = &found["items"][0];
    let section = &first["sections"][1];
    assert_eq!((&best["kind"], &best["id"], &best["label"]), (&json!("draft_section"), &section["id"], &json!("2")));
    assert_eq!(best["subject"]["id"], json!(subject));

    let begun = manager.post(&format!("/subjects/{subject}/versions"), &json!(null)).await.expect(201);
    let kept = &begun["sections"][0];
    let sections = json!([{ "id": kept["id"], "number": "1", "heading": kept["heading"], "text": { "ar": "العربة دراجة." } }]);
    let saved = server.saved(&manager, &begun, sections).await.expect(200);
    assert!(kinds(&server, "دراجات").await.is_empty(), "it is not published");
    server.version_step(&manager, &saved, "publish").await.expect(200);
    assert_eq!(kinds(&server, "دراجات").await, ["draft_section"]);
    assert!(kinds(&server, "منتصف الليل").await.is_empty(), "the section is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_are_found_as_they_were_let_through() {
    let server = TestServer::start().await;
    let case = published_case(&server, "غرق الشارع", "سيل من الوادي أمام البيوت").await;
    let cases = async || asked(&server.visitor(), "سيول الاوديه", &[("kind", "case")]).await["found"].clone();
    assert_eq!(cases().await, 1);
    assert_eq!(kinds(&server, case["reference"].as_str().expect("a reference")).await[0], "case");
    let agent = server.staff(Staff::Agent).await;
    let case = agent.get(&format!("/cases/{}", case["id"].as_str().expect("an id"))).await.expect(200);
    server.act(&agent, &case, "unpublish", json!({})).await;
    assert_eq!(cases().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn cases_are_found_by_what_was_answered_to_all() {
    let server = TestServer::start().await;
    let case = published_case(&server, "غرق الشارع", "سيل من الوادي أمام البيوت").await;
    let path = format!("/cases/{}", case["id"].as_str().expect("an id"));
    let agent = server.staff(Staff::Agent).await;
    agent.post(&format!("{path}/notes"), &json!({ "text": "المضخة معطلة" })).await.expect(201);
    assert!(kinds(&server, "مضخة").await.is_empty(), "notes are the staff's");
    agent.post(&format!("{path}/replies"), &json!({ "text": "ركّبنا صمامات جديدة، وهاتفنا 99112233." })).await.expect(201);
    let found = asked(&server.visitor(), "صمام", &[]).await;
    assert_eq!(found["items"][0]["id"], case["id"]);
    assert_eq!(shown(&found["items"][0]["excerpt"]), "سيل من الوادي أمام البيوت شارع السلام ركّبنا [صمامات] جديدة، وهاتفنا •••.");
    assert!(kinds(&server, "99112233").await.is_empty(), "as the page of the case shows it");

    // Whose name is covered on the page of the case can't be found by it either, whenever the name is said.
    let (salma, agent) = (server.resident(SALMA).await, agent);
    let hers = server.case_of(&salma).await["case"].clone();
    let of_hers = format!("/cases/{}", hers["id"].as_str().expect("an id"));
    agent.post(&format!("{of_hers}/replies"), &json!({ "text": "أهلًا جوخة، بدّلنا القاطع." })).await.expect(201);
    let hers = agent.get(&of_hers).await.expect(200);
    server.act(&agent, &hers, "publish", json!({ "personal_data_checked": true })).await;
    assert_eq!(kinds(&server, "جوخة").await, ["case"]);
    let account = salma.get("/account").await.expect(200);
    salma.patch_if("/account", &account["etag"], &json!({ "name": "جوخة الحارثية" })).await.expect(200);
    assert!(kinds(&server, "جوخة").await.is_empty());
    assert_eq!(kinds(&server, "القاطع").await, ["case"]);

    // What was answered before a case is published is found with it.
    let seen = agent.get(&path).await.expect(200);
    let seen = server.act(&agent, &seen, "unpublish", json!({})).await;
    assert!(kinds(&server, "صمام").await.is_empty());
    server.act(&agent, &seen, "publish", json!({ "personal_data_checked": true })).await;
    assert_eq!(kinds(&server, "صمام").await, ["case"]);
    // The last fifty, as a page shows the last of what happened.
    for _ in 0..50 {
        agent.post(&format!("{path}/replies"), &json!({ "text": "الفريق في الموقع." })).await.expect(201);
    }
    assert!(kinds(&server, "صمام").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn policies_are_found_in_their_newest_version() {
    let server = TestServer::start().await;
    let first = json!(server.policy_id().await);
    let found = asked(&server.visitor(), "سياسة المشاركة", &[]).await;
    assert_eq!(found["items"][0]["id"], first, "that of the profile");
    let clause = json!([{ "reason": "spam", "clause": { "ar": "لا ترويج لبضائع.", "en": "No peddling." } }]);
    let version = server.policy_with(clause).await;
    let found = asked(&server.visitor(), "peddling", &[("kind", "policy")]).await;
    assert_eq!(found["items"][0]["id"], json!(version));
    assert_eq!(found["items"][0]["label"], "3");
    let found = asked(&server.visitor(), "سياسة المشاركة", &[("kind", "policy")]).await;
    let ids: Vec<&Value> = found["items"].as_array().expect("items").iter().map(|item| &item["id"]).collect();
    assert!(ids[0] == &json!(version) && !ids.contains(&&first), "the one before it is not found any more: {ids:?}");

    // Before its time comes the one in force is found beside it.
    let administrator = server.staff(Staff::Administrator).await;
    let text = json!({ "ar": "نص قادم", "en": "Upcoming" });
    let draft = json!({ "kind": "participation", "title": { "ar": "سياسة المشاركة", "en": "Participation policy" }, "body": text });
    let draft = administrator.post("/administration/policy-drafts", &draft).await.expect(201);
    let path = format!("/administration/policy-drafts/{}/publish", draft["id"].as_str().expect("an id"));
    let later = json!({ "effective_at": server.app.now() + chrono::Duration::days(2) });
    administrator.post_if(&path, &draft["etag"], &later).await.expect(200);
    let found = asked(&server.visitor(), "Participation policy", &[("kind", "policy")]).await;
    let ids: Vec<&Value> = found["items"].as_array().expect("items").iter().map(|item| &item["id"]).collect();
    assert!(ids.contains(&&json!(version)) && ids.contains(&&draft["id"]), "{ids:?}");
}

async fn published_case(server: &TestServer, subject: &str, description: &str) -> Value {
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    let visitor: Client = server.visitor();
    let case = visitor.post("/cases", &report).await.expect(201)["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let body = json!({ "subject": subject, "description": description, "personal_data_checked": true });
    server.act(&agent, &case, "publish", body).await
}

/// The documents of a town that an older version left behind are made when this one starts.
#[tokio::test(flavor = "multi_thread")]
async fn documents_are_made_where_there_are_none() {
    let server = TestServer::start().await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let subject = server.round_with(&manager, json!({ "review": "after" })).await;
    let (salma, policy) = (server.resident(SALMA).await, server.policy_id().await);
    salma.post(&format!("/subjects/{subject}/ideas"), &server.idea(&policy)).await.expect(201);
    server.draft_for_all(&manager).await;
    published_case(&server, "غرق الشارع", "سيل من الوادي").await;
    let asked = ["المظلات", "حديقة", "عشرون مترا", "سيول", "سياسة المشاركة"];
    let mut before = Vec::new();
    for question in asked {
        before.push(kinds(&server, question).await);
    }
    server.sql("DELETE FROM search_documents").await;
    server.sql("DELETE FROM search_makings").await;
    assert!(majlis_persistence::search::make_anew(&server.app.db).await.expect("made anew"));
    for (question, before) in asked.iter().zip(before) {
        assert!(!before.is_empty(), "{question}");
        assert_eq!(kinds(&server, question).await, before, "{question}");
    }
    assert!(!majlis_persistence::search::make_anew(&server.app.db).await.expect("nothing to do"));
}
