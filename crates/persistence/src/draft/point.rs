//! Points, and the comments that make them.

use std::collections::HashMap;

use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use uuid::Uuid;

use super::PointRow;
use crate::case::queue::QueueError;
use crate::contribution::ContributionRow;
use crate::cursor;
use crate::entity::{consultation, contribution, draft_point, sorted_comment};

/// Adds a point.
pub async fn insert_point(db: &impl ConnectionTrait, row: PointRow) -> Result<(), DbErr> {
    draft_point::Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed point over the one that the change rests on; false when that is no longer the current one. How many comments make
/// it is counted by itself.
pub async fn save_point(db: &impl ConnectionTrait, row: PointRow, old_version: i64) -> Result<bool, DbErr> {
    use draft_point::{Column, Entity};
    let id = row.id;
    let mut change = row.into_active_model().reset_all();
    change.not_set(Column::Comments);
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version)).exec(db).await?;
    Ok(written.rows_affected == 1)
}

/// One point.
pub async fn find_point(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<PointRow>, DbErr> {
    draft_point::Entity::find_by_id(id).one(db).await
}

/// The number after the last point of a consultation, which is held.
pub async fn next_point_number(db: &impl ConnectionTrait, subject: Uuid) -> Result<i32, DbErr> {
    use draft_point::{Column, Entity};
    let last = Entity::find().select_only().column(Column::Number).filter(Column::SubjectId.eq(subject)).order_by_desc(Column::Number);
    Ok(last.limit(1).into_tuple::<i32>().one(db).await?.unwrap_or(0) + 1)
}

/// A page of the points of a consultation, by number.
pub async fn points(
    db: &impl ConnectionTrait,
    subject: Uuid,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<PointRow>, Option<String>), QueueError> {
    use draft_point::{Column, Entity};
    let mut select = Entity::find().filter(Column::SubjectId.eq(subject));
    if let Some(cursor) = cursor {
        select = select.filter(Column::Number.gt(cursor::decode::<i32>(cursor)?));
    }
    let rows = select.order_by_asc(Column::Number).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.number)?)
}

/// Several points.
pub async fn points_by_id(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<PointRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    draft_point::Entity::find().filter(draft_point::Column::Id.is_in(ids)).all(db).await
}

/// The points that comments make, of consultations whose answers are published: each comment with its point.
pub async fn answered_points_of(db: &impl ConnectionTrait, comments: Vec<Uuid>) -> Result<Vec<(Uuid, PointRow)>, DbErr> {
    use sorted_comment::{Column, Entity};
    if comments.is_empty() {
        return Ok(Vec::new());
    }
    let published = consultation::Entity::find().select_only().column(consultation::Column::SubjectId);
    let published = published.filter(consultation::Column::PointsPublishedAt.is_not_null()).into_query();
    let select = Entity::find().filter(Column::ContributionId.is_in(comments)).filter(Column::SubjectId.in_subquery(published));
    let sorted = select.all(db).await?;
    let mut ids: Vec<Uuid> = sorted.iter().map(|row| row.point_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let points: HashMap<Uuid, PointRow> = points_by_id(db, ids).await?.into_iter().map(|row| (row.id, row)).collect();
    Ok(sorted.into_iter().filter_map(|row| Some((row.contribution_id, points.get(&row.point_id)?.clone()))).collect())
}

/// The first points without an answer, or all points are answered.
pub async fn first_open_point(db: &impl ConnectionTrait, subject: Uuid) -> Result<Option<PointRow>, DbErr> {
    use draft_point::{Column, Entity};
    let open = Condition::any().add(Column::Outcome.is_null()).add(Column::Answer.is_null());
    Entity::find().filter(Column::SubjectId.eq(subject)).filter(open).order_by_asc(Column::Number).one(db).await
}

/// Which of the contributions are published comments of residents on this draft.
pub async fn sortable(db: &impl ConnectionTrait, subject: Uuid, ids: &[Uuid]) -> Result<Vec<Uuid>, DbErr> {
    use contribution::{Column, Entity};
    let query = Entity::find().select_only().column(Column::Id).filter(residents(subject)).filter(Column::Id.is_in(ids.iter().copied()));
    query.into_tuple().all(db).await
}

fn residents(subject: Uuid) -> Condition {
    use contribution::Column;
    let comments = Condition::all().add(Column::SubjectId.eq(subject)).add(Column::Kind.eq("comment"));
    comments.add(Column::State.eq("published")).add(Column::Official.eq(false))
}

/// Puts comments to a point in place of where they were, or takes them out of any; counts the points anew.
pub async fn sort(db: &impl ConnectionTrait, subject: Uuid, point: Option<Uuid>, ids: &[Uuid]) -> Result<(), DbErr> {
    use sorted_comment::{Column, Entity, Model};
    let before = Entity::find().select_only().column(Column::PointId).distinct().filter(Column::ContributionId.is_in(ids.iter().copied()));
    let mut touched: Vec<Uuid> = before.into_tuple().all(db).await?;
    Entity::delete_many().filter(Column::ContributionId.is_in(ids.iter().copied())).exec(db).await?;
    if let Some(point_id) = point {
        touched.push(point_id);
        let row = |id: &Uuid| Model { contribution_id: *id, subject_id: subject, point_id }.into_active_model().reset_all();
        Entity::insert_many(ids.iter().map(row)).exec_without_returning(db).await?;
    }
    recount(db, touched).await
}

async fn recount(db: &impl ConnectionTrait, points: Vec<Uuid>) -> Result<(), DbErr> {
    use draft_point::{Column as Point, Entity as Points};
    use sorted_comment::{Column, Entity};
    let outer = Expr::col((Alias::new("draft_points"), Alias::new("id")));
    let own = Expr::col((Alias::new("sorted_comments"), Column::PointId)).eq(outer);
    let count = Entity::find().select_only().expr(Expr::cust("CAST(COUNT(*) AS INTEGER)")).filter(own);
    let count = SimpleExpr::SubQuery(None, Box::new(count.into_query().into()));
    Points::update_many().col_expr(Point::Comments, count).filter(Point::Id.is_in(points)).exec(db).await?;
    Ok(())
}

/// Which comments are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sorting {
    /// Those of this point; none for those that are in no point.
    pub point: Option<Uuid>,
    pub section: Option<Uuid>,
}

/// A page of residents' published comments on a draft, the oldest first.
pub async fn sorting(
    db: &impl ConnectionTrait,
    subject: Uuid,
    wanted: Sorting,
    limit: u64,
    cursor: Option<&str>,
) -> Result<(Vec<ContributionRow>, Option<String>), QueueError> {
    use contribution::{Column, Entity};
    use sorted_comment::{Column as Sorted, Entity as AllSorted};
    let sorted = AllSorted::find().select_only().column(Sorted::ContributionId);
    let place = match wanted.point {
        Some(point) => Column::Id.in_subquery(sorted.filter(Sorted::PointId.eq(point)).into_query()),
        None => Column::Id.not_in_subquery(sorted.filter(Sorted::SubjectId.eq(subject)).into_query()),
    };
    let mut select = Entity::find().filter(residents(subject)).filter(place);
    if let Some(section) = wanted.section {
        select = select.filter(Column::SectionId.eq(section));
    }
    if let Some(cursor) = cursor {
        select = select.filter(Column::Id.gt(cursor::decode::<Uuid>(cursor)?));
    }
    let rows = select.order_by_asc(Column::Id).limit(limit + 1).all(db).await?;
    Ok(cursor::cut(rows, limit, |row| row.id)?)
}

/// A comment in a point, and who wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    pub comment: Uuid,
    pub author: Uuid,
    pub point: Uuid,
}

/// Some of the published comments that make points of a consultation, from after `after` on, in the order in which they were written.
pub async fn made(db: &impl ConnectionTrait, subject: Uuid, after: Option<Uuid>, limit: u64) -> Result<Vec<Made>, DbErr> {
    use contribution::Column;
    use sorted_comment::Column as Sorted;
    let mut select = in_points(subject).columns([Column::Id, Column::AuthorId]).column(Sorted::PointId);
    if let Some(after) = after {
        select = select.filter(Column::Id.gt(after));
    }
    let rows: Vec<(Uuid, Uuid, Uuid)> = select.order_by_asc(Column::Id).limit(limit).into_tuple().all(db).await?;
    Ok(rows.into_iter().map(|(comment, author, point)| Made { comment, author, point }).collect())
}

/// Who of some people wrote published comments that make points of a consultation.
pub async fn makers_among(db: &impl ConnectionTrait, subject: Uuid, people: Vec<Uuid>) -> Result<Vec<Uuid>, DbErr> {
    use contribution::Column;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    in_points(subject).column(Column::AuthorId).filter(Column::AuthorId.is_in(people)).distinct().into_tuple().all(db).await
}

/// How many people wrote the published comments that make points of a consultation.
pub async fn count_makers(db: &impl ConnectionTrait, subject: Uuid) -> Result<i64, DbErr> {
    let author = Expr::col((contribution::Entity, contribution::Column::AuthorId));
    let counted = in_points(subject).expr(author.count_distinct()).into_tuple().one(db).await?;
    Ok(counted.unwrap_or_default())
}

/// The published comments that make points of a consultation, with nothing of them selected.
fn in_points(subject: Uuid) -> Select<contribution::Entity> {
    use contribution::{Column, Entity};
    use sorted_comment::{Column as Sorted, Entity as AllSorted};
    let sorted = Entity::belongs_to(AllSorted).from(Column::Id).to(Sorted::ContributionId).into();
    let select = Entity::find().select_only().join(JoinType::InnerJoin, sorted);
    select.filter(Sorted::SubjectId.eq(subject)).filter(Column::State.eq("published"))
}

/// How many points a consultation has, counted to `most`.
pub async fn count_points(db: &impl ConnectionTrait, subject: Uuid, most: u64) -> Result<u64, DbErr> {
    use draft_point::{Column, Entity};
    Entity::find().filter(Column::SubjectId.eq(subject)).limit(most).count(db).await
}
