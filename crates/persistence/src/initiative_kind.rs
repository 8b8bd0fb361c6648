//! Kinds of initiatives. Read whole in [`crate::municipality`], and never deleted: initiatives were begun with them.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};

pub use crate::entity::initiative_kind::Model as InitiativeKind;
use crate::entity::initiative_kind::{ActiveModel, Column, Entity};

/// Adds a kind of initiatives.
pub async fn insert(db: &impl ConnectionTrait, row: InitiativeKind) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed kind of initiatives over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: InitiativeKind, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change: ActiveModel = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    Ok(written.exec(db).await?.rows_affected == 1)
}

/// Writes the kinds of initiatives of a profile by code and retires all others, but for what the console has changed.
pub async fn save_profile(db: &impl ConnectionTrait, rows: Vec<InitiativeKind>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use Column::*;
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    if !rows.is_empty() {
        let conflict = OnConflict::column(Code)
            .update_columns([
                Name,
                Description,
                Threshold,
                DistrictThresholds,
                TermDays,
                Cosponsors,
                MinimumAge,
                ResidentsOnly,
                ConfirmedContact,
                StudyDays,
                Position,
                RetiredAt,
            ])
            .value(Version, Expr::col((Entity, Version)).add(1))
            .action_and_where(Expr::col((Entity, Managed)).eq(false))
            .to_owned();
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    }
    let missing = Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null()).filter(Managed.eq(false));
    missing.col_expr(RetiredAt, Expr::value(now)).col_expr(Version, Expr::col(Version).add(1)).exec(db).await?;
    Ok(())
}
