//! How often codes go out: to one address, and by SMS altogether.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::contact::ContactKind;
use majlis_persistence::code_request::{self as store, Asked};
use majlis_persistence::{ConnectionTrait, account_network as networks};

use super::network::Network;
use crate::{App, AppError, AppResult};

/// Seconds between two codes to one address that one network asks for.
pub(super) const PAUSE: i64 = 60;
/// Codes to one address in an hour that one network may ask for.
const PER_HOUR: usize = 5;
/// The same for all networks together that its owner never signed in from. With five tries each it makes a hundred
/// guesses.
const PER_HOUR_TOGETHER: usize = 20;
/// Requests that are looked at; the owner's own networks may go beyond those of all others.
const LOOKED_AT: u64 = 100;

/// Refuses what comes too soon. Whether anybody has the address makes no difference to a network that its owner never
/// signed in from.
pub(super) async fn check(app: &App, tx: &impl ConnectionTrait, to: (ContactKind, &str), network: &Network) -> AppResult<()> {
    let (now, address) = (app.now(), (to.0.as_str(), to.1));
    let asked = store::recent(tx, address, now - Duration::hours(1), LOOKED_AT).await?;
    from_one(&asked, network.as_str(), now)?;
    match asked.get(PER_HOUR_TOGETHER - 1) {
        Some((oldest, _)) if !networks::knows(tx, address, network.as_str()).await? => Err(too_soon(left(*oldest, now, 3600))),
        _ => Ok(()),
    }
}

/// One a minute, five an hour; `asked` has the newest first.
fn from_one(asked: &[Asked], network: &str, now: DateTime<Utc>) -> AppResult<()> {
    let mut here = asked.iter().filter(|(_, by)| by.as_deref() == Some(network)).map(|(at, _)| *at);
    let newest = here.next();
    if let Some(seconds) = newest.map(|at| left(at, now, PAUSE)).filter(|seconds| *seconds > 0) {
        return Err(too_soon(seconds));
    }
    match here.nth(PER_HOUR - 2) {
        Some(oldest) => Err(too_soon(left(oldest, now, 3600))),
        None => Ok(()),
    }
}

fn left(at: DateTime<Utc>, now: DateTime<Utc>, pause: i64) -> i64 {
    pause - (now - at).num_seconds()
}

pub(super) fn too_soon(seconds: i64) -> AppError {
    AppError::RateLimited { policy: "codes-per-address", retry_after: at_least_one(seconds) }
}

fn at_least_one(seconds: i64) -> u32 {
    u32::try_from(seconds.max(1)).unwrap_or(u32::MAX)
}

/// SMS cost money: the installation has a budget of codes, whoever they are for. Those asked for in the same moment may
/// go a little beyond it.
pub(super) async fn check_budget(app: &App, tx: &impl ConnectionTrait) -> AppResult<()> {
    let (now, sms) = (app.now(), &app.settings.sms);
    for (window, length, most) in [("hour", Duration::hours(1), sms.codes_per_hour), ("day", Duration::hours(24), sms.codes_per_day)] {
        let oldest = store::nth_newest(tx, ContactKind::Phone.as_str(), u64::from(most), now - length).await?;
        if let Some(oldest) = oldest {
            metrics::counter!("sms_budget_refusals_total", "window" => window).increment(1);
            tracing::error!(window, most, "the budget of codes by SMS is used up; further ones are refused");
            let retry_after = at_least_one(left(oldest, now, length.num_seconds()));
            return Err(AppError::RateLimited { policy: "sms-codes", retry_after });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_a_minute_and_five_an_hour_from_one_network() {
        let at = |seconds: i64| DateTime::from_timestamp(10_000 + seconds, 0).unwrap();
        let asked = |network: &str, times: &[i64]| times.iter().map(|s| (at(*s), Some(network.to_owned()))).collect::<Vec<_>>();
        let retry = |times: &[i64], now: i64| match from_one(&asked("here", times), "here", at(now)) {
            Err(AppError::RateLimited { retry_after, .. }) => Some(retry_after),
            _ => None,
        };
        assert_eq!(retry(&[], 0), None);
        assert_eq!(retry(&[0], 59), Some(1));
        assert_eq!(retry(&[0], 60), None);
        assert_eq!(retry(&[400, 300, 200, 100, 0], 600), Some(3000));
        assert_eq!(retry(&[400, 300, 200, 100], 600), None);
        assert!(from_one(&asked("elsewhere", &[0]), "here", at(1)).is_ok());
    }
}
