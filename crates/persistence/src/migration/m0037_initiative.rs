//! Which words of an initiative somebody stands for, and names that can't stay with signatures.

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
        manager.alter_table(Table::alter().table(Alias::new("initiatives")).add_column(words).to_owned()).await?;
        create(manager, vec![hidden_names()], vec![unique("initiative_hidden_names", &["initiative_id", "id"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["initiative_hidden_names"]).await?;
        manager.alter_table(Table::alter().table(Alias::new("initiatives")).drop_column(Alias::new("words_version")).to_owned()).await
    }
}

/// Once for an account and an initiative, whatever becomes of the signature; the id is the signature's when its name was taken away.
fn hidden_names() -> TableCreateStatement {
    let columns = [
        id("initiative_id").filled(),
        id("account_id").filled(),
        id("id").filled(),
        text("name").filled(),
        text("stood_as"),
        moment("signed_at").filled(),
        json("reasons").filled(),
        text("note"),
        integer("policy_version"),
        id("hidden_by"),
        moment("hidden_at").filled(),
    ];
    let mut once = Index::create().col(Alias::new("initiative_id")).col(Alias::new("account_id")).to_owned();
    table("initiative_hidden_names", columns).primary_key(&mut once).to_owned()
}
