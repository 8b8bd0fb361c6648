//! Why a call failed.

use majlis_contract::problem::{ErrorCode, FieldError, Problem};

use crate::i18n::{Label, text};
use crate::t;

/// The server's problem, or nothing but a failed connection.
#[derive(Debug, Clone, PartialEq)]
pub struct ApiError {
    /// Boxed: it is large, and mostly there is none.
    pub problem: Option<Box<Problem>>,
    /// No answer came: what was typed is kept, trying again is right.
    pub network: bool,
    /// Seconds until trying again makes sense (`Retry-After`).
    pub retry_after: Option<u32>,
}

impl ApiError {
    /// No answer came.
    pub fn unreachable() -> Self {
        Self { problem: None, network: true, retry_after: None }
    }

    /// Nothing is decided: no answer came, or one that asks to come back later, or one from what stands in between.
    pub fn is_passing(&self) -> bool {
        self.network || self.problem.as_ref().is_none_or(|problem| problem.status >= 500 || matches!(problem.status, 408 | 429))
    }

    /// An answer came that can't be read, for example from a proxy in between.
    pub fn unreadable() -> Self {
        Self { problem: None, network: false, retry_after: None }
    }

    /// What the server answered when something was sent later.
    pub fn refused(problem: Problem) -> Self {
        Self { problem: Some(Box::new(problem)), network: false, retry_after: None }
    }

    /// Who has begun it is not signed in here any more.
    pub fn session_ended() -> Self {
        Self::refused(Problem::new(ErrorCode::Unauthenticated))
    }

    pub fn code(&self) -> Option<ErrorCode> {
        self.problem.as_ref().map(|problem| problem.code)
    }

    pub fn is(&self, code: ErrorCode) -> bool {
        self.code() == Some(code)
    }

    /// What is wrong with which field.
    pub fn fields(&self) -> &[FieldError] {
        self.problem.as_ref().map_or(&[], |problem| &problem.errors)
    }

    /// What happened and what to do, for the person.
    pub fn text(&self) -> String {
        let Some(problem) = &self.problem else {
            return if self.network { t!("failed-network") } else { t!("failed-unreadable") };
        };
        match (problem.code, problem.tries_left, self.retry_after) {
            (ErrorCode::CodeWrong, Some(left), _) => t!("code-wrong-left", tries = i64::from(left)),
            (ErrorCode::RateLimited, _, Some(seconds)) => t!("rate-limited-until", span = crate::i18n::span(i64::from(seconds))),
            (code, _, _) => text(&code.text_id(), &[]),
        }
    }

    /// The code to name when asking for help.
    pub fn request_id(&self) -> Option<&str> {
        self.problem.as_ref().and_then(|problem| problem.request_id.as_deref())
    }
}
