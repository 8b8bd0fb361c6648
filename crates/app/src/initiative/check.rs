//! The moderators' check: letting an initiative gather support, giving it back, hiding it.

use chrono::Duration;
use majlis_contract::InitiativeId;
use majlis_contract::initiative::{HideInitiative, InitiativeAction, InitiativeTerms, InitiativeView, ReturnInitiative};
use majlis_domain::{Actor, text};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::initiative::{self as store, InitiativeRow, SignatureRow};
use serde_json::json;
use uuid::Uuid;

use super::residence::all_counted_once;
use super::support::counted;
use super::{asked, held, save, view};
use crate::change::{current, json as to_json};
use crate::policy::reason;
use crate::{App, AppResult};

/// Lets an initiative gather support: its kind's numbers are its own from then on, and those who stand for it have signed it. What was
/// hidden while it gathered goes on for the rest of its term.
pub async fn accept(app: &App, actor: &Actor, id: InitiativeId, version: i64) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let asked = asked(app, tx, &directory, actor, &old, false).await?;
            let state = asked.decide(InitiativeAction::Accept, app.now())?;
            current(version, old.version)?;
            let row = InitiativeRow { state: state.to_string(), note: None, hiding_reasons: None, ..old };
            let row = match row.gathers_until {
                Some(until) => {
                    let row = InitiativeRow { turns_at: until, ..row };
                    save(app, tx, actor, row, ("shown_again", None, json!({}))).await?
                }
                None => begin(app, tx, actor, row, &asked.terms).await?,
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
    terms: &InitiativeTerms,
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
    let data = json!({ "threshold": terms.threshold, "until": until });
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
            let row = InitiativeRow { state: state.to_string(), submitted_at: None, note: Some(note.clone()), ..old };
            let row = save(app, tx, actor, row, ("initiative_returned", Some(note), json!({}))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Hides an initiative with reasons. Its sponsor can correct what has not gathered yet, and send it again.
pub async fn hide(app: &App, actor: &Actor, id: InitiativeId, version: i64, input: HideInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Hide, app.now())?;
            current(version, old.version)?;
            let reasons = reason::given(&directory, &input.reasons, app.now())?;
            let note = input.note.as_deref().map(text::clean).filter(|note| !note.is_empty());
            let data = json!({ "from": old.state, "reasons": reasons });
            let row = InitiativeRow {
                state: state.to_string(),
                submitted_at: None,
                note: note.clone(),
                hiding_reasons: Some(to_json(&reasons)?),
                ..old
            };
            let row = save(app, tx, actor, row, ("initiative_hidden", note, data)).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}
