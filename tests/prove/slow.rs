//! R15: connections that are slow, and connections that do nothing.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::caller::Caller;
use crate::plan::{Database, Outcome, Plan};
use crate::process::Majlis;
use crate::town::Town;

const SLOWEST_HEALTH: Duration = Duration::from_secs(2);
/// What the bar says, and what the answer itself takes.
const SLOW_ENDED: Duration = Duration::from_secs(30 + 2);
/// How many documents of some 300 KiB somebody asks for who reads none of them: more than sockets hold.
const DOCUMENTS: usize = 30;
const CLOSING: Duration = Duration::from_secs(5);
const MOST_PER_IDLE: u64 = 64 * 1024;

pub async fn prove(database: Database, plan: Plan) -> Outcome {
    let (slow, idle) = (plan.of(100, 400), plan.of(1_000, 10_000));
    let town = Town::new(database).await;
    let server = town.served().await;
    let caller = Caller::of(&server.base).await;
    let sockets = server.sockets();
    let done = Arc::new(AtomicBool::new(false));
    let health = tokio::spawn(watch(caller, done.clone()));
    let address = server.base.trim_start_matches("http://").to_owned();

    let per_idle = memory_of_idle(&server, &address, idle).await;
    let head = "POST /api/v1/auth/codes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    let body = format!("{head}content-length: 60000\r\n\r\n{{");
    let [heads, bodies] = [head, &body].map(|begin| drip(&address, begin.to_owned(), slow));
    let (heads, bodies, deaf) = tokio::join!(heads, bodies, deaf(&address, slow));
    done.store(true, Ordering::Relaxed);
    let (asked, slowest) = health.await.map_err(|error| error.to_string())??;
    let left = left_over(&server, sockets).await;
    server.stop().await;
    let found = format!(
        "{asked} health checks, slowest {:.2} s, beside {slow} slow heads (ended after {:.0} s at most), {slow} slow bodies ({:.0} s), \
         {slow} who do not read ({:.0} s), {left} connections left, {idle} idle connections at {:.1} KiB each",
        slowest.as_secs_f64(),
        heads.as_secs_f64(),
        bodies.as_secs_f64(),
        deaf.as_secs_f64(),
        per_idle as f64 / 1024.0
    );
    let good = slowest <= SLOWEST_HEALTH && heads.max(bodies).max(deaf) <= SLOW_ENDED && left == 0 && per_idle <= MOST_PER_IDLE;
    if good { Ok(found) } else { Err(found) }
}

/// Asks for health all the while; how often, and the longest wait.
async fn watch(caller: Caller, done: Arc<AtomicBool>) -> Result<(u32, Duration), String> {
    let (mut asked, mut slowest) = (0, Duration::ZERO);
    while !done.load(Ordering::Relaxed) {
        let begun = Instant::now();
        let said = caller.get("/healthz", None).await.map_err(|error| format!("{error:?}, after {asked} health checks"))?;
        if said.status != 200 {
            return Err(format!("/healthz answered {}", said.status));
        }
        slowest = slowest.max(begun.elapsed());
        asked += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    Ok((asked, slowest))
}

/// Opens so many connections that say nothing, and says what each takes.
async fn memory_of_idle(server: &Majlis, address: &str, count: usize) -> u64 {
    let before = server.memory();
    let mut connections = Vec::with_capacity(count);
    for _ in 0..count {
        connections.push(TcpStream::connect(address).await.expect("a connection"));
    }
    // One more, so that the server has come to the last of them.
    let mut last = TcpStream::connect(address).await.expect("a connection");
    last.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await.expect("sending");
    last.read_to_end(&mut Vec::new()).await.expect("an answer");
    server.memory().saturating_sub(before) / count as u64
}

/// Begins requests and goes on with a byte a second; how long the most patient connection lasted.
async fn drip(address: &str, begin: String, count: usize) -> Duration {
    let mut senders = JoinSet::new();
    for _ in 0..count {
        let (address, begin) = (address.to_owned(), begin.clone());
        senders.spawn(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            let begun = Instant::now();
            stream.write_all(begin.as_bytes()).await.expect("sending");
            let (mut reading, mut writing) = stream.split();
            let sending = async {
                while writing.write_all(b"x").await.is_ok() && begun.elapsed() < 2 * SLOW_ENDED {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            };
            let mut heard = [0; 4096];
            // The answer counts as the end: what follows is closing.
            tokio::select! {
                () = sending => {}
                _ = reading.read(&mut heard) => {}
            }
            begun.elapsed()
        });
    }
    senders.join_all().await.into_iter().max().unwrap_or_default()
}

/// Asks for more than sockets hold, and reads nothing of it; how long the server bore with the most patient of them.
async fn deaf(address: &str, count: usize) -> Duration {
    let begun = Instant::now();
    let asking = "GET /api/openapi.json HTTP/1.1\r\nhost: x\r\n\r\n".repeat(DOCUMENTS);
    let mut streams = Vec::with_capacity(count);
    for _ in 0..count {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        stream.write_all(asking.as_bytes()).await.expect("so little fits into the socket");
        streams.push(stream);
    }
    let callers = streams.iter().map(|stream| stream.local_addr().expect("an address").port()).collect();
    // The load itself: the connections stay open, and nobody reads. Nor are they told when the server lets go of them.
    while begun.elapsed() < 2 * SLOW_ENDED && holds_any(address, &callers) {
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    begun.elapsed()
}

/// How many more sockets the server has than it had, once it had the time to close what has ended.
async fn left_over(server: &Majlis, before: usize) -> usize {
    let begun = Instant::now();
    while server.sockets() > before && begun.elapsed() < CLOSING {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    server.sockets().saturating_sub(before)
}

/// Whether the server's end of a connection with one of the callers is still there, as the system has it.
fn holds_any(address: &str, callers: &BTreeSet<u16>) -> bool {
    let port = |end: &str| end.rsplit(':').next().and_then(|port| u16::from_str_radix(port, 16).ok());
    let server: Option<u16> = address.rsplit(':').next().and_then(|port| port.parse().ok());
    let table = std::fs::read_to_string("/proc/net/tcp").expect("Linux tells its connections");
    table.lines().skip(1).any(|line| {
        let mut fields = line.split_whitespace().skip(1).map(port);
        let (ours, theirs) = (fields.next().flatten(), fields.next().flatten());
        ours == server && theirs.is_some_and(|port| callers.contains(&port))
    })
}
