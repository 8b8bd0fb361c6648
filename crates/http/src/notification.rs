//! Messages inside the app.

use majlis_app::notification;
use majlis_contract::NotificationId;
use majlis_contract::notification::NotificationPage;
use majlis_contract::page::PageQuery;

use crate::prelude::*;

/// Lists the messages of the person who asks.
///
/// Newest first, with the case that each is about and how many are unread. The words are the client's: `kind` says what happened.
#[utoipa::path(tag = "notifications", operation_id = "list_notifications", security(("bearer" = ["account.own"])),
    params(PageQuery), responses((status = 200, description = "The messages", body = NotificationPage)))]
#[get("/notifications")]
async fn list_notifications(app: AppData, who: May<AccountOwn>, Params(page): Params<PageQuery>, request: HttpRequest) -> ApiResult {
    let list = notification::list(&app, who.account(), &page).await?;
    Ok(respond::linked(&request, &list, list.next_cursor.as_deref()))
}

/// Marks one message as read.
///
/// Marking again changes nothing.
#[utoipa::path(tag = "notifications", operation_id = "mark_notification_read", security(("bearer" = ["account.own"])),
    params(("id" = NotificationId, Path, description = "The message")), responses((status = 204, description = "It is read")))]
#[post("/notifications/{id}/read")]
async fn mark_notification_read(app: AppData, who: May<AccountOwn>, Id(id): Id<NotificationId>) -> ApiResult {
    notification::mark_read(&app, who.account(), id).await?;
    Ok(respond::no_content())
}

/// Marks all messages as read.
///
/// Also those on other pages of the list.
#[utoipa::path(tag = "notifications", operation_id = "mark_all_notifications_read", security(("bearer" = ["account.own"])),
    responses((status = 204, description = "All are read")))]
#[post("/notifications/read")]
async fn mark_all_notifications_read(app: AppData, who: May<AccountOwn>) -> ApiResult {
    notification::mark_all_read(&app, who.account()).await?;
    Ok(respond::no_content())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_notifications).service(mark_all_notifications_read).service(mark_notification_read);
}
