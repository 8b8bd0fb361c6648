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

/// Makes the search indexes anew: on SQLite each `x_search` holds the words of the table `xs`, by their number.
pub async fn rebuild_search(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    if db.get_database_backend() != DbBackend::Sqlite {
        return Ok(());
    }
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
            DbBackend::Postgres => "SELECT setval($1::regclass, $2)",
            _ => "UPDATE counters SET value = $2 WHERE name = $1 RETURNING value",
        };
        let set = db.query_one_raw(Statement::from_sql_and_values(backend, sql, [name.as_str().into(), value.into()])).await?;
        set.ok_or_else(|| DbErr::RecordNotFound(name))?;
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

/// Puts a published case's words into the public search index, or takes them out (SQLite; PostgreSQL indexes the column itself).
pub async fn index_public_case(db: &impl ConnectionTrait, number: i64, search: Option<&str>) -> Result<(), DbErr> {
    let backend = db.get_database_backend();
    if backend == DbBackend::Sqlite {
        db.execute_raw(Statement::from_sql_and_values(backend, "DELETE FROM public_case_search WHERE rowid = ?", [number.into()])).await?;
        if let Some(search) = search {
            let insert = "INSERT INTO public_case_search (rowid, search) VALUES (?, ?)";
            db.execute_raw(Statement::from_sql_and_values(backend, insert, [number.into(), search.into()])).await?;
        }
    }
    Ok(())
}

/// Published cases whose public words begin with all the words asked for (already in search form, at least one).
pub fn public_case_matches(backend: DbBackend, words: &[String]) -> SimpleExpr {
    match backend {
        DbBackend::Postgres => {
            let query = words.iter().map(|word| format!("{word}:*")).collect::<Vec<_>>().join(" & ");
            Expr::cust_with_values("to_tsvector('simple', public_cases.search) @@ to_tsquery('simple', $1)", [query])
        }
        _ => {
            let query = words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ");
            Expr::cust_with_values(
                "public_cases.number IN (SELECT rowid FROM public_case_search WHERE public_case_search MATCH ?)",
                [query],
            )
        }
    }
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

/// The lock clause that lets workers pass each other's jobs (PostgreSQL; SQLite has one writer).
pub fn skip_locked(backend: DbBackend) -> &'static str {
    match backend {
        DbBackend::Postgres => "FOR UPDATE SKIP LOCKED",
        _ => "",
    }
}
