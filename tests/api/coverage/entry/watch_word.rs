//! The municipality's list of words, and covering parts of what somebody said.

use reqwest::Method;
use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::{Said, text};

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_watch_words",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(_world, _who => Ask::get("/administration/watch-words")),
            denied: (Who::Agent, 403),
            bad: Bad::NoInput,
        },
        Entry {
            id: "create_watch_word",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/administration/watch-words").json(json!({ "text": world.fresh_name()["en"] }))),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "text": "..." }), "/text"),
        },
        Entry {
            id: "edit_watch_word",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let word = json!({ "text": text(&world.fresh_name()["en"]) });
                let (path, etag) = world.made("watch-words", word).await;
                Ask::new(Method::PATCH, path).json(json!({ "note": "شائعة" })).resting_on(&etag)
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Field(json!({ "text": "غ" }), "/text"),
        },
        Entry {
            id: "redact_contribution",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Published, Who::Resident).await;
                let body = json!({ "parts": [{ "field": "text", "from": 0, "to": 5 }], "reasons": ["personal_data"] });
                Ask::post(format!("/contributions/{}/redact", text(&idea["id"]))).json(body).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::Administrator, 403),
            bad: Bad::Field(json!({ "parts": [{ "field": "text", "from": 9, "to": 2 }] }), "/parts/0"),
        },
        Entry {
            id: "list_redactions",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Published, Who::Resident).await;
                Ask::get(format!("/contributions/{}/redactions?limit=3", text(&idea["id"])))
            }),
            denied: (Who::Administrator, 403),
            bad: Bad::Query("limit=0"),
        },
    ]
}
