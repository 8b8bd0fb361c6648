//! Metrics for Prometheus at `/metrics`.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use majlis_app::{App, job};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tokio::task::JoinHandle;

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// How often what nobody counts by itself is measured.
const MEASURED_EVERY: Duration = Duration::from_secs(15);
/// Seconds; a histogram adds up over several servers, as percentiles would not.
const DURATIONS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2.0, 10.0];

/// Starts recording; there is one recorder per process.
pub fn start() {
    RECORDER.get_or_init(|| PrometheusBuilder::new().set_buckets(&DURATIONS).ok()?.install_recorder().ok());
    // What alerts wait for stands there from the beginning: an increase from nothing is none to Prometheus.
    metrics::counter!("uploads_without_room_total").increment(0);
    for window in ["hour", "day"] {
        metrics::counter!("sms_budget_refusals_total", "window" => window).increment(0);
        metrics::counter!("sms_messages_held_back_total", "window" => window).increment(0);
    }
}

/// Measures the queue now and then, and sums up what was recorded: else it would pile up where nobody reads the metrics.
pub fn keep(app: Arc<App>) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            if let Err(error) = job::measure(&app).await {
                tracing::debug!(%error, "the queue can't be measured");
            }
            if let Some(recorder) = RECORDER.get().and_then(Option::as_ref) {
                recorder.run_upkeep();
            }
            tokio::time::sleep(MEASURED_EVERY).await;
        }
    })
}

/// Who may read the metrics.
#[derive(Debug, Clone)]
pub enum Access {
    Open,
    Token(String),
    Closed,
}

/// The metrics as text, for those who may.
pub fn answer(access: &Access, request: &HttpRequest) -> HttpResponse {
    let given =
        request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).and_then(|value| value.strip_prefix("Bearer "));
    let allowed = match access {
        Access::Open => true,
        Access::Token(token) => given.is_some_and(|given| majlis_app::vault::same(given.as_bytes(), token.as_bytes())),
        Access::Closed => false,
    };
    match RECORDER.get().and_then(Option::as_ref).filter(|_| allowed) {
        Some(recorder) => HttpResponse::Ok().content_type("text/plain; version=0.0.4").body(recorder.render()),
        None => majlis_http::api::not_found(),
    }
}
