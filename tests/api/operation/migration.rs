//! The schema goes up, down and up again.

use acceptance::TestServer;
use majlis_persistence::{ConnectionTrait, Db, migration};
use sea_orm::{DbBackend, Statement};

/// Every table, column and index, as the database itself describes them.
const SQLITE: &str = "SELECT name || ' ' || coalesce(sql, '') AS line FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name";
const POSTGRES: &str = "\
    SELECT table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line \
    FROM information_schema.columns WHERE table_schema = 'public' \
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' \
    UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace \
    UNION ALL SELECT sequencename::text FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1";

/// The schema, line by line.
pub async fn described(db: &Db) -> Vec<String> {
    let sql = if db.backend() == DbBackend::Postgres { POSTGRES } else { SQLITE };
    let rows = db.for_migrations().query_all_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get::<String>("", "line").unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn down_leaves_nothing_and_up_makes_the_same_again() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    server.case_of(&resident).await;
    let db = &server.app.db;
    let before = described(db).await;
    assert!(before.len() > 30, "{before:?}");
    assert_eq!(migration::pending(db).await.unwrap(), 0);

    migration::down(db).await.unwrap();
    let left: Vec<String> = described(db).await.into_iter().filter(|line| !line.contains("seaql_migrations")).collect();
    assert!(left.is_empty(), "{left:?}");
    let missing = migration::pending(db).await.unwrap();
    assert!(missing >= 4, "{missing}");

    migration::up(db).await.unwrap();
    assert_eq!(described(db).await, before);
    // Again is nothing, and two servers that start at once do not meet.
    migration::up(db).await.unwrap();
    assert_eq!(migration::pending(db).await.unwrap(), 0);
}
