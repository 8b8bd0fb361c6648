//! When messages may come: quiet hours, the hour of the digest, and that of what staff are told each morning. All in the municipality's own zone.

use chrono::{DateTime, Days, Duration, NaiveDate, TimeZone, Timelike, Utc};
use majlis_contract::account::QuietHours;
use majlis_contract::delivery::Audience;

/// How far ahead a digest is begun at least, so that what is written at its hour is never too late for it.
pub const DIGEST_MARGIN: Duration = Duration::minutes(2);

/// The hour at which staff are told what waits for them: before offices open, so that it is there when the day's work is begun.
const SUMMARY_HOUR: u8 = 7;
/// How long after its hour a summary is still begun, where nobody was there to begin it. After that people are at work and have the
/// console's own counts before them, and the next morning's is as good.
const SUMMARY_GRACE: Duration = Duration::hours(2);

/// What can't wait: it comes at once, whatever the hour.
pub const fn is_urgent(audience: Audience) -> bool {
    matches!(audience, Audience::DutyDesk)
}

/// When the quiet hours end that the moment lies in; none outside of them.
pub fn quiet_until<Z: TimeZone>(quiet: QuietHours, at: &DateTime<Z>) -> Option<DateTime<Utc>> {
    let (hour, from, until) = (at.hour(), u32::from(quiet.from_hour), u32::from(quiet.until_hour));
    let inside = if from < until { (from..until).contains(&hour) } else { hour >= from || hour < until };
    inside.then(|| next_hour(at, quiet.until_hour))
}

/// When messages gathered from this moment on are sent.
pub fn digest_at<Z: TimeZone>(at: &DateTime<Z>, hour: u8) -> DateTime<Utc> {
    next_hour(&(at.clone() + DIGEST_MARGIN), hour)
}

/// The moment of today's summary for staff, once it has come and as long as it is not stale.
pub fn summary_at<Z: TimeZone>(now: &DateTime<Z>) -> Option<DateTime<Utc>> {
    let at = shown(&now.timezone(), now.date_naive(), SUMMARY_HOUR)?.to_utc();
    let since = now.to_utc() - at;
    (Duration::zero() <= since && since <= SUMMARY_GRACE).then_some(at)
}

/// The first moment of a day at which clocks show the full hour. Where they skip it, the moment after the skip.
pub(crate) fn shown<Z: TimeZone>(zone: &Z, day: NaiveDate, hour: u8) -> Option<DateTime<Z>> {
    let local = day.and_hms_opt(u32::from(hour), 0, 0)?;
    let skipped = [Duration::zero(), Duration::hours(1), Duration::hours(2)];
    skipped
        .into_iter()
        .filter_map(|skipped| local.checked_add_signed(skipped))
        .find_map(|local| zone.from_local_datetime(&local).earliest())
}

/// The first moment after `after` at which clocks show the full hour. Where they skip it, the moment after the skip.
fn next_hour<Z: TimeZone>(after: &DateTime<Z>, hour: u8) -> DateTime<Utc> {
    let (zone, today) = (after.timezone(), after.date_naive());
    let on = |days: u64| shown(&zone, today.checked_add_days(Days::new(days))?, hour);
    let found = (0..=2).filter_map(on).find(|at| at > after);
    found.map_or_else(|| after.to_utc() + Duration::days(1), |at| at.to_utc())
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;
    use proptest::prelude::*;

    use super::*;

    fn muscat(hour: u32, minute: u32) -> DateTime<FixedOffset> {
        let zone = FixedOffset::east_opt(4 * 3600).unwrap();
        zone.with_ymd_and_hms(2026, 11, 22, hour, minute, 0).unwrap()
    }

    #[test]
    fn quiet_hours_reach_over_midnight() {
        let night = QuietHours { from_hour: 22, until_hour: 7 };
        let next_morning = Some(muscat(7, 0).to_utc() + Duration::days(1));
        assert_eq!(quiet_until(night, &muscat(22, 0)), next_morning);
        assert_eq!(quiet_until(night, &muscat(23, 59)), next_morning);
        assert_eq!(quiet_until(night, &muscat(0, 0)), Some(muscat(7, 0).to_utc()));
        for loud in [muscat(7, 0), muscat(12, 0), muscat(21, 59)] {
            assert_eq!(quiet_until(night, &loud), None);
        }
        let siesta = QuietHours { from_hour: 13, until_hour: 16 };
        assert_eq!(quiet_until(siesta, &muscat(13, 30)), Some(muscat(16, 0).to_utc()));
        assert_eq!(quiet_until(siesta, &muscat(16, 0)), None);
    }

    #[test]
    fn a_digest_leaves_time_for_what_is_being_written() {
        assert_eq!(digest_at(&muscat(7, 30), 8), muscat(8, 0).to_utc());
        assert_eq!(digest_at(&muscat(7, 59), 8), muscat(8, 0).to_utc() + Duration::days(1));
        assert_eq!(digest_at(&muscat(8, 0), 8), muscat(8, 0).to_utc() + Duration::days(1));
    }

    #[test]
    fn the_summary_of_a_day_comes_in_its_morning() {
        let seven = muscat(7, 0).to_utc();
        assert_eq!(summary_at(&muscat(6, 59)), None);
        for within in [muscat(7, 0), muscat(8, 30), muscat(9, 0)] {
            assert_eq!(summary_at(&within), Some(seven));
        }
        assert_eq!(summary_at(&muscat(9, 1)), None);
        assert_eq!(summary_at(&(muscat(7, 0) + Duration::days(1))), Some(seven + Duration::days(1)));
    }

    proptest! {
        /// Quiet hours always end within a day, at a moment that is not quiet.
        #[test]
        fn quiet_hours_end(from_hour in 0u8..24, until_hour in 0u8..24, seconds in 0i64..(400 * 86_400), offset in -12i32..14) {
            prop_assume!(from_hour != until_hour);
            let quiet = QuietHours { from_hour, until_hour };
            let zone = FixedOffset::east_opt(offset * 3600).unwrap();
            let at = DateTime::from_timestamp(1_795_375_800 + seconds, 0).unwrap().with_timezone(&zone);
            if let Some(end) = quiet_until(quiet, &at) {
                prop_assert!(end > at && end - at.to_utc() <= Duration::hours(24));
                prop_assert_eq!(quiet_until(quiet, &end.with_timezone(&zone)), None);
            }
            let digest = digest_at(&at, from_hour);
            prop_assert!(digest - at.to_utc() >= DIGEST_MARGIN);
            prop_assert_eq!(digest.with_timezone(&zone).hour(), u32::from(from_hour));
        }
    }
}
