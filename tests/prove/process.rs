//! Real processes: servers, workers, and the PostgreSQL that `cargo xtask prove` lends.

use std::process::Stdio;
use std::time::{Duration, Instant};

use tokio::process::{Child, Command};

/// How long a process may take to come up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The built binary.
pub fn binary() -> String {
    std::env::var("MAJLIS_BIN").expect("MAJLIS_BIN; run this through cargo xtask prove")
}

/// A server or worker; killed when dropped.
pub struct Majlis {
    child: Child,
    pub base: String,
}

impl Majlis {
    /// Starts it, and does not wait.
    pub fn spawn(mut command: Command, base: &str) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null()).kill_on_drop(true);
        Self { child: command.spawn().expect("the binary starts"), base: base.to_owned() }
    }

    /// Waits until it is ready, and says how long that took.
    pub async fn ready(&self) -> Duration {
        let begun = Instant::now();
        let client = reqwest::Client::new();
        while begun.elapsed() < PATIENCE {
            match client.get(format!("{}/readyz", self.base)).send().await {
                Ok(answer) if answer.status() == 200 => return begun.elapsed(),
                _ => tokio::time::sleep(Duration::from_millis(5)).await,
            }
        }
        panic!("the server at {} did not come up", self.base);
    }

    /// As if the power of this process alone were lost.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("killing");
    }

    /// SIGTERM, and waits for its end.
    pub async fn stop(mut self) {
        let id = self.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status().await;
        assert!(sent.is_ok_and(|status| status.success()), "SIGTERM");
        assert!(self.child.wait().await.expect("its end").success(), "it ends in good order");
    }

    pub fn id(&self) -> u32 {
        self.child.id().expect("it runs")
    }

    /// Where it listens, once it was told.
    pub fn port(&self) -> u16 {
        self.base.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port")
    }

    /// Resident memory, in bytes.
    pub fn memory(&self) -> u64 {
        self.status("VmRSS:")
    }

    /// The most that it ever had.
    pub fn peak_memory(&self) -> u64 {
        self.status("VmHWM:")
    }

    /// Open sockets.
    pub fn sockets(&self) -> usize {
        let open = std::fs::read_dir(format!("/proc/{}/fd", self.id())).expect("Linux tells the files of processes");
        let named = open.filter_map(Result::ok).filter_map(|file| std::fs::read_link(file.path()).ok());
        named.filter(|name| name.to_string_lossy().starts_with("socket:")).count()
    }

    fn status(&self, field: &str) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id())).expect("Linux tells the memory of processes");
        let line = status.lines().find(|line| line.starts_with(field)).expect("a field of /proc");
        1024 * line.split_whitespace().nth(1).and_then(|number| number.parse::<u64>().ok()).expect("kilobytes")
    }
}

/// Bytes as MiB, for people.
pub fn mib(bytes: u64) -> f64 {
    bytes as f64 / 1024.0 / 1024.0
}

/// Runs a program to its end and gives what it printed.
pub async fn output(command: &mut Command) -> Result<String, String> {
    let output = command.output().await.map_err(|error| format!("{:?}: {error}", command.as_std().get_program()))?;
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    match output.status.success() {
        true => Ok(printed),
        false => Err(format!("{printed}{}", String::from_utf8_lossy(&output.stderr))),
    }
}

/// The PostgreSQL that we may stop and start.
pub struct Postgres;

impl Postgres {
    /// Where it is, with a database in it.
    pub fn url() -> String {
        std::env::var("MAJLIS_TEST_POSTGRES").expect("MAJLIS_TEST_POSTGRES; run this through cargo xtask prove")
    }

    /// `pg_ctl` of the server that is ours.
    async fn control(arguments: &[&str]) {
        let words = std::env::var("MAJLIS_TEST_PG_CTL").expect("MAJLIS_TEST_PG_CTL; run this through cargo xtask prove");
        let mut words = words.split(' ');
        let mut command = Command::new(words.next().expect("a program"));
        command.args(words).args(arguments).current_dir("/").stdout(Stdio::null());
        assert!(command.status().await.is_ok_and(|status| status.success()), "pg_ctl {arguments:?}");
    }

    /// Without giving anybody time to finish.
    pub async fn stop() {
        Self::control(&["-m", "immediate", "-w", "stop"]).await;
    }

    /// Gives when it is there again. After hundreds of tests it has much to go through again, for which a minute can be too short.
    pub async fn start() -> Instant {
        Self::control(&["-w", "-t", "300", "start"]).await;
        Instant::now()
    }

    /// A program that belongs to it, such as `pg_dump`.
    pub fn program(name: &str) -> Command {
        let directory = std::env::var("MAJLIS_TEST_PG_BIN").expect("MAJLIS_TEST_PG_BIN; run this through cargo xtask prove");
        Command::new(std::path::Path::new(&directory).join(name))
    }
}
