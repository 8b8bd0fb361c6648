//! The journeys in a real browser, on each database, and what must hold of every page, once.

use std::path::PathBuf;
use std::process::Command;

use super::Database;
use super::tally::{Tally, number_before};
use crate::postgres::Postgres;
use crate::process::{Outcome, root, step};

/// Playwright's projects of the journeys; how pages look does not depend on the database.
const JOURNEYS: [&str; 2] = ["--project=phone-ar", "--project=desktop-en"];

/// Runs Playwright against a server with a fresh demo municipality, once per database.
pub fn run(tally: &mut Tally, only_db: Option<Database>, postgres: Option<&Postgres>, only: Option<&str>) -> Outcome {
    let directory = packages()?;
    super::programs()?;
    for database in [Database::Sqlite, Database::Postgres] {
        if only_db.is_some_and(|wanted| wanted != database) {
            continue;
        }
        step(&format!("browser journeys on {database:?}"));
        let mut command = Command::new("npx");
        command
            .current_dir(&directory)
            .args(["playwright", "test", "--reporter=list"])
            .args(only.map(|name| ["-g", name]).into_iter().flatten());
        if let (Database::Postgres, Some(postgres)) = (database, postgres) {
            command.env("MAJLIS_TEST_POSTGRES", postgres.url()).args(JOURNEYS);
        }
        tally.lines(&format!("browser journeys on {database:?}"), &mut command, summary)?;
    }
    Ok(())
}

/// The folder of the browser's tests, with what they need installed.
pub fn packages() -> Outcome<PathBuf> {
    super::need("node", "Node.js 20 or newer: https://nodejs.org")?;
    let directory = root().join("tests/browser");
    if !["@playwright", "lighthouse"].iter().all(|name| directory.join("node_modules").join(name).exists()) {
        step("browser: npm ci");
        crate::process::run(Command::new("npm").current_dir(&directory).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]))?;
    }
    Ok(directory)
}

/// Playwright ends with lines such as `  12 passed (1.2m)` and `  1 failed`.
fn summary(line: &str) -> Option<(u32, u32)> {
    let line = line.trim();
    let first_is_number = line.split(' ').next().is_some_and(|word| word.parse::<u32>().is_ok());
    if !first_is_number {
        return None;
    }
    match line.split(' ').nth(1)? {
        "passed" => Some((number_before(line, " passed"), 0)),
        "failed" => Some((0, number_before(line, " failed"))),
        _ => None,
    }
}
