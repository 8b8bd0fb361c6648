//! Messages that were given up: an administrator sees them, and has them tried once more.

use chrono::{DateTime, Utc};
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::delivery::{ChannelCount, DeadLetter, DeadLetterQuery, DeliveryChannel, RetryDeadLetters, Retrying};
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::{CaseId, DeliveryId, Page};
use majlis_domain::Actor;
use majlis_persistence::delivery::dead::{self as store, Row};
use majlis_persistence::entity::delivery::Model;
use majlis_persistence::job::{self, InLane};
use majlis_persistence::{DatabaseTransaction, cursor};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::change;
use crate::delivery::masked;
use crate::job::{DELIVER, Job, JobError, RETRY_ALL};
use crate::message::tell;
use crate::{App, AppError, AppResult};

/// Messages that are taken up again in one transaction.
const BATCH: u64 = 500;
/// Whose event it is when all of a channel are tried again.
const ALL: Uuid = Uuid::nil();

/// A page of what was given up, the newest first.
pub async fn list(app: &App, query: &DeadLetterQuery) -> AppResult<Page<DeadLetter>> {
    let after = query.cursor.as_deref().map(cursor::decode).transpose()?;
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::page(app.db.read(), query.channel, after, limit).await?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

fn view(row: Row) -> AppResult<DeadLetter> {
    let delivery = row.delivery;
    let channel = delivery.channel.parse().map_err(AppError::internal)?;
    Ok(DeadLetter {
        id: DeliveryId(delivery.id),
        channel,
        about: delivery.about.parse().map_err(AppError::internal)?,
        audience: delivery.audience.parse().map_err(AppError::internal)?,
        masked_address: masked(channel, &delivery.address),
        attempts: delivery.attempts.unsigned_abs(),
        created_at: delivery.created_at,
        failed_at: delivery.failed_at,
        last_error: delivery.last_error,
        case_id: delivery.case_id.map(CaseId),
        case_reference: row.reference,
    })
}

/// How many were given up by each channel; counting stops at a thousand.
pub async fn count(app: &App) -> AppResult<Page<ChannelCount>> {
    let mut items = Vec::with_capacity(DeliveryChannel::LEAVING.len());
    for channel in DeliveryChannel::LEAVING.iter().copied() {
        items.push(ChannelCount { channel, count: store::count(app.db.read(), channel).await? });
    }
    Ok(Page { items, next_cursor: None })
}

/// Tries one again, as if it were new.
pub async fn retry(app: &App, actor: &Actor, id: DeliveryId) -> AppResult<()> {
    app.db
        .write(async |tx| {
            let rows = store::revive(tx, vec![id.0], app.now()).await?;
            if rows.is_empty() {
                return Err(AppError::NOT_FOUND);
            }
            send_again(app, tx, &rows).await?;
            change::record(app, tx, actor, (SubjectKind::Delivery, id.0), ChangeKind::SentAgain, json!({})).await
        })
        .await?;
    tracing::info!(delivery = %id, "a dead letter is tried again");
    Ok(())
}

/// Has all of a channel tried again that are given up by now; says how many, up to a thousand.
pub async fn retry_all(app: &App, actor: &Actor, input: &RetryDeadLetters) -> AppResult<Retrying> {
    let count = store::count(app.db.read(), input.channel).await?;
    if count > 0 {
        let now = app.now();
        let payload = json!({ "channel": input.channel, "until": now });
        let data = json!({ "channel": { "from": null, "to": input.channel }, "count": { "from": null, "to": count } });
        app.db
            .write(async |tx| {
                job::enqueue(tx, app.new_id(), RETRY_ALL, payload, now).await?;
                change::record(app, tx, actor, (SubjectKind::Delivery, ALL), ChangeKind::SentAgain, data).await
            })
            .await?;
    }
    tracing::info!(channel = %input.channel, count, "dead letters are tried again");
    Ok(Retrying { count })
}

/// Does the job `{channel, until}`: what failed by then, some at a time.
pub async fn retry_some(app: &App, job: &Job) -> Result<(), JobError> {
    let value = |name: &str| job.payload().get(name).and_then(Value::as_str).unwrap_or_default();
    let unreadable = |_| JobError::Never("the payload can't be read".to_owned());
    let until: DateTime<Utc> = value("until").parse().map_err(|_| JobError::Never("the payload can't be read".to_owned()))?;
    let channel: DeliveryChannel = value("channel").parse().map_err(unreadable)?;
    let rest = app
        .db
        .write(async |tx| {
            let ids = store::failed_by(tx, channel, until, BATCH).await?;
            let rest = ids.len() as u64 == BATCH;
            let rows = store::revive(tx, ids, app.now()).await?;
            send_again(app, tx, &rows).await?;
            if rest {
                job::enqueue(tx, app.new_id(), RETRY_ALL, job.payload().clone(), app.now()).await?;
            }
            Ok::<_, AppError>(rest)
        })
        .await?;
    tracing::debug!(%channel, rest, "dead letters are on their way again");
    Ok(())
}

/// They queue up behind what waits in their lanes by now: what was given up has lost its place.
async fn send_again(app: &App, tx: &DatabaseTransaction, rows: &[Model]) -> AppResult<()> {
    let again = rows.iter().map(|row| InLane {
        id: app.new_id(),
        lane: tell::lane(row),
        kind: DELIVER,
        payload: json!({ "delivery_id": row.id }),
        run_at: app.now(),
    });
    Ok(job::enqueue_in_lanes(tx, again.collect(), app.now()).await?)
}
