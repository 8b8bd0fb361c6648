//! A municipality with so many cases, and a server on it.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::load::Ask;
use crate::{Database, Failure, Plan};

const PROFILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/profiles/al-sahil.toml");

pub struct Town {
    pub url: String,
    directory: PathBuf,
}

impl Town {
    /// Takes the one that was made before, or makes it; and says how long that took.
    pub async fn of(plan: &Plan, database: Database, cases: u32) -> Result<(Self, Option<Duration>), Failure> {
        let directory = plan.data.join(format!("{database:?}-{cases}").to_lowercase());
        std::fs::create_dir_all(&directory)?;
        let directory = directory.canonicalize()?;
        let (url, kept) = match database {
            Database::Sqlite => (format!("sqlite:{}", directory.join("majlis.db").display()), true),
            Database::Postgres => postgres(cases).await?,
        };
        let made = kept && directory.join("made").exists();
        let town = Self { url, directory };
        if made {
            return Ok((town, None));
        }
        let begun = Instant::now();
        let cases = cases.to_string();
        let status = town.command(0).args(["seed", "--profile", PROFILE, "--demo", &cases]).status()?;
        if !status.success() {
            return Err("the town could not be made".into());
        }
        let took = begun.elapsed();
        std::fs::write(town.directory.join("made"), format!("{took:?}"))?;
        Ok((town, Some(took)))
    }

    fn command(&self, port: u16) -> Command {
        let mut command = Command::new(std::env::var_os("BENCH_BINARY").unwrap_or_else(|| "target/release/majlis".into()));
        // The program refuses keys that it doesn't know, such as the bench's own.
        command
            .env_remove("MAJLIS_TEST_POSTGRES")
            .env("MAJLIS_DATABASE", &self.url)
            .env("MAJLIS_DATA", &self.directory)
            .env("MAJLIS_LISTEN", format!("127.0.0.1:{port}"))
            .env("MAJLIS_BASE_URL", format!("http://127.0.0.1:{port}"))
            .env("MAJLIS_LIMITS_SCALE", "1000000")
            .env("MAJLIS_LOG", "warn");
        command
    }

    /// A server, and how long it took from its start to its first answer.
    pub async fn serve(&self) -> Result<(Process, Duration), Failure> {
        let port = free_port()?;
        let begun = Instant::now();
        let process = Process::of(self.command(port).arg("serve"), port)?;
        process.answers("/readyz").await?;
        Ok((process, begun.elapsed()))
    }

    /// Where things of a measurement can be put.
    pub fn file(&self, name: &str) -> PathBuf {
        self.directory.join(name)
    }
}

/// The database of a town, and whether it was there before: the PostgreSQL that a bench starts by itself goes with it.
async fn postgres(cases: u32) -> Result<(String, bool), Failure> {
    let server = std::env::var("MAJLIS_TEST_POSTGRES").map_err(|_| "MAJLIS_TEST_POSTGRES; run this through cargo xtask bench")?;
    let name = format!("bench_{cases}");
    let raw = crate::raw::Raw::open(&server).await?;
    let kept = raw.text(&format!("SELECT count(*)::text FROM pg_database WHERE datname = '{name}'")).await? != "0";
    if !kept {
        raw.write(&format!("CREATE DATABASE {name}")).await?;
    }
    let (server, _) = server.rsplit_once('/').ok_or("a database in MAJLIS_TEST_POSTGRES")?;
    Ok((format!("{server}/{name}"), kept))
}

/// A port that nobody has now.
pub fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A process that listens; ended when dropped.
pub struct Process {
    child: Child,
    pub address: SocketAddr,
}

impl Process {
    pub fn of(command: &mut Command, port: u16) -> Result<Self, Failure> {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        Ok(Self { child, address: SocketAddr::from(([127, 0, 0, 1], port)) })
    }

    /// Waits until a path is answered with 200.
    pub async fn answers(&self, path: &str) -> Result<(), Failure> {
        for _ in 0..12_000 {
            if Ask::get(self.address, path).once().await.is_ok_and(|answer| answer.status == 200) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Err("it did not come up within a minute".into())
    }

    /// Resident memory now and at its highest, in MiB.
    pub fn memory(&self) -> Result<(f64, f64), Failure> {
        let status = std::fs::read_to_string(Path::new("/proc").join(self.child.id().to_string()).join("status"))?;
        let field = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap_or_default();
            line.split_whitespace().nth(1).and_then(|number| number.parse::<f64>().ok()).unwrap_or_default() / 1024.0
        };
        Ok((field("VmRSS:"), field("VmHWM:")))
    }

    /// The token of the demo's member of staff with a role.
    pub async fn sign_in(&self, role: &str) -> Result<String, Failure> {
        let people: Value = serde_json::from_slice(&Ask::get(self.address, "/api/v1/demo/sign-ins").once().await?.body)?;
        let items = people["items"].as_array().cloned().unwrap_or_default();
        let person = items.iter().find(|person| person["roles"].to_string().contains(role)).ok_or("nobody with that role")?;
        let body = json!({ "email": person["email"], "password": person["password"], "code": person["code"], "client": "app" }).to_string();
        let asked = Ask {
            method: "POST",
            body: Some(std::sync::Arc::new(move |_| body.clone())),
            ..Ask::get(self.address, "/api/v1/auth/staff-sessions")
        };
        let answer: Value = serde_json::from_slice(&asked.once().await?.body)?;
        Ok(answer["access_token"].as_str().ok_or_else(|| format!("no token: {answer}"))?.to_owned())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
