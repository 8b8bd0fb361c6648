//! Developer commands: `cargo xtask <command>`.

// Commands talk to the person at the terminal.
#![allow(clippy::print_stdout)]

use std::process::ExitCode;

use clap::{Parser, Subcommand};

mod process;
mod web;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Developer commands of Majlis")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the portal, the console and the API documentation into frontend/dist
    Web(web::Web),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
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
