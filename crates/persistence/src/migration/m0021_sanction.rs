//! Warnings and bans.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0021_sanction"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("sanctions", &["account_id", "id"]),
            index("sanctions", &["account_id", "kind", "ends_at"]),
            index("sanctions", &["is_appealed", "ends_at", "id"]),
            index("sanctions", &["is_appealed", "appealed_at", "id"]),
        ];
        create(manager, vec![sanctions()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["sanctions"]).await
    }
}

/// `ends_at` is when it ends or ended: of a ban its term, of a warning never, of both when it was lifted. `is_appealed` while an appeal
/// waits for its decision.
fn sanctions() -> TableCreateStatement {
    table(
        "sanctions",
        [
            key(),
            text("kind").filled(),
            text("state").filled(),
            id("account_id").filled(),
            id("contribution_id").filled(),
            json("reasons").filled(),
            text("note").filled(),
            integer("policy_version"),
            id("given_by"),
            moment("given_at").filled(),
            moment("until"),
            moment("ends_at").filled(),
            boolean("is_appealed"),
            text("appeal"),
            moment("appealed_at"),
            text("decision"),
            id("decided_by"),
            moment("decided_at"),
            long("version").filled(),
        ],
    )
}
