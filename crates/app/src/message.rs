//! Messages to people: who is told, what is said, in their language, and how it leaves.

mod about;
mod audience;
mod budget;
pub mod code;
mod compose;
mod decision;
pub mod deliver;
mod dialogue;
pub mod digest;
mod initiative;
pub mod invitation;
mod layout;
pub mod leave;
pub mod push;
mod subject;
pub mod summary;
pub mod tell;
mod text;
mod time;
mod topic;
mod wishes;

pub(crate) use deliver::{failure_of, message_id, send_email, shortened};
pub(crate) use initiative::is_about_a_name;
pub(crate) use layout::{Part, as_html, as_text};
pub(crate) use text::text;
pub(crate) use time::moment;
pub(crate) use topic::{Topic, about, kind_of};

/// Whether anybody is told of an event.
pub(crate) fn is_told(event: &majlis_persistence::event::EventRow) -> bool {
    kind_of(event).is_some_and(|kind| !majlis_domain::message::told_of(kind, event.internal).is_empty())
}
