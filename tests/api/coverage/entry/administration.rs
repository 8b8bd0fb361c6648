//! How the municipality is set up.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, Making, Rule, make};
use crate::coverage::ask::{Ask, Body};
use crate::coverage::who::{Standing, Who};
use crate::coverage::world::{Stage, World, text};

/// Something that administrators and auditors read.
fn read(id: &'static str, make: for<'w> fn(&'w World, Who) -> Making<'w>, bad: Bad) -> Entry {
    Entry { id, by: Who::Auditor, rule: Rule::Role, make, denied: (Who::ParticipationManager, 403), bad }
}

/// Something that only administrators do.
fn manage(id: &'static str, make: for<'w> fn(&'w World, Who) -> Making<'w>, bad: Value, pointer: &'static str) -> Entry {
    Entry { id, by: Who::Administrator, rule: Rule::Role, make, denied: (Who::Auditor, 403), bad: Bad::Field(bad, pointer) }
}

/// A triangle of sea.
fn outline() -> Value {
    json!([[54.0, 16.9], [54.01, 16.9], [54.01, 16.91], [54.0, 16.9]])
}

pub fn entries() -> Vec<Entry> {
    [departments(), districts(), categories(), templates(), closing_reasons(), service_levels(), settings(), marks(), policies()]
        .into_iter()
        .flatten()
        .collect()
}

fn departments() -> Vec<Entry> {
    vec![
        read(
            "list_changes",
            make!(world, _who => Ask::get("/administration/changes?subject_kind=department")),
            Bad::Query("subject_kind=cat"),
        ),
        read("list_department_entries", make!(world, _who => Ask::get("/administration/departments")), Bad::NoInput),
        manage(
            "create_department",
            make!(world, _who => Ask::post("/administration/departments").json(json!({ "name": world.fresh_name() }))),
            json!({ "code": "Not a code" }),
            "/code",
        ),
        manage(
            "edit_department",
            make!(world, _who => {
                let (path, etag) = world.made("departments", json!({ "name": world.fresh_name() })).await;
                Ask::new(Method::PATCH, path).json(json!({ "position": 3 })).resting_on(&etag)
            }),
            json!({ "name": { "ar": " ", "en": "x" } }),
            "/name/ar",
        ),
    ]
}

fn districts() -> Vec<Entry> {
    vec![
        read("list_district_entries", make!(world, _who => Ask::get("/administration/districts")), Bad::NoInput),
        manage(
            "create_district",
            make!(world, _who => Ask::post("/administration/districts").json(json!({ "name": world.fresh_name(), "outline": outline() }))),
            json!({ "outline": [[0, 0], [1, 1]] }),
            "/outline",
        ),
        manage(
            "edit_district",
            make!(world, _who => {
                let (path, etag) = world.made("districts", json!({ "name": world.fresh_name(), "outline": outline() })).await;
                Ask::new(Method::PATCH, path).json(json!({ "retired": true })).resting_on(&etag)
            }),
            json!({ "position": 1_000_000 }),
            "/position",
        ),
        Entry {
            bad: Bad::Body(Body::Bytes("application/geo+json", b"{}".to_vec()), 422, "validation_failed"),
            ..manage(
                "upload_districts",
                make!(world, _who => {
                    let properties = json!({ "code": "outer_sea", "name_ar": "البحر", "name_en": "Outer sea" });
                    let geometry = json!({ "type": "Polygon", "coordinates": [outline()] });
                    let feature = json!({ "type": "Feature", "properties": properties, "geometry": geometry });
                    let file = json!({ "type": "FeatureCollection", "features": [feature] });
                    let body = Body::Bytes("application/geo+json", file.to_string().into_bytes());
                    Ask { body, ..Ask::new(Method::PUT, "/administration/districts") }
                }),
                json!({}),
                "",
            )
        },
    ]
}

fn categories() -> Vec<Entry> {
    vec![
        read("list_category_entries", make!(world, _who => Ask::get("/administration/categories")), Bad::NoInput),
        manage(
            "create_category",
            make!(world, _who => Ask::post("/administration/categories").json(json!({ "name": world.fresh_name(), "icon": "lamp" }))),
            json!({ "icon": "unicorn" }),
            "/icon",
        ),
        manage(
            "edit_category",
            make!(world, _who => {
                let (path, etag) = world.made("categories", json!({ "name": world.fresh_name(), "icon": "lamp" })).await;
                Ask::new(Method::PATCH, path).json(json!({ "keywords": ["عمود", "pole"] })).resting_on(&etag)
            }),
            json!({ "department_id": super::NOTHING }),
            "/department_id",
        ),
    ]
}

fn templates() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_case_templates",
            by: Who::Officer,
            rule: Rule::Case(&[Standing::Handler, Standing::Agent]),
            make: make!(world, _who => Ask::get(world.case(Stage::Assigned).await.path("/templates"))),
            denied: (Who::OtherOfficer, 404),
            bad: Bad::Path("/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/templates"),
        },
        read("list_template_entries", make!(world, _who => Ask::get("/administration/templates")), Bad::NoInput),
        manage(
            "create_template",
            make!(world, _who => {
                let text = json!({ "ar": "وصلنا {reference}", "en": "We have {reference}" });
                Ask::post("/administration/templates").json(json!({ "name": world.fresh_name(), "purpose": "reply", "text": text }))
            }),
            json!({ "text": { "ar": "أهلًا {nam}", "en": "Hello {name}" } }),
            "/text/ar",
        ),
        manage(
            "edit_template",
            make!(world, _who => {
                let name = world.fresh_name();
                let (path, etag) = world.made("templates", json!({ "name": name, "purpose": "reply", "text": name })).await;
                Ask::new(Method::PATCH, path).json(json!({ "retired": true })).resting_on(&etag)
            }),
            json!({ "purpose": "rejection" }),
            "/rejection_reason",
        ),
    ]
}

fn closing_reasons() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_case_closing_reasons",
            by: Who::Officer,
            rule: Rule::Case(&[Standing::Handler, Standing::Agent]),
            make: make!(world, _who => Ask::get(world.case(Stage::Assigned).await.path("/closing-reasons"))),
            denied: (Who::OtherOfficer, 404),
            bad: Bad::Path("/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/closing-reasons"),
        },
        read("list_closing_reason_entries", make!(world, _who => Ask::get("/administration/closing-reasons")), Bad::NoInput),
        manage(
            "create_closing_reason",
            make!(world, _who => Ask::post("/administration/closing-reasons").json(json!({ "name": world.fresh_name() }))),
            json!({ "category_ids": [super::NOTHING] }),
            "/category_ids/0",
        ),
        manage(
            "edit_closing_reason",
            make!(world, _who => {
                let (path, etag) = world.made("closing-reasons", json!({ "name": world.fresh_name() })).await;
                Ask::new(Method::PATCH, path).json(json!({ "retired": true })).resting_on(&etag)
            }),
            json!({ "name": { "ar": " ", "en": "x" } }),
            "/name/ar",
        ),
    ]
}

fn settings() -> Vec<Entry> {
    vec![
        read("get_settings", make!(world, _who => Ask::get("/administration/settings")), Bad::NoInput),
        manage(
            "edit_settings",
            make!(world, _who => {
                let found = world.client(Who::Administrator).get("/administration/settings").await.expect(200);
                Ask::new(Method::PATCH, "/administration/settings").json(json!({ "reopen_days": 9 })).resting_on(text(&found["etag"]))
            }),
            json!({ "colours": [{ "name": "sea-600", "value": "#ffffff" }] }),
            "/colours/0/value",
        ),
    ]
}

/// A small mark with transparent corners.
fn mark() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbaImage::from_fn(24, 24, |x, y| image::Rgba([10, 90, 100, if x == y { 0 } else { 255 }]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    bytes.into_inner()
}

fn marks() -> Vec<Entry> {
    async fn version(world: &World) -> String {
        let found = world.client(Who::Administrator).get("/administration/settings").await.expect(200);
        text(&found["etag"]).to_owned()
    }
    async fn put(world: &World) -> Ask {
        let body = Body::Bytes("image/png", mark());
        Ask { body, ..Ask::new(Method::PUT, "/administration/mark") }.resting_on(&version(world).await)
    }
    vec![
        Entry {
            bad: Bad::Body(Body::Bytes("image/png", b"no picture".to_vec()), 422, "picture_refused"),
            ..manage("set_mark", make!(world, _who => put(world).await), json!({}), "")
        },
        Entry {
            id: "get_mark",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => {
                put(world).await.send_as(world, Who::Administrator).await.expect(200);
                Ask::get("/municipality/mark")
            }),
            denied: (Who::Forged, 401),
            bad: Bad::NoInput,
        },
        Entry {
            bad: Bad::NoInput,
            ..manage(
                "remove_mark",
                make!(world, _who => Ask::delete("/administration/mark").resting_on(&version(world).await)),
                json!({}),
                "",
            )
        },
    ]
}

fn policies() -> Vec<Entry> {
    async fn draft(world: &World) -> (String, String) {
        let name = world.fresh_name();
        let body = json!({ "kind": "privacy", "title": name, "body": name });
        let made = world.client(Who::Administrator).post("/administration/policy-drafts", &body).await.expect(201);
        (format!("/administration/policy-drafts/{}", text(&made["id"])), text(&made["etag"]).to_owned())
    }
    vec![
        read("list_policy_versions", make!(world, _who => Ask::get("/administration/policies")), Bad::NoInput),
        read("list_policy_drafts", make!(world, _who => Ask::get("/administration/policy-drafts")), Bad::NoInput),
        manage(
            "create_policy_draft",
            make!(world, _who => {
                let name = world.fresh_name();
                Ask::post("/administration/policy-drafts").json(json!({ "kind": "privacy", "title": name, "body": name }))
            }),
            json!({ "kind": "secret" }),
            "/kind",
        ),
        manage(
            "edit_policy_draft",
            make!(world, _who => {
                let (path, etag) = draft(world).await;
                Ask::new(Method::PATCH, path).json(json!({ "body": world.fresh_name() })).resting_on(&etag)
            }),
            json!({ "title": { "ar": "", "en": "x" } }),
            "/title/ar",
        ),
        Entry {
            bad: Bad::Path("/administration/policy-drafts/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
            ..manage(
                "discard_policy_draft",
                make!(world, _who => {
                    let (path, etag) = draft(world).await;
                    Ask::delete(path).resting_on(&etag)
                }),
                json!({}),
                "",
            )
        },
        manage(
            "publish_policy",
            make!(world, _who => {
                let (path, etag) = draft(world).await;
                Ask::post(format!("{path}/publish")).json(json!({ "effective_at": "2036-01-01T00:00:00Z" })).resting_on(&etag)
            }),
            json!({ "effective_at": "2020-01-01T00:00:00Z" }),
            "/effective_at",
        ),
    ]
}

fn service_levels() -> Vec<Entry> {
    async fn body(world: &World) -> Value {
        let (path, _) = world.made("categories", json!({ "name": world.fresh_name(), "icon": "lamp" })).await;
        json!({ "category_id": path.rsplit('/').next(), "answer_hours": 5 })
    }
    vec![
        read("list_service_level_entries", make!(world, _who => Ask::get("/administration/service-levels")), Bad::NoInput),
        manage(
            "create_service_level",
            make!(world, _who => Ask::post("/administration/service-levels").json(body(world).await)),
            json!({ "answer_hours": 0 }),
            "/answer_hours",
        ),
        manage(
            "edit_service_level",
            make!(world, _who => {
                let (path, etag) = world.made("service-levels", body(world).await).await;
                Ask::new(Method::PATCH, path).json(json!({ "retired": true })).resting_on(&etag)
            }),
            json!({ "resolution_hours": 1 }),
            "/resolution_hours",
        ),
    ]
}
