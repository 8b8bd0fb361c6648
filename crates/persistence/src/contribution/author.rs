//! Who wrote what everybody reads.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::readable;
use crate::entity::contribution::{Column, Entity};

/// Some of those who wrote something on a subject, from after `after` on, in the order of their accounts.
pub async fn authors_on(db: &impl ConnectionTrait, subject: Uuid, after: Option<Uuid>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    authors(db, Column::SubjectId.eq(subject), after, limit).await
}

/// As [`authors_on`], of whichever contributions.
pub(crate) async fn authors(db: &impl ConnectionTrait, of: Expr, after: Option<Uuid>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let mut some = Entity::find().select_only().column(Column::AuthorId).distinct().filter(of);
    some = some.filter(Column::State.is_in(readable())).filter(Column::Official.eq(false));
    if let Some(after) = after {
        some = some.filter(Column::AuthorId.gt(after));
    }
    some.order_by_asc(Column::AuthorId).limit(limit).into_tuple().all(db).await
}
