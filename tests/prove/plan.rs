//! Which proofs there are, and how much of each is asked for.

use std::future::Future;
use std::pin::Pin;

use clap::{Args, ValueEnum};
use futures_util::FutureExt;

use crate::{backup, clock, disk_full, durability, flapping, kill, malformed, outage, slow, soak, uploads, workers};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Database {
    Sqlite,
    Postgres,
}

/// How much is asked for. What is told by no flag is small: enough for every change, not for a release.
#[derive(Debug, Clone, Args)]
pub struct Plan {
    /// As much as the project holds itself to
    #[arg(long)]
    pub full: bool,
    /// From which all chance follows
    #[arg(long, default_value_t = 20_261_124)]
    pub seed: u64,
    /// Kills of R1
    #[arg(long)]
    pub kills: Option<u32>,
    /// Minutes of R19
    #[arg(long)]
    pub minutes: Option<f64>,
}

impl Plan {
    /// The small number, or the one that the project holds itself to.
    pub fn of<T>(&self, small: T, full: T) -> T {
        if self.full { full } else { small }
    }
}

/// What was found, or what is wrong.
pub type Outcome = Result<String, String>;

/// What a proof comes to.
pub enum Verdict {
    Holds(String),
    Fails(String),
    /// What was looked at is good, but this machine lacks what the promise itself is seen with.
    NotMeasured(String),
}

impl From<Outcome> for Verdict {
    fn from(outcome: Outcome) -> Self {
        outcome.map_or_else(Self::Fails, Self::Holds)
    }
}

type Judged = Pin<Box<dyn Future<Output = Verdict>>>;
type Run = fn(Database, Plan) -> Judged;

/// For a proof that needs nothing beside what is built.
fn judged(proof: impl Future<Output = Outcome> + 'static) -> Judged {
    Box::pin(proof.map(Verdict::from))
}

pub struct Proof {
    pub id: &'static str,
    pub promise: &'static str,
    pub on: &'static [Database],
    pub run: Run,
}

const BOTH: &[Database] = &[Database::Sqlite, Database::Postgres];
const SQLITE: &[Database] = &[Database::Sqlite];
const POSTGRES: &[Database] = &[Database::Postgres];

pub const PROOFS: &[Proof] = &[
    Proof {
        id: "R1",
        promise: "killed at any point under 8 writers: nothing acknowledged is lost, nothing is there twice",
        on: BOTH,
        run: |database, plan| judged(kill::prove(database, plan)),
    },
    Proof {
        id: "R2",
        promise: "what is acknowledged is on the disk: the settings in force say so, and the system's calls show it",
        on: BOTH,
        run: |database, plan| Box::pin(durability::prove(database, plan)),
    },
    Proof {
        id: "R3",
        promise: "the database stops and starts in mid-request: 503 and never 500, and all is well again at once",
        on: POSTGRES,
        run: |database, plan| judged(outage::prove(database, plan)),
    },
    Proof {
        id: "R4",
        promise: "the disk is full: writes say so, reads go on, and nothing needs a restart",
        on: SQLITE,
        run: |database, plan| judged(disk_full::prove(database, plan)),
    },
    Proof {
        id: "R7",
        promise: "receivers of mail and SMS flap and the worker is killed: all arrives, in the order of its case, and seldom twice",
        on: BOTH,
        run: |database, plan| judged(flapping::prove(database, plan)),
    },
    Proof {
        id: "R14",
        promise: "photos honest and hostile: the right verdict, soon, in bounded memory, and no position is served",
        on: SQLITE,
        run: |database, plan| judged(uploads::prove(database, plan)),
    },
    Proof {
        id: "R15",
        promise: "slow and idle connections hold nobody else up",
        on: SQLITE,
        run: |database, plan| judged(slow::prove(database, plan)),
    },
    Proof {
        id: "R16",
        promise: "malformed, smuggled and oversized requests are refused and harm nobody",
        on: SQLITE,
        run: |database, plan| judged(malformed::prove(database, plan)),
    },
    Proof {
        id: "R18",
        promise: "clocks step, days are long and short: nothing is lost, rings twice or fails",
        on: BOTH,
        run: |database, plan| judged(clock::prove(database, plan)),
    },
    Proof {
        id: "R19",
        promise: "a mixed load for long: memory stays, nothing fails, no job is left",
        on: BOTH,
        run: |database, plan| judged(soak::prove(database, plan)),
    },
    Proof {
        id: "R20",
        promise: "a backup taken under load is a whole town; and SQLite becomes PostgreSQL",
        on: BOTH,
        run: |database, plan| judged(backup::prove(database, plan)),
    },
    Proof {
        id: "workers",
        promise: "a worker is killed under load: no job is lost, no effect is there twice",
        on: BOTH,
        run: |database, plan| judged(workers::prove(database, plan)),
    },
];
