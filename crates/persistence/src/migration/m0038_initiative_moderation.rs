//! Who hid an initiative, by which policy and from which state; what its sponsor says to that; what readers reported.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

/// What was hidden before went back to where it stood, as far as it had come.
const FROM: &str = "UPDATE initiatives SET hidden_at = updated_at, \
    hidden_from = CASE WHEN gathers_until IS NULL THEN 'pending' ELSE 'gathering' END WHERE state = 'hidden'";

/// Only those that were reported and not looked at since, the longest first.
const REPORTED: &str = "CREATE INDEX initiatives_reported ON initiatives (reported_at, id) WHERE reported_at IS NOT NULL";

const COLUMNS: [&str; 9] =
    ["hidden_from", "hidden_at", "hidden_by", "policy_version", "is_final", "appeal", "appealed_at", "reports", "reported_at"];

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0038_initiative_moderation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            text("hidden_from"),
            moment("hidden_at"),
            id("hidden_by"),
            integer("policy_version"),
            boolean("is_final").default(false).to_owned(),
            text("appeal"),
            moment("appealed_at"),
            integer("reports").filled().default(0).to_owned(),
            moment("reported_at"),
        ];
        for column in columns {
            manager.alter_table(Table::alter().table(Alias::new("initiatives")).add_column(column).to_owned()).await?;
        }
        let connection = manager.get_connection();
        connection.execute_unprepared(FROM).await?;
        connection.execute_unprepared(REPORTED).await.map(|_| ())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared("DROP INDEX initiatives_reported").await?;
        for column in COLUMNS.iter().rev() {
            manager.alter_table(Table::alter().table(Alias::new("initiatives")).drop_column(Alias::new(*column)).to_owned()).await?;
        }
        Ok(())
    }
}
