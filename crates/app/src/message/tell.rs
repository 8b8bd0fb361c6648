//! Tells one event to the person that it is for: a message inside the app, and a delivery for every channel wanted.
//!
//! Everything is written in one transaction under unique keys, so that running twice tells once.

use majlis_contract::delivery::{DeliveryChannel, DeliveryState};
use majlis_contract::{Language, contact::ContactKind};
use majlis_persistence::entity::{case, delivery, event, notification};
use majlis_persistence::{account, case as cases, contact, delivery as deliveries, event as events, job, notification as notifications};
use serde_json::json;
use uuid::Uuid;

use crate::job::{DELIVER, Job, JobError};
use crate::{App, AppError};

/// Where somebody is reached, and in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reach {
    account: Option<Uuid>,
    language: String,
    addresses: Vec<(DeliveryChannel, String)>,
}

/// Does the job `{event_id}`.
pub async fn tell(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(event) = events::find(app.db.read(), job.payload_id("event_id")?).await? else { return Ok(()) };
    let Some(case) = cases::find(app.db.read(), event.subject_id).await? else { return Ok(()) };
    let reach = reach(app, &case).await?;
    app.db
        .write(async |tx| {
            if let Some(account) = reach.account {
                notifications::insert(tx, notice(app, &event, account)).await?;
            }
            for (channel, address) in &reach.addresses {
                let row = delivery(app, &event, *channel, address, &reach.language);
                let (id, is_sent) = (row.id, row.sent_at.is_some());
                if deliveries::insert(tx, row).await? && !is_sent {
                    job::enqueue(tx, app.new_id(), DELIVER, json!({ "delivery_id": id }), app.now()).await?;
                }
            }
            Ok::<_, AppError>(())
        })
        .await?;
    Ok(())
}

/// An account is reached where it wants to be, at confirmed addresses only; a guest where the report says.
async fn reach(app: &App, case: &case::Model) -> Result<Reach, JobError> {
    let Some(account) = (match case.reporter_id {
        Some(id) => account::find(app.db.read(), id).await?,
        None => None,
    }) else {
        return Ok(Reach { account: None, language: case.language.clone(), addresses: guest_address(case).into_iter().collect() });
    };
    let contacts = contact::of_account(app.db.read(), account.id).await?;
    let confirmed = contacts.into_iter().filter(|contact| contact.confirmed_at.is_some());
    let wanted = confirmed.filter_map(|contact| match contact.kind.parse() {
        Ok(ContactKind::Email) if account.notify_email => Some((DeliveryChannel::Email, contact.value)),
        Ok(ContactKind::Phone) if account.notify_sms => Some((DeliveryChannel::Sms, contact.value)),
        _ => None,
    });
    let inside = (DeliveryChannel::InApp, account.id.to_string());
    Ok(Reach { account: Some(account.id), language: account.language, addresses: std::iter::once(inside).chain(wanted).collect() })
}

/// One message is enough for who gave both; e-mail says more.
fn guest_address(case: &case::Model) -> Option<(DeliveryChannel, String)> {
    let email = case.reporter_email.clone().map(|address| (DeliveryChannel::Email, address));
    email.or_else(|| case.reporter_phone.clone().map(|address| (DeliveryChannel::Sms, address)))
}

fn notice(app: &App, event: &event::Model, account: Uuid) -> notification::Model {
    notification::Model {
        id: app.new_id(),
        account_id: account,
        event_id: event.id,
        case_id: event.subject_id,
        kind: event.kind.clone(),
        created_at: app.now(),
        read_at: None,
    }
}

/// Inside the app a message has arrived as soon as it is written.
fn delivery(app: &App, event: &event::Model, channel: DeliveryChannel, address: &str, language: &str) -> delivery::Model {
    let now = app.now();
    let arrived = channel == DeliveryChannel::InApp;
    delivery::Model {
        id: app.new_id(),
        event_id: event.id,
        case_id: event.subject_id,
        channel: channel.to_string(),
        about: event.kind.clone(),
        address: address.to_owned(),
        language: language.parse::<Language>().unwrap_or_default().to_string(),
        state: if arrived { DeliveryState::Sent } else { DeliveryState::Queued }.to_string(),
        attempts: i32::from(arrived),
        created_at: now,
        next_attempt_at: (!arrived).then_some(now),
        sent_at: arrived.then_some(now),
        last_error: None,
    }
}
