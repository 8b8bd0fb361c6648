//! `cargo xtask run`: the demo municipality on the embedded database, from a fresh clone.

use std::path::PathBuf;
use std::process::Command;

use clap::Args;

use crate::process::{Outcome, built, cargo, root, run, step};
use crate::web::Web;

const PROFILE: &str = "crates/server/profiles/al-sahil.toml";

#[derive(Args)]
pub struct Run {
    /// Port on this machine
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Where the database and the photos are kept
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// How many demo cases a new database gets
    #[arg(long, default_value_t = 400)]
    cases: u32,
}

impl Run {
    pub fn run(&self) -> Outcome {
        Web { release: false, dev: false, check: false, force: false }.run()?;
        step("server: cargo build");
        run(cargo().current_dir(root()).args(["build", "--package", "majlis-server"]))?;
        let database = self.data.join("majlis.db");
        if !database.exists() {
            step("database: migrations, the municipality of Al Sahil and its cases");
            let cases = self.cases.to_string();
            run(self.majlis().args(["seed", "--profile", PROFILE, "--demo", &cases]))?;
        }
        self.greet();
        run(self.majlis().arg("serve"))
    }

    /// The built binary, told where everything is.
    fn majlis(&self) -> Command {
        let mut command = built("majlis");
        command
            .env("MAJLIS_LISTEN", format!("127.0.0.1:{}", self.port))
            .env("MAJLIS_BASE_URL", format!("http://localhost:{}", self.port))
            .env("MAJLIS_DATA", &self.data)
            .env("MAJLIS_DATABASE", format!("sqlite:{}", self.data.join("majlis.db").display()))
            .env("MAJLIS_LOG", std::env::var("MAJLIS_LOG").unwrap_or_else(|_| "warn,majlis=info,actix_server=warn".to_owned()));
        command
    }

    fn greet(&self) {
        let base = format!("http://localhost:{}", self.port);
        println!(
            "\n  Portal         {base}/\n  Console        {base}/console/\n  API            {base}/api/docs\n\n  \
             Residents sign in with any e-mail address, such as resident@alsahil.example; staff with the sign-ins that the\n  \
             console's sign-in page offers. Codes and other messages are caught: {base}/console/en/messages\n  Stop with Ctrl-C.\n"
        );
    }
}
