//! A municipality of its own for each proof: a database, a directory, and processes on them.

use std::net::TcpListener;
use std::path::{Path, PathBuf};

use majlis_persistence::{ConnectionTrait, Db};
use sea_orm::Statement;
use tokio::process::Command;

use crate::plan::Database;
use crate::process::{Majlis, Postgres, binary, output};

/// Shared by all processes of a town, whether they are a demo or not.
const SECRET: &str = "of a town that is there for one proof only, known to everybody";

pub struct Town {
    pub directory: PathBuf,
    pub database: String,
    /// Removed with it.
    _temporary: Option<tempfile::TempDir>,
}

impl Town {
    /// Sets one up.
    pub async fn new(database: Database) -> Self {
        let temporary = tempfile::tempdir().expect("a temporary directory");
        let directory = temporary.path().to_owned();
        Self { _temporary: Some(temporary), ..Self::in_directory(database, directory).await }
    }

    /// Sets one up in a directory that somebody else takes care of.
    pub async fn in_directory(database: Database, directory: PathBuf) -> Self {
        let database = empty(database, &directory).await;
        let town = Self { directory, database, _temporary: None };
        let profile = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/server/profiles/al-sahil.toml");
        town.run(&["seed", "--profile", &profile.display().to_string()]).await.expect("the profile applies");
        town
    }

    /// A town in another database, with the photos of this one.
    pub fn moved_to(&self, database: String) -> Self {
        Self { directory: self.directory.clone(), database, _temporary: None }
    }

    pub fn secret(&self) -> &'static str {
        SECRET
    }

    /// The same database beside a copy of another town's photos, in a directory of its own below that one's.
    pub async fn with_data_of(self, town: &Town, name: &str) -> Result<Self, String> {
        let directory = town.directory.join(name);
        std::fs::create_dir_all(directory.join("data")).map_err(|error| error.to_string())?;
        output(Command::new("cp").arg("-r").arg(town.directory.join("data/blobs")).arg(directory.join("data"))).await?;
        Ok(Self { directory, ..self })
    }

    /// The binary, told where everything is.
    pub fn command(&self, arguments: &[&str], port: u16) -> Command {
        let mut command = Command::new(binary());
        // The program refuses keys that it doesn't know, such as those of the proofs.
        for (key, _) in std::env::vars_os().filter(|(key, _)| key.to_string_lossy().starts_with("MAJLIS_")) {
            command.env_remove(key);
        }
        command
            .args(arguments)
            .env("MAJLIS_SECRET", SECRET)
            .env("MAJLIS_DATABASE", &self.database)
            .env("MAJLIS_DATA", self.directory.join("data"))
            .env("MAJLIS_LISTEN", format!("127.0.0.1:{port}"))
            .env("MAJLIS_BASE_URL", format!("http://127.0.0.1:{port}"))
            .env("MAJLIS_LIMITS_SCALE", "1000000")
            .env("MAJLIS_LOG", std::env::var("MAJLIS_LOG").unwrap_or_else(|_| "off".to_owned()));
        command
    }

    /// Runs a command to its end and gives what it printed.
    pub async fn run(&self, arguments: &[&str]) -> Result<String, String> {
        output(&mut self.command(arguments, 0)).await
    }

    /// A server on a port; not ready yet.
    pub fn serve(&self, port: u16) -> Majlis {
        Majlis::spawn(self.command(&["serve"], port), &format!("http://127.0.0.1:{port}"))
    }

    /// A server that is ready.
    pub async fn served(&self) -> Majlis {
        let server = self.serve(free_port());
        server.ready().await;
        server
    }

    /// A server that is ready, whose jobs are somebody else's.
    pub async fn served_without_worker(&self) -> Majlis {
        let port = free_port();
        let mut command = self.command(&["serve"], port);
        command.env("MAJLIS_WORKER", "false");
        let server = Majlis::spawn(command, &format!("http://127.0.0.1:{port}"));
        server.ready().await;
        server
    }

    /// Looks into the database as it is.
    pub async fn look(&self) -> Db {
        Db::open(&self.database, 2).await.expect("the database opens")
    }

    /// One number that a query gives.
    pub async fn number(&self, sql: &str) -> i64 {
        let db = self.look().await;
        let number = number(&db, sql).await;
        db.close().await.expect("closing");
        number
    }

    /// The first column of a query, as text.
    pub async fn texts(&self, sql: &str) -> Vec<String> {
        let db = self.look().await;
        let rows = db.read().query_all_raw(Statement::from_string(db.backend(), sql)).await.expect(sql);
        let texts = rows.iter().map(|row| row.try_get_by_index(0).expect("a text")).collect();
        db.close().await.expect("closing");
        texts
    }

    /// What the database finds wrong with its own files.
    pub async fn damage(&self) -> Vec<String> {
        if self.database.starts_with("sqlite:") {
            let mut found = self.texts("PRAGMA integrity_check").await;
            found.retain(|line| line != "ok");
            return found;
        }
        // Reads every index against its table; an error is what is damaged.
        let db = self.look().await;
        let check = "CREATE EXTENSION IF NOT EXISTS amcheck; \
            SELECT bt_index_check(c.oid, true) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam \
            WHERE a.amname = 'btree' AND c.relnamespace = 'public'::regnamespace";
        let checked = db.for_migrations().execute_unprepared(check).await;
        db.close().await.expect("closing");
        checked.err().map(|error| error.to_string()).into_iter().collect()
    }
}

/// One number that a query gives.
pub async fn number(db: &Db, sql: &str) -> i64 {
    let row = db.read().query_one_raw(Statement::from_string(db.backend(), sql)).await.expect(sql).expect("a row");
    row.try_get_by_index(0).expect("a number")
}

/// A database with nothing in it.
pub async fn empty(database: Database, directory: &Path) -> String {
    if database == Database::Sqlite {
        return format!("sqlite:{}", directory.join(format!("{}.db", name())).display());
    }
    let (server, name) = (Postgres::url(), name());
    let db = Db::open(&server, 1).await.expect("PostgreSQL answers");
    db.for_migrations().execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database");
    db.close().await.expect("closing");
    let (server, _) = server.rsplit_once('/').expect("a database in the address");
    format!("{server}/{name}")
}

fn name() -> String {
    format!("town_{}", uuid::Uuid::new_v4().simple())
}

/// A port that nobody has now.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a port").port()
}
