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
        let cut = rows.len().min(AT_ONCE);
        // All languages of a thing go together: what a piece lacks of its things is taken away.
        let last = rows[cut - 1].id;
        let cut = cut + rows[cut..].iter().take_while(|row| row.id == last).count();
        put_some(db, rows.drain(..cut).collect()).await?;
    }
    Ok(())
}

/// A thing in one language.
type Key = (Uuid, Option<String>);

/// Writes only what differs: most changes of a thing change none of its words.
async fn put_some(db: &impl ConnectionTrait, rows: Vec<DocumentRow>) -> Result<(), DbErr> {
    let old = Entity::find().filter(Column::Id.is_in(rows.iter().map(|row| row.id))).all(db).await?;
    let mut old: HashMap<Key, DocumentRow> = old.into_iter().map(|row| ((row.id, row.language.clone()), row)).collect();
    let (mut changed, mut new, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows {
        match old.remove(&(row.id, row.language.clone())) {
            Some(old) if is_same(&old, &row) => {}
            Some(old) => {
                gone.push(old.number);
                changed.push(DocumentRow { number: old.number, ..row });
            }
            None => new.push(row),
        }
    }
    gone.extend(old.into_values().map(|row| row.number));
    take(db, &gone).await?;
    let numbers = dialect::next_numbers(db, "search_number", new.len()).await?;
    changed.extend(new.into_iter().zip(numbers).map(|(row, number)| DocumentRow { number, ..row }));
    if changed.is_empty() {
        return Ok(());
    }
    index(db, &changed).await?;
    Entity::insert_many(changed.into_iter().map(|row| row.into_active_model().reset_all())).exec_without_returning(db).await?;
    Ok(())
}

/// But for the number, and parts of a second that a database may not keep.
fn is_same(old: &DocumentRow, new: &DocumentRow) -> bool {
    let at = |row: &DocumentRow| row.published_at.timestamp_millis();
    at(old) == at(new) && DocumentRow { number: old.number, published_at: old.published_at, ..new.clone() } == *old
}

/// Takes away what there is of some things.
pub(super) async fn remove(db: &impl ConnectionTrait, of: Condition) -> Result<(), DbErr> {
    let numbers = Entity::find().select_only().column(Column::Number).filter(of).into_tuple().all(db).await?;
    take(db, &numbers).await
}

/// Title and text under which a thing in one language is found.
pub(super) async fn words_of(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<(String, String)>, DbErr> {
    Entity::find().select_only().columns([Column::Title, Column::Text]).filter(Column::Id.eq(id)).into_tuple().one(db).await
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

async fn take(db: &impl ConnectionTrait, numbers: &[i64]) -> Result<(), DbErr> {
    for some in numbers.chunks(AT_ONCE) {
        if db.get_database_backend() == DbBackend::Sqlite {
            let places = vec!["?"; some.len()].join(", ");
            let delete = format!("DELETE FROM search_terms WHERE rowid IN ({places})");
            let values = some.iter().map(|number| Value::from(*number));
            db.execute_raw(Statement::from_sql_and_values(DbBackend::Sqlite, delete, values)).await?;
        }
        Entity::delete_many().filter(Column::Number.is_in(some.iter().copied())).exec(db).await?;
    }
    Ok(())
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
