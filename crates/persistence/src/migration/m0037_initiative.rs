//! Which words of an initiative somebody stands for.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0037_initiative"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let words = long("words_version").filled().default(1).to_owned();
        manager.alter_table(Table::alter().table(Alias::new("initiatives")).add_column(words).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table(Alias::new("initiatives")).drop_column(Alias::new("words_version")).to_owned()).await
    }
}
