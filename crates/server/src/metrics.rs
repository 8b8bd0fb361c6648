//! Metrics for Prometheus at `/metrics`.

use std::sync::OnceLock;

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

static RECORDER: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

/// Starts recording; there is one recorder per process.
pub fn start() {
    RECORDER.get_or_init(|| PrometheusBuilder::new().install_recorder().ok());
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
