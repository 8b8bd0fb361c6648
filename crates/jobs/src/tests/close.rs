//! What the clockwork does to many cases, one of which can't be done.

use chrono::Duration;
use majlis_contract::CaseId;
use majlis_persistence::{ConnectionTrait, case as cases};

use super::world::{World, world};
use crate::periodic::run_periodic;

/// A case that was resolved now, with a term of seven days.
async fn resolved(world: &World) -> CaseId {
    let case = world.case(None, Some("guest@example.om"), None).await;
    let mut row = cases::find(world.app.db.read(), case.0).await.unwrap().unwrap();
    row.state = "resolved".into();
    row.resolved_at = Some(world.app.now());
    row.reopen_until = Some(world.app.now() + Duration::days(7));
    row.remind_at = Some(world.app.now() + Duration::days(5));
    world.app.db.write(async |tx| cases::save(tx, row, 1).await).await.unwrap();
    case
}

async fn state(world: &World, case: CaseId) -> (String, bool) {
    let row = cases::find(world.app.db.read(), case.0).await.unwrap().unwrap();
    (row.state, row.reminded_at.is_some())
}

#[tokio::test]
async fn one_that_the_database_refuses_does_not_hold_up_the_others() {
    let world = world().await;
    let (first, broken, last) = (resolved(&world).await, resolved(&world).await, resolved(&world).await);
    let trigger = "CREATE TRIGGER broken BEFORE UPDATE ON cases WHEN NEW.number = 10002 BEGIN SELECT RAISE(ABORT, 'broken'); END";
    world.app.db.for_migrations().execute_unprepared(trigger).await.unwrap();
    world.pass(Duration::days(5));
    run_periodic(&world.app).await;
    let reminded = async |case| state(&world, case).await.1;
    assert_eq!((reminded(first).await, reminded(broken).await, reminded(last).await), (true, false, true));
    world.pass(Duration::days(3));
    run_periodic(&world.app).await;
    let states = [state(&world, first).await.0, state(&world, broken).await.0, state(&world, last).await.0];
    assert_eq!(states, ["closed", "resolved", "closed"]);
}
