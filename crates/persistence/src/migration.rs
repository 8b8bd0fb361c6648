//! The schema, in steps that only add (expand, then contract). Steps never import entities.

mod m0001_municipality;
mod m0002_account;
mod m0003_case;
mod m0004_message;
mod m0005_purge;
mod m0006_network;
mod m0007_queue;
mod m0008_service_level;
mod m0009_follow;
mod m0010_public_case;
mod m0011_administration;
mod m0012_notification;
mod m0013_term;
mod m0014_search;
mod m0015_invitation;
mod m0016_closing_reason;
mod m0017_sms_budget;
mod m0018_cover;
mod m0019_dialogue;
mod m0020_beyond_cases;
mod m0021_sanction;
mod m0022_board_feed;
mod m0023_initiative;
mod m0024_draft;
mod m0025_decision;
mod m0026_search_everything;
mod m0027_watch_word;
mod m0028_redaction;
mod m0030_idea_merge;
mod m0031_newsletter;
mod m0032_live;
mod m0033_idea_place;
mod m0034_subject_follow;
mod m0035_signature;
mod m0036_picture;
mod m0037_initiative;
mod m0038_initiative_moderation;
mod m0039_audience_and_reasons;
mod m0040_initiative_list;
mod m0041_initiative_sanction;
mod rebuild;
mod table;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait};
use sea_orm_migration::prelude::*;

use crate::{Db, search};

/// All steps, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_municipality::Step),
            Box::new(m0002_account::Step),
            Box::new(m0003_case::Step),
            Box::new(m0004_message::Step),
            Box::new(m0005_purge::Step),
            Box::new(m0006_network::Step),
            Box::new(m0007_queue::Step),
            Box::new(m0008_service_level::Step),
            Box::new(m0009_follow::Step),
            Box::new(m0011_administration::Step),
            Box::new(m0010_public_case::Step),
            Box::new(m0012_notification::Step),
            Box::new(m0013_term::Step),
            Box::new(m0014_search::Step),
            Box::new(m0015_invitation::Step),
            Box::new(m0016_closing_reason::Step),
            Box::new(m0017_sms_budget::Step),
            Box::new(m0018_cover::Step),
            Box::new(m0019_dialogue::Step),
            Box::new(m0020_beyond_cases::Step),
            Box::new(m0021_sanction::Step),
            Box::new(m0022_board_feed::Step),
            Box::new(m0023_initiative::Step),
            Box::new(m0024_draft::Step),
            Box::new(m0025_decision::Step),
            Box::new(m0026_search_everything::Step),
            Box::new(m0027_watch_word::Step),
            Box::new(m0028_redaction::Step),
            Box::new(m0030_idea_merge::Step),
            Box::new(m0031_newsletter::Step),
            Box::new(m0032_live::Step),
            Box::new(m0033_idea_place::Step),
            Box::new(m0034_subject_follow::Step),
            Box::new(m0035_signature::Step),
            Box::new(m0036_picture::Step),
            Box::new(m0037_initiative::Step),
            Box::new(m0038_initiative_moderation::Step),
            Box::new(m0039_audience_and_reasons::Step),
            Box::new(m0040_initiative_list::Step),
            Box::new(m0041_initiative_sanction::Step),
        ]
    }
}

/// Names the lock under which processes that start together apply the steps one after the other.
const LOCK: i64 = 0x4D61_6A6C_6973;

/// Applies every step that is missing and says how many it were. Several processes may ask for it at once. Afterwards
/// all that is found is found by the terms of this version.
pub async fn up(db: &Db) -> Result<usize, DbErr> {
    let missing = up_by(db, None).await?;
    // By the rules of this version, which no step may know.
    search::make_anew(db).await?;
    Ok(missing)
}

/// As [`up`], but only so many steps, to try upgrades out.
pub async fn up_by(db: &Db, steps: Option<u32>) -> Result<usize, DbErr> {
    // All steps or none: one that fails leaves the version before it as it was. And one process at a time: SQLite's
    // write lock and PostgreSQL's advisory one are the transaction's own, and end with it, whatever happens.
    let options = TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..TransactionOptions::default() };
    let lock = db.for_migrations().begin_with_options(options).await?;
    if db.backend() == DbBackend::Postgres {
        lock.execute_unprepared("SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0").await?;
        lock.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})")).await?;
    }
    let missing = pending_in(&lock).await?;
    // Steps of a later version may be there: it only added, so this one goes on. The migrator would refuse them.
    if missing > 0 {
        Migrator::up(&lock, steps).await?;
    }
    lock.commit().await?;
    Ok(missing)
}

/// Takes every step back. All data is lost.
pub async fn down(db: &Db) -> Result<(), DbErr> {
    Migrator::down(db.for_migrations(), None).await
}

/// How many steps are missing, for probes: only reads, and fails where no step was ever applied.
pub async fn missing(db: &impl ConnectionTrait) -> Result<usize, DbErr> {
    let sql = "SELECT version FROM seaql_migrations";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let applied: Vec<String> = rows.iter().map(|row| row.try_get("", "version")).collect::<Result<_, _>>()?;
    Ok(Migrator::migrations().iter().filter(|step| !applied.iter().any(|name| name == step.name())).count())
}

/// How many steps are missing.
pub async fn pending(db: &Db) -> Result<usize, DbErr> {
    pending_in(db.for_migrations()).await
}

async fn pending_in<'c, C: ConnectionTrait>(db: &'c C) -> Result<usize, DbErr>
where
    &'c C: IntoSchemaManagerConnection<'c>,
{
    // Asked first: in PostgreSQL a statement that fails would end the transaction.
    if SchemaManager::new(db).has_table("seaql_migrations").await? { missing(db).await } else { Ok(Migrator::migrations().len()) }
}
