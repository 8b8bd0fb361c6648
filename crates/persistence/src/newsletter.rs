//! The newsletter: subscribers and partners, letters, and their mails.

pub mod letter;
pub mod mail;
pub mod subscriber;

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use crate::entity::newsletter_setting::{Column, Entity};

pub use crate::entity::newsletter_letter::Model as LetterRow;
pub use crate::entity::newsletter_mail::Model as MailRow;
pub use crate::entity::newsletter_setting::Model as SettingRow;
pub use crate::entity::newsletter_subscriber::Model as SubscriberRow;

/// The settings, where they were ever set; there is one row of them, without an id of its own.
pub async fn settings(db: &impl ConnectionTrait) -> Result<Option<SettingRow>, DbErr> {
    Entity::find_by_id(Uuid::nil()).one(db).await
}

/// Writes the settings over the version that the change rests on, 0 where they were never set; false when that is no longer the
/// current one.
pub async fn save_settings(db: &impl ConnectionTrait, row: SettingRow, old_version: i64) -> Result<bool, DbErr> {
    let change = row.into_active_model().reset_all();
    if old_version == 0 {
        let insert = Entity::insert(change).on_conflict_do_nothing_on([Column::Id]);
        return Ok(insert.exec_without_returning(db).await.map(inserted)? > 0);
    }
    let written = Entity::update_many().set(change).filter(Column::Version.eq(old_version)).exec(db).await?;
    Ok(written.rows_affected == 1)
}

/// How many rows were written.
pub(crate) fn inserted(result: sea_orm::TryInsertResult<u64>) -> u64 {
    match result {
        sea_orm::TryInsertResult::Inserted(rows) => rows,
        sea_orm::TryInsertResult::Conflicted | sea_orm::TryInsertResult::Empty => 0,
    }
}
