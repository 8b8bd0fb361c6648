//! Warnings and bans. What they close, they close for the account; cases and services stay open whatever happens here.

mod decide;
mod give;
mod list;
mod view;

use chrono::{DateTime, Utc};
use majlis_contract::sanction::BanNotice;
use majlis_domain::sanction::{SanctionFacts, SanctionStanding};
use majlis_domain::{Actor, Permission};
use majlis_persistence::sanction::{self as store, SanctionRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::case::word;
use crate::change::of_json;
use crate::subject::{Happened, record};
use crate::{App, AppResult};

pub use decide::{appeal, lift, uphold};
pub use give::{give, give_for_initiative};
pub use list::{list, own, show};

pub(crate) use give::{offered, offered_for_initiative};
pub(crate) use view::records;

/// The subject of a sanction's events.
pub(crate) const SANCTION: &str = "sanction";

/// How the asker stands to who was sanctioned, or may be.
fn standing(actor: &Actor, person: Uuid) -> SanctionStanding {
    SanctionStanding {
        person: actor.account().is_some_and(|id| id.0 == person),
        reader: Permission::ModerationRead.allows(actor),
        moderator: Permission::ModerationAct.allows(actor),
    }
}

/// What decisions about a sanction rest on.
fn facts(actor: &Actor, row: &SanctionRow) -> AppResult<SanctionFacts> {
    let given_by_asker = row.given_by.is_some() && row.given_by == actor.account().map(|id| id.0);
    Ok(SanctionFacts { state: word(&row.state)?, until: row.until, given_by_asker })
}

/// Why the asker can't write in public now. Who speaks for the municipality is not asked about.
pub(crate) async fn ban_of(app: &App, db: &impl ConnectionTrait, actor: &Actor) -> AppResult<Option<BanNotice>> {
    let Some(account) = actor.account().filter(|_| Permission::ContributionWrite.allows(actor)) else { return Ok(None) };
    let Some(row) = store::ban_of(db, account.0, app.now()).await? else { return Ok(None) };
    Ok(Some(BanNotice { id: row.id.into(), until: row.ends_at, reasons: of_json(&row.reasons)? }))
}

/// As [`ban_of`], where only the time matters.
pub(crate) async fn banned_until(app: &App, db: &impl ConnectionTrait, actor: &Actor) -> AppResult<Option<DateTime<Utc>>> {
    Ok(ban_of(app, db, actor).await?.map(|ban| ban.until))
}

/// In the data of an event: the contribution that it was given for, or the initiative.
pub(crate) const FOR_CONTRIBUTION: &str = "contribution_id";
pub(crate) const FOR_INITIATIVE: &str = "initiative_id";

/// Writes what happened to a sanction, in the transaction of the change. The person is told of it as the
/// author of what it was given for.
async fn happened(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    row: &SanctionRow,
    (kind, text): (&str, Option<String>),
) -> AppResult<()> {
    let reasons: Value = row.reasons.clone();
    let cause = match row.initiative_id {
        Some(initiative) => (FOR_INITIATIVE, initiative),
        None => (FOR_CONTRIBUTION, row.contribution_id),
    };
    let data = json!({ "kind": row.kind, cause.0: cause.1, "reasons": reasons, "until": row.until });
    Ok(record(app, tx, actor, Happened { to: (SANCTION, row.id), kind, text, data }).await?)
}
