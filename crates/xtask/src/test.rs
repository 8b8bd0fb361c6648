//! `cargo xtask test`: everything that must hold, ended by `N passed, N failed`.

pub mod browser;
mod tally;

use std::process::Command;

use clap::{Args, ValueEnum};

use crate::postgres::Postgres;
use crate::process::{Outcome, built, cargo, output, root, run, step};
use crate::prove::Prove;
use crate::tidy::Tidy;
use crate::web::Web;
use tally::Tally;

/// The packages of every command. Always the same ones: another choice would turn on other features of what they
/// share, and all of it would be built again.
pub const PACKAGES: [&str; 3] = ["--workspace", "--exclude", "xtask"];

/// One part of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Format, lints, tidy
    Lint,
    /// Unit and property tests
    Unit,
    /// The API over HTTP
    Api,
    /// The OpenAPI document is up to date
    Openapi,
    /// The web build, and its sizes against their budget
    Web,
    /// What reliability promises, in small
    Prove,
    /// The real browser
    Browser,
}

/// A database to test on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Database {
    Sqlite,
    Postgres,
}

#[derive(Args)]
pub struct Test {
    /// Only these parts
    #[arg(value_enum)]
    parts: Vec<Part>,
    /// Only this database
    #[arg(long, value_enum)]
    db: Option<Database>,
    /// Only tests whose name contains this
    #[arg(long)]
    only: Option<String>,
}

impl Test {
    pub fn run(&self) -> Outcome {
        let mut tally = Tally::default();
        let postgres = self.needs_postgres().then(Postgres::start).transpose()?;
        if self.wants(Part::Lint) {
            tally.check("format", run(cargo().current_dir(root()).args(["fmt", "--all", "--check"])));
            tally.check("tidy", Tidy.run());
        }
        // The web first: the server embeds what it gives.
        if self.wants(Part::Web) || self.wants(Part::Browser) {
            tally.check("web build", Web { release: true, dev: false, check: true, force: false }.run());
        }
        if self.wants(Part::Lint) {
            let lints = ["clippy", "--workspace", "--exclude", "majlis-frontend", "--all-targets", "--quiet", "--", "-D", "warnings"];
            tally.check("lints", run(cargo().current_dir(root()).args(lints)));
        }
        if self.wants(Part::Unit) {
            self.unit(&mut tally)?;
        }
        if self.wants(Part::Api) {
            self.api(&mut tally, postgres.as_ref())?;
        }
        if self.wants(Part::Openapi) {
            tally.check("OpenAPI document", openapi());
        }
        if let (true, Some(postgres)) = (self.wants(Part::Prove), postgres.as_ref()) {
            prove(&mut tally, postgres)?;
        }
        if self.wants(Part::Browser) {
            browser::run(&mut tally, self.db, postgres.as_ref(), self.only.as_deref())?;
        }
        drop(postgres);
        tally.finish()
    }

    fn wants(&self, part: Part) -> bool {
        self.parts.is_empty() || self.parts.contains(&part)
    }

    fn needs_postgres(&self) -> bool {
        // The proofs move towns from one database to the other.
        self.wants(Part::Prove) || self.db != Some(Database::Sqlite) && (self.wants(Part::Api) || self.wants(Part::Browser))
    }

    fn unit(&self, tally: &mut Tally) -> Outcome {
        step("unit and property tests");
        let mut command = cargo();
        command.current_dir(root()).arg("test").args(PACKAGES).args(["--lib", "--bins", "--no-fail-fast"]).args(self.only.as_slice());
        tally.cargo_test("unit tests", &mut command)
    }

    fn api(&self, tally: &mut Tally, postgres: Option<&Postgres>) -> Outcome {
        for database in [Database::Sqlite, Database::Postgres] {
            if self.db.is_some_and(|wanted| wanted != database) {
                continue;
            }
            step(&format!("acceptance tests on {database:?}"));
            let mut command = cargo();
            command.current_dir(root()).arg("test").args(PACKAGES).args(["--test", "api", "--no-fail-fast"]).args(self.only.as_slice());
            command.env("RUST_TEST_THREADS", threads());
            if let (Database::Postgres, Some(postgres)) = (database, postgres) {
                command.env("MAJLIS_TEST_POSTGRES", postgres.url());
            }
            tally.cargo_test(&format!("acceptance tests on {database:?}"), &mut command)?;
        }
        Ok(())
    }
}

/// One more than there are cores: now and then a test waits for a disk or a clock.
fn threads() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::env::var("RUST_TEST_THREADS").unwrap_or_else(|_| (cores + 1).to_string())
}

/// Builds the programs with what the tests have them with: the tests' own dependencies turn on features too.
pub fn programs() -> Outcome {
    run(cargo().current_dir(root()).arg("build").args(PACKAGES).args(["--bins", "--tests", "--quiet"]))
}

/// The document that the code gives.
fn document() -> Outcome<String> {
    programs()?;
    output(built("majlis").arg("openapi"))
}

/// The proofs that are short and steady enough for every change; the others are for a machine that does nothing else
/// (`cargo xtask prove`), and what R22 says is among the acceptance tests.
const PROOFS: [&str; 7] = ["R1", "R2", "R3", "R4", "R14", "R16", "R20"];

/// Those proofs, each as much as fits into every change.
fn prove(tally: &mut Tally, postgres: &Postgres) -> Outcome {
    step("proofs of reliability");
    let some = Prove { proofs: PROOFS.map(str::to_owned).to_vec(), list: false, full: false, release: false, more: Vec::new() };
    programs()?;
    tally.lines("proofs", &mut some.against(postgres), |line| match (line.contains(" holds: "), line.contains(" fails: ")) {
        (true, _) => Some((1, 0)),
        (_, true) => Some((0, 1)),
        _ => None,
    })
}

/// `openapi/openapi.json` says what the code says.
fn openapi() -> Outcome {
    let kept = std::fs::read_to_string(root().join("openapi/openapi.json")).unwrap_or_default();
    if document()? == kept {
        return Ok(());
    }
    Err("openapi/openapi.json is not up to date; run: cargo xtask openapi".to_owned())
}

/// Writes `openapi/openapi.json`.
pub fn write_openapi() -> Outcome {
    std::fs::write(root().join("openapi/openapi.json"), document()?).map_err(|error| error.to_string())
}

/// A program that must be there, with how to get it.
pub fn need(program: &str, how: &str) -> Outcome {
    match Command::new(program).arg("--version").stdout(std::process::Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("{program} is not on this machine. {how}")),
    }
}
