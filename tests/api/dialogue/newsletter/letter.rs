//! Letters of editors: whom they reach, once, and what becomes of their mails.

use acceptance::Staff;
use chrono::Duration;
use majlis_app::port::SendError;
use serde_json::{Value, json};

use super::super::{items, text, words};
use super::{JOHN, SALMA, UNIVERSITY, path, town, wishes};
use crate::search::kinds;

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_reaches_everybody_once_in_their_language() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    town.subscriber(JOHN, wishes("en")).await;
    town.subscriber("hamid@example.om", json!({ "language": "ar", "digest": true, "letters": false })).await;
    town.partner().await;
    town.ask("waiting@example.om", wishes("ar")).await;
    let figures = town.editor.get("/newsletter/figures").await.expect(200);
    assert_eq!(figures, json!({ "arabic": 2, "english": 1, "waiting": 1, "partners": 1 }));

    let draft = town.letter(json!({})).await;
    assert!(kinds(&town.server, "forty trees").await.is_empty(), "nobody reads a draft");
    let sent = town.sent(&draft).await;
    assert_eq!((&sent["state"], &sent["permitted"]), (&json!("sent"), &json!([])));
    assert_eq!(sent["figures"], json!({ "recipients": 3, "sent": 3, "failed": 0, "left": 0 }));
    assert_eq!((town.got(SALMA), town.got(JOHN)), (vec!["ظل في الصيف".to_owned()], vec!["Shade in summer".to_owned()]));
    assert_eq!((town.got(UNIVERSITY).len(), town.got("hamid@example.om").len(), town.got("waiting@example.om").len()), (1, 0, 0));
    let mail = town.postbox.to(JOHN).pop().expect("a mail");
    assert!(mail.html.contains("<strong>forty trees</strong>") && mail.text.contains("**forty trees**"));
    assert!(mail.html.contains("&lt;b&gt;") && !mail.html.contains("<b>"), "HTML is shown as it is written");
    assert!(mail.text.contains("/en/newsletter/manage#secret=") && mail.text.contains("/en/leave?token="), "{}", mail.text);

    // The archive is for everybody, drafts are not.
    let visitor = town.server.visitor();
    let other = town.letter(json!({})).await;
    let archive = visitor.get("/newsletter/letters").await.expect(200);
    assert_eq!((items(&archive).len(), &items(&archive)[0]["id"]), (1, &draft["id"]));
    let shown = visitor.get(&format!("/newsletter/letters/{}", text(&draft["id"]))).await.expect(200);
    assert!(text(&shown["body_html"]["en"]).contains("<strong>forty trees</strong>"));
    visitor.get(&format!("/newsletter/letters/{}", text(&other["id"]))).await.refused(404);
    assert_eq!(kinds(&town.server, "forty trees").await, ["letter"]);
    // What was sent stays as it was.
    let change = json!({ "subject": { "ar": "غيره", "en": "Other" } });
    assert_eq!(town.editor.patch_if(&path(&draft, ""), &sent["etag"], &change).await.refused(409), "state_conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_for_whom_it_is_meant() {
    let town = town().await;
    town.subscriber(SALMA, json!({ "language": "ar", "digest": false, "letters": true, "axes": ["cooperation"] })).await;
    town.subscriber(JOHN, wishes("en")).await;
    town.partner().await;
    let audience = json!({ "subscribers": true, "partners": false, "axes": ["consultation"] });
    let sent = town.sent(&town.letter(json!({ "audience": audience })).await).await;
    assert_eq!((&sent["figures"]["recipients"], town.got(JOHN).len(), town.got(SALMA).len()), (&json!(1), 1, 0));
    let audience = json!({ "subscribers": false, "partners": true });
    town.sent(&town.letter(json!({ "audience": audience })).await).await;
    let audience = json!({ "subscribers": true, "partners": false, "languages": ["ar"] });
    town.sent(&town.letter(json!({ "audience": audience })).await).await;
    assert_eq!((town.got(JOHN).len(), town.got(SALMA).len(), town.got(UNIVERSITY).len()), (1, 1, 1));
}

/// The letter is handed out a page of recipients at a time. A worker that dies in the middle leaves the rest to another, which begins
/// again where the first had come to, or even at the beginning.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_a_letter_twice_whatever_dies_when() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let copies = "INSERT INTO newsletter_subscribers (id, kind, state, address, language, digest, letters, axes, kinds, asked_at, asked, \
        confirmed_at, created_at, updated_at, version) \
        SELECT {id}, kind, state, 'reader{n}@example.om', language, digest, letters, axes, kinds, asked_at, asked, confirmed_at, created_at, \
        updated_at, version FROM newsletter_subscribers WHERE address = 'salma@example.om'";
    for n in 0..250 {
        let id = town.literal(&format!("01936f0e-7a4c-7cc1-9d3b-{n:012x}"));
        town.server.sql(&copies.replace("{id}", &id).replace("{n}", &n.to_string())).await;
    }
    let draft = town.letter(json!({})).await;
    town.step(&draft, json!({ "step": "send" })).await;
    town.postbox.fail(Some(SendError::Temporary("the mail server is down".to_owned())));
    town.server.run_jobs().await;
    town.next_page().await;
    let figures = town.editor.get(&path(&draft, "")).await.expect(200)["figures"].clone();
    assert_eq!(figures, json!({ "recipients": 251, "sent": 0, "failed": 0, "left": 0 }));

    // As after a crash before anything of the last step was marked as done: the same job once more, from its beginning.
    let letter = text(&draft["id"]);
    let id = town.literal(&town.server.app.new_id().to_string());
    town.server.sql(&format!("UPDATE newsletter_letters SET state = 'sending' WHERE id = {}", town.literal(letter))).await;
    let payload = format!("{{\"letter_id\": \"{letter}\"}}");
    let job = format!(
        "INSERT INTO jobs (id, kind, payload, run_at, attempts, created_at) \
         SELECT {id}, kind, '{payload}', run_at, 0, created_at FROM jobs WHERE kind = 'newsletter_hand_out'"
    );
    town.server.sql(&job).await;
    town.postbox.fail(None);
    town.server.advance(Duration::hours(1));
    town.server.run_jobs().await;
    town.next_page().await;
    let editor = town.server.staff(Staff::CommunicationsOfficer).await;
    let figures = editor.get(&path(&draft, "")).await.expect(200)["figures"].clone();
    assert_eq!(figures, json!({ "recipients": 251, "sent": 251, "failed": 0, "left": 0 }));
    for address in [SALMA, "reader0@example.om", "reader199@example.om", "reader200@example.om", "reader249@example.om"] {
        assert_eq!(town.got(address).len(), 1, "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_refused_is_counted_and_one_click_leaves() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    town.subscriber(JOHN, wishes("en")).await;
    town.partner().await;
    let draft = town.letter(json!({})).await;
    town.sent(&draft).await;
    for address in [JOHN, UNIVERSITY] {
        let mail = town.postbox.to(address).pop().expect("a mail");
        assert_eq!((town.one_click(&mail).await, town.one_click(&mail).await), (200, 200), "again changes nothing");
    }
    let figures = town.editor.get(&path(&draft, "")).await.expect(200)["figures"].clone();
    assert_eq!(figures, json!({ "recipients": 3, "sent": 3, "failed": 0, "left": 2 }));
    let partners = town.editor.get("/newsletter/partners").await.expect(200);
    assert_eq!(items(&partners)[0]["state"], "left");

    town.postbox.fail(Some(SendError::Permanent("550 no such user".to_owned())));
    let next = town.sent(&town.letter(json!({})).await).await;
    assert_eq!(next["figures"], json!({ "recipients": 1, "sent": 0, "failed": 1, "left": 0 }));
    assert_eq!((town.got(JOHN).len(), town.got(UNIVERSITY).len()), (1, 1), "who has left gets nothing more");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_leaves_at_its_time_unless_it_is_taken_back() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let draft = town.letter(json!({})).await;
    let past = json!({ "step": "schedule", "send_at": town.server.app.now() });
    assert_eq!(town.editor.post_if(&path(&draft, "/steps"), &draft["etag"], &past).await.field("/send_at"), "past");
    let at = town.server.app.now() + Duration::minutes(5);
    let schedule = json!({ "step": "schedule", "send_at": at });
    let scheduled = town.step(&draft, schedule.clone()).await;
    assert_eq!((text(&scheduled["state"]), words(&scheduled["permitted"])), ("scheduled", vec!["send", "cancel", "discard"]));
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty());
    let back = town.step(&scheduled, json!({ "step": "cancel" })).await;
    assert_eq!((&back["state"], &back["send_at"]), (&json!("draft"), &Value::Null));
    town.step(&back, schedule).await;
    town.server.advance(Duration::minutes(5));
    town.server.run_jobs().await;
    assert_eq!(town.editor.get(&path(&draft, "")).await.expect(200)["state"], "sent");
    assert_eq!(town.got(SALMA).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_sees_a_letter_as_it_arrives() {
    let town = town().await;
    let draft = town.letter(json!({})).await;
    let preview = town.editor.get(&path(&draft, "/preview?language=ar")).await.expect(200);
    assert!(text(&preview["html"]).contains("dir=\"rtl\"") && text(&preview["html"]).contains("<strong>أربعين شجرة</strong>"));
    let tested = town.editor.post(&path(&draft, "/tests"), &json!({ "language": "en" })).await.expect(202);
    assert!(text(&tested["masked_address"]).contains("•••"));
    town.server.run_jobs().await;
    let mails = town.postbox.to(Staff::CommunicationsOfficer.email());
    assert_eq!(mails.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), ["Shade in summer"]);
    assert_eq!(town.editor.get(&path(&draft, "")).await.expect(200)["state"], "draft");
}
