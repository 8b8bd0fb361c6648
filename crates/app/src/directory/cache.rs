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
    read: Mutex<Option<(DateTime<Utc>, Arc<Directory>)>>,
}

impl DirectoryCache {
    /// The directory, at most ten seconds old; `unavailable` before a profile was applied.
    pub async fn get(&self, app: &App) -> AppResult<Arc<Directory>> {
        let now = app.now();
        if let Some((at, directory)) = &*self.lock()
            && (Duration::zero()..KEPT).contains(&(now - *at))
        {
            return Ok(directory.clone());
        }
        let rows = store::load(app.db.read()).await?.ok_or(AppError::Refused(ErrorCode::Unavailable))?;
        let directory = Arc::new(Directory::read(rows)?);
        *self.lock() = Some((now, directory.clone()));
        Ok(directory)
    }

    /// Reads anew next time.
    pub fn forget(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<(DateTime<Utc>, Arc<Directory>)>> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
