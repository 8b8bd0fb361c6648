//! Chance that comes out the same for the same seed.

use chrono::{DateTime, Duration, Utc};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use uuid::{Builder, Uuid};

/// A stream of chance; every case has its own, so that none depends on how many came before.
pub struct Dice(StdRng);

impl Dice {
    pub fn new(seed: u64, stream: u64) -> Self {
        // The golden ratio spreads neighbouring streams (as in SplitMix64).
        Self(StdRng::seed_from_u64(seed ^ stream.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15)))
    }

    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { self.0.random_range(0..end) }
    }

    pub fn chance(&mut self, probability: f64) -> bool {
        self.0.random::<f64>() < probability
    }

    pub fn between(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * self.0.random::<f64>()
    }

    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The position of one of the weights.
    pub fn weighted(&mut self, weights: impl IntoIterator<Item = f64> + Clone) -> usize {
        let mut left = self.0.random::<f64>() * weights.clone().into_iter().sum::<f64>();
        let mut last = 0;
        for (i, weight) in weights.into_iter().enumerate() {
            if weight > 0.0 {
                last = i;
                if left < weight {
                    return i;
                }
                left -= weight;
            }
        }
        last
    }

    /// A duration of so many hours, to the millisecond.
    pub fn hours(&mut self, from: f64, to: f64) -> Duration {
        Duration::milliseconds((self.between(from, to) * 3_600_000.0) as i64)
    }

    /// An id that sorts where the time does (UUIDv7).
    pub fn id(&mut self, at: DateTime<Utc>) -> Uuid {
        let mut bytes = [0; 10];
        self.0.fill(&mut bytes);
        Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or_default(), &bytes).into_uuid()
    }
}
