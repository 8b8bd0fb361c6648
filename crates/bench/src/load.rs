//! Connections that ask one thing after the other, and how long each answer took.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{HeaderMap, Request};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::Failure;

/// What is measured of many answers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Figure {
    pub rate: f64,
    /// Milliseconds.
    pub median: f64,
    pub p95: f64,
    pub p99: f64,
    /// Answers that were not as they should be.
    pub failed: usize,
}

/// From the waits of one measurement.
pub fn figure(mut waits: Vec<Duration>, failed: usize, time: Duration) -> Figure {
    waits.sort_unstable();
    let at = |share: f64| waits.get(((waits.len() as f64 * share) as usize).min(waits.len().saturating_sub(1)));
    let milliseconds = |share: f64| at(share).map_or(0.0, |wait| wait.as_secs_f64() * 1e3);
    Figure {
        rate: waits.len() as f64 / time.as_secs_f64(),
        median: milliseconds(0.5),
        p95: milliseconds(0.95),
        p99: milliseconds(0.99),
        failed,
    }
}

/// Makes a text of a request anew each time, from a key of its own.
type Text = Arc<dyn Fn(&uuid::Uuid) -> String + Send + Sync>;

/// A request that is sent again and again.
#[derive(Clone)]
pub struct Ask {
    pub address: SocketAddr,
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(String, String)>,
    /// What follows the path, where each asks something else.
    pub varied: Option<Text>,
    pub body: Option<Text>,
    pub expected: u16,
}

/// An answer, read whole.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Ask {
    pub fn get(address: SocketAddr, path: &str) -> Self {
        Self { address, method: "GET", path: path.to_owned(), headers: Vec::new(), varied: None, body: None, expected: 200 }
    }

    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn request(&self) -> Result<Request<Full<Bytes>>, Failure> {
        let key = uuid::Uuid::new_v4();
        let path = match &self.varied {
            Some(varied) => format!("{}{}", self.path, varied(&key)),
            None => self.path.clone(),
        };
        let mut builder = Request::builder().method(self.method).uri(path).header("host", "localhost");
        for (name, value) in &self.headers {
            builder = builder.header(name, value);
        }
        let Some(body) = &self.body else { return Ok(builder.body(Full::default())?) };
        let builder = builder.header("content-type", "application/json").header("idempotency-key", key.to_string());
        Ok(builder.body(Full::from(body(&key)))?)
    }

    /// Once, on a connection of its own.
    pub async fn once(&self) -> Result<Answer, Failure> {
        one(&mut connect(self.address).await?, self).await
    }
}

async fn connect(address: SocketAddr) -> Result<SendRequest<Full<Bytes>>, Failure> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

async fn one(sender: &mut SendRequest<Full<Bytes>>, ask: &Ask) -> Result<Answer, Failure> {
    sender.ready().await?;
    let answer = sender.send_request(ask.request()?).await?;
    let (head, body) = answer.into_parts();
    Ok(Answer { status: head.status.as_u16(), headers: head.headers, body: body.collect().await?.to_bytes() })
}

/// So many connections for so long.
pub async fn run(ask: &Ask, connections: usize, time: Duration) -> Result<Figure, Failure> {
    let mut tasks = JoinSet::new();
    for _ in 0..connections {
        let (ask, mut sender) = (ask.clone(), connect(ask.address).await?);
        tasks.spawn(async move {
            let (begun, mut waits, mut failed) = (Instant::now(), Vec::new(), 0);
            while begun.elapsed() < time {
                let sent = Instant::now();
                match one(&mut sender, &ask).await {
                    Ok(answer) if answer.status == ask.expected => waits.push(sent.elapsed()),
                    Ok(_) => failed += 1,
                    Err(_) => {
                        failed += 1;
                        sender = connect(ask.address).await?;
                    }
                }
            }
            Ok::<_, Failure>((waits, failed))
        });
    }
    let (mut waits, mut failed) = (Vec::new(), 0);
    while let Some(done) = tasks.join_next().await {
        let (some, more) = done??;
        waits.extend(some);
        failed += more;
    }
    Ok(figure(waits, failed, time))
}
