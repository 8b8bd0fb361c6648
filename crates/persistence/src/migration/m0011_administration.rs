//! What administrators change: versions to guard it, templates, invitations, drafts of policy texts, the mark.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0011_administration"
    }
}

/// What the profile and the console both write.
const SHARED: [&str; 5] = ["districts", "departments", "categories", "service_levels", "municipality"];

const TABLES: &[&str] = &["templates", "invitations", "policy_drafts"];

/// Few events are not a case's. The query says it in the same words, else the index is not used.
const CHANGES: &str = "CREATE INDEX events_changes ON events (subject_kind, id) WHERE subject_kind <> 'case'";

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in SHARED {
            // True once the console has changed it: a profile that is applied again leaves it as it is.
            add(manager, name, boolean("managed").default(false).to_owned()).await?;
            add(manager, name, long("version").not_null().default(1).to_owned()).await?;
        }
        add(manager, "municipality", ColumnDef::new(Alias::new("mark")).blob().to_owned()).await?;
        create(manager, tables(), vec![unique("templates", &["code"]), unique("invitations", &["token_hash"])]).await?;
        manager.get_connection().execute_unprepared(CHANGES).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("events_changes").to_owned()).await?;
        drop(manager, TABLES).await?;
        remove(manager, "municipality", "mark").await?;
        for name in SHARED {
            remove(manager, name, "version").await?;
            remove(manager, name, "managed").await?;
        }
        Ok(())
    }
}

async fn add(manager: &SchemaManager<'_>, table: &'static str, column: ColumnDef) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(Alias::new(table)).add_column(column).to_owned()).await
}

async fn remove(manager: &SchemaManager<'_>, table: &'static str, column: &'static str) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(Alias::new(table)).drop_column(Alias::new(column)).to_owned()).await
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "templates",
            [
                key(),
                text("code").filled(),
                text("purpose").filled(),
                json("name").filled(),
                json("text").filled(),
                json("categories").filled(),
                json("states").filled(),
                text("rejection_reason"),
                integer("position").filled(),
                moment("retired_at"),
                boolean("managed"),
                long("version").filled(),
            ],
        ),
        table(
            "invitations",
            [
                key(),
                text("email").filled(),
                json("grants").filled(),
                text("language").filled(),
                text("token_hash").filled(),
                id("invited_by").filled(),
                moment("created_at").filled(),
                moment("expires_at").filled(),
                moment("accepted_at"),
                moment("revoked_at"),
            ],
        ),
        table(
            "policy_drafts",
            [
                key(),
                text("kind").filled(),
                json("title").filled(),
                json("body").filled(),
                moment("updated_at").filled(),
                long("version").filled(),
            ],
        ),
    ]
}
