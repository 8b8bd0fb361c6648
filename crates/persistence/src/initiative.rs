//! Initiatives: one at a time here; lists, signatures, and what belongs to one beside it.

mod cosponsor;
mod elsewhere;
mod list;
mod milestone;
mod name;
mod signature;

use chrono::{DateTime, Utc};
use sea_orm::sea_query::LockType;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::entity::initiative::{Column, Entity};
use crate::search;

pub use crate::entity::initiative::Model as InitiativeRow;
pub use cosponsor::{CosponsorRow, cosponsor, cosponsored_among, cosponsors, is_cosponsor, leave, name_cosponsor, release};
pub use elsewhere::{ElsewhereRow, count_of, elsewhere, enter, find_elsewhere};
pub use list::{Order, Wanted, desk_counts, list, own, reported};
pub use milestone::{MilestoneRow, add_milestone, find_milestone, milestones, milestones_of, save_milestone};
pub use name::{HiddenNameRow, find_hidden_name, hidden_name, hidden_names, hide_name, restore_name};
pub use signature::{
    SignatureRow, name_signature, shown, shown_signature, sign, sign_first, signature, signers, terms_signed_elsewhere, unsign,
};

/// One initiative.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<InitiativeRow>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// One initiative, held until the transaction ends. Not as firmly as for taking it away: signatures that are being written refer to
/// it, and each of them is to hold it next.
pub async fn find_for_change(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<InitiativeRow>, DbErr> {
    Entity::find_by_id(id).lock(LockType::NoKeyUpdate).one(db).await
}

/// Several initiatives.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<InitiativeRow>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// Adds an initiative.
pub async fn insert(db: &impl ConnectionTrait, row: InitiativeRow) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model().reset_all()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes an initiative that is held, over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: InitiativeRow, old_version: i64) -> Result<bool, DbErr> {
    let (id, saved) = (row.id, row.clone());
    let change = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    let is_written = written.exec(db).await?.rows_affected == 1;
    if is_written {
        search::follow::initiative(db, &saved).await?;
    }
    Ok(is_written)
}

/// Some of those that gather until then at most and of which nobody was told that their deadline comes.
pub async fn expiring(db: &impl ConnectionTrait, until: DateTime<Utc>, limit: u64) -> Result<Vec<Uuid>, DbErr> {
    let query = Entity::find().select_only().column(Column::Id).filter(Column::Shelf.eq("gathering"));
    let query = query.filter(Column::TurnsAt.lte(until)).filter(Column::ExpiringAt.is_null());
    query.order_by_asc(Column::TurnsAt).limit(limit).into_tuple().all(db).await
}
