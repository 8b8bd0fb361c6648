//! Giving a warning or a ban for something that was said, or asked for.

use chrono::{DateTime, Utc};
use majlis_contract::policy::PolicyKind;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::sanction::{GiveSanction, SanctionKind, SanctionRecord, SanctionState, SanctionView};
use majlis_contract::{ContributionId, InitiativeId};
use majlis_domain::sanction::{givable, until};
use majlis_domain::{Actor, text};
use majlis_persistence::contribution::{self as contributions, ContributionRow};
use majlis_persistence::initiative::{self as initiatives, InitiativeRow};
use majlis_persistence::sanction::{self as store, SanctionRow};
use majlis_persistence::{DatabaseTransaction, account as accounts, sanction};
use uuid::Uuid;

use super::{happened, standing, view};
use crate::change::{Checks, json as to_json};
use crate::idempotency::{Ticket, once};
use crate::initiative;
use crate::policy::reason;
use crate::subject::never;
use crate::{App, AppError, AppResult};

/// What it is given for.
struct Cause {
    person: Uuid,
    /// It is the municipality's own word.
    official: bool,
    contribution: Uuid,
    initiative: Option<Uuid>,
}

impl Cause {
    fn contribution(row: &ContributionRow) -> Self {
        Self { person: row.author_id, official: row.official, contribution: row.id, initiative: None }
    }

    fn initiative(row: &InitiativeRow) -> Self {
        Self { person: row.sponsor_id, official: false, contribution: Uuid::nil(), initiative: Some(row.id) }
    }

    fn offers(&self, actor: &Actor, is_banned: bool) -> Vec<SanctionKind> {
        givable(standing(actor, self.person), self.official, is_banned)
    }
}

/// What the asker may give the author of a contribution now.
pub(crate) fn offered(actor: &Actor, row: &ContributionRow, record: &SanctionRecord) -> Vec<SanctionKind> {
    Cause::contribution(row).offers(actor, record.banned_until.is_some())
}

/// As [`offered`], to the sponsor of an initiative.
pub(crate) fn offered_for_initiative(actor: &Actor, row: &InitiativeRow, record: &SanctionRecord) -> Vec<SanctionKind> {
    Cause::initiative(row).offers(actor, record.banned_until.is_some())
}

/// Warns or bans the author of a contribution, by the policy in force; a repeat of the same request gets the same answer.
pub async fn give(app: &App, actor: &Actor, ticket: &Ticket, id: ContributionId, input: GiveSanction) -> AppResult<SanctionView> {
    let cause = async |tx: &DatabaseTransaction| {
        let row = contributions::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
        Ok(Cause::contribution(&row))
    };
    give_for(app, actor, ticket, cause, input).await
}

/// As [`give`], to the sponsor of an initiative that the asker may know of.
pub async fn give_for_initiative(
    app: &App,
    actor: &Actor,
    ticket: &Ticket,
    id: InitiativeId,
    input: GiveSanction,
) -> AppResult<SanctionView> {
    let cause = async |tx: &DatabaseTransaction| {
        let row = initiatives::find(tx, id.0).await?.filter(|row| initiative::is_seen(actor, row)).ok_or(AppError::NOT_FOUND)?;
        Ok(Cause::initiative(&row))
    };
    give_for(app, actor, ticket, cause, input).await
}

async fn give_for(
    app: &App,
    actor: &Actor,
    ticket: &Ticket,
    cause: impl AsyncFnOnce(&DatabaseTransaction) -> AppResult<Cause>,
    input: GiveSanction,
) -> AppResult<SanctionView> {
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.version);
    let term = checked_term(&input, app.now())?;
    once(app, ticket, async |tx| {
        let cause = cause(tx).await?;
        // Held, so that two moderators don't ban the same person at once.
        accounts::lock(tx, cause.person).await?.ok_or(AppError::NOT_FOUND)?;
        let is_banned = sanction::ban_of(tx, cause.person, app.now()).await?.is_some();
        if !cause.offers(actor, is_banned).contains(&input.kind) {
            let is_second = cause.offers(actor, false).contains(&input.kind);
            return Err(if is_second { AppError::Refused(ErrorCode::AlreadyBanned) } else { AppError::FORBIDDEN });
        }
        let reasons = reason::given(&directory, &input.reasons, app.now())?;
        let given = SanctionRow {
            id: app.new_id(),
            kind: input.kind.to_string(),
            state: SanctionState::InForce.to_string(),
            account_id: cause.person,
            contribution_id: cause.contribution,
            initiative_id: cause.initiative,
            reasons: to_json(&reasons)?,
            note: text::clean(&input.note),
            policy_version: policy.and_then(|version| i32::try_from(version).ok()),
            given_by: actor.account().map(|id| id.0),
            given_at: app.now(),
            until: term,
            ends_at: term.unwrap_or_else(never),
            is_appealed: false,
            appeal: None,
            appealed_at: None,
            decision: None,
            decided_by: None,
            decided_at: None,
            version: 1,
        };
        store::insert(tx, given.clone()).await?;
        let kind = match input.kind {
            SanctionKind::Warning => "warned",
            SanctionKind::Ban => "banned",
        };
        happened(app, tx, actor, &given, (kind, Some(given.note.clone()))).await?;
        view::view(app, tx, &directory, actor, given).await
    })
    .await
}

/// A ban has a term, a warning has none.
fn checked_term(input: &GiveSanction, now: DateTime<Utc>) -> AppResult<Option<DateTime<Utc>>> {
    let mut checks = Checks::default();
    let is_ban = input.kind == SanctionKind::Ban;
    checks.unless(!is_ban || input.days.is_some(), "/days", FieldCode::Required);
    checks.unless(is_ban || input.days.is_none(), "/days", FieldCode::NotAllowed);
    checks.done()?;
    Ok(input.days.map(|days| until(days, now)))
}
