//! What residents say on subjects, and what moderators do with it.

mod answer;
mod beside;
mod edit;
mod figures;
mod finding;
mod list;
mod live;
mod map;
mod merge;
mod moderate;
mod photo;
mod place;
mod queue;
mod redact;
mod repeat;
mod report;
mod send;
mod similar;
mod support;
mod trust;
mod version;
mod view;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::contribution::{ContributionAction, ContributionKind, ContributionState};
use majlis_contract::notification::ContributionRef;
use majlis_contract::subject::ParticipationKind;
use majlis_contract::{ContributionId, SubjectId};
use majlis_domain::contribution::{ContributionFacts, READABLE, Voice};
use majlis_domain::redaction::is_redacted;
use majlis_domain::refusal::Refusal;
use majlis_domain::subject::{SubjectStanding, sees};
use majlis_domain::{Actor, Permission};
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::subject::SubjectRow;
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, draft as drafts, subject as subjects};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::case::word;
use crate::sanction::banned_until;
use crate::subject::{Happened, around, record};
use crate::{App, AppError, AppResult};

pub use answer::answer;
pub use edit::{appeal, edit, withdraw};
pub use figures::{ModerationFiguresKept, figures, figures_csv};
pub use finding::{WatchListKept, look_again};
pub use list::{comments, ideas, own};
pub use live::{Heard, Listeners, Live, listen};
pub use map::map;
pub use merge::merge;
pub use moderate::{hide, publish};
pub use queue::{counts, queue, show as show_to_moderators};
pub use redact::{redact, redactions};
pub use report::report;
pub use send::{comment, propose};
pub use similar::similar;
pub use support::{support, unsupport};
pub use version::versions;
pub use view::show;

pub(crate) use send::{checked_policy, impersonal};
pub(crate) use view::views;

type ContributionRefusal = Refusal<ContributionState, ContributionAction>;

/// The subject of a contribution's events.
pub(crate) const CONTRIBUTION: &str = "contribution";

/// Characters by which something that was said is known elsewhere.
const BEGINNING: usize = 80;

/// How a text begins, in one line.
pub(crate) fn beginning(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(BEGINNING) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

/// The subjects that contributions are on: their kinds, and whether everybody may know of them; in one statement.
pub(crate) struct Grounds(HashMap<Uuid, (ParticipationKind, bool)>);

impl Grounds {
    pub async fn of(db: &impl ConnectionTrait, rows: impl Iterator<Item = &ContributionRow>) -> AppResult<Self> {
        let mut ids: Vec<Uuid> = rows.map(|row| row.subject_id).collect();
        ids.sort_unstable();
        ids.dedup();
        let ground = |(id, kind, state): (Uuid, String, String)| {
            let is_public = sees(word(&state)?, SubjectStanding::Public);
            Ok((id, (word(&kind)?, is_public)))
        };
        Ok(Self(subjects::kinds(db, ids).await?.into_iter().map(ground).collect::<AppResult<_>>()?))
    }

    /// A contribution of these by name.
    pub fn reference(&self, row: &ContributionRow) -> AppResult<ContributionRef> {
        let (kind, _) = self.0.get(&row.subject_id).ok_or_else(|| AppError::internal("a contribution without a subject"))?;
        reference(row, *kind)
    }

    /// What was said on a subject goes out of sight with it.
    pub fn is_public(&self, row: &ContributionRow) -> bool {
        self.0.get(&row.subject_id).is_some_and(|(_, is_public)| *is_public)
    }
}

/// A contribution by name, inside other things.
pub(crate) fn reference(row: &ContributionRow, subject_kind: ParticipationKind) -> AppResult<ContributionRef> {
    Ok(ContributionRef {
        id: ContributionId(row.id),
        kind: word(&row.kind)?,
        subject_id: SubjectId(row.subject_id),
        subject_kind,
        idea_id: row.idea_id.map(ContributionId),
        title: row.title.clone().unwrap_or_else(|| beginning(&row.text)),
    })
}

/// Whether everybody reads its words.
pub(crate) fn is_readable(row: &ContributionRow) -> bool {
    READABLE.iter().any(|state| state.as_str() == row.state)
}

/// How the asker stands to a contribution; `banned_until` is what [`crate::sanction::banned_until`] found.
fn voice(actor: &Actor, row: &ContributionRow, banned_until: Option<DateTime<Utc>>) -> Voice {
    Voice {
        author: actor.account().is_some_and(|id| id.0 == row.author_id),
        resident: Permission::ContributionWrite.allows(actor),
        reader: Permission::ModerationRead.allows(actor),
        moderator: Permission::ModerationAct.allows(actor),
        manager: Permission::SubjectManage.allows(actor),
        // Asked for where it matters.
        trusted: false,
        banned_until,
    }
}

/// What decisions about a contribution rest on.
fn facts(app: &App, actor: &Actor, row: &ContributionRow, subject: &SubjectRow, is_supported: bool) -> AppResult<ContributionFacts> {
    Ok(ContributionFacts {
        kind: word(&row.kind)?,
        state: word(&row.state)?,
        published_at: row.published_at,
        official: row.official,
        is_answered: row.comments > 0,
        was_appealed: row.appealed_at.is_some(),
        is_final: row.is_final,
        is_reported: row.reports > 0,
        // Asked for where it matters.
        is_pointed_out: false,
        is_redacted: is_redacted(&row.text) || row.title.as_deref().is_some_and(is_redacted),
        is_merged: row.merged_into.is_some(),
        hidden_by_asker: row.hidden_by.is_some() && row.hidden_by == actor.account().map(|id| id.0),
        is_supported,
        around: around(subject, app.now())?,
    })
}

/// A contribution and its subject, to be changed: the contribution is held, after those above it whose counts may change. All take
/// them in this order, from above, so that nobody waits for somebody who waits for them; the subject's counts come last.
async fn held(tx: &impl ConnectionTrait, id: Uuid) -> AppResult<(ContributionRow, SubjectRow)> {
    let row = store::find(tx, id).await?.ok_or(AppError::NOT_FOUND)?;
    // What it is on never changes.
    for above in row.idea_id.into_iter().chain(row.reply_to) {
        store::find_for_change(tx, above).await?;
    }
    let row = store::find_for_change(tx, id).await?.ok_or(AppError::NOT_FOUND)?;
    let subject = subjects::find(tx, row.subject_id).await?.ok_or(AppError::NOT_FOUND)?;
    Ok((row, subject))
}

/// Decides what somebody wants to do with a contribution: the state that it leads to.
async fn decided(
    app: &App,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    (row, subject): (&ContributionRow, &SubjectRow),
    action: ContributionAction,
) -> AppResult<ContributionState> {
    let is_pointed_out = action == ContributionAction::Publish && finding::is_pointed_out(tx, row.id).await?;
    let facts = ContributionFacts { is_pointed_out, ..facts(app, actor, row, subject, false)? };
    let trusted = trust::trusted(tx, actor, std::iter::once((row, subject))).await?;
    let voice = Voice { trusted, ..voice(actor, row, banned_until(app, tx, actor).await?) };
    let refused = |refusal: ContributionRefusal| merge::leading_on(row, refusal.into());
    majlis_domain::contribution::decide(&facts, action, voice).map_err(refused)
}

/// Writes a changed contribution, its event, and what is counted of it where it appears or leaves.
async fn save(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    old: &ContributionRow,
    row: ContributionRow,
    event: (&str, Option<String>, Value),
) -> AppResult<ContributionRow> {
    let row = ContributionRow { version: old.version + 1, search: search_words(&row), ..row };
    // Its photos are changed before it is, and what is covered is found no more.
    if event.0 == edit::EDITED || (&old.title, &old.text) != (&row.title, &row.text) {
        finding::examine(app, tx, &row).await?;
    }
    crate::change::written(store::save(tx, row.clone(), old.version).await?)?;
    let is_public = |row: &ContributionRow| row.state == ContributionState::Published.as_str();
    match (is_public(old), is_public(&row)) {
        (false, true) => appeared(app, tx, actor, &row, old.published_at.is_none()).await?,
        (true, false) => count(tx, &row, -1).await?,
        _ => {}
    }
    let (kind, text, data) = event;
    record(app, tx, actor, Happened { to: (CONTRIBUTION, row.id), kind, text, data }).await?;
    Ok(row)
}

/// What appears in public is counted where it stands; the first time, whoever it speaks to hears of it.
async fn appeared(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: &ContributionRow, first: bool) -> AppResult<()> {
    count(tx, row, 1).await?;
    let Some(spoken_to) = row.reply_to.or(row.idea_id).filter(|_| first) else { return Ok(()) };
    let Some(answered) = store::find(tx, spoken_to).await?.filter(|answered| answered.author_id != row.author_id) else { return Ok(()) };
    let data = json!({ "reply_id": row.id });
    Ok(record(app, tx, actor, Happened { to: (CONTRIBUTION, answered.id), kind: "replied", text: None, data }).await?)
}

/// Counts what appears in public, or leaves it, where it stands.
async fn count(tx: &impl ConnectionTrait, row: &ContributionRow, more: i32) -> AppResult<()> {
    let kind: ContributionKind = word(&row.kind)?;
    let (ideas, comments) = match kind {
        ContributionKind::Idea => (more, 0),
        ContributionKind::Comment => (0, more),
    };
    let above: Vec<Uuid> = row.idea_id.into_iter().chain(row.reply_to).collect();
    if !above.is_empty() {
        store::count_comments(tx, &above, more).await?;
    }
    if let Some(section) = row.section_id {
        drafts::count_comments(tx, section, more).await?;
    }
    Ok(subjects::count_more(tx, row.subject_id, ideas, comments).await?)
}

/// The words under which a contribution is found.
fn search_words(row: &ContributionRow) -> String {
    majlis_domain::text::search_form(&format!("{} {}", row.title.as_deref().unwrap_or_default(), row.text))
}
