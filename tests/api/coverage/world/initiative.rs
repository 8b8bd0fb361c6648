//! Initiatives as far along as needed.

use reqwest::Method;
use serde_json::{Value, json};

use super::{World, text};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;

/// How far along an initiative is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Far {
    Draft,
    Pending,
    Gathering,
    UnderStudy,
    Adopted,
}

impl World {
    /// A new initiative of a resident's.
    pub async fn initiative(&self, sponsor: Who, far: Far) -> Value {
        let body = self.server.initiative(&self.initiative_kind, &self.policy);
        let sponsor = self.client(sponsor);
        let mut now = sponsor.post("/initiatives", &body).await.expect(201);
        let manager = self.client(Who::ParticipationManager);
        if far >= Far::Pending {
            now = self.server.with_initiative(&sponsor, &now, "submit", json!({})).await;
        }
        if far >= Far::Gathering {
            now = self.server.with_initiative(&manager, &now, "accept", json!({})).await;
        }
        if far >= Far::UnderStudy {
            self.gathered_elsewhere(&now, 40).await;
        }
        if far >= Far::Adopted {
            let body = json!({ "adopt": true, "reasons": { "ar": "مفيدة.", "en": "It helps." } });
            now = self.server.with_initiative(&manager, &now, "decision", body).await;
        }
        let path = format!("/initiatives/{}", text(&now["id"]));
        sponsor.get(&path).await.expect(200)
    }

    /// An initiative of a resident's that a moderator hid, as its sponsor sees it.
    pub async fn hidden_initiative(&self, sponsor: Who) -> Value {
        let gathering = self.initiative(sponsor, Far::Gathering).await;
        let hide = json!({ "reasons": ["insult"] });
        self.server.with_initiative(&self.client(Who::Moderator), &gathering, "hide", hide).await;
        self.client(sponsor).get(&format!("/initiatives/{}", text(&gathering["id"]))).await.expect(200)
    }

    /// An initiative of a resident's that another one reported, as moderators see it.
    pub async fn reported_initiative(&self) -> Value {
        let gathering = self.initiative(Who::Resident, Far::Gathering).await;
        let of = format!("/initiatives/{}", text(&gathering["id"]));
        self.client(Who::OtherResident).post(&format!("{of}/reports"), &json!({ "reason": "spam" })).await.expect(204);
        self.client(Who::Moderator).get(&of).await.expect(200)
    }

    /// A request of a resident to stand for a draft, of whose words they have read the sponsor's link.
    pub async fn joining(&self, who: Who, draft: &Value) -> Ask {
        let (path, secret) = (format!("/initiatives/{}", text(&draft["id"])), json!({ "secret": draft["invitation"] }));
        let read = self.client(who).post(&format!("{path}/invitation"), &secret).await.expect(200);
        Ask::new(Method::PUT, format!("{path}/cosponsorship")).json(secret).resting_on(text(&read["etag"]))
    }

    /// An initiative that a resident has signed by their name: its id, and the name as moderators see it.
    pub async fn signed_by_name(&self) -> (String, Value) {
        let initiative = self.initiative(Who::Resident, Far::Gathering).await;
        let (signer, id) = (self.client(Who::OtherResident), text(&initiative["id"]).to_owned());
        let etag = signer.get("/account").await.expect(200)["etag"].clone();
        signer.patch_if("/account", &etag, &json!({ "name": "ليلى العامرية" })).await.expect(200);
        let body = json!({ "public_name": "name", "age_confirmed": true });
        signer.put(&format!("/initiatives/{id}/signature"), &body).await.expect(200);
        let names = self.client(Who::Moderator).get(&format!("/initiatives/{id}/names")).await.expect(200);
        (id, names["items"][0].clone())
    }

    /// Signatures on paper, entered for an initiative.
    pub async fn gathered_elsewhere(&self, initiative: &Value, count: u32) -> Value {
        let body = json!({ "count": count, "channel": "paper", "gathered_on": "2026-11-01", "evidence": "ملف 118" });
        let path = format!("/initiatives/{}/elsewhere", text(&initiative["id"]));
        self.client(Who::Agent).post(&path, &body).await.expect(201)
    }

    /// A milestone of a new initiative that was adopted.
    pub async fn milestone(&self) -> Value {
        let initiative = self.initiative(Who::Resident, Far::Adopted).await;
        let body = json!({ "title": { "ar": "الغرس", "en": "Planting" }, "planned_on": "2027-03-01" });
        let path = format!("/initiatives/{}/milestones", text(&initiative["id"]));
        self.client(Who::ParticipationManager).post(&path, &body).await.expect(201)["milestones"][0].clone()
    }
}
