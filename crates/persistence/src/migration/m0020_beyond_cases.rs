//! Messages about other things than cases: what each is about is its event's, and it names a case only where it is about one.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::rebuild::rebuild;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0020_beyond_cases"
    }
}

const TABLES: [&str; 2] = ["notifications", "deliveries"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            match manager.get_database_backend() {
                DbBackend::Postgres => run(manager, &format!("ALTER TABLE {table} ALTER COLUMN case_id DROP NOT NULL")).await?,
                _ => rebuild(manager, table, |sql| sql.replace(FILLED, EMPTY)).await?,
            }
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            run(manager, &format!("DELETE FROM {table} WHERE case_id IS NULL")).await?;
            match manager.get_database_backend() {
                DbBackend::Postgres => run(manager, &format!("ALTER TABLE {table} ALTER COLUMN case_id SET NOT NULL")).await?,
                _ => rebuild(manager, table, |sql| sql.replace(EMPTY, FILLED)).await?,
            }
        }
        Ok(())
    }
}

/// The column as SQLite keeps it.
const FILLED: &str = "\"case_id\" uuid_text NOT NULL";
const EMPTY: &str = "\"case_id\" uuid_text";

async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared(sql).await.map(drop)
}
