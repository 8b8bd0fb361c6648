//! The wire: everything that crosses it, once, for the server and the browser alike.
//!
//! Ids, vocabulary, requests, views and error codes. Knows no database, no clock, no network and
//! no randomness, and builds for wasm32. Times are RFC 3339 UTC, ids UUIDv7, coordinates WGS 84
//! degrees, texts in two languages [`Bilingual`].

pub mod account;
pub mod api_client;
pub mod attachment;
pub mod auth;
pub mod calendar;
pub mod case;
pub mod category;
pub mod change;
pub mod client_error;
pub mod closing_reason;
pub mod contact;
pub mod contribution;
pub mod dashboard;
pub mod decision;
pub mod delivery;
pub mod demo;
pub mod department;
pub mod district;
pub mod draft;
pub mod id;
pub mod initiative;
pub mod language;
pub mod look;
pub mod message;
pub mod municipality;
pub mod newsletter;
pub mod notification;
pub mod page;
pub mod patch;
pub mod picture;
pub mod policy;
pub mod problem;
pub mod public_case;
pub mod push;
pub mod role;
pub mod sanction;
pub mod search;
pub mod service_level;
pub mod session;
pub mod staff;
pub mod subject;
pub mod template;
pub mod text;
pub mod validation;
pub mod vocabulary;
pub mod watch_word;

pub use id::*;
pub use language::Language;
pub use page::Page;
pub use patch::Patch;
pub use text::Bilingual;
