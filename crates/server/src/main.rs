use std::process::ExitCode;

use clap::Parser;
use majlis_server::command::{self, Cli};
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match command::run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("majlis: {error}");
            ExitCode::FAILURE
        }
    }
}
