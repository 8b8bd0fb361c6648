//! What decisions drew on.

use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::SourceRow;
use crate::case::queue::QueueError;
use crate::contribution;
use crate::cursor;
use crate::entity::decision;
use crate::entity::decision_source::{Column, Entity};

/// Names something, or says anew what came of it.
pub async fn name(db: &impl ConnectionTrait, rows: Vec<SourceRow>) -> Result<(), DbErr> {
    let (said, cases): (Vec<SourceRow>, Vec<SourceRow>) = rows.into_iter().partition(|row| row.contribution_id.is_some());
    for (rows, target) in [(said, Column::ContributionId), (cases, Column::CaseId)] {
        if rows.is_empty() {
            continue;
        }
        let anew = OnConflict::columns([Column::DecisionId, target]).update_columns([Column::Outcome, Column::Note]).to_owned();
        let rows = rows.into_iter().map(|row| row.into_active_model().reset_all());
        Entity::insert_many(rows).on_conflict(anew).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Takes something out again; false when it is not there.
pub async fn unname(db: &impl ConnectionTrait, decision: Uuid, id: Uuid) -> Result<bool, DbErr> {
    let gone = Entity::delete_many().filter(Column::DecisionId.eq(decision)).filter(Column::Id.eq(id));
    Ok(gone.exec(db).await?.rows_affected == 1)
}

/// How many contributions and how many reports a decision names.
pub async fn count(db: &impl ConnectionTrait, decision: Uuid) -> Result<(u64, u64), DbErr> {
    let of = |column: Column| Entity::find().filter(Column::DecisionId.eq(decision)).filter(column.is_not_null()).count(db);
    Ok((of(Column::ContributionId).await?, of(Column::CaseId).await?))
}

/// A page of what a decision drew on, in the order in which it was named.
pub async fn sources(
    db: &impl ConnectionTrait,
    decision: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<SourceRow>, Option<String>), QueueError> {
    let mut select = Entity::find().filter(Column::DecisionId.eq(decision)).order_by_asc(Column::Id).limit(limit + 1);
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.gt(cursor::decode::<Uuid>(cursor)?));
    }
    Ok(cursor::cut(select.all(db).await?, limit, |row| row.id)?)
}

/// The reports that a decision names.
pub async fn cases(db: &impl ConnectionTrait, decision: Uuid) -> Result<Vec<SourceRow>, DbErr> {
    let named = Entity::find().filter(Column::DecisionId.eq(decision)).filter(Column::CaseId.is_not_null());
    named.order_by_asc(Column::Id).all(db).await
}

/// What published decisions say of some contributions.
pub async fn of_contributions(db: &impl ConnectionTrait, contributions: Vec<Uuid>) -> Result<Vec<SourceRow>, DbErr> {
    if contributions.is_empty() {
        return Ok(Vec::new());
    }
    let named = Entity::find().filter(Column::ContributionId.is_in(contributions)).filter(Column::DecisionId.in_subquery(all_published()));
    named.order_by_asc(Column::Id).all(db).await
}

pub(crate) fn all_published() -> SelectStatement {
    let mut query = Query::select();
    query.column(decision::Column::Id).from(decision::Entity).and_where(Expr::col(decision::Column::State).eq("published"));
    query
}

/// Some of those who took part in what a decision is on, or wrote what it names or what was merged into that, from after `after` on, in
/// the order of their accounts. Each of the three is asked by its own index.
pub async fn contributors(
    db: &impl ConnectionTrait,
    (decision, subject): (Uuid, Option<Uuid>),
    after: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Uuid>, DbErr> {
    use crate::entity::contribution::Column as Said;
    let mut named = Query::select();
    named
        .column(Column::ContributionId)
        .from(Entity)
        .and_where(Column::DecisionId.eq(decision))
        .and_where(Column::ContributionId.is_not_null());
    let mut some = contribution::authors(db, Said::Id.in_subquery(named.clone()), after, limit).await?;
    some.extend(contribution::authors(db, Said::MergedInto.in_subquery(named), after, limit).await?);
    if let Some(subject) = subject {
        some.extend(contribution::authors(db, Said::SubjectId.eq(subject), after, limit).await?);
    }
    some.sort_unstable();
    some.dedup();
    some.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(some)
}
