//! People and machines: accounts, roles, contacts, codes, sessions, tokens, clients, keys.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0002_account"
    }
}

const TABLES: &[&str] = &[
    "accounts",
    "account_roles",
    "contacts",
    "code_requests",
    "sessions",
    "refresh_tokens",
    "recovery_codes",
    "policy_acceptances",
    "api_clients",
    "signing_keys",
    "idempotency_keys",
];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, tables(), indexes()).await?;
        // An address belongs to one account once it is confirmed; unconfirmed claims don't block anyone.
        let confirmed = "CREATE UNIQUE INDEX contacts_confirmed ON contacts (kind, value) WHERE confirmed_at IS NOT NULL";
        manager.get_connection().execute_unprepared(confirmed).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, TABLES).await
    }
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "accounts",
            [
                key(),
                text("name"),
                text("public_name").filled(),
                text("stakeholder_group"),
                id("district_id"),
                text("language").filled(),
                boolean("notify_email"),
                boolean("notify_sms"),
                text("password_hash"),
                text("totp_secret"),
                moment("totp_confirmed_at"),
                long("totp_last_step").filled(),
                integer("failed_attempts").filled(),
                moment("locked_until"),
                moment("blocked_at"),
                moment("created_at").filled(),
                long("version").filled(),
            ],
        ),
        table("account_roles", [key(), id("account_id").filled(), text("role").filled(), id("department_id")]),
        table(
            "contacts",
            [
                key(),
                id("account_id").filled(),
                text("kind").filled(),
                text("value").filled(),
                moment("confirmed_at"),
                moment("created_at").filled(),
            ],
        ),
        table(
            "code_requests",
            [
                key(),
                text("kind").filled(),
                text("value").filled(),
                text("purpose").filled(),
                id("contact_id"),
                text("code_hash").filled(),
                integer("attempts").filled(),
                moment("created_at").filled(),
                moment("expires_at").filled(),
                moment("used_at"),
            ],
        ),
        table(
            "sessions",
            [
                key(),
                id("account_id").filled(),
                text("client").filled(),
                boolean("staff"),
                text("device"),
                moment("created_at").filled(),
                moment("last_used_at").filled(),
                moment("expires_at").filled(),
                moment("ended_at"),
                text("end_reason"),
            ],
        ),
        table(
            "refresh_tokens",
            [
                key(),
                text("hash").filled(),
                id("session_id").filled(),
                id("successor_id"),
                moment("created_at").filled(),
                moment("expires_at").filled(),
                moment("used_at"),
            ],
        ),
        table("recovery_codes", [key(), id("account_id").filled(), text("code_hash").filled(), moment("used_at")]),
        table("policy_acceptances", [key(), id("account_id").filled(), id("policy_id").filled(), moment("accepted_at").filled()]),
        table(
            "api_clients",
            [
                key(),
                text("name").filled(),
                text("secret_hash").filled(),
                json("scopes").filled(),
                moment("created_at").filled(),
                moment("revoked_at"),
            ],
        ),
        table("signing_keys", [key(), text("secret").filled(), moment("created_at").filled(), moment("retired_at")]),
        table(
            "idempotency_keys",
            [
                key(),
                text("owner").filled(),
                text("operation").filled(),
                text("key").filled(),
                text("request_hash").filled(),
                integer("status"),
                json("headers"),
                text("body"),
                moment("created_at").filled(),
            ],
        ),
    ]
}

fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        unique("account_roles", &["account_id", "role", "department_id"]),
        index("account_roles", &["department_id"]),
        index("contacts", &["account_id"]),
        index("code_requests", &["kind", "value", "created_at"]),
        index("code_requests", &["expires_at"]),
        index("sessions", &["account_id"]),
        index("sessions", &["expires_at"]),
        unique("refresh_tokens", &["hash"]),
        index("refresh_tokens", &["session_id"]),
        index("recovery_codes", &["account_id"]),
        unique("policy_acceptances", &["account_id", "policy_id"]),
        unique("idempotency_keys", &["owner", "operation", "key"]),
        index("idempotency_keys", &["created_at"]),
    ]
}
