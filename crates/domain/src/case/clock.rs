//! What is promised, and what time is counted with.

use chrono::{DateTime, Duration, TimeDelta, Utc};
use majlis_contract::case::{ClockBasis, ClockState, ClockView};
use serde::{Deserialize, Serialize};

/// The share of the time after which people are warned, unless a level says otherwise.
pub const WARN_PERCENT: u8 = 75;
/// Hours between the manager's escalation and the participation manager's, unless a level says otherwise.
pub const ESCALATE_HOURS: u32 = 24;

/// What was promised for a case. A copy of the service level as it was when the case came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Hours until the first answer.
    pub answer_hours: u32,
    /// Hours until the resolution; none where nothing is promised of it.
    pub resolution_hours: Option<u32>,
    pub basis: ClockBasis,
    /// The share of the time after which people are warned, 1 to 100.
    pub warn_percent: u8,
    /// Hours after the due time until it goes to the participation manager.
    pub escalate_hours: u32,
}

impl Terms {
    /// A first answer within clock hours, and nothing else.
    pub const fn of_hours(answer_hours: u32) -> Self {
        Self { answer_hours, resolution_hours: None, basis: ClockBasis::Clock, warn_percent: WARN_PERCENT, escalate_hours: ESCALATE_HOURS }
    }
}

/// Counts time.
pub trait Ruler {
    /// The moment at which so much time has been counted from another.
    fn after(&self, from: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc>;
    /// How much is counted between two moments; nothing when the second is not later.
    fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta;
}

/// Every hour counts.
#[derive(Debug, Clone, Copy)]
pub struct ClockHours;

impl Ruler for ClockHours {
    fn after(&self, from: DateTime<Utc>, span: TimeDelta) -> DateTime<Utc> {
        from + span.max(TimeDelta::zero())
    }

    fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        (to - from).max(TimeDelta::zero())
    }
}

/// What each basis counts with.
#[derive(Clone, Copy)]
pub struct Rulers<'r> {
    /// The working calendar; without one every hour counts.
    pub working: Option<&'r dyn Ruler>,
}

impl<'r> Rulers<'r> {
    /// The ruler of a basis.
    pub fn of(self, basis: ClockBasis) -> &'r dyn Ruler {
        match basis {
            ClockBasis::Clock => &ClockHours,
            ClockBasis::Working => self.working.unwrap_or(&ClockHours),
        }
    }
}

/// How a promise stands at a moment.
pub fn state_of(clock: &ClockView, now: DateTime<Utc>) -> ClockState {
    match (clock.met_at, clock.paused_since) {
        (Some(met), _) if met <= clock.due_at => ClockState::Met,
        (Some(_), _) => ClockState::MetLate,
        (None, Some(_)) => ClockState::Paused,
        (None, None) if now > clock.due_at => ClockState::Late,
        (None, None) if now >= clock.soon_at => ClockState::Soon,
        (None, None) => ClockState::OnTime,
    }
}

/// Until when a resolved case can be confirmed or reopened.
pub fn reopen_until(resolved_at: DateTime<Utc>, reopen_days: u32) -> DateTime<Utc> {
    resolved_at + Duration::days(i64::from(reopen_days))
}

/// From when the resident is reminded that a resolved case closes by itself soon; never when that is no day before it.
pub fn remind_at(resolved_at: DateTime<Utc>, reopen_days: u32, reminder_days: u32) -> Option<DateTime<Utc>> {
    let wait = reopen_days.checked_sub(reminder_days).filter(|_| reminder_days > 0 && reminder_days < reopen_days)?;
    Some(resolved_at + Duration::days(i64::from(wait)))
}

/// Until when a closed case can be rated, and the rating changed.
pub fn rate_until(closed_at: DateTime<Utc>, rating_days: u32) -> DateTime<Utc> {
    closed_at + Duration::days(i64::from(rating_days))
}
