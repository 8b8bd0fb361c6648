//! The outermost layer: request id, panics, log, metrics, safe headers.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError};
use futures_util::FutureExt;
use majlis_contract::problem::ErrorCode;
use uuid::Uuid;

use super::unread::{held, keep};
use crate::error::ApiError;

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
            let kept = keep(&mut request);
            let answer = guarded(request, next).await;
            answer
                .map(|answer| finish(held(as_problem(answer), kept), &method, &id, begun))
                .map_err(|error| failed(&error, &method, &id, begun))
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

/// What libraries refuse in words of their own becomes a problem like everything else.
fn as_problem(answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let code = match answer.status() {
        StatusCode::BAD_REQUEST => ErrorCode::Malformed,
        StatusCode::NOT_FOUND => ErrorCode::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ErrorCode::MethodNotAllowed,
        StatusCode::REQUEST_TIMEOUT => ErrorCode::RequestTimeout,
        StatusCode::PAYLOAD_TOO_LARGE => ErrorCode::TooLarge,
        StatusCode::INTERNAL_SERVER_ERROR => ErrorCode::Internal,
        _ => return answer,
    };
    let kind = answer.headers().get(header::CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"application/problem+json")) {
        return answer;
    }
    let (request, mut response) = answer.into_parts();
    let problem = ApiError::new(code).error_response();
    for (name, value) in problem.headers() {
        response.headers_mut().insert(name.clone(), value.clone());
    }
    response.headers_mut().remove(header::CONTENT_ENCODING);
    ServiceResponse::new(request, response.set_body(problem.into_body()))
}

fn finish(mut answer: ServiceResponse<BoxBody>, method: &Method, id: &str, begun: Instant) -> ServiceResponse<BoxBody> {
    let path = answer.request().match_pattern();
    record(path, answer.status(), method, begun);
    // For HEAD the body stays, since its length belongs to the head; the connection leaves it out.
    dress(answer.headers_mut(), id);
    answer
}

/// What never became an answer: a panic. The request is gone with it, but it is counted and looks like all others.
fn failed(error: &Error, method: &Method, id: &str, begun: Instant) -> Error {
    let mut answer = error.error_response();
    record(None, answer.status(), method, begun);
    dress(answer.headers_mut(), id);
    InternalError::from_response("failed", answer).into()
}

/// The headers of every answer.
fn dress(headers: &mut HeaderMap, id: &str) {
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
    // Also of what was not compressed this time: caches must not give it to everybody.
    let varies = headers.get_all(header::VARY).any(|value| value.as_bytes().eq_ignore_ascii_case(b"accept-encoding"));
    if !varies {
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
}

/// A method that we know. Others are the callers' to invent, and counting each by its name would never end.
fn known(method: &Method) -> &str {
    const KNOWN: [Method; 7] = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];
    if KNOWN.contains(method) { method.as_str() } else { "other" }
}

fn record(path: Option<String>, status: StatusCode, method: &Method, begun: Instant) {
    let path = path.unwrap_or_else(|| "unmatched".to_owned());
    let (status, method) = (status.as_u16(), known(method));
    let seconds = begun.elapsed().as_secs_f64();
    let labels = [("method", method.to_owned()), ("path", path.clone()), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels[..2]).record(seconds);
    tracing::info!(request_id = request_id(), method, path, status, milliseconds = (seconds * 1e3).round(), "request");
}

fn set(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invented_methods_are_counted_as_one() {
        let invented = Method::from_bytes(b"X-1234").unwrap_or_default();
        assert_eq!((known(&invented), known(&Method::PATCH)), ("other", "PATCH"));
    }
}
