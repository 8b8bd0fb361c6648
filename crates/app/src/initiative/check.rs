//! The moderators' check: letting an initiative gather support, giving it back, showing again what was hidden.

use chrono::Duration;
use majlis_contract::InitiativeId;
use majlis_contract::initiative::{InitiativeAction, InitiativeState, InitiativeTerms, InitiativeView, ReturnInitiative};
use majlis_domain::{Actor, text};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::initiative::{self as store, InitiativeRow, SignatureRow};
use serde_json::json;
use uuid::Uuid;

use super::hide::show_again;
use super::report::{keep, waited};
use super::residence::all_counted_once;
use super::support::counted;
use super::{asked, held, save, view};
use crate::change::{current, json as to_json};
use crate::{App, AppResult};

/// Lets an initiative gather support: its kind's numbers are its own from then on, and those who stand for it have signed it. What was
/// hidden is again what it was, what was reported stays as it is.
pub async fn accept(app: &App, actor: &Actor, id: InitiativeId, version: i64) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let asked = asked(app, tx, &directory, actor, &old, false).await?;
            let state = asked.decide(InitiativeAction::Accept, app.now())?;
            current(version, old.version)?;
            let row = match asked.facts.state {
                InitiativeState::Pending => {
                    let waited = waited(app, &old);
                    let row = InitiativeRow { state: state.to_string(), note: None, ..old };
                    begin(app, tx, actor, row, (&asked.terms, waited)).await?
                }
                InitiativeState::Hidden | InitiativeState::Appealed => show_again(app, tx, actor, old, state).await?,
                _ => keep(app, tx, actor, old).await?,
            };
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

async fn begin(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    row: InitiativeRow,
    (terms, waited): (&InitiativeTerms, Option<i64>),
) -> AppResult<InitiativeRow> {
    all_counted_once(tx, &row, terms).await?;
    let now = app.now();
    let until = now + Duration::days(terms.term_days.into());
    let beside = store::cosponsors(tx, row.id).await?;
    let sponsor = (row.sponsor_id, row.shown_name.clone());
    let first: Vec<(Uuid, Option<String>)> =
        std::iter::once(sponsor).chain(beside.into_iter().map(|person| (person.account_id, person.shown_name))).collect();
    let number = |some: usize| i32::try_from(some).unwrap_or(i32::MAX);
    let row = InitiativeRow {
        terms: Some(to_json(terms)?),
        online: number(first.len()),
        named: number(first.iter().filter(|(_, name)| name.is_some()).count()),
        began_at: Some(now),
        gathers_until: Some(until),
        turns_at: until,
        ..row
    };
    let signature = |(account_id, shown_name): (Uuid, Option<String>)| SignatureRow {
        initiative_id: row.id,
        account_id,
        id: app.new_id(),
        is_shown: shown_name.is_some(),
        shown_name,
        signed_at: now,
    };
    store::sign_first(tx, first.into_iter().map(signature).collect()).await?;
    let data = json!({ "threshold": terms.threshold, "until": until, "waited": waited });
    let row = save(app, tx, actor, row, ("initiative_began", None, data)).await?;
    counted(app, tx, row, terms).await
}

/// Gives an initiative back to its sponsor with a note.
pub async fn give_back(app: &App, actor: &Actor, id: InitiativeId, version: i64, input: ReturnInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Return, app.now())?;
            current(version, old.version)?;
            let note = text::clean(&input.note);
            let data = json!({ "waited": waited(app, &old) });
            let row = InitiativeRow { state: state.to_string(), submitted_at: None, note: Some(note.clone()), ..old };
            let row = save(app, tx, actor, row, ("initiative_returned", Some(note), data)).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}
