//! One entry per operation: how it succeeds, who is refused, and what is bad input.

mod account;
mod administration;
mod auth;
mod case;
mod decision;
mod dialogue;
mod draft;
mod follow;
mod initiative;
mod initiative_kind;
mod initiative_name;
mod newsletter;
mod picture;
mod public;
mod sanction;
mod search;
mod staff;
mod subject_follow;
mod watch_word;
mod work;

use std::future::Future;
use std::pin::Pin;

use serde_json::Value;

use super::ask::{Ask, Body};
use super::who::{Standing, Who};
use super::world::World;

pub type Making<'w> = Pin<Box<dyn Future<Output = Ask> + 'w>>;

/// How an operation decides beyond the roles of the document.
#[derive(Debug, Clone, Copy)]
pub enum Rule {
    /// The role is enough.
    Role,
    /// The thing belongs to whom the request was made for; for others it doesn't exist.
    Own,
    /// The thing is its author's; moderators see it and may not, for others it doesn't exist.
    Authored,
    /// By the standing to the case; strangers learn nothing of it.
    Case(&'static [Standing]),
    /// As [`Rule::Case`], of a published case.
    Published(&'static [Standing]),
    /// As [`Rule::Published`], of a case that the other resident follows.
    Followed(&'static [Standing]),
}

/// Input that the operation must refuse.
pub enum Bad {
    /// Fields of the JSON body that are put over the good ones: 422 `validation_failed`, with the pointer of the error.
    Field(Value, &'static str),
    /// A query: 422 `validation_failed`.
    Query(&'static str),
    /// A path that names nothing: 404 `not_found`.
    Path(&'static str),
    /// Another body: the status and code.
    Body(Body, u16, &'static str),
    /// There is nothing to get wrong.
    NoInput,
}

pub struct Entry {
    pub id: &'static str,
    /// For whom it succeeds.
    pub by: Who,
    pub rule: Rule,
    /// A request that must succeed for this caller.
    pub make: for<'w> fn(&'w World, Who) -> Making<'w>,
    /// A caller who must be refused, and how.
    pub denied: (Who, u16),
    pub bad: Bad,
}

/// A maker of requests: `make!(world, who => request)`.
macro_rules! make {
    ($world:ident, $who:ident => $body:expr) => {{
        fn make<'w>($world: &'w $crate::coverage::world::World, $who: $crate::coverage::who::Who) -> $crate::coverage::entry::Making<'w> {
            Box::pin(async move {
                let _ = ($world, $who);
                $body
            })
        }
        make
    }};
}
pub(crate) use make;

/// An id that nothing has.
pub const NOTHING: &str = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";

/// All entries. Signing out comes last: it ends the session that the others use.
pub fn all() -> Vec<Entry> {
    [
        public::entries(),
        case::entries(),
        follow::entries(),
        work::entries(),
        dialogue::entries(),
        subject_follow::entries(),
        draft::entries(),
        picture::entries(),
        sanction::entries(),
        search::entries(),
        decision::entries(),
        initiative::entries(),
        initiative_kind::entries(),
        initiative_name::entries(),
        watch_word::entries(),
        newsletter::entries(),
        administration::entries(),
        staff::entries(),
        account::entries(),
        auth::entries(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
