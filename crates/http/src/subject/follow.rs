//! Following a subject, and what has happened to it.

use majlis_app::subject;
use majlis_contract::page::PageQuery;
use majlis_contract::subject::{FollowedSubject, SubjectHistoryEntry};
use majlis_contract::{Page, SubjectId};

use crate::prelude::*;

/// Follows a subject.
///
/// Of any kind, an initiative by its own id. Who follows hears by the ways of their wishes, but never by SMS, when it opens, three days
/// before it closes, when its times change and when it closes, of new versions of its draft, of its decisions, and of how far an
/// initiative has come. Each mail leads to where one leaves. Following again changes nothing.
#[utoipa::path(tag = "subjects", operation_id = "follow_subject", security(("bearer" = ["account.own"])),
    params(("id" = SubjectId, Path, description = "The subject")), responses((status = 204, description = "The caller follows it")))]
#[put("/subjects/{id}/follow")]
async fn follow_subject(app: AppData, who: May<AccountOwn>, id: Id<SubjectId>) -> ApiResult {
    subject::follow(&app, who.account(), id.0).await?;
    Ok(respond::no_content())
}

/// Leaves a subject that one follows.
///
/// Leaving again changes nothing.
#[utoipa::path(tag = "subjects", operation_id = "unfollow_subject", security(("bearer" = ["account.own"])),
    params(("id" = SubjectId, Path, description = "The subject")), responses((status = 204, description = "The caller follows it no more")))]
#[delete("/subjects/{id}/follow")]
async fn unfollow_subject(app: AppData, who: May<AccountOwn>, id: Id<SubjectId>) -> ApiResult {
    subject::unfollow(&app, who.account(), id.0).await?;
    Ok(respond::no_content())
}

/// Lists the subjects that the caller follows, those that they began to follow last first.
///
/// What was taken back is left out, so that a page may be shorter than asked for.
#[utoipa::path(tag = "subjects", operation_id = "list_followed_subjects", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of subjects", body = Page<FollowedSubject>)))]
#[get("/account/followed-subjects")]
async fn list_followed_subjects(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &subject::followed(&app, who.account(), &page).await?))
}

/// Lists what has happened to a subject, newest first.
///
/// What was announced, put off, opened and closed with the reasons that were given, versions and answers of its draft, its decisions,
/// and the way of an initiative. Who did it is not told.
#[utoipa::path(tag = "subjects", operation_id = "list_subject_history", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), PageQuery),
    responses((status = 200, description = "A page of the history", body = Page<SubjectHistoryEntry>)))]
#[get("/subjects/{id}/history")]
async fn list_subject_history(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<SubjectId>,
    Params(page): Params<PageQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &subject::history(&app, &who.actor, id.0, &page).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(follow_subject).service(unfollow_subject).service(list_followed_subjects).service(list_subject_history);
}
