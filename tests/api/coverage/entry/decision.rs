//! Decisions, and what they drew on.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, NOTHING, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::{Said, World, text};

pub fn entries() -> Vec<Entry> {
    [reading(), writing(), naming()].into_iter().flatten().collect()
}

fn reading() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_decisions",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => { world.decided().await; Ask::get("/decisions?limit=3") }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=101"),
        },
        Entry {
            id: "get_decision",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.decided().await, ""))),
            denied: (Who::Forged, 401),
            bad: Bad::Path("/decisions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "list_decision_sources",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.decided().await, "/sources?limit=3"))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "list_decisions_of_staff",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => { world.decision().await; Ask::get("/dialogue/decisions?state=draft&limit=3") }),
            denied: (Who::Agent, 403),
            bad: Bad::Query("state=thought"),
        },
    ]
}

fn writing() -> Vec<Entry> {
    vec![
        Entry {
            id: "create_decision",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/decisions").json(world.server.decision(None))),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "subject_id": NOTHING }), "/subject_id"),
        },
        Entry {
            id: "edit_decision",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let draft = world.decision().await;
                let title = json!({ "ar": "قرار آخر", "en": "Another decision" });
                Ask::new(Method::PATCH, path(&draft, "")).json(json!({ "title": title })).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "title": { "ar": " ", "en": "Another decision" } }), "/title/ar"),
        },
        Entry {
            id: "publish_decision",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let draft = world.decision().await;
                Ask::post(path(&draft, "/publish")).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/decisions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/publish"),
        },
        Entry {
            id: "discard_decision",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let draft = world.decision().await;
                Ask::post(path(&draft, "/discard")).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/decisions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/discard"),
        },
    ]
}

fn naming() -> Vec<Entry> {
    vec![
        Entry {
            id: "name_decision_sources",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let draft = world.decision().await;
                let idea = world.said(Said::Published, Who::Resident).await;
                let body = json!({ "contribution_ids": [idea["id"]], "outcome": "partly" });
                Ask::post(path(&draft, "/sources")).json(body).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "contribution_ids": [NOTHING] }), "/contribution_ids/0"),
        },
        Entry {
            id: "take_out_decision_source",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let draft = world.naming(&world.decision().await).await;
                let named = world.client(Who::ParticipationManager).get(&path(&draft, "/sources")).await.expect(200);
                let source = path(&draft, &format!("/sources/{}", text(&named["items"][0]["id"])));
                Ask::delete(source).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/decisions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/sources/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
    ]
}

fn path(decision: &Value, rest: &str) -> String {
    format!("/decisions/{}{rest}", text(&decision["id"]))
}

impl World {
    /// A new draft of a decision.
    pub async fn decision(&self) -> Value {
        self.client(Who::ParticipationManager).post("/decisions", &self.server.decision(None)).await.expect(201)
    }

    /// The draft with an idea that it names.
    async fn naming(&self, draft: &Value) -> Value {
        let idea = self.said(Said::Published, Who::Resident).await;
        let body = json!({ "contribution_ids": [idea["id"]], "outcome": "taken_up" });
        self.client(Who::ParticipationManager).post_if(&path(draft, "/sources"), &draft["etag"], &body).await.expect(200)
    }

    /// A published decision.
    async fn decided(&self) -> Value {
        let draft = self.naming(&self.decision().await).await;
        self.client(Who::ParticipationManager).post_if(&path(&draft, "/publish"), &draft["etag"], &json!({})).await.expect(200)
    }
}
