//! The milestones of what was adopted. The first that begins takes the initiative into implementation.

use chrono_tz::Tz;
use majlis_contract::initiative::{CreateMilestone, EditMilestone, InitiativeAction, InitiativeState, InitiativeView, MilestoneState};
use majlis_contract::problem::FieldCode;
use majlis_contract::{InitiativeId, MilestoneId};
use majlis_domain::Actor;
use majlis_persistence::initiative::{self as store, InitiativeRow, MilestoneRow};
use serde_json::json;

use super::{asked, happened, held, save, view};
use crate::case::word;
use crate::change::{Checks, current, json as to_json, of_json, written};
use crate::directory::Directory;
use crate::idempotency::{Ticket, once};
use crate::{App, AppError, AppResult};

/// Milestones that an initiative can have.
const MOST: u64 = 50;

/// Adds a milestone; a repeat of the same request gets the same answer.
pub async fn add_milestone(
    app: &App,
    actor: &Actor,
    ticket: &Ticket,
    id: InitiativeId,
    input: CreateMilestone,
) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    let mut checks = Checks::default();
    let title = checks.name("/title", &input.title);
    checks.done()?;
    once(app, ticket, async |tx| {
        let row = held(tx, id).await?;
        asked(app, tx, &directory, actor, &row, false).await?.decide(InitiativeAction::Plan, app.now())?;
        if store::milestones_of(tx, row.id).await? >= MOST {
            return Err(AppError::field("/title", FieldCode::TooMany));
        }
        let milestone = MilestoneRow {
            id: app.new_id(),
            initiative_id: row.id,
            title: to_json(&title)?,
            planned_on: input.planned_on.to_string(),
            done_on: None,
            state: MilestoneState::Planned.to_string(),
            version: 1,
        };
        store::add_milestone(tx, milestone.clone()).await?;
        let data = json!({ "milestone_id": milestone.id, "title": title, "planned_on": milestone.planned_on });
        happened(app, tx, actor, &row, ("milestone_added", None, data)).await?;
        view::view(app, tx, &directory, actor, row).await
    })
    .await
}

/// Changes a milestone, unless it has changed since `version`; people are told when it begins and when it is done.
pub async fn edit_milestone(app: &App, actor: &Actor, id: MilestoneId, version: i64, input: EditMilestone) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let found = store::find_milestone(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let row = held(tx, found.initiative_id.into()).await?;
            asked(app, tx, &directory, actor, &row, false).await?.decide(InitiativeAction::Plan, app.now())?;
            // Read once more, now that nobody else can change it.
            let old = store::find_milestone(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            current(version, old.version)?;
            let new = patched(app, &directory, &old, &input)?;
            written(store::save_milestone(tx, new.clone(), version).await?)?;
            let state: MilestoneState = word(&new.state)?;
            let advanced = new.state != old.state && state != MilestoneState::Planned;
            let kind = if advanced { "initiative_milestone" } else { "milestone_changed" };
            let title: serde_json::Value = new.title.clone();
            let data = json!({ "milestone_id": new.id, "title": title, "state": state, "from": old.state });
            let begins = advanced && row.state == InitiativeState::Adopted.as_str();
            let row = if begins {
                let row = InitiativeRow { state: InitiativeState::InImplementation.to_string(), ..row };
                save(app, tx, actor, row, (kind, None, data)).await?
            } else {
                happened(app, tx, actor, &row, (kind, None, data)).await?;
                row
            };
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

fn patched(app: &App, directory: &Directory, old: &MilestoneRow, input: &EditMilestone) -> AppResult<MilestoneRow> {
    let zone: Tz = directory.settings.time_zone.parse().unwrap_or(Tz::UTC);
    let today = app.now().with_timezone(&zone).date_naive();
    let state = input.state.map_or_else(|| word(&old.state), Ok)?;
    let mut checks = Checks::default();
    let title = checks.name("/title", &input.title.clone().map_or_else(|| of_json(&old.title), Ok)?);
    let done = state == MilestoneState::Done;
    checks.unless(done || input.done_on.value().is_none(), "/done_on", FieldCode::NotAllowed);
    checks.unless(input.done_on.value().is_none_or(|day| *day <= today), "/done_on", FieldCode::OutOfRange);
    checks.done()?;
    let was = old.done_on.as_deref().map(str::parse).transpose().map_err(AppError::internal)?;
    let done_on = done.then(|| input.done_on.clone().apply(was).unwrap_or(today));
    Ok(MilestoneRow {
        title: to_json(title)?,
        planned_on: input.planned_on.map_or_else(|| old.planned_on.clone(), |day| day.to_string()),
        done_on: done_on.map(|day| day.to_string()),
        state: state.to_string(),
        version: old.version + 1,
        ..old.clone()
    })
}
