//! R7: receivers of mail and SMS flap, and the worker is killed in between.

mod course;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use acceptance::{Fate, Heard, Receiver};
use chrono::{DateTime, SubsecRound, Utc};
use majlis_contract::delivery::{Audience, DeliveryState};
use majlis_persistence::entity::{delivery, job};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{Rng, SeedableRng};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::plan::{Database, Outcome, Plan};
use crate::process::Majlis;
use crate::town::Town;
use course::COURSE;

/// What the receivers do, each as often as the others.
const FATES: [Fate; 11] = [
    Fate::Error,
    Fate::Missing,
    Fate::Redirected,
    Fate::Busy,
    Fate::Reset,
    Fate::Unanswered,
    Fate::Slow,
    Fate::Taken,
    Fate::Taken,
    Fate::Taken,
    Fate::Taken,
];
/// How often, in an order that takes long to come again: in a short one, as many messages as it has places would each meet
/// the same fate for ever.
const TURNS: usize = 97;
/// A message has nine tries, and a worker that is killed has taken one from each that it held.
const KILLS: usize = 4;
/// Messages that a worker sends at one time.
const AT_ONCE: usize = 4;
/// How long anything may take that we wait for here.
const PATIENCE: Duration = Duration::from_secs(60);
/// After the last thing has happened: a message has nine tries, and each waits for the one before it.
const MOST_ROUNDS: u32 = 120;

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let cases = plan.of(20, 200);
    let mut chance = StdRng::seed_from_u64(plan.seed);
    let mut fates = FATES.repeat(TURNS);
    fates.shuffle(&mut chance);
    let (mail, gateway) = (Receiver::mail(&fates).await, Receiver::gateway(&fates).await);
    let town = Town::new(database).await;
    // The doors are the demo's, through which staff can be signed in; what leaves is carried by a worker in production.
    let server = town.served_without_worker().await;
    let happening = tokio::spawn(course::of_all(server.base.clone(), cases));
    let (mut kills, mut held, mut rounds) = (0, 0, 0);
    while !happening.is_finished() || waiting(&town).await > 0 {
        let mut worker = worker(&town, &mail, &gateway);
        if kills < KILLS {
            until_asked(&mail, &gateway).await?;
            tokio::time::sleep(Duration::from_millis(chance.random_range(0..500))).await;
            worker.kill().await;
            kills += 1;
            held += town.number(&format!("SELECT count(*) {WAITING} AND locked_until IS NOT NULL")).await;
        } else {
            until_idle(&town).await?;
            worker.stop().await;
        }
        hours_pass(&town).await?;
        rounds += u32::from(happening.is_finished());
        if rounds > MOST_ROUNDS {
            return Err(format!("{} messages were still waiting {rounds} rounds later", waiting(&town).await));
        }
    }
    happening.await.map_err(|error| error.to_string())?;
    server.stop().await;
    let arrived = Arrived::at(&mail, &gateway, cases)?;
    let records = records(&town, &arrived).await?;
    let (failed, cut) = (mail.failed() + gateway.failed(), mail.unanswered() + gateway.unanswered());
    let (most, followed) = (cut + AT_ONCE * kills, mail.followed() + gateway.followed());
    let found = format!(
        "{} messages to {cases} guests; {failed} of {} tries failed, {kills} kills of a worker with {held} jobs in hand; {} lost, \
         {} out of order, {} came again ({most} at most), {followed} redirects followed, {records}",
        cases * COURSE.len(),
        mail.asked() + gateway.asked(),
        arrived.lost,
        arrived.disordered,
        arrived.again,
    );
    let good = arrived.lost == 0 && arrived.disordered == 0 && arrived.again <= most && followed == 0 && kills == KILLS && held > 0;
    if good { Ok(found) } else { Err(found) }
}

fn worker(town: &Town, mail: &Receiver, gateway: &Receiver) -> Majlis {
    let mut command = town.command(&["worker"], 0);
    command.env("MAJLIS_MODE", "production").env("MAJLIS_BASE_URL", "https://town.example");
    command.env("MAJLIS_SMTP_URL", mail.url()).env("MAJLIS_SMS_URL", gateway.url());
    Majlis::spawn(command, "")
}

const WAITING: &str = "FROM jobs WHERE finished_at IS NULL AND failed_at IS NULL AND kind IN ('tell', 'deliver')";

async fn waiting(town: &Town) -> i64 {
    town.number(&format!("SELECT count(*) {WAITING}")).await
}

/// Waits until the worker that runs now has come to a receiver.
async fn until_asked(mail: &Receiver, gateway: &Receiver) -> Result<(), String> {
    let (begun, before) = (Instant::now(), mail.asked() + gateway.asked());
    while mail.asked() + gateway.asked() == before {
        if begun.elapsed() > PATIENCE {
            return Err("a worker sent nothing".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

/// Waits until nothing is due that nobody holds.
async fn until_idle(town: &Town) -> Result<(), String> {
    let (db, begun) = (town.look().await, Instant::now());
    let due = async || majlis_persistence::job::any_due(db.read(), Utc::now()).await.map_err(|error| error.to_string());
    while due().await? && begun.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    db.close().await.map_err(|error| error.to_string())
}

/// As if the hours had passed that messages wait, and that a dead worker's jobs stay held. No worker runs meanwhile.
async fn hours_pass(town: &Town) -> Result<(), String> {
    let db = town.look().await;
    let jobs = job::Entity::update_many()
        .col_expr(job::Column::RunAt, Expr::value(Utc::now().trunc_subsecs(6)))
        .col_expr(job::Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .filter(job::Column::FinishedAt.is_null())
        .filter(job::Column::FailedAt.is_null());
    jobs.exec(db.for_migrations()).await.map_err(|error| error.to_string())?;
    db.close().await.map_err(|error| error.to_string())
}

/// What the receivers took, by whom it was for.
struct Arrived {
    by_guest: BTreeMap<String, Vec<usize>>,
    mails: BTreeSet<String>,
    lost: usize,
    disordered: usize,
    again: usize,
}

impl Arrived {
    fn at(mail: &Receiver, gateway: &Receiver, cases: usize) -> Result<Self, String> {
        let heard: Vec<Heard> =
            [mail.heard(), gateway.heard()].concat().into_iter().filter(|message| course::is_guest(&message.to)).collect();
        let mails = heard.iter().filter_map(|message| message.id.clone()).collect();
        let mut by_guest: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for message in &heard {
            let event = course::event(&message.text).ok_or_else(|| format!("what is this? {message:?}"))?;
            by_guest.entry(message.to.clone()).or_default().push(event);
        }
        let disordered = by_guest.values().filter(|events| !events.is_sorted()).count();
        for events in by_guest.values_mut() {
            events.sort_unstable();
            events.dedup();
        }
        let distinct: usize = by_guest.values().map(Vec::len).sum();
        let lost = cases * COURSE.len() - distinct;
        Ok(Self { by_guest, mails, lost, disordered, again: heard.len() - distinct })
    }
}

/// The record says of each message what the receivers say: this one, to this address, has left.
async fn records(town: &Town, arrived: &Arrived) -> Outcome {
    let db = town.look().await;
    let kept = delivery::Entity::find().filter(delivery::Column::Audience.eq(Audience::Reporter.as_str()));
    let kept = kept.all(db.read()).await.map_err(|error| error.to_string())?;
    db.close().await.map_err(|error| error.to_string())?;
    let sent = kept.iter().filter(|row| row.state == DeliveryState::Sent.as_str());
    let mails: BTreeSet<String> = sent.clone().filter(|row| row.channel == "email").map(|row| row.id.to_string()).collect();
    let mut by_guest: BTreeMap<&str, usize> = BTreeMap::new();
    sent.clone().for_each(|row| *by_guest.entry(&row.address).or_default() += 1);
    let heard: BTreeMap<&str, usize> = arrived.by_guest.iter().map(|(to, events)| (to.as_str(), events.len())).collect();
    let found = format!("{} of {} records say sent", sent.count(), kept.len());
    if mails == arrived.mails && by_guest == heard {
        Ok(format!("{found}, as the receivers do"))
    } else {
        Err(format!("{found}, the receivers say otherwise"))
    }
}
