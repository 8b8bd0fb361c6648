//! One round of due jobs.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use futures_util::FutureExt;
use majlis_app::App;
use majlis_app::job::{self, Job, JobError, Outcome};

use crate::handler::{give_up, handle};

/// How long one job may take. Less than the lease, so that nobody else takes a job that still runs.
const PATIENCE: Duration = Duration::from_secs(45);

/// Takes at most `limit` due jobs, does them one after the other, and says how many it took.
pub async fn run_due(app: &App, limit: u64) -> usize {
    run_until(app, limit, || false).await
}

/// As [`run_due`]; what is not begun when `stopping` says so goes back.
pub(crate) async fn run_until(app: &App, limit: u64, stopping: impl Fn() -> bool) -> usize {
    let jobs = match job::claim(app, limit).await {
        Ok(jobs) => jobs,
        Err(error) => {
            tracing::error!(%error, "jobs can't be claimed");
            return 0;
        }
    };
    let mut outcomes = Vec::with_capacity(jobs.len());
    for job in jobs {
        let outcome = if stopping() || !has_time(app, &job) { Outcome::Untried } else { attempt(app, &job).await };
        outcomes.push((job, outcome));
    }
    // Should this fail, the leases end and the jobs run once more.
    if let Err(error) = job::settle(app, &outcomes).await {
        tracing::error!(%error, "jobs can't be marked as done");
    }
    outcomes.len()
}

/// Whether the lease lasts longer than the job may.
fn has_time(app: &App, job: &Job) -> bool {
    job.held_until().is_some_and(|until| (until - app.now()).to_std().is_ok_and(|left| left > PATIENCE))
}

async fn attempt(app: &App, job: &Job) -> Outcome {
    let result = if job.is_exhausted() {
        Err(JobError::Never("workers ended while doing it".to_owned()))
    } else {
        match tokio::time::timeout(PATIENCE, AssertUnwindSafe(handle(app, job)).catch_unwind()).await {
            Ok(Ok(result)) => result,
            Ok(Err(_)) => Err(JobError::Again("it panicked".to_owned())),
            Err(_) => Err(JobError::Again("it took too long".to_owned())),
        }
    };
    let Err(error) = result else {
        count(job, "done");
        return Outcome::Done;
    };
    if matches!(error, JobError::NotYet(_)) {
        count(job, "postponed");
        return Outcome::Failed(error);
    }
    let last = job.next_try(&error, app.now()).is_none();
    tracing::warn!(job = %job.id(), kind = job.kind(), attempt = job.attempts(), last, %error, "a job failed");
    count(job, if last { "given_up" } else { "failed" });
    if last && let Err(error) = give_up(app, job, &error.to_string()).await {
        tracing::error!(job = %job.id(), %error, "giving up can't be recorded");
    }
    Outcome::Failed(error)
}

fn count(job: &Job, outcome: &'static str) {
    metrics::counter!("jobs_total", "kind" => job.kind().to_owned(), "outcome" => outcome).increment(1);
}
