//! Publishing and hiding, and deciding appeals. Every act is an event.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, ContributionState, HideContribution, ModerationItem};
use majlis_contract::policy::PolicyKind;
use majlis_domain::{Actor, text};
use majlis_persistence::contribution::{self as store, ContributionRow};
use serde_json::json;

use super::{decided, held, queue, save};
use crate::change::{current, json as to_json};
use crate::policy::reason;
use crate::{App, AppResult};

/// Lets the public see a contribution; of what was appealed: grants the appeal; of what was reported: leaves it as it is. Reports are
/// settled.
pub async fn publish(app: &App, actor: &Actor, id: ContributionId, version: i64) -> AppResult<ModerationItem> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            let state = decided(app, tx, actor, (&old, &subject), ContributionAction::Publish).await?;
            current(version, old.version)?;
            let granted = old.state == ContributionState::Appealed.as_str();
            let row = ContributionRow {
                state: state.to_string(),
                published_at: old.published_at.or_else(|| Some(app.now())),
                waiting_since: None,
                hiding_reasons: None,
                hiding_note: None,
                hidden_at: None,
                hidden_by: None,
                // It was right: the way to another one stays open. What it said is in its event.
                appeal: if granted { None } else { old.appeal.clone() },
                appealed_at: if granted { None } else { old.appealed_at },
                ..old.clone()
            };
            let kind = match old.state == row.state {
                _ if granted => "appeal_granted",
                true => "reports_settled",
                false => "published",
            };
            let settled = store::settle(tx, row.id, app.now()).await?;
            store::settle_findings(tx, row.id).await?;
            let data = json!({ "from": old.state, "settled": settled, "waited": waited(app, &old) });
            let row = save(app, tx, actor, &old, row, (kind, None, data)).await?;
            queue::item(app, tx, &directory, actor, ContributionRow { reports: 0, ..row }).await
        })
        .await
}

/// Hides a contribution with reasons of the policy in force; of what was appealed: for good.
pub async fn hide(app: &App, actor: &Actor, id: ContributionId, version: i64, input: HideContribution) -> AppResult<ModerationItem> {
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.version);
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            decided(app, tx, actor, (&old, &subject), ContributionAction::Hide).await?;
            current(version, old.version)?;
            let rejected = old.state == ContributionState::Appealed.as_str();
            let reasons = reason::given(&directory, &input.reasons, app.now())?;
            let note = input.note.as_deref().map(text::clean);
            let row = ContributionRow {
                state: ContributionState::Hidden.to_string(),
                hiding_reasons: Some(to_json(&reasons)?),
                hiding_note: note.clone(),
                policy_version: policy.and_then(|version| i32::try_from(version).ok()),
                hidden_at: Some(app.now()),
                hidden_by: actor.account().map(|id| id.0),
                is_final: rejected,
                waiting_since: None,
                ..old.clone()
            };
            let kind = if rejected { "appeal_rejected" } else { "hidden" };
            let settled = store::settle(tx, row.id, app.now()).await?;
            store::settle_findings(tx, row.id).await?;
            let data = json!({
                "from": old.state, "reasons": reasons, "policy_version": policy, "settled": settled, "waited": waited(app, &old),
            });
            let row = save(app, tx, actor, &old, row, (kind, note, data)).await?;
            queue::item(app, tx, &directory, actor, ContributionRow { reports: 0, ..row }).await
        })
        .await
}

/// For how many seconds it has waited for a moderator; nothing where it waits for none.
fn waited(app: &App, row: &ContributionRow) -> Option<i64> {
    row.waiting_since.map(|since| (app.now() - since).num_seconds().max(0))
}
