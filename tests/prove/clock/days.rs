//! Days pass, among them the shortest, the longest and the rarest.

use std::collections::BTreeMap;

use acceptance::TestServer;
use chrono::{DateTime, Duration, Utc};
use majlis_persistence::entity::event;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::json;

use super::replicas;
use crate::plan::Outcome;
use crate::town::Town;

/// A zone in which the short day has no midnight and the long one has two.
const ZONE: &str = "Africa/Cairo";
/// The evenings before, and the days.
const EVENINGS: [(&str, &str); 3] =
    [("2027-04-29T16:00:00Z", "2027-04-30"), ("2027-10-28T16:00:00Z", "2027-10-29"), ("2028-02-28T16:00:00Z", "2028-02-29")];
/// Reports are sent, and then their promises run out, of which the last is taken higher after 192 hours.
const SENDING: i64 = 12;
const UNTIL: i64 = SENDING + 194;
/// The clock goes on by this, and each time back by as much as R18 says.
const ON: Duration = Duration::minutes(60);
const BACK: Duration = Duration::minutes(10);
const ALARMS: [&str; 3] = ["clock_warned", "escalated", "escalated_further"];

pub async fn pass(town: &Town) -> Outcome {
    moved(town).await?;
    let server = replicas::of(town).await;
    let mut rung = 0;
    for (evening, day) in EVENINGS {
        server.clock.set(evening.parse().expect("a moment"));
        // What was left from before rings first.
        server.run_jobs().await;
        let begun = server.app.now();
        for hour in 0..UNTIL {
            if hour < SENDING {
                let mut report = server.report().await;
                report["reporter"] = json!({ "email": format!("guest{hour}@example.om") });
                server.visitor().post("/cases", &report).await.expect(201);
            }
            server.visitor().get(&format!("/public-cases?from={day}&to={day}")).await.expect(200);
            server.advance(ON + BACK);
            server.run_jobs().await;
            server.advance(-BACK);
            server.run_jobs().await;
        }
        rung += each_once(&server, begun).await.map_err(|fault| format!("{day}: {fault}"))?;
    }
    server.stop().await;
    let days = EVENINGS.map(|(_, day)| day).join(", ");
    Ok(format!("{days} in {ZONE}, hour by hour and ten minutes back each time: {rung} alarms, each once and in its hour"))
}

/// The town moves to the zone.
async fn moved(town: &Town) -> Result<(), String> {
    let text = |error: std::io::Error| error.to_string();
    let (from, to) = (acceptance::profile_path(), town.directory.join("moved.toml"));
    let profile = std::fs::read_to_string(&from).map_err(text)?.replace("Asia/Muscat", ZONE);
    std::fs::write(&to, profile).map_err(text)?;
    std::fs::copy(from.with_file_name("al-sahil-districts.geojson"), to.with_file_name("al-sahil-districts.geojson")).map_err(text)?;
    town.run(&["seed", "--profile", &to.display().to_string()]).await.map(drop)
}

/// Both promises of each report sent since were warned of, missed and taken higher, once each, within an hour of their time.
async fn each_once(server: &TestServer, since: DateTime<Utc>) -> Result<usize, String> {
    let events = event::Entity::find().filter(event::Column::At.gt(since)).filter(event::Column::Kind.is_in(ALARMS));
    let events = events.all(server.app.db.read()).await.map_err(|error| error.to_string())?;
    let mut rung: BTreeMap<(uuid::Uuid, String, String), u32> = BTreeMap::new();
    for event in &events {
        let due: DateTime<Utc> = event.data["due_at"].as_str().and_then(|text| text.parse().ok()).ok_or("an alarm without its time")?;
        let late = event.at - due;
        if event.kind == "escalated" && !(Duration::zero()..=ON + BACK).contains(&late) {
            return Err(format!("{} rang {} minutes after it was due", event.subject_id, late.num_minutes()));
        }
        *rung.entry((event.subject_id, event.kind.clone(), event.data["clock"].to_string())).or_default() += 1;
    }
    let (due, twice) = (SENDING as usize * 2 * ALARMS.len(), rung.values().filter(|times| **times > 1).count());
    if rung.len() == due && twice == 0 { Ok(due) } else { Err(format!("{} of {due} alarms rang, {twice} of them twice", rung.len())) }
}
