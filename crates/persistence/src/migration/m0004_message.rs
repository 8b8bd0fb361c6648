//! What runs by itself and what leaves: jobs, notifications, deliveries, caught messages.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0004_message"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        let connection = manager.get_connection();
        connection.execute_unprepared("CREATE INDEX jobs_waiting ON jobs (run_at) WHERE finished_at IS NULL AND failed_at IS NULL").await?;
        connection.execute_unprepared("CREATE INDEX notifications_unread ON notifications (account_id) WHERE read_at IS NULL").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["jobs", "notifications", "deliveries", "caught_messages"]).await
    }
}

fn tables() -> Vec<TableCreateStatement> {
    let jobs = [
        key(),
        text("kind").filled(),
        json("payload").filled(),
        moment("run_at").filled(),
        integer("attempts").filled(),
        moment("locked_until"),
        text("last_error"),
        moment("created_at").filled(),
        moment("finished_at"),
        moment("failed_at"),
    ];
    let notifications = [
        key(),
        id("account_id").filled(),
        id("event_id").filled(),
        id("case_id").filled(),
        text("kind").filled(),
        moment("created_at").filled(),
        moment("read_at"),
    ];
    let deliveries = [
        key(),
        id("event_id").filled(),
        id("case_id").filled(),
        text("channel").filled(),
        text("about").filled(),
        text("address").filled(),
        text("language").filled(),
        text("state").filled(),
        integer("attempts").filled(),
        moment("created_at").filled(),
        moment("next_attempt_at"),
        moment("sent_at"),
        text("last_error"),
    ];
    let caught = [
        key(),
        text("channel").filled(),
        text("recipient").filled(),
        text("subject").filled(),
        text("text").filled(),
        moment("sent_at").filled(),
    ];
    vec![table("jobs", jobs), table("notifications", notifications), table("deliveries", deliveries), table("caught_messages", caught)]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("jobs", &["finished_at"]),
        unique("notifications", &["account_id", "event_id"]),
        index("notifications", &["account_id", "id"]),
        unique("deliveries", &["event_id", "channel", "address"]),
        index("deliveries", &["case_id", "id"]),
    ]
}
