//! What reliability promises, each shown on real server processes; `cargo xtask prove` builds and runs it.
//!
//! A proof prints what it found as one line that ends with its seed, last of all it prints.

// It talks to the person at the terminal, and stops at the first thing that is not as it should be.
#![allow(clippy::print_stdout, clippy::missing_panics_doc)]

mod backup;
mod caller;
mod clock;
mod disk_full;
mod durability;
mod flapping;
mod kill;
mod load;
mod malformed;
mod outage;
mod plan;
mod process;
mod slow;
mod soak;
mod town;
mod uploads;
mod workers;

use std::process::ExitCode;

use clap::Parser;
use futures_util::FutureExt;

use plan::{Database, PROOFS, Plan, Proof, Verdict};

#[derive(Parser)]
struct Cli {
    /// Which; all of them when none is named
    proofs: Vec<String>,
    /// Say which there are
    #[arg(long)]
    list: bool,
    /// Only on this database
    #[arg(long, value_enum)]
    db: Option<Database>,
    #[command(flatten)]
    plan: Plan,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    if cli.list {
        for proof in PROOFS {
            println!("{:8} {}", proof.id, proof.promise);
        }
        return ExitCode::SUCCESS;
    }
    majlis_server::wiring::tls();
    let named = |proof: &&Proof| cli.proofs.is_empty() || cli.proofs.iter().any(|id| id.eq_ignore_ascii_case(proof.id));
    let mut failed = false;
    for proof in PROOFS.iter().filter(named) {
        for database in [Database::Sqlite, Database::Postgres] {
            if cli.db.is_some_and(|only| only != database) || !proof.on.contains(&database) {
                continue;
            }
            failed |= !prove(proof, database, &cli.plan).await;
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Runs one proof and says what came of it.
async fn prove(proof: &Proof, database: Database, plan: &Plan) -> bool {
    println!("  {} on {database:?}: {}", proof.id, proof.promise);
    // A proof that stops half-way has failed, and the others still run.
    let outcome = std::panic::AssertUnwindSafe((proof.run)(database, plan.clone())).catch_unwind().await;
    let verdict = outcome.unwrap_or_else(|_| Verdict::Fails("it stopped half-way".to_owned()));
    let (word, figure) = match &verdict {
        Verdict::Holds(figure) => ("holds", figure),
        Verdict::Fails(fault) => ("fails", fault),
        Verdict::NotMeasured(why) => ("is not measured", why),
    };
    println!("{} {database:?} {word}: {figure} (seed {})", proof.id, plan.seed);
    !matches!(verdict, Verdict::Fails(_))
}
