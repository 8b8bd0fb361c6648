//! What a document stands for is asked once more before it is shown: an older process that still runs during an upgrade hides things
//! without knowing of documents.

use std::collections::HashSet;

use majlis_contract::search::SearchKind;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::DocumentRow;
use crate::entity::{contribution, decision, newsletter_letter, policy, public_case, subject};

/// Those of the documents whose things everybody may read now, in their order. One question for each kind.
pub async fn readable(db: &impl ConnectionTrait, rows: Vec<DocumentRow>) -> Result<Vec<DocumentRow>, DbErr> {
    let of = |kinds: &[SearchKind], id: fn(&DocumentRow) -> Option<Uuid>| -> HashSet<Uuid> {
        rows.iter().filter(|row| kinds.iter().any(|kind| kind.as_str() == row.kind)).filter_map(id).collect()
    };
    let said = of(&[SearchKind::Idea, SearchKind::Comment], |row| Some(row.id));
    let said =
        existing::<contribution::Entity>(db, contribution::Column::Id, said, contribution::Column::State.eq("published").into()).await?;
    let on_subjects = [
        SearchKind::Subject,
        SearchKind::Initiative,
        SearchKind::DraftSection,
        SearchKind::DraftPoint,
        SearchKind::Idea,
        SearchKind::Comment,
    ];
    let subjects = of(&on_subjects, |row| row.subject_id);
    let subjects = existing::<subject::Entity>(db, subject::Column::Id, subjects, subject::Column::State.ne("draft").into()).await?;
    let decided = of(&[SearchKind::Decision], |row| Some(row.id));
    let decided = existing::<decision::Entity>(db, decision::Column::Id, decided, decision::Column::State.eq("published").into()).await?;
    let cases = of(&[SearchKind::Case], |row| Some(row.id));
    let cases = existing::<public_case::Entity>(db, public_case::Column::Id, cases, Condition::all()).await?;
    let letters = of(&[SearchKind::Letter], |row| Some(row.id));
    let is_sent = newsletter_letter::Column::State.eq("sent").into();
    let letters = existing::<newsletter_letter::Entity>(db, newsletter_letter::Column::Id, letters, is_sent).await?;
    let policies = of(&[SearchKind::Policy], |row| Some(row.id));
    let policies = existing::<policy::Entity>(db, policy::Column::Id, policies, Condition::all()).await?;
    let is_readable = |row: &DocumentRow| match row.kind.parse() {
        Ok(SearchKind::Idea | SearchKind::Comment) => said.contains(&row.id) && row.subject_id.is_some_and(|id| subjects.contains(&id)),
        Ok(SearchKind::Letter) => letters.contains(&row.id),
        Ok(SearchKind::Subject | SearchKind::Initiative | SearchKind::DraftSection | SearchKind::DraftPoint) => {
            row.subject_id.is_some_and(|id| subjects.contains(&id))
        }
        Ok(SearchKind::Decision) => decided.contains(&row.id),
        Ok(SearchKind::Case) => cases.contains(&row.id),
        Ok(SearchKind::Policy) => policies.contains(&row.id),
        Err(_) => false,
    };
    Ok(rows.into_iter().filter(is_readable).collect())
}

/// Which of the rows are there and meet a condition.
async fn existing<E>(db: &impl ConnectionTrait, id: E::Column, ids: HashSet<Uuid>, condition: Condition) -> Result<HashSet<Uuid>, DbErr>
where
    E: EntityTrait,
{
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let found: Vec<Uuid> = E::find().select_only().column(id).filter(id.is_in(ids)).filter(condition).into_tuple().all(db).await?;
    Ok(found.into_iter().collect())
}
