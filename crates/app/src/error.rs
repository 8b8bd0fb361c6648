//! Why a use case did not do what was asked.

use chrono::{DateTime, Utc};
use majlis_contract::ContributionId;
use majlis_contract::problem::{ErrorCode, FieldCode, FieldError};
use majlis_domain::case::Denial;
use majlis_persistence::DbErr;
use majlis_persistence::cursor::BadCursor;
pub use majlis_persistence::db::is_outage;

use crate::port::BlobError;

/// The closed set of refusals. Each becomes one problem on the wire.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// Fields that are not right.
    #[error("validation failed: {0:?}")]
    Validation(Vec<FieldError>),
    /// A refusal that its code says whole.
    #[error("{0}")]
    Refused(ErrorCode),
    /// The one-time code is wrong.
    #[error("wrong code, {tries_left} tries left")]
    CodeWrong { tries_left: u8 },
    /// The state does not allow the action.
    #[error("{action} is not possible while {state}")]
    StateConflict { state: String, action: String, possible: Vec<String> },
    /// The idea was merged, and what is done with ideas is done with the one that it was merged into.
    #[error("{action} is not possible after it was merged into {into}")]
    Merged { action: String, possible: Vec<String>, into: ContributionId },
    /// The person is banned from writing in public until then.
    #[error("banned until {until}")]
    Banned { until: DateTime<Utc> },
    /// Too often; come again in so many seconds.
    #[error("limit {policy} exceeded")]
    RateLimited { policy: &'static str, retry_after: u32 },
    /// No room for it now; come again in so many seconds.
    #[error("too busy")]
    Busy { retry_after: u32 },
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbErr),
    /// The store of pictures failed.
    #[error(transparent)]
    Blobs(#[from] BlobError),
    /// Something that can't happen unless we are wrong or the disk is.
    #[error("{0}")]
    Internal(String),
}

/// What use cases give.
pub type AppResult<T> = Result<T, AppError>;

impl AppError {
    pub const NOT_FOUND: Self = Self::Refused(ErrorCode::NotFound);
    pub const FORBIDDEN: Self = Self::Refused(ErrorCode::Forbidden);
    pub const STALE: Self = Self::Refused(ErrorCode::PreconditionFailed);

    /// One field that is not right.
    pub fn field(pointer: &str, code: FieldCode) -> Self {
        Self::Validation(vec![FieldError::new(pointer, code)])
    }

    /// Something that can't happen unless we are wrong.
    pub fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<Denial> for AppError {
    fn from(denial: Denial) -> Self {
        match denial {
            Denial::Unseen => Self::NOT_FOUND,
            Denial::NotYours { .. } => Self::FORBIDDEN,
            Denial::OthersWait => Self::Refused(ErrorCode::OthersWait),
            Denial::NotNow { state, action, possible } => Self::StateConflict {
                state: state.to_string(),
                action: action.to_string(),
                possible: possible.iter().map(ToString::to_string).collect(),
            },
        }
    }
}

impl From<BadCursor> for AppError {
    fn from(_: BadCursor) -> Self {
        Self::field("/cursor", FieldCode::Invalid)
    }
}
