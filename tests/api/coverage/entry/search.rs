//! Searching.

use super::{Bad, Entry, Rule, make};
use crate::coverage::ask::Ask;
use crate::coverage::who::Who;

pub fn entries() -> Vec<Entry> {
    vec![Entry {
        id: "search",
        by: Who::Visitor,
        rule: Rule::Role,
        make: make!(world, _who => { world.open_subject().await; Ask::get("/search?q=parks&limit=3") }),
        denied: (Who::Forged, 401),
        bad: Bad::Query("q=parks&kind=rumour"),
    }]
}
