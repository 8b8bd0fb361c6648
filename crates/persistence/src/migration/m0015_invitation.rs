//! Invitations whose message never arrived.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0015_invitation"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let undelivered = Table::alter().table(Alias::new("invitations")).add_column(moment("undelivered_at")).to_owned();
        manager.alter_table(undelivered).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let undelivered = Table::alter().table(Alias::new("invitations")).drop_column(Alias::new("undelivered_at")).to_owned();
        manager.alter_table(undelivered).await
    }
}
