//! Giving a warning or a ban for something that was said.

use chrono::{DateTime, Utc};
use majlis_contract::ContributionId;
use majlis_contract::policy::PolicyKind;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::sanction::{GiveSanction, SanctionKind, SanctionRecord, SanctionState, SanctionView};
use majlis_domain::sanction::{givable, until};
use majlis_domain::{Actor, text};
use majlis_persistence::contribution::{self as contributions, ContributionRow};
use majlis_persistence::sanction::{self as store, SanctionRow};
use majlis_persistence::{account as accounts, sanction};

use super::{happened, standing, view};
use crate::change::{Checks, json as to_json};
use crate::idempotency::{Ticket, once};
use crate::policy::reason;
use crate::subject::never;
use crate::{App, AppError, AppResult};

/// What the asker may give the author of a contribution now.
pub(crate) fn offered(actor: &Actor, row: &ContributionRow, record: &SanctionRecord) -> Vec<SanctionKind> {
    givable(standing(actor, row.author_id), row.official, record.banned_until.is_some())
}

/// Warns or bans the author of a contribution, by the policy in force; a repeat of the same request gets the same answer.
pub async fn give(app: &App, actor: &Actor, ticket: &Ticket, id: ContributionId, input: GiveSanction) -> AppResult<SanctionView> {
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.version);
    let term = checked_term(&input, app.now())?;
    once(app, ticket, async |tx| {
        let row = contributions::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
        // Held, so that two moderators don't ban the same person at once.
        accounts::lock(tx, row.author_id).await?.ok_or(AppError::NOT_FOUND)?;
        let is_banned = sanction::ban_of(tx, row.author_id, app.now()).await?.is_some();
        let standing = standing(actor, row.author_id);
        if !givable(standing, row.official, is_banned).contains(&input.kind) {
            let is_second = givable(standing, row.official, false).contains(&input.kind);
            return Err(if is_second { AppError::Refused(ErrorCode::AlreadyBanned) } else { AppError::FORBIDDEN });
        }
        let reasons = reason::given(&directory, &input.reasons, app.now())?;
        let given = SanctionRow {
            id: app.new_id(),
            kind: input.kind.to_string(),
            state: SanctionState::InForce.to_string(),
            account_id: row.author_id,
            contribution_id: row.id,
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
