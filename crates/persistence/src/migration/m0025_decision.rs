//! Decisions, what they drew on, and what comes after a subject has closed.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0025_decision"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in AFTER_CLOSING {
            let add = Table::alter().table(Alias::new("subjects")).add_column(json(column)).to_owned();
            manager.alter_table(add).await?;
        }
        let indexes = vec![
            index("decisions", &["state", "published_at", "id"]),
            index("decisions", &["subject_id", "state", "published_at", "id"]),
            unique("decision_sources", &["decision_id", "contribution_id"]),
            unique("decision_sources", &["decision_id", "case_id"]),
            index("decision_sources", &["contribution_id"]),
            index("decision_sources", &["case_id"]),
            index("contributions", &["subject_id", "author_id"]),
        ];
        create(manager, vec![decisions(), sources()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("contributions_subject_id_author_id").table(Alias::new("contributions")).to_owned()).await?;
        drop(manager, &["decisions", "decision_sources"]).await?;
        for column in AFTER_CLOSING {
            manager.alter_table(Table::alter().table(Alias::new("subjects")).drop_column(Alias::new(column)).to_owned()).await?;
        }
        Ok(())
    }
}

const AFTER_CLOSING: [&str; 2] = ["analysis", "unanswered_reason"];

fn decisions() -> TableCreateStatement {
    table(
        "decisions",
        [
            key(),
            text("state").filled(),
            id("subject_id"),
            json("title").filled(),
            json("decided").filled(),
            json("reasons").filled(),
            json("changes").filled(),
            moment("published_at"),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

fn sources() -> TableCreateStatement {
    table(
        "decision_sources",
        [key(), id("decision_id").filled(), id("contribution_id"), id("case_id"), text("outcome").filled(), json("note")],
    )
}
