//! What stood where moderators covered parts of contributions.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0028_redaction"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![redactions()], vec![index("redactions", &["contribution_id", "id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["redactions"]).await
    }
}

fn redactions() -> TableCreateStatement {
    table(
        "redactions",
        [
            key(),
            id("contribution_id").filled(),
            text("title"),
            text("text").filled(),
            json("parts").filled(),
            json("reasons").filled(),
            text("note"),
            integer("policy_version"),
            id("redacted_by"),
            moment("redacted_at").filled(),
        ],
    )
}
