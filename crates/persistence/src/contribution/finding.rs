//! What machines found in contributions, and whether a moderator has looked since.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
};
use uuid::Uuid;

use super::{ContributionRow, readable};
use crate::case::queue::QueueError;
use crate::cursor;
use crate::entity::contribution::{Column as Of, Entity as Contributions};
pub use crate::entity::contribution_finding::Model as FindingRow;
use crate::entity::contribution_finding::{Column, Entity};

/// Writes what was found in contributions, in the place of what was found before.
pub async fn put_all(db: &impl ConnectionTrait, rows: Vec<FindingRow>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let again = OnConflict::column(Column::ContributionId)
        .update_columns([Column::IsOpen, Column::FoundAt, Column::Words, Column::Repeats])
        .to_owned();
    Entity::insert_many(rows.into_iter().map(IntoActiveModel::into_active_model)).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// Nothing is found in them any more.
pub async fn remove(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<(), DbErr> {
    if !contributions.is_empty() {
        Entity::delete_many().filter(Column::ContributionId.is_in(contributions)).exec(db).await?;
    }
    Ok(())
}

/// A moderator has looked; what was found stays to be read.
pub async fn settle_findings(db: &impl ConnectionTrait, contribution: Uuid) -> Result<(), DbErr> {
    let open = Entity::update_many().col_expr(Column::IsOpen, Expr::value(false)).filter(Column::IsOpen.eq(true));
    open.filter(Column::ContributionId.eq(contribution)).exec(db).await?;
    Ok(())
}

/// What was found in contributions.
pub async fn findings_of(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<Vec<FindingRow>, DbErr> {
    if contributions.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::ContributionId.is_in(contributions)).all(db).await
}

/// Those of the contributions in which something was found, and no moderator has looked since.
pub async fn pointed_out_among(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<Vec<Uuid>, DbErr> {
    if contributions.is_empty() {
        return Ok(Vec::new());
    }
    let open = Entity::find().select_only().column(Column::ContributionId).filter(Column::IsOpen.eq(true));
    open.filter(Column::ContributionId.is_in(contributions)).into_tuple().all(db).await
}

/// Contributions that everybody reads in which something was found, and no moderator has looked since.
pub(super) fn pointed_out() -> Select<Contributions> {
    let found: RelationDef = Contributions::belongs_to(Entity).from(Of::Id).to(Column::ContributionId).into();
    Contributions::find().join(JoinType::InnerJoin, found).filter(Column::IsOpen.eq(true)).filter(Of::State.is_in(readable()))
}

/// A page of [`pointed_out`], what was said first comes first.
pub async fn pointed_out_page(
    db: &impl ConnectionTrait,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<ContributionRow>, Option<String>), QueueError> {
    let mut select = pointed_out().order_by_asc(Column::ContributionId).limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(Column::ContributionId.gt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(select.all(db).await?, limit, |row| row.id)?)
}

/// Contributions that wait for a moderator, the oldest first, after one of them; held, so that what is found belongs to the words that
/// stand there.
pub async fn waiting_after(db: &impl ConnectionTrait, after: Option<Uuid>, limit: u64) -> Result<Vec<ContributionRow>, DbErr> {
    let waiting = Contributions::find().filter(Of::State.eq("pending")).filter(Of::WaitingSince.is_not_null());
    let waiting = match after {
        Some(after) => waiting.filter(Of::Id.gt(after)),
        None => waiting,
    };
    waiting.order_by_asc(Of::Id).limit(limit).lock_exclusive().all(db).await
}
