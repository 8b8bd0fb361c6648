//! A subject that is open, and ideas as far along as needed.

use serde_json::{Value, json};

use super::{World, text};
use crate::coverage::who::Who;

/// How far along an idea is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// For a moderator.
    Waiting,
    Published,
    Hidden,
}

impl World {
    /// A new draft of a subject: its path and version.
    pub async fn draft(&self) -> (String, String) {
        let made = self.client(Who::ParticipationManager).post("/subjects", &self.server.idea_round()).await.expect(201);
        (format!("/subjects/{}", text(&made["id"])), text(&made["etag"]).to_owned())
    }

    /// A subject that is open, the same for all: its id.
    pub async fn open_subject(&self) -> String {
        let open = self.subject.get_or_init(async || self.server.open_round(&self.client(Who::ParticipationManager)).await);
        open.await.clone()
    }

    /// A new idea of a resident's.
    pub async fn said(&self, said: Said, author: Who) -> Value {
        let path = format!("/subjects/{}/ideas", self.open_subject().await);
        let idea = self.client(author).post(&path, &self.server.idea(&self.policy)).await.expect(201);
        let moderator = self.client(Who::Moderator);
        match said {
            Said::Waiting => idea,
            Said::Published => self.server.moderated(&moderator, &idea, "publish", json!({})).await,
            Said::Hidden => self.server.moderated(&moderator, &idea, "hide", json!({ "reasons": ["spam"] })).await,
        }
    }

    /// A warning of the resident's, given by a moderator for a new idea.
    pub async fn warned(&self, giver: Who) -> Value {
        let idea = self.said(Said::Waiting, Who::Resident).await;
        let body = json!({ "kind": "warning", "reasons": ["insult"], "note": "نناقش الأفكار لا أصحابها." });
        self.client(giver).post(&format!("/moderation/contributions/{}/sanctions", text(&idea["id"])), &body).await.expect(201)
    }

    /// A sanction of the resident's, appealed.
    pub async fn appealed(&self, sanction: &Value) -> Value {
        let path = format!("/account/sanctions/{}/appeal", text(&sanction["id"]));
        self.client(Who::Resident).post_if(&path, &sanction["etag"], &json!({ "text": "لم أقصد أحدًا." })).await.expect(200)
    }
}
