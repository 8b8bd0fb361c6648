//! What somebody has signed.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0035_signature"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("initiative_signatures", &["account_id", "initiative_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let name = "initiative_signatures_account_id_initiative_id";
        manager.drop_index(Index::drop().name(name).table(Alias::new("initiative_signatures")).to_owned()).await
    }
}
