//! The subject that an initiative is.

use majlis_contract::Bilingual;
use majlis_contract::Language;
use majlis_contract::subject::{Axis, Means, ParticipationKind, SUMMARY_LENGTH, SubjectState};
use majlis_domain::initiative::subject_state;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::initiative::InitiativeRow;
use majlis_persistence::subject::{self as subjects, DISTRICT, SubjectRow};

use crate::case::word;
use crate::change::{json, written};
use crate::message::text;
use crate::subject::never;
use crate::{App, AppError, AppResult, newsletter};

/// Begins the subject of an initiative that is a draft.
pub(super) async fn begin(app: &App, tx: &DatabaseTransaction, row: &InitiativeRow) -> AppResult<()> {
    let review = app.directory.get(app).await?.settings.reviews.of(ParticipationKind::Initiative);
    let both = |id: &str| json(Bilingual::new(text(Language::Arabic, id, &[]), text(Language::English, id, &[])));
    let subject = SubjectRow {
        id: row.id,
        kind: ParticipationKind::Initiative.to_string(),
        state: SubjectState::Draft.to_string(),
        axis: Axis::Cooperation.to_string(),
        title: in_both(&row.title)?,
        summary: in_both(&summary(&row.text))?,
        // Residents write plain text, which is read on the initiative's own page; the body of a subject is CommonMark.
        body: both("initiative-subject-body")?,
        use_of_input: both("initiative-subject-use")?,
        means: json([Means::Support, Means::Comments])?,
        // Residents' own: for everybody.
        audience: serde_json::json!([]),
        review: review.to_string(),
        opens_at: None,
        closes_at: None,
        turns_at: app.now(),
        closing_told_for: None,
        reason: None,
        analysis: None,
        unanswered_reason: None,
        ideas: 0,
        comments: 0,
        published_at: None,
        created_at: row.created_at,
        updated_at: row.created_at,
        version: 1,
    };
    subjects::insert(tx, subject).await?;
    Ok(subjects::set_scopes(tx, row.id, DISTRICT, row.district_id.into_iter().collect()).await?)
}

/// Has the subject follow its initiative; partners are told when it opens for the first time.
pub(super) async fn follow(app: &App, tx: &DatabaseTransaction, row: &InitiativeRow) -> AppResult<()> {
    let old = subjects::find_for_change(tx, row.id).await?.ok_or_else(|| AppError::internal("an initiative without a subject"))?;
    let (state, was) = (subject_state(word(&row.state)?), word::<SubjectState>(&old.state)?);
    let now = app.now();
    let (closes_at, turns_at) = match state {
        SubjectState::Open => (row.gathers_until, row.gathers_until.unwrap_or_else(never)),
        SubjectState::Closed if was == state => (old.closes_at, old.turns_at),
        // What was hidden since has been closed for as long as before.
        SubjectState::Closed => {
            let closed = row.reached_at.or(row.expired_at).unwrap_or(now);
            (Some(closed), closed)
        }
        _ => (row.gathers_until, old.turns_at),
    };
    let (version, announced_at) = (old.version, old.published_at);
    let subject = SubjectRow {
        title: in_both(&row.title)?,
        summary: in_both(&summary(&row.text))?,
        state: state.to_string(),
        opens_at: row.began_at,
        closes_at,
        turns_at,
        published_at: announced_at.or(row.began_at),
        updated_at: now,
        version: version + 1,
        ..old
    };
    written(subjects::save(tx, subject.clone(), version).await?)?;
    if state == SubjectState::Open && announced_at.is_none() {
        newsletter::opened(app, tx, &subject).await?;
    }
    if state == SubjectState::Draft {
        subjects::set_scopes(tx, row.id, DISTRICT, row.district_id.into_iter().collect()).await?;
    }
    Ok(())
}

/// Residents write in one language: both readers get the same words.
fn in_both(words: &str) -> AppResult<serde_json::Value> {
    json(Bilingual::new(words, words))
}

/// How a text begins, in one line that fits a card.
fn summary(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SUMMARY_LENGTH - 1) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
