//! The municipality: its settings, districts, departments, categories, service levels and policy texts.
//!
//! Everything is small and read whole. Rows are never deleted: what a profile leaves out is retired, so that
//! old cases keep their names.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::{category, category_route, department, district, municipality, policy, service_level};

/// Everything that makes up the municipality, retired rows included.
#[derive(Debug, Clone)]
pub struct Rows {
    pub settings: Value,
    pub districts: Vec<district::Model>,
    pub departments: Vec<department::Model>,
    pub categories: Vec<category::Model>,
    pub routes: Vec<category_route::Model>,
    pub policies: Vec<policy::Model>,
    pub service_levels: Vec<service_level::Model>,
}

/// Reads all of it in seven statements; `None` before a profile was applied.
pub async fn load(db: &impl ConnectionTrait) -> Result<Option<Rows>, DbErr> {
    let Some(municipality) = municipality::Entity::find().one(db).await? else { return Ok(None) };
    Ok(Some(Rows {
        settings: municipality.settings,
        districts: district::Entity::find().order_by_asc(district::Column::Position).all(db).await?,
        departments: department::Entity::find().order_by_asc(department::Column::Position).all(db).await?,
        categories: category::Entity::find().order_by_asc(category::Column::Position).all(db).await?,
        routes: category_route::Entity::find().all(db).await?,
        policies: policy::Entity::find().order_by_asc(policy::Column::Kind).order_by_asc(policy::Column::Version).all(db).await?,
        service_levels: service_level::Entity::find().order_by_asc(service_level::Column::Position).all(db).await?,
    }))
}

/// The ids by code of everything that has been there before, in four statements.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub districts: Vec<(String, Uuid)>,
    pub departments: Vec<(String, Uuid)>,
    pub categories: Vec<(String, Uuid)>,
    pub service_levels: Vec<(String, Uuid)>,
}

/// Reads the ids by code.
pub async fn known(db: &impl ConnectionTrait) -> Result<Known, DbErr> {
    let districts = district::Entity::find().select_only().columns([district::Column::Code, district::Column::Id]);
    let departments = department::Entity::find().select_only().columns([department::Column::Code, department::Column::Id]);
    let categories = category::Entity::find().select_only().columns([category::Column::Code, category::Column::Id]);
    let levels = service_level::Entity::find().select_only().columns([service_level::Column::Code, service_level::Column::Id]);
    Ok(Known {
        districts: districts.into_tuple().all(db).await?,
        departments: departments.into_tuple().all(db).await?,
        categories: categories.into_tuple().all(db).await?,
        service_levels: levels.into_tuple().all(db).await?,
    })
}

/// Writes the settings: the one row is made or changed. `id` is used when there was none.
pub async fn save_settings(db: &impl ConnectionTrait, id: Uuid, settings: Value, now: DateTime<Utc>) -> Result<(), DbErr> {
    let id = municipality::Entity::find().one(db).await?.map_or(id, |row| row.id);
    let row = municipality::ActiveModel { id: Set(id), settings: Set(settings), updated_at: Set(now) };
    let columns = [municipality::Column::Settings, municipality::Column::UpdatedAt];
    let conflict = OnConflict::column(municipality::Column::Id).update_columns(columns).to_owned();
    municipality::Entity::insert(row).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}

/// Writes the districts by code and retires all others.
pub async fn save_districts(db: &impl ConnectionTrait, rows: Vec<district::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use district::Column::{Code, Name, Outline, Position, RetiredAt};
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let conflict = OnConflict::column(Code).update_columns([Name, Outline, Position, RetiredAt]).to_owned();
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    district::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    let missing = district::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null());
    missing.col_expr(RetiredAt, Expr::value(now)).exec(db).await?;
    Ok(())
}

/// Writes the departments by code and retires all others.
pub async fn save_departments(db: &impl ConnectionTrait, rows: Vec<department::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use department::Column::{Code, Name, ParentId, Position, RetiredAt};
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let conflict = OnConflict::column(Code).update_columns([Name, ParentId, Position, RetiredAt]).to_owned();
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    department::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    let missing = department::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null());
    missing.col_expr(RetiredAt, Expr::value(now)).exec(db).await?;
    Ok(())
}

/// Writes the categories by code with their routes, and retires all others.
pub async fn save_categories(
    db: &impl ConnectionTrait,
    rows: Vec<category::Model>,
    routes: Vec<category_route::Model>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    use category::Column::{Code, DepartmentId, Hint, Icon, Keywords, Kinds, Name, ParentId, Position, Priority, RetiredAt, Weight};
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let columns = [ParentId, DepartmentId, Name, Hint, Icon, Keywords, Kinds, Priority, Weight, Position, RetiredAt];
    let conflict = OnConflict::column(Code).update_columns(columns).to_owned();
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    category::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    let missing = category::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null());
    missing.col_expr(RetiredAt, Expr::value(now)).exec(db).await?;
    // Nothing refers to a route, so the old ones just go.
    category_route::Entity::delete_many().exec(db).await?;
    if !routes.is_empty() {
        let routes = routes.into_iter().map(IntoActiveModel::into_active_model);
        category_route::Entity::insert_many(routes).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Writes the service levels by code and retires all others.
pub async fn save_service_levels(db: &impl ConnectionTrait, rows: Vec<service_level::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use service_level::Column::{
        AnswerHours, Basis, CategoryId, Code, EscalateHours, Kind, Position, Priority, ResolutionHours, RetiredAt, WarnPercent,
    };
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    if !rows.is_empty() {
        let columns = [Kind, CategoryId, Priority, AnswerHours, ResolutionHours, Basis, WarnPercent, EscalateHours, Position, RetiredAt];
        let conflict = OnConflict::column(Code).update_columns(columns).to_owned();
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        service_level::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    }
    let missing = service_level::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null());
    missing.col_expr(RetiredAt, Expr::value(now)).exec(db).await?;
    Ok(())
}

/// Adds the policy texts whose kind and version are new; a version that people may have agreed to never changes.
pub async fn add_policies(db: &impl ConnectionTrait, rows: Vec<policy::Model>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let conflict = OnConflict::columns([policy::Column::Kind, policy::Column::Version]).do_nothing().to_owned();
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    policy::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}
