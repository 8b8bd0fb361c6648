//! Leaving messages by the link in them (RFC 8058).

use actix_web::web;
use majlis_app::message::leave;
use majlis_contract::message::LeftView;
use serde::Deserialize;

use crate::prelude::*;

/// Leaves the messages that one of them names: no more digests, no more news of a case of others, or no more newsletter.
///
/// Without signing in; the token is that of the link in the message. Leaving again changes nothing.
#[utoipa::path(tag = "notifications", operation_id = "leave_messages", security((), ("bearer" = ["public.write"])),
    params(("token" = String, Path, description = "From the message", example = "01936f0e7a4c7cc19d3b0f1a2b3c4d5e.kXh3qzv7m2YwN4tR8sLpXQ")),
    responses((status = 200, description = "What was left", body = LeftView)))]
#[post("/message-leaves/{token}")]
async fn leave_messages(app: AppData, _: May<PublicWrite>, Id(token): Id<String>) -> ApiResult {
    Ok(respond::ok(&leave::leave(&app, &token).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(leave_messages);
}

/// The query of the page's address.
#[derive(Deserialize)]
pub struct Named {
    token: String,
}

/// What mail programs post to the page's own address for `List-Unsubscribe=One-Click`.
pub async fn one_click(app: AppData, query: web::Query<Named>) -> ApiResult {
    leave::leave(&app, &query.token).await?;
    Ok(HttpResponse::Ok().finish())
}
