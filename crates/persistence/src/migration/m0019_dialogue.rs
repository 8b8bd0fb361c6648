//! Subjects, what residents say on them, who supports it, and who reported it.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0019_dialogue"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![subjects(), scopes(), contributions(), supports(), reports()], indexes()).await?;
        for sql in numbering_and_search(manager.get_database_backend()) {
            manager.get_connection().execute_unprepared(sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let own = match manager.get_database_backend() {
            DbBackend::Postgres => "DROP SEQUENCE contribution_number",
            _ => "DROP TABLE contribution_search; DELETE FROM counters WHERE name = 'contribution_number'",
        };
        manager.get_connection().execute_unprepared(own).await?;
        drop(manager, &["subjects", "subject_scopes", "contributions", "supports", "contribution_reports"]).await
    }
}

fn numbering_and_search(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "CREATE SEQUENCE contribution_number START 1",
            "ALTER TABLE contributions ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('simple', search)) STORED; \
             CREATE INDEX contributions_search ON contributions USING gin (words)",
        ],
        _ => &[
            "INSERT INTO counters (name, value) VALUES ('contribution_number', 0)",
            "CREATE VIRTUAL TABLE contribution_search USING fts5(search, content='', contentless_delete=1, tokenize='unicode61')",
        ],
    }
}

/// `turns_at` is when something happens to a subject by itself, or did last: what is announced opens, what is open closes.
fn subjects() -> TableCreateStatement {
    table(
        "subjects",
        [
            key(),
            text("kind").filled(),
            text("state").filled(),
            text("axis").filled(),
            json("title").filled(),
            json("summary").filled(),
            json("body").filled(),
            json("use_of_input").filled(),
            json("means").filled(),
            text("review").filled(),
            moment("opens_at"),
            moment("closes_at"),
            moment("turns_at").filled(),
            json("reason"),
            integer("ideas").filled(),
            integer("comments").filled(),
            moment("published_at"),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

/// The fields and districts that a subject is about, where it is not about all.
fn scopes() -> TableCreateStatement {
    let columns = [id("subject_id").filled(), text("kind").filled(), id("target_id").filled(), integer("position").filled()];
    keyed("subject_scopes", columns, &["subject_id", "kind", "target_id"])
}

fn contributions() -> TableCreateStatement {
    table(
        "contributions",
        [
            key(),
            long("number").filled(),
            text("kind").filled(),
            text("state").filled(),
            id("subject_id").filled(),
            id("idea_id"),
            id("reply_to"),
            id("author_id").filled(),
            text("public_name").filled(),
            text("shown_name"),
            boolean("official"),
            id("policy_id"),
            text("title"),
            text("text").filled(),
            id("category_id"),
            id("district_id"),
            integer("lot").filled(),
            integer("supports").filled(),
            integer("comments").filled(),
            integer("reports").filled(),
            text("status"),
            json("explanation"),
            moment("answered_at"),
            json("hiding_reasons"),
            text("hiding_note"),
            integer("policy_version"),
            moment("hidden_at"),
            id("hidden_by"),
            text("appeal"),
            moment("appealed_at"),
            boolean("is_final"),
            moment("waiting_since"),
            moment("created_at").filled(),
            moment("published_at"),
            moment("edited_at"),
            text("search").filled(),
            long("version").filled(),
        ],
    )
}

fn supports() -> TableCreateStatement {
    let columns = [id("contribution_id").filled(), id("account_id").filled(), moment("created_at").filled()];
    keyed("supports", columns, &["contribution_id", "account_id"])
}

fn reports() -> TableCreateStatement {
    let columns = [
        id("contribution_id").filled(),
        id("account_id").filled(),
        text("reason").filled(),
        moment("created_at").filled(),
        moment("settled_at"),
    ];
    keyed("contribution_reports", columns, &["contribution_id", "account_id"])
}

fn keyed(name: &'static str, columns: impl IntoIterator<Item = ColumnDef>, key: &[&'static str]) -> TableCreateStatement {
    let mut primary = Index::create();
    for column in key {
        primary.col(Alias::new(*column));
    }
    table(name, columns).primary_key(&mut primary).to_owned()
}

fn indexes() -> Vec<IndexCreateStatement> {
    let ideas = |order: &'static str| index("contributions", &["subject_id", "kind", "state", order, "id"]);
    vec![
        index("subjects", &["state", "turns_at", "id"]),
        index("subject_scopes", &["kind", "target_id"]),
        unique("contributions", &["number"]),
        index("contributions", &["subject_id", "kind", "state", "id"]),
        ideas("lot"),
        ideas("supports"),
        ideas("comments"),
        index("contributions", &["subject_id", "idea_id", "reply_to", "id"]),
        index("contributions", &["subject_id", "idea_id", "reply_to", "supports", "id"]),
        index("contributions", &["author_id", "id"]),
        index("contributions", &["author_id", "state"]),
        index("contributions", &["author_id", "hidden_at"]),
        index("contributions", &["state", "waiting_since", "id"]),
        index("contributions", &["state", "hidden_at", "id"]),
        index("supports", &["account_id", "contribution_id"]),
    ]
}
