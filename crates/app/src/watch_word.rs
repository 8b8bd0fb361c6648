//! The municipality's list of words: kept by moderators and administrators, looked for in all that residents say.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::problem::FieldCode;
use majlis_contract::validation::not_blank;
use majlis_contract::watch_word::{CreateWatchWord, EditWatchWord, WATCH_NOTE_LENGTH, WatchWordEntry};
use majlis_contract::{Page, WatchWordId};
use majlis_domain::watch::{FEWEST_LETTERS, form, letters};
use majlis_domain::{Actor, text};
use majlis_persistence::watch_word::{self as store, WatchWord};
use majlis_persistence::{DatabaseTransaction, job};
use serde_json::json;

use crate::change::{self, Checks, Edit, current};
use crate::idempotency::{Ticket, once};
use crate::job::WATCH;
use crate::{App, AppError, AppResult};

/// Entries of the list at most, those out of use among them.
pub(crate) const MOST: u64 = 1_000;

/// The whole list, what is out of use as well.
pub async fn list(app: &App) -> AppResult<Page<WatchWordEntry>> {
    let rows = store::all(app.db.read(), MOST).await?;
    Ok(Page { items: rows.iter().map(entry).collect(), next_cursor: None })
}

fn entry(row: &WatchWord) -> WatchWordEntry {
    WatchWordEntry {
        id: row.id.into(),
        text: row.text.clone(),
        note: row.note.clone(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    }
}

/// Adds an entry; what waits for a moderator is looked through for it soon.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateWatchWord) -> AppResult<WatchWordEntry> {
    let made = once(app, ticket, async |tx| {
        if store::all(tx, MOST).await?.len() as u64 == MOST {
            return Err(AppError::field("/text", FieldCode::TooMany));
        }
        let note = input.note.as_deref().map(text::clean);
        let new = WatchWord { id: app.new_id(), text: input.text, form: String::new(), note, retired_at: None, version: 1 };
        let row = checked(new)?;
        if !store::insert(tx, row.clone()).await? {
            return Err(AppError::field("/text", FieldCode::Taken));
        }
        let view = entry(&row);
        let data = change::difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::WatchWord, row.id), ChangeKind::Created, data).await?;
        look_again(app, tx).await?;
        Ok(view)
    });
    let made = made.await;
    app.watch_list.forget();
    made
}

/// Changes an entry, takes it out of use or brings it back, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: WatchWordId, version: i64, input: EditWatchWord) -> AppResult<WatchWordEntry> {
    let edited = app
        .db
        .write(async |tx| {
            let old = store::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            current(version, old.version)?;
            let row = checked(patched(app, old.clone(), input)?)?;
            if store::of_form(tx, &row.form).await?.is_some_and(|other| other.id != row.id) {
                return Err(AppError::field("/text", FieldCode::Taken));
            }
            save(app, tx, actor, &old, row).await
        })
        .await;
    app.watch_list.forget();
    edited
}

fn patched(app: &App, old: WatchWord, input: EditWatchWord) -> AppResult<WatchWord> {
    let mut checks = Checks::default();
    let note = input.note.apply(old.note).map(|note| text::clean(&note));
    checks.unless(note.as_deref().is_none_or(|note| not_blank(note).is_ok()), "/note", FieldCode::Required);
    checks.unless(note.as_deref().is_none_or(|note| note.chars().count() as u64 <= WATCH_NOTE_LENGTH), "/note", FieldCode::TooLong);
    checks.done()?;
    Ok(WatchWord {
        text: input.text.unwrap_or(old.text),
        note,
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    })
}

async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, old: &WatchWord, row: WatchWord) -> AppResult<WatchWordEntry> {
    let row = WatchWord { version: old.version + 1, ..row };
    let (before, after) = (entry(old), entry(&row));
    let data = change::difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::WatchWord, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    let looks_otherwise = (&old.form, old.retired_at) != (&row.form, row.retired_at);
    let saved = change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await?;
    if looks_otherwise {
        look_again(app, tx).await?;
    }
    Ok(saved)
}

/// In one line, with letters enough to be a word.
fn checked(row: WatchWord) -> AppResult<WatchWord> {
    let line = text::clean(&row.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut checks = Checks::default();
    checks.unless(letters(&line) >= FEWEST_LETTERS, "/text", FieldCode::TooShort);
    checks.done()?;
    Ok(WatchWord { form: form(&line), text: line, ..row })
}

/// Leaves the job that looks through what waits.
async fn look_again(app: &App, tx: &DatabaseTransaction) -> AppResult<()> {
    Ok(job::enqueue(tx, app.new_id(), WATCH, json!({}), app.now()).await?)
}
