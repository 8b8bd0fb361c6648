//! `cargo xtask bench`: what the server does, beside what the same machine does without it, in the same minute.
//!
//! Beside each of our routes stand a bare handler of the same web framework that gives the very same bytes, and the
//! SQL of the same question over a pool of the same size. Figures of one run are compared with each other only.

// It talks to the person at the terminal.
#![allow(clippy::print_stdout)]

mod bare;
mod load;
mod raw;
mod report;
mod round;
mod search;
mod town;

use std::path::PathBuf;
use std::time::Duration;

use clap::{Parser, Subcommand, ValueEnum};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Database {
    Sqlite,
    Postgres,
}

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    plan: Plan,
}

#[derive(Debug, Clone, clap::Args)]
pub struct Plan {
    /// Only this database
    #[arg(long, value_enum)]
    db: Option<Database>,
    /// How many cases, each size in a town of its own
    #[arg(long, value_delimiter = ',', default_value = "1000")]
    cases: Vec<u32>,
    /// How many comments to search among, instead of all other questions
    #[arg(long)]
    comments: Option<u64>,
    /// Seconds of each measurement
    #[arg(long, default_value_t = 3.0)]
    seconds: f64,
    /// Connections at once
    #[arg(long, default_value_t = 8)]
    connections: usize,
    /// Only questions whose names begin so
    #[arg(long)]
    only: Option<String>,
    /// Where towns are kept for the next time; those of a PostgreSQL that is not the bench's own stay there
    #[arg(long, default_value = "target/bench")]
    data: PathBuf,
}

impl Plan {
    /// Whether a question is to be measured.
    pub fn asks(&self, name: &str) -> bool {
        self.only.as_deref().is_none_or(|only| name.starts_with(only))
    }

    pub fn time(&self) -> Duration {
        Duration::from_secs_f64(self.seconds)
    }
}

#[derive(Subcommand)]
enum Command {
    /// The bare handler: gives a file's bytes to everybody (started by the bench itself)
    Bare { file: PathBuf, port: u16 },
}

/// What keeps a measurement from being made.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> Result<(), Failure> {
    let cli = Cli::parse();
    if let Some(Command::Bare { file, port }) = cli.command {
        return bare::serve(&file, port);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(measure(&cli.plan))
}

async fn measure(plan: &Plan) -> Result<(), Failure> {
    for database in [Database::Sqlite, Database::Postgres] {
        if plan.db.is_some_and(|only| only != database) {
            continue;
        }
        if let Some(comments) = plan.comments {
            search::run(plan, database, comments).await?;
            continue;
        }
        let mut rounds = Vec::new();
        for cases in &plan.cases {
            rounds.push(round::run(plan, database, *cases).await?);
        }
        report::print(database, &rounds);
    }
    Ok(())
}
