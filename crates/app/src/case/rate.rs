//! The resident rates the answer: once for each, changeable for some days.

use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, CaseAction, CaseEventKind, CaseView, RateCase, RatingView};
use majlis_domain::case::{decide, is_internal};
use majlis_domain::text::clean;
use majlis_persistence::ConnectionTrait;
use majlis_persistence::case as store;
use majlis_persistence::case::CaseRow;
use majlis_persistence::event as events;
use majlis_persistence::rating::{self as ratings, RatingRow};
use serde_json::json;

use super::{Asker, facts, view};
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult};

/// Rates the last answer, or changes what was thought of it.
pub async fn rate(app: &App, asker: &Asker, id: CaseId, input: RateCase) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let row = app
        .db
        .write(async |tx| {
            let row = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            decide(&facts(&row, &directory)?, CaseAction::Rate, asker.standing(app, &row)?, app.now())?;
            let answer = events::last_of_kind(tx, row.id, CaseEventKind::Resolved.as_str()).await?;
            let answer = answer.ok_or_else(|| AppError::internal("a closed case without an answer"))?;
            // Who answered counts, whoever has the case since.
            let department = answer.data.get("department_id").and_then(|id| id.as_str()?.parse().ok()).or(row.department_id);
            let comment = input.comment.as_deref().map(clean);
            let rating = RatingRow {
                id: app.new_id(),
                case_id: row.id,
                event_id: answer.id,
                department_id: department,
                score: input.score.into(),
                reasons: json!(input.reasons),
                comment: comment.clone(),
                created_at: app.now(),
                updated_at: app.now(),
            };
            ratings::put(tx, rating).await?;
            let kind = CaseEventKind::Rated;
            let by = NewEvent::by(ActorKind::Reporter, asker.actor.account().map(|id| id.0));
            let data = json!({ "score": input.score, "reasons": input.reasons, "answer_id": answer.id });
            event::record(app, tx, NewEvent { case_id: id, kind, internal: is_internal(kind), text: comment, data, ..by }).await?;
            Ok::<_, AppError>(row)
        })
        .await?;
    view::view(app, app.db.read(), &directory, asker, row).await
}

/// The rating of the last answer; none for an answer that was given since.
pub async fn of_case(db: &impl ConnectionTrait, row: &CaseRow) -> AppResult<Option<RatingView>> {
    let Some(rating) = ratings::last_of_case(db, row.id).await? else { return Ok(None) };
    if row.resolved_at.is_some_and(|resolved| rating.created_at < resolved) {
        return Ok(None);
    }
    Ok(Some(RatingView {
        score: u8::try_from(rating.score).map_err(AppError::internal)?,
        reasons: serde_json::from_value(rating.reasons).map_err(AppError::internal)?,
        comment: rating.comment,
        created_at: rating.created_at,
        updated_at: rating.updated_at,
    }))
}
