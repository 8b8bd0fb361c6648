//! Sessions and their families of refresh tokens.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, FromQueryResult, IntoActiveModel, Order, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

pub use crate::entity::refresh_token::Model as RefreshToken;
pub use crate::entity::session::Model as Session;
use crate::entity::session::{Column, Entity};
use crate::entity::{account, account_role, refresh_token};
use crate::push_subscription;

/// Begins a session.
pub async fn insert(db: &impl ConnectionTrait, session: Session) -> Result<(), DbErr> {
    Entity::insert(session.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// The account's session, as long as it lives and the account is not blocked.
pub async fn alive(db: &impl ConnectionTrait, account: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<Option<Session>, DbErr> {
    let allowed = Query::select()
        .column(account::Column::Id)
        .from(account::Entity)
        .and_where(Expr::col(account::Column::Id).eq(account))
        .and_where(Expr::col(account::Column::BlockedAt).is_null())
        .to_owned();
    let found = Entity::find_by_id(id).filter(Column::AccountId.eq(account)).filter(Column::AccountId.in_subquery(allowed));
    found.filter(Column::EndedAt.is_null()).filter(Column::ExpiresAt.gt(now)).one(db).await
}

/// What a session allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub staff: bool,
    /// Roles of the account, each with the department it is held in; only of a session of staff.
    pub roles: Vec<(String, Option<Uuid>)>,
}

#[derive(FromQueryResult)]
struct HeldRow {
    staff: bool,
    role: Option<String>,
    department_id: Option<Uuid>,
}

/// What the account's session allows, as long as it lives and the account is not blocked. One statement: every request
/// with a token waits for it.
pub async fn held(db: &impl ConnectionTrait, account: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<Option<Held>, DbErr> {
    let session = |column: Column| Expr::col((Entity, column));
    let role = |column: account_role::Column| Expr::col((account_role::Entity, column));
    let of_staff = role(account_role::Column::AccountId).eq(session(Column::AccountId)).and(session(Column::Staff).eq(true));
    let asked = Query::select()
        .expr(session(Column::Staff))
        .expr(role(account_role::Column::Role))
        .expr(role(account_role::Column::DepartmentId))
        .from(Entity)
        .inner_join(account::Entity, Expr::col((account::Entity, account::Column::Id)).eq(session(Column::AccountId)))
        .left_join(account_role::Entity, of_staff)
        .and_where(session(Column::Id).eq(id))
        .and_where(session(Column::AccountId).eq(account))
        .and_where(session(Column::EndedAt).is_null())
        .and_where(session(Column::ExpiresAt).gt(now))
        .and_where(Expr::col((account::Entity, account::Column::BlockedAt)).is_null())
        .order_by((account_role::Entity, account_role::Column::Id), Order::Asc)
        .to_owned();
    let rows = HeldRow::find_by_statement(db.get_database_backend().build(&asked)).all(db).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let staff = first.staff;
    Ok(Some(Held { staff, roles: rows.into_iter().filter_map(|row| Some((row.role?, row.department_id))).collect() }))
}

/// One session, held against other writers until the transaction ends.
pub async fn lock(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Session>, DbErr> {
    Entity::find_by_id(id).lock_exclusive().one(db).await
}

/// The account's living sessions, with those of staff or without, the newest first, from after `before` on.
pub async fn list(
    db: &impl ConnectionTrait,
    (account, with_staff): (Uuid, bool),
    now: DateTime<Utc>,
    before: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Session>, DbErr> {
    let alive = Entity::find().filter(Column::AccountId.eq(account)).filter(Column::EndedAt.is_null()).filter(Column::ExpiresAt.gt(now));
    let alive = if with_staff { alive } else { alive.filter(Column::Staff.eq(false)) };
    let rest = match before {
        Some(id) => alive.filter(Column::Id.lt(id)),
        None => alive,
    };
    rest.order_by_desc(Column::Id).limit(limit).all(db).await
}

/// Notes that a session was used, and when it ends unless it is used again.
pub async fn prolong(db: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>, expires_at: DateTime<Utc>) -> Result<(), DbErr> {
    let prolonged =
        Entity::update_many().col_expr(Column::LastUsedAt, Expr::value(now)).col_expr(Column::ExpiresAt, Expr::value(expires_at));
    prolonged.filter(Column::Id.eq(id)).exec(db).await?;
    Ok(())
}

/// Whether it is a session of staff; `None` when the account has no such session.
pub async fn is_staff(db: &impl ConnectionTrait, account: Uuid, id: Uuid) -> Result<Option<bool>, DbErr> {
    Ok(Entity::find_by_id(id).filter(Column::AccountId.eq(account)).one(db).await?.map(|session| session.staff))
}

/// Ends a session of the account. Gives whether it was alive.
pub async fn end(db: &impl ConnectionTrait, account: Uuid, id: Uuid, reason: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let ended = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(now))
        .col_expr(Column::EndReason, Expr::value(reason))
        .filter(Column::Id.eq(id))
        .filter(Column::AccountId.eq(account))
        .filter(Column::EndedAt.is_null())
        .filter(Column::ExpiresAt.gt(now));
    let was_alive = ended.exec(db).await?.rows_affected == 1;
    if was_alive {
        // Whoever gets the device next is shown nothing.
        push_subscription::remove_of_session(db, id).await?;
    }
    Ok(was_alive)
}

/// Ends all sessions of the account.
pub async fn end_all(db: &impl ConnectionTrait, account: Uuid, reason: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
    end_others(db, account, Uuid::nil(), reason, now).await
}

/// Ends all sessions of the account but one.
pub async fn end_others(db: &impl ConnectionTrait, account: Uuid, keep: Uuid, reason: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
    let ended = Entity::update_many()
        .col_expr(Column::EndedAt, Expr::value(now))
        .col_expr(Column::EndReason, Expr::value(reason))
        .filter(Column::AccountId.eq(account))
        .filter(Column::Id.ne(keep))
        .filter(Column::EndedAt.is_null());
    ended.exec(db).await?;
    push_subscription::remove_of_others(db, account, keep).await
}

/// Keeps a refresh token.
pub async fn insert_token(db: &impl ConnectionTrait, token: RefreshToken) -> Result<(), DbErr> {
    refresh_token::Entity::insert(token.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// A refresh token by its hash.
pub async fn token(db: &impl ConnectionTrait, hash: &str) -> Result<Option<RefreshToken>, DbErr> {
    refresh_token::Entity::find().filter(refresh_token::Column::Hash.eq(hash)).one(db).await
}

/// Whether a token of the session is still unused.
pub async fn is_unused(db: &impl ConnectionTrait, session: Uuid, token: Uuid) -> Result<bool, DbErr> {
    let found = refresh_token::Entity::find_by_id(token).filter(refresh_token::Column::SessionId.eq(session));
    Ok(found.filter(refresh_token::Column::UsedAt.is_null()).one(db).await?.is_some())
}

/// Says which token follows another, and since when that one is used up. Without a successor it was set aside.
pub async fn set_successor(db: &impl ConnectionTrait, token: Uuid, successor: Option<Uuid>, used_at: DateTime<Utc>) -> Result<(), DbErr> {
    let replaced = refresh_token::Entity::update_many()
        .col_expr(refresh_token::Column::SuccessorId, Expr::value(successor))
        .col_expr(refresh_token::Column::UsedAt, Expr::value(used_at))
        .filter(refresh_token::Column::Id.eq(token));
    replaced.exec(db).await?;
    Ok(())
}

/// Forgets sessions that ended or expired before a moment, and tokens that expired by `now`.
pub async fn purge(db: &impl ConnectionTrait, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<u64, DbErr> {
    let dead = Column::EndedAt.lt(before).or(Column::ExpiresAt.lt(before));
    let sessions = Query::select().column(Column::Id).from(Entity).and_where(dead.clone()).to_owned();
    let gone = refresh_token::Column::ExpiresAt.lte(now).or(refresh_token::Column::SessionId.in_subquery(sessions));
    let tokens = refresh_token::Entity::delete_many().filter(gone).exec(db).await?.rows_affected;
    Ok(tokens + Entity::delete_many().filter(dead).exec(db).await?.rows_affected)
}
