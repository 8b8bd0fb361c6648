//! Writing documents and taking them away.

use std::collections::HashMap;

use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
    Statement, Value,
};
use uuid::Uuid;

use super::DocumentRow;
use super::document::index_terms;
use crate::dialect;
use crate::entity::search_document::{Column, Entity};

/// Documents that one statement writes at most.
pub(super) const AT_ONCE: usize = 500;

/// Writes all documents of some things, in place of those that they had. A document keeps its number.
pub(super) async fn put(db: &impl ConnectionTrait, mut rows: Vec<DocumentRow>) -> Result<(), DbErr> {
    while !rows.is_empty() {
        put_some(db, rows.drain(..rows.len().min(AT_ONCE)).collect()).await?;
    }
    Ok(())
}

async fn put_some(db: &impl ConnectionTrait, rows: Vec<DocumentRow>) -> Result<(), DbErr> {
    let old = take(db, Column::Id.is_in(rows.iter().map(|row| row.id)).into()).await?;
    let old: HashMap<(Uuid, Option<String>), i64> = old.into_iter().map(|(number, id, language)| ((id, language), number)).collect();
    let is_new = |row: &&DocumentRow| !old.contains_key(&(row.id, row.language.clone()));
    let mut new = dialect::next_numbers(db, "search_number", rows.iter().filter(is_new).count()).await?.into_iter();
    let mut numbered = Vec::with_capacity(rows.len());
    for row in rows {
        let kept = old.get(&(row.id, row.language.clone())).copied();
        let number = kept.or_else(|| new.next()).ok_or_else(|| DbErr::RecordNotFound("search_number".to_owned()))?;
        numbered.push(DocumentRow { number, ..row });
    }
    index(db, &numbered).await?;
    Entity::insert_many(numbered.into_iter().map(|row| row.into_active_model().reset_all())).exec_without_returning(db).await?;
    Ok(())
}

/// Takes away what there is of some things.
pub(super) async fn remove(db: &impl ConnectionTrait, of: Condition) -> Result<(), DbErr> {
    take(db, of).await.map(drop)
}

/// Whether there is a document of a thing.
pub(super) async fn has(db: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbErr> {
    let one = Entity::find().select_only().column(Column::Number).filter(Column::Id.eq(id)).limit(1);
    Ok(one.into_tuple::<i64>().one(db).await?.is_some())
}

/// Takes all documents away, whatever they are of.
pub(super) async fn clear(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Sqlite {
        db.execute_unprepared("INSERT INTO search_terms (search_terms) VALUES ('delete-all')").await?;
    }
    Entity::delete_many().exec(db).await.map(drop)
}

/// Number, thing and language of what was taken away.
type Taken = Vec<(i64, Uuid, Option<String>)>;

async fn take(db: &impl ConnectionTrait, of: Condition) -> Result<Taken, DbErr> {
    let columns = [Column::Number, Column::Id, Column::Language];
    let taken: Taken = Entity::find().select_only().columns(columns).filter(of.clone()).into_tuple().all(db).await?;
    if taken.is_empty() {
        return Ok(taken);
    }
    if db.get_database_backend() == DbBackend::Sqlite {
        for some in taken.chunks(AT_ONCE) {
            let places = vec!["?"; some.len()].join(", ");
            let numbers = some.iter().map(|(number, ..)| Value::from(*number));
            let delete = format!("DELETE FROM search_terms WHERE rowid IN ({places})");
            db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, delete, numbers)).await?;
        }
    }
    Entity::delete_many().filter(of).exec(db).await?;
    Ok(taken)
}

/// Puts terms into the index (SQLite; PostgreSQL indexes the column itself).
async fn index(db: &impl ConnectionTrait, rows: &[DocumentRow]) -> Result<(), DbErr> {
    if db.get_database_backend() != DbBackend::Sqlite || rows.is_empty() {
        return Ok(());
    }
    let places = vec!["(?, ?)"; rows.len()].join(", ");
    let values = rows.iter().flat_map(|row| [Value::from(row.number), Value::from(index_terms(row))]);
    let insert = format!("INSERT INTO search_terms (rowid, terms) VALUES {places}");
    db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, insert, values)).await.map(drop)
}

/// Makes SQLite's index of terms anew from the documents.
pub(crate) async fn rebuild_index(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    db.execute_unprepared("INSERT INTO search_terms (search_terms) VALUES ('delete-all')").await?;
    let of_title = "CASE title_terms WHEN '' THEN '' ELSE '=' || replace(title_terms, ' ', ' =') END";
    let terms = format!("title_terms || ' ' || text_terms || ' ' || {of_title} || ' #' || kind");
    db.execute_unprepared(&format!("INSERT INTO search_terms (rowid, terms) SELECT number, {terms} FROM search_documents")).await.map(drop)
}
