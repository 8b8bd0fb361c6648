//! `cargo xtask prove`: what reliability promises, each shown by a command that prints its figure.

use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use crate::postgres::Postgres;
use crate::process::{Outcome, built, cargo, root, run, step};
use crate::test::{PACKAGES, programs};

/// What is proved by tests: the others by programs that this one starts.
const UPGRADES: &str = "R22";

#[derive(Args)]
pub struct Prove {
    /// Which, such as R1; all of them when none is named
    pub proofs: Vec<String>,
    /// Say which there are
    #[arg(long)]
    pub list: bool,
    /// As much as the project holds itself to: hundreds of kills, half an hour of soak
    #[arg(long)]
    pub full: bool,
    /// Build and judge what is released, and not the quick build
    #[arg(long)]
    pub release: bool,
    /// More for the proofs themselves, after two dashes: --db, --seed, --kills, --minutes
    #[arg(last = true)]
    pub more: Vec<String>,
}

impl Prove {
    pub fn run(&self) -> Outcome {
        programs()?;
        if self.list {
            run(&mut self.program())?;
            println!("{UPGRADES:8} every version there was becomes this one, empty and filled; a step that fails changes nothing");
            return Ok(());
        }
        let postgres = Postgres::start()?;
        if !self.is_only_upgrades() {
            if self.release {
                step("server: cargo build --release");
                run(cargo().current_dir(root()).args(["build", "--release", "--package", "majlis-server"]))?;
            }
            run(&mut self.against(&postgres))?;
        }
        if self.wants_upgrades() { upgrades(&postgres) } else { Ok(()) }
    }

    fn wants_upgrades(&self) -> bool {
        self.proofs.is_empty() || self.proofs.iter().any(|proof| proof.eq_ignore_ascii_case(UPGRADES))
    }

    fn is_only_upgrades(&self) -> bool {
        !self.proofs.is_empty() && self.proofs.iter().all(|proof| proof.eq_ignore_ascii_case(UPGRADES))
    }

    /// The proofs, told where everything is.
    pub fn against(&self, postgres: &Postgres) -> Command {
        let quick = built("majlis").get_program().to_owned();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
        let server = if self.release { target.join("release").join("majlis").into_os_string() } else { quick };
        let mut command = self.program();
        command.env("MAJLIS_BIN", server).envs(postgres.environment());
        command
    }

    fn program(&self) -> Command {
        let mut command = built("prove");
        command.args(self.proofs.iter().filter(|proof| !proof.eq_ignore_ascii_case(UPGRADES)));
        command.args(self.list.then_some("--list")).args(self.full.then_some("--full")).args(&self.more);
        command
    }
}

/// R22, on both databases.
fn upgrades(postgres: &Postgres) -> Outcome {
    for on_postgres in [false, true] {
        let mut command = cargo();
        command.current_dir(root()).arg("test").args(PACKAGES).args(["--quiet", "--test", "api", "operation::upgrade"]);
        command.env_remove("MAJLIS_TEST_POSTGRES");
        if on_postgres {
            command.env("MAJLIS_TEST_POSTGRES", postgres.url());
        }
        run(&mut command).map_err(|error| format!("{UPGRADES} fails: {error}"))?;
    }
    let steps = std::fs::read_dir(root().join("crates/persistence/src/migration")).map_err(|error| error.to_string())?;
    let steps = steps.filter_map(Result::ok).filter(|entry| entry.file_name().to_string_lossy().starts_with("m0")).count();
    println!(
        "{UPGRADES} holds: {} versions, empty and filled, became version {steps} on both databases with all that they held",
        steps - 1
    );
    Ok(())
}
