//! Tells one event to the people that it is for: a message inside the app, and a delivery for every channel wanted.
//!
//! Events of a case, and of a contribution, are told one after the other. Everything is written a page of people at a time, each in one
//! transaction with how far it got, under unique keys: running twice tells once.

use chrono_tz::Tz;
use majlis_contract::delivery::{Audience, DeliveryChannel, DeliveryState};
use majlis_contract::notification::NoticeKind;
use majlis_domain::message::{Spoken, Voice, is_urgent, told_of};
use majlis_persistence::entity::{delivery, event, notification};
use majlis_persistence::job::{self, InLane};
use majlis_persistence::{delivery as deliveries, event as events, notification as notifications};
use serde_json::{Value, json};
use uuid::Uuid;

use super::audience::{People, Recipient, people};
use super::digest;
use super::topic::{Topic, kind_of};
use super::wishes::{self, When, when};
use crate::job::{DELIVER, DIGEST, Job, JobError};
use crate::{App, AppError, AppResult, vault};

/// Does the job `{event_id}`, or goes on with `{event_id, audience, after}`.
pub async fn tell(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(event) = events::find(app.db.read(), job.payload_id("event_id")?).await? else { return Ok(()) };
    let Some(kind) = kind_of(&event) else {
        return Err(JobError::Again(format!("this version does not know events of kind {} {}", event.subject_kind, event.kind)));
    };
    let Some(topic) = Topic::of(app, &event).await? else { return Ok(()) };
    let (reached, mut after) = progress(job);
    for audience in told_of(kind, event.internal).into_iter().skip_while(|audience| reached.is_some_and(|reached| reached != *audience)) {
        loop {
            let page = people(app, audience, &event, &topic, after.take()).await?;
            let next = page.next;
            write(app, job, (&event, kind, &topic), audience, page).await?;
            after = next;
            if after.is_none() {
                break;
            }
        }
    }
    Ok(())
}

/// How far an earlier attempt came.
fn progress(job: &Job) -> (Option<Audience>, Option<Uuid>) {
    let word = |name: &str| job.payload().get(name).and_then(Value::as_str);
    (word("audience").and_then(|word| word.parse().ok()), word("after").and_then(|id| id.parse().ok()))
}

/// An event, what messages of it tell of, and what it happened to.
type What<'a> = (&'a event::Model, NoticeKind, &'a Topic);

/// Writes what a page of people are told, and where the next page begins.
async fn write(app: &App, job: &Job, what: What<'_>, audience: Audience, page: People) -> AppResult<()> {
    let (event, ..) = what;
    let mut told = page.recipients;
    // Nobody needs to be told what they did themselves at work.
    told.retain(|person| audience.voice() != Voice::Staff || person.account.is_none() || person.account != event.actor_id);
    let notices = told.iter().filter_map(|person| Some(notice(app, what, audience, person.account?))).collect();
    let zone = wishes::zone(app).await?;
    let rows: Vec<_> = told.iter().flat_map(|person| deliveries_to(app, what, audience, person, zone)).collect();
    let leaving: Vec<_> = rows.iter().filter_map(|row| Some((row.id, leaving(app, row)?))).collect();
    app.db
        .write(async |tx| {
            notifications::insert(tx, notices).await?;
            let written = deliveries::insert(tx, rows).await?;
            let new = leaving.into_iter().filter(|(id, _)| written.contains(id)).map(|(_, job)| job);
            job::enqueue_in_lanes(tx, new.collect(), app.now()).await?;
            if let Some(after) = page.next {
                let progress = json!({ "event_id": event.id, "audience": audience, "after": after });
                job::keep_progress(tx, job.id(), progress).await?;
            }
            Ok::<_, AppError>(())
        })
        .await
}

/// The job by which a delivery leaves: its own, or that of the digest that it waits for.
fn leaving(app: &App, row: &delivery::Model) -> Option<InLane> {
    let run_at = row.next_attempt_at?;
    Some(match row.digest_id {
        Some(id) => InLane { id, lane: digest::lane(row), kind: DIGEST, payload: json!({ "digest_id": id }), run_at },
        None => InLane { id: app.new_id(), lane: lane(row), kind: DELIVER, payload: json!({ "delivery_id": row.id }), run_at },
    })
}

/// Messages about one case to one address leave one after the other, and so do those about what was said on subjects. The address
/// itself stands in no job.
pub(crate) fn lane(row: &delivery::Model) -> String {
    // What is urgent does not stand behind what may wait until the morning.
    let urgent = if row.audience.parse().is_ok_and(is_urgent) { "\nurgent" } else { "" };
    let whole = vault::digest(format!("{}\n{}\n{}{urgent}", row.case_id.unwrap_or_default(), row.channel, row.address).as_bytes());
    format!("{DELIVER}:{}", whole.get(..32).unwrap_or_default())
}

fn notice(app: &App, (event, kind, topic): What<'_>, audience: Audience, account: Uuid) -> notification::Model {
    notification::Model {
        id: app.new_id(),
        account_id: account,
        event_id: event.id,
        case_id: topic.case().map(|case| case.id),
        kind: kind.to_string(),
        audience: audience.to_string(),
        created_at: app.now(),
        read_at: None,
    }
}

fn deliveries_to(app: &App, what: What<'_>, audience: Audience, person: &Recipient, zone: Tz) -> Vec<delivery::Model> {
    let when = when(&person.wishes, audience, app.now(), zone);
    let to = |(channel, address): &(DeliveryChannel, String)| {
        let row = delivery(app, what, audience, person, (*channel, address));
        if row.sent_at.is_some() {
            return row;
        }
        let digest_id = matches!(when, When::Gathered(_)).then(|| digest::id(&row, when.moment()));
        delivery::Model { next_attempt_at: Some(when.moment()), digest_id, ..row }
    };
    person.addresses.iter().map(to).collect()
}

/// Inside the app a message has arrived as soon as it is written.
fn delivery(
    app: &App,
    (event, kind, topic): What<'_>,
    audience: Audience,
    person: &Recipient,
    (channel, address): (DeliveryChannel, &str),
) -> delivery::Model {
    let now = app.now();
    let arrived = channel == DeliveryChannel::InApp;
    delivery::Model {
        id: app.new_id(),
        event_id: event.id,
        case_id: topic.case().map(|case| case.id),
        channel: channel.to_string(),
        about: kind.to_string(),
        audience: audience.to_string(),
        account_id: person.account,
        address: address.to_owned(),
        language: person.language.to_string(),
        state: if arrived { DeliveryState::Sent } else { DeliveryState::Queued }.to_string(),
        attempts: i32::from(arrived),
        created_at: now,
        next_attempt_at: None,
        sent_at: arrived.then_some(now),
        last_error: None,
        digest_id: None,
        failed_at: None,
    }
}
