//! Kinds of initiatives.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_initiative_kinds",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(_world, _who => Ask::get("/initiative-kinds")),
            denied: (Who::Forged, 401),
            bad: Bad::NoInput,
        },
        Entry {
            id: "list_initiative_kind_entries",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(_world, _who => Ask::get("/administration/initiative-kinds")),
            denied: (Who::Moderator, 403),
            bad: Bad::NoInput,
        },
        Entry {
            id: "create_initiative_kind",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/administration/initiative-kinds").json(kind(world.fresh_name()))),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "term_days": 1 }), "/term_days"),
        },
        Entry {
            id: "edit_initiative_kind",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (path, etag) = world.made("initiative-kinds", kind(world.fresh_name())).await;
                Ask::new(Method::PATCH, path).json(json!({ "threshold": 200 })).resting_on(&etag)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "minimum_age": 0 }), "/minimum_age"),
        },
    ]
}

fn kind(name: Value) -> Value {
    let description = json!({ "ar": "وصف.", "en": "What for." });
    json!({ "name": name, "description": description, "threshold": 100, "term_days": 30, "study_days": 20 })
}
