//! What machines find in what residents say: looked for when it is written, kept for the moderators. It decides nothing.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use majlis_contract::WatchWordId;
use majlis_contract::contribution::{Hint, HintKind, RepeatView};
use majlis_contract::watch_word::WatchWordRef;
use majlis_domain::contribution::hints;
use majlis_domain::watch::WatchList;
use majlis_persistence::contribution::{self as store, ContributionRow, FindingRow, PhotoRow};
use majlis_persistence::watch_word::{self as words, WatchWord};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, job};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::repeat::{self, SaidBefore};
use super::{Grounds, photo};
use crate::case::word;
use crate::change::{json as to_json, of_json};
use crate::job::{Job, JobError, WATCH};
use crate::watch_word::MOST;
use crate::{App, AppError, AppResult};

/// Contributions that are looked through again in one job; it leaves another for the rest.
const PAGE: u64 = 100;

/// An entry of the list that was found, and the words as they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Listed {
    id: Uuid,
    words: String,
}

/// The list of words, ready to be looked for.
pub struct List {
    rows: Vec<WatchWord>,
    words: WatchList,
}

/// How long the list is kept: in another process a change is known after this; what waits is looked through again then as well.
const KEPT: TimeDelta = TimeDelta::seconds(10);

/// The list as it was read last.
#[derive(Default)]
pub struct WatchListKept(Mutex<Option<(DateTime<Utc>, Arc<List>)>>);

impl WatchListKept {
    fn lock(&self) -> MutexGuard<'_, Option<(DateTime<Utc>, Arc<List>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn get(&self, app: &App, db: &impl ConnectionTrait) -> AppResult<Arc<List>> {
        let now = app.now();
        if let Some((at, list)) = &*self.lock()
            && (TimeDelta::zero()..KEPT).contains(&(now - *at))
        {
            return Ok(Arc::clone(list));
        }
        let list = Arc::new(List::in_use(db).await?);
        *self.lock() = Some((now, Arc::clone(&list)));
        Ok(list)
    }

    /// Whether a word of the list stands in a text.
    pub(crate) async fn meets(&self, app: &App, db: &impl ConnectionTrait, text: &str) -> AppResult<bool> {
        Ok(!self.get(app, db).await?.words.find(text).is_empty())
    }

    /// What is pointed out in a text now, words of the list first.
    pub(crate) async fn hints(&self, app: &App, db: &impl ConnectionTrait, text: &str) -> AppResult<Vec<Hint>> {
        let list = self.get(app, db).await?;
        let entry = |one: Listed| Some(listed_hint(list.rows.iter().find(|row| row.id == one.id)?, one.words));
        Ok(list.find(text).into_iter().filter_map(entry).chain(hints(text)).collect())
    }

    /// Reads anew next time.
    pub(crate) fn forget(&self) {
        *self.lock() = None;
    }
}

impl List {
    async fn in_use(db: &impl ConnectionTrait) -> AppResult<Self> {
        let rows = words::in_use(db, MOST).await?;
        let words = WatchList::new(rows.iter().map(|row| row.text.as_str()));
        Ok(Self { rows, words })
    }

    fn find(&self, text: &str) -> Vec<Listed> {
        let listed = |one: majlis_domain::watch::Watched| {
            Some(Listed { id: self.rows.get(one.word)?.id, words: text.get(one.start..one.end)?.to_owned() })
        };
        self.words.find(text).into_iter().filter_map(listed).collect()
    }
}

/// Title and text, as they are held against what others have said.
pub(super) fn whole(row: &ContributionRow) -> String {
    format!("{}\n{}", row.title.as_deref().unwrap_or_default(), row.text)
}

/// Everything that is to be read of it: the name of its place and what is said to its photos as well.
pub(super) fn all_words<'p>(row: &ContributionRow, photos: impl IntoIterator<Item = &'p PhotoRow>) -> String {
    let beside = row.place_label.iter().chain(photos.into_iter().filter_map(|photo| photo.alt.as_ref()));
    beside.fold(whole(row), |all, words| format!("{all}\n{words}"))
}

/// Looks through what was just written, its photos with it. What the municipality says itself is its own.
pub(super) async fn examine(app: &App, tx: &DatabaseTransaction, row: &ContributionRow) -> AppResult<()> {
    if row.official {
        return Ok(());
    }
    let text = all_words(row, &store::photos_of(tx, vec![row.id]).await?);
    let listed = app.watch_list.get(app, tx).await?.find(&text);
    let before = repeat::find(tx, row).await?;
    if listed.is_empty() && before.is_empty() && hints(&text).is_empty() {
        return Ok(store::remove_findings(tx, vec![row.id]).await?);
    }
    Ok(store::put_findings(tx, vec![found(app, row.id, &listed, &before)?]).await?)
}

fn found(app: &App, contribution_id: Uuid, listed: &[Listed], before: &[SaidBefore]) -> AppResult<FindingRow> {
    Ok(FindingRow { contribution_id, is_open: true, found_at: app.now(), words: to_json(listed)?, repeats: to_json(before)? })
}

/// Whether something was found in a contribution, and no moderator has looked since.
pub(super) async fn is_pointed_out(db: &impl ConnectionTrait, id: Uuid) -> AppResult<bool> {
    Ok(!store::pointed_out_among(db, vec![id]).await?.is_empty())
}

/// What was found in a contribution, for the moderators.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub hints: Vec<Hint>,
    pub repeats: Vec<RepeatView>,
}

/// What was found in each of the contributions.
pub(super) async fn found_in(db: &impl ConnectionTrait, rows: &[ContributionRow]) -> AppResult<HashMap<Uuid, Found>> {
    let (mut listed, mut before) = (HashMap::<Uuid, Vec<Listed>>::new(), HashMap::<Uuid, Vec<SaidBefore>>::new());
    for row in store::findings_of(db, rows.iter().map(|row| row.id).collect()).await? {
        listed.insert(row.contribution_id, of_json(&row.words)?);
        before.insert(row.contribution_id, of_json(&row.repeats)?);
    }
    let ids: HashSet<Uuid> = listed.values().flatten().map(|one| one.id).collect();
    let entries: HashMap<Uuid, WatchWord> =
        words::find_all(db, ids.into_iter().collect()).await?.into_iter().map(|row| (row.id, row)).collect();
    let ids: HashSet<Uuid> = before.values().flatten().map(|one| one.id).collect();
    let others: HashMap<Uuid, ContributionRow> =
        store::find_all(db, ids.into_iter().collect()).await?.into_iter().map(|row| (row.id, row)).collect();
    let grounds = Grounds::of(db, others.values()).await?;
    let found = |row: &ContributionRow| {
        let hints =
            listed.remove(&row.id).into_iter().flatten().filter_map(|one| Some(listed_hint(entries.get(&one.id)?, one.words))).collect();
        let repeats = before.remove(&row.id).into_iter().flatten();
        let repeats = repeats.filter_map(|one| Some(repeated(&grounds, row, others.get(&one.id)?, one))).collect::<AppResult<_>>()?;
        Ok((row.id, Found { hints, repeats }))
    };
    rows.iter().map(found).collect()
}

/// The words as they stand, and the entry of the list that they are a spelling of.
fn listed_hint(entry: &WatchWord, words: String) -> Hint {
    let listed = WatchWordRef { id: WatchWordId(entry.id), text: entry.text.clone(), note: entry.note.clone() };
    Hint { kind: HintKind::WatchWord, words, listed: Some(listed) }
}

fn repeated(grounds: &Grounds, row: &ContributionRow, other: &ContributionRow, one: SaidBefore) -> AppResult<RepeatView> {
    Ok(RepeatView {
        contribution: grounds.reference(other)?,
        likeness: one.likeness,
        same_author: other.author_id == row.author_id,
        state: word(&other.state)?,
    })
}

/// Does the job `{after}`: looks through a page of what waits for the list as it is now.
pub async fn look_again(app: &App, job: &Job) -> Result<(), JobError> {
    let after = job.payload().get("after").and_then(|id| id.as_str()).and_then(|id| id.parse::<Uuid>().ok());
    let done = app.db.write(async |tx| {
        let rows = store::waiting_after(tx, after, PAGE).await?;
        let next = rows.last().map(|row| row.id).filter(|_| rows.len() as u64 == PAGE);
        look_through(app, tx, rows).await?;
        if let Some(after) = next {
            job::enqueue(tx, app.new_id(), WATCH, json!({ "after": after }), app.now()).await?;
        }
        Ok::<(), AppError>(())
    });
    Ok(done.await?)
}

async fn look_through(app: &App, tx: &DatabaseTransaction, rows: Vec<ContributionRow>) -> AppResult<()> {
    // It was changed, perhaps in another process.
    app.watch_list.forget();
    let list = app.watch_list.get(app, tx).await?;
    let before = store::findings_of(tx, rows.iter().map(|row| row.id).collect()).await?;
    let mut before: HashMap<Uuid, FindingRow> = before.into_iter().map(|row| (row.contribution_id, row)).collect();
    let mut photos = photo::of_all(tx, rows.iter().map(|row| row.id).collect()).await?;
    let (mut changed, mut gone) = (Vec::new(), Vec::new());
    for row in rows.into_iter().filter(|row| !row.official) {
        let text = all_words(&row, &photos.remove(&row.id).unwrap_or_default());
        let (listed, old) = (list.find(&text), before.remove(&row.id));
        let had = old.as_ref().map_or_else(|| Ok(Vec::new()), |old| of_json::<Vec<Listed>>(&old.words))?;
        let nothing_else = old.as_ref().is_none_or(|old| old.repeats == json!([])) && hints(&text).is_empty();
        match old {
            _ if listed == had => {}
            Some(_) if listed.is_empty() && nothing_else => gone.push(row.id),
            Some(old) => changed.push(FindingRow { words: to_json(&listed)?, ..old }),
            None => changed.push(found(app, row.id, &listed, &[])?),
        }
    }
    store::put_findings(tx, changed).await?;
    Ok(store::remove_findings(tx, gone).await?)
}
