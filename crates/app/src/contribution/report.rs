//! Telling the moderators.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, ReportContribution};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_persistence::contribution as store;
use serde_json::json;

use super::{CONTRIBUTION, decided, held};
use crate::policy::reason;
use crate::subject::{Happened, record};
use crate::{App, AppError, AppResult};

/// Tells the moderators that something is against the policy; once each, a second time changes nothing.
pub async fn report(app: &App, actor: &Actor, id: ContributionId, input: &ReportContribution) -> AppResult<()> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let (row, subject) = held(tx, id.0).await?;
            decided(app, tx, actor, (&row, &subject), ContributionAction::Report).await?;
            if !reason::in_force(&directory, input.reason, app.now()) {
                return Err(AppError::field("/reason", FieldCode::NotInForce));
            }
            if store::report(tx, row.id, account.0, input.reason.as_str(), app.now()).await? {
                let data = json!({ "reason": input.reason });
                record(app, tx, actor, Happened { to: (CONTRIBUTION, row.id), kind: "reported", text: None, data }).await?;
            }
            Ok(())
        })
        .await
}
