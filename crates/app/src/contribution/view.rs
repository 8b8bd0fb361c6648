//! A contribution as far as its readers may see it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionState, ContributionView, HiddenView, IdeaAnswer};
use majlis_domain::Actor;
use majlis_domain::contribution::{ContributionFacts, READABLE, Voice, leaves_trace, permitted, sight, traceless_until};
use majlis_domain::sight::Sight;
use majlis_persistence::ConnectionTrait;
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::subject::{self as subjects, SubjectRow};
use uuid::Uuid;

use super::beside::{Beside, Elsewhere};
use super::redact::told;
use super::trust::trusted;
use super::{facts, photo, place, voice};
use crate::case::word;
use crate::change::of_json;
use crate::directory::Directory;
use crate::sanction::banned_until;
use crate::subject::{reference, reference_outside};
use crate::{App, AppError, AppResult};

/// One contribution; what the asker may not know of is not there.
pub async fn show(app: &App, actor: &Actor, id: ContributionId) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    let row = store::find(app.db.read(), id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let subject = subjects::find(app.db.read(), row.subject_id).await?.ok_or(AppError::NOT_FOUND)?;
    if sight(&facts(app, actor, &row, &subject, false)?, voice(actor, &row, None)) == Sight::Nothing {
        return Err(AppError::NOT_FOUND);
    }
    view(app, app.db.read(), &directory, actor, row, &subject).await
}

/// One contribution for an asker who may know of it.
pub(super) async fn view(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: ContributionRow,
    subject: &SubjectRow,
) -> AppResult<ContributionView> {
    let trusted = trusted(db, actor, std::iter::once((&row, subject))).await?;
    let reader = Reader { actor, banned_until: banned_until(app, db, actor).await?, trusted };
    let beside = Elsewhere::of(db, actor, std::slice::from_ref(&row)).await?.beside(&row)?;
    seen(app, directory, reader, row, subject, beside)
}

/// Contributions in a list: their subjects, what the asker supports and what came of them in a statement or two each.
pub(crate) async fn views(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    rows: Vec<ContributionRow>,
) -> AppResult<Vec<ContributionView>> {
    let mut ids: Vec<Uuid> = rows.iter().map(|row| row.subject_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let subjects: HashMap<Uuid, SubjectRow> = subjects::find_all(db, ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let elsewhere = Elsewhere::of(db, actor, &rows).await?;
    let trusted = trusted(db, actor, rows.iter().filter_map(|row| Some((row, subjects.get(&row.subject_id)?)))).await?;
    let reader = Reader { actor, banned_until: banned_until(app, db, actor).await?, trusted };
    let view = |row: ContributionRow| {
        let subject = subjects.get(&row.subject_id).ok_or_else(|| AppError::internal("a contribution without a subject"))?;
        let beside = elsewhere.beside(&row)?;
        seen(app, directory, reader, row, subject, beside)
    };
    rows.into_iter().map(view).collect()
}

/// Who reads, and what is closed to them.
#[derive(Clone, Copy)]
struct Reader<'a> {
    actor: &'a Actor,
    banned_until: Option<DateTime<Utc>>,
    /// Asked for where one of what they read is theirs and it matters.
    trusted: bool,
}

fn seen(
    app: &App,
    directory: &Directory,
    Reader { actor, banned_until, trusted }: Reader<'_>,
    row: ContributionRow,
    subject: &SubjectRow,
    Beside { is_supported, is_pointed_out, redacted, outcomes, point, merged, is_closed, photos }: Beside,
) -> AppResult<ContributionView> {
    let mut facts = ContributionFacts { is_pointed_out, ..facts(app, actor, &row, subject, is_supported)? };
    let voice = Voice { trusted, ..voice(actor, &row, banned_until) };
    facts.around.comments &= !is_closed;
    let whole = sight(&facts, voice) == Sight::Whole;
    let is_hidden = matches!(facts.state, ContributionState::Hidden | ContributionState::Appealed);
    let is_after = |edited: DateTime<Utc>| redacted.as_ref().is_none_or(|last| edited > last.redacted_at);
    let has_trace = |(published, edited)| leaves_trace(published, edited) && is_after(edited);
    let (place, photos) = if whole { (place::of(&row), photos) } else { (None, Vec::new()) };
    Ok(ContributionView {
        id: row.id.into(),
        kind: facts.kind,
        state: facts.state,
        subject: if voice.reader { reference(subject)? } else { reference_outside(subject)? },
        idea_id: row.idea_id.map(Into::into),
        section_id: row.section_id.map(Into::into),
        draft_version: row.draft_version.map(count),
        reply_to: row.reply_to.map(Into::into),
        answer: answer(&row)?,
        outcomes,
        point: point.filter(|_| whole),
        merged,
        hidden: if is_hidden { hidden(directory, &row, voice.author || voice.reader)? } else { None },
        redacted: if whole { told(directory, &row, redacted.as_ref(), voice.author || voice.reader)? } else { None },
        title: row.title.filter(|_| whole),
        text: Some(row.text).filter(|_| whole),
        author: row.shown_name.filter(|_| whole),
        official: row.official,
        own: voice.author,
        category: row.category_id.and_then(|id| directory.category_ref(id.into())),
        district: row.district_id.and_then(|id| directory.district_ref(id.into())),
        place,
        photos: photo::views(app, photos, READABLE.contains(&facts.state)),
        supports: count(row.supports),
        supported: is_supported,
        comments: count(row.comments),
        created_at: row.created_at,
        published_at: row.published_at,
        edited_at: row.edited_at,
        has_versions: whole && row.published_at.zip(row.edited_at.and(row.reworded_at)).is_some_and(has_trace),
        traceless_until: row.published_at.filter(|_| voice.author && facts.state == ContributionState::Published).map(traceless_until),
        permitted: permitted(&facts, voice),
        etag: format!("\"{}\"", row.version),
    })
}

fn answer(row: &ContributionRow) -> AppResult<Option<IdeaAnswer>> {
    let (Some(status), Some(explanation), Some(at)) = (&row.status, &row.explanation, row.answered_at) else { return Ok(None) };
    Ok(Some(IdeaAnswer { status: word(status)?, explanation: of_json(explanation)?, at }))
}

/// Everybody may know the reasons; the note is between moderator and author.
fn hidden(directory: &Directory, row: &ContributionRow, with_note: bool) -> AppResult<Option<HiddenView>> {
    let (Some(reasons), Some(at)) = (&row.hiding_reasons, row.hidden_at) else { return Ok(None) };
    Ok(Some(HiddenView {
        reasons: of_json(reasons)?,
        note: row.hiding_note.clone().filter(|_| with_note),
        policy_version: row.policy_version.map(count),
        policy_id: directory.participation_policy(row.policy_version),
        at,
        is_final: row.is_final,
    }))
}

pub(super) fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
