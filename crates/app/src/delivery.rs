//! The record of messages that left, for the staff concerned with a case.

use majlis_contract::contact::ContactKind;
use majlis_contract::delivery::{DeliveryChannel, DeliveryView};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::{CaseId, DeliveryId, Page};
use majlis_domain::{Actor, contact};
use majlis_persistence::entity::delivery::Model;
use majlis_persistence::{cursor, delivery as store};

use crate::{App, AppError, AppResult, case};

/// A page of a case's deliveries, newest first.
pub async fn list(app: &App, actor: &Actor, id: CaseId, page: &PageQuery) -> AppResult<Page<DeliveryView>> {
    let case = case::load_for(app, actor, id).await?;
    let after = page.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::page_of_case(app.db.read(), case.id, after, limit).await?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

fn view(row: Model) -> AppResult<DeliveryView> {
    let channel = row.channel.parse().map_err(AppError::internal)?;
    Ok(DeliveryView {
        id: DeliveryId(row.id),
        channel,
        about: row.about.parse().map_err(AppError::internal)?,
        audience: row.audience.parse().map_err(AppError::internal)?,
        masked_address: masked(channel, &row.address),
        state: row.state.parse().map_err(AppError::internal)?,
        attempts: row.attempts.unsigned_abs(),
        created_at: row.created_at,
        next_attempt_at: row.next_attempt_at,
        sent_at: row.sent_at,
        last_error: row.last_error,
    })
}

/// An address that shows whose it is only to its owner.
pub(crate) fn masked(channel: DeliveryChannel, address: &str) -> String {
    match channel {
        DeliveryChannel::Email => contact::mask(ContactKind::Email, address),
        DeliveryChannel::Sms => contact::mask(ContactKind::Phone, address),
        // The address is the account itself, or one of its devices.
        DeliveryChannel::InApp | DeliveryChannel::Push => "•••".to_owned(),
    }
}
