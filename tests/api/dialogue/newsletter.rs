//! The newsletter: asked for and confirmed by mail, sent once to everybody whom it is for, and left with one click.

use std::sync::Arc;

use acceptance::{Client, Postbox, Staff, TestServer};
use chrono::{DateTime, Duration, Utc};
use majlis_app::port::{Email, SendError};
use reqwest::Method;
use serde_json::{Value, json};

use super::{items, text, words};

const SALMA: &str = "salma@example.om";
const JOHN: &str = "john@example.com";
const UNIVERSITY: &str = "outreach@university.example";

struct Town {
    server: TestServer,
    postbox: Arc<Postbox>,
    editor: Client,
}

async fn town() -> Town {
    let postbox = Arc::new(Postbox::default());
    let mail = postbox.clone();
    let server = TestServer::start_as(|_| {}, move |app| app.mail = mail).await;
    let editor = server.staff(Staff::CommunicationsOfficer).await;
    Town { server, postbox, editor }
}

fn wishes(language: &str) -> Value {
    json!({ "language": language, "digest": true, "letters": true, "axes": [], "kinds": [] })
}

/// What a link in a mail holds after `#secret=`.
fn secret(mail: &Email) -> String {
    mail.text.split("#secret=").nth(1).expect("a link").split_whitespace().next().expect("a secret").to_owned()
}

impl Town {
    async fn ask(&self, email: &str, wishes: Value) -> Value {
        let asked = json!({ "email": email, "wishes": wishes });
        let answer = self.server.visitor().post("/newsletter/subscriptions", &asked).await.expect(202);
        self.server.run_jobs().await;
        answer
    }

    async fn by_secret(&self, path: &str, secret: &str) -> Value {
        self.server.visitor().post(&format!("/newsletter/{path}"), &json!({ "secret": secret })).await.expect(200)
    }

    /// Somebody who has subscribed and confirmed; what their links hold.
    async fn subscriber(&self, email: &str, wishes: Value) -> String {
        self.ask(email, wishes).await;
        let secret = secret(self.postbox.to(email).last().expect("a mail"));
        self.by_secret("confirmations", &secret).await;
        secret
    }

    async fn partner(&self) -> String {
        let name = json!({ "ar": "جامعة الساحل", "en": "Al Sahil University" });
        let body = json!({ "name": name, "email": UNIVERSITY, "language": "en" });
        let made = self.editor.post("/newsletter/partners", &body).await.expect(201);
        assert_eq!((&made["state"], &made["masked_address"]), (&json!("waiting"), &json!("o•••h@university.example")));
        self.server.run_jobs().await;
        let secret = secret(self.postbox.to(UNIVERSITY).last().expect("a mail"));
        let own = self.by_secret("confirmations", &secret).await;
        assert_eq!(own["partner"], name);
        secret
    }

    async fn letter(&self, other: Value) -> Value {
        let mut letter = self.server.letter();
        letter.as_object_mut().expect("fields").extend(other.as_object().expect("fields").clone());
        self.editor.post("/dialogue/letters", &letter).await.expect(201)
    }

    async fn step(&self, letter: &Value, body: Value) -> Value {
        self.editor.post_if(&path(letter, "/steps"), &letter["etag"], &body).await.expect(200)
    }

    async fn sent(&self, letter: &Value) -> Value {
        self.step(letter, json!({ "step": "send" })).await;
        self.server.run_jobs().await;
        self.editor.get(&path(letter, "")).await.expect(200)
    }

    /// An id as each database writes it.
    fn literal(&self, id: &str) -> String {
        match self.server.app.db.backend() {
            sea_orm::DbBackend::Postgres => format!("'{id}'"),
            _ => format!("X'{}'", id.replace('-', "")),
        }
    }

    /// The subjects of all mails to an address after those that ask for confirmation.
    fn got(&self, address: &str) -> Vec<String> {
        self.postbox.to(address).into_iter().filter(|mail| mail.leave.is_some()).map(|mail| mail.subject).collect()
    }

    fn set(&self, moment: &str) {
        self.server.clock.set(moment.parse::<DateTime<Utc>>().expect("a moment"));
    }

    /// Posts to the address in `List-Unsubscribe`, as mail programs do (RFC 8058).
    async fn one_click(&self, mail: &Email) -> u16 {
        let address = mail.leave.as_deref().expect("a way to leave");
        let path = address.strip_prefix(&self.server.app.settings.base_url).expect("our own address");
        let visitor = self.server.visitor();
        let request = visitor.request(Method::POST, &format!("/{path}"));
        let form = request.header("content-type", "application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click");
        visitor.send(form).await.status
    }
}

fn path(letter: &Value, rest: &str) -> String {
    format!("/dialogue/letters/{}{rest}", text(&letter["id"]))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_is_confirmed_changed_and_left() {
    let town = town().await;
    let asked = town.ask(&SALMA.to_uppercase(), wishes("ar")).await;
    assert_eq!(asked, json!({ "masked_address": "s•••a@example.om" }));
    let mail = town.postbox.to(SALMA).pop().expect("a mail");
    assert!(mail.text.contains("/ar/newsletter/confirm#secret=") && mail.leave.is_none(), "{}", mail.text);
    let secret = secret(&mail);
    let look = json!({ "secret": secret });
    let visitor = town.server.visitor();
    assert_eq!(visitor.post("/newsletter/subscription/look", &look).await.field("/secret"), "unknown", "nothing before it is confirmed");

    let own = town.by_secret("confirmations", &secret).await;
    assert_eq!((&own["wishes"], &own["secret"], &own["partner"]), (&wishes("ar"), &json!(secret), &Value::Null));
    assert_eq!(town.by_secret("confirmations", &secret).await, own, "again changes nothing");
    let other = json!({ "language": "en", "digest": false, "letters": true, "axes": ["consultation", "consultation"], "kinds": [] });
    let changed = visitor.put("/newsletter/subscription", &json!({ "secret": secret, "wishes": other })).await.expect(200);
    assert_eq!((&changed["wishes"]["language"], words(&changed["wishes"]["axes"])), (&json!("en"), vec!["consultation"]));
    assert_eq!(town.by_secret("subscription/look", &secret).await, changed);

    assert_eq!(town.by_secret("subscription/leave", &secret).await["left"], "newsletter");
    assert_eq!(town.by_secret("subscription/leave", &secret).await["left"], "newsletter", "again changes nothing");
    assert_eq!(visitor.post("/newsletter/subscription/look", &look).await.field("/secret"), "unknown");
    let foreign = json!({ "secret": format!("{}.AAAAAAAAAAAAAAAAAAAAAA", secret.split('.').next().unwrap()) });
    assert_eq!(visitor.post("/newsletter/confirmations", &foreign).await.field("/secret"), "unknown");
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_says_nothing_of_an_address_and_floods_nobody() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let known = town.ask(SALMA, wishes("en")).await;
    let unknown = town.ask(JOHN, wishes("en")).await;
    assert_eq!(known.as_object().map(|fields| fields.len()), unknown.as_object().map(|fields| fields.len()));
    assert_eq!(town.postbox.to(SALMA).len(), 1, "not twice in a minute");
    for _ in 0..8 {
        town.server.advance(Duration::seconds(61));
        town.ask(SALMA, wishes("en")).await;
    }
    let mails = town.postbox.to(SALMA);
    assert_eq!(mails.len(), 5, "five in a day");
    let told = mails.last().expect("a mail");
    assert!(told.text.contains("/ar/newsletter/manage#secret="), "in their own language, and it has changed nothing: {}", told.text);
    assert_eq!(town.by_secret("subscription/look", &secret(told)).await["wishes"]["language"], "ar");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_confirmed_in_seven_days_is_forgotten() {
    let town = town().await;
    town.ask(SALMA, wishes("ar")).await;
    let secret = secret(&town.postbox.to(SALMA).pop().expect("a mail"));
    assert_eq!(town.editor.get("/newsletter/figures").await.expect(200)["waiting"], 1);
    town.server.advance(Duration::days(7) + Duration::seconds(1));
    let late = json!({ "secret": secret });
    assert_eq!(town.server.visitor().post("/newsletter/confirmations", &late).await.field("/secret"), "unknown");
    town.server.run_jobs().await;
    let editor = town.server.staff(Staff::CommunicationsOfficer).await;
    assert_eq!(editor.get("/newsletter/figures").await.expect(200)["waiting"], 0);
}

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

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_of_the_week_tells_each_what_they_want_to_hear() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    town.subscriber(JOHN, json!({ "language": "en", "digest": true, "letters": false, "axes": ["information"] })).await;
    town.subscriber("hamid@example.om", json!({ "language": "ar", "digest": false, "letters": true })).await;
    let manager = town.server.staff(Staff::ParticipationManager).await;
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty(), "nothing for a week before they subscribed");
    town.server.round_with(&manager, json!({})).await;

    // Sunday, at eight in Muscat.
    town.set("2026-11-29T03:59:00Z");
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty());
    town.set("2026-11-29T04:00:00Z");
    for _ in 0..2 {
        town.server.run_jobs().await;
        assert_eq!((town.got(SALMA).len(), town.got(JOHN).len(), town.got("hamid@example.om").len()), (1, 0, 0));
    }
    let mail = town.postbox.to(SALMA).pop().expect("a digest");
    assert!(mail.subject.contains("هذا الأسبوع") && mail.text.contains("حدائق أحيائنا"), "{}", mail.text);
    assert!(mail.leave.as_deref().is_some_and(|address| address.contains("/ar/leave?token=")));

    // A week in which nothing happened brings nothing.
    town.set("2026-12-06T04:00:00Z");
    town.server.run_jobs().await;
    assert_eq!(town.got(SALMA).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_digest_leaves_when_the_municipality_says() {
    let town = town().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let before = town.editor.get("/newsletter/settings").await.expect(200);
    assert_eq!((&before["digest_day"], &before["digest_hour"]), (&json!("sunday"), &json!(8)));
    let request = town.editor.request(Method::PUT, "/newsletter/settings").header("if-match", text(&before["etag"]));
    let set = json!({ "digest_day": "thursday", "digest_hour": 18 });
    town.editor.send(request.json(&set)).await.expect(200);
    let manager = town.server.staff(Staff::ParticipationManager).await;
    town.server.round_with(&manager, json!({})).await;
    town.set("2026-11-26T13:59:00Z");
    town.server.run_jobs().await;
    assert!(town.got(SALMA).is_empty());
    town.set("2026-11-26T14:00:00Z");
    town.server.run_jobs().await;
    assert_eq!(town.got(SALMA).len(), 1);
    // The hour that was set before has no digest of its own any more.
    town.set("2026-11-29T05:00:00Z");
    town.server.run_jobs().await;
    assert_eq!(town.got(SALMA).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn partners_are_told_of_each_opening() {
    let town = town().await;
    let secret = town.partner().await;
    town.subscriber(SALMA, wishes("ar")).await;
    let manager = town.server.staff(Staff::ParticipationManager).await;
    town.server.round_with(&manager, json!({})).await;
    town.server.run_jobs().await;
    assert_eq!((town.got(UNIVERSITY), town.got(SALMA).len()), (vec!["Opened for participation: Parks of our districts".to_owned()], 0));
    let listed = town.editor.get("/dialogue/letters?kind=opening").await.expect(200);
    assert_eq!((&items(&listed)[0]["state"], &items(&listed)[0]["figures"]["sent"]), (&json!("sent"), &json!(1)));
    // Only what they want to hear of.
    let wanted = json!({ "language": "en", "digest": false, "letters": true, "axes": ["information"] });
    town.server.visitor().put("/newsletter/subscription", &json!({ "secret": secret, "wishes": wanted })).await.expect(200);
    town.server.round_with(&manager, json!({})).await;
    town.server.run_jobs().await;
    assert_eq!(town.got(UNIVERSITY).len(), 1);
}
