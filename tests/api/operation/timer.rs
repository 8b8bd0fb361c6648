//! Ten thousand timers, three workers, and one of them dies.

use std::collections::HashMap;
use std::sync::Arc;

use acceptance::TestServer;
use chrono::Duration;
use majlis_app::{App, AppError, case};
use majlis_domain::case::{Clocks, Rulers, Terms};
use majlis_persistence::entity::{case as cases, event};
use majlis_persistence::{case_timer, seed};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

const TIMERS: usize = 10_000;
const AT_ONCE: u64 = 100;

/// So many cases like one, all due at the same moment, whose warnings have rung already.
async fn leave(app: &App, like: &cases::Model) -> Vec<Uuid> {
    let mut clocks = Clocks::start(Terms::of_hours(72), like.created_at, Rulers { working: None });
    clocks.answer.rung = 1;
    let mut one = like.clone();
    clock_of(&mut one, &clocks);
    let rows: Vec<cases::Model> = (0..TIMERS)
        .map(|number| cases::Model { id: app.new_id(), number: 20_000 + number as i64, reference: format!("T-{number}"), ..one.clone() })
        .collect();
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let due = clocks.answer.due_at;
    for some in rows.chunks(1000) {
        let timers = some.iter().map(|row| (row.id, due)).collect();
        let write = app.db.write(async |tx| {
            seed::insert_cases(tx, some.to_vec()).await?;
            case_timer::set_all(tx, timers).await?;
            Ok::<_, AppError>(())
        });
        write.await.unwrap();
    }
    ids
}

fn clock_of(row: &mut cases::Model, clocks: &Clocks) {
    case::clock::keep(row, clocks);
}

/// Works until nothing is due; dies after so many batches, with the last one in its hands.
async fn work(app: Arc<App>, dies_after: Option<usize>) -> u64 {
    let mut rung = 0;
    for batch in 0.. {
        let timers = case::claim_timers(&app, AT_ONCE).await.unwrap();
        if timers.is_empty() || dies_after == Some(batch) {
            return rung;
        }
        rung += case::ring_timers(&app, &timers).await.unwrap();
    }
    rung
}

#[tokio::test(flavor = "multi_thread")]
async fn of_ten_thousand_timers_none_is_lost_and_none_rings_twice() {
    let server = TestServer::start().await;
    let receipt = server.guest_case().await;
    let id = receipt["id"].as_str().unwrap().parse().unwrap();
    let like = majlis_persistence::case::find(server.app.db.read(), id).await.unwrap().unwrap();
    let ids = leave(&server.app, &like).await;
    // Not before its time.
    server.advance(Duration::hours(50));
    assert_eq!(case::ring_due(&server.app).await.unwrap(), 0);
    assert_eq!(case::clocks_behind(&server.app).await.unwrap(), Duration::zero());
    server.advance(Duration::hours(23));
    assert!(case::clocks_behind(&server.app).await.unwrap() >= Duration::hours(1), "the metric that an alert waits for");

    let mut workers = Vec::new();
    for dies_after in [None, None, Some(3)] {
        workers.push(tokio::spawn(work(server.colleague().await, dies_after)));
    }
    let mut rung = 0;
    for worker in workers {
        rung += worker.await.unwrap();
    }
    let missing = TIMERS as u64 + 2 - rung;
    assert_eq!(missing, AT_ONCE, "what the dead worker held, while its lease lasts");
    assert_eq!(case::ring_due(&server.app).await.unwrap(), 0);
    server.advance(case::TIMER_LEASE);
    rung += case::ring_due(&server.app).await.unwrap();
    assert_eq!(rung, TIMERS as u64 + 2, "the guest's own case was warned of and escalated too");

    let told: Vec<Uuid> = event::Entity::find()
        .select_only()
        .column(event::Column::SubjectId)
        .filter(event::Column::Kind.eq("escalated"))
        .into_tuple()
        .all(server.app.db.read())
        .await
        .unwrap();
    let mut count: HashMap<Uuid, u32> = HashMap::new();
    for case in told {
        *count.entry(case).or_default() += 1;
    }
    assert_eq!(ids.iter().filter(|id| count.get(id) != Some(&1)).count(), 0, "each exactly once");
    // And each will ring again for the participation manager.
    server.advance(Duration::hours(24));
    assert_eq!(case::ring_due(&server.app).await.unwrap(), 10_000.min(TIMERS as u64 + 1));
}
