//! Places that are held for as long as something lasts.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Places, so many for each who takes them.
pub struct Seats {
    most: usize,
    /// Only of who holds some, so that memory does not grow with callers.
    taken: Mutex<HashMap<String, usize>>,
}

/// A place that somebody holds; it is free again when this is dropped.
pub struct Seat {
    seats: Arc<Seats>,
    key: String,
}

impl Seats {
    pub fn new(most: usize) -> Arc<Self> {
        Arc::new(Self { most, taken: Mutex::default() })
    }

    /// A place for `key`; none where they hold as many as they may.
    pub fn take(self: &Arc<Self>, key: &str) -> Option<Seat> {
        let mut taken = self.taken();
        let held = taken.get(key).copied().unwrap_or_default();
        if held >= self.most {
            return None;
        }
        taken.insert(key.to_owned(), held + 1);
        Some(Seat { seats: Arc::clone(self), key: key.to_owned() })
    }

    fn taken(&self) -> MutexGuard<'_, HashMap<String, usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut taken = self.seats.taken();
        match taken.get_mut(&self.key) {
            Some(held) if *held > 1 => *held -= 1,
            _ => _ = taken.remove(&self.key),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_held_until_it_is_dropped_and_by_each_alone() {
        let seats = Seats::new(2);
        let (first, second) = (seats.take("a"), seats.take("a"));
        assert!(first.is_some() && second.is_some() && seats.take("a").is_none());
        assert!(seats.take("b").is_some(), "others have places of their own");
        drop(first);
        let again = seats.take("a");
        assert!(again.is_some() && seats.take("a").is_none());
        drop((second, again));
        assert!(seats.taken().is_empty(), "nobody is remembered who holds none");
    }
}
