//! R19: a mixed load for long.

use std::time::{Duration, Instant};

use uuid::Uuid;

use crate::caller::Caller;
use crate::kill::compare;
use crate::load::{Crowd, Heard};
use crate::plan::{Database, Outcome, Plan};
use crate::process::{Majlis, mib};
use crate::town::Town;

/// MiB a minute, after the warm-up.
const MOST_SLOPE: f64 = 1.0;
const OUTBOX_EMPTY: Duration = Duration::from_secs(60);
/// How long the most that the server can do is measured.
const MEASURED: Duration = Duration::from_secs(5);

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let minutes = plan.minutes.unwrap_or(plan.of(0.5, 30.0));
    let town = Town::new(database).await;
    let server = town.served().await;
    let caller = Caller::of(&server.base).await;
    let crowd = Crowd::writing(std::slice::from_ref(&caller), 4).reading(&caller, 4);
    tokio::time::sleep(MEASURED).await;
    let first = crowd.stop().await;
    let most = answered(&first) as f64 / MEASURED.as_secs_f64();
    let (heard, slope) = half(&caller, &server, most / 2.0, Duration::from_secs_f64(minutes * 60.0)).await;
    let emptied = emptied(&town).await?;
    let memory = server.memory();
    server.stop().await;
    heard.kept.lock().expect("what was kept").extend(first.kept());
    let found = compare(&town, &heard).await?;
    let statuses = heard.statuses();
    let stuck = town.number("SELECT count(*) FROM jobs WHERE failed_at IS NOT NULL").await;
    let found = format!(
        "{minutes} minutes at {:.0} of {most:.0} requests a second, answers {statuses:?}, memory {:.0} MiB and {slope:+.2} MiB a minute, \
         {stuck} jobs stuck, outbox empty {:.0} s after the load, {found}",
        most / 2.0,
        mib(memory),
        emptied.as_secs_f64()
    );
    // A short soak is mostly warm-up: its slope says nothing.
    let steady = minutes < 5.0 || slope <= MOST_SLOPE;
    if steady && stuck == 0 && statuses.keys().all(|status| *status < 500) { Ok(found) } else { Err(found) }
}

fn answered(heard: &Heard) -> u32 {
    heard.statuses().values().sum()
}

/// One write to nine reads at a rate, and how memory grew after the first third, in MiB a minute.
async fn half(caller: &Caller, server: &Majlis, rate: f64, length: Duration) -> (std::sync::Arc<Heard>, f64) {
    let heard = std::sync::Arc::new(Heard::default());
    let (begun, mut nth) = (Instant::now(), 0_u64);
    let mut samples = Vec::new();
    let mut tasks = tokio::task::JoinSet::new();
    while begun.elapsed() < length {
        tokio::time::sleep_until((begun + Duration::from_secs_f64(nth as f64 / rate)).into()).await;
        let (caller, heard) = (caller.clone(), heard.clone());
        tasks.spawn(async move { one(&caller, &heard, nth).await });
        while tasks.try_join_next().is_some() {}
        nth += 1;
        if samples.last().is_none_or(|(at, _): &(f64, f64)| begun.elapsed().as_secs_f64() - at > 1.0) {
            samples.push((begun.elapsed().as_secs_f64(), mib(server.memory())));
        }
    }
    tasks.join_all().await;
    samples.drain(..samples.len() / 3);
    (heard, 60.0 * slope(&samples))
}

async fn one(caller: &Caller, heard: &Heard, nth: u64) {
    if nth.is_multiple_of(10) {
        let key = Uuid::new_v4();
        let said = caller.report(key).await.expect("an answer");
        heard.note(said.status, said.retry_after);
        if let Some(kept) = said.kept() {
            heard.kept.lock().expect("what was kept").insert(key, kept);
        }
        return;
    }
    let some = heard.kept.lock().expect("what was kept").values().next().cloned();
    let (path, secret) = match (nth % 3, some) {
        (0, Some(kept)) => (format!("/api/v1/cases/{}", kept.id), Some(kept.secret)),
        (1, Some(kept)) => (format!("/api/v1/cases/{}/timeline", kept.id), Some(kept.secret)),
        _ => ("/api/v1/categories".to_owned(), None),
    };
    let said = caller.get(&path, secret.as_deref()).await.expect("an answer");
    heard.note(said.status, said.retry_after);
}

/// Least squares.
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len().max(1) as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let above: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let below: f64 = points.iter().map(|point| (point.0 - x).powi(2)).sum();
    if below == 0.0 { 0.0 } else { above / below }
}

async fn emptied(town: &Town) -> Result<Duration, String> {
    let begun = Instant::now();
    while town.number("SELECT count(*) FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND kind IN ('tell', 'deliver')").await > 0
    {
        if begun.elapsed() > OUTBOX_EMPTY {
            return Err("the outbox was not empty a minute after the load".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    Ok(begun.elapsed())
}
