//! Photos of which the public sees a covered version, which is a picture of its own.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0018_cover"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [id("covers"), json("areas")] {
            manager.alter_table(Table::alter().table(Alias::new("attachments")).add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["areas", "covers"] {
            manager.alter_table(Table::alter().table(Alias::new("attachments")).drop_column(Alias::new(column)).to_owned()).await?;
        }
        Ok(())
    }
}
