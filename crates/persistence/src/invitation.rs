//! Invitations of staff. The link's secret stands here only as a digest.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::cursor;
pub use crate::entity::invitation::Model as Invitation;
use crate::entity::invitation::{Column, Entity};

/// A page, newest first.
pub async fn page(db: &impl ConnectionTrait, after: Option<Uuid>, limit: u64) -> Result<(Vec<Invitation>, Option<String>), DbErr> {
    let mut query = Entity::find();
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

/// Writes an invitation; those before it to the same address stop working.
pub async fn insert(db: &impl ConnectionTrait, row: Invitation) -> Result<(), DbErr> {
    let before = Entity::update_many().col_expr(Column::RevokedAt, Expr::value(row.created_at)).filter(Column::Email.eq(&row.email));
    before.filter(Column::AcceptedAt.is_null()).filter(Column::RevokedAt.is_null()).exec(db).await?;
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// One invitation.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Invitation>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// The invitation whose link works now.
pub async fn open(db: &impl ConnectionTrait, token_hash: &str, now: DateTime<Utc>) -> Result<Option<Invitation>, DbErr> {
    let found = Entity::find().filter(Column::TokenHash.eq(token_hash)).filter(Column::ExpiresAt.gt(now));
    found.filter(Column::AcceptedAt.is_null()).filter(Column::RevokedAt.is_null()).one(db).await
}

/// Gives an invitation another link, which is sent by somebody anew. Gives whether it was neither taken up nor taken back.
pub async fn renew(db: &impl ConnectionTrait, row: &Invitation) -> Result<bool, DbErr> {
    let renewed = Entity::update_many()
        .col_expr(Column::TokenHash, Expr::value(&row.token_hash))
        .col_expr(Column::InvitedBy, Expr::value(row.invited_by))
        .col_expr(Column::ExpiresAt, Expr::value(row.expires_at))
        .col_expr(Column::UndeliveredAt, Expr::value(row.undelivered_at));
    let waiting = renewed.filter(Column::AcceptedAt.is_null()).filter(Column::RevokedAt.is_null());
    Ok(waiting.filter(Column::Id.eq(row.id)).exec(db).await?.rows_affected == 1)
}

/// Notes that the message with this link was given up. Gives whether the invitation still waited for it.
pub async fn undelivered(db: &impl ConnectionTrait, id: Uuid, token_hash: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let waiting = Entity::update_many().col_expr(Column::UndeliveredAt, Expr::value(now)).filter(Column::Id.eq(id));
    let waiting = waiting.filter(Column::TokenHash.eq(token_hash)).filter(Column::UndeliveredAt.is_null());
    Ok(waiting.filter(Column::AcceptedAt.is_null()).filter(Column::RevokedAt.is_null()).exec(db).await?.rows_affected == 1)
}

/// Uses an invitation up. Gives whether it was still open.
pub async fn accept(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    end(db, id, Column::AcceptedAt, now).await
}

/// Takes an invitation back. Gives whether it was still open.
pub async fn revoke(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    end(db, id, Column::RevokedAt, now).await
}

async fn end(db: &impl ConnectionTrait, id: Uuid, how: Column, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let ended = Entity::update_many().col_expr(how, Expr::value(now)).filter(Column::Id.eq(id)).filter(Column::ExpiresAt.gt(now));
    Ok(ended.filter(Column::AcceptedAt.is_null()).filter(Column::RevokedAt.is_null()).exec(db).await?.rows_affected == 1)
}
