//! `cargo xtask bench`: what the server does, beside what the same machine does without it.

use std::path::PathBuf;

use clap::Args;

use crate::postgres::Postgres;
use crate::process::{Outcome, cargo, root, run, step};

#[derive(Args)]
pub struct Bench {
    /// For the bench itself, such as: --cases 1000,1000000 --seconds 5 --db sqlite
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    more: Vec<String>,
}

impl Bench {
    pub fn run(&self) -> Outcome {
        step("bench: cargo build --release");
        run(cargo().current_dir(root()).args(["build", "--release", "--package", "majlis-server", "--package", "bench"]))?;
        let postgres = (!self.more.iter().any(|word| word == "sqlite")).then(Postgres::start).transpose()?;
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from).join("release");
        let mut command = std::process::Command::new(target.join("bench"));
        command.current_dir(root()).env("BENCH_BINARY", target.join("majlis")).args(&self.more);
        if let Some(postgres) = &postgres {
            command.env("MAJLIS_TEST_POSTGRES", postgres.url());
        }
        run(&mut command)
    }
}
