//! Keeps the squares of crowded parts of the map for a few seconds: everybody who opens the map asks for the whole city,
//! and adding it up takes the longer the more cases there are. Where few are counted they are counted anew each time.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use lru::LruCache;
use majlis_persistence::public_case::{Filter, Square};

use super::map::Window;

/// Ten seconds late makes no visible difference among so many.
const CROWD: u64 = 2_000;
const KEPT_FOR: Duration = Duration::seconds(10);
/// How many parts are kept; the longest unused goes first.
const MOST: NonZeroUsize = NonZeroUsize::new(64).unwrap();

type Key = (Filter, Window);
/// What was counted, and when.
type Kept = (DateTime<Utc>, Arc<Counted>);

/// The squares of a part of the map.
#[derive(Debug)]
pub struct Counted {
    pub squares: Vec<Square>,
    /// Whether all cases were looked at.
    pub complete: bool,
}

impl Counted {
    pub fn total(&self) -> u64 {
        self.squares.iter().map(|square| square.count).sum()
    }
}

/// What was counted last.
pub struct Crowds(Mutex<LruCache<Key, Kept>>);

impl Default for Crowds {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(MOST)))
    }
}

impl Crowds {
    pub(super) fn find(&self, key: &Key, now: DateTime<Utc>) -> Option<Arc<Counted>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(key).filter(|(at, _)| (Duration::zero()..KEPT_FOR).contains(&(now - *at))).map(|(_, counted)| counted.clone())
    }

    pub(super) fn keep(&self, key: Key, now: DateTime<Utc>, counted: &Arc<Counted>) {
        if counted.total() >= CROWD {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).put(key, (now, counted.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_crowds_are_kept_and_only_for_a_moment() {
        let (crowds, now) = (Crowds::default(), DateTime::UNIX_EPOCH);
        let key = |zoom| (Filter::default(), Window::over([53.9, 16.9, 54.3, 17.2], zoom));
        let counted =
            |count| Arc::new(Counted { squares: vec![Square { x: 0, y: 0, count, latitude: 17.0, longitude: 54.0 }], complete: true });
        crowds.keep(key(12), now, &counted(CROWD));
        crowds.keep(key(4), now, &counted(CROWD - 1));
        assert!(crowds.find(&key(12), now + KEPT_FOR - Duration::seconds(1)).is_some());
        assert!(crowds.find(&key(12), now + KEPT_FOR).is_none(), "too old");
        assert!(crowds.find(&key(4), now).is_none(), "too few to be kept");
    }
}
