//! What was given up.

use chrono::{DateTime, Utc};
use majlis_contract::delivery::{DeliveryChannel, DeliveryState};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::cursor;
use crate::entity::case;
use crate::entity::delivery::{Column, Entity, Model};

/// How many are counted at most.
const MOST_COUNTED: u64 = 1000;

/// A delivery that was given up, and the number of the case that it is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub delivery: Model,
    pub reference: Option<String>,
}

/// A page, newest first.
pub async fn page(
    db: &impl ConnectionTrait,
    channel: Option<DeliveryChannel>,
    after: Option<Uuid>,
    limit: u64,
) -> Result<(Vec<Row>, Option<String>), DbErr> {
    let mut query = Entity::find().filter(failed());
    if let Some(channel) = channel {
        query = query.filter(Column::Channel.eq(channel.as_str()));
    }
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    let (rows, next) = cursor::cut(rows, limit, |row| row.id)?;
    let ids = rows.iter().filter_map(|row| row.case_id);
    let named: Vec<(Uuid, String)> = case::Entity::find()
        .select_only()
        .columns([case::Column::Id, case::Column::Reference])
        .filter(case::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let reference = |id: Uuid| named.iter().find(|(case, _)| *case == id).map(|(_, reference)| reference.clone());
    Ok((rows.into_iter().map(|delivery| Row { reference: delivery.case_id.and_then(reference), delivery }).collect(), next))
}

/// In the very words of the indexes.
fn failed() -> sea_orm::sea_query::SimpleExpr {
    Expr::cust("state = 'failed'")
}

/// How many there are of a channel; counting stops at a thousand.
pub async fn count(db: &impl ConnectionTrait, channel: DeliveryChannel) -> Result<u32, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(failed()).filter(Column::Channel.eq(channel.as_str()));
    let some = query.limit(MOST_COUNTED).into_tuple::<Uuid>().all(db).await?;
    Ok(u32::try_from(some.len()).unwrap_or(u32::MAX))
}

/// Some of a channel that had failed by a moment, the oldest first.
pub async fn failed_by(db: &impl ConnectionTrait, channel: DeliveryChannel, until: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    // Those from before the column was there have no moment.
    let by_then = Condition::any().add(Column::FailedAt.lte(until)).add(Column::FailedAt.is_null());
    let query = Entity::find().select_only().column(Column::Id).filter(failed()).filter(Column::Channel.eq(channel.as_str()));
    query.filter(by_then).order_by_asc(Column::Id).limit(limit).into_tuple().all(db).await
}

/// Makes deliveries wait for their next try. Gives those that had been given up, the oldest first.
pub async fn revive(db: &impl ConnectionTrait, ids: Vec<Uuid>, now: DateTime<Utc>) -> Result<Vec<Model>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let dead = Entity::find().filter(Column::Id.is_in(ids)).filter(failed()).order_by_asc(Column::Id).lock_exclusive().all(db).await?;
    let revived = Entity::update_many()
        .col_expr(Column::State, Expr::value(DeliveryState::Queued.as_str()))
        .col_expr(Column::NextAttemptAt, Expr::value(now))
        .col_expr(Column::FailedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::DigestId, Expr::value(None::<Uuid>))
        .filter(Column::Id.is_in(dead.iter().map(|row| row.id)));
    revived.exec(db).await?;
    Ok(dead)
}
