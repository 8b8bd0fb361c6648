//! Initiatives.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, NOTHING, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::{Far, text};

const NO_INITIATIVE: &str = "/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";

pub fn entries() -> Vec<Entry> {
    [reading(), sponsoring(), standing(), signing(), checking(), entering(), studying()].into_iter().flatten().collect()
}

fn path(initiative: &Value, rest: &str) -> String {
    format!("/initiatives/{}{rest}", text(&initiative["id"]))
}

/// The one who is not the sponsor.
fn other(who: Who) -> Who {
    if who == Who::Resident { Who::OtherResident } else { Who::Resident }
}

fn reading() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_initiatives",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(_world, _who => Ask::get("/initiatives?shelf=gathering&sort=most_signed&limit=3")),
            denied: (Who::Forged, 401),
            bad: Bad::Query("shelf=attic"),
        },
        Entry {
            id: "get_initiative",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.initiative(Who::Resident, Far::Gathering).await, ""))),
            denied: (Who::Forged, 401),
            bad: Bad::Path(NO_INITIATIVE),
        },
        Entry {
            id: "list_signers",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.initiative(Who::Resident, Far::Gathering).await, "/signers?limit=3"))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "list_own_initiatives",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => { world.initiative(Who::Resident, Far::Draft).await; Ask::get("/account/initiatives?limit=3") }),
            denied: (Who::ApiClient, 403),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "list_initiatives_of_staff",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                world.initiative(Who::Resident, Far::Pending).await;
                Ask::get("/dialogue/initiatives?desk=pending&limit=3")
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Query("desk=attic"),
        },
        Entry {
            id: "list_signatures_elsewhere",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.initiative(Who::Resident, Far::UnderStudy).await, "/elsewhere?limit=3"))),
            denied: (Who::Resident, 403),
            bad: Bad::Query("limit=0"),
        },
    ]
}

fn sponsoring() -> Vec<Entry> {
    vec![
        Entry {
            id: "create_initiative",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/initiatives").json(world.server.initiative(&world.initiative_kind, &world.policy))),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "title": "قصير" }), "/title"),
        },
        Entry {
            id: "edit_initiative",
            by: Who::Resident,
            rule: Rule::Own,
            make: make!(world, who => {
                let draft = world.initiative(who, Far::Draft).await;
                Ask::new(Method::PATCH, path(&draft, "")).json(json!({ "title": "ظلال على الممشى كله" })).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Field(json!({ "kind_id": NOTHING }), "/kind_id"),
        },
        Entry {
            id: "withdraw_initiative",
            by: Who::Resident,
            rule: Rule::Own,
            make: make!(world, who => {
                let draft = world.initiative(who, Far::Draft).await;
                Ask::post(path(&draft, "/withdraw")).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Path("/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/withdraw"),
        },
        Entry {
            id: "appeal_initiative",
            by: Who::Resident,
            rule: Rule::Own,
            make: make!(world, who => {
                let hidden = world.hidden_initiative(who).await;
                Ask::post(path(&hidden, "/appeal")).json(json!({ "text": "ليس فيها ما يسيء." })).resting_on(text(&hidden["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Field(json!({ "text": " " }), "/text"),
        },
        Entry {
            id: "submit_initiative",
            by: Who::Resident,
            rule: Rule::Own,
            make: make!(world, who => {
                let draft = world.initiative(who, Far::Draft).await;
                Ask::post(path(&draft, "/submit")).resting_on(text(&draft["etag"]))
            }),
            denied: (Who::OtherResident, 404),
            bad: Bad::Path("/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/submit"),
        },
    ]
}

fn standing() -> Vec<Entry> {
    vec![
        Entry {
            id: "look_at_initiative_invitation",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => {
                let draft = world.initiative(other(who), Far::Draft).await;
                Ask::post(path(&draft, "/invitation")).json(json!({ "secret": draft["invitation"] }))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "secret": "another" }), "/secret"),
        },
        Entry {
            id: "join_initiative",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => {
                let draft = world.initiative(other(who), Far::Draft).await;
                world.joining(who, &draft).await
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "secret": "another" }), "/secret"),
        },
        Entry {
            id: "leave_initiative",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => {
                let draft = world.initiative(other(who), Far::Draft).await;
                world.joining(who, &draft).await.send_as(world, who).await.expect(200);
                Ask::delete(path(&draft, "/cosponsorship"))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/cosponsorship"),
        },
    ]
}

fn signing() -> Vec<Entry> {
    vec![
        Entry {
            id: "sign_initiative",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => {
                let initiative = world.initiative(other(who), Far::Gathering).await;
                Ask::new(Method::PUT, path(&initiative, "/signature")).json(json!({ "public_name": "anonymous", "age_confirmed": true }))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "public_name": "nickname" }), "/public_name"),
        },
        Entry {
            id: "report_initiative",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => {
                let initiative = world.initiative(other(who), Far::Gathering).await;
                Ask::post(path(&initiative, "/reports")).json(json!({ "reason": "spam" }))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "reason": "boring" }), "/reason"),
        },
        Entry {
            id: "unsign_initiative",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => Ask::delete(path(&world.initiative(other(who), Far::Gathering).await, "/signature"))),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/signature"),
        },
    ]
}

fn checking() -> Vec<Entry> {
    vec![
        Entry {
            id: "get_initiative_moderation",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                Ask::get(format!("/moderation/initiatives/{}", text(&world.reported_initiative().await["id"])))
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Path("/moderation/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "accept_initiative",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let pending = world.initiative(Who::Resident, Far::Pending).await;
                Ask::post(path(&pending, "/accept")).resting_on(text(&pending["etag"]))
            }),
            denied: (Who::Administrator, 403),
            bad: Bad::Path("/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/accept"),
        },
        Entry {
            id: "return_initiative",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let pending = world.initiative(Who::Resident, Far::Pending).await;
                Ask::post(path(&pending, "/return")).json(json!({ "note": "حدد الموقع." })).resting_on(text(&pending["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "note": " " }), "/note"),
        },
        Entry {
            id: "hide_initiative",
            by: Who::Moderator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let pending = world.initiative(Who::Resident, Far::Pending).await;
                Ask::post(path(&pending, "/hide")).json(json!({ "reasons": ["repeated"] })).resting_on(text(&pending["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "reasons": [] }), "/reasons"),
        },
    ]
}

fn entering() -> Vec<Entry> {
    vec![
        Entry {
            id: "enter_signatures_elsewhere",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, _who => {
                let initiative = world.initiative(Who::Resident, Far::Gathering).await;
                let body = json!({ "count": 3, "channel": "call_centre", "gathered_on": "2026-11-01", "evidence": "قائمة 7" });
                Ask::post(path(&initiative, "/elsewhere")).json(body)
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "count": 0 }), "/count"),
        },
        Entry {
            id: "correct_signatures_elsewhere",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, _who => {
                let initiative = world.initiative(Who::Resident, Far::Gathering).await;
                let entry = world.gathered_elsewhere(&initiative, 5).await;
                Ask::post(format!("/signatures-elsewhere/{}/corrections", text(&entry["id"]))).json(json!({ "count": 4, "reason": "مكرر." }))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "reason": "" }), "/reason"),
        },
    ]
}

fn studying() -> Vec<Entry> {
    vec![
        Entry {
            id: "decide_initiative",
            by: Who::InitiativesReviewer,
            rule: Rule::Role,
            make: make!(world, _who => {
                let studied = world.initiative(Who::Resident, Far::UnderStudy).await;
                let body = json!({ "adopt": false, "reasons": { "ar": "خارج الاختصاص.", "en": "Not ours." } });
                Ask::post(path(&studied, "/decision")).json(body).resting_on(text(&studied["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "reasons": { "ar": "", "en": "No." } }), "/reasons/ar"),
        },
        Entry {
            id: "create_milestone",
            by: Who::InitiativesReviewer,
            rule: Rule::Role,
            make: make!(world, _who => {
                let adopted = world.initiative(Who::Resident, Far::Adopted).await;
                let body = json!({ "title": { "ar": "الغرس", "en": "Planting" }, "planned_on": "2027-03-01" });
                Ask::post(path(&adopted, "/milestones")).json(body)
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "title": { "ar": "", "en": "Planting" } }), "/title/ar"),
        },
        Entry {
            id: "edit_milestone",
            by: Who::InitiativesReviewer,
            rule: Rule::Role,
            make: make!(world, _who => {
                let milestone = world.milestone().await;
                let path = format!("/milestones/{}", text(&milestone["id"]));
                Ask::new(Method::PATCH, path).json(json!({ "state": "begun" })).resting_on(text(&milestone["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "done_on": "2026-11-01" }), "/done_on"),
        },
        Entry {
            id: "finish_initiative",
            by: Who::InitiativesReviewer,
            rule: Rule::Role,
            make: make!(world, _who => {
                let milestone = world.milestone().await;
                let manager = world.client(Who::ParticipationManager);
                let begun = json!({ "state": "begun" });
                let now = manager.patch_if(&format!("/milestones/{}", text(&milestone["id"])), &milestone["etag"], &begun).await.expect(200);
                Ask::post(path(&now, "/finish")).resting_on(text(&now["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/initiatives/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/finish"),
        },
    ]
}
