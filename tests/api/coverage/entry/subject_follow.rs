//! Following subjects, and what has happened to them.

use reqwest::Method;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "follow_subject",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => Ask::new(Method::PUT, format!("/subjects/{}/follow", world.open_subject().await))),
            denied: (Who::Visitor, 401),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/follow"),
        },
        Entry {
            id: "list_followed_subjects",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, who => {
                let path = format!("/subjects/{}/follow", world.open_subject().await);
                world.client(who).put(&path, &serde_json::json!({})).await;
                Ask::get("/account/followed-subjects?limit=3")
            }),
            denied: (Who::ApiClient, 403),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "unfollow_subject",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => Ask::delete(format!("/subjects/{}/follow", world.open_subject().await))),
            denied: (Who::ApiClient, 403),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/follow"),
        },
        Entry {
            id: "list_subject_history",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/history?limit=3", world.open_subject().await))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=101"),
        },
    ]
}
