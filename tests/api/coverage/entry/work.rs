//! What staff do with a case.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, Making, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::{Standing, Who};
use crate::coverage::world::{Stage, World};

const WORKS: Rule = Rule::Case(&[Standing::Handler, Standing::Agent]);
const SPEAKS: &[Standing] = &[Standing::Handler, Standing::Agent, Standing::Moderator];

/// Something that the department's officer does, and an officer of another department does not.
fn work(id: &'static str, make: for<'w> fn(&'w World, Who) -> Making<'w>, bad: Value, pointer: &'static str) -> Entry {
    Entry { id, by: Who::Officer, rule: WORKS, make, denied: (Who::OtherOfficer, 404), bad: Bad::Field(bad, pointer) }
}

pub fn entries() -> Vec<Entry> {
    vec![
        work(
            "edit_case",
            make!(world, _who => {
                let case = world.case(Stage::Assigned).await;
                Ask::new(Method::PATCH, case.path("")).json(json!({ "subject": "أعمدة شارع السلام", "priority": "high" })).resting_on(&case.etag)
            }),
            json!({ "subject": "" }),
            "/subject",
        ),
        Entry {
            by: Who::Agent,
            denied: (Who::Auditor, 403),
            ..work(
                "assign_case",
                make!(world, _who => world.case(Stage::Assigned).await.act("assign", json!({ "department_id": world.lighting }))),
                json!({ "officer_id": super::NOTHING }),
                "/officer_id",
            )
        },
        work(
            "start_case",
            make!(world, _who => world.case(Stage::Assigned).await.act("start", json!({}))),
            json!({ "reason": "" }),
            "/reason",
        ),
        work(
            "ask_about_case",
            make!(world, _who => world.case(Stage::InProgress).await.act("ask", json!({ "text": "قرب أي بوابة؟" }))),
            json!({ "text": 7 }),
            "/text",
        ),
        work(
            "resolve_case",
            make!(world, _who => world.case(Stage::InProgress).await.act("resolve", json!({ "text": "استبدلنا الكابل." }))),
            json!({ "text": " \n" }),
            "/text",
        ),
        work(
            "reject_case",
            make!(world, _who => world.case(Stage::Assigned).await.act("reject", json!({ "reason": "not_ours", "text": "الطريق تابع للوزارة." }))),
            json!({ "reason": "lazy" }),
            "/reason",
        ),
        Entry {
            by: Who::Moderator,
            rule: Rule::Case(SPEAKS),
            ..work(
                "publish_case",
                make!(world, _who => world.case(Stage::Assigned).await.act("publish", json!({}))),
                json!({ "reason": 1 }),
                "/reason",
            )
        },
        Entry {
            by: Who::Moderator,
            rule: Rule::Published(SPEAKS),
            denied: (Who::OtherOfficer, 403),
            ..work(
                "unpublish_case",
                make!(world, _who => world.case(Stage::Published).await.act("unpublish", json!({}))),
                json!({ "why": "x" }),
                "/why",
            )
        },
        Entry {
            by: Who::Moderator,
            rule: Rule::Case(SPEAKS),
            denied: (Who::Auditor, 403),
            bad: Bad::Path("/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/publication"),
            ..work(
                "get_case_publication",
                make!(world, _who => Ask::get(world.case(Stage::Assigned).await.path("/publication"))),
                json!({}),
                "",
            )
        },
        Entry {
            by: Who::Moderator,
            rule: Rule::Published(SPEAKS),
            denied: (Who::OtherOfficer, 403),
            ..work(
                "redact_case",
                make!(world, _who => world.case(Stage::Published).await.act("redact", json!({ "address": null }))),
                json!({ "description": " " }),
                "/description",
            )
        },
        work(
            "reply_to_case",
            make!(world, _who => world.case(Stage::Assigned).await.say("replies", json!({ "text": "وصلنا بلاغك." }))),
            json!({ "attachments": ["a", "b", "c", "d", "e", "f", "g"] }),
            "/attachments",
        ),
        Entry {
            by: Who::Agent,
            denied: (Who::Resident, 403),
            ..work(
                "enter_information",
                make!(world, _who => {
                    let body = json!({ "text": "قالت في اتصالها: بوابة الطلاب", "channel": "call_centre" });
                    world.case(Stage::InProgress).await.say("information/entered", body)
                }),
                json!({ "channel": "web" }),
                "/channel",
            )
        },
        Entry {
            rule: Rule::Case(SPEAKS),
            ..work(
                "note_on_case",
                make!(world, _who => world.case(Stage::Assigned).await.say("notes", json!({ "text": "أمام مدرسة" }))),
                json!({ "text": null }),
                "/text",
            )
        },
        Entry {
            by: Who::Manager,
            rule: Rule::Role,
            denied: (Who::Officer, 403),
            bad: Bad::Query("from=2020-01-01&to=2026-01-01"),
            ..work("get_dashboard", make!(world, _who => Ask::get("/dashboard?channel=web")), json!({}), "")
        },
        Entry {
            by: Who::Auditor,
            rule: Rule::Role,
            denied: (Who::Moderator, 403),
            bad: Bad::Query("channel=pigeon"),
            ..work("export_dashboard_csv", make!(world, _who => Ask::get("/dashboard/export.csv")), json!({}), "")
        },
        work(
            "view_case_contact",
            make!(world, _who => world.case(Stage::Assigned).await.say("contact-views", json!({ "reason": "لتأكيد المكان" }))),
            json!({ "reason": "" }),
            "/reason",
        ),
    ]
}
