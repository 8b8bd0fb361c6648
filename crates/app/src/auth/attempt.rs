//! Guessing the credentials of one account: after some failures every further try has to wait, ever longer.
//!
//! Strict towards the network that failed, generous towards all others together, and without a word to networks from
//! which the account was signed in to before: whoever guesses must not be able to lock the owner out.

use chrono::{DateTime, Duration, Utc};
use majlis_persistence::account::{self as accounts, Account};
use majlis_persistence::account_network::{self as networks, AccountNetwork};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use uuid::Uuid;

use super::network::Network;
use crate::{App, AppError, AppResult};

/// Failures in one network before waiting begins there.
pub(super) const FREE: i32 = 5;
/// Failures in all unknown networks together before waiting begins in all of them (NIST SP 800-63B: at most 100).
const FREE_TOGETHER: i32 = 50;
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 3600;
/// How long a network is remembered where there were only failures, and where the owner was.
pub(super) const FAILURES_KEPT: Duration = Duration::hours(24);
pub(super) const NETWORKS_KEPT: Duration = Duration::days(90);

/// How long to wait after so many failures in a row, of which some are free (NIST SP 800-63B: 30 seconds to an hour).
fn wait(failures: i32, free: i32) -> Option<Duration> {
    let doublings = u32::try_from(failures - free).ok()?.min(16);
    Some(Duration::seconds((FIRST_WAIT << doublings).min(LONGEST_WAIT)))
}

/// Seconds until a lock ends, if it has not.
fn left(locked_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Option<u32> {
    let left = locked_until.map(|until| until - now).filter(|left| *left > Duration::zero())?;
    Some(u32::try_from(left.num_seconds() + 1).unwrap_or(u32::MAX))
}

/// Counts a try as failed before it is looked at, so that many at once can't slip through. The inner `Err` says how many
/// seconds to wait, the `Ok` how often it has failed in this network, this time included.
pub(super) async fn begin(app: &App, account: Uuid, network: &Network) -> AppResult<Result<i32, u32>> {
    app.db
        .write(async |tx| {
            let now = app.now();
            let Some((account, mut here)) = load(app, tx, account, network).await? else { return Ok(Ok(0)) };
            let is_known = here.succeeded_at.is_some();
            let together = account.locked_until.filter(|_| !is_known);
            if let Some(seconds) = left(here.locked_until, now).max(left(together, now)) {
                return Ok(Err(seconds));
            }
            here.failed_attempts = here.failed_attempts.saturating_add(1);
            here.locked_until = wait(here.failed_attempts, FREE).map(|wait| now + wait);
            if !is_known {
                let failures = account.failed_attempts.saturating_add(1);
                accounts::set_failures(tx, account.id, failures, wait(failures, FREE_TOGETHER).map(|wait| now + wait)).await?;
            }
            let failures = here.failed_attempts;
            networks::save(tx, here).await?;
            Ok::<_, AppError>(Ok(failures))
        })
        .await
}

/// The account, held until the transaction ends, and what is known of it in the network.
async fn load(app: &App, tx: &DatabaseTransaction, account: Uuid, network: &Network) -> AppResult<Option<(Account, AccountNetwork)>> {
    let Some(account) = accounts::lock(tx, account).await? else { return Ok(None) };
    let found = networks::find(tx, account.id, network.as_str()).await?;
    let here = found.unwrap_or_else(|| AccountNetwork {
        id: app.new_id(),
        account_id: account.id,
        network: network.as_str().to_owned(),
        failed_attempts: 0,
        locked_until: None,
        succeeded_at: None,
        tried_at: app.now(),
    });
    Ok(Some((account, AccountNetwork { tried_at: app.now(), ..here })))
}

/// As [`begin`], for people who are signed in and may know that they have to wait.
pub(super) async fn begin_openly(app: &App, account: Uuid, network: &Network) -> AppResult<i32> {
    begin(app, account, network).await?.map_err(|retry_after| AppError::RateLimited { policy: "credentials", retry_after })
}

/// The try was right, but it was only a part of what is asked: it neither counts nor wipes out failures.
pub(super) async fn forgive(app: &App, account: Uuid, network: &Network) -> AppResult<()> {
    app.db
        .write(async |tx| {
            let Some((account, here)) = load(app, tx, account, network).await? else { return Ok(()) };
            if here.succeeded_at.is_none() {
                accounts::set_failures(tx, account.id, (account.failed_attempts - 1).max(0), None).await?;
            }
            let failed_attempts = (here.failed_attempts - 1).max(0);
            networks::save(tx, AccountNetwork { failed_attempts, locked_until: None, ..here }).await?;
            Ok::<_, AppError>(())
        })
        .await
}

/// All that was asked was right: the account knows the network from now on.
pub(super) async fn succeed(app: &App, tx: &DatabaseTransaction, account: Uuid, network: &Network) -> AppResult<()> {
    let Some((account, here)) = load(app, tx, account, network).await? else { return Ok(()) };
    accounts::set_failures(tx, account.id, 0, None).await?;
    let known = AccountNetwork { failed_attempts: 0, locked_until: None, succeeded_at: Some(app.now()), ..here };
    Ok(networks::save(tx, known).await?)
}

/// The owner was here, though not with a password: the account knows the network from now on.
pub(super) async fn remember(app: &App, tx: &DatabaseTransaction, account: Uuid, network: &Network) -> AppResult<()> {
    let Some((_, here)) = load(app, tx, account, network).await? else { return Ok(()) };
    Ok(networks::save(tx, AccountNetwork { succeeded_at: Some(app.now()), ..here }).await?)
}

/// Forgets networks that say nothing any more.
pub(super) async fn purge(app: &App, tx: &impl ConnectionTrait) -> AppResult<u64> {
    Ok(networks::purge(tx, app.now() - FAILURES_KEPT, app.now() - NETWORKS_KEPT).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_from_half_a_minute_to_an_hour() {
        let seconds: Vec<_> = [0, 4, 5, 6, 7, 11, 12, 13, 1000].map(|n| wait(n, FREE).map(|wait| wait.num_seconds())).into();
        assert_eq!(seconds, [None, None, Some(30), Some(60), Some(120), Some(1920), Some(3600), Some(3600), Some(3600)]);
        assert_eq!((wait(FREE_TOGETHER - 1, FREE_TOGETHER), wait(FREE_TOGETHER, FREE_TOGETHER)), (None, Some(Duration::seconds(30))));
    }
}
