//! The outermost layer: request id, limit by address, panics, log, metrics, safe headers.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError, web};
use futures_util::FutureExt;
use majlis_contract::problem::ErrorCode;
use uuid::Uuid;

use crate::error::ApiError;
use crate::extract::ClientAddress;
use crate::limit::{Left, Limit, Limits};

tokio::task_local! {
    static REQUEST_ID: String;
}

/// The id of the request that is being answered.
pub fn request_id() -> Option<String> {
    REQUEST_ID.try_with(Clone::clone).ok()
}

/// Wraps everything.
pub async fn edge(mut request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let id = given_id(request.headers()).unwrap_or_else(|| Uuid::now_v7().simple().to_string());
    REQUEST_ID
        .scope(id.clone(), async move {
            let begun = Instant::now();
            let method = request.method().clone();
            // HEAD says what GET would, without the body.
            if method == Method::HEAD {
                request.head_mut().method = Method::GET;
            }
            let left = request
                .app_data::<web::Data<Limits>>()
                .map(|limits| (limits.check(Limit::Api, &ClientAddress::of(request.request()).0.to_string()), limits.policy(Limit::Api)));
            let answer = match left {
                Some((Err(refusal), _)) => Ok(request.into_response(ApiError::from(refusal).error_response())),
                Some((Ok(left), policy)) => guarded(request, next).await.map(|answer| with_limit(answer, left, &policy)),
                None => guarded(request, next).await,
            };
            answer.map(|answer| finish(answer, &method, &id, begun))
        })
        .await
}

/// The caller's own id, when it is a harmless one.
fn given_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get("x-request-id")?.to_str().ok()?;
    let good = (8..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    good.then(|| id.to_owned())
}

/// A panic becomes an answer like any other failure of ours.
async fn guarded(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(answer) => answer.map(ServiceResponse::map_into_boxed_body),
        Err(_) => {
            tracing::error!(request_id = request_id(), "a handler panicked");
            Err(ApiError::new(ErrorCode::Internal).into())
        }
    }
}

fn with_limit(mut answer: ServiceResponse<BoxBody>, left: Left, policy: &str) -> ServiceResponse<BoxBody> {
    let remaining = format!("\"{}\";r={};t={}", Limit::Api.name(), left.remaining, left.reset);
    set(answer.headers_mut(), "ratelimit-policy", policy);
    set(answer.headers_mut(), "ratelimit", &remaining);
    answer
}

fn finish(mut answer: ServiceResponse<BoxBody>, method: &Method, id: &str, begun: Instant) -> ServiceResponse<BoxBody> {
    let headers = answer.headers_mut();
    set(headers, "x-request-id", id);
    set(headers, "x-content-type-options", "nosniff");
    set(headers, "referrer-policy", "no-referrer");
    set(headers, "x-frame-options", "DENY");
    set(headers, "cross-origin-opener-policy", "same-origin");
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        set(headers, "content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        set(headers, "cache-control", "no-store");
    }
    record(&answer, method, begun);
    if *method == Method::HEAD { answer.map_body(|_, _| BoxBody::new(())) } else { answer }
}

fn record(answer: &ServiceResponse<BoxBody>, method: &Method, begun: Instant) {
    let path = answer.request().match_pattern().unwrap_or_else(|| "unmatched".to_owned());
    let status = answer.status().as_u16();
    let seconds = begun.elapsed().as_secs_f64();
    let labels = [("method", method.to_string()), ("path", path.clone()), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels[..2]).record(seconds);
    tracing::info!(request_id = request_id(), %method, path, status, milliseconds = (seconds * 1e3).round(), "request");
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}
