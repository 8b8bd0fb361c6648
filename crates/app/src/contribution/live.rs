//! Who reads along hears of new comments: one look at the database a second for the whole process, however many listen, and
//! none while nobody does.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use majlis_contract::SubjectId;
use majlis_contract::contribution::CommentAppeared;
use majlis_domain::Actor;
use majlis_persistence::contribution::{self as store, Appeared};
use tokio::sync::broadcast::{self, Receiver, Sender};
use tokio::sync::oneshot;
use uuid::Uuid;

use super::list::visible;
use crate::{App, AppError, AppResult};

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);
/// Comments that one look brings, and that a listener may be behind.
const MOST: u64 = 500;
/// Comments that are told of the time before one listened.
const BEFORE: u64 = 100;
/// Who may listen in one process: more would take the memory of those who write.
const LISTENERS: usize = 10_000;
/// A comment may be written down this much after the moment that it bears.
const SLACK: TimeDelta = TimeDelta::seconds(15);

/// A comment that has appeared on a subject.
#[derive(Debug, Clone)]
pub struct Arrival {
    subject: SubjectId,
    pub comment: CommentAppeared,
}

/// Those who listen.
pub struct Listeners {
    told: Sender<Arrival>,
    /// Whether somebody looks for them. Held while one comes or the last has left, so that nobody waits for no one.
    looking: Mutex<bool>,
}

impl Default for Listeners {
    fn default() -> Self {
        Self { told: broadcast::channel(MOST as usize).0, looking: Mutex::default() }
    }
}

impl Listeners {
    fn state(&self) -> std::sync::MutexGuard<'_, bool> {
        self.looking.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Somebody comes; true for who has to look from now on.
    fn join(&self) -> (Receiver<Arrival>, bool) {
        let mut looking = self.state();
        (self.told.subscribe(), !std::mem::replace(&mut *looking, true))
    }

    /// Whether all have left, so that nobody looks any more.
    fn are_gone(&self) -> bool {
        let mut looking = self.state();
        *looking = self.told.receiver_count() > 0;
        !*looking
    }

    /// Whoever comes next looks.
    fn give_up(&self) {
        *self.state() = false;
    }
}

/// Comments on one subject as they appear.
pub struct Live {
    subject: SubjectId,
    before: VecDeque<Heard>,
    arrivals: Receiver<Arrival>,
}

/// What a listener hears.
pub enum Heard {
    Comment(CommentAppeared),
    /// More has appeared than was kept: read the list again.
    Missed,
}

impl Live {
    /// What had appeared before.
    pub fn kept(&mut self) -> Option<Heard> {
        self.before.pop_front()
    }

    /// What appears next; none once the process ends.
    pub async fn next(&mut self) -> Option<Heard> {
        loop {
            match self.arrivals.recv().await {
                Ok(arrival) if arrival.subject == self.subject => return Some(Heard::Comment(arrival.comment)),
                Ok(_) => {}
                Err(broadcast::error::RecvError::Lagged(_)) => return Some(Heard::Missed),
                Err(broadcast::error::RecvError::Closed) => return None,
            }
        }
    }
}

/// Listens to the comments on a subject; to those that appeared after `since` as well.
pub async fn listen(app: &Arc<App>, actor: &Actor, id: SubjectId, since: Option<DateTime<Utc>>) -> AppResult<Live> {
    visible(app, actor, id).await?;
    if app.listeners.told.receiver_count() >= LISTENERS {
        return Err(AppError::Busy { retry_after: 60 });
    }
    let (arrivals, must_look) = app.listeners.join();
    if must_look {
        begin(app).await?;
    }
    let before = match since {
        Some(since) => {
            // Nothing was said before there were computers, and no moment lies before the first.
            let since = since.max(DateTime::UNIX_EPOCH) - SLACK;
            told_before(store::appeared(app.db.read(), Some(id.0), since, BEFORE + 1).await?)
        }
        None => VecDeque::new(),
    };
    Ok(Live { subject: id, before, arrivals })
}

/// What appeared before one listened; that there is more, where there is.
fn told_before(rows: Vec<Appeared>) -> VecDeque<Heard> {
    let has_more = rows.len() as u64 > BEFORE;
    let told = rows.into_iter().take(BEFORE as usize).map(|row| Heard::Comment(comment(row)));
    told.chain(has_more.then_some(Heard::Missed)).collect()
}

/// Begins to look. What is there already is known before anybody listens. It is a task of its own from the start: who came may be gone
/// before the database has answered, and others rely on it.
async fn begin(app: &Arc<App>) -> AppResult<()> {
    let (begun, is_begun) = oneshot::channel();
    let app = Arc::clone(app);
    tokio::spawn(async move {
        let (looking, mut watch) = (Looking(&app), Watch::from(app.now()));
        match store::appeared(app.db.read(), None, watch.since, MOST).await {
            Ok(rows) => {
                watch.new_among(rows, app.now());
                // Whoever waited for it may be gone, and others listen.
                let _ = begun.send(Ok(()));
                looking.look(watch).await;
            }
            Err(error) => {
                // Who waited for it hears that it failed; for others who have come meanwhile it is looked for all the same.
                let _ = begun.send(Err(error));
                looking.look(watch).await;
            }
        }
    });
    Ok(is_begun.await.map_err(AppError::internal)??)
}

/// Who looks; whatever ends it, the next one who comes looks again.
struct Looking<'a>(&'a App);

impl Drop for Looking<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.listeners.give_up();
        }
    }
}

impl Looking<'_> {
    /// Looks for new comments until nobody listens any more.
    async fn look(&self, mut watch: Watch) {
        let app = self.0;
        while !app.listeners.are_gone() {
            tokio::time::sleep(PAUSE).await;
            match store::appeared(app.db.read(), None, watch.since, MOST).await {
                Ok(rows) => {
                    for arrival in watch.new_among(rows, app.now()) {
                        // Nobody may be left to hear it.
                        let _ = app.listeners.told.send(arrival);
                    }
                }
                Err(error) => tracing::warn!(%error, "new comments could not be looked for"),
            }
        }
    }
}

/// What was seen already.
struct Watch {
    newest: DateTime<Utc>,
    /// Where the next look begins.
    since: DateTime<Utc>,
    seen: VecDeque<(DateTime<Utc>, Uuid)>,
}

impl Watch {
    fn from(now: DateTime<Utc>) -> Self {
        Self { newest: now, since: now - SLACK, seen: VecDeque::new() }
    }

    fn new_among(&mut self, rows: Vec<Appeared>, now: DateTime<Utc>) -> Vec<Arrival> {
        let is_full = rows.len() as u64 >= MOST;
        let mut new = Vec::new();
        for row in rows {
            self.newest = self.newest.max(row.published_at);
            if self.seen.iter().all(|(_, id)| *id != row.id) {
                self.seen.push_back((row.published_at, row.id));
                new.push(Arrival { subject: row.subject_id.into(), comment: comment(row) });
            }
        }
        // Another process's clock may be ahead, and ours set back.
        self.newest = self.newest.min(now);
        // More than one look brings: the next one goes on, else it would bring the same again.
        self.since = if is_full { self.newest } else { self.newest - SLACK };
        let since = self.since;
        self.seen.retain(|(at, _)| *at > since);
        new
    }
}

fn comment(row: Appeared) -> CommentAppeared {
    CommentAppeared {
        id: row.id.into(),
        idea_id: row.idea_id.map(Into::into),
        section_id: row.section_id.map(Into::into),
        reply_to: row.reply_to.map(Into::into),
        published_at: row.published_at,
    }
}
