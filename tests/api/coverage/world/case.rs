//! Cases as far along as needed.

use serde_json::{Value, json};

use super::{World, text};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;

/// How far along a case is. The resident reported it; from `Assigned` on the lighting department has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Assigned,
    InProgress,
    Resolved,
    /// Confirmed by the resident.
    Closed,
    Published,
    /// Published, and the other resident follows it.
    Followed,
    /// Merged into another case of the department's.
    Merged,
}

/// A case of the resident's.
pub struct Case {
    pub id: String,
    pub reference: String,
    pub secret: String,
    pub etag: String,
}

impl Case {
    /// A path below the case.
    pub fn path(&self, rest: &str) -> String {
        format!("/cases/{}{rest}", self.id)
    }

    /// A request to do something that rests on the version.
    pub fn act(&self, action: &str, body: Value) -> Ask {
        self.say(action, body).resting_on(&self.etag)
    }

    /// A request to say something, or to do something that rests on no version.
    pub fn say(&self, action: &str, body: Value) -> Ask {
        Ask { secret: Some(self.secret.clone()), ..Ask::post(self.path(&format!("/{action}"))).json(body) }
    }

    /// A request to read something.
    pub fn read(&self, rest: &str) -> Ask {
        Ask { secret: Some(self.secret.clone()), ..Ask::get(self.path(rest)) }
    }
}

impl World {
    /// A report as `who` must send it.
    pub fn report(&self, who: Who) -> Value {
        let mut report = json!({
            "kind": "complaint",
            "category_id": self.category,
            "description": "أربعة أعمدة إنارة مطفأة أمام المدرسة.",
            "place": { "address": "شارع السلام" },
            "policy_id": self.policy,
        });
        if !matches!(who, Who::Resident | Who::OtherResident) {
            report["reporter"] = json!({ "name": "سلمى", "email": "guest@example.om" });
        }
        report
    }

    /// A new case of the resident's.
    pub async fn case(&self, stage: Stage) -> Case {
        let receipt = self.client(Who::Resident).post("/cases", &self.report(Who::Resident)).await.expect(201);
        let (agent, officer) = (self.client(Who::Agent), self.client(Who::Officer));
        let mut case = self.server.act(&agent, &receipt["case"], "assign", json!({ "department_id": self.lighting })).await;
        if matches!(stage, Stage::InProgress | Stage::Resolved | Stage::Closed) {
            case = self.server.act(&officer, &case, "start", json!({})).await;
        }
        if matches!(stage, Stage::Resolved | Stage::Closed) {
            case = self.server.act(&officer, &case, "resolve", json!({ "text": "استبدلنا الكابل." })).await;
        }
        if stage == Stage::Closed {
            case = self.server.act(&self.client(Who::Resident), &case, "confirm", json!({})).await;
        }
        if matches!(stage, Stage::Published | Stage::Followed) {
            case = self.server.act(&agent, &case, "publish", json!({})).await;
        }
        if stage == Stage::Followed {
            let path = format!("/cases/{}/following", text(&case["id"]));
            self.client(Who::OtherResident).put(&path, &json!({})).await.expect(200);
        }
        if stage == Stage::Merged {
            case = self.server.act(&agent, &case, "merge", self.another().await).await;
        }
        Case {
            id: text(&receipt["id"]).to_owned(),
            reference: text(&receipt["reference"]).to_owned(),
            secret: text(&receipt["secret"]).to_owned(),
            etag: text(&case["etag"]).to_owned(),
        }
    }

    /// Another case of the department's, as what one can be merged into.
    pub async fn another(&self) -> Value {
        let receipt = self.client(Who::Resident).post("/cases", &self.report(Who::Resident)).await.expect(201);
        let case = self.server.act(&self.client(Who::Agent), &receipt["case"], "assign", json!({ "department_id": self.lighting })).await;
        json!({ "into": case["id"], "into_etag": case["etag"] })
    }
}
