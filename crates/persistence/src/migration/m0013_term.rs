//! The terms of a case as they were promised: until when it can be reopened and rated, and when its reporter is reminded.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0013_term"
    }
}

/// In the very words of the queries, else the indexes are not used.
const RESOLVED: &str = "state = 'resolved'";

/// Where a case stands that was reopened after its resolution, which it has no more.
const REOPENED: &str = "'submitted', 'assigned', 'in_progress', 'awaiting_resident', 'reopened', 'rejected', 'duplicate', 'withdrawn'";

const TERMS: [&str; 3] = ["reopen_until", "remind_at", "rate_until"];

/// `(name, column)` of the indexes over the few cases that wait for their reporter.
const WAITING: [(&str, &str); 2] = [("cases_resolved_reopen_until", "reopen_until"), ("cases_resolved_remind_at", "remind_at")];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in TERMS {
            manager.alter_table(Table::alter().table(Alias::new("cases")).add_column(moment(name)).to_owned()).await?;
        }
        let connection = manager.get_connection();
        for (name, column) in WAITING {
            connection.execute_unprepared(&format!("CREATE INDEX {name} ON cases ({column}) WHERE {RESOLVED}")).await?;
        }
        for sql in fill(connection.get_database_backend()) {
            connection.execute_unprepared(&sql).await?;
        }
        connection.execute_unprepared(&format!("UPDATE cases SET resolved_at = NULL WHERE state IN ({REOPENED})")).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in WAITING {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        for name in TERMS {
            manager.alter_table(Table::alter().table(Alias::new("cases")).drop_column(Alias::new(name)).to_owned()).await?;
        }
        Ok(())
    }
}

/// Terms that run keep the days that the settings give them now.
fn fill(backend: DbBackend) -> Vec<String> {
    let days = |name: &str, usual: u32| match backend {
        DbBackend::Postgres => format!("coalesce((settings->>'{name}')::int, {usual})"),
        _ => format!("coalesce(json_extract(settings, '$.{name}'), {usual})"),
    };
    let later = |column: &str, days: &str| match backend {
        DbBackend::Postgres => format!("{column} + make_interval(days => (SELECT {days} FROM municipality LIMIT 1))"),
        _ => format!("strftime('%Y-%m-%dT%H:%M:%f+00:00', {column}, (SELECT {days} FROM municipality LIMIT 1) || ' days')"),
    };
    let (reopen, remind, rate) = (days("reopen_days", 7), days("reminder_days", 2), days("rating_days", 14));
    let wait = format!("{reopen} - {remind}");
    let reminded = format!("{RESOLVED} AND (SELECT {remind} > 0 AND {wait} > 0 FROM municipality LIMIT 1)");
    let set = |column: &str, value: String, which: &str| format!("UPDATE cases SET {column} = {value} WHERE {which}");
    vec![
        set("reopen_until", later("resolved_at", &reopen), "state IN ('resolved', 'closed') AND resolved_at IS NOT NULL"),
        set("remind_at", later("resolved_at", &wait), &format!("{reminded} AND resolved_at IS NOT NULL")),
        set("rate_until", later("closed_at", &rate), "state = 'closed' AND closed_at IS NOT NULL"),
    ]
}
