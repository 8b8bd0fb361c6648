//! Answers.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use majlis_contract::Page;
use serde::Serialize;

/// 200, for the caller's eyes only.
pub fn ok(view: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().json(view)
}

/// 200 with the version as `ETag`, for `If-Match`.
pub fn ok_with_etag(view: &impl Serialize, etag: &str) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::ETAG, etag)).json(view)
}

/// 200 that anybody may keep, as long as they ask whether it is still current.
pub fn public(view: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "public, no-cache")).json(view)
}

/// 201 and where the new thing is.
pub fn created(location: &str, view: &impl Serialize) -> HttpResponse {
    HttpResponse::Created().insert_header((header::LOCATION, location)).json(view)
}

/// 202: it will happen.
pub fn accepted(view: &impl Serialize) -> HttpResponse {
    HttpResponse::Accepted().json(view)
}

/// 204: done, nothing to say.
pub fn no_content() -> HttpResponse {
    HttpResponse::NoContent().finish()
}

/// A page of a list, with the next one in `Link` (RFC 8288).
pub fn page<T: Serialize>(request: &HttpRequest, page: &Page<T>) -> HttpResponse {
    linked(request, page, page.next_cursor.as_deref())
}

/// As [`page`], of what anybody may keep.
pub fn public_page<T: Serialize>(request: &HttpRequest, page: &Page<T>) -> HttpResponse {
    public_linked(request, page, page.next_cursor.as_deref())
}

/// As [`page`], for answers that carry more than the list.
pub fn linked(request: &HttpRequest, view: &impl Serialize, next_cursor: Option<&str>) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    if let Some(cursor) = next_cursor {
        answer.insert_header((header::LINK, format!("<{}>; rel=\"next\"", next_address(request, cursor))));
    }
    answer.json(view)
}

/// As [`linked`], of what anybody may keep.
pub fn public_linked(request: &HttpRequest, view: &impl Serialize, next_cursor: Option<&str>) -> HttpResponse {
    let mut answer = linked(request, view, next_cursor);
    answer.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("public, no-cache"));
    answer
}

fn next_address(request: &HttpRequest, cursor: &str) -> String {
    let kept = form_urlencoded::parse(request.query_string().as_bytes()).filter(|(name, _)| name != "cursor");
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).append_pair("cursor", cursor).finish();
    format!("{}?{query}", request.path())
}
