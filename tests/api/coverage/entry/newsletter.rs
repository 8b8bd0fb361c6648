//! The newsletter: those who get it, and those who make it.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;
use crate::coverage::world::text;

pub fn entries() -> Vec<Entry> {
    [getting(), archive(), letters(), sending(), partners(), settings()].into_iter().flatten().collect()
}

fn getting() -> Vec<Entry> {
    let open = |id, make, bad| Entry { id, by: Who::Visitor, rule: Rule::Role, make, denied: (Who::Forged, 401), bad };
    let unknown = || Bad::Field(json!({ "secret": "01936f0e7a4c7cc19d3b0f1a2b3c4d5e.AAAAAAAAAAAAAAAAAAAAAA" }), "/secret");
    vec![
        open(
            "subscribe_to_newsletter",
            make!(world, _who => {
                let asked = json!({ "email": world.fresh_email(), "wishes": world.newsletter_wishes() });
                Ask::post("/newsletter/subscriptions").json(asked)
            }),
            Bad::Field(json!({ "email": "salma at example" }), "/email"),
        ),
        open(
            "confirm_newsletter",
            make!(world, _who => Ask::post("/newsletter/confirmations").json(json!({ "secret": world.newsletter_secret().await }))),
            unknown(),
        ),
        open(
            "look_at_subscription",
            make!(world, _who => Ask::post("/newsletter/subscription/look").json(json!({ "secret": world.subscriber_secret().await }))),
            unknown(),
        ),
        open(
            "change_subscription",
            make!(world, _who => {
                let body = json!({ "secret": world.subscriber_secret().await, "wishes": world.newsletter_wishes() });
                Ask::new(Method::PUT, "/newsletter/subscription").json(body)
            }),
            Bad::Field(json!({ "wishes": { "language": "ar", "digest": false, "letters": false } }), "/wishes/digest"),
        ),
        open(
            "leave_newsletter",
            make!(world, _who => Ask::post("/newsletter/subscription/leave").json(json!({ "secret": world.subscriber_secret().await }))),
            unknown(),
        ),
    ]
}

fn archive() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_letters",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => { world.sent_letter().await; Ask::get("/newsletter/letters?limit=3") }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("limit=101"),
        },
        Entry {
            id: "get_letter",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(format!("/newsletter/letters/{}", world.sent_letter().await))),
            denied: (Who::Forged, 401),
            bad: Bad::Path("/newsletter/letters/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
    ]
}

fn path(letter: &Value, rest: &str) -> String {
    format!("/dialogue/letters/{}{rest}", text(&letter["id"]))
}

fn letters() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_letters_of_staff",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => { world.letter().await; Ask::get("/dialogue/letters?kind=letter&limit=3") }),
            denied: (Who::Moderator, 403),
            bad: Bad::Query("kind=postcard"),
        },
        Entry {
            id: "get_letter_of_staff",
            by: Who::Administrator,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.letter().await, ""))),
            denied: (Who::Agent, 403),
            bad: Bad::Path("/dialogue/letters/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
        Entry {
            id: "create_letter",
            by: Who::CommunicationsOfficer,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/dialogue/letters").json(world.server.letter())),
            denied: (Who::Administrator, 403),
            bad: Bad::Field(json!({ "audience": { "subscribers": false, "partners": false } }), "/audience/subscribers"),
        },
        Entry {
            id: "edit_letter",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let letter = world.letter().await;
                let subject = json!({ "ar": "عنوان آخر", "en": "Another subject" });
                Ask::new(Method::PATCH, path(&letter, "")).json(json!({ "subject": subject })).resting_on(text(&letter["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "subject": { "ar": " ", "en": "x" } }), "/subject/ar"),
        },
    ]
}

fn sending() -> Vec<Entry> {
    vec![
        Entry {
            id: "move_letter",
            by: Who::CommunicationsOfficer,
            rule: Rule::Role,
            make: make!(world, _who => {
                let letter = world.letter().await;
                Ask::post(path(&letter, "/steps")).json(json!({ "step": "discard" })).resting_on(text(&letter["etag"]))
            }),
            denied: (Who::InitiativesReviewer, 403),
            bad: Bad::Field(json!({ "step": "schedule" }), "/send_at"),
        },
        Entry {
            id: "preview_letter",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get(path(&world.letter().await, "/preview?language=en"))),
            denied: (Who::Resident, 403),
            bad: Bad::Query("language=latin"),
        },
        Entry {
            id: "test_letter",
            by: Who::CommunicationsOfficer,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post(path(&world.letter().await, "/tests")).json(json!({ "language": "ar" }))),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "language": "latin" }), "/language"),
        },
    ]
}

fn partners() -> Vec<Entry> {
    vec![
        Entry {
            id: "list_partners",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => { world.partner().await; Ask::get("/newsletter/partners?limit=3") }),
            denied: (Who::Resident, 403),
            bad: Bad::Query("limit=0"),
        },
        Entry {
            id: "create_partner",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => Ask::post("/newsletter/partners").json(world.organisation())),
            denied: (Who::Administrator, 403),
            bad: Bad::Field(json!({ "email": "nowhere" }), "/email"),
        },
        Entry {
            id: "edit_partner",
            by: Who::CommunicationsOfficer,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (path, etag) = world.partner().await;
                Ask::new(Method::PUT, path).json(json!({ "name": world.fresh_name(), "note": "كلية الهندسة" })).resting_on(&etag)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "name": { "ar": "جامعة", "en": " " } }), "/name/en"),
        },
        Entry {
            id: "remove_partner",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let (path, etag) = world.partner().await;
                Ask::delete(path).resting_on(&etag)
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Path("/newsletter/partners/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"),
        },
    ]
}

fn settings() -> Vec<Entry> {
    vec![
        Entry {
            id: "get_newsletter_figures",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/newsletter/figures")),
            denied: (Who::Moderator, 403),
            bad: Bad::NoInput,
        },
        Entry {
            id: "get_newsletter_settings",
            by: Who::Auditor,
            rule: Rule::Role,
            make: make!(world, _who => Ask::get("/newsletter/settings")),
            denied: (Who::Moderator, 403),
            bad: Bad::NoInput,
        },
        Entry {
            id: "edit_newsletter_settings",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => {
                let now = world.client(Who::Auditor).get("/newsletter/settings").await.expect(200);
                let body = json!({ "digest_day": "monday", "digest_hour": 9 });
                Ask::new(Method::PUT, "/newsletter/settings").json(body).resting_on(text(&now["etag"]))
            }),
            denied: (Who::Auditor, 403),
            bad: Bad::Field(json!({ "digest_hour": 24 }), "/digest_hour"),
        },
    ]
}
