//! The committee: adopting or declining what has its support, and saying that it is there.

use majlis_contract::InitiativeId;
use majlis_contract::initiative::{DecideInitiative, InitiativeAction, InitiativeView, STUDY_REASONS_LENGTH};
use majlis_domain::Actor;
use majlis_persistence::initiative::InitiativeRow;
use serde_json::json;

use super::{asked, held, save, view};
use crate::change::{Checks, current, json as to_json};
use crate::{App, AppResult};

/// Adopts or declines an initiative, with reasons that everybody reads.
pub async fn decide(app: &App, actor: &Actor, id: InitiativeId, version: i64, input: DecideInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    let mut checks = Checks::default();
    let reasons = checks.text("/reasons", &input.reasons, STUDY_REASONS_LENGTH);
    checks.done()?;
    let (action, kind) = match input.adopt {
        true => (InitiativeAction::Adopt, "initiative_adopted"),
        false => (InitiativeAction::Decline, "initiative_declined"),
    };
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(action, app.now())?;
            current(version, old.version)?;
            let now = app.now();
            let row =
                InitiativeRow { state: state.to_string(), reasons: Some(to_json(&reasons)?), decided_at: Some(now), turns_at: now, ..old };
            let row = save(app, tx, actor, row, (kind, None, json!({ "explanation": reasons }))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Says that what an initiative asked for is there.
pub async fn finish(app: &App, actor: &Actor, id: InitiativeId, version: i64) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Finish, app.now())?;
            current(version, old.version)?;
            let row = InitiativeRow { state: state.to_string(), done_at: Some(app.now()), turns_at: app.now(), ..old };
            let row = save(app, tx, actor, row, ("initiative_done", None, json!({}))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}
