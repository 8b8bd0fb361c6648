//! Changing a column where the database can't: SQLite adds and drops columns, but does not change them.

use sea_orm::{DbBackend, Statement};
use sea_orm_migration::prelude::*;

/// Makes a table anew with its definition changed, with its rows and indexes, as SQLite's documentation advises
/// (<https://www.sqlite.org/lang_altertable.html#otheralter>). Nothing may refer to the table.
pub async fn rebuild(manager: &SchemaManager<'_>, table: &str, change: impl Fn(&str) -> String) -> Result<(), DbErr> {
    let old = definitions(manager, table, "table").await?.pop();
    let old = old.ok_or_else(|| DbErr::Migration(format!("there is no table {table}")))?;
    let new = change(&old);
    if new == old {
        return Err(DbErr::Migration(format!("nothing was changed in {table}: {old}")));
    }
    let indexes = definitions(manager, table, "index").await?;
    let aside = format!("{table}_before");
    let connection = manager.get_connection();
    connection.execute_unprepared(&format!("ALTER TABLE {table} RENAME TO {aside}")).await?;
    connection.execute_unprepared(&new).await?;
    connection.execute_unprepared(&format!("INSERT INTO {table} SELECT * FROM {aside}; DROP TABLE {aside}")).await?;
    for index in indexes {
        connection.execute_unprepared(&index).await?;
    }
    Ok(())
}

/// How the table, or each index of it, was made; indexes that the table brings along by itself have no words.
async fn definitions(manager: &SchemaManager<'_>, table: &str, kind: &str) -> Result<Vec<String>, DbErr> {
    let sql = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL";
    let asked = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [table.into(), kind.into()]);
    let rows = manager.get_connection().query_all_raw(asked).await?;
    rows.iter().map(|row| row.try_get("", "sql")).collect()
}
