//! Sending and reading cases, and the reporter's side.

use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::{Standing, Who};
use crate::coverage::world::Stage;

/// Everybody who may know of a private case.
const KNOWS: Rule = Rule::Case(&[Standing::Reporter, Standing::Auditor, Standing::Moderator, Standing::Handler, Standing::Agent]);
const REPORTER: Rule = Rule::Case(&[Standing::Reporter]);

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "submit_case",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => Ask::post("/cases").json(world.report(who))),
            denied: (Who::Agent, 403),
            bad: Bad::Field(json!({ "place": {} }), "/place/address"),
        },
        Entry {
            id: "enter_case",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/cases/entered").json(json!({
                "kind": "complaint",
                "category_id": world.category,
                "description": "حاوية ممتلئة",
                "place": { "address": "قرب المسجد" },
                "channel": "counter",
                "reporter": { "phone": "٩٩١٢٣٤٥٦" },
            }))),
            denied: (Who::Officer, 403),
            bad: Bad::Field(json!({ "channel": "web" }), "/channel"),
        },
        Entry {
            id: "list_cases",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/cases?view=all&sort=due&limit=5")),
            denied: (Who::Resident, 403),
            bad: Bad::Query("view=sideways"),
        },
        Entry {
            id: "count_cases",
            by: Who::Officer,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/cases/counts")),
            denied: (Who::Visitor, 401),
            bad: Bad::NoInput,
        },
        Entry {
            id: "list_own_cases",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => { world.case(Stage::Assigned).await; Ask::get("/account/cases?limit=3") }),
            denied: (Who::ApiClient, 403),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "get_case",
            by: Who::Resident,
            rule: KNOWS,
            make: make!(world, _who => world.case(Stage::Resolved).await.read("")),
            denied: (Who::OtherResident, 404),
            bad: Bad::Path("/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "find_case",
            by: Who::Guest,
            rule: KNOWS,
            make: make!(world, _who => {
                let case = world.case(Stage::Assigned).await;
                Ask { secret: Some(case.secret), ..Ask::get(format!("/cases/by-reference/{}", case.reference)) }
            }),
            denied: (Who::Visitor, 404),
            bad: Bad::Path("/cases/by-reference/MJ-00000-1"),
        },
        Entry {
            id: "get_case_timeline",
            by: Who::Guest,
            rule: KNOWS,
            make: make!(world, _who => world.case(Stage::Resolved).await.read("/timeline")),
            denied: (Who::OtherOfficer, 404),
            bad: Bad::Query("cursor=nonsense"),
        },
        Entry {
            id: "inform_case",
            by: Who::Resident,
            rule: REPORTER,
            make: make!(world, _who => world.case(Stage::InProgress).await.say("information", json!({ "text": "بوابة الطلاب" }))),
            denied: (Who::OtherResident, 404),
            bad: Bad::Field(json!({ "text": "" }), "/text"),
        },
        Entry {
            id: "confirm_case",
            by: Who::Guest,
            rule: REPORTER,
            make: make!(world, _who => world.case(Stage::Resolved).await.act("confirm", json!({}))),
            denied: (Who::Agent, 403),
            bad: Bad::Field(json!({ "reason": " " }), "/reason"),
        },
        Entry {
            id: "reopen_case",
            by: Who::Resident,
            rule: REPORTER,
            make: make!(world, _who => world.case(Stage::Resolved).await.act("reopen", json!({ "text": "ما زال مطفأ" }))),
            denied: (Who::Visitor, 404),
            bad: Bad::Field(json!({ "attachments": ["x"] }), "/attachments/0"),
        },
        Entry {
            id: "rate_case",
            by: Who::Resident,
            rule: REPORTER,
            make: make!(world, _who => {
                let case = world.case(Stage::Closed).await;
                Ask { secret: Some(case.secret.clone()), ..Ask::new(reqwest::Method::PUT, case.path("/rating")).json(json!({ "score": 4 })) }
            }),
            denied: (Who::Agent, 403),
            bad: Bad::Field(json!({ "score": 9 }), "/score"),
        },
        Entry {
            id: "withdraw_case",
            by: Who::Resident,
            rule: REPORTER,
            make: make!(world, _who => world.case(Stage::Assigned).await.act("withdraw", json!({ "reason": "حُلّت" }))),
            denied: (Who::ApiClient, 403),
            bad: Bad::Field(json!({ "state": "closed" }), "/state"),
        },
        Entry {
            id: "list_officers",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/departments/{}/officers", world.lighting))),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/departments/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/officers"),
        },
        Entry {
            id: "list_case_deliveries",
            by: Who::Auditor,
            rule: Rule::Case(&[Standing::Auditor, Standing::Moderator, Standing::Handler, Standing::Agent]),
            make: make!(world, _who => {
                let case = world.case(Stage::Assigned).await;
                world.server.run_jobs().await;
                case.read("/deliveries")
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Query("limit=x"),
        },
    ]
}
