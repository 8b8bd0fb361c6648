//! Whom subjects are meant for.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0039_audience"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // What an older process begins is for everybody.
        let audience = json("audience").filled().default("[]").to_owned();
        manager.alter_table(Table::alter().table(Alias::new("subjects")).add_column(audience).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table(Alias::new("subjects")).drop_column(Alias::new("audience")).to_owned()).await
    }
}
