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
        drop_indexes(manager, indexes()).await
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
