//! The use cases: load, decide, save, record, commit. HTTP, jobs and the command line call the same ones.
//!
//! The outside comes in through the traits of [`port`]; nothing here reads a clock or a file by itself.

pub mod account;
mod alike;
pub mod api_client;
pub mod attachment;
pub mod auth;
pub mod case;
pub mod category;
pub mod change;
pub mod closing_reason;
pub mod contact;
pub mod context;
pub mod contribution;
pub mod dashboard;
pub mod dead_letter;
pub mod decision;
pub mod delivery;
pub mod demo;
pub mod department;
pub mod directory;
pub mod district;
pub mod draft;
pub mod error;
pub mod event;
pub mod health;
pub mod idempotency;
pub mod initiative;
pub mod initiative_kind;
pub mod job;
pub mod look;
pub mod message;
pub mod municipality;
pub mod newsletter;
pub mod notification;
pub mod picture;
pub mod policy;
pub mod port;
pub mod profile;
pub mod public_case;
pub mod sanction;
pub mod search;
pub mod secret;
pub mod seed;
pub mod service_level;
pub mod session;
pub mod staff;
pub mod subject;
pub mod template;
pub mod vault;
pub mod watch_word;

pub use context::{App, Outside, Settings, SmsRules};
pub use error::{AppError, AppResult};
pub use secret::case_secret;
