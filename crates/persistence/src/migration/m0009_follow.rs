//! Who follows a case, what was merged into it, and what residents think of the answer.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0009_follow"
    }
}

/// What most cases are not, after some years. The query says it in the same words, else the indexes are not used.
const OPEN: &str = "state NOT IN ('resolved', 'closed', 'rejected', 'duplicate', 'withdrawn')";

/// Open cases by where they are: in a box, the second and third column spare a look at the row; and in a district.
const OF_OPEN: [(&str, &str); 2] =
    [("cases_open_place", "latitude, longitude, visibility"), ("cases_open_district_id_id", "district_id, id")];

/// What a case gains; each is empty for those that were there before.
fn columns() -> Vec<(&'static str, ColumnDef)> {
    let count = |name| integer(name).not_null().default(0).to_owned();
    vec![
        ("followers", count("followers")),
        ("merged", count("merged")),
        ("duplicate_of", id("duplicate_of")),
        ("state_before", text("state_before")),
        ("reminded_at", moment("reminded_at")),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (_, mut column) in columns() {
            manager.alter_table(Table::alter().table(Alias::new("cases")).add_column(&mut column).to_owned()).await?;
        }
        create(manager, vec![followers(), ratings()], indexes()).await?;
        let of_open = OF_OPEN.map(|(name, columns)| format!("CREATE INDEX {name} ON cases ({columns}) WHERE {OPEN}"));
        let merged = "CREATE INDEX cases_duplicate_of_id ON cases (duplicate_of, id) WHERE duplicate_of IS NOT NULL".to_owned();
        for sql in of_open.into_iter().chain([merged]) {
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["followers", "ratings"]).await?;
        for name in OF_OPEN.map(|(name, _)| name).into_iter().chain(["cases_duplicate_of_id"]) {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        for (name, _) in columns() {
            manager.alter_table(Table::alter().table(Alias::new("cases")).drop_column(Alias::new(name)).to_owned()).await?;
        }
        Ok(())
    }
}

/// `who` is the account, or a keyed digest of the contact, so that nobody follows twice.
fn followers() -> TableCreateStatement {
    table(
        "followers",
        [
            key(),
            id("case_id").filled(),
            text("who").filled(),
            id("account_id"),
            text("name"),
            text("email"),
            text("phone"),
            text("language").filled(),
            id("came_from"),
            moment("created_at").filled(),
            moment("left_at"),
        ],
    )
}

/// One for each answer that was given.
fn ratings() -> TableCreateStatement {
    table(
        "ratings",
        [
            key(),
            id("case_id").filled(),
            id("event_id").filled(),
            id("department_id"),
            integer("score").filled(),
            json("reasons").filled(),
            text("comment"),
            moment("created_at").filled(),
            moment("updated_at").filled(),
        ],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("followers", &["case_id", "who"]),
        index("followers", &["case_id", "id"]),
        index("followers", &["account_id", "id"]),
        unique("ratings", &["event_id"]),
        index("ratings", &["case_id", "id"]),
        index("ratings", &["department_id", "created_at"]),
        index("ratings", &["created_at"]),
    ]
}
