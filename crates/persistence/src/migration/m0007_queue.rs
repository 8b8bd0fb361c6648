//! Indexes that the queue's shelves are read in order from, without sorting what they hold.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0007_queue"
    }
}

/// What most cases are not, after some years. The query says it in the same words, else the index is not used.
const OPEN: &str = "state NOT IN ('resolved', 'closed', 'rejected', 'duplicate', 'withdrawn')";

const OF_OPEN: [(&str, &str); 3] =
    [("cases_open_id", "id"), ("cases_open_due_at_id", "due_at, id"), ("cases_open_department_id_due_at_id", "department_id, due_at, id")];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, Vec::new(), vec![index("cases", &["department_id", "due_at", "id"])]).await?;
        for (name, columns) in OF_OPEN {
            let sql = format!("CREATE INDEX {name} ON cases ({columns}) WHERE {OPEN}");
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in OF_OPEN.map(|(name, _)| name).into_iter().chain(["cases_department_id_due_at_id"]) {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        Ok(())
    }
}
