//! Hiding an initiative by the policy in force, its sponsor's appeal, and showing it again as what it was. The clock stands still
//! meanwhile.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::InitiativeId;
use majlis_contract::contribution::AppealContribution;
use majlis_contract::initiative::{HideInitiative, InitiativeAction, InitiativeState, InitiativeView};
use majlis_contract::policy::PolicyKind;
use majlis_domain::{Actor, text};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::initiative::InitiativeRow;
use serde_json::json;

use super::report::{settled, waited};
use super::{asked, held, save, view};
use crate::change::{current, json as to_json};
use crate::policy::reason;
use crate::{App, AppResult};

/// Hides an initiative with reasons of the policy in force; of what was appealed: for good. Its sponsor can correct what has not
/// gathered yet, and send it again, or appeal.
pub async fn hide(app: &App, actor: &Actor, id: InitiativeId, version: i64, input: HideInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.version);
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Hide, app.now())?;
            current(version, old.version)?;
            let reasons = reason::given(&directory, &input.reasons, app.now())?;
            let note = input.note.as_deref().map(text::clean).filter(|note| !note.is_empty());
            let rejected = old.state == InitiativeState::Appealed.as_str();
            let kind = if rejected { "initiative_appeal_rejected" } else { "initiative_hidden" };
            let waited = waited(app, &old);
            let (old, settled) = settled(app, tx, old).await?;
            let data = json!({ "from": old.state, "reasons": reasons, "policy_version": policy, "settled": settled, "waited": waited });
            let row = InitiativeRow {
                state: state.to_string(),
                submitted_at: None,
                note: note.clone(),
                hiding_reasons: Some(to_json(&reasons)?),
                policy_version: policy.and_then(|version| i32::try_from(version).ok()),
                hidden_from: old.hidden_from.clone().or_else(|| Some(old.state.clone())),
                hidden_at: Some(app.now()),
                hidden_by: actor.account().map(|id| id.0),
                is_final: rejected,
                ..old
            };
            let row = save(app, tx, actor, row, (kind, note, data)).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Asks another moderator to look at what was hidden; once for each time.
pub async fn appeal(app: &App, actor: &Actor, id: InitiativeId, version: i64, input: AppealContribution) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Appeal, app.now())?;
            current(version, old.version)?;
            let (words, now) = (text::clean(&input.text), app.now());
            let row = InitiativeRow { state: state.to_string(), appeal: Some(words.clone()), appealed_at: Some(now), turns_at: now, ..old };
            let row = save(app, tx, actor, row, ("appealed", Some(words), json!({}))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Shows what was hidden again, as what it was; of what was appealed it grants the appeal.
pub(super) async fn show_again(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    old: InitiativeRow,
    state: InitiativeState,
) -> AppResult<InitiativeRow> {
    let granted = old.state == InitiativeState::Appealed.as_str();
    let kind = if granted { "initiative_appeal_granted" } else { "initiative_restored" };
    let data = json!({ "from": old.state, "to": state, "waited": waited(app, &old) });
    let row = shown(InitiativeRow { state: state.to_string(), note: None, ..as_it_was(old, state, app.now()) });
    save(app, tx, actor, row, (kind, None, data)).await
}

/// With as much time left as it had when it was hidden.
fn as_it_was(row: InitiativeRow, state: InitiativeState, now: DateTime<Utc>) -> InitiativeRow {
    let hidden_for = row.hidden_at.map_or(Duration::zero(), |at| now - at);
    let later = |until: Option<DateTime<Utc>>| until.map(|until| until + hidden_for);
    let row = match state {
        InitiativeState::Pending => InitiativeRow { submitted_at: Some(now), ..row },
        InitiativeState::Gathering => InitiativeRow { gathers_until: later(row.gathers_until), ..row },
        InitiativeState::UnderStudy => InitiativeRow { study_until: later(row.study_until), ..row },
        _ => row,
    };
    let waits_for = match state {
        InitiativeState::Pending => row.submitted_at,
        InitiativeState::Gathering => row.gathers_until,
        InitiativeState::UnderStudy => row.study_until,
        _ => row.done_at.or(row.decided_at).or(row.expired_at),
    };
    InitiativeRow { turns_at: waits_for.unwrap_or(row.turns_at), ..row }
}

/// Nothing of its being hidden is kept but the events: the way to another appeal stays open.
pub(super) fn shown(row: InitiativeRow) -> InitiativeRow {
    InitiativeRow {
        hiding_reasons: None,
        policy_version: None,
        hidden_from: None,
        hidden_at: None,
        hidden_by: None,
        appeal: None,
        appealed_at: None,
        ..row
    }
}
