//! What only the demo has. These routes don't exist in production.

use majlis_app::demo;
use majlis_contract::Page;
use majlis_contract::demo::{CaughtMessage, DemoSignIn};
use majlis_contract::page::PageQuery;

use crate::prelude::*;

/// Lists the messages that the demo caught instead of sending.
///
/// Newest first. Sign-in codes are among them, so that the demo can be tried without a mail server.
#[utoipa::path(tag = "demo", operation_id = "list_caught_messages", security((), ("bearer" = ["public.read"])),
    params(PageQuery), responses((status = 200, description = "The messages", body = Page<CaughtMessage>)))]
#[get("/demo/messages")]
async fn list_caught_messages(app: AppData, _: May<PublicRead>, Params(page): Params<PageQuery>, request: HttpRequest) -> ApiResult {
    Ok(respond::page(&request, &demo::caught_messages(&app, &page).await?))
}

/// Lists the demo's staff with everything needed to sign in.
#[utoipa::path(tag = "demo", operation_id = "list_demo_sign_ins", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The sign-ins", body = Page<DemoSignIn>)))]
#[get("/demo/sign-ins")]
async fn list_demo_sign_ins(app: AppData, _: May<PublicRead>) -> ApiResult {
    Ok(respond::ok(&demo::sign_ins(&app).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_caught_messages).service(list_demo_sign_ins);
}
