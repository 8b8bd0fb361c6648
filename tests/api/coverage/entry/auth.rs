//! Signing in and out.

use serde_json::json;

use super::{Bad, Entry, Making, Rule, make};
use crate::coverage::ask::{Ask, Body};
use crate::coverage::who::Who;
use crate::coverage::world::{AUTHENTICATOR, PASSWORD, World, text};

/// Open to everybody; only a token that nobody gave is refused.
fn open(id: &'static str, make: for<'w> fn(&'w World, Who) -> Making<'w>, bad: Bad) -> Entry {
    Entry { id, by: Who::Visitor, rule: Rule::Role, make, denied: (Who::Forged, 401), bad }
}

pub fn entries() -> Vec<Entry> {
    vec![
        open(
            "request_code",
            make!(world, _who => Ask::post("/auth/codes").json(json!({ "kind": "email", "address": world.fresh_email() }))),
            Bad::Field(json!({ "address": "nobody" }), "/address"),
        ),
        open(
            "sign_in",
            make!(world, _who => {
                let (id, code) = world.code().await;
                Ask::post("/auth/sessions").json(json!({ "code_request_id": id, "code": code, "client": "app" }))
            }),
            Bad::Field(json!({ "code": "49302" }), "/code"),
        ),
        open(
            "sign_in_staff",
            make!(world, _who => {
                let (email, code) = (world.new_staff(true).await, world.authenticator(AUTHENTICATOR));
                Ask::post("/auth/staff-sessions").json(json!({ "email": email, "password": PASSWORD, "code": code, "client": "app" }))
            }),
            Bad::Field(json!({ "email": "agent" }), "/email"),
        ),
        open(
            "enrol_staff",
            make!(world, _who => {
                let body = json!({ "email": world.new_staff(false).await, "password": PASSWORD });
                let enrolment = world.server.visitor().post("/auth/staff-sessions", &body).await.expect(200);
                let code = world.authenticator(text(&enrolment["secret"]));
                let body = json!({ "enrolment_token": enrolment["enrolment_token"], "code": code, "client": "app" });
                Ask::post("/auth/staff-enrolments").json(body)
            }),
            Bad::Field(json!({ "client": "toaster" }), "/client"),
        ),
        open(
            "refresh_session",
            make!(world, _who => {
                let (id, code) = world.code().await;
                let body = json!({ "code_request_id": id, "code": code, "client": "app" });
                let tokens = world.server.visitor().post("/auth/sessions", &body).await.expect(201);
                Ask::post("/auth/refresh").json(json!({ "refresh_token": tokens["refresh_token"] }))
            }),
            Bad::Field(json!({ "refresh_token": "" }), "/refresh_token"),
        ),
        open(
            "issue_client_token",
            make!(world, _who => {
                let (id, secret) = world.api_client().await;
                let form = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}");
                Ask { body: Body::Form(form), ..Ask::post("/auth/token") }
            }),
            Bad::Body(Body::Form("grant_type=client_credentials".to_owned()), 422, "validation_failed"),
        ),
        Entry {
            id: "sign_out",
            by: Who::Resident,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/auth/sign-out")),
            denied: (Who::ApiClient, 403),
            bad: Bad::NoInput,
        },
    ]
}
