//! From every version that there was to this one (R22).

use acceptance::TestServer;
use majlis_persistence::transfer::schema::{self, Table};
use majlis_persistence::transfer::value::Kind;
use majlis_persistence::{ConnectionTrait, Db, migration, transfer};
use sea_orm::{DbBackend, Statement, Value};
use uuid::Uuid;

use super::migration::described;

/// What has a name, the last made last.
async fn names(db: &Db) -> Vec<String> {
    let sql = match db.backend() {
        DbBackend::Postgres => {
            "SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i') ORDER BY oid"
        }
        _ => "SELECT name FROM sqlite_master WHERE type IN ('table', 'index') AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    };
    let rows = db.read().query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get("", "name").unwrap()).collect()
}

fn any(kind: Kind) -> Value {
    let id = Uuid::now_v7();
    let number = i32::from_be_bytes(id.as_bytes()[12..].try_into().unwrap()) & i32::MAX;
    match kind {
        Kind::Uuid => id.into(),
        Kind::Text => format!("كلمات {id}").into(),
        Kind::Integer => number.into(),
        Kind::Long => i64::from(number).into(),
        Kind::Double => (f64::from(number) / 7.0).into(),
        Kind::Boolean => true.into(),
        Kind::Moment => chrono::DateTime::from_timestamp(number.into(), 0).unwrap().into(),
        Kind::Date => chrono::NaiveDate::from_ymd_opt(2026, 2, 28).unwrap().into(),
        Kind::Time => chrono::NaiveTime::from_hms_opt(7, 30, 0).unwrap().into(),
        Kind::Json => serde_json::json!({ "id": id }).into(),
        Kind::Bytes => id.as_bytes().to_vec().into(),
    }
}

/// A row whose values mean nothing, but for those that are told.
async fn insert(db: &Db, table: &Table, told: &[(&str, Value)]) {
    let places: Vec<String> = (1..=table.columns.len()).map(|at| format!("${at}")).collect();
    let sql = format!("INSERT INTO \"{}\" ({}) VALUES ({})", table.name, table.column_list(), places.join(", "));
    let own = |name: &str| told.iter().find(|(column, _)| *column == name).map(|(_, value)| value.clone());
    let values = table.columns.iter().map(|column| own(&column.name).unwrap_or_else(|| any(column.kind)));
    db.for_migrations().execute_raw(Statement::from_sql_and_values(db.backend(), sql, values)).await.unwrap();
}

/// Three rows in every table, whatever they mean.
async fn fill(db: &Db, tables: &[Table]) {
    for table in tables.iter().flat_map(|table| [table, table, table]) {
        insert(db, table, &[]).await;
    }
}

/// One town lives through all of them: what each version wrote goes through every step that came later.
#[tokio::test(flavor = "multi_thread")]
async fn every_version_becomes_this_one_and_keeps_what_it_held() {
    let (fresh, server) = (TestServer::start_empty().await, TestServer::start_empty().await);
    let steps = migration::up(&fresh.app.db).await.unwrap();
    let db = &server.app.db;
    migration::up_by(db, Some(1)).await.unwrap();
    for version in 2..=steps {
        let mut tables = schema::tables(db.read()).await.unwrap();
        // What is found is made from the rest, by the rules of this version.
        tables.retain(|table| !table.name.starts_with("search_"));
        fill(db, &tables).await;
        let held = transfer::contents_of(db.read(), &tables).await.unwrap();
        assert!(held.rows() >= 3 * tables.len() as u64, "{held:?}");
        migration::up_by(db, Some(1)).await.unwrap();
        assert_eq!(transfer::contents_of(db.read(), &tables).await.unwrap(), held, "the step to version {version}");
    }
    assert_eq!(migration::up(db).await.unwrap(), 0);
    assert_eq!(described(db).await, described(&fresh.app.db).await);
}

/// Going back is putting the older binary back: it finds steps that it doesn't know.
#[tokio::test(flavor = "multi_thread")]
async fn a_version_before_goes_on_with_what_a_later_one_added() {
    let server = TestServer::start_empty().await;
    let db = &server.app.db;
    migration::up(db).await.unwrap();
    server.sql("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)").await;
    assert_eq!(migration::up(db).await.unwrap(), 0);
    assert_eq!(migration::pending(db).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_fails_leaves_the_version_before_it_usable() {
    // The one is a step ahead, and shows what the other's next step makes.
    let (ahead, server) = (TestServer::start_empty().await, TestServer::start_empty().await);
    let (ahead, db) = (&ahead.app.db, &server.app.db);
    migration::up_by(ahead, Some(1)).await.unwrap();
    while migration::up_by(db, Some(1)).await.unwrap() > 1 {
        migration::up_by(ahead, Some(1)).await.unwrap();
        let (known, before) = (names(db).await, described(db).await);
        // What the step makes last stands in its way; for the index of a primary key PostgreSQL would find another name.
        let can_stand = |name: &String| !known.contains(name) && !name.ends_with("_pkey");
        if let Some(last) = names(ahead).await.into_iter().rfind(can_stand) {
            db.for_migrations().execute_unprepared(&format!("CREATE TABLE \"{last}\" (obstacle INTEGER)")).await.unwrap();
            let obstructed = described(db).await;
            migration::up(db).await.expect_err("something is in the way");
            assert_eq!(described(db).await, obstructed, "the version before {last} is as it was");
            db.for_migrations().execute_unprepared(&format!("DROP TABLE \"{last}\"")).await.unwrap();
        }
        assert_eq!(described(db).await, before);
    }
    assert_eq!(described(db).await, described(ahead).await);
}

/// Terms that run keep the days that the settings gave them, and what was reopened is not resolved.
#[tokio::test(flavor = "multi_thread")]
async fn cases_from_before_terms_keep_theirs() {
    let server = TestServer::start_empty().await;
    let db = &server.app.db;
    migration::up_by(db, Some(12)).await.unwrap();
    let tables = schema::tables(db.read()).await.unwrap();
    let table = |name: &str| tables.iter().find(|table| table.name == name).unwrap();
    let settings = serde_json::json!({ "reopen_days": 10, "rating_days": 20 });
    insert(db, table("municipality"), &[("settings", settings.into())]).await;
    let at: chrono::DateTime<chrono::Utc> = "2026-11-20T06:00:00.5Z".parse().unwrap();
    let id = |number: u128| Uuid::from_u128(number);
    for (number, state) in [(1, "resolved"), (2, "closed"), (3, "in_progress"), (4, "rejected")] {
        let never = Value::ChronoDateTimeUtc(None);
        let known = [("id", id(number).into()), ("state", state.into()), ("resolved_at", at.into())];
        let known = known.into_iter().chain([("closed_at", at.into()), ("reminded_at", never), ("clocks", Value::Json(None))]);
        insert(db, table("cases"), &known.collect::<Vec<_>>()).await;
    }
    migration::up(db).await.unwrap();
    let mut terms = Vec::new();
    for number in 1..=4 {
        let row = majlis_persistence::case::find(db.read(), id(number)).await.unwrap().unwrap();
        terms.push((row.resolved_at, row.reopen_until, row.remind_at, row.rate_until));
    }
    let after = |days: i64| Some(at + chrono::Duration::days(days));
    assert_eq!(
        terms,
        [(Some(at), after(10), after(8), None), (Some(at), after(10), None, after(20)), (None, None, None, None), (None, None, None, None)]
    );
    // To the letter: SQLite compares moments as texts.
    let until = at + chrono::Duration::days(10);
    let unanswered = async |now| majlis_persistence::case::unanswered(db.read(), now, 10).await.unwrap().len();
    assert_eq!((unanswered(until).await, unanswered(until + chrono::Duration::milliseconds(1)).await), (0, 1));
    assert_eq!(majlis_persistence::case::unreminded(db.read(), at + chrono::Duration::days(8), 10).await.unwrap(), [id(1)]);
}
