//! New comments as they appear: server-sent events (WHATWG HTML, 9.2).

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::header;
use actix_web::web::{Bytes, Data};
use chrono::{DateTime, SecondsFormat, Utc};
use futures_util::stream;
use majlis_app::contribution::{self, Heard, Live};
use majlis_contract::SubjectId;
use majlis_contract::contribution::{LIVE_SECONDS, LiveQuery};
use tokio::time::{Instant, Interval};

use crate::health::Stopping;
use crate::limit::Seat;
use crate::prelude::*;

/// So often something is sent, so that proxies keep the connection and who has left is noticed.
const BEAT: Duration = Duration::from_secs(15);
/// When a browser connects again after the stream has ended, in milliseconds.
const AGAIN: u32 = 2000;

/// Tells of new comments on a subject as they appear (server-sent events).
///
/// Each is an event `comment` whose data is a `CommentAppeared`: where it stands, not what it says, which `GET /contributions/{id}` or
/// the list gives. An event `missed` says that more has appeared than could be told: read the list again. Lines that begin with a
/// colon only keep the connection. First comes an event `begun`; the id of the last event that was heard, given as `Last-Event-ID` or
/// `since`, goes on from there. The stream ends after `lasts` seconds; browsers connect again by themselves and hear what has appeared
/// meanwhile, some of it perhaps twice. From an address 300 streams can be begun in ten minutes, and 100 be open at once; who is refused
/// reads the list.
#[utoipa::path(tag = "contributions", operation_id = "listen_to_comments", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), LiveQuery,
        ("Last-Event-ID" = Option<DateTime<Utc>>, Header, description = "The id of the last event that was heard; goes before `since`")),
    responses((status = 200, description = "Events, one after the other; the data of each `comment` is a CommentAppeared", body = String,
        content_type = "text/event-stream", example = "id: 2026-11-29T12:00:00.000000Z\nevent: begun\ndata: {}\n\n")))]
#[get("/subjects/{id}/comments/live")]
async fn listen_to_comments(
    request: HttpRequest,
    app: AppData,
    limits: Data<Limits>,
    stopping: Data<Stopping>,
    who: May<PublicRead>,
    id: Id<SubjectId>,
    Params(query): Params<LiveQuery>,
) -> ApiResult {
    let seat = limits.listen(&ClientAddress::of(&request).0.to_string())?;
    let last = request.headers().get("last-event-id").and_then(|value| value.to_str().ok());
    let since = last.and_then(|id| id.parse::<DateTime<Utc>>().ok()).or(query.since);
    let now = app.now();
    let live = contribution::listen(&app.into_inner(), &who.actor, id.0, since).await?;
    let lasts = Duration::from_secs(query.lasts.unwrap_or(LIVE_SECONDS).into());
    let told = Telling { live, _seat: seat, stopping, beat: tokio::time::interval(BEAT), ends: Instant::now() + lasts };
    let head = stream::once(std::future::ready(Ok::<_, Infallible>(Bytes::from(begun(now)))));
    let events = stream::unfold(told, async |mut told| told.next().await.map(|text| (Ok(Bytes::from(text)), told)));
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        // Compressed, or gathered by a proxy, an event would wait for the next ones.
        .insert_header((header::CONTENT_ENCODING, "identity"))
        .insert_header(("x-accel-buffering", "no"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .streaming(stream::StreamExt::chain(head, events)))
}

struct Telling {
    live: Live,
    /// Held as long as somebody listens.
    _seat: Seat,
    stopping: Data<Stopping>,
    beat: Interval,
    ends: Instant,
}

impl Telling {
    /// What is sent next; none at the end.
    async fn next(&mut self) -> Option<String> {
        if let Some(heard) = self.live.kept() {
            return Some(said(&heard));
        }
        tokio::select! {
            biased;
            () = self.stopping.begun() => None,
            () = tokio::time::sleep_until(self.ends) => None,
            heard = self.live.next() => heard.map(|heard| said(&heard)),
            _ = self.beat.tick() => Some(":\n\n".to_owned()),
        }
    }
}

/// The first event: from now on everything is told.
fn begun(now: DateTime<Utc>) -> String {
    format!("retry: {AGAIN}\nid: {}\nevent: begun\ndata: {{}}\n\n", moment(now))
}

/// One event. Its id is when the comment appeared, from where a browser that comes back goes on.
fn said(heard: &Heard) -> String {
    match heard {
        Heard::Comment(comment) => {
            let data = serde_json::to_string(comment).unwrap_or_default();
            format!("id: {}\nevent: comment\ndata: {data}\n\n", moment(comment.published_at))
        }
        Heard::Missed => "event: missed\ndata: {}\n\n".to_owned(),
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(listen_to_comments);
}
