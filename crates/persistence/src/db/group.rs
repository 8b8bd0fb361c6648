//! On SQLite the writers that wait share one durable commit: that is several times as many writes, and nobody waits for
//! seconds.
//!
//! Each writer works within a savepoint of its own, so that one that fails undoes nothing of the others. Whoever comes
//! first opens the transaction and, when its work is done, sends for the commit; the lock is fair, so those who came
//! meanwhile do their work before it. Nobody is told that a write is done before it is on the disk.

use std::sync::Arc;

use sea_orm::{
    ConnAcquireErr, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{Mutex, oneshot};

use super::PATIENCE;

/// The open transaction, if there is one.
type Open = Arc<Mutex<Option<Group>>>;

struct Group {
    transaction: DatabaseTransaction,
    /// Who wants to know that it is on the disk.
    members: Vec<oneshot::Sender<()>>,
}

/// Sends for the commit when dropped, also when the work is given up half-way.
struct Commit(Open);

impl Drop for Commit {
    fn drop(&mut self) {
        // Without a runtime the connection is going as well, and with it what was not committed.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(commit(self.0.clone()));
        }
    }
}

async fn commit(open: Open) {
    let mut open = open.lock().await;
    let Some(group) = open.take() else { return };
    match group.transaction.commit().await {
        Ok(()) => {
            for member in group.members {
                // Who has gone needs no word.
                let _ = member.send(());
            }
        }
        // Whose sender is dropped learns that nothing was kept.
        Err(error) => tracing::error!(%error, members = group.members.len(), "a commit failed"),
    }
}

/// The writers of one database.
#[derive(Clone, Default)]
pub struct Writers(Open);

impl Writers {
    /// Runs a write: committed with those of others when it gives `Ok`, undone alone when it gives `Err`.
    pub async fn write<T, E>(
        &self,
        connection: &DatabaseConnection,
        work: impl AsyncFnOnce(&DatabaseTransaction) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<DbErr>,
    {
        // Declared before the lock, so that it is dropped after it.
        let mut sent_for = None;
        let busy = |_| DbErr::ConnectionAcquire(ConnAcquireErr::Timeout);
        let mut open = tokio::time::timeout(PATIENCE, self.0.lock()).await.map_err(busy)?;
        if open.is_none() {
            let options =
                TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..TransactionOptions::default() };
            *open = Some(Group { transaction: connection.begin_with_options(options).await?, members: Vec::new() });
            sent_for = Some(Commit(self.0.clone()));
        }
        let Some(group) = open.as_mut() else { return Err(nothing_kept().into()) };
        let own = match group.transaction.begin().await {
            Ok(own) => own,
            Err(error) => {
                give_up(open.take()).await;
                return Err(error.into());
            }
        };
        let done = work(&own).await;
        let ended = if done.is_ok() { own.commit().await } else { own.rollback().await };
        if let Err(error) = ended {
            // A full disk undoes the whole transaction: then nobody's write is there.
            give_up(open.take()).await;
            return done.and(Err(error.into()));
        }
        let value = done?;
        let (member, committed) = oneshot::channel();
        group.members.push(member);
        drop(open);
        drop(sent_for);
        committed.await.map_err(|_| nothing_kept())?;
        Ok(value)
    }
}

/// Undoes all of it; the members learn it from their dropped senders.
async fn give_up(group: Option<Group>) {
    if let Some(group) = group
        && let Err(error) = group.transaction.rollback().await
    {
        tracing::debug!(%error, "nothing was left to undo");
    }
}

/// Worth another try, as if the database had been away.
fn nothing_kept() -> DbErr {
    DbErr::Conn(RuntimeErr::Internal("the commit failed; nothing was kept".to_owned()))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use sea_orm::{ConnectionTrait, Statement};

    use crate::{Db, DbErr};

    async fn fresh() -> (Db, tempfile::TempDir) {
        let directory = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite:{}", directory.path().join("x.db").display()), 1).await.unwrap();
        db.for_migrations().execute_unprepared("CREATE TABLE numbers (number INTEGER PRIMARY KEY)").await.unwrap();
        (db, directory)
    }

    async fn put(db: &Db, number: i32) -> Result<(), DbErr> {
        let sql = format!("INSERT INTO numbers VALUES ({number})");
        db.write(async |tx| tx.execute_unprepared(&sql).await.map(|_| ())).await
    }

    async fn count(db: &Db) -> i64 {
        let row = db.read().query_one_raw(Statement::from_string(db.backend(), "SELECT count(*) FROM numbers")).await.unwrap().unwrap();
        row.try_get_by_index(0).unwrap()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn many_at_once_are_all_there_once_they_are_told_so() {
        let (db, _directory) = fresh().await;
        let writers: Vec<_> = (0..50)
            .map(|number| {
                let db = db.clone();
                tokio::spawn(async move {
                    put(&db, number).await.unwrap();
                    let sql = format!("SELECT number FROM numbers WHERE number = {number}");
                    let seen = db.read().query_one_raw(Statement::from_string(db.backend(), sql)).await.unwrap();
                    assert!(seen.is_some(), "told before it was there");
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        assert_eq!(count(&db).await, 50);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_fails_undoes_nothing_of_the_others() {
        let (db, _directory) = fresh().await;
        put(&db, 7).await.unwrap();
        let writers: Vec<_> = (0..20)
            .map(|number| {
                let db = db.clone();
                // Every second one meets the 7 after it has written something of its own.
                tokio::spawn(async move {
                    let own = format!("INSERT INTO numbers VALUES ({})", 100 + number);
                    db.write(async |tx| {
                        tx.execute_unprepared(&own).await?;
                        if number % 2 == 0 { tx.execute_unprepared("INSERT INTO numbers VALUES (7)").await.map(|_| ()) } else { Ok(()) }
                    })
                    .await
                })
            })
            .collect();
        let mut failed = 0;
        for writer in writers {
            failed += i32::from(writer.await.unwrap().is_err());
        }
        assert_eq!((failed, count(&db).await), (10, 11));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_goes_away_half_way_leaves_nothing_and_holds_nobody_up() {
        let (db, _directory) = fresh().await;
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let leaving = db.clone();
        let task = tokio::spawn(async move {
            let stuck: Result<(), DbErr> = leaving
                .write(async |tx| {
                    tx.execute_unprepared("INSERT INTO numbers VALUES (1)").await?;
                    let _ = begun.send(());
                    std::future::pending().await
                })
                .await;
            stuck
        });
        has_begun.await.unwrap();
        let waiting = tokio::spawn({
            let db = db.clone();
            async move { put(&db, 2).await }
        });
        task.abort();
        tokio::time::timeout(Duration::from_secs(5), waiting).await.expect("nobody waits for who left").unwrap().unwrap();
        assert_eq!(count(&db).await, 1);
        put(&db, 1).await.unwrap();
    }
}
