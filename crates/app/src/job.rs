//! Jobs as the workers see them: taken under a lease, settled together, tried again later and later.

use chrono::{DateTime, Duration, Utc};
use majlis_persistence::{entity, job as store};
use serde_json::Value;
use uuid::Uuid;

use crate::{App, AppError, AppResult};

/// Tells one event to the people it is for.
pub const TELL: &str = "tell";
/// Sends one message to one address.
pub const DELIVER: &str = "deliver";
/// Sends a one-time code.
pub const SEND_CODE: &str = "send_code";
/// Throws pictures away that belong to nothing.
pub const DELETE_BLOBS: &str = "delete_blobs";

/// How often a job is tried.
pub const MAX_ATTEMPTS: u32 = 10;
/// The wait after the first failure; every further one is four times as long, so that ten tries outlast two days
/// of a mail server being down.
const FIRST_WAIT: Duration = Duration::seconds(5);
const LONGEST_WAIT: Duration = Duration::hours(24);
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

    /// When it is tried again if this attempt fails; `None` when it was the last.
    pub fn next_try(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        next_try(self.attempts(), now)
    }

    /// How often it was tried, this time included.
    pub fn attempts(&self) -> u32 {
        u32::try_from(self.row.attempts).unwrap_or(u32::MAX)
    }

    /// True when earlier workers died over it as often as it may be tried.
    pub fn is_exhausted(&self) -> bool {
        self.attempts() > MAX_ATTEMPTS
    }
}

fn next_try(attempts: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let waits = 4i32.checked_pow(attempts.saturating_sub(1)).unwrap_or(i32::MAX);
    (attempts < MAX_ATTEMPTS).then(|| now + FIRST_WAIT.checked_mul(waits).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT))
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
                    Outcome::Failed(error @ JobError::Again(_)) => {
                        store::fail(tx, &job.row, &error.to_string(), job.next_try(now), now).await?;
                    }
                    Outcome::Failed(error @ JobError::Never(_)) => store::fail(tx, &job.row, &error.to_string(), None, now).await?,
                    Outcome::Done | Outcome::Untried => {}
                }
            }
            Ok(())
        })
        .await
}

/// Forgets old finished jobs.
pub async fn purge(app: &App) -> AppResult<u64> {
    app.db.write(async |tx| Ok(store::purge(tx, app.now()).await?)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_to_a_day_and_end() {
        let now = DateTime::UNIX_EPOCH;
        let waits: Vec<_> = (1..=MAX_ATTEMPTS).map(|attempts| next_try(attempts, now).map(|next| (next - now).num_seconds())).collect();
        assert_eq!(waits[..4], [Some(5), Some(20), Some(80), Some(320)]);
        assert_eq!(waits[7..], [Some(81_920), Some(86_400), None]);
        assert!(waits.iter().flatten().sum::<i64>() > 2 * 86_400);
    }
}
