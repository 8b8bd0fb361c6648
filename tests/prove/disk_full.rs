//! R4: the disk is full under SQLite.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tokio::process::Command;
use uuid::Uuid;

use crate::caller::Caller;
use crate::kill::compare;
use crate::load::{Crowd, Heard};
use crate::plan::{Database, Outcome, Plan};
use crate::process::{Majlis, output};
use crate::town::{Town, free_port};

/// What each round leaves free, in bytes; it is gone after a few reports.
const LEFT: u64 = 200 * 1024;
/// How far a file may grow where we may not mount.
const QUOTA: u64 = 64 * 1024;

/// What runs out.
enum Room {
    /// A small disk of our own; given back when dropped.
    Disk(PathBuf),
    /// A limit on the server's files.
    Quota,
}

impl Room {
    async fn small(place: &Path) -> Self {
        let mut mount = Command::new("mount");
        let mounted = output(mount.args(["-t", "tmpfs", "-o", "size=48m", "tmpfs"]).arg(place)).await;
        mounted.map_or(Self::Quota, |_| Self::Disk(place.to_owned()))
    }

    /// The server, which must hear of a limit as of a full disk and not die of it.
    async fn serve(&self, town: &Town) -> Majlis {
        let port = free_port();
        let served = town.command(&["serve"], port);
        let mut patient = Command::new("sh");
        patient.args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"]).arg(served.as_std().get_program()).args(served.as_std().get_args());
        for (name, value) in served.as_std().get_envs() {
            match value {
                Some(value) => patient.env(name, value),
                None => patient.env_remove(name),
            };
        }
        let server = Majlis::spawn(patient, &format!("http://127.0.0.1:{port}"));
        server.ready().await;
        server
    }

    async fn fill(&self, server: &Majlis) -> Result<(), String> {
        match self {
            Self::Disk(disk) => fill(&disk.join("ballast")).map_err(|error| error.to_string()),
            Self::Quota => limit(server, &QUOTA.to_string()).await,
        }
    }

    async fn empty(&self, server: &Majlis) -> Result<(), String> {
        match self {
            Self::Disk(disk) => fs::remove_file(disk.join("ballast")).map_err(|error| error.to_string()),
            Self::Quota => limit(server, "unlimited").await,
        }
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        if let Self::Disk(disk) = self {
            let _ = std::process::Command::new("umount").arg("-l").arg(disk).status();
        }
    }
}

async fn limit(server: &Majlis, size: &str) -> Result<(), String> {
    let mut prlimit = Command::new("prlimit");
    output(prlimit.args(["--pid", &server.id().to_string(), &format!("--fsize={size}:")])).await.map(drop)
}

/// Takes all room but a little.
fn fill(ballast: &Path) -> std::io::Result<()> {
    let mut file = File::create(ballast)?;
    let block = vec![7; 64 * 1024];
    while file.write_all(&block).is_ok() {}
    let length = file.metadata()?.len();
    file.set_len(length.saturating_sub(LEFT))
}

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let rounds = plan.of(2, 10);
    let place = tempfile::tempdir().map_err(|error| error.to_string())?;
    let room = Room::small(place.path()).await;
    let town = Town::in_directory(database, place.path().to_owned()).await;
    let server = room.serve(&town).await;
    let caller = Caller::of(&server.base).await;
    let crowd = Crowd::writing(std::slice::from_ref(&caller), 4).reading(&caller, 4);
    crowd.until(20).await;
    let (mut slowest, mut refused) = (Duration::ZERO, 0);
    for _ in 0..rounds {
        room.fill(&server).await?;
        refused += full(&caller, &crowd, &room).await?;
        room.empty(&server).await?;
        slowest = slowest.max(recovered(&caller, &crowd.heard).await?);
    }
    let heard = crowd.stop().await;
    server.stop().await;
    let statuses = heard.statuses();
    let found = compare(&town, &heard).await?;
    if heard.unhelpful() > 0 {
        return Err(format!("{} refusals came without Retry-After", heard.unhelpful()));
    }
    Ok(format!(
        "{} {rounds} times, {refused} photos and many reports refused with 503 or 507 ({statuses:?}), all reads answered, \
         writing again {:.2} s after there was room, without a restart, {found}",
        if matches!(room, Room::Disk(_)) { "disk full" } else { "quota used up" },
        slowest.as_secs_f64()
    ))
}

/// Waits until reports are refused, and looks whether reads go on and photos are refused in the same way.
async fn full(caller: &Caller, crowd: &Crowd, room: &Room) -> Result<u32, String> {
    let refusals = || crowd.heard.statuses().iter().filter(|(status, _)| matches!(status, 503 | 507)).map(|(_, count)| *count).sum::<u32>();
    let (before, begun) = (refusals(), Instant::now());
    while refusals() < before + 20 {
        if begun.elapsed() > Duration::from_secs(60) {
            return Err(format!("reports were still taken: {:?}", crowd.heard.statuses()));
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let kept = crowd.heard.kept().into_values().next().expect("some were kept");
    for path in [format!("/api/v1/cases/{}", kept.id), "/api/v1/municipality".to_owned(), "/healthz".to_owned()] {
        let said = caller.get(&path, Some(&kept.secret)).await.map_err(|error| error.to_string())?;
        if said.status != 200 {
            return Err(format!("{path} answered {} while the disk was full", said.status));
        }
    }
    if matches!(room, Room::Quota) {
        // A small file fits.
        return Ok(0);
    }
    let photo = caller.upload(acceptance::photo(), "image/jpeg").await.map_err(|error| error.to_string())?;
    if matches!(photo.status, 503 | 507) { Ok(1) } else { Err(format!("a photo was answered {}", photo.status)) }
}

async fn recovered(caller: &Caller, heard: &Heard) -> Result<Duration, String> {
    // One key for all tries: whether a failed one was kept nobody knows.
    let key = Uuid::new_v4();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(30) {
        if let Ok(Some(kept)) = caller.report(key).await.map(|said| said.kept()) {
            heard.kept.lock().expect("what was kept").insert(key, kept);
            return Ok(begun.elapsed());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err("nothing was taken after there was room again".to_owned())
}
