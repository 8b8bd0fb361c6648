//! Subjects, what residents say on them, and moderation.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, NOTHING, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::{Said, text};

pub fn entries() -> Vec<Entry> {
    [subjects(), reading(), speaking(), authors(), moderators()].into_iter().flatten().collect()
}

fn subjects() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_subjects",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => { world.open_subject().await; Ask::get("/subjects?shelf=open&limit=3") }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("shelf=cellar"),
        },
        Entry {
            id: "get_subject",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}", world.open_subject().await))),
            denied: (Who::Forged, 401),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "get_board_feed",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => { world.open_subject().await; Ask::get("/subjects/feed.atom?language=en") }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("axis=diagonal"),
        },
        Entry {
            id: "get_board_calendar",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => { world.open_subject().await; Ask::get("/subjects/calendar.ics?language=ar") }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("language=latin"),
        },
        Entry {
            id: "list_subjects_of_staff",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => { world.open_subject().await; Ask::get("/dialogue/subjects?limit=3") }),
            denied: (Who::Agent, 403),
            bad: Bad::Query("state=asleep"),
        },
        Entry {
            id: "create_subject",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/subjects").json(world.server.idea_round())),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "title": { "ar": " ", "en": "x" } }), "/title/ar"),
        },
        Entry {
            id: "edit_subject",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (path, etag) = world.draft().await;
                Ask::new(Method::PATCH, path).json(json!({ "review": "after" })).resting_on(&etag)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "district_ids": [NOTHING] }), "/district_ids/0"),
        },
        Entry {
            id: "move_subject",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (path, etag) = world.draft().await;
                Ask::post(format!("{path}/steps")).json(json!({ "step": "publish" })).resting_on(&etag)
            }),
            denied: (Who::CommunicationsOfficer, 403),
            bad: Bad::Field(json!({ "step": "leap" }), "/step"),
        },
    ]
}

fn reading() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_ideas",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => {
                world.said(Said::Published, Who::Resident).await;
                Ask::get(format!("/subjects/{}/ideas?limit=3", world.open_subject().await))
            }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("sort=loudest"),
        },
        Entry {
            id: "get_idea_map",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/ideas/map", world.open_subject().await))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("status=asleep"),
        },
        Entry {
            id: "list_comments",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/comments?limit=3", world.open_subject().await))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=101"),
        },
        Entry {
            id: "listen_to_comments",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/comments/live?lasts=0", world.open_subject().await))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("lasts=601"),
        },
        Entry {
            id: "get_contribution",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.said(Said::Published, Who::Resident).await, ""))),
            denied: (Who::Forged, 401),
            bad: Bad::Path("/contributions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "list_contribution_versions",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.said(Said::Published, Who::Resident).await, "/versions?limit=3"))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "list_own_contributions",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => { world.said(Said::Waiting, Who::Resident).await; Ask::get("/account/contributions?limit=3") }),
            denied: (Who::ApiClient, 403),
            bad: Bad::Query("limit=0"),
        },
    ]
}

fn speaking() -> Vec<Entry> {
    vec![
        Entry {
            id: "find_similar_ideas",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Published, Who::Resident).await;
                Ask::post(format!("/subjects/{}/ideas/similar", text(&idea["subject"]["id"]))).json(json!({ "title": "ظل على الممشى" }))
            }),
            denied: (Who::Forged, 401),
            bad: Bad::Field(json!({ "title": "ظ".repeat(121) }), "/title"),
        },
        Entry {
            id: "create_idea",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => {
                let subject = world.open_subject().await;
                Ask::post(format!("/subjects/{subject}/ideas")).json(world.server.idea(&world.policy))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "title": "قصير" }), "/title"),
        },
        Entry {
            id: "create_comment",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => {
                let subject = world.open_subject().await;
                let body = json!({ "text": "فكرة جيدة للحي.", "policy_id": world.policy });
                Ask::post(format!("/subjects/{subject}/comments")).json(body)
            }),
            denied: (Who::Agent, 403),
            bad: Bad::Field(json!({ "idea_id": NOTHING }), "/idea_id"),
        },
        Entry {
            id: "support_contribution",
            by: Who::OtherResident,
            rule: Rule::Role,
            make: make!(world, who => {
                let idea = world.said(Said::Published, other_than(who)).await;
                Ask::new(Method::PUT, path(&idea, "/support"))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Path("/contributions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/support"),
        },
        Entry {
            id: "unsupport_contribution",
            by: Who::OtherResident,
            rule: Rule::Role,
            make: make!(world, who => Ask::delete(path(&world.said(Said::Published, other_than(who)).await, "/support"))),
            denied: (Who::Visitor, 401),
            bad: Bad::Path("/contributions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/support"),
        },
        Entry {
            id: "report_contribution",
            by: Who::OtherResident,
            rule: Rule::Role,
            make: make!(world, who => {
                let idea = world.said(Said::Published, other_than(who)).await;
                Ask::post(path(&idea, "/reports")).json(json!({ "reason": "spam" }))
            }),
            denied: (Who::Guest, 401),
            bad: Bad::Field(json!({ "reason": "dull" }), "/reason"),
        },
        Entry {
            id: "answer_idea",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Published, Who::Resident).await;
                let explanation = json!({ "ar": "سندرسها مع إدارة الحدائق.", "en": "We study it with the parks department." });
                let body = json!({ "status": "under_study", "explanation": explanation });
                Ask::post(path(&idea, "/answer")).json(body).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "explanation": { "ar": "", "en": "x" } }), "/explanation/ar"),
        },
    ]
}

fn authors() -> Vec<Entry> {
    vec![
        Entry {
            id: "edit_contribution",
            by: Who::Resident,
            rule: Rule::Authored,
            make: make!(world, _who => {
                let idea = world.said(Said::Waiting, Who::Resident).await;
                Ask::new(Method::PATCH, path(&idea, "")).json(json!({ "title": "ظل على طول الممشى" })).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Field(json!({ "text": "قصير" }), "/text"),
        },
        Entry {
            id: "withdraw_contribution",
            by: Who::Resident,
            rule: Rule::Authored,
            make: make!(world, _who => {
                let idea = world.said(Said::Waiting, Who::Resident).await;
                Ask::post(path(&idea, "/withdraw")).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Path("/contributions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/withdraw"),
        },
        Entry {
            id: "appeal_contribution",
            by: Who::Resident,
            rule: Rule::Authored,
            make: make!(world, _who => {
                let idea = world.said(Said::Hidden, Who::Resident).await;
                Ask::post(path(&idea, "/appeal")).json(json!({ "text": "ليس فيها إعلان." })).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Field(json!({ "text": " " }), "/text"),
        },
    ]
}

fn moderators() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_moderation",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                world.said(Said::Waiting, Who::Resident).await;
                Ask::get("/moderation/contributions?shelf=waiting&limit=3")
            }),
            denied: (Who::Agent, 403),
            bad: Bad::Query("shelf=attic"),
        },
        Entry {
            id: "get_moderation_item",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Waiting, Who::Resident).await;
                Ask::get(format!("/moderation/contributions/{}", text(&idea["id"])))
            }),
            denied: (Who::OtherResident, 403),
            bad: Bad::Path("/moderation/contributions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "count_moderation",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/moderation/counts")),
            denied: (Who::Resident, 403),
            bad: Bad::NoInput,
        },
        Entry {
            id: "get_moderation_figures",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => { world.said(Said::Hidden, Who::Resident).await; Ask::get("/moderation/figures") }),
            denied: (Who::Forged, 401),
            bad: Bad::NoInput,
        },
        Entry {
            id: "export_moderation_figures_csv",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/moderation/figures.csv")),
            denied: (Who::Forged, 401),
            bad: Bad::NoInput,
        },
        Entry {
            id: "publish_contribution",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Waiting, Who::Resident).await;
                Ask::post(path(&idea, "/publish")).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::Administrator, 403),
            bad: Bad::Path("/contributions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/publish"),
        },
        Entry {
            id: "hide_contribution",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let idea = world.said(Said::Waiting, Who::Resident).await;
                Ask::post(path(&idea, "/hide")).json(json!({ "reasons": ["off_subject"] })).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "reasons": [] }), "/reasons"),
        },
        Entry {
            id: "merge_idea",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let into = world.said(Said::Published, Who::Resident).await;
                let idea = world.said(Said::Published, Who::OtherResident).await;
                Ask::post(path(&idea, "/merge")).json(json!({ "into_id": into["id"] })).resting_on(text(&idea["etag"]))
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Field(json!({ "into_id": NOTHING }), "/into_id"),
        },
    ]
}

fn path(contribution: &Value, rest: &str) -> String {
    format!("/contributions/{}{rest}", text(&contribution["id"]))
}

/// Nobody supports or reports their own.
fn other_than(who: Who) -> Who {
    if who == Who::Resident { Who::OtherResident } else { Who::Resident }
}
