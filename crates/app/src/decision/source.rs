//! What decisions drew on, and what came of it.

use std::collections::HashMap;

use majlis_contract::contribution::ContributionState;
use majlis_contract::decision::{
    DecisionAction, DecisionSourceView, DecisionView, MOST_SOURCES, NameSources, OUTCOME_NOTE_LENGTH, PartOutcome,
};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{DecisionId, DecisionSourceId, Page};
use majlis_domain::decision::{DecisionStanding, standing};
use majlis_domain::{Actor, reference as numbers};
use majlis_persistence::contribution::{self as contributions, ContributionRow};
use majlis_persistence::decision::{self as store, SourceRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, case as cases};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{held, save, view};
use crate::case::{published_of, word};
use crate::change::{Checks, json as to_json, of_json};
use crate::contribution::{Grounds, is_readable};
use crate::{App, AppError, AppResult};

/// Names what a decision drew on, unless it has changed since `version`.
pub async fn name(app: &App, actor: &Actor, id: DecisionId, version: i64, input: NameSources) -> AppResult<DecisionView> {
    let note = checked_note(&input)?;
    app.db
        .write(async |tx| {
            let (row, _) = held(tx, actor, (id.0, version), DecisionAction::Edit).await?;
            let said = known_contributions(tx, &input).await?.into_iter().map(|id| (Some(id), None));
            let reports = known_cases(tx, &input).await?.into_iter().map(|id| (None, Some(id)));
            let named: Vec<SourceRow> = said
                .chain(reports)
                .map(|(contribution_id, case_id)| SourceRow {
                    id: app.new_id(),
                    decision_id: row.id,
                    contribution_id,
                    case_id,
                    outcome: input.outcome.to_string(),
                    note: note.clone(),
                })
                .collect();
            let data =
                json!({ "outcome": input.outcome, "note": note, "contributions": input.contribution_ids, "cases": input.case_references });
            store::name(tx, named).await?;
            let (contributions, cases) = store::count(tx, row.id).await?;
            if contributions + cases > MOST_SOURCES {
                return Err(AppError::field("/contribution_ids", FieldCode::TooMany));
            }
            let row = save(app, tx, actor, row, ("sources_named", data)).await?;
            view::view(tx, actor, row).await
        })
        .await
}

fn checked_note(input: &NameSources) -> AppResult<Option<Value>> {
    let mut checks = Checks::default();
    let note = input.note.as_ref().map(|note| checks.text("/note", note, OUTCOME_NOTE_LENGTH));
    checks.unless(!(input.contribution_ids.is_empty() && input.case_references.is_empty()), "/contribution_ids", FieldCode::Required);
    checks.done()?;
    note.map(to_json).transpose()
}

/// The contributions given, each once; only what everybody can read can be named.
async fn known_contributions(tx: &DatabaseTransaction, input: &NameSources) -> AppResult<Vec<Uuid>> {
    let found = contributions::find_all(tx, input.contribution_ids.iter().map(|id| id.0).collect()).await?;
    let mut checks = Checks::default();
    for (at, id) in input.contribution_ids.iter().enumerate() {
        let is_public = |row: &ContributionRow| row.id == id.0 && row.state == ContributionState::Published.as_str() && !row.official;
        checks.unless(found.iter().any(is_public), format!("/contribution_ids/{at}"), FieldCode::Unknown);
    }
    checks.done()?;
    Ok(found.into_iter().map(|row| row.id).collect())
}

/// The reports whose numbers were given, each once.
async fn known_cases(tx: &DatabaseTransaction, input: &NameSources) -> AppResult<Vec<Uuid>> {
    let given: Vec<Option<String>> = input.case_references.iter().map(|number| numbers::normalise(number)).collect();
    let found = cases::find_by_references(tx, given.iter().flatten().cloned().collect()).await?;
    let mut checks = Checks::default();
    for (at, number) in given.iter().enumerate() {
        let is_there = found.iter().any(|row| Some(&row.reference) == number.as_ref());
        checks.unless(is_there, format!("/case_references/{at}"), FieldCode::Unknown);
    }
    checks.done()?;
    Ok(found.into_iter().map(|row| row.id).collect())
}

/// Takes something out of what a decision drew on.
pub async fn unname(app: &App, actor: &Actor, id: DecisionId, version: i64, source: DecisionSourceId) -> AppResult<DecisionView> {
    app.db
        .write(async |tx| {
            let (row, _) = held(tx, actor, (id.0, version), DecisionAction::Edit).await?;
            if !store::unname(tx, row.id, source.0).await? {
                return Err(AppError::NOT_FOUND);
            }
            let row = save(app, tx, actor, row, ("source_taken_out", json!({ "source": source }))).await?;
            view::view(tx, actor, row).await
        })
        .await
}

/// A page of what a decision drew on.
pub async fn sources(app: &App, actor: &Actor, id: DecisionId, page: &PageQuery) -> AppResult<Page<DecisionSourceView>> {
    let row = view::seen(app, actor, id).await?;
    let db = app.db.read();
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::sources(db, row.id, limit, page.cursor.as_deref()).await?;
    let staff = standing(actor) != DecisionStanding::Public;
    Ok(Page { items: views(db, rows, staff).await?, next_cursor })
}

/// Everybody reads what was published of it, in words and in numbers of reports.
async fn views(db: &impl ConnectionTrait, rows: Vec<SourceRow>, staff: bool) -> AppResult<Vec<DecisionSourceView>> {
    let said = contributions::find_all(db, rows.iter().filter_map(|row| row.contribution_id).collect()).await?;
    let grounds = Grounds::of(db, said.iter()).await?;
    let said: HashMap<Uuid, ContributionRow> = said.into_iter().map(|row| (row.id, row)).collect();
    let ids: Vec<Uuid> = rows.iter().filter_map(|row| row.case_id).collect();
    let published = published_of(db, &ids).await?;
    let numbers: HashMap<Uuid, String> = cases::references(db, ids).await?.into_iter().collect();
    let view = |row: SourceRow| {
        let is_read = |said: &&ContributionRow| staff || is_readable(said) && grounds.is_public(said);
        let contribution =
            row.contribution_id.and_then(|id| said.get(&id)).filter(is_read).map(|row| grounds.reference(row)).transpose()?;
        let number = row.case_id.filter(|id| staff || published.contains_key(id)).and_then(|id| numbers.get(&id).cloned());
        Ok(DecisionSourceView {
            id: row.id.into(),
            contribution,
            case_reference: number,
            is_case: row.case_id.is_some(),
            outcome: word(&row.outcome)?,
            note: row.note.as_ref().map(of_json).transpose()?,
        })
    };
    rows.into_iter().map(view).collect()
}

/// What published decisions say of some contributions, in two statements.
pub(crate) async fn parts(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> AppResult<HashMap<Uuid, Vec<PartOutcome>>> {
    let rows = store::of_contributions(db, contributions).await?;
    let decisions = store::find_all(db, rows.iter().map(|row| row.decision_id).collect()).await?;
    let mut parts: HashMap<Uuid, Vec<PartOutcome>> = HashMap::new();
    for row in rows {
        let Some(decision) = decisions.iter().find(|decision| decision.id == row.decision_id) else { continue };
        let part = PartOutcome {
            decision: super::reference(decision)?,
            outcome: word(&row.outcome)?,
            note: row.note.as_ref().map(of_json).transpose()?,
        };
        parts.entry(row.contribution_id.unwrap_or_default()).or_default().push(part);
    }
    Ok(parts)
}
