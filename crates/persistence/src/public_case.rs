//! Published cases, in tables that hold nothing private: the rows here, lists and counts beside it.
//!
//! A case is published by [`publish`]. From then on the row follows its case by itself: [`follow`] is called by every
//! [`crate::case::save`], so that no use case can forget it.

mod cell;
mod count;
mod list;

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::case::CaseRow;
use crate::entity::public_case::{Column, Entity};
use crate::entity::{attachment, case_publication};
use crate::{dialect, search};

pub use crate::entity::case_publication::Model as Publication;
pub use crate::entity::public_case::Model as PublicRow;
pub use cell::{CellKey, CellRow, Square, add_cells, cells_of, squares};
pub use count::{Counted, LOOKED_AT, count, count_scanned, squares_scanned};
pub use list::{Filter, ListError, Words, in_squares, page};

/// One published case.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<PublicRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Those of the cases that are published.
pub async fn find_all(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<PublicRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids.iter().copied())).all(db).await
}

/// Publishes a case, or changes what is published of it.
pub async fn publish(db: &impl ConnectionTrait, row: PublicRow) -> Result<(), DbErr> {
    let old = find(db, row.id).await?;
    dialect::index_public_case(db, row.number, Some(&row.search)).await?;
    search::follow::cases(db, std::slice::from_ref(&row)).await?;
    let (key, point) = (CellKey::of(&row), point(&row));
    let change = row.into_active_model().reset_all();
    match &old {
        Some(_) => drop(change.update(db).await?),
        None => drop(Entity::insert(change).exec_without_returning(db).await?),
    }
    let before = old.as_ref().map(|old| cells_of(&CellKey::of(old), self::point(old), -1)).unwrap_or_default();
    cell::change(db, before, cells_of(&key, point, 1)).await
}

/// Brings the published row after its case: what decides where it is counted and how it stands. Texts stay as they were let
/// through. Nothing happens to cases that are not public.
pub async fn follow(db: &impl ConnectionTrait, case: &CaseRow) -> Result<(), DbErr> {
    let Some(old) = find(db, case.id).await? else { return Ok(()) };
    let before = cells_of(&CellKey::of(&old), point(&old), -1);
    if case.visibility != "published" {
        Entity::delete_by_id(old.id).exec(db).await?;
        dialect::index_public_case(db, old.number, None).await?;
        search::follow::gone(db, old.id).await?;
        return cell::change(db, before, Vec::new()).await;
    }
    let row = PublicRow {
        kind: case.kind.clone(),
        state: case.state.clone(),
        category_id: case.category_id,
        department_id: case.department_id,
        district_id: case.district_id,
        rejection_reason: case.rejection_reason.clone(),
        closing_reason_id: case.closing_reason_id,
        updated_at: case.updated_at,
        answered_at: case.answered_at,
        resolved_at: case.resolved_at,
        closed_at: case.closed_at,
        ..old.clone()
    };
    let moved = CellKey::of(&row) != CellKey::of(&old);
    let after = cells_of(&CellKey::of(&row), point(&row), 1);
    row.into_active_model().reset_all().update(db).await?;
    if moved { cell::change(db, before, after).await } else { Ok(()) }
}

/// Latitude and longitude.
pub fn point(row: &PublicRow) -> Option<(f64, f64)> {
    row.latitude.zip(row.longitude)
}

/// What staff let through when the case was published last.
pub async fn publication(db: &impl ConnectionTrait, case: Uuid) -> Result<Option<Publication>, DbErr> {
    case_publication::Entity::find_by_id(case).one(db).await
}

/// Keeps what staff let through.
pub async fn keep(db: &impl ConnectionTrait, row: Publication) -> Result<(), DbErr> {
    use case_publication::Column as Kept;
    let columns = [Kept::Subject, Kept::Description, Kept::Address, Kept::Landmark, Kept::ShowPoint, Kept::HiddenPhotos, Kept::UpdatedAt];
    let conflict = sea_orm::sea_query::OnConflict::column(Kept::Id).update_columns(columns).to_owned();
    case_publication::Entity::insert(row.into_active_model()).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}

/// Whether the public may see a photo now: its case is published and the photo is not among the hidden.
pub async fn shows_photo(db: &impl ConnectionTrait, photo: Uuid) -> Result<bool, DbErr> {
    let case: Option<Option<Uuid>> =
        attachment::Entity::find_by_id(photo).select_only().column(attachment::Column::CaseId).into_tuple().one(db).await?;
    let Some(case) = case.flatten() else { return Ok(false) };
    let hidden: Option<serde_json::Value> =
        Entity::find().filter(Column::Id.eq(case)).select_only().column(Column::HiddenPhotos).into_tuple().one(db).await?;
    Ok(hidden.is_some_and(|hidden| !hidden_ids(&hidden).contains(&photo)))
}

/// The photos that the public does not see.
pub fn hidden_ids(value: &serde_json::Value) -> Vec<Uuid> {
    serde_json::from_value(value.clone()).unwrap_or_default()
}
