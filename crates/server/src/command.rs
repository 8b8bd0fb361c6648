//! The commands of the binary.

mod admin;
mod copy;
mod doctor;
mod seed;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use majlis_persistence::migration;

use crate::config::{self, Config};
use crate::wiring::{self, Failure};
use crate::{log, serve};

/// Majlis, the participation platform of a municipality.
#[derive(Debug, Parser)]
#[command(name = "majlis", version, about)]
pub struct Cli {
    /// Configuration file (TOML); `majlis config` prints one to start from
    #[arg(long, global = true, env = "MAJLIS_CONFIG")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the portal, the console and the API, and run the clockwork
    Serve,
    /// Run only the clockwork: deliveries, closings, purges
    Worker,
    /// Bring the database up to this version
    Migrate,
    /// Write anew what is searched, after an upgrade during which older processes ran
    SearchAnew,
    /// Set up a municipality from its profile, with demo cases if asked for
    Seed(seed::Options),
    /// Print the OpenAPI document
    Openapi,
    /// Create an administrator; the password is read from standard input
    CreateAdmin(admin::Options),
    /// Check configuration, database, disk and mail, and say what is wrong
    Doctor,
    /// Copy a whole database into an empty one: from SQLite to PostgreSQL, or back
    Copy(copy::Copy),
    /// Bring photos from a directory into the store that is configured
    CopyPhotos(copy::CopyPhotos),
    /// Copy the embedded database into a file while the server runs
    Backup(copy::Backup),
    /// Count the rows of every table and print a digest of all that they hold
    Digest,
    /// Print every configuration key with its explanation
    Config,
}

/// Runs a command to its end.
pub fn run(cli: Cli) -> Result<(), Failure> {
    if matches!(cli.command, Command::Config) {
        return say(&config::explained());
    }
    if matches!(cli.command, Command::Openapi) {
        return say(&format!("{:#}\n", majlis_http::api::document(false)?));
    }
    let config = Config::load(cli.config.as_deref())?;
    log::start(&config);
    actix_web::rt::System::new().block_on(async move {
        match cli.command {
            Command::Serve => serve(&config).await,
            Command::Worker => work(&config).await,
            Command::Migrate => migrate(&config).await,
            Command::SearchAnew => search_anew(&config).await,
            Command::Seed(options) => seed::run(&config, options).await,
            Command::CreateAdmin(options) => admin::run(&config, options).await,
            Command::Doctor => doctor::run(&config).await,
            Command::Copy(options) => copy::copy(&config, options).await,
            Command::CopyPhotos(options) => copy::copy_photos(&config, options).await,
            Command::Backup(options) => copy::backup(&config, options).await,
            Command::Digest => copy::digest(&config).await,
            Command::Config | Command::Openapi => Ok(()),
        }
    })
}

async fn serve(config: &Config) -> Result<(), Failure> {
    let app = wiring::app(config).await?;
    migration::up(&app.db).await?;
    let running = serve::start(config, app).await?;
    tracing::info!(address = %running.address, base_url = config.base_url, "serving");
    running.until_asked_to_stop().await
}

async fn work(config: &Config) -> Result<(), Failure> {
    let app = wiring::app(config).await?;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let mut worker = Some(tokio::spawn(majlis_jobs::worker(app, stopped)));
    tokio::select! {
        asked = serve::asked_to_stop() => asked?,
        failure = serve::ended(&mut worker, "the clockwork") => return Err(failure),
    }
    stop.send(true)?;
    match worker {
        Some(worker) => Ok(worker.await?),
        None => Ok(()),
    }
}

async fn migrate(config: &Config) -> Result<(), Failure> {
    let db = wiring::open(config).await?;
    let applied = migration::up(&db).await?;
    say(&format!("{applied} steps applied\n"))
}

async fn search_anew(config: &Config) -> Result<(), Failure> {
    let db = wiring::open(config).await?;
    migration::up(&db).await?;
    majlis_persistence::search::make_again(&db).await?;
    say("what is searched was written anew\n")
}

/// Writes to standard output, and says when nobody reads.
fn say(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}
