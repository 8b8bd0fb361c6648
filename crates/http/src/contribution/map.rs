//! The map of ideas.

use majlis_app::contribution;
use majlis_contract::SubjectId;
use majlis_contract::contribution::{IdeaMap, IdeaMapQuery};

use crate::prelude::*;

/// Gets the ideas of a subject that have a place.
///
/// Of the published ones that are asked for the newest thousand; `left_off` says whether there are older ones. Ideas without a place
/// are in the list alone.
#[utoipa::path(tag = "contributions", operation_id = "get_idea_map", security((), ("bearer" = ["public.read"])),
    params(("id" = SubjectId, Path, description = "The subject"), IdeaMapQuery),
    responses((status = 200, description = "The ideas and where they are", body = IdeaMap)))]
#[get("/subjects/{id}/ideas/map")]
async fn get_idea_map(app: AppData, who: May<PublicRead>, id: Id<SubjectId>, Params(query): Params<IdeaMapQuery>) -> ApiResult {
    Ok(respond::ok(&contribution::map(&app, &who.actor, id.0, &query).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(get_idea_map);
}
