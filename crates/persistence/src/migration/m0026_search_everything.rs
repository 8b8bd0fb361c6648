//! What everybody may read, with the terms under which it is found.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0026_search_everything"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            index("search_documents", &["id"]),
            index("search_documents", &["subject_id"]),
            index("search_documents", &["kind", "number"]),
        ];
        create(manager, vec![documents(), makings()], indexes).await?;
        for sql in numbering_and_terms(manager.get_database_backend()) {
            manager.get_connection().execute_unprepared(sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let own = match manager.get_database_backend() {
            DbBackend::Postgres => "DROP SEQUENCE search_number",
            _ => "DROP TABLE search_terms; DELETE FROM counters WHERE name = 'search_number'",
        };
        manager.get_connection().execute_unprepared(own).await?;
        drop(manager, &["search_documents", "search_makings"]).await
    }
}

/// A row for each language of a text. Numbers grow as texts appear. The terms are those of the title and of the text, in order,
/// parted by spaces.
fn documents() -> TableCreateStatement {
    table(
        "search_documents",
        [
            long("number").not_null().primary_key().to_owned(),
            text("kind").filled(),
            id("id").filled(),
            text("language"),
            id("subject_id"),
            id("idea_id"),
            text("label"),
            text("title").filled(),
            text("text").filled(),
            text("title_terms").filled(),
            text("text_terms").filled(),
            moment("published_at").filled(),
        ],
    )
}

/// Which version of the terms the documents were all made with, once they were.
fn makings() -> TableCreateStatement {
    table("search_makings", [integer("version").not_null().primary_key().to_owned()])
}

/// Beside the terms themselves each document has some with a sign before them: `=term` for those of the title, `#kind`, and on
/// PostgreSQL `@n`, by which 4,096 numbers in a row are found, so that the newest of what very many have are found by the index alone.
fn numbering_and_terms(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "CREATE SEQUENCE search_number START 1",
            "ALTER TABLE search_documents ADD COLUMN terms tsvector GENERATED ALWAYS AS (array_to_tsvector( \
             string_to_array(title_terms, ' ') || string_to_array(text_terms, ' ') \
             || string_to_array(CASE title_terms WHEN '' THEN '' ELSE '=' || replace(title_terms, ' ', ' =') END, ' ') \
             || ARRAY['#' || kind, '@' || (number / 4096)::text])) STORED",
            "CREATE INDEX search_documents_terms ON search_documents USING gin (terms) WITH (fastupdate = off)",
        ],
        _ => &[
            "INSERT INTO counters (name, value) VALUES ('search_number', 0)",
            // Terms are words already: whatever is not ASCII belongs to them.
            "CREATE VIRTUAL TABLE search_terms USING fts5(terms, content='', contentless_delete=1, detail=none, \
             tokenize=\"ascii tokenchars '=#'\")",
        ],
    }
}
