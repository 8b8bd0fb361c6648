//! Messages to several audiences, by each person's wishes: lanes that keep their order, digests, quiet hours, push, and
//! the record of looks at personal data.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0012_notification"
    }
}

/// `(table, columns)` that tables from before get.
fn columns() -> Vec<(&'static str, Vec<ColumnDef>)> {
    let reporter = || text("audience").not_null().default("reporter").to_owned();
    let push = boolean("notify_push").default(true).to_owned();
    vec![
        ("jobs", vec![text("lane")]),
        ("deliveries", vec![reporter(), id("account_id"), id("digest_id"), moment("failed_at")]),
        ("notifications", vec![reporter()]),
        ("accounts", vec![push, integer("digest_hour"), integer("quiet_from"), integer("quiet_until")]),
    ]
}

/// Indexes over the few rows that are asked for: `(name, what it stands on)`.
const PARTIAL: [(&str, &str); 6] = [
    ("jobs_lane", "jobs (lane, id) WHERE finished_at IS NULL AND failed_at IS NULL AND lane IS NOT NULL"),
    ("deliveries_digest", "deliveries (digest_id, id) WHERE digest_id IS NOT NULL"),
    ("deliveries_gathered", "deliveries (account_id) WHERE digest_id IS NOT NULL AND state = 'queued'"),
    ("deliveries_failed", "deliveries (id) WHERE state = 'failed'"),
    ("deliveries_failed_channel", "deliveries (channel, id) WHERE state = 'failed'"),
    ("looks_person", "looks (person_id, id) WHERE person_id IS NOT NULL"),
];

/// The looks before this step stand only on the timelines.
const EARLIER_LOOKS: &str = "INSERT INTO looks (id, viewer_id, department_id, person_id, case_id, kind, reason, at) \
    SELECT events.id, events.actor_id, cases.department_id, cases.reporter_id, cases.id, 'contact', events.text, events.at \
    FROM events JOIN cases ON cases.id = events.subject_id WHERE events.kind = 'contact_viewed' AND events.actor_id IS NOT NULL";

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, columns) in columns() {
            for mut column in columns {
                manager.alter_table(Table::alter().table(Alias::new(table)).add_column(&mut column).to_owned()).await?;
            }
        }
        create(manager, vec![subscriptions(), looks()], indexes()).await?;
        for (name, on) in PARTIAL {
            manager.get_connection().execute_unprepared(&format!("CREATE INDEX {name} ON {on}")).await?;
        }
        manager.get_connection().execute_unprepared(EARLIER_LOOKS).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["push_subscriptions", "looks"]).await?;
        for name in
            PARTIAL.map(|(name, _)| name).into_iter().filter(|name| !name.starts_with("looks")).chain(["account_roles_role_account_id"])
        {
            manager.drop_index(Index::drop().name(name).to_owned()).await?;
        }
        for (table, columns) in columns() {
            for column in columns {
                let name = Alias::new(column.get_column_name());
                manager.alter_table(Table::alter().table(Alias::new(table)).drop_column(name).to_owned()).await?;
            }
        }
        Ok(())
    }
}

fn subscriptions() -> TableCreateStatement {
    table(
        "push_subscriptions",
        [
            key(),
            id("account_id").filled(),
            id("session_id").filled(),
            text("endpoint").filled(),
            text("p256dh").filled(),
            text("auth").filled(),
            moment("created_at").filled(),
        ],
    )
}

fn looks() -> TableCreateStatement {
    table(
        "looks",
        [
            key(),
            id("viewer_id").filled(),
            text("role"),
            id("department_id"),
            id("person_id"),
            id("case_id"),
            text("kind").filled(),
            text("reason"),
            moment("at").filled(),
        ],
    )
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("push_subscriptions", &["endpoint"]),
        index("push_subscriptions", &["account_id"]),
        index("push_subscriptions", &["session_id"]),
        index("looks", &["viewer_id", "id"]),
        index("looks", &["case_id", "id"]),
        index("account_roles", &["role", "account_id"]),
    ]
}
