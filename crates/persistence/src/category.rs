//! Categories, as administrators change them. Read whole in [`crate::municipality`].

use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

pub use crate::entity::category::Model as Category;
use crate::entity::category::{ActiveModel, Column, Entity};
use crate::entity::category_route;
pub use crate::entity::category_route::Model as Route;

/// Adds a category.
pub async fn insert(db: &impl ConnectionTrait, row: Category) -> Result<(), DbErr> {
    Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
    Ok(())
}

/// Writes a changed category over the version that the change rests on; false when that is no longer the current one.
pub async fn save(db: &impl ConnectionTrait, row: Category, old_version: i64) -> Result<bool, DbErr> {
    let id = row.id;
    let change: ActiveModel = row.into_active_model().reset_all();
    let written = Entity::update_many().set(change).filter(Column::Id.eq(id)).filter(Column::Version.eq(old_version));
    Ok(written.exec(db).await?.rows_affected == 1)
}

/// Gives a category these routes and no others.
pub async fn replace_routes(db: &impl ConnectionTrait, category: Uuid, routes: Vec<Route>) -> Result<(), DbErr> {
    category_route::Entity::delete_many().filter(category_route::Column::CategoryId.eq(category)).exec(db).await?;
    if !routes.is_empty() {
        let rows = routes.into_iter().map(IntoActiveModel::into_active_model);
        category_route::Entity::insert_many(rows).exec_without_returning(db).await?;
    }
    Ok(())
}
