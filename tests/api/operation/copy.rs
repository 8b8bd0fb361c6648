//! Everything moves from one database to another, and a backup is one.

use acceptance::{Staff, TestServer};
use majlis_persistence::transfer::{self, TransferError};
use majlis_persistence::{Db, migration};
use serde_json::json;

/// A server with something in most tables.
async fn town() -> TestServer {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let photo = server.visitor().upload(acceptance::photo(), "image/jpeg").await.expect(201);
    let mut report = server.report().await;
    report["attachments"] = json!([photo["claim"]]);
    let case = resident.post("/cases", &report).await.expect(201);
    server.guest_case().await;
    let agent = server.staff(Staff::Agent).await;
    let case = agent.get(&format!("/cases/{}", case["id"].as_str().unwrap())).await.expect(200);
    server.routed(&agent, &case).await;
    server.run_jobs().await;
    server
}

/// Copies a town into an empty SQLite file, and, where there is a PostgreSQL, on into it and back.
#[tokio::test(flavor = "multi_thread")]
async fn a_town_moves_and_goes_on_where_it_was() {
    let server = town().await;
    let before = transfer::contents(&server.app.db).await.unwrap();
    assert!(before.tables.iter().filter(|table| table.rows > 0).count() > 15, "{before:?}");

    let other = TestServer::start_empty().await;
    let mut seen = 0;
    let copied = transfer::copy(&server.app.db, &other.app.db, |_| seen += 1).await.unwrap();
    assert_eq!((&copied, copied.digest()), (&before, before.digest()));
    assert_eq!(seen, before.tables.len());
    assert_eq!(transfer::contents(&other.app.db).await.unwrap(), before);

    // Found by its words, read with its secret, and the next number is the next.
    let agent = other.staff(Staff::Agent).await;
    let found = agent.get("/cases?view=all&q=إنارة").await.expect(200);
    assert_eq!(found["items"].as_array().unwrap().len(), 2, "{found}");
    let numbers = [server.guest_case().await, other.guest_case().await].map(|case| case["reference"].clone());
    assert_eq!(numbers[0], numbers[1]);

    // Back into a file, from whichever database this is.
    let directory = tempfile::tempdir().unwrap();
    let back = Db::open(&format!("sqlite:{}", directory.path().join("back.db").display()), 1).await.unwrap();
    let now = transfer::contents(&other.app.db).await.unwrap();
    assert_eq!(transfer::copy(&other.app.db, &back, |_| {}).await.unwrap(), now);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_empty_is_left_alone() {
    let (server, other) = (town().await, TestServer::start().await);
    let before = transfer::contents(&other.app.db).await.unwrap();
    let refused = transfer::copy(&server.app.db, &other.app.db, |_| {}).await;
    assert!(matches!(&refused, Err(TransferError::Refused(reason)) if reason.contains("not empty")), "{refused:?}");
    assert_eq!(transfer::contents(&other.app.db).await.unwrap(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_of_another_version_is_refused() {
    let (server, other) = (town().await, TestServer::start_empty().await);
    server.sql("DELETE FROM seaql_migrations WHERE version = (SELECT max(version) FROM seaql_migrations)").await;
    let refused = transfer::copy(&server.app.db, &other.app.db, |_| {}).await;
    assert!(matches!(&refused, Err(TransferError::Refused(reason)) if reason.contains("migrate")), "{refused:?}");
}

/// The embedded database is copied while it is written to; what had been acknowledged is in the copy.
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_a_whole_database() {
    if std::env::var("MAJLIS_TEST_POSTGRES").is_ok() {
        // There pg_dump does it; a database of another kind stands for "refused".
        let server = TestServer::start().await;
        assert!(server.app.db.backup(std::path::Path::new("never.db")).await.is_err());
        return;
    }
    let server = town().await;
    let directory = tempfile::tempdir().unwrap();
    let file = directory.path().join("backup.db");
    let writing = async {
        for _ in 0..5 {
            server.guest_case().await;
        }
    };
    let (backup, ()) = tokio::join!(server.app.db.backup(&file), writing);
    backup.unwrap();
    assert!(server.app.db.backup(&file).await.is_err(), "an older backup is not written over");

    let restored = Db::open(&format!("sqlite:{}", file.display()), 1).await.unwrap();
    assert_eq!(migration::pending(&restored).await.unwrap(), 0);
    let contents = transfer::contents(&restored).await.unwrap();
    let cases = contents.tables.iter().find(|table| table.name == "cases").unwrap().rows;
    assert!((2..=7).contains(&cases), "{cases}");

    let last = directory.path().join("last.db");
    server.app.db.backup(&last).await.unwrap();
    let last = Db::open(&format!("sqlite:{}", last.display()), 1).await.unwrap();
    assert_eq!(transfer::contents(&last).await.unwrap(), transfer::contents(&server.app.db).await.unwrap());
}
