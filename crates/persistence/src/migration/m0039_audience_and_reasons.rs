//! Whom subjects are meant for, and the reasons that are in force with a policy.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0039_audience_and_reasons"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, mut column) in columns() {
            manager.alter_table(Table::alter().table(Alias::new(table)).add_column(&mut column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            let name = Alias::new(column.get_column_name());
            manager.alter_table(Table::alter().table(Alias::new(table)).drop_column(name).to_owned()).await?;
        }
        Ok(())
    }
}

/// What an older process writes is for everybody, and has all reasons.
fn columns() -> [(&'static str, ColumnDef); 3] {
    let audience = json("audience").filled().default("[]").to_owned();
    [("subjects", audience), ("policies", json("reasons")), ("policy_drafts", json("reasons"))]
}
