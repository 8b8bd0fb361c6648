//! Service levels, the clocks of every case, and the timers that ring.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0008_service_level"
    }
}

/// In the very words of the queries, else the indexes are not used.
const OPEN: &str = "state NOT IN ('resolved', 'closed', 'rejected', 'duplicate', 'withdrawn')";

/// Where a case stands in the order of due times that has nothing due: at the end.
const NOTHING_DUE: &str = "9999-12-31T00:00:00+00:00";

const PARTIAL: [(&str, &str, &str); 3] = [
    ("cases_open_next_due_at_id", "next_due_at, id", OPEN),
    ("cases_open_department_id_next_due_at_id", "department_id, next_due_at, id", OPEN),
    ("cases_escalated", "id", "escalation IS NOT NULL"),
];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for mut column in columns() {
            let table = Table::alter().table(Alias::new("cases")).add_column(&mut column).to_owned();
            manager.alter_table(table).await?;
        }
        create(manager, tables(), indexes()).await?;
        let connection = manager.get_connection();
        for (name, columns, which) in PARTIAL {
            connection.execute_unprepared(&format!("CREATE INDEX {name} ON cases ({columns}) WHERE {which}")).await?;
        }
        // Cases that are still owed their first answer keep the moment that was promised.
        let owed = format!("answered_at IS NULL AND state <> 'awaiting_resident' AND {OPEN}");
        connection.execute_unprepared(&format!("UPDATE cases SET next_due_at = due_at WHERE {owed}")).await?;
        let timers = format!("INSERT INTO case_timers (case_id, rings_at, attempts) SELECT id, due_at, 0 FROM cases WHERE {owed}");
        connection.execute_unprepared(&timers).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in PARTIAL.map(|(name, _, _)| name).into_iter().chain(["cases_next_due_at_id", "cases_department_id_next_due_at_id"]) {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        for column in columns() {
            let table = Table::alter().table(Alias::new("cases")).drop_column(Alias::new(column.get_column_name())).to_owned();
            manager.alter_table(table).await?;
        }
        drop(manager, &["service_levels", "case_timers"]).await
    }
}

/// What cases have besides.
fn columns() -> [ColumnDef; 5] {
    [
        json("clocks"),
        moment("resolution_due_at"),
        moment("soon_at"),
        moment("next_due_at").not_null().default(NOTHING_DUE).to_owned(),
        text("escalation"),
    ]
}

fn tables() -> Vec<TableCreateStatement> {
    let levels = [
        key(),
        text("code").filled(),
        text("kind"),
        id("category_id"),
        text("priority"),
        integer("answer_hours").filled(),
        integer("resolution_hours"),
        text("basis").filled(),
        integer("warn_percent").filled(),
        integer("escalate_hours").filled(),
        integer("position").filled(),
        moment("retired_at"),
    ];
    let timers = [
        id("case_id").not_null().primary_key().to_owned(),
        moment("rings_at").filled(),
        moment("locked_until"),
        integer("attempts").filled(),
    ];
    vec![table("service_levels", levels), table("case_timers", timers)]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("service_levels", &["code"]),
        index("case_timers", &["rings_at"]),
        index("cases", &["next_due_at", "id"]),
        index("cases", &["department_id", "next_due_at", "id"]),
    ]
}
