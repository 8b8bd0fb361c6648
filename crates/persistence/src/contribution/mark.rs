//! The marks by which contributions that say the same find each other.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::{Expr, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
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

/// Of one mark so many contributions are looked at, the newest: a text that thousands have copied is found among the last of them.
const OF_ONE_MARK: u64 = 50;

/// Other contributions that share marks, those that share most first, and of these the newest: on the same subject, ideas on any for
/// an idea, and wherever the mark of its author stands.
pub async fn sharing_marks(
    db: &impl ConnectionTrait,
    row: &ContributionRow,
    (marks, own_mark): (&[i64], i64),
    most: usize,
) -> Result<Vec<Uuid>, DbErr> {
    let on_subject = marks.iter().map(|mark| newest(*mark, Some(Column::SubjectId.eq(row.subject_id))));
    let ideas = marks.iter().filter(|_| row.kind == "idea").map(|mark| newest(*mark, Some(Column::IsIdea.eq(true))));
    let mut lists = on_subject.chain(ideas);
    let mut all = newest(own_mark, None);
    lists.by_ref().for_each(|list| {
        all.union(UnionType::All, list);
    });
    let mut shared = HashMap::<Uuid, HashSet<i64>>::new();
    for found in db.query_all(&all).await? {
        shared.entry(found.try_get_by_index(0)?).or_default().insert(found.try_get_by_index(1)?);
    }
    shared.remove(&row.id);
    let mut shared: Vec<(usize, Uuid)> = shared.into_iter().map(|(id, marks)| (marks.len(), id)).collect();
    shared.sort_unstable_by_key(|shared| Reverse(*shared));
    Ok(shared.into_iter().take(most).map(|(_, id)| id).collect())
}

/// The newest that have a mark. In a question of its own: only so may it have an order inside of a union.
fn newest(mark: i64, near: Option<Expr>) -> SelectStatement {
    let columns = [Column::ContributionId, Column::Mark];
    let mut some = Entity::find().select_only().columns(columns).filter(Column::Mark.eq(mark));
    if let Some(near) = near {
        some = some.filter(near);
    }
    let some = some.order_by_desc(Column::ContributionId).limit(OF_ONE_MARK).into_query();
    Query::select().columns(columns).from_subquery(some, "newest").to_owned()
}
