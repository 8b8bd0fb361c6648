//! A fresh database for each test, copied from one that was set up once.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use majlis_app::profile::{self, Profile};
use majlis_persistence::{ConnectionTrait, Db, migration};
use majlis_server::config::Config;
use majlis_server::wiring;
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::FakeClock;

/// The database and photos that every test starts from: the demo's municipality and staff, no case.
struct Template {
    directory: tempfile::TempDir,
    postgres: Option<String>,
}

static TEMPLATE: OnceCell<Template> = OnceCell::const_new();

/// The profile that tests run on.
pub fn profile_path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/server/profiles/al-sahil.toml")
}

/// The server of which a URL names one database, with another database.
fn with_database(url: &str, name: &str) -> String {
    let (server, _) = url.rsplit_once('/').expect("a database in MAJLIS_TEST_POSTGRES");
    format!("{server}/{name}")
}

async fn execute(url: &str, sql: &str) {
    let db = Db::open(url, 1).await.expect("PostgreSQL answers");
    db.for_migrations().execute_unprepared(sql).await.expect(sql);
    db.close().await.expect("closing");
}

async fn template() -> &'static Template {
    TEMPLATE
        .get_or_init(|| async {
            let directory = tempfile::tempdir().expect("a temporary directory");
            let server = std::env::var("MAJLIS_TEST_POSTGRES").ok();
            let postgres = match server {
                None => None,
                Some(server) => {
                    let name = format!("template_{}", Uuid::new_v4().simple());
                    execute(&server, &format!("CREATE DATABASE {name}")).await;
                    Some(with_database(&server, &name))
                }
            };
            let database = postgres.clone().unwrap_or_else(|| format!("sqlite:{}", directory.path().join("majlis.db").display()));
            let config = Config { database, data: directory.path().to_owned(), database_connections: 4, ..Config::default() };
            let app = wiring::app_with_clock(&config, Arc::new(FakeClock::default())).await.expect("an application");
            migration::up(&app.db).await.expect("migrations");
            let text = std::fs::read_to_string(profile_path()).expect("the profile");
            let beside = |name: &str| std::fs::read_to_string(profile_path().with_file_name(name)).map_err(|error| error.to_string());
            profile::apply(&app, &Profile::read(&text, beside).expect("a good profile")).await.expect("the profile applies");
            app.db.close().await.expect("closing");
            Template { directory, postgres }
        })
        .await
}

/// Makes a database like the template, and a configuration for it in `directory`.
pub async fn fresh(directory: &Path) -> Config {
    let template = template().await;
    copy(&template.directory.path().join("blobs"), &directory.join("blobs"));
    let database = match &template.postgres {
        None => {
            let path = directory.join("majlis.db");
            std::fs::copy(template.directory.path().join("majlis.db"), &path).expect("copying the database");
            format!("sqlite:{}", path.display())
        }
        Some(url) => {
            let (_, source) = url.rsplit_once('/').expect("a database");
            let name = format!("test_{}", Uuid::new_v4().simple());
            let server = std::env::var("MAJLIS_TEST_POSTGRES").expect("still set");
            execute(&server, &format!("CREATE DATABASE {name} TEMPLATE {source}")).await;
            with_database(url, &name)
        }
    };
    config(directory, database)
}

/// Makes a database without a table, and a configuration for it in `directory`, where the template's photos are.
pub async fn empty(directory: &Path) -> Config {
    copy(&template().await.directory.path().join("blobs"), &directory.join("blobs"));
    let database = match std::env::var("MAJLIS_TEST_POSTGRES") {
        Err(_) => format!("sqlite:{}", directory.join("empty.db").display()),
        Ok(server) => {
            let name = format!("test_{}", Uuid::new_v4().simple());
            execute(&server, &format!("CREATE DATABASE {name}")).await;
            with_database(&server, &name)
        }
    };
    config(directory, database)
}

fn config(directory: &Path, database: String) -> Config {
    Config {
        listen: "127.0.0.1:0".parse().expect("an address"),
        database,
        data: directory.to_owned(),
        database_connections: 4,
        // Jobs run when the test says so.
        worker: false,
        limits_scale: 1000,
        log: "error".to_owned(),
        ..Config::default()
    }
}

fn copy(from: &Path, to: &Path) {
    let Ok(entries) = std::fs::read_dir(from) else { return };
    std::fs::create_dir_all(to).expect("a directory");
    for entry in entries.filter_map(Result::ok) {
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).expect("copying a file")),
        }
    }
}
