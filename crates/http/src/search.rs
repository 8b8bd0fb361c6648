//! Searching, for everybody.

use majlis_app::search;
use majlis_contract::search::{SearchAnswer, SearchQuery};

use crate::prelude::*;

/// Searches everything that everybody may read.
///
/// Published cases, subjects with their analysis, ideas with their answer, comments, initiatives with the committee's reasons and their
/// milestones, decisions, the newest texts of drafts, the answered points of these, and letters, by their titles and texts. Words are found in any form: with or without the article, stretched, without hamza, in the plural. What has all the words stands before
/// what has some, a word in the title counts for more than one in the text, and a rare word for more than a common one. Texts come in
/// the original words, in pieces of which those are marked that were looked for. Of a text in two languages the one that answers better
/// is given.
#[utoipa::path(tag = "search", operation_id = "search", security((), ("bearer" = ["public.read"])), params(SearchQuery),
    responses((status = 200, description = "A page of what was found, the best first", body = SearchAnswer)))]
#[get("/search")]
async fn search_everything(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(query): Params<SearchQuery>) -> ApiResult {
    let found = search::search(&app, &query).await?;
    Ok(respond::public_linked(&request, &found, found.next_cursor.as_deref()))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(search_everything);
}
