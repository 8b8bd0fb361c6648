//! Servers and workers on one database, one of them killed while it holds jobs.

use std::time::{Duration, Instant};

use crate::caller::Caller;
use crate::kill::compare;
use crate::load::Crowd;
use crate::plan::{Database, Outcome, Plan};
use crate::process::Majlis;
use crate::town::{Town, free_port};

/// How long a worker that died keeps its jobs, and some time to do them.
const LEASE: Duration = Duration::from_secs(120 + 30);

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let reports = plan.of(100, 1_000);
    let town = Town::new(database).await;
    let (mut servers, mut workers) = (Vec::new(), Vec::new());
    match database {
        // One process is all there is on one machine; its own clockwork dies with it.
        Database::Sqlite => servers.push(town.served().await),
        Database::Postgres => {
            for _ in 0..2 {
                servers.push(without_worker(&town).await);
                workers.push(Majlis::spawn(town.command(&["worker"], 0), ""));
            }
        }
    }
    let caller = Caller::of(&servers[0].base).await;
    let callers: Vec<Caller> = servers.iter().map(|server| caller.at(&server.base)).collect();
    let crowd = Crowd::writing(&callers, 8);
    crowd.until(reports / 2).await;
    let held = killed_while_it_holds(&town, servers.first_mut().filter(|_| workers.is_empty()), workers.first_mut()).await;
    if workers.is_empty() {
        let port = servers[0].base.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        servers[0] = town.serve(port);
        servers[0].ready().await;
    }
    crowd.until(reports).await;
    let heard = crowd.stop().await;
    let begun = Instant::now();
    while town.number("SELECT count(*) FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND kind IN ('tell', 'deliver')").await > 0
    {
        if begun.elapsed() > LEASE {
            return Err("jobs were still waiting after the lease".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let found = compare(&town, &heard).await?;
    let effects = effects(&town).await?;
    Ok(format!(
        "{} servers, {}, one killed holding {held} jobs; {found}; {effects}, all done {:.0} s after the load",
        servers.len(),
        if workers.is_empty() { "their own clockwork".to_owned() } else { format!("{} workers", workers.len()) },
        begun.elapsed().as_secs_f64()
    ))
}

async fn without_worker(town: &Town) -> Majlis {
    let port = free_port();
    let mut command = town.command(&["serve"], port);
    let server = Majlis::spawn(
        {
            command.env("MAJLIS_WORKER", "false");
            command
        },
        &format!("http://127.0.0.1:{port}"),
    );
    server.ready().await;
    server
}

/// Kills the worker, or the only server, in a moment in which jobs are held, and says how many.
async fn killed_while_it_holds(town: &Town, server: Option<&mut Majlis>, worker: Option<&mut Majlis>) -> i64 {
    let victim = worker.or(server).expect("somebody to kill");
    loop {
        let held = "SELECT count(*) FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND locked_until IS NOT NULL";
        if town.number(held).await > 0 {
            victim.kill().await;
            let held = town.number(held).await;
            if held > 0 {
                return held;
            }
            // It had just given its last one back; another victim would be another proof.
            return 0;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

/// Each report is told once: one delivery, sent, and one message.
async fn effects(town: &Town) -> Outcome {
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
