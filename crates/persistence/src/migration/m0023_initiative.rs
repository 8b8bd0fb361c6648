//! Initiatives, their kinds, who stands for them, and what came of them.

use sea_orm_migration::prelude::*;

use super::table::*;

pub struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "m0023_initiative"
    }
}

const TABLES: [&str; 6] =
    ["initiative_kinds", "initiatives", "initiative_cosponsors", "initiative_signatures", "initiative_elsewhere", "initiative_milestones"];

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![kinds(), initiatives(), cosponsors(), signatures(), elsewhere(), milestones()];
        let indexes = vec![
            unique("initiative_kinds", &["code"]),
            index("initiatives", &["shelf", "id"]),
            index("initiatives", &["shelf", "total", "id"]),
            index("initiatives", &["shelf", "turns_at", "id"]),
            index("initiatives", &["sponsor_id", "id"]),
            index("initiative_cosponsors", &["account_id", "initiative_id"]),
            index("initiative_signatures", &["initiative_id", "is_shown", "id"]),
            index("initiative_elsewhere", &["initiative_id", "id"]),
            index("initiative_elsewhere", &["corrects"]),
            index("initiative_milestones", &["initiative_id", "planned_on", "id"]),
        ];
        create(manager, tables, indexes).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &TABLES).await
    }
}

fn kinds() -> TableCreateStatement {
    table(
        "initiative_kinds",
        [
            key(),
            text("code").filled(),
            json("name").filled(),
            json("description").filled(),
            integer("threshold").filled(),
            json("district_thresholds").filled(),
            integer("term_days").filled(),
            integer("cosponsors").filled(),
            integer("minimum_age"),
            boolean("residents_only"),
            boolean("confirmed_contact"),
            integer("study_days").filled(),
            integer("position").filled(),
            moment("retired_at"),
            boolean("managed"),
            long("version").filled(),
        ],
    )
}

/// The id is that of its subject. `terms` are its kind's numbers, as they stood when it began to gather; `total` is `online` and
/// `elsewhere`, `named` those of `online` who show their names. `turns_at` is what it waits for: a moderator since then, its deadline, the committee's.
fn initiatives() -> TableCreateStatement {
    table(
        "initiatives",
        [
            key(),
            text("state").filled(),
            text("shelf").filled(),
            id("kind_id").filled(),
            text("language").filled(),
            text("title").filled(),
            text("text").filled(),
            id("district_id"),
            id("sponsor_id").filled(),
            text("public_name").filled(),
            text("shown_name"),
            id("policy_id").filled(),
            json("terms"),
            integer("cosponsors").filled(),
            integer("online").filled(),
            integer("named").filled(),
            integer("elsewhere").filled(),
            integer("total").filled(),
            moment("turns_at").filled(),
            moment("submitted_at"),
            moment("began_at"),
            moment("gathers_until"),
            moment("third_at"),
            moment("two_thirds_at"),
            moment("expiring_at"),
            moment("reached_at"),
            moment("study_until"),
            moment("expired_at"),
            moment("decided_at"),
            moment("done_at"),
            text("note"),
            json("hiding_reasons"),
            json("reasons"),
            moment("created_at").filled(),
            moment("updated_at").filled(),
            long("version").filled(),
        ],
    )
}

fn cosponsors() -> TableCreateStatement {
    let columns = [
        id("initiative_id").filled(),
        id("account_id").filled(),
        text("public_name").filled(),
        text("shown_name"),
        moment("accepted_at").filled(),
    ];
    one_each("initiative_cosponsors", columns)
}

fn signatures() -> TableCreateStatement {
    let columns = [
        id("initiative_id").filled(),
        id("account_id").filled(),
        id("id").filled(),
        text("shown_name"),
        boolean("is_shown"),
        moment("signed_at").filled(),
    ];
    one_each("initiative_signatures", columns)
}

/// Once for an account and an initiative.
fn one_each(name: &'static str, columns: impl IntoIterator<Item = ColumnDef>) -> TableCreateStatement {
    let mut once = Index::create().col(Alias::new("initiative_id")).col(Alias::new("account_id")).to_owned();
    table(name, columns).primary_key(&mut once).to_owned()
}

/// `count` of a correction is what it adds to or takes from the entry that it `corrects`.
fn elsewhere() -> TableCreateStatement {
    table(
        "initiative_elsewhere",
        [
            key(),
            id("initiative_id").filled(),
            integer("count").filled(),
            text("channel").filled(),
            text("gathered_on").filled(),
            text("evidence").filled(),
            text("note"),
            id("corrects"),
            id("entered_by"),
            moment("entered_at").filled(),
        ],
    )
}

fn milestones() -> TableCreateStatement {
    table(
        "initiative_milestones",
        [
            key(),
            id("initiative_id").filled(),
            json("title").filled(),
            text("planned_on").filled(),
            text("done_on"),
            text("state").filled(),
            long("version").filled(),
        ],
    )
}
