//! A case that repeats another is merged into it, and taken out again when that was a mistake.
//!
//! Nothing is copied but the followers: what was said and shown on the merged case is read from there.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseAction, CaseEventKind, CaseReason, CaseState, CaseView, MergeCase};
use majlis_contract::problem::FieldCode;
use majlis_domain::case::{Denial, Happening, Measured, Standing, can_keep, decide, is_internal};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::case::{self as store, CaseRow};
use majlis_persistence::follower::{self as followers, FollowerRow};
use serde_json::json;

use super::follower::{reporter_as_follower, who_reported};
use super::{Asker, clock, facts, view};
use crate::directory::Directory;
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult};

/// Merged cases, and people who follow them, that are looked at in one go.
const PAGE: u64 = 100;

/// Merges a case into another one, resting on the versions of both. Its reporter and followers follow the other.
pub async fn merge(app: &App, asker: &Asker, id: CaseId, version: i64, input: MergeCase) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let kept_version = version_of(&input.into_etag).ok_or_else(|| AppError::field("/into_etag", FieldCode::Invalid))?;
    if input.into == id {
        return Err(AppError::field("/into", FieldCode::NotAllowed));
    }
    let merged = app
        .db
        .write(async |tx| {
            let (merged, kept) = store::find_two_for_change(tx, id.0, input.into.0).await?;
            let mut merged = merged.ok_or(AppError::NOT_FOUND)?;
            let state = may(app, &directory, asker, &merged, CaseAction::MarkDuplicate, version)?;
            let mut kept = keeper(app, &directory, asker, kept)?;
            if kept.version != kept_version {
                return Err(AppError::STALE);
            }
            merged.state_before = Some(std::mem::replace(&mut merged.state, state.to_string()));
            merged.duplicate_of = Some(kept.id);
            let now = app.now();
            merged.closed_at = Some(now);
            let measured = turn(&directory, tx, &mut merged, CaseEventKind::MarkedDuplicate, state, now).await?;
            let came = bring(app, tx, std::slice::from_ref(&merged), &kept).await?;
            kept.followers += came;
            kept.merged += 1;
            keep(tx, &mut merged, now).await?;
            keep(tx, &mut kept, now).await?;
            let happened = |kind, row, other| Happened { kind, row, other, followers: came, text: None, measured: None, at: now };
            let marked = happened(CaseEventKind::MarkedDuplicate, &merged, &kept);
            record(app, tx, asker, Happened { measured, ..marked }).await?;
            record(app, tx, asker, happened(CaseEventKind::Merged, &kept, &merged)).await?;
            Ok(merged)
        })
        .await?;
    view::view(app, app.db.read(), &directory, asker, merged).await
}

/// Takes a case out of the one that it was merged into: it stands where it stood, and those who came along leave again.
pub async fn unmerge(app: &App, asker: &Asker, id: CaseId, version: i64, why: CaseReason) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    // Which other case is to be held is known only from this one; it is compared again once both are.
    let into = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?.duplicate_of;
    let merged = app
        .db
        .write(async |tx| {
            let (merged, kept) = store::find_two_for_change(tx, id.0, into.unwrap_or(id.0)).await?;
            let mut merged = merged.ok_or(AppError::NOT_FOUND)?;
            let state = may(app, &directory, asker, &merged, CaseAction::Unmerge, version)?;
            if merged.duplicate_of != into {
                return Err(AppError::STALE);
            }
            let mut kept = kept.ok_or_else(|| AppError::internal("a case is merged into one that is gone"))?;
            if kept.duplicate_of.is_some() {
                // Its people went on with it; first it has to come back itself.
                return Err(AppError::StateConflict {
                    state: CaseState::Duplicate.to_string(),
                    action: CaseAction::Unmerge.to_string(),
                    possible: Vec::new(),
                });
            }
            merged.state = state.to_string();
            (merged.state_before, merged.duplicate_of, merged.closed_at) = (None, None, None);
            let now = app.now();
            let measured = turn(&directory, tx, &mut merged, CaseEventKind::Unmerged, state, now).await?;
            keep(tx, &mut merged, now).await?;
            let left = i32::try_from(followers::part(tx, kept.id, merged.id).await?).map_err(AppError::internal)?;
            let stay = bring_again(app, tx, &kept).await?;
            kept.followers += stay - left;
            kept.merged -= 1;
            keep(tx, &mut kept, now).await?;
            let (followers, text) = (left - stay, why.reason.as_deref());
            let happened = |kind, row, other| Happened { kind, row, other, followers, text, measured: None, at: now };
            record(app, tx, asker, Happened { measured, ..happened(CaseEventKind::Unmerged, &merged, &kept) }).await?;
            record(app, tx, asker, happened(CaseEventKind::Parted, &kept, &merged)).await?;
            Ok(merged)
        })
        .await?;
    view::view(app, app.db.read(), &directory, asker, merged).await
}

/// Who may never do it learns that first; then whoever saw an older version reads again; then the state has its say.
fn may(app: &App, directory: &Directory, asker: &Asker, row: &CaseRow, action: CaseAction, version: i64) -> AppResult<CaseState> {
    let decided = decide(&facts(row, directory)?, action, asker.standing(app, row)?, app.now());
    if !matches!(decided, Err(Denial::Unseen | Denial::NotYours { .. })) && row.version != version {
        return Err(AppError::STALE);
    }
    Ok(decided?)
}

/// The case that is kept, when the asker works on it too and something comes of it still.
fn keeper(app: &App, directory: &Directory, asker: &Asker, kept: Option<CaseRow>) -> AppResult<CaseRow> {
    let kept = kept.ok_or_else(|| AppError::field("/into", FieldCode::Unknown))?;
    match asker.standing(app, &kept)? {
        Standing::Stranger => Err(AppError::field("/into", FieldCode::Unknown)),
        standing if can_keep(&facts(&kept, directory)?, standing) => Ok(kept),
        _ => Err(AppError::field("/into", FieldCode::NotAllowed)),
    }
}

/// Who came with another merged case as well stays. Says how many they were.
async fn bring_again(app: &App, tx: &DatabaseTransaction, kept: &CaseRow) -> AppResult<i32> {
    let (mut stay, mut before) = (0, None);
    loop {
        let others = store::merged_into(tx, kept.id, before, PAGE).await?;
        stay += bring(app, tx, &others, kept).await?;
        before = others.last().map(|row| row.id).filter(|_| others.len() as u64 == PAGE);
        if before.is_none() {
            return Ok(stay);
        }
    }
}

/// Makes the reporters and followers of cases follow the one that they are merged into. Says how many were not there yet.
async fn bring(app: &App, tx: &DatabaseTransaction, from: &[CaseRow], into: &CaseRow) -> AppResult<i32> {
    let ids: Vec<uuid::Uuid> = from.iter().map(|row| row.id).collect();
    let reporters = from.iter().filter_map(|row| reporter_as_follower(app, row, into.id, app.new_id(), app.now()));
    let mut came = join(app, tx, reporters.collect(), into).await?;
    let mut after = None;
    loop {
        let some = followers::some_of_cases(tx, &ids, after, PAGE).await?;
        after = some.last().map(|follower| follower.id).filter(|_| some.len() as u64 == PAGE);
        let along = some.into_iter().map(|follower| FollowerRow {
            id: app.new_id(),
            case_id: into.id,
            came_from: Some(follower.case_id),
            created_at: app.now(),
            ..follower
        });
        came += join(app, tx, along.collect(), into).await?;
        if after.is_none() {
            return Ok(came);
        }
    }
}

/// Puts people on the list of a case, but for its own reporter. Says how many were not there yet.
async fn join(app: &App, tx: &DatabaseTransaction, mut all: Vec<FollowerRow>, into: &CaseRow) -> AppResult<i32> {
    let own = who_reported(app, into);
    // One statement must not name anybody twice; the first way by which they came counts.
    let mut seen = std::collections::HashSet::new();
    all.retain(|new| Some(&new.who) != own.as_ref() && seen.insert(new.who.clone()));
    i32::try_from(followers::add(tx, all).await?).map_err(AppError::internal)
}

/// The clocks stand while a case is merged, and go on after it. Gives what they found due.
async fn turn(
    directory: &Directory,
    tx: &DatabaseTransaction,
    row: &mut CaseRow,
    kind: CaseEventKind,
    state: CaseState,
    at: DateTime<Utc>,
) -> AppResult<Option<Measured>> {
    let clocks = clock::follow(directory, row, &Happening { state: Some(state), ..Happening::of(kind, at) })?;
    clock::set_timer(tx, row.id, &clocks).await?;
    Ok(clocks.measured())
}

async fn keep(tx: &DatabaseTransaction, row: &mut CaseRow, at: DateTime<Utc>) -> AppResult<()> {
    let old = row.version;
    row.version += 1;
    row.updated_at = at;
    if store::save(tx, row.clone(), old).await? { Ok(()) } else { Err(AppError::STALE) }
}

/// What happened to a case, and with which other one.
struct Happened<'r> {
    kind: CaseEventKind,
    row: &'r CaseRow,
    other: &'r CaseRow,
    /// Who came along, or left again.
    followers: i32,
    text: Option<&'r str>,
    measured: Option<Measured>,
    at: DateTime<Utc>,
}

async fn record(app: &App, tx: &DatabaseTransaction, asker: &Asker, what: Happened<'_>) -> AppResult<()> {
    let mut data = json!({ "other": what.other.id, "other_reference": what.other.reference, "followers": what.followers });
    if let Some(department) = what.row.department_id {
        data["department_id"] = json!(department);
    }
    if matches!(what.kind, CaseEventKind::MarkedDuplicate | CaseEventKind::Unmerged) {
        data["state"] = json!(what.row.state);
    }
    clock::note(&mut data, what.measured);
    let event = NewEvent {
        case_id: CaseId(what.row.id),
        kind: what.kind,
        internal: is_internal(what.kind),
        text: what.text.map(majlis_domain::text::clean),
        data,
        at: Some(what.at),
        ..NewEvent::by(ActorKind::Staff, asker.actor.account().map(|id| id.0))
    };
    event::record(app, tx, event).await?;
    Ok(())
}

/// The version in `"7"`, or in the longer form that the `ETag` header has.
fn version_of(etag: &str) -> Option<i64> {
    etag.trim().strip_prefix('"')?.strip_suffix('"')?.split('-').next()?.parse().ok()
}
