//! Contributions: reading them, and what residents and authors do. The moderators' side is beside it.

mod live;
mod map;
mod moderation;

use actix_web::web::Data;
use majlis_app::contribution;
use majlis_contract::contribution::{
    AnswerIdea, AppealContribution, CommentQuery, ContributionVersion, ContributionView, CreateComment, CreateIdea, EditContribution,
    IdeaQuery, ReportContribution, SimilarIdeas, SimilarIdeasDraft,
};
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::{ContributionId, Page, SubjectId};

use crate::prelude::*;

/// Lists the published ideas of a subject.
///
/// In the fair order each idea is on top as often as any other; it begins elsewhere every hour, and a list that was begun goes on as it
/// began.
#[utoipa::path(tag = "contributions", operation_id = "list_ideas", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), IdeaQuery),
    responses((status = 200, description = "A page of ideas", body = Page<ContributionView>)))]
#[get("/subjects/{id}/ideas")]
async fn list_ideas(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<SubjectId>,
    Params(query): Params<IdeaQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &contribution::ideas(&app, &who.actor, id.0, &query).await?))
}

/// Finds ideas that are like what is being written.
///
/// Published ones that share most of the words in whatever form: those of the subject first, then those of others, the likest first,
/// five at most, so that who writes can support one of them instead. The hundred that the search finds best are compared. A read: nothing
/// is kept of the draft.
#[utoipa::path(tag = "contributions", operation_id = "find_similar_ideas", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject")), request_body = SimilarIdeasDraft,
    responses((status = 200, description = "The ideas", body = SimilarIdeas)))]
#[post("/subjects/{id}/ideas/similar")]
async fn find_similar_ideas(
    app: AppData,
    limits: Data<Limits>,
    address: ClientAddress,
    who: May<PublicRead>,
    id: Id<SubjectId>,
    body: Body<SimilarIdeasDraft>,
) -> ApiResult {
    limits.check(Limit::Similar, &address.0.to_string())?;
    Ok(respond::ok(&contribution::similar(&app, &who.actor, id.0, &body.value).await?))
}

/// Proposes an idea.
///
/// Where the subject is reviewed before publication it waits for a moderator. Words that may be personal data are refused until
/// `personal_data_checked` says that they are meant. A place lies in the municipality's area; a district that it lies in goes before the
/// one that was named. Photos are uploaded first; nobody but its author and moderators sees them while the idea is not published. An
/// account can propose, comment and report sixty times in ten minutes.
#[utoipa::path(tag = "contributions", operation_id = "create_idea", security(("bearer" = ["contribution.write"])),
    params(("id" = SubjectId, Path, description = "The subject"), IdempotencyKey), request_body = CreateIdea,
    responses((status = 201, description = "The idea", body = ContributionView),
        (status = 409, description = "The subject is not open for ideas", body = Problem, content_type = "application/problem+json")))]
#[post("/subjects/{id}/ideas")]
async fn create_idea(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionWrite>,
    id: Id<SubjectId>,
    key: IdempotencyKey,
    body: Body<CreateIdea>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    let ticket = body.ticket(&key, &who.actor, "create_idea");
    Ok(created(&contribution::propose(&app, &who.actor, &ticket, id.0, body.value).await?))
}

/// Lists comments on a subject or on one of its ideas, or the answers to a comment.
///
/// What is hidden or was taken back leaves a mark where others have answered it: it has no text then.
#[utoipa::path(tag = "contributions", operation_id = "list_comments", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), CommentQuery),
    responses((status = 200, description = "A page of comments", body = Page<ContributionView>)))]
#[get("/subjects/{id}/comments")]
async fn list_comments(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<SubjectId>,
    Params(query): Params<CommentQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &contribution::comments(&app, &who.actor, id.0, &query).await?))
}

/// Comments on a subject or on one of its ideas, or answers a comment.
///
/// What staff say is marked as official, and published at once; they answer until the subject is archived, residents speak while it is open. An account can propose, comment and report sixty times in ten minutes.
#[utoipa::path(tag = "contributions", operation_id = "create_comment", security(("bearer" = ["contribution.comment"])),
    params(("id" = SubjectId, Path, description = "The subject"), IdempotencyKey), request_body = CreateComment,
    responses((status = 201, description = "The comment", body = ContributionView),
        (status = 409, description = "The subject is not open for comments, or what is commented on not published", body = Problem, content_type = "application/problem+json")))]
#[post("/subjects/{id}/comments")]
async fn create_comment(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionComment>,
    id: Id<SubjectId>,
    key: IdempotencyKey,
    body: Body<CreateComment>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    let ticket = body.ticket(&key, &who.actor, "create_comment");
    Ok(created(&contribution::comment(&app, &who.actor, &ticket, id.0, body.value).await?))
}

/// Gets a contribution.
///
/// What waits, is hidden or was taken back is there for its author and for moderators; for others only a mark of it, where others have
/// answered it.
#[utoipa::path(tag = "contributions", operation_id = "get_contribution", security((), ("bearer" = ["public.read"])),
    params(("id" = ContributionId, Path, description = "The contribution")),
    responses((status = 200, description = "The contribution", body = ContributionView)))]
#[get("/contributions/{id}")]
async fn get_contribution(app: AppData, who: May<PublicRead>, id: Id<ContributionId>) -> ApiResult {
    Ok(changed(&contribution::show(&app, &who.actor, id.0).await?))
}

/// Lists what stood there before its author changed it, the latest first.
///
/// Only of what everybody could read; what was changed in the first ten minutes leaves no trace. Of an idea title and text are kept, not
/// its earlier category, district, place or photos.
#[utoipa::path(tag = "contributions", operation_id = "list_contribution_versions", security((), ("bearer" = ["public.read"])),
    params(("id" = ContributionId, Path, description = "The contribution"), PageQuery),
    responses((status = 200, description = "A page of earlier words", body = Page<ContributionVersion>)))]
#[get("/contributions/{id}/versions")]
async fn list_contribution_versions(
    request: HttpRequest,
    app: AppData,
    who: May<PublicRead>,
    id: Id<ContributionId>,
    Params(page): Params<PageQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &contribution::versions(&app, &who.actor, id.0, &page).await?))
}

/// Changes one's own words.
///
/// JSON merge patch. While it waits, always; what is hidden is sent to the moderators again; what is published can be changed while the
/// subject is open, and waits again where that is reviewed before publication. After the first ten minutes the earlier words stay to be
/// read, unless they were hidden or covered. Of an idea category, district, place and photos can be changed as well; photos that are not
/// named any more are deleted for good, and where `photos` is left out they stay as they are. An account can propose, comment, change
/// and report sixty times in ten minutes.
#[utoipa::path(tag = "contributions", operation_id = "edit_contribution", security(("bearer" = ["contribution.comment"])),
    params(("id" = ContributionId, Path, description = "The contribution"), IfMatch), request_body = EditContribution,
    responses((status = 200, description = "The contribution as it is now", body = ContributionView)))]
#[patch("/contributions/{id}")]
async fn edit_contribution(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionComment>,
    id: Id<ContributionId>,
    version: IfMatch,
    body: Body<EditContribution>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    Ok(changed(&contribution::edit(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Takes one's own words back.
#[utoipa::path(tag = "contributions", operation_id = "withdraw_contribution", security(("bearer" = ["contribution.comment"])),
    params(("id" = ContributionId, Path, description = "The contribution"), IfMatch),
    responses((status = 200, description = "The contribution as it is now", body = ContributionView)))]
#[post("/contributions/{id}/withdraw")]
async fn withdraw_contribution(app: AppData, who: May<ContributionComment>, id: Id<ContributionId>, version: IfMatch) -> ApiResult {
    Ok(changed(&contribution::withdraw(&app, &who.actor, id.0, version.version()).await?))
}

/// Supports an idea or a comment.
///
/// One each: who supports it already changes nothing.
#[utoipa::path(tag = "contributions", operation_id = "support_contribution", security(("bearer" = ["contribution.write"])),
    params(("id" = ContributionId, Path, description = "The contribution")),
    responses((status = 200, description = "The contribution as it is now", body = ContributionView),
        (status = 409, description = "It is not published, its subject is not open for support, or it was merged into the idea that `merged_into` names", body = Problem, content_type = "application/problem+json")))]
#[put("/contributions/{id}/support")]
async fn support_contribution(app: AppData, who: May<ContributionWrite>, id: Id<ContributionId>) -> ApiResult {
    Ok(changed(&contribution::support(&app, &who.actor, id.0).await?))
}

/// Takes one's support back.
#[utoipa::path(tag = "contributions", operation_id = "unsupport_contribution", security(("bearer" = ["contribution.write"])),
    params(("id" = ContributionId, Path, description = "The contribution")),
    responses((status = 200, description = "The contribution as it is now", body = ContributionView),
        (status = 409, description = "It is not published, or its subject not open for support", body = Problem, content_type = "application/problem+json")))]
#[delete("/contributions/{id}/support")]
async fn unsupport_contribution(app: AppData, who: May<ContributionWrite>, id: Id<ContributionId>) -> ApiResult {
    Ok(changed(&contribution::unsupport(&app, &who.actor, id.0).await?))
}

/// Tells the moderators that something is against the policy.
///
/// Once each: a second time changes nothing. An account can propose, comment, change and report sixty times in ten minutes.
#[utoipa::path(tag = "contributions", operation_id = "report_contribution", security(("bearer" = ["contribution.write"])),
    params(("id" = ContributionId, Path, description = "The contribution")), request_body = ReportContribution,
    responses((status = 204, description = "The moderators know"), (status = 409, description = "It is not published", body = Problem, content_type = "application/problem+json")))]
#[post("/contributions/{id}/reports")]
async fn report_contribution(
    app: AppData,
    limits: Data<Limits>,
    who: May<ContributionWrite>,
    id: Id<ContributionId>,
    body: Body<ReportContribution>,
) -> ApiResult {
    limits.check(Limit::Contribute, &who.account().to_string())?;
    contribution::report(&app, &who.actor, id.0, &body.value).await?;
    Ok(respond::no_content())
}

/// Asks another moderator to look at one's words that were hidden.
///
/// Once: what the other moderator decides stays.
#[utoipa::path(tag = "contributions", operation_id = "appeal_contribution", security(("bearer" = ["contribution.comment"])),
    params(("id" = ContributionId, Path, description = "The contribution"), IfMatch), request_body = AppealContribution,
    responses((status = 200, description = "The contribution as it is now", body = ContributionView)))]
#[post("/contributions/{id}/appeal")]
async fn appeal_contribution(
    app: AppData,
    who: May<ContributionComment>,
    id: Id<ContributionId>,
    version: IfMatch,
    body: Body<AppealContribution>,
) -> ApiResult {
    Ok(changed(&contribution::appeal(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Says what the municipality does with an idea.
///
/// In place of what was said before, which stays in its history.
#[utoipa::path(tag = "contributions", operation_id = "answer_idea", security(("bearer" = ["subject.manage"])),
    params(("id" = ContributionId, Path, description = "The idea"), IfMatch), request_body = AnswerIdea,
    responses((status = 200, description = "The idea as it is now", body = ContributionView)))]
#[post("/contributions/{id}/answer")]
async fn answer_idea(app: AppData, who: May<SubjectManage>, id: Id<ContributionId>, version: IfMatch, body: Body<AnswerIdea>) -> ApiResult {
    Ok(changed(&contribution::answer(&app, &who.actor, id.0, version.version(), body.value).await?))
}

/// Lists what the caller has proposed and commented, the newest first.
#[utoipa::path(tag = "contributions", operation_id = "list_own_contributions", security(("bearer" = ["account.own"])), params(PageQuery),
    responses((status = 200, description = "A page of contributions", body = Page<ContributionView>)))]
#[get("/account/contributions")]
async fn list_own_contributions(request: HttpRequest, app: AppData, who: May<AccountOwn>, Params(query): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &contribution::own(&app, &who.actor, &query).await?))
}

fn created(view: &ContributionView) -> HttpResponse {
    respond::created(&format!("/api/v1/contributions/{}", view.id), view)
}

fn changed(view: &ContributionView) -> HttpResponse {
    respond::ok_with_etag(view, &view.etag)
}

pub fn routes(config: &mut ServiceConfig) {
    live::routes(config);
    map::routes(config);
    config
        .service(list_ideas)
        .service(find_similar_ideas)
        .service(create_idea)
        .service(list_comments)
        .service(create_comment)
        .service(get_contribution)
        .service(list_contribution_versions)
        .service(edit_contribution)
        .service(withdraw_contribution)
        .service(support_contribution)
        .service(unsupport_contribution)
        .service(report_contribution)
        .service(appeal_contribution)
        .service(answer_idea)
        .service(list_own_contributions);
    moderation::routes(config);
}
