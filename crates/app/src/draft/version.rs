//! Versions: reading them, beginning one as a copy of the last, writing its sections, comparing two.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use majlis_contract::draft::{
    ConsultationAction, DifferenceQuery, DifferenceView, DraftText, HEADING_LENGTH, NOTE_LENGTH, RemovedSection, SECTION_LENGTH,
    SaveVersion, SectionChange, SectionInput, SectionView, VERSIONS, VersionAction, VersionState, VersionView,
};
use majlis_contract::problem::FieldCode;
use majlis_contract::validation::not_blank;
use majlis_contract::{Language, SubjectId};
use majlis_domain::draft::difference::{Section, difference as differs, is_same};
use majlis_domain::draft::{VersionFacts, decide_version, sees_version, version_permitted};
use majlis_domain::subject::standing;
use majlis_domain::{Actor, markup, text};
use majlis_persistence::draft::{self as store, SectionRow, VersionRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use serde_json::json;
use tokio::sync::Semaphore;
use uuid::Uuid;

use super::{count, facts, held, is_published, possible, touched, visible};
use crate::case::word;
use crate::change::{Checks, current, json as to_json, of_json, written};
use crate::idempotency::{Ticket, once};
use crate::subject::{Happened, SUBJECT, record};
use crate::{App, AppError, AppResult};

/// How long two versions are compared word by word; what is left is compared roughly.
const PATIENCE: Duration = Duration::from_secs(3);
/// How many are compared at once, whoever asks.
static ROOM: Semaphore = Semaphore::const_new(2);
/// Removed sections that are shown at most.
const REMOVED: u64 = 100;

/// A version that the asker may know of.
pub async fn show(app: &App, actor: &Actor, id: SubjectId, number: u32) -> AppResult<VersionView> {
    let db = app.db.read();
    visible(db, actor, id).await?;
    let versions = store::versions(db, id.0).await?;
    let row = numbered(&versions, actor, number)?;
    view(db, actor, &versions, row).await
}

/// The version with a number, where the asker may know of it.
pub(super) fn numbered<'v>(versions: &'v [VersionRow], actor: &Actor, number: u32) -> AppResult<&'v VersionRow> {
    let row = versions.iter().find(|row| count(row.number) == number).ok_or(AppError::NOT_FOUND)?;
    if sees_version(word(&row.state)?, standing(actor)) { Ok(row) } else { Err(AppError::NOT_FOUND) }
}

/// What decisions about a version rest on.
pub(super) fn version_facts(versions: &[VersionRow], row: &VersionRow) -> AppResult<VersionFacts> {
    Ok(VersionFacts {
        state: word(&row.state)?,
        is_adopted: row.adopted_at.is_some(),
        other_is_adopted: versions.iter().any(|other| other.id != row.id && other.adopted_at.is_some()),
        is_last: versions.iter().rev().find(|other| is_published(other)).is_some_and(|last| last.id == row.id),
    })
}

pub(super) async fn view(db: &impl ConnectionTrait, actor: &Actor, versions: &[VersionRow], row: &VersionRow) -> AppResult<VersionView> {
    let sections = texts(db, row).await?;
    let ids = sections.iter().map(|section| section.row.section_id).collect();
    let comments: HashMap<Uuid, i32> = store::identities(db, row.subject_id, ids).await?.into_iter().collect();
    let first = beginning(db, versions, row).await?;
    let gone = store::gone(db, row.subject_id, row, REMOVED).await?;
    let removed = gone.into_iter().map(|gone| {
        Ok(RemovedSection {
            id: gone.section_id.into(),
            number: gone.number,
            heading: of_json(&gone.heading)?,
            last_version: count(gone.last_version),
            comments: count(gone.comments),
        })
    });
    Ok(VersionView {
        subject_id: row.subject_id.into(),
        number: count(row.number),
        state: word(&row.state)?,
        note: row.note.as_ref().map(of_json).transpose()?,
        published_at: row.published_at,
        adopted_at: row.adopted_at,
        removed: removed.collect::<AppResult<_>>()?,
        permitted: version_permitted(&version_facts(versions, row)?, standing(actor)),
        etag: format!("\"{}\"", row.version),
        sections: sections.into_iter().map(|section| section_view(section, &comments, first.as_ref())).collect::<AppResult<_>>()?,
    })
}

/// The sections of the first version by their ids.
type Beginning = HashMap<Uuid, Written>;

/// How a draft began; none for its first version.
async fn beginning(db: &impl ConnectionTrait, versions: &[VersionRow], row: &VersionRow) -> AppResult<Option<Beginning>> {
    let Some(first) = versions.first().filter(|first| first.id != row.id) else { return Ok(None) };
    Ok(Some(texts(db, first).await?.into_iter().map(|section| (section.row.section_id, section)).collect()))
}

fn change_of(section: &Written, first: Option<&Beginning>) -> SectionChange {
    match first.map(|first| first.get(&section.row.section_id)) {
        None => SectionChange::Unchanged,
        Some(Some(began)) if says_the_same(&began.heading, &section.heading) && says_the_same(&began.text, &section.text) => {
            SectionChange::Unchanged
        }
        Some(Some(_)) => SectionChange::Changed,
        Some(None) => SectionChange::Added,
    }
}

/// In Arabic, and in English where both were translated: a translation that is added changes nothing.
fn says_the_same(old: &DraftText, new: &DraftText) -> bool {
    is_same(&old.ar, &new.ar) && old.en.as_ref().zip(new.en.as_ref()).is_none_or(|(old, new)| is_same(old, new))
}

fn section_view(section: Written, comments: &HashMap<Uuid, i32>, first: Option<&Beginning>) -> AppResult<SectionView> {
    let change = change_of(&section, first);
    let Written { row, heading, text } = section;
    Ok(SectionView {
        id: row.section_id.into(),
        number: row.number,
        heading,
        html: DraftText { ar: markup::html_of(&text.ar), en: text.en.as_deref().map(markup::html_of) },
        text,
        change,
        comments: count(comments.get(&row.section_id).copied().unwrap_or_default()),
    })
}

/// Begins a version: the first empty, others as a copy of the last.
pub async fn begin(app: &App, actor: &Actor, ticket: &Ticket, id: SubjectId) -> AppResult<VersionView> {
    once(app, ticket, async |tx| {
        let (subject, consultation) = held(tx, actor, id).await?;
        let versions = store::versions(tx, id.0).await?;
        possible(&facts(&subject, Some(&consultation), &versions)?, actor, ConsultationAction::BeginVersion)?;
        let last = versions.last();
        let number = last.map_or(1, |last| last.number + 1);
        if count(number) > VERSIONS {
            return Err(AppError::field("", FieldCode::TooMany));
        }
        let now = app.now();
        let row = VersionRow {
            id: app.new_id(),
            subject_id: id.0,
            number,
            state: VersionState::Draft.to_string(),
            note: None,
            published_at: None,
            adopted_at: None,
            created_at: now,
            updated_at: now,
            version: 1,
        };
        store::insert_version(tx, row.clone()).await?;
        if let Some(last) = last {
            let copies = store::sections(tx, last.id).await?.into_iter().map(|section| SectionRow { version_id: row.id, ..section });
            store::set_sections(tx, row.id, copies.collect()).await?;
        }
        touched(tx, consultation).await?;
        let happened = Happened { to: (SUBJECT, id.0), kind: "version_begun", text: None, data: json!({ "number": number }) };
        record(app, tx, actor, happened).await?;
        view(tx, actor, &store::versions(tx, id.0).await?, &row).await
    })
    .await
}

/// Writes all sections of a version that is not published, unless it has changed since `version`.
pub async fn save(app: &App, actor: &Actor, id: SubjectId, number: u32, version: i64, input: SaveVersion) -> AppResult<VersionView> {
    let (note, sections) = checked(input)?;
    app.db
        .write(async |tx| {
            held(tx, actor, id).await?;
            let versions = store::versions(tx, id.0).await?;
            let old = numbered(&versions, actor, number)?;
            decide_version(&version_facts(&versions, old)?, VersionAction::Edit, standing(actor))?;
            current(version, old.version)?;
            let rows = identified(app, tx, old, sections).await?;
            store::set_sections(tx, old.id, rows).await?;
            let note = note.map(to_json).transpose()?;
            let row = VersionRow { note, updated_at: app.now(), version: version + 1, ..old.clone() };
            written(store::save_version(tx, row.clone(), version).await?)?;
            let data = json!({ "number": number });
            record(app, tx, actor, Happened { to: (SUBJECT, id.0), kind: "version_edited", text: None, data }).await?;
            view(tx, actor, &versions, &row).await
        })
        .await
}

/// Texts without what can't be seen: headings have their Arabic, and what was left empty in English is none.
fn checked(input: SaveVersion) -> AppResult<(Option<DraftText>, Vec<SectionInput>)> {
    let mut checks = Checks::default();
    let note = input.note.map(|note| cleaned(&mut checks, "/note", note, NOTE_LENGTH));
    // Without the Arabic there is no note: what was written in English alone is not lost silently.
    let is_english_alone = note.as_ref().is_some_and(|note| note.ar.is_empty() && note.en.is_some());
    checks.unless(!is_english_alone, "/note/ar", FieldCode::Required);
    let note = note.filter(|note| !note.ar.is_empty());
    let mut seen = HashSet::new();
    let sections = input.sections.into_iter().enumerate().map(|(at, section)| {
        let pointer = format!("/sections/{at}");
        checks.unless(section.id.is_none_or(|id| seen.insert(id)), format!("{pointer}/id"), FieldCode::Taken);
        let heading = cleaned(&mut checks, &format!("{pointer}/heading"), section.heading, HEADING_LENGTH);
        checks.unless(not_blank(&heading.ar).is_ok(), format!("{pointer}/heading/ar"), FieldCode::Required);
        let text = cleaned(&mut checks, &format!("{pointer}/text"), section.text, SECTION_LENGTH);
        SectionInput { id: section.id, number: text::clean(&section.number), heading, text }
    });
    let sections = sections.collect();
    checks.done()?;
    Ok((note, sections))
}

fn cleaned(checks: &mut Checks, pointer: &str, given: DraftText, most: usize) -> DraftText {
    let mut one = |language: &str, words: &str| {
        let words = text::clean(words);
        checks.unless(words.chars().count() <= most, format!("{pointer}/{language}"), FieldCode::TooLong);
        words
    };
    DraftText { ar: one("ar", &given.ar), en: given.en.map(|words| one("en", &words)).filter(|words| !words.is_empty()) }
}

/// Sections that are known keep what they are; the others begin.
async fn identified(app: &App, tx: &DatabaseTransaction, version: &VersionRow, sections: Vec<SectionInput>) -> AppResult<Vec<SectionRow>> {
    let named = sections.iter().filter_map(|section| section.id).map(|id| id.0).collect();
    let known: HashSet<Uuid> = store::identities(tx, version.subject_id, named).await?.into_iter().map(|(id, _)| id).collect();
    let mut checks = Checks::default();
    for (at, section) in sections.iter().enumerate() {
        checks.unless(section.id.is_none_or(|id| known.contains(&id.0)), format!("/sections/{at}/id"), FieldCode::Unknown);
    }
    checks.done()?;
    let mut new = Vec::new();
    let mut rows = Vec::new();
    for (at, section) in sections.into_iter().enumerate() {
        let id = section.id.map_or_else(|| app.new_id(), |id| id.0);
        if section.id.is_none() {
            new.push(id);
        }
        rows.push(SectionRow {
            version_id: version.id,
            section_id: id,
            position: i32::try_from(at).map_err(AppError::internal)?,
            number: section.number,
            heading: to_json(section.heading)?,
            text: to_json(section.text)?,
        });
    }
    store::insert_identities(tx, version.subject_id, new).await?;
    Ok(rows)
}

/// What differs between two versions that the asker may know of.
pub async fn difference(app: &App, actor: &Actor, id: SubjectId, number: u32, query: &DifferenceQuery) -> AppResult<DifferenceView> {
    let db = app.db.read();
    visible(db, actor, id).await?;
    let versions = store::versions(db, id.0).await?;
    let new = numbered(&versions, actor, number)?;
    let old = numbered(&versions, actor, query.from).map_err(|_| AppError::field("/from", FieldCode::Unknown))?;
    let (before, after) = (texts(db, old).await?, texts(db, new).await?);
    let language = query.language.unwrap_or_default();
    // Long texts are compared for a while: others are answered meanwhile, and not all cores are taken.
    let turn = ROOM.acquire().await.map_err(AppError::internal)?;
    let sections = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        differs(&in_language(&before, language), &in_language(&after, language), Instant::now() + PATIENCE)
    });
    Ok(DifferenceView { from: query.from, to: number, sections: sections.await.map_err(AppError::internal)? })
}

/// A section with its texts in both languages.
struct Written {
    row: SectionRow,
    heading: DraftText,
    text: DraftText,
}

async fn texts(db: &impl ConnectionTrait, version: &VersionRow) -> AppResult<Vec<Written>> {
    let rows = store::sections(db, version.id).await?.into_iter();
    rows.map(|row| Ok(Written { heading: of_json(&row.heading)?, text: of_json(&row.text)?, row })).collect()
}

fn in_language(sections: &[Written], language: Language) -> Vec<Section<'_>> {
    sections
        .iter()
        .map(|section| Section {
            id: section.row.section_id.into(),
            number: &section.row.number,
            heading: section.heading.get(language),
            text: section.text.get(language),
        })
        .collect()
}
