//! What only the demo has: the messages that it catches instead of sending.

use majlis_contract::demo::CaughtMessage;
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{DeliveryId, Page};
use majlis_persistence::entity::caught_message::Model;
use majlis_persistence::{caught_message as store, cursor};

use crate::{App, AppError, AppResult};

/// A page of caught messages, newest first. They hold codes and secrets: never in production.
pub async fn caught_messages(app: &App, page: &PageQuery) -> AppResult<Page<CaughtMessage>> {
    if app.settings.production {
        return Err(AppError::NOT_FOUND);
    }
    let after = page.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::page(app.db.read(), after, limit).await?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

fn view(row: Model) -> AppResult<CaughtMessage> {
    Ok(CaughtMessage {
        id: DeliveryId(row.id),
        channel: row.channel.parse().map_err(AppError::internal)?,
        to: row.recipient,
        subject: row.subject,
        text: row.text,
        sent_at: row.sent_at,
    })
}
