//! What comes back every minute. Each piece of work may run in several processes at once and does nothing twice.

use futures_util::future::BoxFuture;
use majlis_app::{App, AppResult, attachment, auth, case, initiative, job, message, newsletter, subject};

type Work = for<'a> fn(&'a App) -> BoxFuture<'a, AppResult<u64>>;

/// By name, in this order. A new one is a line here.
const EVERY_MINUTE: &[(&str, Work)] = &[
    ("ring_case_timers", |app| Box::pin(case::ring_due(app))),
    ("remind_of_unanswered_cases", |app| Box::pin(async { Ok(case::remind_unanswered(app).await? as u64) })),
    ("close_unanswered_cases", |app| Box::pin(async { Ok(case::close_unanswered(app).await? as u64) })),
    ("turn_subjects", |app| Box::pin(subject::turn_due(app))),
    ("warn_of_subjects_that_close", |app| Box::pin(subject::warn_closing(app))),
    ("warn_of_deadlines_of_initiatives", |app| Box::pin(initiative::warn_expiring(app))),
    ("tell_staff_what_waits", |app| Box::pin(message::summary::begin(app))),
    ("send_letters", |app| Box::pin(newsletter::send_due(app))),
    ("begin_digest", |app| Box::pin(newsletter::begin_digest(app))),
    ("forget_unconfirmed_subscriptions", |app| Box::pin(newsletter::forget_unconfirmed(app))),
    ("purge_attachments", |app| Box::pin(attachment::purge(app))),
    ("purge_sign_in_and_keys", |app| Box::pin(auth::purge(app))),
    ("purge_jobs", |app| Box::pin(job::purge(app))),
];

/// Does all of it once. One that fails does not keep the others from running.
pub async fn run_periodic(app: &App) {
    for (name, work) in EVERY_MINUTE {
        match work(app).await {
            Ok(0) => {}
            Ok(count) => {
                tracing::info!(name, count, "periodic work");
                metrics::counter!("periodic_total", "name" => *name).increment(count);
            }
            Err(error) => tracing::error!(name, %error, "periodic work failed"),
        }
    }
}
