//! Developer commands: `cargo xtask <command>`.

// Commands talk to the person at the terminal.
#![allow(clippy::print_stdout)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod bench;
mod lighthouse;
mod postgres;
mod process;
mod prove;
mod run;
mod test;
mod tidy;
mod web;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Developer commands of Majlis")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything, set up the demo municipality, and serve it
    Run(run::Run),
    /// Run every test, or some parts of them
    Test(test::Test),
    /// Measure the server beside what the same machine does without it
    Bench(bench::Bench),
    /// Show what reliability promises, each promise with its figure
    Prove(prove::Prove),
    /// Check what the compiler does not: direction of crates, file lengths, documents
    Tidy(tidy::Tidy),
    /// Measure the portal with Lighthouse on a simulated phone
    Lighthouse,
    /// Write openapi/openapi.json from the code
    Openapi,
    /// Build the portal, the console and the API documentation into frontend/dist
    Web(web::Web),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Run(command) => command.run(),
        Command::Test(command) => command.run(),
        Command::Bench(command) => command.run(),
        Command::Prove(command) => command.run(),
        Command::Tidy(command) => command.run(),
        Command::Lighthouse => lighthouse::measure(),
        Command::Openapi => test::write_openapi(),
        Command::Web(command) => command.run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
