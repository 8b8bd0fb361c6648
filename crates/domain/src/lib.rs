//! The rules: pure decisions, without clock, randomness, network or database. Native and wasm32.
//!
//! Everything here takes what it needs and gives back what follows from it: `(state, action, who,
//! now)` gives the new state or a typed denial.

pub mod actor;
pub mod calendar;
pub mod case;
pub mod colour;
pub mod contact;
pub mod contribution;
pub mod decision;
pub mod draft;
pub mod feed;
pub mod figures;
pub mod ical;
pub mod initiative;
pub mod look;
#[cfg(feature = "markup")]
pub mod markup;
pub mod message;
pub mod moderation;
pub mod newsletter;
pub mod outline;
pub mod password;
pub mod permission;
pub mod personal_data;
pub mod picture;
pub mod place;
pub mod publication;
pub mod redaction;
pub mod reference;
pub mod refusal;
pub mod repeat;
pub mod sanction;
#[cfg(feature = "search")]
pub mod search;
pub mod service_level;
pub mod sheet;
pub mod sight;
pub mod staff;
pub mod subject;
pub mod template;
pub mod text;
pub mod tile;
pub mod watch;

pub use actor::Actor;
pub use permission::Permission;
