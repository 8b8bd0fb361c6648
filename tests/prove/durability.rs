//! R2: durability is real, not only the page cache.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};
use uuid::Uuid;

use crate::caller::Caller;
use crate::plan::{Database, Outcome, Plan};
use crate::town::Town;

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let writes = plan.of(20_u32, 200);
    let town = Town::new(database).await;
    let said = town.run(&["doctor"]).await?;
    let line = said.lines().find(|line| line.contains("durability")).unwrap_or_default().to_owned();
    if !line.starts_with("ok") {
        return Err(line);
    }
    if database == Database::Postgres {
        weakened_is_noticed(&town).await?;
    }
    let settings = line.trim_start_matches("ok").trim().to_owned();
    match synced(database, &town, writes).await? {
        None => Ok(format!("{settings}; strace is not here, so calls were not counted")),
        Some(calls) if calls >= writes => {
            Ok(format!("{settings}; {calls} syncs seen for {writes} acknowledged writes, one after the other"))
        }
        Some(calls) => Err(format!("{settings}; only {calls} syncs for {writes} acknowledged writes")),
    }
}

/// A setting that loses writes must not pass for a good one.
async fn weakened_is_noticed(town: &Town) -> Result<(), String> {
    let (_, name) = town.database.rsplit_once('/').unwrap_or_default();
    let alter = async |value: &str| {
        let db = town.look().await;
        let sql = format!("ALTER DATABASE {name} SET synchronous_commit = {value}");
        let done = majlis_persistence::ConnectionTrait::execute_unprepared(db.for_migrations(), &sql).await;
        db.close().await.and(done.map(|_| ())).map_err(|error| error.to_string())
    };
    alter("off").await?;
    let said = town.run(&["doctor"]).await;
    alter("on").await?;
    match said {
        Err(said) if said.contains("FAIL durability: synchronous_commit=off") => Ok(()),
        other => Err(format!("synchronous_commit=off passed: {other:?}")),
    }
}

/// How often the system was asked to sync while so many reports were taken one after the other; `None` without strace.
async fn synced(database: Database, town: &Town, writes: u32) -> Result<Option<u32>, String> {
    let there = Command::new("strace").arg("-V").stdout(Stdio::null()).stderr(Stdio::null()).status().await;
    if !there.is_ok_and(|status| status.success()) {
        return Ok(None);
    }
    // Backends are children of PostgreSQL's first process, and followed from their birth on.
    let (traced, server) = match database {
        Database::Sqlite => {
            let server = town.served().await;
            (trace(server.id(), town), server)
        }
        Database::Postgres => (trace(postmaster()?, town), town.served().await),
    };
    let mut traced = traced?;
    // strace has no word for "attached"; its file is made when it is.
    let file = town.directory.join("strace");
    while !file.exists() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    let caller = Caller::of(&server.base).await;
    for _ in 0..writes {
        let said = caller.report(Uuid::new_v4()).await.map_err(|error| error.to_string())?;
        if said.status != 201 {
            return Err(format!("{}: {}", said.status, said.body));
        }
    }
    let id = traced.id().unwrap_or_default().to_string();
    let _ = Command::new("kill").args(["-INT", &id]).status().await;
    let _ = traced.wait().await;
    server.stop().await;
    let lines = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    let done = lines.lines().filter(|line| (line.contains("fsync(") || line.contains("fdatasync(")) && !line.contains("resumed"));
    Ok(u32::try_from(done.count()).ok())
}

fn trace(process: u32, town: &Town) -> Result<Child, String> {
    let mut command = Command::new("strace");
    command.args(["-f", "-q", "-e", "trace=fsync,fdatasync", "-o"]).arg(town.directory.join("strace"));
    command.args(["-p", &process.to_string()]).stderr(Stdio::null()).kill_on_drop(true);
    command.spawn().map_err(|error| error.to_string())
}

fn postmaster() -> Result<u32, String> {
    let file = std::env::var("MAJLIS_TEST_PG_PID").map_err(|error| error.to_string())?;
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    text.lines().next().and_then(|line| line.trim().parse().ok()).ok_or_else(|| "postmaster.pid".to_owned())
}
