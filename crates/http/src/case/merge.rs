//! Repeats: finding the case that was there first, merging into it, and taking it back.

use majlis_app::case::{self, Asker};
use majlis_contract::CaseId;
use majlis_contract::case::{CaseReason, CaseView, MergeCase, SimilarCases};

use crate::prelude::*;

/// Lists open cases like this one.
///
/// By distance, category and words, five at most, among those that the asker may see.
#[utoipa::path(tag = "cases", operation_id = "list_similar_cases", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case")),
    responses((status = 200, description = "Similar cases, the most alike first", body = SimilarCases)))]
#[get("/cases/{id}/similar")]
async fn list_similar_cases(app: AppData, who: May<CaseWork>, id: Id<CaseId>) -> ApiResult {
    Ok(respond::ok(&case::similar_to(&app, &who.actor, id.0).await?))
}

/// Merges a case into another one that it repeats.
///
/// Rests on the versions of both. The case becomes `duplicate`; its reporter and followers follow the other, which shows its photos
/// and what was said on it, as far as each reader may know of it. Both reporters are told.
#[utoipa::path(tag = "cases", operation_id = "merge_case", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case that becomes a duplicate"), IfMatch), request_body(content = MergeCase),
    responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/merge")]
async fn merge_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<MergeCase>) -> ApiResult {
    let view = case::merge(&app, &Asker::new(who.actor), id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Takes a case out of the one that it was merged into.
///
/// It stands where it stood before, and those who came along leave the other case again. Both reporters are told; the reason is for
/// the staff.
#[utoipa::path(tag = "cases", operation_id = "unmerge_case", security(("bearer" = ["case.work"])),
    params(("id" = CaseId, Path, description = "The case that was merged"), IfMatch), request_body(content = CaseReason),
    responses((status = 200, description = "The case after it", body = CaseView)))]
#[post("/cases/{id}/unmerge")]
async fn unmerge_case(app: AppData, who: May<CaseWork>, id: Id<CaseId>, version: IfMatch, body: Body<CaseReason>) -> ApiResult {
    let view = case::unmerge(&app, &Asker::new(who.actor), id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_similar_cases).service(merge_case).service(unmerge_case);
}
