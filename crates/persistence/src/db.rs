//! Connections, and the one door for writes.

use std::path::Path;
use std::time::Duration;

use sea_orm::sqlx::{self, Connection, SqliteConnection};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};

/// How long a statement waits for a lock or a free connection.
const PATIENCE: Duration = Duration::from_secs(10);
/// A connection to PostgreSQL that was used more lately than this is taken to be still there: to ask it before each
/// statement would double the ways there and back.
const TRUSTED_FOR: Duration = Duration::from_secs(1);

/// The database: read with [`Db::read`], write with [`Db::write`].
#[derive(Clone)]
pub struct Db {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
}

impl Db {
    /// Opens `sqlite:PATH` (made when missing) or `postgres://…` with at most `connections` to PostgreSQL.
    pub async fn open(url: &str, connections: u32) -> Result<Self, DbErr> {
        match sqlite_path(url) {
            Some(path) => Self::open_sqlite(path).await,
            None => {
                let mut options = ConnectOptions::new(url);
                options.max_connections(connections).acquire_timeout(PATIENCE).test_before_acquire_if_idle_for(TRUSTED_FOR);
                options.sqlx_logging(false).map_sqlx_postgres_opts(|postgres| {
                    // A process that was stopped in the middle of a transaction must not hold the others up for ever.
                    let patience = format!("{}s", PATIENCE.as_secs());
                    postgres.options([("lock_timeout", patience.as_str()), ("idle_in_transaction_session_timeout", "60s")])
                });
                let pool = Database::connect(options).await?;
                Ok(Self { reader: pool.clone(), writer: pool })
            }
        }
    }

    /// One connection writes and several read, so that writers queue here instead of meeting `SQLITE_BUSY`.
    async fn open_sqlite(path: &Path) -> Result<Self, DbErr> {
        let url = format!("sqlite://{}?mode=rwc", path.display());
        let connect = |connections: u32| {
            let mut options = ConnectOptions::new(url.clone());
            // A file doesn't hang up.
            options.max_connections(connections).acquire_timeout(PATIENCE).test_before_acquire(false);
            options.sqlx_logging(false).map_sqlx_sqlite_opts(|sqlite| {
                // FULL: an acknowledged write must survive a loss of power.
                sqlite
                    .journal_mode(sqlx::sqlite::SqliteJournalMode::Wal)
                    .synchronous(sqlx::sqlite::SqliteSynchronous::Full)
                    .foreign_keys(true)
                    .busy_timeout(PATIENCE)
            });
            options.map_sqlx_sqlite_pool_opts(|pool| pool.after_release(|connection, _| Box::pin(is_clean(connection))));
            Database::connect(options)
        };
        let writer = connect(1).await?;
        let reader = connect(4).await?;
        Ok(Self { reader, writer })
    }

    /// A connection for reading.
    pub fn read(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Runs a write in one transaction: committed when it gives `Ok`, undone when it gives `Err`.
    pub async fn write<T, E>(&self, work: impl AsyncFnOnce(&DatabaseTransaction) -> Result<T, E>) -> Result<T, E>
    where
        E: From<DbErr>,
    {
        let options =
            TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..TransactionOptions::default() };
        let transaction = self.writer.begin_with_options(options).await?;
        match work(&transaction).await {
            Ok(value) => {
                transaction.commit().await?;
                Ok(value)
            }
            Err(error) => {
                // SQLite may have undone it already, on a full disk: why it failed is what counts.
                if let Err(undoing) = transaction.rollback().await {
                    tracing::warn!(%undoing, "a transaction could not be rolled back; its connection is closed");
                }
                Err(error)
            }
        }
    }

    /// The connection that migrations run on.
    pub fn for_migrations(&self) -> &DatabaseConnection {
        &self.writer
    }

    /// Which of the two databases it is.
    pub fn backend(&self) -> DbBackend {
        self.writer.get_database_backend()
    }

    /// Writes a copy of an embedded database, as it is at this moment, into a new file, while others go on writing.
    pub async fn backup(&self, file: &Path) -> Result<(), DbErr> {
        let into = Statement::from_sql_and_values(self.backend(), "VACUUM INTO $1", [file.to_string_lossy().as_ref().into()]);
        self.reader.execute_raw(into).await?;
        Ok(())
    }

    /// What the database does to keep what it acknowledged: `(setting, value, whether that is enough)`, read from the
    /// connection that writes.
    pub async fn durability(&self) -> Result<Vec<(&'static str, String, bool)>, DbErr> {
        let settings: &[(&str, &str, &[&str])] = match self.backend() {
            DbBackend::Postgres => &[
                ("fsync", "SHOW fsync", &["on"]),
                ("synchronous_commit", "SHOW synchronous_commit", &["on", "remote_apply", "remote_write", "local"]),
                ("full_page_writes", "SHOW full_page_writes", &["on"]),
            ],
            _ => &[("journal_mode", "PRAGMA journal_mode", &["wal"]), ("synchronous", "PRAGMA synchronous", &["2", "3"])],
        };
        let mut found = Vec::new();
        for (name, sql, good) in settings {
            let row = self.writer.query_one_raw(Statement::from_string(self.backend(), *sql)).await?;
            let row = row.ok_or_else(|| DbErr::RecordNotFound((*name).to_owned()))?;
            let value = row.try_get_by_index::<String>(0).or_else(|_| row.try_get_by_index::<i64>(0).map(|value| value.to_string()))?;
            let enough = good.contains(&value.as_str());
            found.push((*name, value, enough));
        }
        Ok(found)
    }

    /// Gives every connection back.
    pub async fn close(&self) -> Result<(), DbErr> {
        self.reader.clone().close().await?;
        self.writer.clone().close().await
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.reader.ping().await
    }
}

/// Whether a connection may be used again: one that still counts itself in a transaction is closed.
///
/// When SQLite itself undoes a transaction, as on a full disk, `ROLLBACK` fails, and sqlx goes on counting a transaction that
/// isn't there. The next ones would be savepoints in it: acknowledged, and never committed.
async fn is_clean(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    if connection.is_in_transaction() {
        // A rollback that nobody waited for is done before the answer.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

/// The file of an embedded database: `sqlite:PATH` or `sqlite://PATH`, both also with relative paths.
pub fn sqlite_path(url: &str) -> Option<&Path> {
    let path = url.strip_prefix("sqlite:")?;
    Some(Path::new(path.strip_prefix("//").unwrap_or(path)))
}

/// True when the database could not be reached, as against a statement that it refused.
pub fn is_outage(error: &DbErr) -> bool {
    use sea_orm::RuntimeErr;
    let runtime = match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => return true,
        DbErr::Exec(error) | DbErr::Query(error) => error,
        _ => return false,
    };
    match runtime {
        RuntimeErr::SqlxError(error) => match &**error {
            sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => true,
            sqlx::Error::Database(refusal) => refusal.code().is_some_and(|code| is_passing(&code)),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a refusal by the database says that it is busy, full or going, and not that the statement is wrong.
fn is_passing(code: &str) -> bool {
    // PostgreSQL's codes have five characters. 08: connection; 40: rolled back, such as by a deadlock; 53: out of disk,
    // memory or connections; 55P03: a lock was waited for too long; 57P: shutting down, crashed, or not up yet.
    if code.len() == 5 {
        return code == "55P03" || ["08", "40", "53", "57P"].iter().any(|class| code.starts_with(class));
    }
    // SQLite's are numbers, extended ones above the low byte: busy, locked, input or output failed, disk full, can't open.
    code.parse::<u32>().is_ok_and(|code| matches!(code & 0xFF, 5 | 6 | 10 | 13 | 14))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_passing, sqlite_path};

    #[test]
    fn paths_are_taken_with_and_without_slashes() {
        for (url, path) in
            [("sqlite:a/b.db", "a/b.db"), ("sqlite://a/b.db", "a/b.db"), ("sqlite:///a/b.db", "/a/b.db"), ("sqlite:/a", "/a")]
        {
            assert_eq!(sqlite_path(url), Some(Path::new(path)), "{url}");
        }
        assert_eq!(sqlite_path("postgres://host/name"), None);
    }

    #[test]
    fn busy_and_full_pass_but_wrong_statements_stay_wrong() {
        // SQLite: busy, busy with a snapshot, write failed, disk full; PostgreSQL: deadlock, disk full, lock, shutdown.
        for passing in ["5", "517", "778", "13", "40P01", "53100", "55P03", "57P01"] {
            assert!(is_passing(passing), "{passing}");
        }
        // SQLite: error, constraint, unique constraint; PostgreSQL: syntax, unique, NUL in a text.
        for wrong in ["1", "19", "2067", "42601", "23505", "22021", ""] {
            assert!(!is_passing(wrong), "{wrong}");
        }
    }
}
