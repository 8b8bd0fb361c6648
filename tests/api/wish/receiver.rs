//! A mail server and an SMS gateway on this machine that flap for a while, and then work.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Messages that are answered as it comes; after them all are taken.
const FLAPPING: usize = 250;

/// A message that arrived.
#[derive(Debug, Clone)]
pub struct Heard {
    pub to: String,
    pub text: String,
}

/// What becomes of one message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Taken,
    /// Taken, but the answer is cut off.
    Unanswered,
    /// The connection ends before anything is taken.
    Reset,
    /// An error that passes.
    Error,
    /// Asks for patience.
    Busy,
}

/// Counts what comes, and keeps what it took.
#[derive(Clone)]
pub struct Receiver {
    address: SocketAddr,
    scheme: &'static str,
    asked: Arc<AtomicUsize>,
    pub failed: Arc<AtomicUsize>,
    taken: Arc<Mutex<Vec<Heard>>>,
}

impl Receiver {
    async fn new(scheme: &'static str) -> (Self, TcpListener) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (asked, failed) = (Arc::default(), Arc::default());
        (Self { address, scheme, asked, failed, taken: Arc::default() }, listener)
    }

    pub async fn mail() -> Self {
        let (receiver, listener) = Self::new("smtp").await;
        let serving = receiver.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let receiver = serving.clone();
                tokio::spawn(async move { receiver.converse(socket).await });
            }
        });
        receiver
    }

    pub async fn gateway() -> Self {
        let (receiver, listener) = Self::new("http").await;
        let serving = receiver.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let receiver = serving.clone();
                tokio::spawn(async move { receiver.answer(socket).await });
            }
        });
        receiver
    }

    pub fn url(&self) -> String {
        format!("{}://{}", self.scheme, self.address)
    }

    pub fn heard(&self) -> Vec<Heard> {
        self.taken.lock().unwrap().clone()
    }

    fn fate(&self) -> Fate {
        let number = self.asked.fetch_add(1, Ordering::Relaxed);
        let fate = match number % 7 {
            _ if number >= FLAPPING => Fate::Taken,
            0 | 4 => Fate::Error,
            1 => Fate::Reset,
            2 => Fate::Busy,
            3 => Fate::Unanswered,
            _ => Fate::Taken,
        };
        if fate != Fate::Taken {
            self.failed.fetch_add(1, Ordering::Relaxed);
        }
        fate
    }

    fn keep(&self, to: String, text: String) {
        self.taken.lock().unwrap().push(Heard { to, text });
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
                "MAIL" => {
                    fate = self.fate();
                    match fate {
                        Fate::Reset => return None,
                        Fate::Busy => "421 come again later",
                        _ => "250 ok",
                    }
                }
                "RCPT" if fate == Fate::Error => "451 not now",
                "RCPT" => {
                    to = line.split(['<', '>']).nth(1)?.to_owned();
                    "250 ok"
                }
                "DATA" => {
                    writer.write_all(b"354 go on\r\n").await.ok()?;
                    let mut subject = String::new();
                    while let Some(line) = lines.next_line().await.ok()?.filter(|line| line != ".") {
                        subject = line.strip_prefix("Subject: ").map_or(subject, str::to_owned);
                    }
                    self.keep(to.clone(), subject);
                    if fate == Fate::Unanswered {
                        return None;
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
        let mut bytes = Vec::new();
        let body = loop {
            if socket.read_buf(&mut bytes).await.ok()? == 0 {
                return None;
            }
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
            let length: usize = head.lines().find_map(|line| line.strip_prefix("content-length: "))?.parse().ok()?;
            if body.len() >= length {
                break body.to_owned();
            }
        };
        let message: Value = serde_json::from_str(&body).ok()?;
        let fate = self.fate();
        if matches!(fate, Fate::Taken | Fate::Unanswered) {
            self.keep(message["to"].as_str()?.to_owned(), message["text"].as_str()?.to_owned());
        }
        let status = match fate {
            Fate::Taken => "202 Accepted",
            Fate::Error => "500 Oh",
            Fate::Busy => "429 Slow\r\nretry-after: 90",
            Fate::Reset | Fate::Unanswered => return None,
        };
        socket.write_all(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").as_bytes()).await.ok()
    }
}
