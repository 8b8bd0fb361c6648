//! Sorting comments into points.

use std::collections::HashSet;

use majlis_contract::contribution::ContributionView;
use majlis_contract::draft::{CommentsSorted, ConsultationAction, SortComments, SortingQuery};
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::problem::FieldCode;
use majlis_contract::{Page, SubjectId};
use majlis_domain::Actor;
use majlis_persistence::draft::{self as store, Sorting};
use serde_json::json;
use uuid::Uuid;

use super::{facts, held, possible, touched, visible};
use crate::change::Checks;
use crate::contribution::views;
use crate::subject::{Happened, SUBJECT, record};
use crate::{App, AppError, AppResult};

/// A page of what residents said on a draft, in a point or in none, the oldest first.
pub async fn list(app: &App, actor: &Actor, id: SubjectId, query: &SortingQuery) -> AppResult<Page<ContributionView>> {
    let db = app.db.read();
    visible(db, actor, id).await?;
    let directory = app.directory.get(app).await?;
    let wanted = Sorting { point: query.point_id.map(|id| id.0), section: query.section_id.map(|id| id.0) };
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::sorting(db, id.0, wanted, limit, query.cursor.as_deref()).await?;
    Ok(Page { items: views(app, db, &directory, actor, rows).await?, next_cursor })
}

/// Puts comments to a point, or takes them out of any.
pub async fn sort(app: &App, actor: &Actor, id: SubjectId, input: SortComments) -> AppResult<CommentsSorted> {
    let mut seen = HashSet::new();
    let ids: Vec<Uuid> = input.comment_ids.iter().map(|id| id.0).filter(|id| seen.insert(*id)).collect();
    app.db
        .write(async |tx| {
            let (subject, consultation) = held(tx, actor, id).await?;
            possible(&facts(&subject, Some(&consultation), &store::versions(tx, id.0).await?)?, actor, ConsultationAction::Sort)?;
            let point = input.point_id.map(|point| point.0);
            if let Some(point) = point {
                let found = store::find_point(tx, point).await?.filter(|found| found.subject_id == id.0);
                found.ok_or_else(|| AppError::field("/point_id", FieldCode::Unknown))?;
            }
            let known = store::sortable(tx, id.0, &ids).await?;
            let mut checks = Checks::default();
            for (at, comment) in input.comment_ids.iter().enumerate() {
                checks.unless(known.contains(&comment.0), format!("/comment_ids/{at}"), FieldCode::Unknown);
            }
            checks.done()?;
            store::sort(tx, id.0, point, &ids).await?;
            touched(tx, consultation).await?;
            let data = json!({ "point_id": point, "comment_ids": ids });
            record(app, tx, actor, Happened { to: (SUBJECT, id.0), kind: "comments_sorted", text: None, data }).await?;
            Ok(CommentsSorted { moved: u32::try_from(ids.len()).map_err(AppError::internal)? })
        })
        .await
}
