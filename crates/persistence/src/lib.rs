//! The store: sea-orm over SQLite and PostgreSQL.
//!
//! Queries are plain functions over `&impl ConnectionTrait`; whose rows they may touch stands in their
//! signature. Knows nothing of HTTP, of decisions (those are `domain`'s) or of the outside.

pub mod cursor;
pub mod db;
pub mod dialect;
pub mod entity;
pub mod idempotency;
pub mod job;
pub mod migration;
pub mod municipality;

pub use db::Db;
pub use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};
