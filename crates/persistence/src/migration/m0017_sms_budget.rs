//! What text messages to guests and followers were sent lately is counted without reading all messages.

use sea_orm_migration::prelude::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0017_sms_budget"
    }
}

/// The query says it in the same words, else the index is not used.
const BUDGETED: &str = "CREATE INDEX deliveries_budgeted ON deliveries (sent_at) \
     WHERE channel = 'sms' AND (account_id IS NULL OR audience = 'followers') AND audience <> 'duty_desk'";

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(BUDGETED).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("deliveries_budgeted").to_owned()).await
    }
}
