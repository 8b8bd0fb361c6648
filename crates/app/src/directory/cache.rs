//! Keeps the directory for a few seconds, so that an API replica sees another's change soon.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Duration, Utc};
use majlis_contract::problem::ErrorCode;
use majlis_persistence::municipality as store;

use super::Directory;
use crate::{App, AppError, AppResult};

/// How long it is kept.
const KEPT: Duration = Duration::seconds(10);

/// The directory as it was read last.
#[derive(Debug, Default)]
pub struct DirectoryCache {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    read: Option<(DateTime<Utc>, Arc<Directory>)>,
    /// How often it was forgotten: what was read before a change must not be kept after it.
    round: u64,
}

impl DirectoryCache {
    /// The directory, at most ten seconds old; `unavailable` before a profile was applied.
    pub async fn get(&self, app: &App) -> AppResult<Arc<Directory>> {
        let now = app.now();
        let round = {
            let kept = self.lock();
            if let Some((at, directory)) = &kept.read
                && (Duration::zero()..KEPT).contains(&(now - *at))
            {
                return Ok(directory.clone());
            }
            kept.round
        };
        let rows = store::load(app.db.read()).await?.ok_or(AppError::Refused(ErrorCode::Unavailable))?;
        let directory = Arc::new(Directory::read(rows)?);
        let mut kept = self.lock();
        if kept.round == round {
            kept.read = Some((now, directory.clone()));
        }
        Ok(directory)
    }

    /// Reads anew next time.
    pub fn forget(&self) {
        let mut kept = self.lock();
        kept.read = None;
        kept.round += 1;
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
