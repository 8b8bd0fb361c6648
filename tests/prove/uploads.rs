//! R14: photos, honest and hostile.

use std::time::{Duration, Instant};

use acceptance::sample::{self, MARK};

use crate::caller::Caller;
use crate::plan::{Database, Outcome, Plan};
use crate::process::{Majlis, mib};
use crate::town::Town;

const SLOWEST: Duration = Duration::from_secs(10);
const MOST_GROWTH: u64 = 256 * 1024 * 1024;

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let rounds = plan.of(1, 5);
    let town = Town::new(database).await;
    let server = town.served().await;
    let caller = Caller::of(&server.base).await;
    let samples = sample::corpus();
    let before = server.memory();
    let (mut slowest, mut faults) = (Duration::ZERO, Vec::new());
    for sample in samples.iter().cycle().take(samples.len() * rounds) {
        let begun = Instant::now();
        let said = caller.upload(sample.bytes.clone(), sample.kind).await.map_err(|error| format!("{}: {error}", sample.name))?;
        slowest = slowest.max(begun.elapsed());
        if said.status != sample.verdict {
            faults.push(format!("{}: {} instead of {}", sample.name, said.status, sample.verdict));
        }
        if said.status == 201 && serves_more_than_pixels(&caller, &said.body).await {
            faults.push(format!("{}: what stood beside the pixels is served", sample.name));
        }
    }
    at_once(&caller, &samples).await;
    let growth = grown(&server, before);
    server.stop().await;
    if growth > MOST_GROWTH || slowest > SLOWEST {
        faults.push(format!("slowest {slowest:.1?}, memory grew by {:.0} MiB", mib(growth)));
    }
    if !faults.is_empty() {
        return Err(faults.join("; "));
    }
    let honest = samples.iter().filter(|sample| sample.verdict == 201).count();
    Ok(format!(
        "{} files ({honest} honest) {rounds} times and all at once, every verdict right, slowest {:.2} s, memory grew by {:.0} MiB at most, 0 with a position",
        samples.len(),
        slowest.as_secs_f64(),
        mib(growth)
    ))
}

fn grown(server: &Majlis, before: u64) -> u64 {
    server.peak_memory().saturating_sub(before)
}

/// Whether anything of what a camera wrote beside the picture reaches a reader.
async fn serves_more_than_pixels(caller: &Caller, photo: &serde_json::Value) -> bool {
    for address in ["url", "thumbnail_url"] {
        let path = photo["attachment"][address].as_str().or(photo[address].as_str()).expect("an address");
        let bytes = caller.bytes(path).await;
        if [MARK, b"Exif", b"http://ns.adobe.com"].iter().any(|hidden| bytes.windows(hidden.len()).any(|part| part == *hidden)) {
            return true;
        }
    }
    false
}

/// All of them together: what one takes is not what many may take.
async fn at_once(caller: &Caller, samples: &[sample::Sample]) {
    let sending = samples.iter().map(|sample| caller.upload(sample.bytes.clone(), sample.kind));
    for said in futures_util::future::join_all(sending).await.into_iter().flatten() {
        assert!(matches!(said.status, 201 | 413 | 415 | 422 | 503), "{}: {}", said.status, said.body);
    }
}
