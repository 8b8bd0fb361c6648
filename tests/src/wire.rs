//! A bare connection, for what a well-behaved client would never send.

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// One connection to the server.
pub struct Wire {
    stream: TcpStream,
    heard: Vec<u8>,
}

/// The head and body of an answer.
#[derive(Debug)]
pub struct WireAnswer {
    pub status: u16,
    pub head: String,
    pub body: Value,
}

impl Wire {
    /// Connects to the server at `http://host:port`.
    pub async fn to(base: &str) -> std::io::Result<Self> {
        let stream = TcpStream::connect(base.trim_start_matches("http://")).await?;
        Ok(Self { stream, heard: Vec::new() })
    }

    /// Sends bytes as they are; an error when the server has hung up.
    pub async fn say(&mut self, bytes: impl AsRef<[u8]>) -> std::io::Result<()> {
        self.stream.write_all(bytes.as_ref()).await
    }

    /// Reads one head of an answer, up to its blank line.
    pub async fn head(&mut self) -> String {
        loop {
            if let Some(end) = self.heard.windows(4).position(|part| part == b"\r\n\r\n") {
                let rest = self.heard.split_off(end + 4);
                let head = std::mem::replace(&mut self.heard, rest);
                return String::from_utf8_lossy(&head).to_lowercase();
            }
            let read = self.stream.read_buf(&mut self.heard).await.expect("an answer");
            assert_ne!(read, 0, "hung up: {}", String::from_utf8_lossy(&self.heard));
        }
    }

    /// Reads an answer whose length is told.
    pub async fn answer(&mut self) -> WireAnswer {
        let head = self.head().await;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        let length =
            head.lines().find_map(|line| line.strip_prefix("content-length: ")).map_or(0, |length| length.parse().expect("a length"));
        while self.heard.len() < length {
            assert_ne!(self.stream.read_buf(&mut self.heard).await.expect("a body"), 0, "cut: {head}");
        }
        let rest = self.heard.split_off(length);
        let body = std::mem::replace(&mut self.heard, rest);
        WireAnswer { status, head, body: serde_json::from_slice(&body).unwrap_or(Value::Null) }
    }

    /// Sends one request and reads the answer.
    pub async fn ask(&mut self, bytes: impl AsRef<[u8]>) -> WireAnswer {
        self.say(bytes).await.expect("sending");
        self.answer().await
    }

    /// Whether the server hangs up without another word.
    pub async fn ends(&mut self) -> bool {
        self.heard.is_empty() && matches!(self.stream.read_buf(&mut self.heard).await, Ok(0) | Err(_))
    }
}
