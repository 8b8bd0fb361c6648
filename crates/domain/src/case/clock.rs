//! When things are due.

use chrono::{DateTime, Duration, Utc};

/// When the first answer is due, in clock hours.
pub fn answer_due(created_at: DateTime<Utc>, answer_hours: u32) -> DateTime<Utc> {
    created_at + Duration::hours(i64::from(answer_hours))
}

/// Until when a resolved case can be confirmed or reopened.
pub fn reopen_until(resolved_at: DateTime<Utc>, reopen_days: u32) -> DateTime<Utc> {
    resolved_at + Duration::days(i64::from(reopen_days))
}
