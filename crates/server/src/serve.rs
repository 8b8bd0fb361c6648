//! The server and the clockwork, started and stopped together.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use actix_cors::Cors;
use actix_web::dev::ServerHandle;
use actix_web::middleware::{Compress, Condition, from_fn};
use actix_web::{App as Actix, HttpRequest, HttpServer, web};
use majlis_app::App;
use majlis_http::api::{Api, Stopping, TrustedProxies, outermost, readable};
use majlis_http::limit::Limits;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::metrics::{self, Access};
use crate::web::{Head, Pages};
use crate::wiring::Failure;

/// How long running requests may take to finish when the server stops.
const GRACE_SECONDS: u64 = 10;
/// How long a client may take to send the head of a request.
const HEAD_PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection without a request is kept. A proxy in front must let go of it earlier (`docs/operating.md`).
const KEPT: Duration = Duration::from_secs(5);
/// How long a client may take nothing of an answer that waits for it.
#[cfg(target_os = "linux")]
const DEAF_PATIENCE: Duration = Duration::from_secs(25);

/// What runs beside us, until it has ended.
type Task<T> = Option<JoinHandle<T>>;

/// A running server.
pub struct Running {
    /// Where it listens; the port that was given when 0 was asked for.
    pub address: SocketAddr,
    handle: ServerHandle,
    server: Task<std::io::Result<()>>,
    worker: Task<()>,
    measuring: JoinHandle<()>,
    stop: watch::Sender<bool>,
    stopping: Arc<Stopping>,
    drain: Duration,
}

/// Starts the server, and the clockwork where the configuration wants it here.
pub async fn start(config: &Config, app: Arc<App>) -> Result<Running, Failure> {
    metrics::start();
    let stopping = Arc::new(Stopping::default());
    let proxies = TrustedProxies(config.trusted_proxies.clone());
    let api = Api::new(app.clone(), Limits::new(config.limits_scale), proxies, stopping.clone())?;
    let settings = app.directory.get(&app).await.ok().map(|directory| directory.settings.clone());
    let tiles = settings.as_ref().and_then(|settings| settings.map.tiles.as_deref());
    let head = settings.as_ref().map(|settings| Head::new(&config.base_url, settings.name.clone(), &settings.region));
    let pages = Pages::load(tiles, head);
    let access = match (&config.metrics_token, config.is_production()) {
        (Some(token), _) => Access::Token(token.clone()),
        (None, true) => Access::Closed,
        (None, false) => Access::Open,
    };
    let origins = config.cors_origins.clone();
    let build = move || {
        let access = access.clone();
        let measured = move |request: HttpRequest| std::future::ready(metrics::answer(&access, &request));
        Actix::new()
            .wrap(Compress::default())
            .wrap(Condition::new(!origins.is_empty(), cors(&origins)))
            .wrap(from_fn(outermost))
            .configure(|inner| api.configure(inner))
            .service(readable("/metrics", web::get().to(measured)))
            .configure(|inner| pages.configure(inner))
    };
    let listener = listener(config.listen)?;
    let address = listener.local_addr()?;
    let server = HttpServer::new(build)
        .disable_signals()
        .client_request_timeout(HEAD_PATIENCE)
        .keep_alive(KEPT)
        .shutdown_timeout(GRACE_SECONDS)
        .workers(std::thread::available_parallelism().map_or(2, usize::from))
        .listen(listener)?
        .run();
    let handle = server.handle();
    let (stop, stopped) = watch::channel(false);
    let measuring = metrics::keep(app.clone());
    let worker = config.worker.then(|| tokio::spawn(majlis_jobs::worker(app, stopped)));
    Ok(Running { address, handle, server: Some(tokio::spawn(server)), worker, measuring, stop, stopping, drain: config.drain() })
}

/// Where it listens. What is accepted there takes its options over.
fn listener(address: SocketAddr) -> std::io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    // actix has no limit for writing: who asks and never reads would keep the connection, and what is to be sent, for ever.
    #[cfg(target_os = "linux")]
    socket2::SockRef::from(&listener).set_tcp_user_timeout(Some(DEAF_PATIENCE))?;
    Ok(listener)
}

fn cors(origins: &[String]) -> Cors {
    let allowed = origins.iter().fold(Cors::default(), |cors, origin| cors.allowed_origin(origin));
    allowed
        .allowed_methods(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])
        .allowed_headers(["authorization", "content-type", "if-match", "if-none-match", "idempotency-key", "case-secret", "x-request-id"])
        .expose_headers(["etag", "link", "location", "retry-after", "ratelimit", "ratelimit-policy", "x-request-id"])
        .max_age(600)
}

impl Running {
    /// Says that it is not ready any more, finishes running requests and jobs, then stops.
    pub async fn stop(self) -> Result<(), Failure> {
        self.stopping.begin();
        let _ = self.stop.send(true);
        // Still serving: whoever shares the load out looks only now and then.
        tokio::time::sleep(self.drain).await;
        self.handle.stop(true).await;
        if let Some(server) = self.server {
            server.await??;
        }
        if let Some(worker) = self.worker {
            worker.await?;
        }
        self.measuring.abort();
        Ok(())
    }

    /// Runs until the process is asked to end (SIGTERM or Ctrl-C), or a part of it ends by itself, which is a failure.
    pub async fn until_asked_to_stop(mut self) -> Result<(), Failure> {
        let failure: Option<Failure> = tokio::select! {
            asked = asked_to_stop() => asked.err().map(Into::into),
            ended = ended(&mut self.server, "the server") => Some(ended),
            ended = ended(&mut self.worker, "the clockwork") => Some(ended),
        };
        tracing::info!("stopping");
        let stopped = self.stop().await;
        failure.map_or(stopped, Err)
    }
}

/// Waits until a task ends, which it should not do by itself; for ever where there is none.
pub async fn ended<T>(task: &mut Task<T>, what: &str) -> Failure {
    let Some(running) = task else { return std::future::pending().await };
    let panicked = running.await.is_err();
    *task = None;
    tracing::error!(what, panicked, "ended by itself");
    format!("{what} ended by itself").into()
}

/// Waits for SIGTERM or Ctrl-C.
pub async fn asked_to_stop() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            result = tokio::signal::ctrl_c() => result,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_part_that_ends_by_itself_is_noticed_and_not_waited_for_again() {
        let mut task: Task<()> = Some(tokio::spawn(async { panic!("as a bug would") }));
        assert_eq!(ended(&mut task, "the clockwork").await.to_string(), "the clockwork ended by itself");
        assert!(task.is_none());
    }
}
