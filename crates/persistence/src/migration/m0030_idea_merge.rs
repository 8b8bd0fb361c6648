//! Ideas that were merged into others.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0030_idea_merge"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [id("merged_into"), moment("merged_at")] {
            manager.alter_table(Table::alter().table(Alias::new("contributions")).add_column(column).to_owned()).await?;
        }
        manager.create_index(index("contributions", &["merged_into", "state", "author_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let by_target = Index::drop().name("contributions_merged_into_state_author_id").table(Alias::new("contributions")).to_owned();
        manager.drop_index(by_target).await?;
        for column in ["merged_into", "merged_at"] {
            manager.alter_table(Table::alter().table(Alias::new("contributions")).drop_column(Alias::new(column)).to_owned()).await?;
        }
        Ok(())
    }
}
