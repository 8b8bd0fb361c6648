//! The store: sea-orm over SQLite and PostgreSQL.
//!
//! Queries are plain functions over `&impl ConnectionTrait`; whose rows they may touch stands in their
//! signature. Knows nothing of HTTP, of decisions (those are `domain`'s) or of the outside.

pub mod account;
pub mod account_network;
pub mod api_client;
pub mod attachment;
pub mod case;
pub mod case_timer;
pub mod category;
pub mod caught_message;
pub mod closing_reason;
pub mod code_request;
pub mod contact;
pub mod contribution;
pub mod cursor;
pub mod dashboard;
pub mod db;
pub mod decision;
pub mod delivery;
pub mod department;
pub mod dialect;
pub mod district;
pub mod draft;
pub mod entity;
pub mod event;
pub mod follower;
pub mod idempotency;
pub mod initiative;
pub mod initiative_kind;
pub mod invitation;
pub mod job;
pub mod look;
pub mod migration;
pub mod municipality;
pub mod newsletter;
pub mod notification;
pub mod picture;
pub mod policy;
pub mod public_case;
pub mod push_subscription;
pub mod rating;
pub mod recipient;
pub mod recovery_code;
pub mod redaction;
pub mod sanction;
pub mod search;
pub mod seed;
pub mod service_level;
pub mod session;
pub mod signing_key;
pub mod subject;
pub mod template;
pub mod transfer;
pub mod watch_word;

pub use db::Db;
pub use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};
