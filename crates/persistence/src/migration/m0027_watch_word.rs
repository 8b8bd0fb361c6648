//! The municipality's list of words, what machines found in contributions, and the marks by which repeats are found.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0027_watch_word"
    }
}

const TABLES: [&str; 3] = ["watch_words", "contribution_findings", "contribution_marks"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            unique("watch_words", &["form"]),
            index("contribution_findings", &["is_open", "contribution_id"]),
            index("contribution_marks", &["mark", "subject_id", "contribution_id"]),
            index("contribution_marks", &["mark", "is_idea", "contribution_id"]),
        ];
        create(manager, vec![watch_words(), findings(), marks()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &TABLES).await
    }
}

/// `form` is the entry in the form in which all spellings of it are the same.
fn watch_words() -> TableCreateStatement {
    table(
        "watch_words",
        [key(), text("text").filled(), text("form").filled(), text("note"), moment("retired_at"), long("version").filled()],
    )
}

/// `is_open` until a moderator has looked.
fn findings() -> TableCreateStatement {
    let columns = [
        id("contribution_id").not_null().primary_key().to_owned(),
        boolean("is_open"),
        moment("found_at").filled(),
        json("words").filled(),
        json("repeats").filled(),
    ];
    table("contribution_findings", columns)
}

fn marks() -> TableCreateStatement {
    let columns = [id("contribution_id").filled(), long("mark").filled(), id("subject_id").filled(), boolean("is_idea")];
    let mut key = Index::create().col(Alias::new("contribution_id")).col(Alias::new("mark")).to_owned();
    table("contribution_marks", columns).primary_key(&mut key).to_owned()
}
