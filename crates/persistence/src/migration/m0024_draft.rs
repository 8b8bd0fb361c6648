//! Drafts in versions and sections, comments on sections, and the points that comments are gathered into.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0024_draft"
    }
}

const TABLES: [&str; 6] = ["consultations", "draft_versions", "draft_identities", "draft_sections", "draft_points", "sorted_comments"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![consultations(), versions(), identities(), sections(), points(), sorted()], indexes()).await?;
        for column in [id("section_id"), integer("draft_version")] {
            manager.alter_table(Table::alter().table(Alias::new("contributions")).add_column(column).to_owned()).await?;
        }
        for index in of_contributions() {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["contributions_subject_id_section_id_reply_to_id", "contributions_subject_id_section_id_reply_to_supports_id"] {
            manager.drop_index(Index::drop().name(name).table(Alias::new("contributions")).to_owned()).await?;
        }
        for column in ["draft_version", "section_id"] {
            manager.alter_table(Table::alter().table(Alias::new("contributions")).drop_column(Alias::new(column)).to_owned()).await?;
        }
        drop(manager, &TABLES).await
    }
}

fn of_contributions() -> [IndexCreateStatement; 2] {
    let place = ["subject_id", "section_id", "reply_to"];
    [
        index("contributions", &[place[0], place[1], place[2], "id"]),
        index("contributions", &[place[0], place[1], place[2], "supports", "id"]),
    ]
}

/// What a consultation holds beside its subject, and what its changes follow each other by.
fn consultations() -> TableCreateStatement {
    let columns = [id("subject_id").not_null().primary_key().to_owned(), moment("points_published_at"), long("version").filled()];
    table("consultations", columns)
}

fn versions() -> TableCreateStatement {
    table(
        "draft_versions",
        [
            key(),
            id("subject_id").filled(),
            integer("number").filled(),
            text("state").filled(),
            json("note"),
            moment("published_at"),
            moment("adopted_at"),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

/// What a section is in all versions, and how many published comments it has.
fn identities() -> TableCreateStatement {
    table("draft_identities", [key(), id("subject_id").filled(), integer("comments").filled()])
}

fn sections() -> TableCreateStatement {
    let columns = [
        id("version_id").filled(),
        id("section_id").filled(),
        integer("position").filled(),
        text("number").filled(),
        json("heading").filled(),
        json("text").filled(),
    ];
    let mut primary = Index::create();
    primary.col(Alias::new("version_id")).col(Alias::new("section_id"));
    table("draft_sections", columns).primary_key(&mut primary).to_owned()
}

fn points() -> TableCreateStatement {
    table(
        "draft_points",
        [
            key(),
            id("subject_id").filled(),
            integer("number").filled(),
            json("title").filled(),
            text("outcome"),
            json("answer"),
            id("section_id"),
            integer("comments").filled(),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

/// A comment makes one point at most.
fn sorted() -> TableCreateStatement {
    let columns = [id("contribution_id").not_null().primary_key().to_owned(), id("subject_id").filled(), id("point_id").filled()];
    table("sorted_comments", columns)
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("draft_versions", &["subject_id", "number"]),
        index("draft_identities", &["subject_id", "comments", "id"]),
        index("draft_sections", &["section_id", "version_id"]),
        unique("draft_points", &["subject_id", "number"]),
        index("sorted_comments", &["point_id", "contribution_id"]),
        index("sorted_comments", &["subject_id", "contribution_id"]),
    ]
}
