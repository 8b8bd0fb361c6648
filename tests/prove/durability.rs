//! R2: durability is real, not only the page cache.

use std::process::Stdio;
use std::time::{Duration, Instant, SystemTime};

use tokio::process::{Child, Command};
use uuid::Uuid;

use crate::caller::Caller;
use crate::plan::{Database, Plan, Verdict};
use crate::town::Town;

/// How long strace may take to attach.
const ATTACHED: Duration = Duration::from_secs(10);

pub async fn prove(database: Database, plan: Plan) -> Verdict {
    match found(database, &plan).await {
        Ok((settings, Some(figure))) => Verdict::Holds(format!("{settings}; {figure}")),
        Ok((settings, None)) => {
            Verdict::NotMeasured(format!("{settings}; strace is not here or may not look (apt-get install strace, as root)"))
        }
        Err(fault) => Verdict::Fails(fault),
    }
}

/// The settings in force, and what was seen of the system's calls.
async fn found(database: Database, plan: &Plan) -> Result<(String, Option<String>), String> {
    let town = Town::new(database).await;
    let said = town.run(&["doctor"]).await?;
    let line = said.lines().find(|line| line.contains("durability")).unwrap_or_default().to_owned();
    if !line.starts_with("ok") {
        return Err(line);
    }
    if database == Database::Postgres {
        weakened_is_noticed(&town).await?;
    }
    let seen = traced(database, &town, plan.of(20, 200)).await?;
    Ok((line.trim_start_matches("ok").trim().to_owned(), seen))
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

/// Takes so many reports one after the other, and looks for a sync within each; `None` where strace can't look.
async fn traced(database: Database, town: &Town, writes: usize) -> Result<Option<String>, String> {
    // Nothing but the reports writes: the clockwork is off.
    let server = town.served_without_worker().await;
    let process = match database {
        Database::Sqlite => server.id(),
        // Backends are children of PostgreSQL's first process, and followed from their birth on.
        Database::Postgres => postmaster()?,
    };
    let Some(mut strace) = attach(process, town).await else { return Ok(None) };
    // A server that comes now has connections that are followed.
    let server = if database == Database::Postgres { town.served_without_worker().await } else { server };
    let caller = Caller::of(&server.base).await;
    let mut taken = Vec::with_capacity(writes);
    for _ in 0..writes {
        let asked = SystemTime::now();
        let said = caller.report(Uuid::new_v4()).await.map_err(|error| error.to_string())?;
        if said.status != 201 {
            return Err(format!("{}: {}", said.status, said.body));
        }
        taken.push((seconds(asked), seconds(SystemTime::now())));
    }
    let id = strace.id().unwrap_or_default().to_string();
    let _ = Command::new("kill").args(["-INT", &id]).status().await;
    let _ = strace.wait().await;
    server.stop().await;
    let lines = std::fs::read_to_string(town.directory.join("strace")).map_err(|error| error.to_string())?;
    let ends: Vec<f64> = lines.lines().filter_map(synced_at).collect();
    let without = taken.iter().filter(|(from, to)| !ends.iter().any(|end| (from..=to).contains(&end))).count();
    let found = format!("{} syncs for {writes} writes one after the other, {without} acknowledged without one in between", ends.len());
    if without == 0 { Ok(Some(found)) } else { Err(found) }
}

fn seconds(moment: SystemTime) -> f64 {
    moment.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs_f64()
}

/// When a sync was done that a line tells of: `PID SECONDS fdatasync(9) = 0 <TOOK>`, or its second half, at its end.
fn synced_at(line: &str) -> Option<f64> {
    let (call, took) = line.strip_suffix('>')?.rsplit_once("= 0 <")?;
    let at: f64 = call.split_whitespace().nth(1)?.parse().ok()?;
    Some(if call.contains("resumed") { at } else { at + took.parse::<f64>().ok()? })
}

/// Follows a process and its children from now on.
async fn attach(process: u32, town: &Town) -> Option<Child> {
    let mut command = Command::new("strace");
    command.args(["-f", "-q", "-ttt", "-T", "-e", "trace=fsync,fdatasync", "-o"]).arg(town.directory.join("strace"));
    command.args(["-p", &process.to_string()]).stderr(Stdio::null()).kill_on_drop(true);
    let mut strace = command.spawn().ok()?;
    let begun = Instant::now();
    while begun.elapsed() < ATTACHED && matches!(strace.try_wait(), Ok(None)) {
        if is_followed(process) {
            return Some(strace);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    None
}

/// Whether somebody follows every thread of the process.
fn is_followed(process: u32) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{process}/task")) else { return false };
    threads.filter_map(Result::ok).all(|thread| {
        let status = std::fs::read_to_string(thread.path().join("status")).unwrap_or_default();
        status.lines().any(|line| line.strip_prefix("TracerPid:").is_some_and(|by| by.trim() != "0"))
    })
}

fn postmaster() -> Result<u32, String> {
    let file = std::env::var("MAJLIS_TEST_PG_PID").map_err(|error| error.to_string())?;
    let text = std::fs::read_to_string(file).map_err(|error| error.to_string())?;
    text.lines().next().and_then(|line| line.trim().parse().ok()).ok_or_else(|| "postmaster.pid".to_owned())
}
