//! What everybody may read, photos, machines and the demo.

use acceptance::photo;
use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::{Ask, Body};
use crate::coverage::who::Who;
use crate::coverage::world::{Stage, text};

/// A list or a view that everybody reads; only a token that nobody gave is refused.
fn open(id: &'static str, make: for<'w> fn(&'w crate::coverage::world::World, Who) -> super::Making<'w>) -> Entry {
    Entry { id, by: Who::Visitor, rule: Rule::Role, make, denied: (Who::Forged, 401), bad: Bad::NoInput }
}

/// Something for administrators.
fn managed(id: &'static str, make: for<'w> fn(&'w crate::coverage::world::World, Who) -> super::Making<'w>) -> Entry {
    Entry { id, by: Who::Administrator, rule: Rule::Role, make, denied: (Who::Agent, 403), bad: Bad::NoInput }
}

pub fn entries() -> Vec<Entry> {
    let uploaded = make!(world, _who => {
        let uploaded = world.server.visitor().upload(photo(), "image/jpeg").await.expect(201);
        Ask::get(text(&uploaded["url"]).split_once("/api/v1").expect("our address").1)
    });
    let small = make!(world, _who => {
        let uploaded = world.server.visitor().upload(photo(), "image/jpeg").await.expect(201);
        Ask::get(text(&uploaded["thumbnail_url"]).split_once("/api/v1").expect("our address").1)
    });
    vec![
        open("get_municipality", make!(world, _who => Ask::get("/municipality"))),
        open("list_districts", make!(world, _who => Ask::get("/districts"))),
        open("list_departments", make!(world, _who => Ask::get("/departments"))),
        open("list_categories", make!(world, _who => Ask::get("/categories"))),
        Entry {
            bad: Bad::Query("kind=complaint&category_id=nonsense"),
            ..open("get_promise", make!(world, _who => Ask::get(format!("/promise?kind=complaint&category_id={}", world.category))))
        },
        open("list_policies", make!(world, _who => Ask::get("/policies"))),
        Entry {
            bad: Bad::Path("/policies/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
            ..open("get_policy", make!(world, _who => Ask::get(format!("/policies/{}", world.policy))))
        },
        Entry {
            bad: Bad::Field(json!({ "message": " " }), "/message"),
            ..open(
                "report_client_error",
                make!(world, _who => Ask::post("/client-errors").json(json!({ "message": "RuntimeError", "page": "/ar" }))),
            )
        },
        Entry {
            bad: Bad::Query("state=open"),
            ..open(
                "list_public_cases",
                make!(world, _who => {
                    world.case(Stage::Published).await;
                    Ask::get("/public-cases?limit=5&q=إنارة&from=2020-01-01")
                }),
            )
        },
        Entry {
            bad: Bad::Query("bbox=1,2,3&zoom=12"),
            ..open(
                "get_public_map",
                make!(world, _who => {
                    world.case(Stage::Published).await;
                    Ask::get("/public-cases/map?bbox=53.9,16.9,54.3,17.2&zoom=12")
                }),
            )
        },
        Entry {
            bad: Bad::Query("from=yesterday"),
            ..open(
                "get_public_figures",
                make!(world, _who => {
                    world.case(Stage::Published).await;
                    Ask::get("/public-cases/figures")
                }),
            )
        },
        Entry {
            bad: Bad::Query("from=2026-02-01&to=2026-01-01"),
            ..open("export_public_cases_csv", make!(world, _who => Ask::get("/public-cases/export.csv")))
        },
        Entry {
            bad: Bad::Query("limit=3"),
            ..open("export_public_cases_geojson", make!(world, _who => Ask::get("/public-cases/export.geojson")))
        },
        Entry {
            bad: Bad::Path("/public-cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
            ..open("get_public_case", make!(world, _who => Ask::get(format!("/public-cases/{}", world.case(Stage::Published).await.id))))
        },
        Entry {
            bad: Bad::Query("department_id=x"),
            ..open("get_public_dashboard", make!(world, _who => Ask::get("/public-dashboard?from=2026-01-01&to=2026-01-31")))
        },
        open("get_jwks", make!(world, _who => Ask::get("//.well-known/jwks.json"))),
        open("list_demo_sign_ins", make!(world, _who => Ask::get("/demo/sign-ins"))),
        Entry { bad: Bad::Query("cursor=nonsense"), ..open("list_caught_messages", make!(world, _who => Ask::get("/demo/messages"))) },
        Entry {
            bad: Bad::Body(Body::Bytes("image/jpeg", b"no picture".to_vec()), 422, "picture_refused"),
            ..open("upload_attachment", make!(world, _who => Ask { body: Body::Bytes("image/jpeg", photo()), ..Ask::post("/attachments") }))
        },
        Entry { bad: Bad::Query("expires=soon&signature=x"), ..open("get_picture", uploaded) },
        Entry { bad: Bad::Query("signature=x"), ..open("get_thumbnail", small) },
        Entry {
            bad: Bad::Path("/message-leaves/01936f0e7a4c7cc19d3b0f1a2b3c4d5e.kXh3qzv7m2YwN4tR8sLpXQ"),
            ..open("leave_messages", make!(world, _who => Ask::post(format!("/message-leaves/{}", world.leave_token().await))))
        },
        Entry { bad: Bad::Query("person_id=nobody"), ..managed("list_looks", make!(world, _who => Ask::get("/looks"))) },
        Entry {
            bad: Bad::Query("channel=fax"),
            ..managed("list_dead_letters", make!(world, _who => Ask::get("/dead-letters?channel=email")))
        },
        managed("count_dead_letters", make!(world, _who => Ask::get("/dead-letters/counts"))),
        Entry {
            bad: Bad::Field(json!({ "channel": "fax" }), "/channel"),
            ..managed("retry_dead_letters", make!(world, _who => Ask::post("/dead-letters/retry").json(json!({ "channel": "email" }))))
        },
        Entry {
            bad: Bad::Path("/dead-letters/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/retry"),
            ..managed("retry_dead_letter", make!(world, _who => Ask::post(format!("/dead-letters/{}/retry", world.dead_letter().await))))
        },
        Entry {
            id: "list_api_clients",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/api-clients?limit=100")),
            denied: (Who::Agent, 403),
            bad: Bad::Query("limit=101"),
        },
        Entry {
            id: "register_api_client",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/api-clients").json(json!({ "name": "تجاوب", "scopes": ["cases:read"] }))),
            denied: (Who::ParticipationManager, 403),
            bad: Bad::Field(json!({ "scopes": ["everything"] }), "/scopes/0"),
        },
        Entry {
            id: "revoke_api_client",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::delete(format!("/api-clients/{}", world.api_client().await.0))),
            denied: (Who::ApiClient, 403),
            bad: Bad::Path("/api-clients/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
    ]
}
