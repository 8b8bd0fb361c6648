//! R1: `kill -9`, again and again.

use std::collections::BTreeSet;
use std::time::Duration;

use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};

use crate::caller::Caller;
use crate::load::{Crowd, Heard};
use crate::plan::{Database, Outcome, Plan};
use crate::process::Postgres;
use crate::town::{Town, free_port};

const WRITERS: usize = 8;
/// Each so many kills PostgreSQL goes down as well.
const WITH_POSTGRES: u32 = 10;
const SLOWEST_RESTART: Duration = Duration::from_secs(5);

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let kills = plan.kills.unwrap_or(plan.of(10, 200));
    let mut chance = StdRng::seed_from_u64(plan.seed);
    let (town, port) = (Town::new(database).await, free_port());
    let mut server = town.serve(port);
    server.ready().await;
    let crowd = Crowd::writing(&[Caller::of(&server.base).await], WRITERS);
    crowd.until(WRITERS).await;
    let mut slowest = Duration::ZERO;
    for nth in 1..=kills {
        tokio::time::sleep(Duration::from_millis(chance.random_range(5..400))).await;
        server.kill().await;
        if database == Database::Postgres && nth % WITH_POSTGRES == 0 {
            Postgres::stop().await;
            Postgres::start().await;
        }
        server = town.serve(port);
        slowest = slowest.max(server.ready().await);
    }
    let heard = crowd.stop().await;
    server.stop().await;
    let found = compare(&town, &heard).await?;
    if slowest > SLOWEST_RESTART {
        return Err(format!("a restart took {slowest:.1?}"));
    }
    Ok(format!("{kills} kills under {WRITERS} writers, {found}, slowest restart {:.2} s", slowest.as_secs_f64()))
}

/// What was acknowledged against what is there.
pub async fn compare(town: &Town, heard: &Heard) -> Outcome {
    let kept = heard.kept();
    let there = town.texts("SELECT description FROM cases").await;
    let distinct: BTreeSet<&String> = there.iter().collect();
    let lost = kept.keys().filter(|key| !distinct.contains(&format!("عمود الإنارة مطفأ أمام المدرسة {key}"))).count();
    let twice = there.len() - distinct.len();
    let odd = town.number("SELECT count(*) FROM cases WHERE id NOT IN (SELECT subject_id FROM events WHERE kind = 'submitted')").await;
    let damage = town.damage().await;
    let errors = heard.statuses().get(&500).copied().unwrap_or_default();
    let found = format!(
        "{} acknowledged, {lost} lost, {twice} twice, {odd} without their event, {errors} answered 500, integrity {}",
        kept.len(),
        if damage.is_empty() { "clean".to_owned() } else { damage.join("; ") }
    );
    let good = lost == 0 && twice == 0 && odd == 0 && errors == 0 && damage.is_empty() && there.len() == kept.len();
    if good { Ok(found) } else { Err(format!("{found}, {} there", there.len())) }
}
