//! The municipality: its settings, districts, departments, categories, service levels and policy texts.
//!
//! Everything is small and read whole. Rows are never deleted: what a profile leaves out is retired, so that
//! old cases keep their names. What the console has changed (`managed`) is the console's: a profile leaves it as it is.

use chrono::{DateTime, Utc};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use uuid::Uuid;

use crate::entity::{
    category, category_route, closing_reason, department, district, initiative_kind, municipality, policy, service_level, template,
};
use crate::search;

/// Everything that makes up the municipality, retired rows included.
#[derive(Debug, Clone)]
pub struct Rows {
    pub settings: Value,
    pub version: i64,
    /// The console has changed the settings.
    pub managed: bool,
    /// Whether it has a mark of its own.
    pub has_mark: bool,
    pub districts: Vec<district::Model>,
    pub departments: Vec<department::Model>,
    pub categories: Vec<category::Model>,
    pub routes: Vec<category_route::Model>,
    pub policies: Vec<policy::Model>,
    pub service_levels: Vec<service_level::Model>,
    pub closing_reasons: Vec<closing_reason::Model>,
    pub initiative_kinds: Vec<initiative_kind::Model>,
}

/// Reads all of it in eight statements; `None` before a profile was applied.
pub async fn load(db: &impl ConnectionTrait) -> Result<Option<Rows>, DbErr> {
    let Some(municipality) = municipality::Entity::find().one(db).await? else { return Ok(None) };
    read(db, municipality).await.map(Some)
}

/// As [`load`], held against other writers until the transaction ends: whoever changes the municipality comes after another.
pub async fn lock(db: &impl ConnectionTrait) -> Result<Option<Rows>, DbErr> {
    let Some(municipality) = municipality::Entity::find().lock_exclusive().one(db).await? else { return Ok(None) };
    read(db, municipality).await.map(Some)
}

async fn read(db: &impl ConnectionTrait, municipality: municipality::Model) -> Result<Rows, DbErr> {
    Ok(Rows {
        settings: municipality.settings,
        version: municipality.version,
        managed: municipality.managed,
        has_mark: municipality.mark.is_some(),
        districts: district::Entity::find().order_by_asc(district::Column::Position).all(db).await?,
        departments: department::Entity::find().order_by_asc(department::Column::Position).all(db).await?,
        categories: category::Entity::find().order_by_asc(category::Column::Position).all(db).await?,
        routes: category_route::Entity::find().all(db).await?,
        policies: policy::Entity::find().order_by_asc(policy::Column::Kind).order_by_asc(policy::Column::Version).all(db).await?,
        service_levels: service_level::Entity::find().order_by_asc(service_level::Column::Position).all(db).await?,
        initiative_kinds: initiative_kind::Entity::find()
            .order_by_asc(initiative_kind::Column::Position)
            .order_by_asc(initiative_kind::Column::Id)
            .all(db)
            .await?,
        closing_reasons: closing_reason::Entity::find()
            .order_by_asc(closing_reason::Column::Position)
            .order_by_asc(closing_reason::Column::Id)
            .all(db)
            .await?,
    })
}

/// The ids by code of everything that has been there before, in four statements.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub districts: Vec<(String, Uuid)>,
    pub departments: Vec<(String, Uuid)>,
    pub categories: Vec<(String, Uuid)>,
    pub service_levels: Vec<(String, Uuid)>,
}

/// The codes of what the console has changed, as `category lamp_out`.
pub async fn managed(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let districts = district::Entity::find().select_only().column(district::Column::Code).filter(district::Column::Managed.eq(true));
    let departments =
        department::Entity::find().select_only().column(department::Column::Code).filter(department::Column::Managed.eq(true));
    let categories = category::Entity::find().select_only().column(category::Column::Code).filter(category::Column::Managed.eq(true));
    let (districts, departments): (Vec<String>, Vec<String>) =
        (districts.into_tuple().all(db).await?, departments.into_tuple().all(db).await?);
    let categories: Vec<String> = categories.into_tuple().all(db).await?;
    let templates = template::Entity::find().select_only().column(template::Column::Code).filter(template::Column::Managed.eq(true));
    let templates: Vec<String> = templates.into_tuple().all(db).await?;
    let levels = service_level::Entity::find().select_only().column(service_level::Column::Code);
    let levels: Vec<String> = levels.filter(service_level::Column::Managed.eq(true)).into_tuple().all(db).await?;
    let reasons = closing_reason::Entity::find().select_only().column(closing_reason::Column::Code);
    let reasons: Vec<String> = reasons.filter(closing_reason::Column::Managed.eq(true)).into_tuple().all(db).await?;
    let kinds = initiative_kind::Entity::find().select_only().column(initiative_kind::Column::Code);
    let kinds: Vec<String> = kinds.filter(initiative_kind::Column::Managed.eq(true)).into_tuple().all(db).await?;
    let named = |what: &'static str| move |code: String| format!("{what} {code}");
    let all = districts.into_iter().map(named("district")).chain(departments.into_iter().map(named("department")));
    let all = all.chain(categories.into_iter().map(named("category")));
    let all = all.chain(levels.into_iter().map(named("service level")));
    let all = all.chain(reasons.into_iter().map(named("closing reason")));
    let all = all.chain(kinds.into_iter().map(named("kind of initiatives")));
    Ok(all.chain(templates.into_iter().map(named("template"))).collect())
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

/// Writes the settings of a profile: the one row is made or changed. `id` is used when there was none.
pub async fn save_settings(db: &impl ConnectionTrait, id: Uuid, settings: Value, now: DateTime<Utc>) -> Result<(), DbErr> {
    let known = municipality::Entity::find().one(db).await?;
    let (id, version) = known.map_or((id, 1), |row| (row.id, row.version + 1));
    let row = municipality::ActiveModel {
        id: Set(id),
        settings: Set(settings),
        updated_at: Set(now),
        managed: Set(false),
        version: Set(version),
        mark: sea_orm::ActiveValue::NotSet,
    };
    let columns = [municipality::Column::Settings, municipality::Column::UpdatedAt, municipality::Column::Version];
    let conflict = OnConflict::column(municipality::Column::Id).update_columns(columns).to_owned();
    municipality::Entity::insert(row).on_conflict(conflict).exec_without_returning(db).await?;
    Ok(())
}

/// Writes the console's settings over the version that the change rests on; they are the console's from then on.
pub async fn edit_settings(db: &impl ConnectionTrait, settings: Value, version: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    use municipality::Column::{Managed, Settings, UpdatedAt, Version};
    let written = municipality::Entity::update_many()
        .col_expr(Settings, Expr::value(settings))
        .col_expr(UpdatedAt, Expr::value(now))
        .col_expr(Managed, Expr::value(true))
        .col_expr(Version, Expr::value(version + 1))
        .filter(Version.eq(version));
    Ok(written.exec(db).await?.rows_affected == 1)
}

/// The municipality's own mark, a PNG.
pub async fn mark(db: &impl ConnectionTrait) -> Result<Option<Vec<u8>>, DbErr> {
    Ok(municipality::Entity::find().one(db).await?.and_then(|row| row.mark))
}

/// Sets the mark, or takes it away, over the version that the change rests on.
pub async fn set_mark(db: &impl ConnectionTrait, mark: Option<Vec<u8>>, version: i64, now: DateTime<Utc>) -> Result<bool, DbErr> {
    use municipality::Column::{Mark, UpdatedAt, Version};
    let written = municipality::Entity::update_many()
        .col_expr(Mark, Expr::value(mark))
        .col_expr(UpdatedAt, Expr::value(now))
        .col_expr(Version, Expr::value(version + 1))
        .filter(Version.eq(version));
    Ok(written.exec(db).await?.rows_affected == 1)
}

/// Writes the districts by code and retires all others.
pub async fn save_districts(db: &impl ConnectionTrait, rows: Vec<district::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use district::Column::{Code, Managed, Name, Outline, Position, RetiredAt, Version};
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let conflict =
        unless_managed(OnConflict::column(Code).update_columns([Name, Outline, Position, RetiredAt]), district::Entity, Managed, Version);
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    district::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    let missing = district::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null()).filter(Managed.eq(false));
    missing.col_expr(RetiredAt, Expr::value(now)).col_expr(Version, Expr::col(Version).add(1)).exec(db).await?;
    Ok(())
}

/// Writes the departments by code and retires all others.
pub async fn save_departments(db: &impl ConnectionTrait, rows: Vec<department::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use department::Column::{Code, Managed, Name, ParentId, Position, RetiredAt, Version};
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let conflict = unless_managed(
        OnConflict::column(Code).update_columns([Name, ParentId, Position, RetiredAt]),
        department::Entity,
        Managed,
        Version,
    );
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    department::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    let missing = department::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null()).filter(Managed.eq(false));
    missing.col_expr(RetiredAt, Expr::value(now)).col_expr(Version, Expr::col(Version).add(1)).exec(db).await?;
    Ok(())
}

/// Writes the categories by code with their routes, and retires all others.
pub async fn save_categories(
    db: &impl ConnectionTrait,
    rows: Vec<category::Model>,
    routes: Vec<category_route::Model>,
    now: DateTime<Utc>,
) -> Result<(), DbErr> {
    use category::Column::{
        Code, DepartmentId, Hint, Icon, Keywords, Kinds, Managed, Name, ParentId, Position, Priority, RetiredAt, Version, Weight,
    };
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    let columns = [ParentId, DepartmentId, Name, Hint, Icon, Keywords, Kinds, Priority, Weight, Position, RetiredAt];
    let conflict = unless_managed(OnConflict::column(Code).update_columns(columns), category::Entity, Managed, Version);
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    category::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    let missing = category::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null()).filter(Managed.eq(false));
    missing.col_expr(RetiredAt, Expr::value(now)).col_expr(Version, Expr::col(Version).add(1)).exec(db).await?;
    // Nothing refers to a route, so the old ones just go.
    let managed = category::Entity::find().select_only().column(category::Column::Id).filter(Managed.eq(true));
    let managed: Vec<Uuid> = managed.into_tuple().all(db).await?;
    category_route::Entity::delete_many().filter(category_route::Column::CategoryId.is_not_in(managed.clone())).exec(db).await?;
    let mut routes = routes.into_iter().filter(|route| !managed.contains(&route.category_id)).peekable();
    if routes.peek().is_some() {
        let routes = routes.map(IntoActiveModel::into_active_model);
        category_route::Entity::insert_many(routes).exec_without_returning(db).await?;
    }
    Ok(())
}

/// Writes the service levels by code and retires all others.
pub async fn save_service_levels(db: &impl ConnectionTrait, rows: Vec<service_level::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    use service_level::Column::{
        AnswerHours, Basis, CategoryId, Code, EscalateHours, Kind, Managed, Position, Priority, ResolutionHours, RetiredAt, Version,
        WarnPercent,
    };
    let codes: Vec<String> = rows.iter().map(|row| row.code.clone()).collect();
    if !rows.is_empty() {
        let columns = [Kind, CategoryId, Priority, AnswerHours, ResolutionHours, Basis, WarnPercent, EscalateHours, Position, RetiredAt];
        let conflict = unless_managed(OnConflict::column(Code).update_columns(columns), service_level::Entity, Managed, Version);
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        service_level::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    }
    let missing = service_level::Entity::update_many().filter(Code.is_not_in(codes)).filter(RetiredAt.is_null()).filter(Managed.eq(false));
    missing.col_expr(RetiredAt, Expr::value(now)).col_expr(Version, Expr::col(Version).add(1)).exec(db).await?;
    Ok(())
}

/// What a profile writes over a row that is there, unless the row is the console's.
fn unless_managed<E, C>(conflict: &mut OnConflict, table: E, managed: C, version: C) -> OnConflict
where
    E: EntityTrait,
    C: ColumnTrait,
{
    let next = Expr::col((table, version)).add(1);
    conflict.value(version, next).action_and_where(Expr::col((table, managed)).eq(false)).to_owned()
}

/// Adds the policy texts whose kind and version are new; a version that people may have agreed to never changes.
pub async fn add_policies(db: &impl ConnectionTrait, rows: Vec<policy::Model>, now: DateTime<Utc>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let conflict = OnConflict::columns([policy::Column::Kind, policy::Column::Version]).do_nothing().to_owned();
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    policy::Entity::insert_many(rows).on_conflict(conflict).exec_without_returning(db).await?;
    search::follow::policies(db, now).await
}
