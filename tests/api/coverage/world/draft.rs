//! Consultations on drafts, new ones each time: what is done with them can be done once.

use serde_json::{Value, json};

use super::{World, text};
use crate::coverage::who::Who;

impl World {
    /// A consultation without a version: its id.
    pub async fn bare_consultation(&self) -> String {
        self.server.open_consultation(&self.client(Who::ParticipationManager)).await
    }

    /// A consultation with a published version: its id, and the version.
    pub async fn published_draft(&self) -> (String, Value) {
        self.server.draft_for_all(&self.client(Who::ParticipationManager)).await
    }

    /// A version that is being written: its path, and what a change rests on.
    pub async fn begun_version(&self) -> (String, String) {
        let path = format!("/subjects/{}/versions", self.bare_consultation().await);
        let made = self.client(Who::ParticipationManager).post(&path, &json!(null)).await.expect(201);
        (format!("{path}/1"), text(&made["etag"]).to_owned())
    }

    /// A version that has its sections and is not published.
    pub async fn written_version(&self) -> Value {
        let manager = self.client(Who::ParticipationManager);
        let path = format!("/subjects/{}/versions", self.bare_consultation().await);
        let begun = manager.post(&path, &json!(null)).await.expect(201);
        self.server.saved(&manager, &begun, self.server.sections()).await.expect(200)
    }

    /// A point without an answer.
    pub async fn point(&self) -> Value {
        let path = format!("/subjects/{}/points", self.published_draft().await.0);
        self.client(Who::ParticipationManager).post(&path, &json!({ "title": self.fresh_name() })).await.expect(201)
    }

    /// A point with its answer, on a draft that nobody can comment on any more.
    pub async fn answered_point(&self) -> Value {
        let (point, manager) = (self.point().await, self.client(Who::ParticipationManager));
        let body = json!({ "outcome": "partly", "answer": self.fresh_name() });
        let path = format!("/points/{}", text(&point["id"]));
        let answered = manager.patch_if(&path, &point["etag"], &body).await.expect(200);
        self.server.stepped(&manager, text(&point["subject_id"]), json!({ "step": "close", "reason": self.fresh_name() })).await;
        answered
    }
}
