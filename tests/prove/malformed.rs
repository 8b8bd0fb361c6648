//! R16: requests that no good client sends.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::caller::Caller;
use crate::plan::{Database, Outcome, Plan};
use crate::process::mib;
use crate::town::Town;

const MOST_GROWTH: u64 = 64 * 1024 * 1024;
/// Bytes of a body that nobody wants; the server must have hung up long before.
const BODY: usize = 64 << 20;
/// Between one mebibyte and the next: a fast line of some 160 Mbit/s. Without it the whole body would be through within the
/// second that the server gives a caller to read the refusal (RFC 9112, 9.6).
const PACE: Duration = Duration::from_millis(50);
/// How long an answer may take: slow heads and bodies are cut off after at most 30 seconds.
const PATIENCE: Duration = Duration::from_secs(35);

const HEAD: &str = "POST /api/v1/auth/codes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
/// What must never be answered: it stands where a body is.
const SMUGGLED: &str = "GET /api/v1/smuggled HTTP/1.1\r\nhost: x\r\n\r\n";

pub async fn prove(database: Database, _: Plan) -> Outcome {
    let town = Town::new(database).await;
    let server = town.served().await;
    let address = server.base.trim_start_matches("http://").to_owned();
    let caller = Caller::of(&server.base).await;
    let before = server.memory();
    let forms = [framing(), starting(), heading(), targets()].concat();
    let mut faults = Vec::new();
    let asking = forms.iter().map(|form| ask(&address, form.as_bytes()));
    for (form, heard) in forms.iter().zip(futures_util::future::join_all(asking).await) {
        let shown: String = form.chars().take(90).collect();
        let statuses = statuses(&heard);
        if statuses.iter().any(|status| *status >= 500 && *status != 501 && *status != 505) {
            faults.push(format!("{statuses:?} for {shown:?}"));
        }
        // What the body holds must not be taken for a request of its own.
        if form.contains(SMUGGLED) && statuses.contains(&404) {
            faults.push(format!("a second request was answered after {shown:?}"));
        }
    }
    let sent = too_much(&address).await;
    let compressed = compressed(&address).await;
    let growth = server.peak_memory().saturating_sub(before);
    let well = caller.get("/api/v1/municipality", None).await.is_ok_and(|said| said.status == 200);
    server.stop().await;
    if sent.iter().any(|sent| *sent >= BODY) || !matches!(compressed.first(), Some(400..=499)) || growth > MOST_GROWTH || !well {
        faults.push(format!("{sent:?} bytes taken, compressed {compressed:?}, memory grew by {:.0} MiB, well: {well}", mib(growth)));
    }
    if !faults.is_empty() {
        return Err(faults.join("; "));
    }
    Ok(format!(
        "{} forms, 0 answered 500, 0 smuggled; of 64 MiB {:.1} MiB (chunked) and {:.1} MiB (announced) were sent before the end; memory grew by {:.0} MiB",
        forms.len(),
        mib(sent[0] as u64),
        mib(sent[1] as u64),
        mib(growth)
    ))
}

/// Lengths that contradict each other, and chunks that are none.
fn framing() -> Vec<String> {
    let lengths = [
        "content-length: 5\r\ntransfer-encoding: chunked",
        "transfer-encoding: chunked\r\ncontent-length: 5",
        "content-length: 5\r\ncontent-length: 6",
        "content-length: 5, 6",
        "content-length: -1",
        "content-length: +5",
        "content-length: five",
        "content-length: 0x5",
        "content-length: 99999999999999999999",
        "content-length: 5\r\ntransfer-encoding: identity",
        "transfer-encoding: gzip, identity",
        "transfer-encoding: chunked, identity",
        "transfer-encoding: xchunked",
        "transfer-encoding: chunked\r\ntransfer-encoding: identity",
        "transfer-encoding: \"chunked\"",
        "transfer-encoding:\u{b}chunked",
        "transfer-encoding : chunked",
        " transfer-encoding: chunked",
        "content-length:\r\n 5",
    ];
    let chunks = [
        "zz\r\n",
        "-1\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}X\r\n0\r\n\r\n",
        "ffffffffffffffffff\r\n{}\r\n",
        "2;a=\u{0}\r\n{}\r\n0\r\n\r\n",
    ];
    let by_length = lengths.map(|length| format!("{HEAD}{length}\r\n\r\n0\r\n\r\n{SMUGGLED}"));
    let by_chunk = chunks.map(|chunk| format!("{HEAD}transfer-encoding: chunked\r\n\r\n{chunk}"));
    by_length.into_iter().chain(by_chunk).collect()
}

/// First lines that are none.
fn starting() -> Vec<String> {
    let lines = [
        "nonsense",
        "",
        "GET",
        "GET /healthz",
        "GET /healthz HTTP/9.9",
        "GET /healthz HTTP/1.1 x",
        "GET  /healthz  HTTP/1.1",
        "G\u{0}T /healthz HTTP/1.1",
        "get /healthz HTTP/1.1",
        "PRI * HTTP/2.0",
        "CONNECT example.com:443 HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET http://other.example/healthz HTTP/1.1",
    ];
    lines.map(|line| format!("{line}\r\nhost: x\r\nconnection: close\r\n\r\n")).into_iter().collect()
}

/// Fields that are none, too many and too long.
fn heading() -> Vec<String> {
    let fields = [
        "bad field".to_owned(),
        ": empty".to_owned(),
        "x\u{0}y: z".to_owned(),
        "x: a\rb".to_owned(),
        "x: a\nSet-Cookie: b".to_owned(),
        "x: ض".to_owned(),
        format!("x: {}", "y".repeat(200_000)),
        format!("{}: y", "x".repeat(70_000)),
        (0..500).map(|nth| format!("x{nth}: y")).collect::<Vec<_>>().join("\r\n"),
        "expect: the-impossible".to_owned(),
        "upgrade: websocket\r\nconnection: upgrade".to_owned(),
        "range: bytes=0-0,1-1,2-2,-9999999999999999999".to_owned(),
        "if-none-match: \"".to_owned(),
        "accept-language: \u{1}".to_owned(),
        "authorization: Bearer \u{7f}".to_owned(),
        "host: y".to_owned(),
    ];
    fields
        .map(|field| format!("GET /api/v1/municipality HTTP/1.1\r\nhost: x\r\n{field}\r\nconnection: close\r\n\r\n"))
        .into_iter()
        .collect()
}

/// Addresses that lead nowhere.
fn targets() -> Vec<String> {
    let paths = [
        "/%zz".to_owned(),
        "/api/v1/cases/%00%ff".to_owned(),
        "/api/v1/../../../etc/passwd".to_owned(),
        "/api/v1/..%2f..%2fetc%2fpasswd".to_owned(),
        "/\\..\\..\\windows".to_owned(),
        "//evil.example/".to_owned(),
        "/api/v1/cases?q=%ff%fe".to_owned(),
        format!("/{}", "a/".repeat(20_000)),
        format!("/api/v1/categories?{}", "a=b&".repeat(10_000)),
        "/\u{202e}".to_owned(),
    ];
    paths.map(|path| format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")).into_iter().collect()
}

/// Sends bytes, closes the sending half, and reads until the server hangs up.
async fn ask(address: &str, bytes: &[u8]) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    // It may hang up in the middle, as it should with some.
    let _ = stream.write_all(bytes).await;
    let _ = stream.shutdown().await;
    let mut heard = Vec::new();
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_end(&mut heard)).await.expect("the server ends what it can't read");
    heard
}

/// The statuses of all answers in what was heard.
fn statuses(heard: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(heard);
    let codes = text.split("HTTP/1.").skip(1).filter_map(|answer| answer.get(2..5)?.parse().ok());
    codes.collect()
}

/// How much of a body without end was sent before the server hung up: chunked, and announced.
async fn too_much(address: &str) -> [usize; 2] {
    let photo = "POST /api/v1/attachments HTTP/1.1\r\nhost: x\r\ncontent-type: image/jpeg\r\n";
    let mebibyte = vec![0xFF; 1 << 20];
    let mut sent = [0; 2];
    for (sent, chunked) in sent.iter_mut().zip([true, false]) {
        let mut stream = TcpStream::connect(address).await.expect("a connection");
        let framing = if chunked { "transfer-encoding: chunked".to_owned() } else { format!("content-length: {BODY}") };
        stream.write_all(format!("{photo}{framing}\r\n\r\n").as_bytes()).await.expect("sending");
        while *sent < BODY {
            let part = if chunked { [b"100000\r\n", &mebibyte[..], b"\r\n"].concat() } else { mebibyte.clone() };
            match tokio::time::timeout(PATIENCE, stream.write_all(&part)).await {
                Ok(Ok(())) => *sent += mebibyte.len(),
                _ => break,
            }
            tokio::time::sleep(PACE).await;
        }
    }
    sent
}

/// A body that claims to be compressed: what would come out of it nobody knows.
async fn compressed(address: &str) -> Vec<u16> {
    let form = format!("{HEAD}content-encoding: gzip\r\ncontent-length: 4\r\nconnection: close\r\n\r\n\u{1f}\u{b}\u{8}\u{0}");
    statuses(&ask(address, form.as_bytes()).await)
}
