//! Workers that die, and workers that race.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration as Pause;

use majlis_app::job::{LEASE, claim};
use majlis_contract::case::CaseEventKind;
use majlis_persistence::job;
use serde_json::json;

use super::world::{World, world};
use crate::{run_due, worker};

async fn leave(world: &World, count: usize, kind: &str) {
    let (app, now) = (&world.app, world.app.now());
    app.db
        .write(async |tx| {
            for _ in 0..count {
                job::enqueue(tx, app.new_id(), kind, json!({}), now).await?;
            }
            Ok::<_, majlis_persistence::DbErr>(())
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn the_jobs_of_a_dead_worker_are_done_by_another() {
    let world = world().await;
    for _ in 0..100 {
        let case = world.case(None, Some("guest@example.om"), None).await;
        world.event(case, CaseEventKind::Replied, Some("reply")).await;
    }
    assert_eq!(claim(&world.app, 1000).await.unwrap().len(), 100, "and now it dies");
    world.run_jobs().await;
    assert!(world.mail.sent.lock().unwrap().is_empty(), "the leases hold");
    world.pass(LEASE);
    world.run_jobs().await;
    assert_eq!(world.mail.sent.lock().unwrap().len(), 100);
    assert_eq!(run_due(&world.app, 10).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn racing_workers_never_hold_the_same_job() {
    let world = world().await;
    leave(&world, 200, "tell").await;
    let claims = (0..16).map(|_| {
        let app = world.app.clone();
        tokio::spawn(async move { claim(&app, 15).await.unwrap() })
    });
    let mut held = Vec::new();
    for claim in claims.collect::<Vec<_>>() {
        held.extend(claim.await.unwrap().into_iter().map(|job| job.id()));
    }
    assert_eq!(held.len(), 200);
    assert_eq!(held.iter().collect::<HashSet<_>>().len(), 200);
}

#[tokio::test]
async fn poison_does_not_hold_up_others_and_unknown_kinds_wait() {
    let world = world().await;
    leave(&world, 1, "tell").await;
    leave(&world, 1, "of_the_future").await;
    let case = world.case(None, Some("guest@example.om"), None).await;
    world.event(case, CaseEventKind::Submitted, None).await;
    world.run_jobs().await;
    assert_eq!(world.mail.sent.lock().unwrap().len(), 1);
    assert!(job::any_due(world.app.db.read(), world.app.now() + chrono::Duration::seconds(5)).await.unwrap(), "the unknown one is kept");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_worker_works_and_stops() {
    let world = world().await;
    let case = world.case(None, Some("guest@example.om"), None).await;
    world.event(case, CaseEventKind::Submitted, None).await;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let running = tokio::spawn(worker(Arc::clone(&world.app), stopped));
    let sent = async {
        while world.mail.sent.lock().unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Pause::from_secs(20), sent).await.unwrap();
    stop.send(true).unwrap();
    tokio::time::timeout(Pause::from_secs(5), running).await.unwrap().unwrap();
}
