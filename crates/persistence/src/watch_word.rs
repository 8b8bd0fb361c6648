//! The municipality's list of words. Never deleted: findings name them.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

pub use crate::entity::watch_word::Model as WatchWord;
use crate::entity::watch_word::{ActiveModel, Column, Entity};

/// All entries, at most `most`, in the order in which they were made.
pub async fn all(db: &impl ConnectionTrait, most: u64) -> Result<Vec<WatchWord>, DbErr> {
    Entity::find().order_by_asc(Column::Id).limit(most).all(db).await
}

/// The entries that are looked for, at most `most`.
pub async fn in_use(db: &impl ConnectionTrait, most: u64) -> Result<Vec<WatchWord>, DbErr> {
    Entity::find().filter(Column::RetiredAt.is_null()).order_by_asc(Column::Id).limit(most).all(db).await
}

/// One entry.
pub async fn find(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<WatchWord>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Several entries.
pub async fn find_all(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<Vec<WatchWord>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Entity::find().filter(Column::Id.is_in(ids)).all(db).await
}

/// The entry of which this is a spelling.
pub async fn of_form(db: &impl ConnectionTrait, form: &str) -> Result<Option<WatchWord>, DbErr> {
    Entity::find().filter(Column::Form.eq(form)).one(db).await
}

/// Adds an entry; false when another spelling of it is there already.
pub async fn insert(db: &impl ConnectionTrait, row: WatchWord) -> Result<bool, DbErr> {
    let known = OnConflict::column(Column::Form).do_nothing().to_owned();
    Ok(Entity::insert(row.into_active_model()).on_conflict(known).exec_without_returning(db).await? == 1)
}

/// Writes a changed entry over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: WatchWord, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change: ActiveModel = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    Ok(written.exec(db).await?.rows_affected == 1)
}
