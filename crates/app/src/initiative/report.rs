//! Telling the moderators that an initiative is against the policy, and that one of them has looked.

use majlis_contract::InitiativeId;
use majlis_contract::contribution::ReportContribution;
use majlis_contract::initiative::{InitiativeAction, InitiativeState};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::contribution as reports;
use majlis_persistence::initiative::{self as store, InitiativeRow};
use serde_json::json;

use super::{asked, happened, held, save};
use crate::change::written;
use crate::policy::reason;
use crate::{App, AppError, AppResult};

/// Tells the moderators that an initiative is against the policy; once each, a second time changes nothing.
pub async fn report(app: &App, actor: &Actor, id: InitiativeId, input: &ReportContribution) -> AppResult<()> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let row = held(tx, id).await?;
            asked(app, tx, &directory, actor, &row, false).await?.decide(InitiativeAction::Report, app.now())?;
            if !reason::in_force(&directory, input.reason, app.now()) {
                return Err(AppError::field("/reason", FieldCode::NotInForce));
            }
            if reports::add_report(tx, row.id, account.0, input.reason.as_str(), app.now()).await? {
                // It waits from the first report on. Reports alone make no new version: nobody's change rests on how many they are.
                let reported_at = row.reported_at.or_else(|| Some(app.now()));
                let row = InitiativeRow { reports: row.reports + 1, reported_at, ..row };
                written(store::save(tx, row.clone(), row.version).await?)?;
                happened(app, tx, actor, &row, ("reported", None, json!({ "reason": input.reason }))).await?;
            }
            Ok(())
        })
        .await
}

/// Leaves what was reported as it is.
pub(super) async fn keep(app: &App, tx: &DatabaseTransaction, actor: &Actor, old: InitiativeRow) -> AppResult<InitiativeRow> {
    let waited = waited(app, &old);
    let (row, settled) = settled(app, tx, old).await?;
    save(app, tx, actor, row, ("reports_settled", None, json!({ "settled": settled, "waited": waited }))).await
}

/// A moderator has looked at what was reported: no report waits any more, and how many did.
pub(super) async fn settled(app: &App, tx: &DatabaseTransaction, row: InitiativeRow) -> AppResult<(InitiativeRow, u64)> {
    let settled = reports::close_reports(tx, row.id, app.now()).await?;
    Ok((InitiativeRow { reports: 0, reported_at: None, ..row }, settled))
}

/// For how many seconds it has waited for a moderator, handed in, appealed or reported; nothing where it waits for none.
pub(super) fn waited(app: &App, row: &InitiativeRow) -> Option<i64> {
    let since = row.submitted_at.filter(|_| row.state == InitiativeState::Pending.as_str());
    let since = since.or(row.appealed_at).or(row.reported_at);
    since.map(|since| (app.now() - since).num_seconds().max(0))
}
