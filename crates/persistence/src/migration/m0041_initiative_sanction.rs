//! Warnings and bans that were given for an initiative.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0041_initiative_sanction"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = id("initiative_id");
        manager.alter_table(Table::alter().table(Alias::new("sanctions")).add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table(Alias::new("sanctions")).drop_column(Alias::new("initiative_id")).to_owned()).await
    }
}
