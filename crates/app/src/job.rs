//! Jobs as the workers see them: taken under a lease, settled together, tried again later and later.

use chrono::{DateTime, Duration, Utc};
use majlis_persistence::{entity, job as store};
use serde_json::Value;
use uuid::Uuid;

use crate::{App, AppError, AppResult, case};

/// Tells one event to the people it is for.
pub const TELL: &str = "tell";
/// Sends one message to one address.
pub const DELIVER: &str = "deliver";
/// Sends what was gathered for one address.
pub const DIGEST: &str = "digest";
/// Has messages tried again that were given up.
pub const RETRY_ALL: &str = "retry_all";
/// Sends a one-time code.
pub const SEND_CODE: &str = "send_code";
/// Measures anew what open cases owe, after the working calendar changed.
pub const RECKON: &str = "reckon_clocks";
/// Sends an invitation.
pub const INVITE: &str = "invite";
/// Throws pictures away that belong to nothing.
pub const DELETE_BLOBS: &str = "delete_blobs";
/// Looks through what waits for moderators, after the list of words changed.
pub const WATCH: &str = "watch";

/// Has each member of staff told what waits for them, once a day.
pub const SUMMARY: &str = "staff_summary";
/// Tells one of them.
pub const SUMMARY_MAIL: &str = "staff_summary_mail";

/// Gives a letter of the newsletter to the post.
pub const NEWSLETTER_HAND_OUT: &str = "newsletter_hand_out";
/// Sends one mail of the newsletter.
pub const NEWSLETTER_MAIL: &str = "newsletter_mail";
/// Asks somebody to confirm the newsletter.
pub const NEWSLETTER_WORD: &str = "newsletter_word";
/// Sends a letter to who writes it.
pub const NEWSLETTER_TEST: &str = "newsletter_test";

/// How often a job is tried that only we ourselves can keep from being done.
const MAX_ATTEMPTS: u32 = 10;
/// The wait after its first failure; every further one is four times as long.
const FIRST_WAIT: Duration = Duration::seconds(5);
const LONGEST_WAIT: Duration = Duration::hours(24);
/// The waits of messages, in seconds: soon for a hiccup, then over four days for a receiver that is down.
const MESSAGE_WAITS: [i64; 8] = [30, 120, 600, 3_600, 4 * 3_600, 12 * 3_600, 24 * 3_600, 48 * 3_600];
/// How long a receiver may ask us to wait.
const LONGEST_ASKED: Duration = Duration::hours(48);
/// How long a worker holds what it took. A worker that died is noticed after this time.
pub const LEASE: Duration = Duration::seconds(120);

/// A job that this worker holds.
#[derive(Debug, Clone)]
pub struct Job {
    row: entity::job::Model,
}

/// Why a job did not get done.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JobError {
    /// Worth another try.
    #[error("{0}")]
    Again(String),
    /// Worth another try, but not before the time that the other side asked for.
    #[error("{error}")]
    AgainAfter { error: String, wait: Duration },
    /// It is not the time for it; this does not count as a try.
    #[error("not before {0}")]
    NotYet(DateTime<Utc>),
    /// Will never work.
    #[error("{0}")]
    Never(String),
}

impl From<AppError> for JobError {
    fn from(error: AppError) -> Self {
        Self::Again(error.to_string())
    }
}

impl From<majlis_persistence::DbErr> for JobError {
    fn from(error: majlis_persistence::DbErr) -> Self {
        Self::Again(error.to_string())
    }
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Done,
    Failed(JobError),
    /// There was no time left to try.
    Untried,
}

impl Job {
    pub fn id(&self) -> Uuid {
        self.row.id
    }

    pub fn kind(&self) -> &str {
        &self.row.kind
    }

    pub fn payload(&self) -> &Value {
        &self.row.payload
    }

    /// One of the payload's ids.
    pub fn payload_id(&self, name: &str) -> Result<Uuid, JobError> {
        let id = self.row.payload.get(name).and_then(Value::as_str).and_then(|text| text.parse().ok());
        id.ok_or_else(|| JobError::Never(format!("the payload has no {name}")))
    }

    /// When it was left.
    pub fn created_at(&self) -> DateTime<Utc> {
        self.row.created_at
    }

    /// Until when this worker holds it.
    pub fn held_until(&self) -> Option<DateTime<Utc>> {
        self.row.locked_until
    }

    /// When it is tried again after a failure; `None` when it was the last.
    pub fn next_try(&self, error: &JobError, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let planned = wait(self.kind(), self.id(), self.attempts()).map(|wait| now + wait);
        match error {
            JobError::Again(_) => planned,
            JobError::AgainAfter { wait, .. } => planned.map(|next| next.max(now + (*wait).min(LONGEST_ASKED))),
            JobError::NotYet(at) => Some(*at),
            JobError::Never(_) => None,
        }
    }

    /// How often it was tried, this time included.
    pub fn attempts(&self) -> u32 {
        u32::try_from(self.row.attempts).unwrap_or(u32::MAX)
    }

    /// True when earlier workers died over it as often as it may be tried.
    pub fn is_exhausted(&self) -> bool {
        wait(self.kind(), self.id(), self.attempts() - 1).is_none()
    }
}

/// The wait after so many attempts; none after the last.
fn wait(kind: &str, id: Uuid, attempts: u32) -> Option<Duration> {
    let failures = attempts.saturating_sub(1);
    if matches!(kind, DELIVER | DIGEST | NEWSLETTER_MAIL) {
        let seconds = usize::try_from(failures).ok().and_then(|index| MESSAGE_WAITS.get(index))?;
        // Up to a tenth longer, each by its own, so that what failed together does not come back together.
        let tenth = i64::from(id.as_bytes()[15]);
        return Some(Duration::milliseconds(seconds * 1000 + seconds * 100 * tenth / 255));
    }
    let times = 4i32.checked_pow(failures).unwrap_or(i32::MAX);
    (attempts < MAX_ATTEMPTS).then(|| FIRST_WAIT.checked_mul(times).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT))
}

/// Takes at most `limit` due jobs.
pub async fn claim(app: &App, limit: u64) -> AppResult<Vec<Job>> {
    if !store::any_due(app.db.read(), app.now()).await? {
        return Ok(Vec::new());
    }
    let rows = app.db.write(async |tx| store::claim(tx, app.now(), LEASE, limit).await).await?;
    Ok(rows.into_iter().map(|row| Job { row }).collect())
}

/// Writes down how the attempts ended.
pub async fn settle(app: &App, outcomes: &[(Job, Outcome)]) -> AppResult<()> {
    if outcomes.is_empty() {
        return Ok(());
    }
    let ids = |wanted: Outcome| outcomes.iter().filter(|(_, outcome)| *outcome == wanted).map(|(job, _)| job.row.id).collect::<Vec<_>>();
    let (done, untried, now) = (ids(Outcome::Done), ids(Outcome::Untried), app.now());
    app.db
        .write(async |tx| {
            if !done.is_empty() {
                store::finish(tx, &done, now).await?;
            }
            if !untried.is_empty() {
                // Claimed together, under one lease.
                store::release(tx, &untried, outcomes.first().and_then(|(job, _)| job.held_until())).await?;
            }
            for (job, outcome) in outcomes {
                match outcome {
                    Outcome::Failed(JobError::NotYet(at)) => store::postpone(tx, &job.row, *at).await?,
                    Outcome::Failed(error) => store::fail(tx, &job.row, &error.to_string(), job.next_try(error, now), now).await?,
                    Outcome::Done | Outcome::Untried => {}
                }
            }
            Ok(())
        })
        .await
}

/// Jobs that are counted at most: more of them is no different.
const MEASURED: u64 = 1_000;

/// Says in the metrics how the queue and the clocks of cases stand, whichever process works on them.
pub async fn measure(app: &App) -> AppResult<()> {
    let now = app.now();
    let (due, oldest) = store::waiting(app.db.read(), now, MEASURED).await?;
    let given_up = store::given_up(app.db.read(), now - Duration::days(1), MEASURED).await?;
    let waits = oldest.map_or(0.0, |oldest| (now - oldest).as_seconds_f64());
    metrics::gauge!("jobs_due").set(due as f64);
    metrics::gauge!("jobs_oldest_due_seconds").set(waits);
    metrics::gauge!("jobs_given_up_last_day").set(given_up as f64);
    metrics::gauge!("case_timers_oldest_due_seconds").set(case::clocks_behind(app).await?.as_seconds_f64());
    Ok(())
}

/// Forgets old finished jobs.
pub async fn purge(app: &App) -> AppResult<u64> {
    app.db.write(async |tx| Ok(store::purge(tx, app.now()).await?)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waits(kind: &str, id: Uuid) -> Vec<i64> {
        (1..).map_while(|attempts| wait(kind, id, attempts)).map(|wait| wait.num_seconds()).collect()
    }

    #[test]
    fn waits_grow_to_a_day_and_end() {
        let waits = waits(TELL, Uuid::nil());
        assert_eq!((waits.len(), &waits[..4], &waits[7..]), (9, &[5, 20, 80, 320][..], &[81_920, 86_400][..]));
    }

    #[test]
    fn messages_are_tried_over_four_days_and_not_all_at_once() {
        let (soon, late) = (waits(DELIVER, Uuid::nil()), waits(DELIVER, Uuid::max()));
        assert_eq!((soon.as_slice(), waits(DIGEST, Uuid::nil()).as_slice()), (&MESSAGE_WAITS[..], &MESSAGE_WAITS[..]));
        assert_eq!((late[0], late[7]), (33, 48 * 3_600 * 11 / 10));
        assert!(soon.iter().sum::<i64>() > 3 * 86_400);
    }
}
