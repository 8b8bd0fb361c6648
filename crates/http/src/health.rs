//! Alive and ready, for whoever watches.

use actix_web::{HttpResponse, web};
use majlis_contract::problem::ErrorCode;
use tokio::sync::watch;

use crate::error::{ApiError, ApiResult};
use crate::extract::AppData;

/// Alive: the process answers.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// Whether the process is about to end. Whoever watches hears of it before connections are closed.
#[derive(Debug, Clone)]
pub struct Stopping(watch::Sender<bool>);

impl Default for Stopping {
    fn default() -> Self {
        Self(watch::channel(false).0)
    }
}

impl Stopping {
    /// From now on the process is not ready any more.
    pub fn begin(&self) {
        self.0.send_replace(true);
    }

    fn has_begun(&self) -> bool {
        *self.0.borrow()
    }

    /// Waits until it has begun: what would go on for ever ends then.
    pub async fn begun(&self) {
        let _ = self.0.subscribe().wait_for(|begun| *begun).await;
    }
}

/// Ready: the database answers and has every migration, and the process is not about to end.
pub async fn ready(app: AppData, stopping: web::Data<Stopping>) -> ApiResult {
    match !stopping.has_begun() && majlis_app::health::ready(&app).await {
        true => Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n")),
        false => Err(ApiError::new(ErrorCode::Unavailable)),
    }
}
