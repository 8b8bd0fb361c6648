//! What has newly been published, for who reads along.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0032_live"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("contributions", &["kind", "state", "published_at", "id"])).await?;
        manager.create_index(index("contributions", &["subject_id", "kind", "state", "published_at", "id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["contributions_kind_state_published_at_id", "contributions_subject_id_kind_state_published_at_id"] {
            manager.drop_index(Index::drop().name(name).table(Alias::new("contributions")).to_owned()).await?;
        }
        Ok(())
    }
}
