//! Who follows a subject, and for which end it was told that a subject closes soon.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0034_subject_follow"
    }
}

const FOLLOWS: &str = "subject_follows";

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![follows()], vec![index(FOLLOWS, &["account_id", "id"])]).await?;
        let column = moment("closing_told_for");
        manager.alter_table(Table::alter().table(Alias::new("subjects")).add_column(column).to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = Alias::new("closing_told_for");
        manager.alter_table(Table::alter().table(Alias::new("subjects")).drop_column(column).to_owned()).await?;
        drop(manager, &[FOLLOWS]).await
    }
}

/// Once for an account and a subject; read by its subject in the order of the accounts.
fn follows() -> TableCreateStatement {
    let columns = [id("subject_id").filled(), id("account_id").filled(), id("id").filled(), moment("followed_at").filled()];
    let mut once = Index::create().col(Alias::new("subject_id")).col(Alias::new("account_id")).to_owned();
    table(FOLLOWS, columns).primary_key(&mut once).to_owned()
}
