//! The newsletter: asked for and confirmed by mail, sent once to everybody whom it is for, and left with one click.

mod digest;
mod letter;
mod subscription;

use std::sync::Arc;

use acceptance::{Client, Postbox, Staff, TestServer};
use chrono::{DateTime, Utc};
use majlis_app::port::Email;
use reqwest::Method;
use serde_json::{Value, json};

use super::text;

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

    /// A person with an account: codes go to the postbox here.
    async fn resident(&self, email: &str) -> Client {
        let visitor = self.server.visitor();
        let asked = visitor.post("/auth/codes", &json!({ "kind": "email", "address": email })).await.expect(202);
        self.server.run_jobs().await;
        let mail = self.postbox.to(email).pop().expect("a mail");
        let is_code = |word: &&str| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit());
        let code = mail.text.split_whitespace().find(is_code).expect("a code");
        let body = json!({ "code_request_id": asked["id"], "code": code, "client": "app" });
        visitor.with_token(text(&visitor.post("/auth/sessions", &body).await.expect(201)["access_token"]))
    }

    /// An initiative that has just begun to gather: its id.
    async fn initiative(&self, manager: &Client, sponsor: &str) -> String {
        // An authenticator's code signs in once.
        self.server.advance(chrono::Duration::seconds(30));
        let administrator = self.server.staff(Staff::Administrator).await;
        let kind = self.server.initiative_kind(&administrator, json!({ "cosponsors": 0 })).await;
        let sponsor = self.resident(sponsor).await;
        let body = self.server.initiative(&kind, &self.server.policy_id().await);
        let draft = sponsor.post("/initiatives", &body).await.expect(201);
        self.server.with_initiative(&sponsor, &draft, "submit", json!({})).await;
        self.server.with_initiative(manager, &draft, "accept", json!({})).await;
        text(&draft["id"]).to_owned()
    }

    async fn letter(&self, other: Value) -> Value {
        let mut letter = self.server.letter();
        letter.as_object_mut().expect("fields").extend(other.as_object().expect("fields").clone());
        self.editor.post("/dialogue/letters", &letter).await.expect(201)
    }

    /// Pages of recipients follow each other after a while, so that what others wait for is sent between them.
    async fn next_page(&self) {
        self.server.advance(chrono::Duration::seconds(10));
        self.server.run_jobs().await;
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
