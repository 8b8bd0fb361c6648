//! Indexes for the work that comes back every minute: what is purged is found without reading whole tables.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0005_purge"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, Vec::new(), indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for made in indexes() {
            let name = made.get_index_spec().get_name().unwrap_or_default();
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        Ok(())
    }
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("refresh_tokens", &["expires_at"]),
        index("sessions", &["ended_at"]),
        index("code_requests", &["created_at"]),
        index("code_requests", &["contact_id", "created_at"]),
        index("jobs", &["failed_at"]),
    ]
}
