//! One's own account, addresses, sessions and messages.

use reqwest::Method;
use serde_json::json;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::{items, text};

/// Something of the resident's own.
fn own(id: &'static str, make: for<'w> fn(&'w crate::coverage::world::World, Who) -> super::Making<'w>, bad: Bad) -> Entry {
    Entry { id, by: Who::Resident, rule: Rule::Own, make, denied: (Who::OtherResident, 404), bad }
}

/// Something that everybody signed in has.
fn any(id: &'static str, make: for<'w> fn(&'w crate::coverage::world::World, Who) -> super::Making<'w>, bad: Bad) -> Entry {
    Entry { rule: Rule::Role, denied: (Who::Visitor, 401), ..own(id, make, bad) }
}

pub fn entries() -> Vec<Entry> {
    vec![
        any("get_account", make!(world, _who => Ask::get("/account")), Bad::NoInput),
        any(
            "edit_account",
            make!(world, who => Ask::new(Method::PATCH, "/account").json(json!({ "language": "en" })).resting_on(&world.account_etag(who).await)),
            Bad::Field(json!({ "name": " " }), "/name"),
        ),
        Entry {
            denied: (Who::ApiClient, 403),
            ..any(
                "add_contact",
                make!(world, _who => Ask::post("/account/contacts").json(json!({ "kind": "email", "value": world.fresh_email() }))),
                Bad::Field(json!({ "kind": "phone" }), "/value"),
            )
        },
        own(
            "confirm_contact",
            make!(world, _who => {
                let (id, code) = world.contact(Who::Resident).await;
                Ask::post(format!("/account/contacts/{id}/confirmation")).json(json!({ "code": code }))
            }),
            Bad::Field(json!({ "code": "12345" }), "/code"),
        ),
        own(
            "remove_contact",
            make!(world, _who => Ask::delete(format!("/account/contacts/{}", world.contact(Who::Resident).await.0))),
            Bad::Path("/account/contacts/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        ),
        any("list_sessions", make!(world, _who => Ask::get("/account/sessions")), Bad::Query("offset=3")),
        own(
            "end_session",
            // The session of a person who has no other use.
            make!(world, _who => {
                let person = world.new_resident().await;
                let sessions = person.get("/account/sessions").await.expect(200);
                let id = text(&items(&sessions)[0]["id"]);
                Ask { sender: Some(person), ..Ask::delete(format!("/account/sessions/{id}")) }
            }),
            Bad::Path("/account/sessions/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        ),
        any(
            "accept_policies",
            make!(world, _who => Ask::post("/account/policy-acceptances").json(json!({ "policy_ids": [world.policy] }))),
            Bad::Field(json!({ "policy_ids": [super::NOTHING] }), "/policy_ids/0"),
        ),
        Entry {
            id: "change_password",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, who => {
                let current = world.demo_sign_in(who).await["password"].clone();
                Ask::new(Method::PUT, "/account/password").json(json!({ "current": current, "new": "seven palms by the lantern coast" }))
            }),
            denied: (Who::Resident, 403),
            bad: Bad::Field(json!({ "new": "short" }), "/new"),
        },
        Entry {
            id: "renew_recovery_codes",
            by: Who::Agent,
            rule: Rule::Role,
            make: make!(world, who => Ask::post("/account/recovery-codes").json(json!({ "code": world.demo_sign_in(who).await["code"] }))),
            denied: (Who::Resident, 403),
            bad: Bad::Field(json!({ "code": "abc" }), "/code"),
        },
        any(
            "list_notifications",
            make!(world, _who => { world.notification().await; Ask::get("/notifications") }),
            Bad::Query("cursor=%00"),
        ),
        own(
            "mark_notification_read",
            make!(world, _who => Ask::post(format!("/notifications/{}/read", world.notification().await))),
            Bad::Path("/notifications/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e/read"),
        ),
        any("mark_all_notifications_read", make!(world, _who => Ask::post("/notifications/read")), Bad::NoInput),
        any("get_push_key", make!(world, _who => Ask::get("/push-key")), Bad::NoInput),
        any(
            "set_push_subscription",
            make!(world, _who => Ask::new(Method::PUT, "/account/push-subscription").json(world.device())),
            Bad::Field(json!({ "endpoint": "https://push.example/x" }), "/endpoint"),
        ),
        any("remove_push_subscription", make!(world, _who => Ask::delete("/account/push-subscription")), Bad::NoInput),
        any("list_own_looks", make!(world, _who => Ask::get("/account/looks")), Bad::Query("limit=0")),
    ]
}
