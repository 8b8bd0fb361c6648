//! Alive and ready, for whoever watches.

use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::{HttpResponse, web};
use majlis_contract::problem::ErrorCode;

use crate::error::{ApiError, ApiResult};
use crate::extract::AppData;

/// Alive: the process answers.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// Whether the process is about to end. Whoever watches hears of it before connections are closed.
#[derive(Debug, Default)]
pub struct Stopping(AtomicBool);

impl Stopping {
    /// From now on the process is not ready any more.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Ready: the database answers and has every migration, and the process is not about to end.
pub async fn ready(app: AppData, stopping: web::Data<Stopping>) -> ApiResult {
    match !stopping.0.load(Ordering::Relaxed) && majlis_app::health::ready(&app).await {
        true => Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n")),
        false => Err(ApiError::new(ErrorCode::Unavailable)),
    }
}
