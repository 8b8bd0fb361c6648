//! Similar cases, joining one, and merging what repeats another.

use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::{Standing, Who};
use crate::coverage::world::Stage;

const WORKS: Rule = Rule::Case(&[Standing::Handler, Standing::Agent]);

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "find_similar_cases",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/cases/similar").json(json!({
                "category_id": world.category,
                "place": { "latitude": 17.04, "longitude": 54.125 },
                "text": "أعمدة إنارة مطفأة",
            }))),
            denied: (Who::Forged, 401),
            bad: Bad::Field(json!({ "category_id": super::NOTHING }), "/category_id"),
        },
        Entry {
            id: "follow_case",
            by: Who::OtherResident,
            rule: Rule::Published(&[Standing::Public]),
            make: make!(world, who => {
                let body = match who {
                    Who::OtherResident => json!({}),
                    _ => json!({ "follower": { "email": world.fresh_email() } }),
                };
                let case = world.case(Stage::Published).await;
                Ask { secret: Some(case.secret.clone()), ..Ask::new(reqwest::Method::PUT, case.path("/following")).json(body) }
            }),
            denied: (Who::Agent, 403),
            bad: Bad::Field(json!({ "language": "fr" }), "/language"),
        },
        Entry {
            id: "unfollow_case",
            by: Who::OtherResident,
            rule: Rule::Followed(&[Standing::Follower]),
            make: make!(world, _who => {
                let case = world.case(Stage::Followed).await;
                Ask { secret: Some(case.secret.clone()), ..Ask::delete(case.path("/following")) }
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Path("/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/following"),
        },
        Entry {
            id: "list_followed_cases",
            by: Who::OtherResident,
            rule: Rule::Role,
            make: make!(world, _who => { world.case(Stage::Followed).await; Ask::get("/account/followed-cases?limit=3") }),
            denied: (Who::ApiClient, 403),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "list_similar_cases",
            by: Who::Officer,
            rule: WORKS,
            make: make!(world, _who => world.case(Stage::Assigned).await.read("/similar")),
            denied: (Who::OtherOfficer, 404),
            bad: Bad::Path("/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/similar"),
        },
        Entry {
            id: "merge_case",
            by: Who::Officer,
            rule: WORKS,
            make: make!(world, _who => { let into = world.another().await; world.case(Stage::Assigned).await.act("merge", into) }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "into": super::NOTHING }), "/into"),
        },
        Entry {
            id: "unmerge_case",
            by: Who::Officer,
            rule: WORKS,
            make: make!(world, _who => world.case(Stage::Merged).await.act("unmerge", json!({}))),
            denied: (Who::Resident, 403),
            bad: Bad::Field(json!({ "reason": " " }), "/reason"),
        },
    ]
}
