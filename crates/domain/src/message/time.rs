//! When messages may come: quiet hours, and the hour of the digest. All in the municipality's own zone.

use chrono::{DateTime, Days, Duration, TimeZone, Timelike, Utc};
use majlis_contract::account::QuietHours;
use majlis_contract::delivery::Audience;

/// How far ahead a digest is begun at least, so that what is written at its hour is never too late for it.
pub const DIGEST_MARGIN: Duration = Duration::minutes(2);

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

/// The first moment after `after` at which clocks show the full hour. Where they skip it, the moment after the skip.
fn next_hour<Z: TimeZone>(after: &DateTime<Z>, hour: u8) -> DateTime<Utc> {
    let (zone, today) = (after.timezone(), after.date_naive());
    let on = |days: u64| {
        let local = today.checked_add_days(Days::new(days))?.and_hms_opt(u32::from(hour), 0, 0)?;
        let shown = [Duration::zero(), Duration::hours(1), Duration::hours(2)].map(|skipped| local.checked_add_signed(skipped));
        shown.into_iter().flatten().find_map(|local| zone.from_local_datetime(&local).earliest())
    };
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
