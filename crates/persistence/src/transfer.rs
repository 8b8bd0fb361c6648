//! Everything from one database into another, of either kind, and a digest by which two can be compared.
//!
//! What there is to move is read from the schema itself, so that no table can be forgotten.

mod digest;
pub mod schema;
pub mod value;

use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, IsolationLevel, Statement, TransactionOptions, TransactionTrait,
};

use crate::{Db, dialect, migration, search};
use digest::Sum;
pub use digest::{Contents, TableContents};
use schema::Table;

/// Values that one statement carries at most; SQLite takes 32,766, PostgreSQL 65,535.
const VALUES: usize = 8_000;
/// Rows that are read and written together at most.
const ROWS: usize = 500;

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error("{0}")]
    Refused(String),
}

fn refused<T>(reason: impl Into<String>) -> Result<T, TransferError> {
    Err(TransferError::Refused(reason.into()))
}

/// Copies all rows, the numbering and the search index into an empty database, and checks what arrived against what
/// was sent: all of it is there afterwards, or nothing. The source may be in use: what it held at the beginning is copied.
pub async fn copy(from: &Db, to: &Db, mut tell: impl FnMut(&TableContents)) -> Result<Contents, TransferError> {
    if migration::missing(from.read()).await? > 0 {
        return refused("the source is not at this version: bring it up first (majlis migrate)");
    }
    migration::up(to).await?;
    let source = snapshot(from).await?;
    let tables = schema::tables(&source).await?;
    let moved = to
        .write(async |target| {
            // Long work in one transaction, on purpose.
            if target.get_database_backend() == DbBackend::Postgres {
                target.execute_unprepared("SET LOCAL idle_in_transaction_session_timeout = 0").await?;
            }
            search::unmark(target).await?;
            let targets = schema::tables(target).await?;
            schema::same(&tables, &targets).map_err(TransferError::Refused)?;
            for table in &targets {
                if is_filled(target, table).await? {
                    return refused(format!("the target is not empty: there are rows in {}", table.name));
                }
            }
            let mut sent = Contents::default();
            for (table, into) in tables.iter().zip(&targets) {
                let contents = copy_table(&source, target, table, into).await?;
                tell(&contents);
                sent.tables.push(contents);
            }
            dialect::set_numbering(target, dialect::numbering(&source).await?).await?;
            dialect::rebuild_search(target).await?;
            let arrived = contents_of(target, &targets).await?;
            if arrived == sent { Ok(arrived) } else { refused("what arrived is not what was sent; nothing was kept") }
        })
        .await?;
    source.rollback().await?;
    Ok(moved)
}

/// What a database holds, at one moment.
pub async fn contents(db: &Db) -> Result<Contents, TransferError> {
    let source = snapshot(db).await?;
    let found = contents_within(&source).await?;
    source.rollback().await?;
    Ok(found)
}

/// What a transaction sees.
pub async fn contents_within(source: &DatabaseTransaction) -> Result<Contents, TransferError> {
    let tables = schema::tables(source).await?;
    contents_of(source, &tables).await
}

/// A view that stays as it is while others write.
pub async fn snapshot(db: &Db) -> Result<DatabaseTransaction, DbErr> {
    let postgres = db.backend() == DbBackend::Postgres;
    let options = TransactionOptions {
        isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
        access_mode: postgres.then_some(AccessMode::ReadOnly),
        ..TransactionOptions::default()
    };
    let transaction = db.read().begin_with_options(options).await?;
    if postgres {
        transaction.execute_unprepared("SET LOCAL idle_in_transaction_session_timeout = 0").await?;
    }
    Ok(transaction)
}

async fn is_filled(db: &impl ConnectionTrait, table: &Table) -> Result<bool, DbErr> {
    let sql = format!("SELECT 1 AS one FROM \"{}\" LIMIT 1", table.name);
    Ok(db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?.is_some())
}

async fn copy_table(
    source: &DatabaseTransaction,
    target: &DatabaseTransaction,
    from: &Table,
    into: &Table,
) -> Result<TableContents, DbErr> {
    let mut sum = Sum::default();
    let mut rows = Pages::of(from);
    while let Some(page) = rows.next(source).await? {
        let places = vec![format!("({})", vec!["?"; from.columns.len()].join(", ")); page.len()].join(", ");
        let sql = numbered(&format!("INSERT INTO \"{}\" ({}) VALUES {places}", into.name, into.column_list()));
        page.iter().for_each(|row| sum.add(row));
        let values = page.into_iter().flatten().zip(into.columns.iter().cycle()).map(|(value, column)| value::fitted(value, column.kind));
        target.execute_raw(Statement::from_sql_and_values(target.get_database_backend(), sql, values)).await?;
    }
    Ok(sum.of(&from.name))
}

/// What the tables hold, as far as these columns show it.
pub async fn contents_of(db: &impl ConnectionTrait, tables: &[Table]) -> Result<Contents, TransferError> {
    let mut found = Contents::default();
    for table in tables {
        let mut sum = Sum::default();
        let mut rows = Pages::of(table);
        while let Some(page) = rows.next(db).await? {
            page.iter().for_each(|row| sum.add(row));
        }
        found.tables.push(sum.of(&table.name));
    }
    Ok(found)
}

/// `?` as `$1`, `$2` …, which both databases take.
fn numbered(sql: &str) -> String {
    let mut parts = sql.split('?');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.enumerate().fold(first, |sql, (at, part)| format!("{sql}${}{part}", at + 1))
}

/// Walks a table in the order of its key.
struct Pages<'t> {
    table: &'t Table,
    after: Option<Vec<sea_orm::Value>>,
    done: bool,
}

impl<'t> Pages<'t> {
    fn of(table: &'t Table) -> Self {
        Self { table, after: None, done: false }
    }

    /// The next rows, each with its values in the order of the columns; `None` at the end.
    async fn next(&mut self, db: &impl ConnectionTrait) -> Result<Option<Vec<Vec<sea_orm::Value>>>, DbErr> {
        if self.done {
            return Ok(None);
        }
        let table = self.table;
        let limit = (VALUES / table.columns.len()).clamp(1, ROWS);
        let key = table.key_list();
        let begin = self.after.as_ref().map(|after| format!("WHERE ({key}) > ({})", vec!["?"; after.len()].join(", ")));
        let sql =
            format!("SELECT {} FROM \"{}\" {} ORDER BY {key} LIMIT {limit}", table.column_list(), table.name, begin.unwrap_or_default());
        let statement = Statement::from_sql_and_values(db.get_database_backend(), numbered(&sql), self.after.take().into_iter().flatten());
        let mut page = Vec::with_capacity(limit);
        for row in db.query_all_raw(statement).await? {
            page.push(table.columns.iter().map(|column| value::read(&row, column)).collect::<Result<Vec<_>, _>>()?);
        }
        self.done = page.len() < limit;
        self.after = page.last().map(|row| table.key.iter().map(|at| row[*at].clone()).collect());
        Ok((!page.is_empty()).then_some(page))
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn places_are_numbered_from_one() {
        assert_eq!(numbered("VALUES (?, ?), (?, ?)"), "VALUES ($1, $2), ($3, $4)");
        assert_eq!(numbered("SELECT 1"), "SELECT 1");
    }
}
