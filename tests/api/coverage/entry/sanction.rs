//! Warnings and bans. Only warnings are given here: a ban would close what other entries do.

use serde_json::{Value, json};

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::{Far, Said, text};

pub fn entries() -> Vec<Entry> {
    [reading(), acting()].into_iter().flatten().collect()
}

fn reading() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_sanctions",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => { world.warned(Who::Moderator).await; Ask::get("/moderation/sanctions?shelf=in_force&limit=3") }),
            denied: (Who::Agent, 403),
            bad: Bad::Query("shelf=attic"),
        },
        Entry {
            id: "get_sanction",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path("moderation", &world.warned(Who::Moderator).await, ""))),
            denied: (Who::Resident, 403),
            bad: Bad::Path("/moderation/sanctions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "list_own_sanctions",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => { world.warned(Who::Moderator).await; Ask::get("/account/sanctions?limit=3") }),
            denied: (Who::ApiClient, 403),
            bad: Bad::Query("limit=0"),
        },
    ]
}

fn acting() -> Vec<Entry> {
    vec![
        Entry {
            id: "give_sanction",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Waiting, Who::Resident).await;
                let body = json!({ "kind": "warning", "reasons": ["insult"], "note": "نناقش الأفكار لا أصحابها." });
                Ask::post(format!("/moderation/contributions/{}/sanctions", text(&idea["id"]))).json(body)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "kind": "ban", "days": 366 }), "/days"),
        },
        Entry {
            id: "give_sanction_for_initiative",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let initiative = world.initiative(Who::Resident, Far::Gathering).await;
                let body = json!({ "kind": "warning", "reasons": ["insult"], "note": "نناقش الأفكار لا أصحابها." });
                Ask::post(format!("/moderation/initiatives/{}/sanctions", text(&initiative["id"]))).json(body)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "kind": "ban", "days": 366 }), "/days"),
        },
        Entry {
            id: "lift_sanction",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let warning = world.warned(Who::Moderator).await;
                Ask::post(path("moderation", &warning, "/lift")).json(json!({ "note": "راجعناها." })).resting_on(text(&warning["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "note": " " }), "/note"),
        },
        Entry {
            id: "uphold_sanction",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, who => {
                let warning = world.appealed(&world.warned(other_moderator(who)).await).await;
                Ask::post(path("moderation", &warning, "/uphold")).json(json!({ "note": "راجعناها." })).resting_on(text(&warning["etag"]))
            }),
            denied: (Who::Administrator, 403),
            bad: Bad::Field(json!({ "note": "" }), "/note"),
        },
        Entry {
            id: "appeal_sanction",
            by: Who::Resident,
            rule: Rule::Authored,
            make: make!(world, _who => {
                let warning = world.warned(Who::Moderator).await;
                Ask::post(path("account", &warning, "/appeal")).json(json!({ "text": "لم أقصد أحدًا." })).resting_on(text(&warning["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Field(json!({ "text": " " }), "/text"),
        },
    ]
}

fn path(side: &str, sanction: &Value, rest: &str) -> String {
    format!("/{side}/sanctions/{}{rest}", text(&sanction["id"]))
}

/// Who gave a sanction does not decide the appeal.
fn other_moderator(who: Who) -> Who {
    if who == Who::Moderator { Who::ParticipationManager } else { Who::Moderator }
}
