//! From which networks an account was signed in to, and failed to be: guessing elsewhere must not lock its owner out.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0006_network"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let network = Table::alter().table(Alias::new("code_requests")).add_column(text("network")).to_owned();
        manager.alter_table(network).await?;
        create(manager, vec![networks()], indexes()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["account_networks"]).await?;
        manager.drop_index(Index::drop().name("code_requests_kind_created_at").to_owned()).await?;
        let network = Table::alter().table(Alias::new("code_requests")).drop_column(Alias::new("network")).to_owned();
        manager.alter_table(network).await
    }
}

/// `network` is a keyed digest: the addresses of people are not kept.
fn networks() -> TableCreateStatement {
    table(
        "account_networks",
        [
            key(),
            id("account_id").filled(),
            text("network").filled(),
            integer("failed_attempts").filled(),
            moment("locked_until"),
            moment("succeeded_at"),
            moment("tried_at").filled(),
        ],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("account_networks", &["account_id", "network"]),
        index("account_networks", &["tried_at"]),
        // How many codes went out by SMS lately, whoever they were for.
        index("code_requests", &["kind", "created_at"]),
    ]
}
