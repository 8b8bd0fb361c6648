//! How cases end, in the municipality's own words.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0016_closing_reason"
    }
}

/// Where it is kept: with the case, and with what the public reads of it.
const KEPT: [&str; 2] = ["cases", "public_cases"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![closing_reasons()], vec![unique("closing_reasons", &["code"])]).await?;
        for name in KEPT {
            let reason = Table::alter().table(Alias::new(name)).add_column(id("closing_reason_id")).to_owned();
            manager.alter_table(reason).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in KEPT {
            let reason = Table::alter().table(Alias::new(name)).drop_column(Alias::new("closing_reason_id")).to_owned();
            manager.alter_table(reason).await?;
        }
        drop(manager, &["closing_reasons"]).await
    }
}

fn closing_reasons() -> TableCreateStatement {
    table(
        "closing_reasons",
        [
            key(),
            text("code").filled(),
            json("name").filled(),
            json("categories").filled(),
            integer("position").filled(),
            moment("retired_at"),
            boolean("managed"),
            long("version").filled(),
        ],
    )
}
