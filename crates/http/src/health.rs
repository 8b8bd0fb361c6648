//! Alive and ready, for whoever watches.

use actix_web::HttpResponse;
use majlis_app::App;
use majlis_contract::problem::ErrorCode;

use crate::error::{ApiError, ApiResult};
use crate::extract::AppData;

/// Alive: the process answers.
pub async fn alive() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n")
}

/// Ready: the database answers and has every migration.
pub async fn ready(app: AppData) -> ApiResult {
    match is_ready(&app).await {
        true => Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ready\n")),
        false => Err(ApiError::new(ErrorCode::Unavailable)),
    }
}

async fn is_ready(app: &App) -> bool {
    majlis_app::health::ready(app).await
}
