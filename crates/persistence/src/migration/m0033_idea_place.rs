//! Where ideas are, and their photos.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

/// Only ideas that have a place, by subject and state, the newest last: what a map shows.
const MAP: &str = "CREATE INDEX contributions_on_map ON contributions (subject_id, kind, state, id) WHERE latitude IS NOT NULL";

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0033_idea_place"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [degrees("latitude"), degrees("longitude"), text("place_label"), moment("reworded_at")] {
            manager.alter_table(Table::alter().table(Alias::new("contributions")).add_column(column).to_owned()).await?;
        }
        let connection = manager.get_connection();
        connection.execute_unprepared("UPDATE contributions SET reworded_at = edited_at WHERE edited_at IS NOT NULL").await?;
        connection.execute_unprepared(MAP).await?;
        create(manager, vec![photos()], vec![index("contribution_photos", &["contribution_id", "position"])]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["contribution_photos"]).await?;
        manager.get_connection().execute_unprepared("DROP INDEX contributions_on_map").await?;
        for column in ["reworded_at", "place_label", "longitude", "latitude"] {
            manager.alter_table(Table::alter().table(Alias::new("contributions")).drop_column(Alias::new(column)).to_owned()).await?;
        }
        Ok(())
    }
}

/// A table of their own: `attachments` holds what belongs to cases and what belongs to nothing, which processes of an earlier version
/// throw away after a day.
fn photos() -> TableCreateStatement {
    table(
        "contribution_photos",
        [
            key(),
            id("contribution_id").filled(),
            integer("position").filled(),
            text("alt"),
            integer("width").filled(),
            integer("height").filled(),
            integer("size").filled(),
            moment("created_at").filled(),
        ],
    )
}
