//! `ETag` on everything that is read, and 304 when the reader has it already (RFC 9110, section 13).

use actix_web::body::{BodySize, BoxBody, MessageBody, to_bytes_limited};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse};
use majlis_app::vault;

use crate::kept::Tag;

/// Larger answers than this bring their own tag or none.
const MAX_TAGGED: usize = 4 * 1024 * 1024;

/// Tags answers to GET by their content and answers 304 on a match.
pub async fn conditional(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let reading = request.method() == Method::GET;
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let answer = next.call(request).await?.map_into_boxed_body();
    if !reading || answer.status() != StatusCode::OK {
        return Ok(answer);
    }
    // Known without reading the body.
    let told = answer.response().extensions().get::<Tag>().map(|tag| format!("\"{}\"", tag.0));
    if let Some(tag) = told {
        let (request, response) = answer.into_parts();
        return Ok(ServiceResponse::new(request, tagged(response, &tag, known.as_deref())));
    }
    // Files that are made as they are sent have no length yet: holding them back to tag them would hold all of them in memory.
    let size = answer.response().body().size();
    if matches!(size, BodySize::Stream) || matches!(size, BodySize::Sized(size) if size > MAX_TAGGED as u64) {
        return Ok(answer);
    }
    let (request, response) = answer.into_parts();
    let (response, body) = response.into_parts();
    let Ok(Ok(bytes)) = to_bytes_limited(body, MAX_TAGGED).await else {
        let failed = crate::error::ApiError::new(majlis_contract::problem::ErrorCode::Internal);
        return Err(failed.into());
    };
    let response = response.set_body(BoxBody::new(bytes.clone()));
    let version = response.headers().get(header::ETAG).and_then(|tag| tag.to_str().ok()).map(|tag| tag.trim_matches('"').to_owned());
    let digest = &vault::digest(&bytes)[..16];
    let tag = match version {
        Some(version) => format!("\"{version}-{digest}\""),
        None => format!("\"{digest}\""),
    };
    Ok(ServiceResponse::new(request, tagged(response, &tag, known.as_deref())))
}

/// The answer with its tag, or without its body for who has it already.
fn tagged(mut response: HttpResponse<BoxBody>, tag: &str, known: Option<&str>) -> HttpResponse<BoxBody> {
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    if known.is_some_and(|known| matches(known, tag)) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().remove(header::CONTENT_TYPE);
        response = response.set_body(BoxBody::new(()));
    }
    response
}

/// Weak comparison of a list of tags, or `*`.
fn matches(known: &str, tag: &str) -> bool {
    known.trim() == "*" || known.split(',').any(|candidate| candidate.trim().trim_start_matches("W/") == tag)
}
