//! Messages inside the app.

use majlis_contract::NotificationId;
use majlis_contract::message::LeftView;
use majlis_contract::notification::NotificationPage;
use majlis_contract::page::PageQuery;
use serde::Deserialize;

use super::ApiError;
use super::request::{Call, query};

pub async fn list_notifications(page: &PageQuery) -> Result<NotificationPage, ApiError> {
    Call::get(format!("/notifications{}", query(page))).send().await
}

/// How many are unread. Of the page nothing else is read: every page asks for this, and what it downloads need not know of what messages
/// tell.
pub async fn count_unread() -> Result<u32, ApiError> {
    #[derive(Deserialize)]
    struct Counted {
        unread: u32,
    }
    let page: Counted = Call::get("/notifications?limit=1").send().await?;
    Ok(page.unread)
}

pub async fn mark_notification_read(id: NotificationId) -> Result<(), ApiError> {
    Call::post(format!("/notifications/{id}/read")).done().await
}

pub async fn leave_messages(token: &str) -> Result<LeftView, ApiError> {
    Call::post(format!("/message-leaves/{token}")).unsigned().send().await
}

pub async fn mark_all_notifications_read() -> Result<(), ApiError> {
    Call::post("/notifications/read").done().await
}
