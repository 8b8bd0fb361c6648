//! Everything that somebody's day brought, in one message: gathered delivery by delivery, sent at the hour they chose.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::Language;
use majlis_contract::delivery::Audience;
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::delivery::Attempt;
use majlis_persistence::entity::{delivery, event};
use majlis_persistence::{DatabaseTransaction, delivery as store, event as events, job as jobs};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::about;
use super::compose::{Composed, Message};
use super::deliver::{TAKEN_BACK, carry, failure_of, shortened};
use super::layout::Part;
use super::text::text;
use super::topic::{self, Topic};
use super::{audience, leave, wishes};
use crate::directory::Directory;
use crate::job::{DIGEST, Job, JobError};
use crate::port::SendError;
use crate::{App, AppResult};

/// Messages that are told of one by one; of the others the digest says that they are inside the app.
const MOST: usize = 50;
/// Messages that one digest settles; what is beyond them waits for the next.
const MOST_SETTLED: u64 = 1000;
/// Numbers and titles that fit into a short message.
const MOST_NAMED: usize = 3;
/// Why a digest is dropped that would say nothing.
const NOTHING_LEFT: &str = "they do not follow any of it any more";

/// The digest that a delivery is gathered for: one for an account, channel, address and moment.
pub fn id(row: &delivery::Model, at: DateTime<Utc>) -> Uuid {
    known_id(&whose(row), at)
}

/// The id of what there is once for somebody and a moment. It begins with the moment, so that they follow each other like everything
/// that has a `UUIDv7`.
pub(super) fn known_id(whose: &str, at: DateTime<Utc>) -> Uuid {
    let hash = Sha256::digest(whose);
    let mut random = [0; 10];
    random.copy_from_slice(&hash[..10]);
    Builder::from_unix_timestamp_millis(u64::try_from(at.timestamp_millis()).unwrap_or_default(), &random).into_uuid()
}

/// Digests to one address leave one after the other.
pub fn lane(row: &delivery::Model) -> String {
    format!("{DIGEST}:{}", crate::vault::digest(whose(row).as_bytes()).get(..32).unwrap_or_default())
}

fn whose(row: &delivery::Model) -> String {
    format!("{}\n{}\n{}", row.account_id.unwrap_or_default(), row.channel, row.address)
}

/// Who wants no digest any more gets what was gathered at once.
pub async fn send_now(app: &App, tx: &DatabaseTransaction, account: Uuid) -> AppResult<()> {
    let digests = store::waiting_digests(tx, account).await?;
    Ok(jobs::bring_forward(tx, &digests, app.now()).await?)
}

/// Does the job `{digest_id}`.
pub async fn send(app: &App, job: &Job) -> Result<(), JobError> {
    let id = job.payload_id("digest_id")?;
    let rows = store::of_digest(app.db.read(), id, MOST_SETTLED).await?;
    let Some(first) = rows.first() else { return Ok(()) };
    if let Some(until) = wishes::not_before(app, first).await? {
        return Err(JobError::NotYet(until));
    }
    if !audience::is_still_reached(app, first).await? {
        return settle(app, id, &rows, Attempt::Dropped { error: TAKEN_BACK }).await;
    }
    let directory = app.directory.get(app).await?;
    let Some(message) = message(app, &directory, &rows).await? else {
        // What is beyond those looked at may still be followed.
        let looked_at = &rows[..rows.len().min(MOST)];
        return settle(app, id, looked_at, Attempt::Dropped { error: NOTHING_LEFT }).await;
    };
    let leave = rows.iter().all(|row| voice(row) != Voice::Staff).then(|| leave::address(app, first.id, &first.language));
    let Err(error) = carry(app, &directory, first, id, message, leave).await? else {
        return settle(app, id, &rows, Attempt::Sent).await;
    };
    let said = shortened(&error.to_string().replace(&first.address, "•••"));
    if let SendError::Gone(_) = error {
        return settle(app, id, &rows, Attempt::Dropped { error: &said }).await;
    }
    let failure = failure_of(&error, &said);
    let attempt = match job.next_try(&failure, app.now()) {
        Some(next) => Attempt::Again { error: &said, next },
        None => Attempt::GivenUp { error: &said },
    };
    record(app, id, attempt).await?;
    Err(failure)
}

/// The job was given up without an answer from the other side.
pub async fn give_up(app: &App, job: &Job, error: &str) -> Result<(), JobError> {
    record(app, job.payload_id("digest_id")?, Attempt::GivenUp { error: &shortened(error) }).await
}

/// Of these rows no more is said. What was gathered while they were on their way is told at once after them.
async fn settle(app: &App, digest: Uuid, rows: &[delivery::Model], attempt: Attempt<'_>) -> Result<(), JobError> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let left = app.db.write(async |tx| {
        store::record_all(tx, &ids, attempt, app.now()).await?;
        store::of_digest(tx, digest, 1).await
    });
    if left.await?.is_empty() { Ok(()) } else { Err(JobError::NotYet(app.now())) }
}

async fn record(app: &App, digest: Uuid, attempt: Attempt<'_>) -> Result<(), JobError> {
    Ok(app.db.write(async |tx| store::record_digest(tx, digest, attempt, app.now()).await).await?)
}

fn voice(row: &delivery::Model) -> Voice {
    row.audience.parse::<Audience>().map_or(Voice::Reporter, Spoken::voice)
}

/// What happened, one after the other, with a link to what it is about; none when they follow none of it any more.
async fn message(app: &App, directory: &Directory, rows: &[delivery::Model]) -> Result<Option<Message>, JobError> {
    let language: Language = rows.first().and_then(|row| row.language.parse().ok()).unwrap_or_default();
    let told = &rows[..rows.len().min(MOST)];
    let (events, topics) = facts(app, told).await?;
    let staff = rows.iter().any(|row| voice(row) == Voice::Staff);
    let municipality = directory.settings.name.get(language);
    let say = |id: &str, values: &[(&str, &str)]| text(language, id, values);
    let what = if staff { "digest-staff" } else { "digest" };
    let inside = match staff {
        true => format!("{}/console/{language}/notices", app.settings.base_url),
        false => format!("{}/{language}/notifications", app.settings.base_url),
    };
    let mut parts = vec![Part::Words(say("greeting", &[])), Part::Words(say(&format!("{what}-body"), &[]))];
    let mut names: Vec<String> = Vec::new();
    for row in told {
        let Some(event) = events.get(&row.event_id) else { continue };
        let Some(topic) = topics.get(&topic::about(event)) else { continue };
        let Some(Composed { message, quote, link, name }) = about::message(app, directory, row, event, topic).await? else { continue };
        parts.push(Part::Words(message.subject));
        parts.extend(quote.map(Part::Quote));
        parts.push(Part::Also { label: say("digest-open", &[("reference", name.as_str())]), address: link });
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        return Ok(None);
    }
    if rows.len() > MOST {
        parts.push(Part::Words(say("digest-more", &[])));
    }
    parts.push(Part::Link { label: say("digest-inside", &[]), address: inside.clone() });
    parts.push(Part::Words(say("signature", &[("municipality", municipality)])));
    let named = names[..names.len().min(MOST_NAMED)].join(say("comma", &[]).as_str());
    let sms = say(&format!("{what}-sms"), &[("municipality", municipality), ("references", &named)]);
    let subject = say(&format!("{what}-subject"), &[]);
    Ok(Some(Message { subject, parts, sms: format!("{sms}\n{inside}"), short: named, open: inside }))
}

type Facts = (HashMap<Uuid, event::Model>, HashMap<Uuid, Topic>);

async fn facts(app: &App, rows: &[delivery::Model]) -> Result<Facts, JobError> {
    let events = events::find_all(app.db.read(), rows.iter().map(|row| row.event_id).collect()).await?;
    let topics = Topic::of_all(app, &events.iter().collect::<Vec<_>>()).await?;
    Ok((events.into_iter().map(|event| (event.id, event)).collect(), topics))
}
