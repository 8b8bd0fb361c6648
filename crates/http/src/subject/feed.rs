//! The board for those who subscribe to it.

use actix_web::http::header;
use majlis_app::subject;
use majlis_contract::subject::FeedQuery;

use crate::prelude::*;

/// Gets the board as an Atom feed.
///
/// RFC 4287: what was announced last, at most 100 subjects, whether open, closed or not open yet.
#[utoipa::path(tag = "subjects", operation_id = "get_board_feed", security((), ("bearer" = ["public.read"])), params(FeedQuery),
    responses((status = 200, description = "The feed", body = String, content_type = "application/atom+xml; charset=utf-8")))]
#[get("/subjects/feed.atom")]
async fn get_board_feed(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(query): Params<FeedQuery>) -> ApiResult {
    let address = request.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    Ok(public("application/atom+xml; charset=utf-8", subject::atom(&app, &query, &address).await?))
}

/// Gets what opens and closes as a calendar.
///
/// RFC 5545, with times in UTC: at most 100 entries; what is open comes first, then what is announced, then what closed last.
#[utoipa::path(tag = "subjects", operation_id = "get_board_calendar", security((), ("bearer" = ["public.read"])), params(FeedQuery),
    responses((status = 200, description = "The calendar", body = String, content_type = "text/calendar; charset=utf-8")))]
#[get("/subjects/calendar.ics")]
async fn get_board_calendar(app: AppData, _: May<PublicRead>, Params(query): Params<FeedQuery>) -> ApiResult {
    Ok(public("text/calendar; charset=utf-8", subject::calendar(&app, &query).await?))
}

/// A document that anybody may keep, as long as they ask whether it is still current.
fn public(kind: &str, body: String) -> HttpResponse {
    HttpResponse::Ok().content_type(kind).insert_header((header::CACHE_CONTROL, "public, no-cache")).body(body)
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(get_board_feed).service(get_board_calendar);
}
