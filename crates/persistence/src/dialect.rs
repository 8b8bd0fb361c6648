//! What must differ between SQLite and PostgreSQL, one function each.

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

/// The next case number; never given twice.
pub async fn next_case_number(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => "SELECT nextval('case_number') AS value",
        _ => "UPDATE counters SET value = value + 1 WHERE name = 'case_number' RETURNING value",
    };
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    row.ok_or_else(|| DbErr::RecordNotFound("case_number".into()))?.try_get("", "value")
}

/// Puts a case's words into the search index (SQLite; PostgreSQL indexes the column itself).
pub async fn index_case(db: &impl ConnectionTrait, number: i64, search: &str) -> Result<(), DbErr> {
    if db.get_database_backend() == DbBackend::Sqlite {
        let backend = db.get_database_backend();
        db.execute_raw(Statement::from_sql_and_values(backend, "DELETE FROM case_search WHERE rowid = ?", [number.into()])).await?;
        let insert = "INSERT INTO case_search (rowid, search) VALUES (?, ?)";
        db.execute_raw(Statement::from_sql_and_values(backend, insert, [number.into(), search.into()])).await?;
    }
    Ok(())
}

/// Cases whose words begin with all the words asked for (already in search form, at least one).
pub fn case_matches(backend: DbBackend, words: &[&str]) -> SimpleExpr {
    match backend {
        DbBackend::Postgres => {
            let query = words.iter().map(|word| format!("{word}:*")).collect::<Vec<_>>().join(" & ");
            Expr::cust_with_values("to_tsvector('simple', cases.search) @@ to_tsquery('simple', $1)", [query])
        }
        _ => {
            let query = words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ");
            Expr::cust_with_values("cases.number IN (SELECT rowid FROM case_search WHERE case_search MATCH ?)", [query])
        }
    }
}

/// The lock clause that lets workers pass each other's jobs (PostgreSQL; SQLite has one writer).
pub fn skip_locked(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "FOR UPDATE SKIP LOCKED",
        _ => "",
    }
}
