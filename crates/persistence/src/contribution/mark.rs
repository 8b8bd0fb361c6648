//! The marks by which contributions that say the same find each other.

use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::ContributionRow;
use crate::entity::contribution_mark::{Column, Entity, Model};

/// Writes the marks of a contribution in the place of those that it had.
pub async fn put_marks(db: &impl ConnectionTrait, row: &ContributionRow, marks: &[i64]) -> Result<(), DbErr> {
    Entity::delete_many().filter(Column::ContributionId.eq(row.id)).exec(db).await?;
    let made = |mark: &i64| Model { contribution_id: row.id, mark: *mark, subject_id: row.subject_id, is_idea: row.kind == "idea" };
    let rows: Vec<_> = marks.iter().map(|mark| made(mark).into_active_model()).collect();
    if !rows.is_empty() {
        Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Other contributions that share marks, those that share most first, and of these the newest: on the same subject, ideas on any for
/// an idea, and wherever the mark of its author stands.
pub async fn sharing_marks(
    db: &impl ConnectionTrait,
    row: &ContributionRow,
    (marks, own_mark): (&[i64], i64),
    most: u64,
) -> Result<Vec<Uuid>, DbErr> {
    let near = Condition::any().add(Column::SubjectId.eq(row.subject_id)).add(Column::Mark.eq(own_mark));
    let near = if row.kind == "idea" { near.add(Column::IsIdea.eq(true)) } else { near };
    let shared = Expr::col(Column::Mark).count();
    let query = Entity::find().select_only().column(Column::ContributionId).column_as(shared.clone(), "shared");
    let query = query.filter(Column::Mark.is_in(marks.iter().copied().chain([own_mark]))).filter(near);
    let query = query.filter(Column::ContributionId.ne(row.id)).group_by(Column::ContributionId);
    let rows: Vec<(Uuid, i64)> = query.order_by_desc(shared).order_by_desc(Column::ContributionId).limit(most).into_tuple().all(db).await?;
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}
