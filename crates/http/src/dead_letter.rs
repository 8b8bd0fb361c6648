//! Messages that were given up.

use majlis_app::dead_letter;
use majlis_contract::delivery::{ChannelCount, DeadLetter, DeadLetterQuery, RetryDeadLetters, Retrying};
use majlis_contract::{DeliveryId, Page};

use crate::prelude::*;

/// Lists messages that were given up after the last try, newest first.
#[utoipa::path(tag = "administration", operation_id = "list_dead_letters", security(("bearer" = ["delivery.manage"])), params(DeadLetterQuery),
    responses((status = 200, description = "A page of messages", body = Page<DeadLetter>)))]
#[get("/dead-letters")]
async fn list_dead_letters(
    request: HttpRequest,
    app: AppData,
    _: May<DeliveryManage>,
    Params(query): Params<DeadLetterQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &dead_letter::list(&app, &query).await?))
}

/// Counts the messages that were given up, by channel.
///
/// Counting stops at 1,000.
#[utoipa::path(tag = "administration", operation_id = "count_dead_letters", security(("bearer" = ["delivery.manage"])),
    responses((status = 200, description = "A count for each channel", body = Page<ChannelCount>)))]
#[get("/dead-letters/counts")]
async fn count_dead_letters(app: AppData, _: May<DeliveryManage>) -> ApiResult {
    Ok(respond::ok(&dead_letter::count(&app).await?))
}

/// Tries all messages of a channel again that were given up.
///
/// They go out one after the other, each with the whole course of tries before it.
#[utoipa::path(tag = "administration", operation_id = "retry_dead_letters", security(("bearer" = ["delivery.manage"])),
    request_body = RetryDeadLetters, responses((status = 202, description = "They are on their way", body = Retrying)))]
#[post("/dead-letters/retry")]
async fn retry_dead_letters(app: AppData, who: May<DeliveryManage>, body: Body<RetryDeadLetters>) -> ApiResult {
    Ok(respond::accepted(&dead_letter::retry_all(&app, &who.actor, &body.value).await?))
}

/// Tries one message again that was given up.
#[utoipa::path(tag = "administration", operation_id = "retry_dead_letter", security(("bearer" = ["delivery.manage"])),
    params(("id" = DeliveryId, Path, description = "The message")), responses((status = 204, description = "It is on its way")))]
#[post("/dead-letters/{id}/retry")]
async fn retry_dead_letter(app: AppData, who: May<DeliveryManage>, Id(id): Id<DeliveryId>) -> ApiResult {
    dead_letter::retry(&app, &who.actor, id).await?;
    Ok(respond::no_content())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_dead_letters).service(count_dead_letters).service(retry_dead_letters).service(retry_dead_letter);
}
