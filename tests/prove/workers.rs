//! Servers and workers on one database, one of them killed while it holds jobs.

use std::time::{Duration, Instant};

use crate::caller::Caller;
use crate::kill::compare;
use crate::load::Crowd;
use crate::plan::{Database, Outcome, Plan};
use crate::process::Majlis;
use crate::town::{Town, number};

/// How long a worker that died keeps its jobs, and some time to do them.
const LEASE: Duration = Duration::from_secs(120 + 30);

/// The clock of those who ring is ahead: in hours, after which a lamp's report has something due, and what rings then.
pub const AHEAD: &str = "MAJLIS_CLOCK_AHEAD_HOURS";
const DUE: [(&str, &str); 5] =
    [("55", "clock_warned"), ("73", "escalated"), ("97", "escalated_further"), ("127", "clock_warned"), ("169", "escalated")];
/// Of each report: both its promises warned of, missed, and taken to the next higher desk.
const ALARMS: i64 = 6;

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let reports = plan.of(100, 1_000);
    let town = Town::new(database).await;
    // On SQLite one process is all there is on one machine; its own clockwork dies with it.
    let alone = database == Database::Sqlite;
    let mut servers = Vec::new();
    if alone {
        servers.push(town.served().await);
    } else {
        servers.extend([town.served_without_worker().await, town.served_without_worker().await]);
    }
    let caller = Caller::of(&servers[0].base).await;
    let callers: Vec<Caller> = servers.iter().map(|server| caller.at(&server.base)).collect();
    let crowd = Crowd::writing(&callers, 8);
    crowd.until(reports / 2).await;
    let (held, mut workers) = (killed_while_it_holds(&town, servers.first_mut().filter(|_| alone)).await?, Vec::new());
    if !alone {
        workers.extend([worker(&town, &[]), worker(&town, &[])]);
    }
    crowd.until(reports).await;
    let heard = crowd.stop().await;
    let begun = Instant::now();
    until_none(&town, "jobs WHERE finished_at IS NULL AND failed_at IS NULL AND kind IN ('tell', 'deliver')").await?;
    let all_done = begun.elapsed().as_secs_f64();
    let again = town.number("SELECT count(*) FROM jobs WHERE attempts > 1 AND finished_at IS NOT NULL").await;
    let found = compare(&town, &heard).await?;
    let effects = effects(&town).await?;
    drop(workers);
    for server in servers {
        server.stop().await;
    }
    let rung = rung(&town, alone).await?;
    let found = format!(
        "{}, killed holding {held} jobs, {again} of them done by others; {found}; {effects}, all done {all_done:.0} s after the load; {rung}",
        if alone { "a server with its own clockwork" } else { "2 servers, a worker and then 2 others" }
    );
    if again >= held { Ok(found) } else { Err(found) }
}

fn worker(town: &Town, settings: &[(&str, &str)]) -> Majlis {
    let mut command = town.command(&["worker"], 0);
    command.envs(settings.iter().copied());
    Majlis::spawn(command, "")
}

/// Kills the only worker there is, or the only server, in a moment in which it holds jobs, and says how many.
async fn killed_while_it_holds(town: &Town, mut server: Option<&mut Majlis>) -> Result<i64, String> {
    let held = "SELECT count(*) FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND locked_until IS NOT NULL";
    let begun = Instant::now();
    while begun.elapsed() < LEASE {
        let mut alone = server.is_none().then(|| worker(town, &[]));
        while town.number(held).await == 0 && begun.elapsed() < LEASE {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        alone.as_mut().or(server.as_deref_mut()).expect("somebody to kill").kill().await;
        // Nobody else takes any yet: what is held now is held by who died.
        let held = town.number(held).await;
        if let Some(server) = server.as_deref_mut() {
            *server = town.serve(server.port());
            server.ready().await;
        }
        if held > 0 {
            return Ok(held);
        }
    }
    Err("nobody was caught holding a job".to_owned())
}

/// Waits until nothing is left of what a dead worker can hold up.
pub async fn until_none(town: &Town, what: &str) -> Result<(), String> {
    let begun = Instant::now();
    while town.number(&format!("SELECT count(*) FROM {what}")).await > 0 {
        if begun.elapsed() > LEASE {
            return Err(format!("after the lease there were still {what}"));
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    Ok(())
}

/// Promises fall due, one after the other: somebody who rings is killed while they hold timers, others ring the rest.
async fn rung(town: &Town, alone: bool) -> Outcome {
    let held = killed_while_it_rings(town).await?;
    let ahead = [(AHEAD, "2400")];
    let others: Vec<Majlis> = (0..if alone { 1 } else { 2 }).map(|_| worker(town, &ahead)).collect();
    until_none(town, "case_timers").await?;
    drop(others);
    let alarms = "FROM events WHERE kind IN ('clock_warned', 'escalated', 'escalated_further')";
    let rung = town.number(&format!("SELECT count(*) {alarms}")).await;
    let distinct = format!("SELECT count(*) FROM (SELECT DISTINCT subject_id, kind, CAST(data AS TEXT) {alarms}) AS alarms");
    let (distinct, cases) = (town.number(&distinct).await, town.number("SELECT count(*) FROM cases").await);
    let found = format!("{} of {} alarms rang, {} twice, one who rang killed holding {held}", distinct, cases * ALARMS, rung - distinct);
    if distinct == cases * ALARMS && rung == distinct { Ok(found) } else { Err(found) }
}

/// Goes from one due time to the next until somebody was killed with timers in their hands, and says how many.
async fn killed_while_it_rings(town: &Town) -> Result<i64, String> {
    let (db, held) = (town.look().await, "SELECT count(*) FROM case_timers WHERE locked_until IS NOT NULL");
    for (hours, kind) in DUE {
        let mut ringer = worker(town, &[(AHEAD, hours)]);
        let rung = format!("SELECT count(*) FROM events WHERE kind = '{kind}'");
        let before = number(&db, &rung).await;
        let begun = Instant::now();
        while number(&db, held).await == 0 && number(&db, &rung).await == before && begun.elapsed() < LEASE {}
        ringer.kill().await;
        let held = number(&db, held).await;
        if held > 0 {
            db.close().await.map_err(|error| error.to_string())?;
            return Ok(held);
        }
    }
    Err("nobody was caught holding a timer".to_owned())
}

/// Each report is told once: one delivery, sent, and one message.
pub async fn effects(town: &Town) -> Outcome {
    let cases = town.number("SELECT count(*) FROM cases").await;
    let failed = town.number("SELECT count(*) FROM jobs WHERE failed_at IS NOT NULL").await;
    let sent = town.number("SELECT count(*) FROM deliveries WHERE state = 'sent'").await;
    let told = town.number("SELECT count(DISTINCT recipient) FROM caught_messages WHERE recipient LIKE '%@example.om'").await;
    let messages = town.number("SELECT count(*) FROM caught_messages WHERE recipient LIKE '%@example.om'").await;
    let events = town.number("SELECT count(*) FROM events WHERE kind = 'submitted'").await;
    let found = format!(
        "{events} events and {sent} deliveries for {cases} cases, {failed} jobs given up, {told} people told, {} told twice",
        messages - told
    );
    let good = events == cases && sent == cases && told == cases && failed == 0 && messages == told;
    if good { Ok(found) } else { Err(found) }
}
