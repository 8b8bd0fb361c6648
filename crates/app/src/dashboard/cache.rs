//! Keeps figures for a minute: many people look at the same ones, and making them costs more than any other reading.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, Utc};
use majlis_contract::dashboard::{DashboardQuery, DashboardView};
use tokio::sync::MutexGuard;

use super::Scope;

/// How long figures are kept.
const KEPT: Duration = Duration::seconds(60);
/// How many are kept at once.
const MOST: usize = 64;

type Key = (Scope, DashboardQuery);
/// Figures, and when they were made.
type Made = (DateTime<Utc>, Arc<DashboardView>);

/// Visitors have a shelf and a turn of their own: however many figures they ask for, staff don't wait behind them.
#[derive(Debug, Default)]
pub struct DashboardCaches {
    pub(super) staff: DashboardCache,
    pub(super) public: DashboardCache,
}

/// The figures that were made last.
#[derive(Debug, Default)]
pub(super) struct DashboardCache {
    made: Mutex<HashMap<Key, Made>>,
    /// One reading at a time: more would only take memory from each other.
    turn: tokio::sync::Mutex<()>,
}

impl DashboardCache {
    pub fn find(&self, key: &Key, now: DateTime<Utc>) -> Option<Arc<DashboardView>> {
        let made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.get(key).filter(|(at, _)| is_fresh(*at, now)).map(|(_, view)| view.clone())
    }

    pub fn keep(&self, key: Key, now: DateTime<Utc>, view: Arc<DashboardView>) {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        made.retain(|_, (at, _)| is_fresh(*at, now));
        if made.len() < MOST {
            made.insert(key, (now, view));
        }
    }

    pub async fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().await
    }
}

fn is_fresh(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (Duration::zero()..KEPT).contains(&(now - at))
}
