//! From refusals to `application/problem+json` (RFC 9457), in one place.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, ResponseError};
use majlis_app::AppError;
use majlis_app::port::BlobError;
use majlis_contract::problem::{ErrorCode, Problem};

/// What handlers give.
pub type ApiResult = Result<HttpResponse, ApiError>;

/// A refusal on its way out.
#[derive(Debug)]
pub struct ApiError {
    problem: Box<Problem>,
    retry_after: Option<u32>,
    allow: Option<String>,
}

impl ApiError {
    /// A refusal that its code says whole.
    pub fn new(code: ErrorCode) -> Self {
        Self { problem: Box::new(Problem::new(code)), retry_after: None, allow: None }
    }

    /// 405 with the methods that the path has.
    pub fn method_not_allowed(allow: String) -> Self {
        Self { allow: Some(allow), ..Self::new(ErrorCode::MethodNotAllowed) }
    }
}

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(code) => Self::new(code),
            AppError::Validation(errors) => {
                let mut refusal = Self::new(ErrorCode::ValidationFailed);
                refusal.problem.errors = errors;
                refusal
            }
            AppError::CodeWrong { tries_left } => {
                let mut refusal = Self::new(ErrorCode::CodeWrong);
                refusal.problem.tries_left = Some(tries_left);
                refusal
            }
            AppError::StateConflict { state, action, possible } => {
                let mut refusal = Self::new(ErrorCode::StateConflict);
                refusal.problem.state = Some(state);
                refusal.problem.action = Some(action);
                refusal.problem.possible = Some(possible);
                refusal
            }
            AppError::Merged { action, possible, into } => {
                let mut refusal = Self::from(AppError::StateConflict { state: "merged".to_owned(), action, possible });
                refusal.problem.merged_into = Some(into);
                refusal
            }
            AppError::Banned { until } => {
                let mut refusal = Self::new(ErrorCode::Banned);
                refusal.problem.until = Some(until);
                refusal
            }
            AppError::RateLimited { policy, retry_after } => {
                let mut refusal = Self { retry_after: Some(retry_after), ..Self::new(ErrorCode::RateLimited) };
                refusal.problem.violated_policies = Some(vec![policy.to_owned()]);
                refusal
            }
            AppError::Busy { retry_after } => Self { retry_after: Some(retry_after), ..Self::new(ErrorCode::Unavailable) },
            AppError::Database(error) if majlis_app::error::is_outage(&error) => {
                tracing::error!(%error, "the database can't be reached");
                Self { retry_after: Some(5), ..Self::new(ErrorCode::Unavailable) }
            }
            AppError::Database(error) => {
                tracing::error!(%error, "a statement failed");
                Self::new(ErrorCode::Internal)
            }
            AppError::Blobs(error @ BlobError::Passing(_)) => {
                tracing::error!(%error, "the store of pictures can't be reached");
                Self { retry_after: Some(5), ..Self::new(ErrorCode::Unavailable) }
            }
            AppError::Blobs(error) => {
                tracing::error!(%error, "the store of pictures failed");
                Self::new(ErrorCode::Internal)
            }
            AppError::Internal(error) => {
                tracing::error!(%error, "internal error");
                Self::new(ErrorCode::Internal)
            }
        }
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.problem.title)
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        answer.insert_header((header::CONTENT_TYPE, "application/problem+json")).insert_header((header::CACHE_CONTROL, "no-store"));
        if let Some(seconds) = self.retry_after {
            answer.insert_header((header::RETRY_AFTER, seconds.to_string()));
        }
        if let Some(methods) = &self.allow {
            answer.insert_header((header::ALLOW, methods.as_str()));
        }
        if self.problem.status == 401 {
            answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        let problem = Problem { request_id: crate::middleware::request_id(), ..(*self.problem).clone() };
        answer.body(serde_json::to_vec(&problem).unwrap_or_default())
    }
}
