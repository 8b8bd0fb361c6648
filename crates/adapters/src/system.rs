//! The machine's own clock and randomness.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use majlis_app::port::{Clock, Random};
use rand::RngCore;

/// The system's clock, to the microsecond.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        now.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(now)
    }
}

/// The system's clock, so many hours ahead: only the demo has it, to see what comes due later.
#[derive(Debug, Clone, Copy)]
pub struct AheadClock(TimeDelta);

impl AheadClock {
    pub fn by_hours(hours: u32) -> Self {
        Self(TimeDelta::hours(hours.into()))
    }
}

impl Clock for AheadClock {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + self.0
    }
}

/// The operating system's randomness, through a generator that is seeded from it.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn microseconds_and_no_repeats() {
        assert_eq!(SystemClock.now().timestamp_subsec_nanos() % 1000, 0);
        assert!(AheadClock::by_hours(2).now() - SystemClock.now() > TimeDelta::minutes(119));
        let (mut one, mut other) = ([0; 32], [0; 32]);
        OsRandom.fill(&mut one);
        OsRandom.fill(&mut other);
        assert_ne!(one, other);
    }
}
