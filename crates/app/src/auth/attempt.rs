//! Guessing the credentials of one account: after five failures every further try has to wait, ever longer.

use chrono::Duration;
use majlis_persistence::{ConnectionTrait, account as store};
use uuid::Uuid;

use crate::{App, AppError, AppResult};

/// Failures before waiting begins.
pub(super) const FREE: i32 = 5;
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 3600;

/// How long to wait after so many failures in a row (NIST SP 800-63B: 30 seconds to an hour).
fn wait(failures: i32) -> Option<Duration> {
    let doublings = u32::try_from(failures - FREE).ok()?.min(16);
    Some(Duration::seconds((FIRST_WAIT << doublings).min(LONGEST_WAIT)))
}

/// Counts a try as failed before it is looked at, so that many at once can't slip through. `Err` says how many
/// seconds to wait.
pub(super) async fn begin(app: &App, account: Uuid) -> AppResult<Result<(), u32>> {
    app.db
        .write(async |tx| {
            let now = app.now();
            let Some(found) = store::lock(tx, account).await? else { return Ok(Ok(())) };
            if let Some(left) = found.locked_until.map(|until| until - now).filter(|left| *left > Duration::zero()) {
                return Ok(Err(u32::try_from(left.num_seconds() + 1).unwrap_or(u32::MAX)));
            }
            let failures = found.failed_attempts.saturating_add(1);
            store::set_failures(tx, account, failures, wait(failures).map(|wait| now + wait)).await?;
            Ok::<_, AppError>(Ok(()))
        })
        .await
}

/// As [`begin`], for people who are signed in and may know that they have to wait.
pub(super) async fn begin_openly(app: &App, account: Uuid) -> AppResult<()> {
    begin(app, account).await?.map_err(|retry_after| AppError::RateLimited { policy: "credentials", retry_after })
}

/// The try was right, but it was only a part of what is asked: it neither counts nor wipes out failures.
pub(super) async fn forgive(app: &App, account: Uuid) -> AppResult<()> {
    app.db
        .write(async |tx| {
            if let Some(found) = store::lock(tx, account).await? {
                store::set_failures(tx, account, (found.failed_attempts - 1).max(0), None).await?;
            }
            Ok::<_, AppError>(())
        })
        .await
}

/// All that was asked was right.
pub(super) async fn clear(tx: &impl ConnectionTrait, account: Uuid) -> AppResult<()> {
    Ok(store::set_failures(tx, account, 0, None).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_half_a_minute_to_an_hour() {
        let seconds: Vec<_> = [0, 4, 5, 6, 7, 11, 12, 13, 1000].map(|n| wait(n).map(|wait| wait.num_seconds())).into();
        assert_eq!(seconds, [None, None, Some(30), Some(60), Some(120), Some(1920), Some(3600), Some(3600), Some(3600)]);
    }
}
