//! Sanctions as the person and moderators see them, and what an author has had.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::contribution::ContributionView;
use majlis_contract::initiative::InitiativeRef;
use majlis_contract::sanction::{SanctionAppeal, SanctionDecision, SanctionKind, SanctionRecord, SanctionView};
use majlis_domain::Actor;
use majlis_domain::sanction::{is_in_force, permitted};
use majlis_persistence::ConnectionTrait;
use majlis_persistence::contribution as contributions;
use majlis_persistence::initiative as initiatives;
use majlis_persistence::sanction::{self as store, SanctionRow};
use uuid::Uuid;

use super::{facts, standing};
use crate::case::word;
use crate::change::of_json;
use crate::contribution::views as contribution_views;
use crate::directory::Directory;
use crate::initiative;
use crate::{App, AppError, AppResult};

/// One sanction for an asker who may know of it.
pub(super) async fn view(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: SanctionRow,
) -> AppResult<SanctionView> {
    let mut made = views(app, db, directory, actor, vec![row]).await?;
    made.pop().ok_or_else(|| AppError::internal("a view for a row"))
}

/// Sanctions in a list: what they were given for in a few statements for all.
pub(super) async fn views(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    rows: Vec<SanctionRow>,
) -> AppResult<Vec<SanctionView>> {
    let ids = rows.iter().filter(|row| row.initiative_id.is_none()).map(|row| row.contribution_id).collect();
    let said = contribution_views(app, db, directory, actor, contributions::find_all(db, ids).await?).await?;
    let said: HashMap<Uuid, ContributionView> = said.into_iter().map(|view| (view.id.0, view)).collect();
    let begun = initiatives::find_all(db, rows.iter().filter_map(|row| row.initiative_id).collect()).await?;
    // What was given back or taken back since is its sponsor's alone again.
    let begun = begun.into_iter().filter(|row| actor.account().is_some_and(|id| id.0 == row.sponsor_id) || initiative::is_seen(actor, row));
    let begun: HashMap<Uuid, InitiativeRef> = begun.map(|row| (row.id, initiative::reference(row))).collect();
    let seen = |row: SanctionRow| {
        let cause = Cause {
            initiative: row.initiative_id.and_then(|id| begun.get(&id).cloned()),
            contribution: said.get(&row.contribution_id).cloned(),
        };
        if cause.contribution.is_none() && row.initiative_id.is_none() {
            return Err(AppError::internal("a sanction without its contribution"));
        }
        seen(directory, actor, row, cause, app.now())
    };
    rows.into_iter().map(seen).collect()
}

/// What it was given for: one of both, as far as the asker may know of it.
struct Cause {
    contribution: Option<ContributionView>,
    initiative: Option<InitiativeRef>,
}

fn seen(directory: &Directory, actor: &Actor, row: SanctionRow, cause: Cause, now: DateTime<Utc>) -> AppResult<SanctionView> {
    let facts = facts(actor, &row)?;
    let appeal = row.appeal.zip(row.appealed_at).map(|(text, at)| SanctionAppeal { text, at });
    let decision = row.decision.zip(row.decided_at).map(|(note, at)| SanctionDecision { note, at });
    Ok(SanctionView {
        id: row.id.into(),
        kind: word(&row.kind)?,
        state: facts.state,
        contribution: cause.contribution,
        initiative: cause.initiative,
        reasons: of_json(&row.reasons)?,
        note: row.note,
        policy_version: row.policy_version.and_then(|version| u32::try_from(version).ok()),
        policy_id: directory.participation_policy(row.policy_version),
        given_at: row.given_at,
        until: row.until,
        is_in_force: is_in_force(&facts, now),
        appeal,
        decision,
        permitted: permitted(&facts, standing(actor, row.account_id), now),
        etag: format!("\"{}\"", row.version),
    })
}

/// What some authors have had, in one statement.
pub(crate) async fn records(app: &App, db: &impl ConnectionTrait, authors: Vec<Uuid>) -> AppResult<HashMap<Uuid, SanctionRecord>> {
    let mut records: HashMap<Uuid, SanctionRecord> = HashMap::new();
    for had in store::had(db, authors).await? {
        let record = records.entry(had.account).or_default();
        let count = u32::try_from(had.count).unwrap_or(u32::MAX);
        record.latest_at = record.latest_at.max(Some(had.given_at));
        match word(&had.kind)? {
            SanctionKind::Warning => record.warnings = count,
            SanctionKind::Ban => {
                record.bans = count;
                record.banned_until = Some(had.ends_at).filter(|end| *end > app.now());
            }
        }
    }
    Ok(records)
}
