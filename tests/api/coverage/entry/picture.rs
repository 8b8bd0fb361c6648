//! Pictures in what staff write.

use acceptance::photo;

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::{Ask, Body};
use crate::coverage::who::Who;
use crate::coverage::world::text;

pub fn entries() -> Vec<Entry> {
    vec![
        Entry {
            id: "upload_picture",
            by: Who::ParticipationManager,
            rule: Rule::Role,
            make: make!(world, _who => Ask { body: Body::Bytes("image/jpeg", photo()), ..Ask::post("/pictures") }),
            denied: (Who::Moderator, 403),
            bad: Bad::Body(Body::Bytes("image/jpeg", b"no picture".to_vec()), 422, "picture_refused"),
        },
        Entry {
            id: "get_text_picture",
            by: Who::Visitor,
            rule: Rule::Role,
            make: make!(world, _who => {
                let manager = world.client(Who::ParticipationManager);
                let uploaded = manager.upload_to("/pictures", photo(), "image/jpeg").await.expect(201);
                Ask::get(text(&uploaded["address"]).split_once("/api/v1").expect("our address").1)
            }),
            denied: (Who::Forged, 401),
            bad: Bad::Query("width=0"),
        },
    ]
}
