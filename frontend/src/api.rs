//! The API: one typed function per operation, grouped as the server's resources are.

mod error;
mod holder;
mod renew;
mod request;
mod upload;

pub mod account;
pub mod administration;
pub mod api_client;
pub mod attachment;
pub mod auth;
pub mod case;
pub mod contribution;
pub mod dashboard;
pub mod dead_letter;
pub mod decision;
pub mod demo;
pub mod draft;
pub mod draft_admin;
pub mod initiative;
pub mod initiative_admin;
pub mod look;
pub mod moderation;
pub mod municipality;
pub mod newsletter;
pub mod newsletter_admin;
pub mod notification;
pub mod picture;
pub mod public_case;
pub mod push;
pub mod sanction;
pub mod search;
pub mod staff;
pub mod subject;
pub mod subject_admin;
pub mod subject_follow;
pub mod watch_word;

pub use error::ApiError;
pub use holder::{Signature, expect, expect_somebody, hold, is_held, let_go, on_session_end, on_session_found};
pub use renew::{Audience, set_audience, token_of};
pub use request::{fresh_key, query};
