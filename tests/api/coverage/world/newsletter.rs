//! Subscriptions, letters and partners.

use serde_json::{Value, json};

use super::{World, text};
use crate::coverage::who::Who;

impl World {
    /// What somebody asks for who subscribes.
    pub fn newsletter_wishes(&self) -> Value {
        json!({ "language": "ar", "digest": true, "letters": true, "axes": [], "kinds": [] })
    }

    /// Somebody who has asked for the newsletter: what the link in the mail holds.
    pub async fn newsletter_secret(&self) -> String {
        self.moment().await;
        let email = self.fresh_email();
        let asked = json!({ "email": email, "wishes": self.newsletter_wishes() });
        self.server.visitor().post("/newsletter/subscriptions", &asked).await.expect(202);
        self.server.run_jobs().await;
        let mail = self.server.newest_message(&email).await;
        mail.text.split("#secret=").nth(1).expect("a link").split_whitespace().next().expect("a secret").to_owned()
    }

    /// As [`World::newsletter_secret`], of somebody who has confirmed.
    pub async fn subscriber_secret(&self) -> String {
        let secret = self.newsletter_secret().await;
        self.server.visitor().post("/newsletter/confirmations", &json!({ "secret": secret })).await.expect(200);
        secret
    }

    /// A new letter that is a draft.
    pub async fn letter(&self) -> Value {
        self.client(Who::CommunicationsOfficer).post("/dialogue/letters", &self.server.letter()).await.expect(201)
    }

    /// A letter that was sent: its id.
    pub async fn sent_letter(&self) -> String {
        let letter = self.letter().await;
        let path = format!("/dialogue/letters/{}/steps", text(&letter["id"]));
        self.client(Who::CommunicationsOfficer).post_if(&path, &letter["etag"], &json!({ "step": "send" })).await.expect(200);
        self.server.run_jobs().await;
        text(&letter["id"]).to_owned()
    }

    /// A new organisation, as it is entered.
    pub fn organisation(&self) -> Value {
        json!({ "name": self.fresh_name(), "email": self.fresh_email(), "language": "en" })
    }

    /// A new organisation: its path and version.
    pub async fn partner(&self) -> (String, String) {
        let made = self.client(Who::ParticipationManager).post("/newsletter/partners", &self.organisation()).await.expect(201);
        (format!("/newsletter/partners/{}", text(&made["id"])), text(&made["etag"]).to_owned())
    }
}
