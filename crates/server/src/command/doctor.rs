//! `majlis doctor`: what is wrong, before residents find out.

use majlis_persistence::migration;

use super::say;
use crate::config::Config;
use crate::wiring::{self, Failure};

/// Checks one thing after the other and fails when any of them does.
pub async fn run(config: &Config) -> Result<(), Failure> {
    let mut report = Report::default();
    report.note("configuration", Ok(format!("{:?}, {}", config.mode, config.base_url)));
    report.note("photos", writable(config));
    match wiring::open(config).await {
        Err(error) => report.note("database", Err(error.to_string())),
        Ok(db) => {
            report.note("database", db.ping().await.map(|()| format!("{:?} answers", db.backend())).map_err(|error| error.to_string()));
            report.note("migrations", pending(&db).await);
        }
    }
    match wiring::app(config).await {
        Err(error) => report.note("wiring", Err(error.to_string())),
        Ok(app) => {
            let directory = app.directory.get(&app).await;
            report.note(
                "municipality",
                directory.map(|d| d.settings.name.en.clone()).map_err(|_| "not set up; run: majlis seed --profile FILE".to_owned()),
            );
        }
    }
    say(&report.text)?;
    if report.failed { Err("something needs attention".into()) } else { Ok(()) }
}

#[derive(Default)]
struct Report {
    text: String,
    failed: bool,
}

impl Report {
    fn note(&mut self, what: &str, outcome: Result<String, String>) {
        self.failed |= outcome.is_err();
        let (mark, detail) = match outcome {
            Ok(detail) => ("ok  ", detail),
            Err(detail) => ("FAIL", detail),
        };
        self.text.push_str(&format!("{mark} {what}: {detail}\n"));
    }
}

fn writable(config: &Config) -> Result<String, String> {
    let probe = config.data.join(".doctor");
    std::fs::create_dir_all(&config.data)
        .and_then(|()| std::fs::write(&probe, b"ok"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map_err(|e| e.to_string())?;
    Ok(format!("{} can be written", config.data.display()))
}

async fn pending(db: &majlis_persistence::Db) -> Result<String, String> {
    match migration::pending(db).await {
        Ok(0) => Ok("all applied".to_owned()),
        Ok(missing) => Err(format!("{missing} missing; run: majlis migrate")),
        Err(error) => Err(error.to_string()),
    }
}
