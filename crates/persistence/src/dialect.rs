//! What must differ between SQLite and PostgreSQL, one function each.

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use crate::search;

/// The next number of a counter; never given twice.
pub async fn next_number(db: &impl ConnectionTrait, counter: &'static str) -> Result<i64, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => format!("SELECT nextval('{counter}') AS value"),
        _ => format!("UPDATE counters SET value = value + 1 WHERE name = '{counter}' RETURNING value"),
    };
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    row.ok_or_else(|| DbErr::RecordNotFound(counter.into()))?.try_get("", "value")
}

/// The next so many numbers of a counter, in their order; never given twice.
pub async fn next_numbers(db: &impl ConnectionTrait, counter: &'static str, count: usize) -> Result<Vec<i64>, DbErr> {
    let (backend, count) = (db.get_database_backend(), i64::try_from(count).unwrap_or(i64::MAX));
    if count == 0 {
        return Ok(Vec::new());
    }
    let sql = match backend {
        DbBackend::Postgres => format!("SELECT nextval('{counter}') AS value FROM generate_series(1, $1)"),
        _ => format!("UPDATE counters SET value = value + $1 WHERE name = '{counter}' RETURNING value"),
    };
    let rows = db.query_all_raw(Statement::from_sql_and_values(backend, sql, [count.into()])).await?;
    let given: Vec<i64> = rows.iter().map(|row| row.try_get("", "value")).collect::<Result<_, _>>()?;
    match (backend, given.last()) {
        (DbBackend::Sqlite, Some(last)) => Ok((last - count + 1..=*last).collect()),
        (_, Some(_)) => Ok(given),
        (_, None) => Err(DbErr::RecordNotFound(counter.into())),
    }
}

/// The next case number.
pub async fn next_case_number(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    next_number(db, "case_number").await
}

/// Puts a new case's words into the search index (SQLite; PostgreSQL indexes the column itself).
pub async fn index_case(db: &impl ConnectionTrait, number: i64, search: &str) -> Result<(), DbErr> {
    index(db, Searched::Cases, number, search).await
}

async fn index(db: &impl ConnectionTrait, searched: Searched, number: i64, search: &str) -> Result<(), DbErr> {
    let (backend, index) = (db.get_database_backend(), searched.index());
    if backend == DbBackend::Sqlite {
        let insert = format!("INSERT INTO {index} (rowid, search) VALUES (?, ?)");
        db.execute_raw(Statement::from_sql_and_values(backend, insert, [number.into(), search.into()])).await?;
    }
    Ok(())
}

/// As [`index_case`], in place of the words that stood there before.
pub async fn reindex_case(db: &impl ConnectionTrait, number: i64, search: &str) -> Result<(), DbErr> {
    reindex(db, Searched::Cases, number, search).await
}

/// Puts words into a search index, in place of those that stood there before (SQLite; PostgreSQL indexes the column itself).
pub async fn reindex(db: &impl ConnectionTrait, searched: Searched, number: i64, search: &str) -> Result<(), DbErr> {
    unindex(db, searched, number).await?;
    index(db, searched, number, search).await
}

async fn unindex(db: &impl ConnectionTrait, searched: Searched, number: i64) -> Result<(), DbErr> {
    let (backend, index) = (db.get_database_backend(), searched.index());
    if backend == DbBackend::Sqlite {
        let delete = format!("DELETE FROM {index} WHERE rowid = ?");
        db.execute_raw(Statement::from_sql_and_values(backend, delete, [number.into()])).await?;
    }
    Ok(())
}

/// Makes the search indexes anew: on SQLite each `x_search` holds the words of the table `xs`, by their number.
pub async fn rebuild_search(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    if db.get_database_backend() != DbBackend::Sqlite {
        return Ok(());
    }
    search::rebuild_index(db).await?;
    let virtuals = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'";
    for row in db.query_all_raw(Statement::from_string(DbBackend::Sqlite, virtuals)).await? {
        let index: String = row.try_get("", "name")?;
        let Some(words) = index.strip_suffix("_search") else { continue };
        db.execute_unprepared(&format!("INSERT INTO {index} ({index}) VALUES ('delete-all')")).await?;
        db.execute_unprepared(&format!("INSERT INTO {index} (rowid, search) SELECT number, search FROM {words}s")).await?;
    }
    Ok(())
}

/// The numbers that were given last, by what they count.
pub async fn numbering(db: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => {
            "SELECT sequencename::text AS name, coalesce(last_value, start_value - 1) AS value FROM pg_sequences \
             WHERE schemaname = current_schema() ORDER BY 1"
        }
        _ => "SELECT name, value FROM counters ORDER BY name",
    };
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    rows.iter().map(|row| Ok((row.try_get("", "name")?, row.try_get("", "value")?))).collect()
}

/// Goes on counting after these.
pub async fn set_numbering(db: &impl ConnectionTrait, numbering: Vec<(String, i64)>) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    for (name, value) in numbering {
        let sql = match backend {
            // A sequence can't have given nothing: then the first is the next.
            DbBackend::Postgres => "SELECT setval($1::regclass, greatest($2, 1), $2 >= 1)",
            _ => "UPDATE counters SET value = $2 WHERE name = $1 RETURNING value",
        };
        let set = db.query_one_raw(Statement::from_sql_and_values(backend, sql, [name.as_str().into(), value.into()])).await?;
        set.ok_or_else(|| DbErr::RecordNotFound(name))?;
    }
    Ok(())
}

/// Puts a published case's words into the public search index, or takes them out (SQLite; PostgreSQL indexes the column itself).
pub async fn index_public_case(db: &impl ConnectionTrait, number: i64, search: Option<&str>) -> Result<(), DbErr> {
    match search {
        Some(search) => reindex(db, Searched::PublicCases, number, search).await,
        None => unindex(db, Searched::PublicCases, number).await,
    }
}

/// What is searched by its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    Cases,
    PublicCases,
    Contributions,
}

impl Searched {
    const fn table(self) -> &'static str {
        match self {
            Self::Cases => "cases",
            Self::PublicCases => "public_cases",
            Self::Contributions => "contributions",
        }
    }

    const fn index(self) -> &'static str {
        match self {
            Self::Cases => "case_search",
            Self::PublicCases => "public_case_search",
            Self::Contributions => "contribution_search",
        }
    }
}

/// More matches than these are met soon enough on the way through a list; fewer are looked up by their words.
const MANY: u64 = 2000;

/// The condition on rows whose words begin with all the words asked for (already in search form, at least one).
///
/// PostgreSQL plans a prepared statement once for all words. Whether it goes through the list or by the index of words is
/// told here, by how many there are: either way is a thousand times too slow for the other's words.
pub async fn matches(db: &impl ConnectionTrait, searched: Searched, words: &[impl AsRef<str>]) -> Result<SimpleExpr, DbErr> {
    let (table, index) = (searched.table(), searched.index());
    if db.get_database_backend() != DbBackend::Postgres {
        let query = words.iter().map(|word| format!("\"{}\"*", word.as_ref())).collect::<Vec<_>>().join(" ");
        return Ok(Expr::cust_with_values(format!("{table}.number IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"), [query]));
    }
    let query = words.iter().map(|word| format!("{}:*", word.as_ref())).collect::<Vec<_>>().join(" & ");
    let some = format!("SELECT count(*) AS n FROM (SELECT 1 FROM {table} WHERE words @@ to_tsquery('simple', $1) LIMIT {MANY}) AS found");
    let row = db.query_one_raw(Statement::from_sql_and_values(DbBackend::Postgres, some, [query.as_str().into()])).await?;
    let many = row.map(|row| row.try_get::<i64>("", "n")).transpose()?.is_some_and(|n| n.unsigned_abs() >= MANY);
    let condition = match many {
        // In these words the index is no use.
        true => format!("({table}.words @@ to_tsquery('simple', $1)) IS TRUE"),
        // OFFSET keeps it a question of its own.
        false => format!("{table}.id IN (SELECT id FROM {table} WHERE words @@ to_tsquery('simple', $1) OFFSET 0)"),
    };
    Ok(Expr::cust_with_values(condition, [query]))
}

/// The times of a group of cases as one text: `received,due,answered,resolved,open`, separated by semicolons, in Unix seconds.
pub fn joined_times(backend: DbBackend) -> String {
    let open = "CASE WHEN state NOT IN ('resolved', 'closed', 'rejected', 'duplicate', 'withdrawn') THEN 1 ELSE 0 END";
    match backend {
        DbBackend::Postgres => {
            let at = |column: &str| format!("floor(extract(epoch FROM {column}))::bigint");
            let maybe = |column: &str| format!("coalesce({}::text, '')", at(column));
            let (created, due, answered, resolved) = (at("created_at"), at("due_at"), maybe("answered_at"), maybe("resolved_at"));
            format!("string_agg({created} || ',' || {due} || ',' || {answered} || ',' || {resolved} || ',' || {open}, ';')")
        }
        _ => {
            let maybe = |column: &str| format!("coalesce(unixepoch({column}), '')");
            let (answered, resolved) = (maybe("answered_at"), maybe("resolved_at"));
            format!(
                "group_concat(unixepoch(created_at) || ',' || unixepoch(due_at) || ',' || {answered} || ',' || {resolved} || ',' || {open}, ';')"
            )
        }
    }
}

/// The condition on rows whose column, a JSON list of words, names the word or nothing at all.
pub fn names_or_empty(backend: DbBackend, column: &str, word: &str) -> SimpleExpr {
    let names = match backend {
        DbBackend::Postgres => format!("{column} @> to_jsonb($1::text)"),
        _ => format!("EXISTS (SELECT 1 FROM json_each({column}) AS named WHERE named.value = ?)"),
    };
    Expr::cust_with_values(format!("({column} = '[]' OR {names})"), [word])
}

/// The lock clause that lets workers pass each other's jobs (PostgreSQL; SQLite has one writer).
pub fn skip_locked(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "FOR UPDATE SKIP LOCKED",
        _ => "",
    }
}
