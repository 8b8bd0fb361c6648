//! Initiatives from their first word to what came of them.

mod address;
mod count;
mod follow;
mod life;
mod list;
mod moderation;
mod name;
mod rule;
mod sanction;
mod summary;
mod told;

use acceptance::{Answer, Client, Staff, TestServer};
use serde_json::{Value, json};

use super::text;

/// A server with a kind of initiatives, its people, and the policy in force.
struct Town {
    server: TestServer,
    manager: Client,
    clerk: Client,
    committee: Client,
    salma: Client,
    kind: String,
    policy: String,
}

async fn town(kind: Value) -> Town {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let kind = server.initiative_kind(&administrator, kind).await;
    let manager = server.staff(Staff::ParticipationManager).await;
    let clerk = server.staff(Staff::Agent).await;
    let committee = server.staff(Staff::InitiativesReviewer).await;
    let (policy, salma) = (server.policy_id().await, server.resident("salma@example.om").await);
    Town { server, manager, clerk, committee, salma, kind, policy }
}

fn path(initiative: &Value) -> String {
    format!("/initiatives/{}", text(&initiative["id"]))
}

impl Town {
    async fn draft(&self) -> Value {
        self.salma.post("/initiatives", &self.server.initiative(&self.kind, &self.policy)).await.expect(201)
    }

    /// What the sponsor's link shows.
    async fn invited(&self, who: &Client, draft: &Value) -> Value {
        who.post(&format!("{}/invitation", path(draft)), &json!({ "secret": draft["invitation"] })).await.expect(200)
    }

    /// Reads the draft by the sponsor's link and stands for it.
    async fn stand(&self, who: &Client, draft: &Value) -> Answer {
        let read = self.invited(who, draft).await;
        let body = json!({ "secret": draft["invitation"], "public_name": "anonymous", "age_confirmed": true });
        who.put_if(&format!("{}/cosponsorship", path(draft)), &read["etag"], &body).await
    }

    /// One that gathers, with those who stand for it beside Salma.
    async fn gathering(&self, beside: &[&Client]) -> Value {
        let draft = self.draft().await;
        for person in beside {
            self.stand(person, &draft).await.expect(200);
        }
        let pending = self.act(&self.salma, &draft, "submit", json!({})).await;
        self.act(&self.manager, &pending, "accept", json!({})).await
    }

    /// Says where somebody lives.
    async fn live(&self, who: &Client, district: &str) {
        let etag = who.get("/account").await.expect(200)["etag"].clone();
        let district = self.server.id_of("districts", district).await;
        who.patch_if("/account", &etag, &json!({ "district_id": district })).await.expect(200);
    }

    async fn act(&self, who: &Client, initiative: &Value, act: &str, body: Value) -> Value {
        self.server.with_initiative(who, initiative, act, body).await
    }

    async fn seen(&self, initiative: &Value) -> Value {
        self.server.visitor().get(&path(initiative)).await.expect(200)
    }

    async fn on_paper(&self, initiative: &Value, count: u32) -> Value {
        let body = json!({ "count": count, "channel": "paper", "gathered_on": "2026-11-01", "evidence": "ملف 2026/118" });
        self.clerk.post(&format!("{}/elsewhere", path(initiative)), &body).await.expect(201)
    }

    async fn sign(&self, who: &Client, initiative: &Value, name: &str) -> Value {
        let body = json!({ "public_name": name, "age_confirmed": true });
        who.put(&format!("{}/signature", path(initiative)), &body).await.expect(200)
    }
}
