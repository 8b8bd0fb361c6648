//! R18: clocks that step, replicas whose clocks differ, and days that are longer, shorter or rarer than others.
//!
//! Processes can be set ahead by whole hours. Steps of minutes, and days that pass, are shown on the same server within
//! this process, over HTTP and on the same database, whose clock is the proof's.

mod days;
mod replicas;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::caller::Caller;
use crate::plan::{Database, Outcome, Plan};
use crate::process::Majlis;
use crate::town::{Town, free_port};
use crate::workers::{AHEAD, effects, until_none};

/// So many hours ahead is each process that follows another: steps on and back, and at last a clock that is right again.
const STEPS: [i64; 4] = [0, 1, 0, 2];
const LEAP_DAY: &str = "2028-02-29T10:00:00Z";
/// What people and programs write where a day is asked for, and whether there is such a day.
const DAYS: [(&str, bool); 8] = [
    ("2028-02-29", true),
    ("2027-02-29", false),
    ("2016-12-31T23:59:60Z", false),
    ("2016-12-31T23:59:60%2B00:00", false),
    ("23:59:60", false),
    ("0000-00-00", false),
    ("%2B262142-12-31", true),
    ("-262143-01-01", true),
];

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let town = Town::new(database).await;
    let stepped = stepped(&town, plan.of(20, 200)).await?;
    let leap = leap_day(&town).await?;
    let other = Town::new(database).await;
    let replicas = replicas::agree(&other).await?;
    let days = days::pass(&other).await?;
    Ok(format!("{stepped}; {leap}; {replicas}; {days}"))
}

async fn ahead(town: &Town, hours: i64) -> Majlis {
    let port = free_port();
    let mut command = town.command(&["serve"], port);
    command.env(AHEAD, hours.to_string());
    let server = Majlis::spawn(command, &format!("http://127.0.0.1:{port}"));
    server.ready().await;
    server
}

/// Processes with their own clockwork, one after the other, each with another idea of the time: all is told, once.
async fn stepped(town: &Town, reports: usize) -> Outcome {
    for hours in STEPS {
        let server = ahead(town, hours).await;
        let caller = Caller::of(&server.base).await;
        for _ in 0..reports {
            let said = caller.report(Uuid::new_v4()).await.map_err(|error| error.to_string())?;
            if said.status != 201 {
                return Err(format!("{hours} hours ahead: {}: {}", said.status, said.body));
            }
        }
        if Some(&hours) == STEPS.last() {
            until_none(town, "jobs WHERE finished_at IS NULL AND failed_at IS NULL AND kind IN ('tell', 'deliver')").await?;
        }
        server.stop().await;
    }
    let effects = effects(town).await?;
    Ok(format!("processes {STEPS:?} hours ahead in turn: {effects}"))
}

/// A server on 29 February, and what it says to days that there are and that there are not.
async fn leap_day(town: &Town) -> Outcome {
    let day: DateTime<Utc> = LEAP_DAY.parse().expect("a moment");
    let server = ahead(town, (day - Utc::now()).num_hours() + 1).await;
    let caller = Caller::of(&server.base).await;
    let said = caller.report(Uuid::new_v4()).await.map_err(|error| error.to_string())?;
    let moment = |field: &str| said.body["case"][field].as_str().map(|text| text[..10].to_owned()).unwrap_or_default();
    if (said.status, moment("created_at").as_str(), moment("due_at").as_str()) != (201, "2028-02-29", "2028-03-03") {
        return Err(format!("a report on 29 February: {}: {}", said.status, said.body));
    }
    for (day, exists) in DAYS {
        for door in ["public-cases?from", "public-cases?to", "public-cases/export.csv?from"] {
            let said = caller.get(&format!("/api/v1/{door}={day}"), None).await.map_err(|error| error.to_string())?;
            if said.status != if exists { 200 } else { 422 } {
                return Err(format!("{door}={day}: {}: {}", said.status, said.body));
            }
        }
    }
    server.stop().await;
    Ok(format!(
        "on 29 February 2028 a report is due on 3 March, {} odd days and leap seconds refused or taken as they should be",
        DAYS.len()
    ))
}
