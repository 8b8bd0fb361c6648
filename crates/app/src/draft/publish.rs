//! Publishing the answers to all points at once, and telling everybody what became of what they said.

use std::collections::{HashMap, HashSet};

use majlis_contract::SubjectId;
use majlis_contract::draft::{ConsultationAction, ConsultationView};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::draft::{self as store, ConsultationRow, Made, PointRow};
use serde_json::json;
use uuid::Uuid;

use super::{facts, held, possible, touched, whole};
use crate::change::current;
use crate::contribution::CONTRIBUTION;
use crate::subject::{Happened, SUBJECT, record, record_all};
use crate::{App, AppError, AppResult};

/// The event of a consultation by which the answers to all points are there.
pub(crate) const POINTS_PUBLISHED: &str = "points_published";
/// Comments that are gone through at once.
const AT_ONCE: u64 = 500;

/// Lets everybody read the points with their answers, unless the consultation has changed since `version`. All points have an answer;
/// whoever made one is told what became of it, once for each point, and who else follows that the answers are there.
pub async fn publish(app: &App, actor: &Actor, id: SubjectId, version: i64) -> AppResult<ConsultationView> {
    app.db
        .write(async |tx| {
            let (subject, row) = held(tx, actor, id).await?;
            possible(&facts(&subject, Some(&row), &store::versions(tx, id.0).await?)?, actor, ConsultationAction::PublishPoints)?;
            current(version, row.version)?;
            all_answered(tx, id).await?;
            touched(tx, ConsultationRow { points_published_at: Some(app.now()), ..row }).await?;
            let told = tell(app, tx, actor, id.0).await?;
            let data = json!({ "told": told });
            record(app, tx, actor, Happened { to: (SUBJECT, id.0), kind: POINTS_PUBLISHED, text: None, data }).await?;
            whole(tx, actor, &subject).await
        })
        .await
}

/// There is something to publish, and nothing is left open.
async fn all_answered(tx: &DatabaseTransaction, id: SubjectId) -> AppResult<()> {
    let is_ready = store::first_open_point(tx, id.0).await?.is_none() && store::count_points(tx, id.0, 1).await? > 0;
    if is_ready { Ok(()) } else { Err(AppError::field("/points", FieldCode::Required)) }
}

/// Writes for every author and point one event, on the first comment that makes it; gives how many it were.
async fn tell(app: &App, tx: &DatabaseTransaction, actor: &Actor, subject: Uuid) -> AppResult<usize> {
    let (mut told, mut after) = (HashSet::new(), None);
    let mut points: HashMap<Uuid, PointRow> = HashMap::new();
    loop {
        let some = store::made(tx, subject, after, AT_ONCE).await?;
        after = some.last().map(|made| made.comment);
        let missing: HashSet<Uuid> = some.iter().map(|made| made.point).filter(|id| !points.contains_key(id)).collect();
        points.extend(store::points_by_id(tx, missing.into_iter().collect()).await?.into_iter().map(|point| (point.id, point)));
        let new = some.iter().filter(|made| told.insert((made.author, made.point)));
        let events = new.filter_map(|made| Some(happened(made, points.get(&made.point)?))).collect();
        record_all(app, tx, actor, events).await?;
        if (some.len() as u64) < AT_ONCE {
            return Ok(told.len());
        }
    }
}

fn happened(made: &Made, point: &PointRow) -> Happened<'static> {
    let data = json!({
        "point_id": point.id, "number": point.number, "title": point.title, "outcome": point.outcome, "explanation": point.answer,
    });
    Happened { to: (CONTRIBUTION, made.comment), kind: "point_answered", text: None, data }
}
