//! One's own sessions.

use majlis_app::session;
use majlis_contract::page::PageQuery;
use majlis_contract::session::SessionView;
use majlis_contract::{Page, SessionId};

use crate::prelude::*;

/// Lists the sessions of the person who asks.
///
/// The newest first; those that ended are not shown, and those of staff only to a session of staff.
#[utoipa::path(tag = "account", operation_id = "list_sessions", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of sessions", body = Page<SessionView>)))]
#[get("/account/sessions")]
async fn list_sessions(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &session::list(&app, (who.account(), who.actor.is_staff()), who.session(), &page).await?))
}

/// Ends a session of the person who asks.
///
/// Its tokens stop working at once. A session of staff is ended only by one of staff.
#[utoipa::path(tag = "account", operation_id = "end_session", security(("bearer" = ["account.own"])),
    params(("id" = SessionId, Path, description = "The session")), responses((status = 204, description = "Ended")))]
#[delete("/account/sessions/{id}")]
async fn end_session(app: AppData, who: May<AccountOwn>, id: Id<SessionId>) -> ApiResult {
    session::end(&app, (who.account(), who.actor.is_staff()), id.0).await?;
    Ok(respond::no_content())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_sessions).service(end_session);
}
