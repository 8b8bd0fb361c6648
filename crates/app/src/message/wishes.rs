//! When somebody's messages may leave: quiet hours and digests, in the municipality's zone.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use majlis_contract::account::NotificationPreferences;
use majlis_contract::delivery::Audience;
use majlis_domain::message::{digest_at, is_urgent, quiet_until};
use majlis_persistence::account;
use majlis_persistence::entity::delivery;

use crate::account::preferences;
use crate::{App, AppResult};

/// When a message leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// By itself, at the earliest then.
    Alone(DateTime<Utc>),
    /// With everything else that was gathered until then.
    Gathered(DateTime<Utc>),
}

impl When {
    pub fn moment(self) -> DateTime<Utc> {
        match self {
            Self::Alone(at) | Self::Gathered(at) => at,
        }
    }
}

/// When a message of this moment leaves, to somebody with these wishes.
pub fn when(wishes: &NotificationPreferences, audience: Audience, now: DateTime<Utc>, zone: Tz) -> When {
    let local = now.with_timezone(&zone);
    match wishes {
        _ if is_urgent(audience) => When::Alone(now),
        NotificationPreferences { digest_hour: Some(hour), .. } => When::Gathered(digest_at(&local, *hour)),
        NotificationPreferences { quiet_hours: Some(quiet), .. } => When::Alone(quiet_until(*quiet, &local).unwrap_or(now)),
        _ => When::Alone(now),
    }
}

/// Until when a message that is about to leave has to wait after all: a try may come at any hour, and people change their
/// minds.
pub async fn not_before(app: &App, row: &delivery::Model) -> AppResult<Option<DateTime<Utc>>> {
    let urgent = row.audience.parse().is_ok_and(is_urgent);
    let Some(id) = row.account_id.filter(|_| !urgent) else { return Ok(None) };
    let Some(account) = account::find(app.db.read(), id).await? else { return Ok(None) };
    let local = app.now().with_timezone(&zone(app).await?);
    Ok(preferences(&account).quiet_hours.and_then(|quiet| quiet_until(quiet, &local)))
}

/// The municipality's zone; UTC when there is no such zone.
pub async fn zone(app: &App) -> AppResult<Tz> {
    Ok(app.directory.get(app).await?.settings.time_zone.parse().unwrap_or(Tz::UTC))
}

#[cfg(test)]
mod tests {
    use majlis_contract::account::QuietHours;

    use super::*;

    #[test]
    fn alerts_come_at_once_and_all_else_as_wished() {
        // 23:30 in Muscat.
        let now = DateTime::from_timestamp(1_795_375_800, 0).unwrap_or_default();
        let zone = Tz::Asia__Muscat;
        let hours = |hours| now + chrono::Duration::minutes(30) + chrono::Duration::hours(hours);
        let quiet_hours = Some(QuietHours { from_hour: 22, until_hour: 7 });
        let quiet = NotificationPreferences { quiet_hours, ..NotificationPreferences::default() };
        assert_eq!(when(&NotificationPreferences::default(), Audience::Reporter, now, zone), When::Alone(now));
        assert_eq!(when(&quiet, Audience::Reporter, now, zone), When::Alone(hours(7)));
        assert_eq!(when(&quiet, Audience::DutyDesk, now, zone), When::Alone(now));
        let daily = NotificationPreferences { digest_hour: Some(8), ..quiet };
        assert_eq!(when(&daily, Audience::Officer, now, zone), When::Gathered(hours(8)));
        assert_eq!(when(&daily, Audience::DutyDesk, now, zone), When::Alone(now));
    }

    /// In Cairo clocks go from 23:59 to 01:00 on 24 April 2026, and back from 23:59 to 23:00 on 29 October.
    #[test]
    fn clocks_that_jump_keep_no_message_back() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap_or_default();
        let quiet = |until_hour| NotificationPreferences {
            quiet_hours: Some(QuietHours { from_hour: 20, until_hour }),
            ..NotificationPreferences::default()
        };
        let skipped = when(&quiet(0), Audience::Reporter, at("2026-04-23T20:30:00Z"), Tz::Africa__Cairo);
        assert_eq!(skipped, When::Alone(at("2026-04-23T22:00:00Z")), "there is no midnight, so at 01:00");
        let twice = when(&quiet(23), Audience::Reporter, at("2026-10-29T19:30:00Z"), Tz::Africa__Cairo);
        assert_eq!(twice, When::Alone(at("2026-10-29T20:00:00Z")), "at the first 23:00");
    }
}
