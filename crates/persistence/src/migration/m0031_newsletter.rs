//! The newsletter: who gets it, what was sent, and each mail of it.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0031_newsletter"
    }
}

const TABLES: [&str; 4] = ["newsletter_subscribers", "newsletter_letters", "newsletter_mails", "newsletter_settings"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let indexes = vec![
            unique("newsletter_subscribers", &["kind", "address"]),
            index("newsletter_subscribers", &["kind", "id"]),
            index("newsletter_subscribers", &["state", "id"]),
            index("newsletter_subscribers", &["state", "kind", "id"]),
            index("newsletter_subscribers", &["state", "kind", "language"]),
            index("newsletter_subscribers", &["state", "kind", "created_at"]),
            unique("newsletter_letters", &["occasion"]),
            index("newsletter_letters", &["kind", "id"]),
            index("newsletter_letters", &["kind", "state", "send_at", "id"]),
            index("newsletter_letters", &["state", "send_at"]),
            unique("newsletter_mails", &["letter_id", "subscriber_id"]),
        ];
        create(manager, vec![subscribers(), letters(), mails(), settings()], indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &TABLES).await
    }
}

fn subscribers() -> TableCreateStatement {
    table(
        TABLES[0],
        [
            key(),
            text("kind").filled(),
            text("state").filled(),
            text("address").filled(),
            text("language").filled(),
            boolean("digest"),
            boolean("letters"),
            json("axes").filled(),
            json("kinds").filled(),
            json("name"),
            text("contact"),
            text("note"),
            moment("asked_at").filled(),
            integer("asked").filled(),
            moment("confirmed_at"),
            moment("left_at"),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

fn letters() -> TableCreateStatement {
    table(
        TABLES[1],
        [
            key(),
            text("kind").filled(),
            text("state").filled(),
            text("occasion").filled(),
            json("subject").filled(),
            json("body").filled(),
            json("audience").filled(),
            json("material"),
            moment("send_at"),
            integer("recipients").filled(),
            integer("sent").filled(),
            integer("failed").filled(),
            integer("left_by").filled(),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

fn mails() -> TableCreateStatement {
    table(
        TABLES[2],
        [
            key(),
            id("letter_id").filled(),
            id("subscriber_id").filled(),
            text("state").filled(),
            moment("created_at").filled(),
            moment("settled_at"),
            moment("left_at"),
        ],
    )
}

fn settings() -> TableCreateStatement {
    table(
        TABLES[3],
        [key(), text("digest_day").filled(), integer("digest_hour").filled(), moment("updated_at").filled(), long("version").filled()],
    )
}
