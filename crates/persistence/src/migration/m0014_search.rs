//! The words of cases ready for the search: taken apart once, when they are written, and not at each search. And looks by
//! their kind.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::table::index;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0014_search"
    }
}

/// What is searched by its words on PostgreSQL. SQLite's index holds words taken apart from the beginning.
const SEARCHED: [&str; 2] = ["cases", "public_cases"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("looks", &["kind", "id"])).await?;
        let expression = "to_tsvector('simple', search)";
        change(manager, |table| {
            format!(
                "ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS ({expression}) STORED; \
                 DROP INDEX {table}_search; CREATE INDEX {table}_search ON {table} USING gin (words)"
            )
        })
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("looks_kind_id").to_owned()).await?;
        change(manager, |table| {
            format!(
                "ALTER TABLE {table} DROP COLUMN words; \
                 CREATE INDEX {table}_search ON {table} USING gin (to_tsvector('simple', search))"
            )
        })
        .await
    }
}

async fn change(manager: &SchemaManager<'_>, sql: impl Fn(&str) -> String) -> Result<(), DbErr> {
    if manager.get_database_backend() == DbBackend::Postgres {
        for table in SEARCHED {
            manager.get_connection().execute_unprepared(&sql(table)).await?;
        }
    }
    Ok(())
}
