//! Staff, their roles, and invitations.

use reqwest::Method;
use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::text;

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_staff",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/administration/staff")),
            denied: (Who::Manager, 403),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "edit_staff",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let email = world.new_staff(true).await;
                let (id, etag) = world.member(&email).await;
                Ask::new(Method::PATCH, format!("/administration/staff/{id}")).json(json!({ "blocked": true })).resting_on(&etag)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "roles": [{ "role": "department_officer", "department_id": null }] }), "/roles/0/department_id"),
        },
        Entry {
            id: "list_invitations",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/administration/invitations")),
            denied: (Who::Agent, 403),
            bad: Bad::Query("cursor=nonsense"),
        },
        Entry {
            id: "invite_staff",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => {
                let body = json!({ "email": world.fresh_email(), "roles": [{ "role": "moderator", "department_id": null }] });
                Ask::post("/administration/invitations").json(body)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "roles": [{ "role": "resident", "department_id": null }] }), "/roles/0/role"),
        },
        Entry {
            id: "send_invitation_again",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post(format!("/administration/invitations/{}/send", text(&world.invitation().await.0["id"])))),
            denied: (Who::Auditor, 403),
            bad: Bad::Path("/administration/invitations/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/send"),
        },
        Entry {
            id: "revoke_invitation",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::delete(format!("/administration/invitations/{}", text(&world.invitation().await.0["id"])))),
            denied: (Who::Moderator, 403),
            bad: Bad::Path("/administration/invitations/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "look_at_invitation",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/auth/invitation-looks").json(json!({ "token": world.invitation().await.1 }))),
            denied: (Who::Forged, 401),
            bad: Bad::Field(json!({ "token": "" }), "/token"),
        },
        Entry {
            id: "accept_invitation",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (_, token) = world.invitation().await;
                let body = json!({ "token": token, "name": "خالد المعشني", "password": "seven palms by the lantern coast" });
                Ask::post("/auth/invitation-acceptances").json(body)
            }),
            denied: (Who::Forged, 401),
            bad: Bad::Field(json!({ "password": "password1234" }), "/password"),
        },
    ]
}
