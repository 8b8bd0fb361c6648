//! R3: PostgreSQL stops and starts under the server.

use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::caller::Caller;
use crate::kill::compare;
use crate::load::{Crowd, Heard};
use crate::plan::{Database, Outcome, Plan};
use crate::process::Postgres;
use crate::town::Town;

const AWAY: Duration = Duration::from_secs(3);
const SLOWEST_RETURN: Duration = Duration::from_secs(5);

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let rounds = plan.of(1, 5);
    let town = Town::new(database).await;
    let server = town.served().await;
    let caller = Caller::of(&server.base).await;
    let crowd = Crowd::writing(std::slice::from_ref(&caller), 4).reading(&caller, 4);
    let mut slowest = Duration::ZERO;
    for _ in 0..rounds {
        crowd.until(crowd.heard.count() + 50).await;
        Postgres::stop().await;
        away(&caller).await?;
        let back = Postgres::start().await;
        slowest = slowest.max(first_success(&caller, &crowd.heard, back).await?);
    }
    let heard = crowd.stop().await;
    server.stop().await;
    let statuses = heard.statuses();
    let found = compare(&town, &heard).await?;
    if heard.unhelpful() > 0 || !statuses.contains_key(&503) {
        return Err(format!("{} of {statuses:?} came without Retry-After", heard.unhelpful()));
    }
    if slowest > SLOWEST_RETURN {
        return Err(format!("the first success came {slowest:.1?} after the database's return"));
    }
    Ok(format!(
        "{rounds} outages, answers {statuses:?}, every 503 with Retry-After, first success {:.2} s after return at the latest, {found}",
        slowest.as_secs_f64()
    ))
}

/// Meanwhile the process is well and says that it is not ready.
async fn away(caller: &Caller) -> Result<(), String> {
    let begun = Instant::now();
    let mut red = false;
    while begun.elapsed() < AWAY {
        let [health, ready] = [caller.get("/healthz", None).await, caller.get("/readyz", None).await]
            .map(|said| said.map_or_else(|error| panic!("{error}"), |said| said.status));
        if health != 200 {
            return Err(format!("/healthz answered {health}"));
        }
        red |= ready == 503;
        if red && ready != 503 {
            return Err(format!("/readyz answered {ready} without a database"));
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    if red { Ok(()) } else { Err("/readyz never said no".to_owned()) }
}

async fn first_success(caller: &Caller, heard: &Heard, back: Instant) -> Result<Duration, String> {
    // One key for all tries: whether a failed one was kept nobody knows.
    let key = Uuid::new_v4();
    while back.elapsed() < Duration::from_secs(60) {
        if let Ok(Some(kept)) = caller.report(key).await.map(|said| said.kept()) {
            heard.kept.lock().expect("what was kept").insert(key, kept);
            return Ok(back.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err("nothing was taken for a minute after the database's return".to_owned())
}
