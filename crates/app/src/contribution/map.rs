//! The map of a subject's ideas.

use majlis_contract::SubjectId;
use majlis_contract::contribution::{IdeaMap, IdeaMapQuery, IdeaPlace, IdeaPoint, MAPPED_IDEAS};
use majlis_domain::Actor;
use majlis_persistence::contribution::{self as store, MappedIdea};

use super::list::{visible, wanted};
use super::view::count;
use crate::case::word;
use crate::{App, AppResult};

/// The published ideas of a subject that have a place, the newest of them where there are too many.
pub async fn map(app: &App, actor: &Actor, id: SubjectId, query: &IdeaMapQuery) -> AppResult<IdeaMap> {
    visible(app, actor, id).await?;
    let filter = (query.status, query.category_id, query.district_id);
    let Some(wanted) = wanted(filter, query.q.as_deref()) else { return Ok(IdeaMap { points: Vec::new(), left_off: false }) };
    let mut rows = store::mapped_ideas(app.db.read(), id.0, &wanted, MAPPED_IDEAS + 1).await?;
    let left_off = rows.len() as u64 > MAPPED_IDEAS;
    rows.truncate(MAPPED_IDEAS as usize);
    Ok(IdeaMap { points: rows.into_iter().map(point).collect::<AppResult<_>>()?, left_off })
}

fn point(row: MappedIdea) -> AppResult<IdeaPoint> {
    Ok(IdeaPoint {
        id: row.id.into(),
        title: row.title.unwrap_or_default(),
        place: IdeaPlace { latitude: row.latitude, longitude: row.longitude, label: row.place_label },
        status: row.status.as_deref().map(word).transpose()?,
        supports: count(row.supports),
    })
}
