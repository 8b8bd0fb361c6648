//! Names that signatures show.

use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::text;

/// Another one who moderates.
fn colleague(who: Who) -> Who {
    if who == Who::Moderator { Who::ParticipationManager } else { Who::Moderator }
}

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_signer_names",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (initiative, _) = world.signed_by_name().await;
                Ask::get(format!("/initiatives/{initiative}/names?limit=3"))
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Query("state=covered"),
        },
        Entry {
            id: "hide_signer_name",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (initiative, name) = world.signed_by_name().await;
                Ask::post(format!("/initiatives/{initiative}/names/{}/hide", text(&name["id"]))).json(json!({ "reasons": ["insult"] }))
            }),
            denied: (Who::Administrator, 403),
            bad: Bad::Field(json!({ "reasons": [] }), "/reasons"),
        },
        Entry {
            id: "restore_signer_name",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, who => {
                let (initiative, name) = world.signed_by_name().await;
                let path = format!("/initiatives/{initiative}/names/{}", text(&name["id"]));
                world.client(colleague(who)).post(&format!("{path}/hide"), &json!({ "reasons": ["insult"] })).await.expect(200);
                Ask::post(format!("{path}/restore")).json(json!({ "note": "هو اسم صاحب التوقيع." }))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "note": " " }), "/note"),
        },
    ]
}
