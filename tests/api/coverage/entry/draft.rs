//! Consultations on drafts.

use reqwest::Method;
use serde_json::json;

use super::{Bad, Entry, NOTHING, Rule, make};
use crate::coverage::ask::{Ask, Body};
use crate::coverage::who::Who;
use crate::coverage::world::text;

pub fn entries() -> Vec<Entry> {
    [versions(), points()].into_iter().flatten().collect()
}

fn versions() -> Vec<Entry> {
    vec![
        Entry {
            id: "get_consultation",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/consultation", world.published_draft().await.0))),
            denied: (Who::Forged, 401),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/consultation"),
        },
        Entry {
            id: "create_version",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post(format!("/subjects/{}/versions", world.bare_consultation().await))),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/versions"),
        },
        Entry {
            id: "get_version",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/versions/1", world.published_draft().await.0))),
            denied: (Who::Forged, 401),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/versions/1"),
        },
        Entry {
            id: "save_version",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (path, etag) = world.begun_version().await;
                Ask::new(Method::PUT, path).json(json!({ "sections": world.server.sections() })).resting_on(&etag)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "sections": [] }), "/sections"),
        },
        Entry {
            id: "move_version",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let version = world.written_version().await;
                let path = format!("/subjects/{}/versions/1/steps", text(&version["subject_id"]));
                Ask::post(path).json(json!({ "step": "publish" })).resting_on(text(&version["etag"]))
            }),
            denied: (Who::Agent, 403),
            bad: Bad::Field(json!({ "step": "burn" }), "/step"),
        },
        Entry {
            id: "get_difference",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/versions/1/difference?from=1", world.published_draft().await.0))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("from=0"),
        },
        Entry {
            id: "import_draft",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let bytes = "المادة (1): النطاق\nتسري هنا.".as_bytes().to_vec();
                let body = Body::Bytes("text/markdown", bytes);
                Ask { body, ..Ask::post(format!("/subjects/{}/draft-imports", world.bare_consultation().await)) }
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Body(Body::Bytes("application/pdf", b"nothing".to_vec()), 422, "validation_failed"),
        },
    ]
}

fn points() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_points",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/points?limit=3", world.published_draft().await.0))),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "create_point",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let path = format!("/subjects/{}/points", world.published_draft().await.0);
                Ask::post(path).json(json!({ "title": world.fresh_name() }))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Field(json!({ "section_id": NOTHING }), "/section_id"),
        },
        Entry {
            id: "edit_point",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let point = world.point().await;
                let path = format!("/points/{}", text(&point["id"]));
                Ask::new(Method::PATCH, path).json(json!({ "outcome": "partly" })).resting_on(text(&point["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "outcome": "perhaps" }), "/outcome"),
        },
        Entry {
            id: "list_sorting",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/subjects/{}/sorting?limit=3", world.published_draft().await.0))),
            denied: (Who::Resident, 403),
            bad: Bad::Query("limit=101"),
        },
        Entry {
            id: "sort_comments",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let point = world.point().await;
                let subject = text(&point["subject_id"]);
                let comment = world.server.comment_on(&world.client(Who::Resident), subject, None, "لائحة طيبة.").await;
                let body = json!({ "point_id": point["id"], "comment_ids": [comment["id"]] });
                Ask::new(Method::PUT, format!("/subjects/{subject}/sorting")).json(body)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "point_id": NOTHING }), "/point_id"),
        },
        Entry {
            id: "publish_points",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let point = world.answered_point().await;
                let path = format!("/subjects/{}", text(&point["subject_id"]));
                let consultation = world.client(Who::ParticipationManager).get(&format!("{path}/consultation")).await.expect(200);
                Ask::post(format!("{path}/points/publication")).resting_on(text(&consultation["etag"]))
            }),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/subjects/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/points/publication"),
        },
    ]
}
