//! Messages inside the app. Every query is bound to the account that they are for.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationDef, RelationType,
};
use uuid::Uuid;

use crate::cursor;
use crate::entity::case;
use crate::entity::notification::{Column, Entity, Model};

/// A message and the case that it is about, where it is about one.
#[derive(Debug, Clone, FromQueryResult)]
pub struct Row {
    pub id: Uuid,
    pub kind: String,
    pub audience: String,
    pub event_id: Uuid,
    pub case_id: Option<Uuid>,
    pub reference: Option<String>,
    pub subject: Option<String>,
    pub category_id: Option<Uuid>,
    pub language: Option<String>,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// Writes messages, once per account and event.
pub async fn insert(db: &impl ConnectionTrait, rows: Vec<Model>) -> Result<(), DbErr> {
    if !rows.is_empty() {
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        let insert = Entity::insert_many(rows).on_conflict_do_nothing_on([Column::AccountId, Column::EventId]);
        insert.exec_without_returning(db).await?;
    }
    Ok(())
}

/// How many of one kind somebody got since a moment, among their newest `most`.
pub async fn recent_of_kind(db: &impl ConnectionTrait, account: Uuid, kind: &str, since: DateTime<Utc>, most: u64) -> Result<u64, DbErr> {
    let newest = Entity::find().select_only().columns([Column::Kind, Column::CreatedAt]).filter(Column::AccountId.eq(account));
    let newest: Vec<(String, DateTime<Utc>)> = newest.order_by_desc(Column::Id).limit(most).into_tuple().all(db).await?;
    Ok(newest.iter().filter(|(one, at)| one == kind && *at >= since).count() as u64)
}

/// A page, newest first.
pub async fn page(db: &impl ConnectionTrait, account: Uuid, after: Option<Uuid>, limit: u64) -> Result<(Vec<Row>, Option<String>), DbErr> {
    let mut query = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Kind, Column::Audience, Column::EventId, Column::CaseId, Column::CreatedAt, Column::ReadAt])
        .columns([case::Column::Reference, case::Column::Subject, case::Column::CategoryId, case::Column::Language])
        .join(JoinType::LeftJoin, to_case())
        .filter(Column::AccountId.eq(account));
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query.order_by_desc(Column::Id).limit(limit + 1).into_model::<Row>().all(db).await?;
    cursor::cut(rows, limit, |row| row.id)
}

fn to_case() -> RelationDef {
    let mut relation: RelationDef = Entity::belongs_to(case::Entity).from(Column::CaseId).to(case::Column::Id).into();
    relation.rel_type = RelationType::HasOne;
    relation
}

/// How many are unread, counted up to `most`.
pub async fn unread(db: &impl ConnectionTrait, account: Uuid, most: u64) -> Result<usize, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::AccountId.eq(account)).filter(Column::ReadAt.is_null());
    Ok(query.limit(most).into_tuple::<Uuid>().all(db).await?.len())
}

/// Marks one as read; false when the account has no such message. The first reading counts.
pub async fn mark(db: &impl ConnectionTrait, account: Uuid, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbErr> {
    let read_at = Expr::col(Column::ReadAt).if_null(now);
    let update = Entity::update_many().col_expr(Column::ReadAt, read_at).filter(Column::Id.eq(id)).filter(Column::AccountId.eq(account));
    Ok(update.exec(db).await?.rows_affected > 0)
}

/// Marks all as read.
pub async fn mark_all(db: &impl ConnectionTrait, account: Uuid, now: DateTime<Utc>) -> Result<(), DbErr> {
    let update = Entity::update_many().col_expr(Column::ReadAt, Expr::value(now));
    update.filter(Column::AccountId.eq(account)).filter(Column::ReadAt.is_null()).exec(db).await?;
    Ok(())
}
