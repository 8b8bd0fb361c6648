//! Many rows at once, for the generated cases of a demonstration or a measurement.

use majlis_contract::role::Role;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, IntoActiveModel, Iterable, ModelTrait, QueryFilter,
    QuerySelect, Statement, Value,
};
use uuid::Uuid;

use crate::entity::{account_role, case, public_case};
use crate::public_case::{CellKey, add_cells, cells_of, point};
use crate::search;

/// Values that one statement carries at most; SQLite takes 32,766, PostgreSQL 65,535.
const VALUES: usize = 8_000;

/// Whether there is any case already.
pub async fn any_case(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let one: Option<Uuid> = case::Entity::find().select_only().column(case::Column::Id).limit(1).into_tuple().one(db).await?;
    Ok(one.is_some())
}

/// Who works for the municipality, by id.
pub async fn staff(db: &impl ConnectionTrait) -> Result<Vec<account_role::Model>, DbErr> {
    use account_role::Column::Role as RoleColumn;
    let mut rows = account_role::Entity::find().filter(RoleColumn.ne(Role::Resident.as_str())).all(db).await?;
    rows.sort_by_key(|row| (row.account_id, row.id));
    Ok(rows)
}

/// Takes so many case numbers in a row and gives the first; they are never given again.
pub async fn reserve_numbers(db: &impl ConnectionTrait, count: u32) -> Result<i64, DbErr> {
    let backend = db.get_database_backend();
    let count = i64::from(count);
    let sql = match backend {
        DbBackend::Postgres => "SELECT setval('case_number', nextval('case_number') + $1 - 1) AS value",
        _ => "UPDATE counters SET value = value + ? WHERE name = 'case_number' RETURNING value",
    };
    let row = db.query_one_raw(Statement::from_sql_and_values(backend, sql, [count.into()])).await?;
    let last: i64 = row.ok_or_else(|| DbErr::RecordNotFound("case_number".into()))?.try_get("", "value")?;
    Ok(last - count + 1)
}

/// Writes rows, as many a statement as it carries.
pub async fn insert_all<M>(db: &impl ConnectionTrait, rows: Vec<M>) -> Result<(), DbErr>
where
    M: ModelTrait + IntoActiveModel<<M::Entity as EntityTrait>::ActiveModel>,
    M::Entity: EntityTrait<Model = M>,
    <M::Entity as EntityTrait>::ActiveModel: ActiveModelTrait<Entity = M::Entity> + Send,
{
    let columns = <M::Entity as EntityTrait>::Column::iter().count();
    let mut rows = rows.into_iter();
    loop {
        let some: Vec<_> = rows.by_ref().take((VALUES / columns).max(64)).map(IntoActiveModel::into_active_model).collect();
        if some.is_empty() {
            return Ok(());
        }
        M::Entity::insert_many(some).exec_without_returning(db).await?;
    }
}

/// Writes new cases and puts their words into the search index (on PostgreSQL it is the column's own).
pub async fn insert_cases(db: &impl ConnectionTrait, rows: Vec<case::Model>) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Sqlite {
        for some in rows.chunks(200) {
            let places = vec!["(?, ?)"; some.len()].join(", ");
            let values: Vec<Value> = some.iter().flat_map(|row| [row.number.into(), row.search.as_str().into()]).collect();
            let sql = format!("INSERT INTO case_search (rowid, search) VALUES {places}");
            db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await?;
        }
    }
    insert_all(db, rows).await
}

/// Writes published cases, their words and where they are counted.
pub async fn insert_public_cases(db: &impl ConnectionTrait, rows: Vec<public_case::Model>) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Sqlite {
        for some in rows.chunks(200) {
            let places = vec!["(?, ?)"; some.len()].join(", ");
            let values: Vec<Value> = some.iter().flat_map(|row| [row.number.into(), row.search.as_str().into()]).collect();
            let sql = format!("INSERT INTO public_case_search (rowid, search) VALUES {places}");
            db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await?;
        }
    }
    search::follow::cases(db, &rows).await?;
    add_cells(db, rows.iter().flat_map(|row| cells_of(&CellKey::of(row), point(row), 1)).collect()).await?;
    insert_all(db, rows).await
}
