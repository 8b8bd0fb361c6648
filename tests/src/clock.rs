//! A clock that only the test moves.

use std::sync::Mutex;

use chrono::{DateTime, Duration, Utc};
use majlis_app::port::Clock;

/// Starts on a Sunday morning in Muscat and stands still.
pub struct FakeClock(Mutex<DateTime<Utc>>);

impl Default for FakeClock {
    fn default() -> Self {
        Self(Mutex::new("2026-11-22T06:00:00Z".parse().expect("a moment")))
    }
}

impl FakeClock {
    /// Sets the clock.
    pub fn set(&self, to: DateTime<Utc>) {
        *self.0.lock().expect("the clock") = to;
    }

    /// Moves the clock.
    pub fn advance(&self, by: Duration) {
        *self.0.lock().expect("the clock") += by;
    }
}

impl Clock for FakeClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("the clock")
    }
}
