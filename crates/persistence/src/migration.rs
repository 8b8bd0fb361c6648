//! The schema, in steps that only add (expand, then contract). Steps never import entities.

mod m0001_municipality;
mod m0002_account;
mod m0003_case;
mod m0004_message;
mod table;

use sea_orm::DbErr;
use sea_orm_migration::prelude::*;

use crate::Db;

/// All steps, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m0001_municipality::Step), Box::new(m0002_account::Step), Box::new(m0003_case::Step), Box::new(m0004_message::Step)]
    }
}

/// Applies every step that is missing.
pub async fn up(db: &Db) -> Result<(), DbErr> {
    Migrator::up(db.for_migrations(), None).await
}

/// Takes every step back. All data is lost.
pub async fn down(db: &Db) -> Result<(), DbErr> {
    Migrator::down(db.for_migrations(), None).await
}

/// How many steps are missing.
pub async fn pending(db: &Db) -> Result<usize, DbErr> {
    Ok(Migrator::get_pending_migrations(db.for_migrations()).await?.len())
}
