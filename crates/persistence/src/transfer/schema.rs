//! What tables there are, as the database itself describes them.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, QueryResult, Statement};

use super::TransferError;
use super::value::Kind;

/// Tables that belong to a database and not to the town: which steps it knows, and SQLite's numbering, which has a way of its own.
const OWN: [&str; 2] = ["seaql_migrations", "counters"];

const SQLITE: &str = "\
    SELECT t.name AS table_name, c.name AS column_name, lower(c.type) AS kind, c.pk AS key_position \
    FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c \
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.name";

const POSTGRES: &str = "\
    SELECT c.table_name::text AS table_name, c.column_name::text AS column_name, c.data_type::text AS kind, \
    coalesce(k.ordinal_position, 0)::int8 AS key_position \
    FROM information_schema.columns AS c \
    JOIN information_schema.tables AS t USING (table_schema, table_name) \
    LEFT JOIN information_schema.table_constraints AS p \
    ON p.table_schema = c.table_schema AND p.table_name = c.table_name AND p.constraint_type = 'PRIMARY KEY' \
    LEFT JOIN information_schema.key_column_usage AS k \
    ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name AND k.table_name = c.table_name \
    AND k.column_name = c.column_name \
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'";

/// A table; its columns are in the order of their names.
#[derive(Debug)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Which columns are the primary key, in its order.
    pub key: Vec<usize>,
}

#[derive(Debug)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

impl Table {
    pub fn column_list(&self) -> String {
        quoted(self.columns.iter())
    }

    pub fn key_list(&self) -> String {
        quoted(self.key.iter().map(|at| &self.columns[*at]))
    }
}

fn quoted<'c>(columns: impl Iterator<Item = &'c Column>) -> String {
    columns.map(|column| format!("\"{}\"", column.name)).collect::<Vec<_>>().join(", ")
}

/// All tables with what people entered, by name.
pub async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>, TransferError> {
    let backend = db.get_database_backend();
    let sql = if backend == DbBackend::Postgres { POSTGRES } else { SQLITE };
    let mut found: BTreeMap<String, Vec<(Column, i64)>> = BTreeMap::new();
    for row in db.query_all_raw(Statement::from_string(backend, sql)).await? {
        let (table, column, position) = described(&row)?;
        if !OWN.contains(&table.as_str()) {
            found.entry(table).or_default().push((column?, position));
        }
    }
    found.into_iter().map(|(name, columns)| table(name, columns)).collect()
}

type Described = (String, Result<Column, TransferError>, i64);

fn described(row: &QueryResult) -> Result<Described, DbErr> {
    let (table, name): (String, String) = (row.try_get("", "table_name")?, row.try_get("", "column_name")?);
    let kind: String = row.try_get("", "kind")?;
    let column = match Kind::named(&kind) {
        Some(kind) => Ok(Column { name, kind }),
        None => Err(TransferError::Refused(format!("{table}.{name}: values of the type {kind} can't be moved"))),
    };
    Ok((table, column, row.try_get("", "key_position")?))
}

fn table(name: String, mut columns: Vec<(Column, i64)>) -> Result<Table, TransferError> {
    columns.sort_by(|(one, _), (other, _)| one.name.cmp(&other.name));
    let mut key: Vec<(i64, usize)> = columns.iter().enumerate().map(|(at, (_, position))| (*position, at)).collect();
    key.retain(|(position, _)| *position > 0);
    key.sort_unstable();
    if key.is_empty() {
        return Err(TransferError::Refused(format!("{name} has no primary key")));
    }
    Ok(Table { name, columns: columns.into_iter().map(|(column, _)| column).collect(), key: key.into_iter().map(|(_, at)| at).collect() })
}

/// Whether two databases have the same tables; else what differs.
pub fn same(one: &[Table], other: &[Table]) -> Result<(), String> {
    let outline =
        |tables: &[Table]| -> BTreeMap<String, String> { tables.iter().map(|table| (table.name.clone(), table.column_list())).collect() };
    let (one, other) = (outline(one), outline(other));
    let differing = one.iter().find(|(name, columns)| other.get(*name) != Some(columns)).map(|(name, _)| name);
    match differing.or_else(|| other.keys().find(|name| !one.contains_key(*name))) {
        None => Ok(()),
        Some(name) => Err(format!("{name} is not the same in both databases")),
    }
}
