//! Headers of the API's own conventions, read once and documented once.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use majlis_contract::problem::ErrorCode;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Type};
use utoipa::{IntoParams, openapi::RefOr, openapi::Schema};

use crate::error::ApiError;

fn value<'a>(request: &'a HttpRequest, name: &str) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok().map(str::trim)
}

fn parameter(name: &str, required: Required, description: &str, example: &str) -> Parameter {
    let schema = RefOr::T(Schema::Object(ObjectBuilder::new().schema_type(Type::String).build()));
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(required)
        .description(Some(description))
        .schema(Some(schema))
        .example(Some(serde_json::Value::from(example)))
        .build()
}

/// The version that a write rests on (RFC 9110, section 13.1.1): 428 without, 412 when it is no longer current.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IfMatch(i64);

impl IfMatch {
    pub fn version(self) -> i64 {
        self.0
    }
}

impl FromRequest for IfMatch {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let version = match value(request, "if-match") {
            None | Some("" | "*") => return ready(Err(ApiError::new(ErrorCode::PreconditionRequired))),
            Some(tag) => version_of(tag),
        };
        ready(version.map(Self).ok_or_else(|| ApiError::new(ErrorCode::PreconditionFailed)))
    }
}

/// The version in `"7"`, or in `"7-3f2a…"` as the `ETag` header of a view gives it.
fn version_of(tag: &str) -> Option<i64> {
    let inner = tag.strip_prefix('"')?.strip_suffix('"')?;
    inner.split('-').next()?.parse().ok()
}

impl IntoParams for IfMatch {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![parameter("If-Match", Required::True, "The `etag` of the view that the change rests on.", "\"7\"")]
    }
}

/// Names a creating request, so that it can be sent again safely for 24 hours, a report for 30 days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(pub String);

impl FromRequest for IdempotencyKey {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let given = value(request, "idempotency-key").unwrap_or_default();
        let key = given.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(given);
        let good = (1..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
        ready(if good { Ok(Self(key.to_owned())) } else { Err(ApiError::new(ErrorCode::IdempotencyKeyMissing)) })
    }
}

impl IntoParams for IdempotencyKey {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let description = "1 to 255 printable characters, unguessable (a UUID). The same key and body give the same answer for 24 hours, when a report is sent for 30 days.";
        vec![parameter("Idempotency-Key", Required::True, description, "8e03978e-40d5-43e8-bc93-6894a57f9324")]
    }
}

/// Opens one case without an account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CaseSecret(pub Option<String>);

impl FromRequest for CaseSecret {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(value(request, "case-secret").map(str::to_owned))))
    }
}

impl IntoParams for CaseSecret {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let description = "The secret from the case's receipt or message; needed without an account.";
        vec![parameter("Case-Secret", Required::False, description, "k7dq-2mzf-x4ra-9wne-5hsc-tb3g-qa")]
    }
}
