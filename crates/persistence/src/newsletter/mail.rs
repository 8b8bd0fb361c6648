//! Each mail of a letter: one for each recipient. The address stands with the subscriber alone.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::MailRow;
use crate::entity::newsletter_mail::{Column, Entity};

/// Writes mails, once for each letter and subscriber. Gives the ids of those that were not there already.
pub async fn insert(db: &impl ConnectionTrait, rows: Vec<MailRow>) -> Result<HashSet<Uuid>, DbErr> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    let insert = Entity::insert_many(rows).on_conflict_do_nothing_on([Column::LetterId, Column::SubscriberId]);
    insert.exec_without_returning(db).await?;
    let written = Entity::find().select_only().column(Column::Id).filter(Column::Id.is_in(ids)).into_tuple().all(db).await?;
    Ok(written.into_iter().collect())
}

/// One mail.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<MailRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Says how a mail ended, as long as it is on its way. Gives whether it was.
pub async fn settle(db: &impl ConnectionTrait, id: Uuid, state: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let update = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::SettledAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq("queued"));
    Ok(update.exec(db).await?.rows_affected == 1)
}

/// Says that its reader left by it. Gives whether that is new.
pub async fn leave(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let update = Entity::update_many().col_expr(Column::LeftAt, Expr::value(now)).filter(Column::Id.eq(id));
    Ok(update.filter(Column::LeftAt.is_null()).exec(db).await?.rows_affected == 1)
}
