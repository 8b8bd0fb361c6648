//! A mail server and an SMS gateway on this machine that flap all the time, but give in to who tries again and again.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// How often in a row an address is failed. Far below the tries that a message has, as workers die over it too.
const PERSISTENCE: u32 = 3;
const SLOW: Duration = Duration::from_secs(2);

/// A message that arrived.
#[derive(Debug, Clone)]
pub struct Heard {
    pub to: String,
    /// The subject of mail.
    pub text: String,
    /// What stands before the `@` of the `Message-ID`; mail only.
    pub id: Option<String>,
}

/// What becomes of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Taken,
    /// Taken, but late.
    Slow,
    /// Taken, but the answer is cut off.
    Unanswered,
    /// The connection ends before anything is taken.
    Reset,
    /// An error that passes.
    Error,
    /// As if nothing were there; mail has an error for it.
    Missing,
    /// Sent on to an address inside; mail has an error for it.
    Redirected,
    /// Asks for patience.
    Busy,
}

impl Fate {
    const fn keeps(self) -> bool {
        matches!(self, Self::Taken | Self::Slow | Self::Unanswered)
    }
}

/// Counts what comes, and keeps what it took.
#[derive(Clone)]
pub struct Receiver {
    address: SocketAddr,
    /// Where redirects lead.
    inside: SocketAddr,
    scheme: &'static str,
    fates: Arc<[Fate]>,
    state: Arc<State>,
}

#[derive(Default)]
struct State {
    asked: AtomicUsize,
    failed: AtomicUsize,
    unanswered: AtomicUsize,
    followed: AtomicUsize,
    /// Failures in a row, by address.
    in_a_row: Mutex<HashMap<String, u32>>,
    taken: Mutex<Vec<Heard>>,
}

impl Receiver {
    /// A mail server that deals these fates out, in turn.
    pub async fn mail(fates: &[Fate]) -> Self {
        let (receiver, listener) = Self::new("smtp", fates).await;
        let serving = receiver.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let receiver = serving.clone();
                tokio::spawn(async move { receiver.converse(socket).await });
            }
        });
        receiver
    }

    /// A gateway that deals these fates out, in turn.
    pub async fn gateway(fates: &[Fate]) -> Self {
        let (receiver, listener) = Self::new("http", fates).await;
        let serving = receiver.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let receiver = serving.clone();
                tokio::spawn(async move { receiver.answer(socket).await });
            }
        });
        receiver
    }

    async fn new(scheme: &'static str, fates: &[Fate]) -> (Self, TcpListener) {
        let (listener, inside) = (listener().await, listener().await);
        let address = |listener: &TcpListener| listener.local_addr().expect("an address");
        let state = Arc::new(State::default());
        let receiver = Self { address: address(&listener), inside: address(&inside), scheme, fates: fates.into(), state };
        let followed = receiver.state.clone();
        tokio::spawn(async move {
            while inside.accept().await.is_ok() {
                followed.followed.fetch_add(1, Ordering::Relaxed);
            }
        });
        (receiver, listener)
    }

    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme, self.address)
    }

    pub fn heard(&self) -> Vec<Heard> {
        self.state.taken.lock().expect("what was taken").clone()
    }

    /// Tries that came here.
    pub fn asked(&self) -> usize {
        self.state.asked.load(Ordering::Relaxed)
    }

    /// Tries that the sender can't take for a success.
    pub fn failed(&self) -> usize {
        self.state.failed.load(Ordering::Relaxed)
    }

    /// Those of them whose message was taken.
    pub fn unanswered(&self) -> usize {
        self.state.unanswered.load(Ordering::Relaxed)
    }

    /// Connections to where redirects lead.
    pub fn followed(&self) -> usize {
        self.state.followed.load(Ordering::Relaxed)
    }

    fn fate(&self, to: &str) -> Fate {
        let number = self.state.asked.fetch_add(1, Ordering::Relaxed);
        let mut in_a_row = self.state.in_a_row.lock().expect("failures");
        let failures = in_a_row.entry(to.to_owned()).or_default();
        let fate = if *failures < PERSISTENCE { self.fates[number % self.fates.len()] } else { Fate::Taken };
        if matches!(fate, Fate::Taken | Fate::Slow) {
            *failures = 0;
            return fate;
        }
        *failures += 1;
        self.state.failed.fetch_add(1, Ordering::Relaxed);
        self.state.unanswered.fetch_add(usize::from(fate == Fate::Unanswered), Ordering::Relaxed);
        fate
    }

    fn keep(&self, message: Heard) {
        self.state.taken.lock().expect("what was taken").push(message);
    }

    /// One conversation, of as many messages as the other side likes (RFC 5321).
    async fn converse(&self, socket: TcpStream) -> Option<()> {
        let (reader, mut writer) = socket.into_split();
        let mut lines = BufReader::new(reader).lines();
        writer.write_all(b"220 test\r\n").await.ok()?;
        let (mut to, mut fate) = (String::new(), Fate::Taken);
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.split([' ', ':']).next().unwrap_or_default() {
                "EHLO" => "250 test",
                "RCPT" => {
                    to = line.split(['<', '>']).nth(1)?.to_owned();
                    fate = self.fate(&to);
                    match fate {
                        Fate::Reset => return None,
                        Fate::Busy => "421 come again later",
                        _ if !fate.keeps() => "451 not now",
                        _ => "250 ok",
                    }
                }
                "DATA" => {
                    writer.write_all(b"354 go on\r\n").await.ok()?;
                    let mut message = Heard { to: to.clone(), text: String::new(), id: None };
                    while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                        message.text = line.strip_prefix("Subject: ").map_or(message.text, str::to_owned);
                        message.id =
                            line.strip_prefix("Message-ID: <").and_then(|id| id.split('@').next()).map(str::to_owned).or(message.id);
                    }
                    self.keep(message);
                    match fate {
                        Fate::Unanswered => return None,
                        Fate::Slow => tokio::time::sleep(SLOW).await,
                        _ => {}
                    }
                    "250 taken"
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            writer.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
        }
        Some(())
    }

    /// One request.
    async fn answer(&self, mut socket: TcpStream) -> Option<()> {
        let body = body(&mut socket).await?;
        let message: Value = serde_json::from_str(&body).ok()?;
        let (to, text) = (message["to"].as_str()?.to_owned(), message["text"].as_str()?.to_owned());
        let fate = self.fate(&to);
        if fate.keeps() {
            self.keep(Heard { to, text, id: None });
        }
        let redirect = format!("302 Found\r\nlocation: http://{}/inside", self.inside);
        let status = match fate {
            Fate::Taken => "202 Accepted",
            Fate::Slow => {
                tokio::time::sleep(SLOW).await;
                "202 Accepted"
            }
            Fate::Error => "500 Oh",
            Fate::Missing => "404 Nothing here",
            Fate::Redirected => redirect.as_str(),
            Fate::Busy => "503 Slow\r\nretry-after: 90",
            Fate::Reset | Fate::Unanswered => return None,
        };
        socket.write_all(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").as_bytes()).await.ok()
    }
}

async fn listener() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.expect("a port")
}

/// The body of a request.
async fn body(socket: &mut TcpStream) -> Option<String> {
    let mut bytes = Vec::new();
    loop {
        if socket.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length: usize = head.lines().find_map(|line| line.strip_prefix("content-length: "))?.parse().ok()?;
        if body.len() >= length {
            return Some(body.to_owned());
        }
    }
}
