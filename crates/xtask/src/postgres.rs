//! A PostgreSQL of our own for tests, in a temporary directory.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::process::{Outcome, run, step};

/// A running PostgreSQL; stopped and removed when dropped.
pub struct Postgres {
    bin: PathBuf,
    directory: PathBuf,
    port: u16,
}

impl Postgres {
    /// Starts one on a free port.
    pub fn start() -> Outcome<Self> {
        let bin = find_bin()?;
        let directory = std::env::temp_dir().join(format!("majlis-postgres-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&directory);
        std::fs::create_dir_all(&directory).map_err(|error| error.to_string())?;
        let port = free_port()?;
        let postgres = Self { bin, directory, port };
        step(&format!("postgres: starting one on port {port}"));
        postgres.own()?;
        let data = postgres.data();
        run(postgres
            .command("initdb")
            .args(["-D", &data, "-U", "majlis", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"])
            .stdout(Stdio::null()))?;
        postgres.configure()?;
        let log = postgres.log();
        run(postgres.command("pg_ctl").args(["-D", &data, "-l", &log, "-w", "start"]).stdout(Stdio::null()))?;
        Ok(postgres)
    }

    /// Where to connect.
    pub fn url(&self) -> String {
        format!("postgres://majlis@127.0.0.1:{}/postgres", self.port)
    }

    /// What a program needs that may stop and start it, beside its address.
    pub fn environment(&self) -> [(&'static str, String); 4] {
        let control = self.command("pg_ctl");
        let words = std::iter::once(control.get_program()).chain(control.get_args()).map(|word| word.to_string_lossy().into_owned());
        let own = ["-D".to_owned(), self.data(), "-l".to_owned(), self.log()];
        [
            ("MAJLIS_TEST_POSTGRES", self.url()),
            ("MAJLIS_TEST_PG_CTL", words.chain(own).collect::<Vec<_>>().join(" ")),
            ("MAJLIS_TEST_PG_BIN", self.bin.display().to_string()),
            ("MAJLIS_TEST_PG_PID", self.directory.join("data/postmaster.pid").display().to_string()),
        ]
    }

    /// In its own file, so that it is the same when it is stopped and started again.
    fn configure(&self) -> Outcome {
        let settings = format!(
            "port = {}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{}'\nmax_connections = 300\n",
            self.port,
            self.directory.display()
        );
        let file = self.directory.join("data/postgresql.auto.conf");
        std::fs::write(&file, settings).map_err(|error| format!("{}: {error}", file.display()))
    }

    fn log(&self) -> String {
        self.directory.join("log").display().to_string()
    }

    fn data(&self) -> String {
        self.directory.join("data").display().to_string()
    }

    /// PostgreSQL refuses to run as root; then somebody without rights runs it.
    fn own(&self) -> Outcome {
        match unprivileged() {
            Some(user) => run(Command::new("chown").arg(user).arg(&self.directory)),
            None => Ok(()),
        }
    }

    fn command(&self, program: &str) -> Command {
        let program = self.bin.join(program);
        let mut command = match unprivileged() {
            Some(user) => {
                let mut command = Command::new("runuser");
                command.args(["-u", user, "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.current_dir(&self.directory);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ = self.command("pg_ctl").args(["-D", &self.data(), "-m", "immediate", "stop"]).stdout(Stdio::null()).status();
        let _ = std::fs::remove_dir_all(&self.directory);
    }
}

fn unprivileged() -> Option<&'static str> {
    let root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.starts_with(b"0\n"));
    let has =
        |user: &str| Command::new("id").arg(user).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success());
    root.then(|| if has("postgres") { "postgres" } else { "nobody" })
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// The newest PostgreSQL on the machine; Debian keeps it off the PATH.
fn find_bin() -> Outcome<PathBuf> {
    let mut places: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    places.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    places.extend(std::env::split_paths(&path).collect::<Vec<_>>().into_iter().rev());
    places.into_iter().rev().find(|place| has_server(place)).ok_or_else(|| {
        "PostgreSQL's server is not on this machine. Debian, Ubuntu: sudo apt-get install postgresql. macOS: brew install postgresql"
            .to_owned()
    })
}

fn has_server(place: &Path) -> bool {
    ["initdb", "pg_ctl", "pg_dump", "pg_restore"].iter().all(|program| place.join(program).exists())
}
