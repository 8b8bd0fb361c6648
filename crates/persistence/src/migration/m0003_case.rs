//! Cases, what happened on them, their photos, and the search index.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0003_case"
    }
}

/// The number before the first case's, so that references have five digits from the start.
const FIRST_NUMBER: u32 = 10_000;

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        for sql in numbering_and_search(manager.get_database_backend()) {
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let own = match manager.get_database_backend() {
            DbBackend::Postgres => "DROP SEQUENCE case_number",
            _ => "DROP TABLE case_search; DROP TABLE counters",
        };
        manager.get_connection().execute_unprepared(own).await?;
        drop(manager, &["cases", "events", "attachments"]).await
    }
}

fn numbering_and_search(backend: DbBackend) -> Vec<String> {
    let due = "CREATE INDEX cases_unanswered ON cases (due_at, id) WHERE answered_at IS NULL".to_owned();
    let unclaimed = "CREATE INDEX attachments_unclaimed ON attachments (created_at) WHERE case_id IS NULL".to_owned();
    let own = match backend {
        DbBackend::Postgres => vec![
            format!("CREATE SEQUENCE case_number START {}", FIRST_NUMBER + 1),
            "CREATE INDEX cases_search ON cases USING gin (to_tsvector('simple', search))".to_owned(),
        ],
        _ => vec![
            "CREATE TABLE counters (name TEXT PRIMARY KEY NOT NULL, value INTEGER NOT NULL)".to_owned(),
            format!("INSERT INTO counters (name, value) VALUES ('case_number', {FIRST_NUMBER})"),
            // Contentless: the words stand in `cases.search` already. Unicode61 keeps our folded words as they are.
            "CREATE VIRTUAL TABLE case_search USING fts5(search, content='', contentless_delete=1, tokenize='unicode61')".to_owned(),
        ],
    };
    [vec![due, unclaimed], own].concat()
}

fn tables() -> Vec<TableCreateStatement> {
    let cases = [
        key(),
        long("number").filled(),
        text("reference").filled(),
        text("kind").filled(),
        text("state").filled(),
        text("subject").filled(),
        text("description").filled(),
        id("category_id").filled(),
        id("department_id"),
        id("officer_id"),
        id("district_id"),
        degrees("latitude"),
        degrees("longitude"),
        text("address"),
        json("details").filled(),
        text("priority").filled(),
        text("channel").filled(),
        text("visibility").filled(),
        text("public_name").filled(),
        id("reporter_id"),
        id("client_id"),
        text("reporter_name"),
        text("reporter_email"),
        text("reporter_phone"),
        text("rejection_reason"),
        id("policy_id"),
        text("language").filled(),
        moment("created_at").filled(),
        moment("updated_at").filled(),
        moment("due_at").filled(),
        moment("answered_at"),
        moment("resolved_at"),
        moment("closed_at"),
        text("search").filled(),
        long("version").filled(),
    ];
    let events = [
        key(),
        text("subject_kind").filled(),
        id("subject_id").filled(),
        text("kind").filled(),
        text("actor_kind").filled(),
        id("actor_id"),
        boolean("internal"),
        text("text"),
        json("data").filled(),
        moment("at").filled(),
    ];
    let attachments = [
        key(),
        id("case_id"),
        id("event_id"),
        integer("width").filled(),
        integer("height").filled(),
        integer("size").filled(),
        moment("created_at").filled(),
    ];
    vec![table("cases", cases), table("events", events), table("attachments", attachments)]
}

/// Lists are read by id, which grows with time; every filter of the queue has an index that ends with it.
fn indexes() -> Vec<IndexCreateStatement> {
    let filters = ["state", "department_id", "district_id", "category_id", "priority", "channel", "kind", "reporter_id", "client_id"];
    let by_filter = filters.map(|column| index("cases", &[column, "id"]));
    let others = [
        unique("cases", &["number"]),
        unique("cases", &["reference"]),
        index("cases", &["due_at", "id"]),
        index("cases", &["state", "resolved_at"]),
        index("cases", &["department_id", "state", "id"]),
        index("events", &["subject_id", "id"]),
        index("attachments", &["case_id", "id"]),
    ];
    by_filter.into_iter().chain(others).collect()
}
