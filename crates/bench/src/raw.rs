//! The SQL of the same questions over a pool of the same size, and what the database itself commits.

use std::time::{Duration, Instant};

use sea_orm::sqlx::postgres::PgPoolOptions;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sea_orm::sqlx::{self, PgPool, SqlitePool};
use tokio::task::JoinSet;

use crate::Failure;
use crate::load::{Figure, figure};

/// Connections to PostgreSQL, as the server has by default; SQLite has four that read and one that writes.
const POSTGRES: u32 = 16;
const READERS: u32 = 4;

#[derive(Clone)]
pub enum Raw {
    Sqlite { readers: SqlitePool, writer: SqlitePool },
    Postgres(PgPool),
}

impl Raw {
    pub async fn open(url: &str) -> Result<Self, Failure> {
        let Some(path) = url.strip_prefix("sqlite:") else {
            return Ok(Self::Postgres(PgPoolOptions::new().max_connections(POSTGRES).connect(url).await?));
        };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(10));
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_with(options.clone()).await?;
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
        Ok(Self::Sqlite { readers, writer })
    }

    /// Reads all rows of each statement.
    async fn read(&self, statements: &[String]) -> Result<(), Failure> {
        for sql in statements {
            let sql = sqlx::AssertSqlSafe(sql.clone());
            match self {
                Self::Sqlite { readers, .. } => drop(sqlx::query(sql).fetch_all(readers).await?),
                Self::Postgres(pool) => drop(sqlx::query(sql).fetch_all(pool).await?),
            }
        }
        Ok(())
    }

    /// One statement, committed by itself.
    pub async fn write(&self, sql: &str) -> Result<(), Failure> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite { writer, .. } => sqlx::query(sql).execute(writer).await.map(|_| ())?,
            Self::Postgres(pool) => sqlx::query(sql).execute(pool).await.map(|_| ())?,
        }
        Ok(())
    }

    /// The first column of the first row, as text.
    pub async fn text(&self, sql: &str) -> Result<String, Failure> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        Ok(match self {
            Self::Sqlite { readers, .. } => sqlx::query_scalar::<_, String>(sql).fetch_one(readers).await?,
            Self::Postgres(pool) => sqlx::query_scalar::<_, String>(sql).fetch_one(pool).await?,
        })
    }

    /// The same questions again and again, by so many tasks.
    pub async fn run(&self, statements: &[String], tasks: usize, time: Duration) -> Result<Figure, Failure> {
        self.again(Work::Read(statements.to_vec()), tasks, time).await
    }

    /// Durable commits of a small row each, by so many tasks.
    pub async fn commits(&self, tasks: usize, time: Duration) -> Result<Figure, Failure> {
        self.write("CREATE TABLE IF NOT EXISTS bench_commits (number INTEGER NOT NULL, words TEXT NOT NULL)").await?;
        let words = "x".repeat(200);
        let figure = self.again(Work::Write(format!("INSERT INTO bench_commits VALUES (1, '{words}')")), tasks, time).await;
        self.write("DROP TABLE bench_commits").await?;
        figure
    }

    async fn again(&self, work: Work, tasks: usize, time: Duration) -> Result<Figure, Failure> {
        let mut running = JoinSet::new();
        for _ in 0..tasks {
            let (raw, work) = (self.clone(), work.clone());
            running.spawn(async move {
                let (begun, mut waits) = (Instant::now(), Vec::new());
                while begun.elapsed() < time {
                    let asked = Instant::now();
                    match &work {
                        Work::Read(statements) => raw.read(statements).await?,
                        Work::Write(sql) => raw.write(sql).await?,
                    }
                    waits.push(asked.elapsed());
                }
                Ok::<_, Failure>(waits)
            });
        }
        let mut waits = Vec::new();
        while let Some(done) = running.join_next().await {
            waits.extend(done??);
        }
        Ok(figure(waits, 0, time))
    }
}

#[derive(Clone)]
enum Work {
    Read(Vec<String>),
    Write(String),
}
