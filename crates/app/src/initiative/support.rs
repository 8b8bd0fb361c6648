//! Counting what stands behind an initiative, and what follows from the count.

use chrono::Duration;
use majlis_contract::initiative::{InitiativeState, InitiativeTerms};
use majlis_domain::Actor;
use majlis_domain::initiative::{Mark, passed};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::initiative::{self as store, InitiativeRow};
use serde_json::json;

use super::{count, happened, save};
use crate::change::written;
use crate::{App, AppResult};

/// Writes what was counted of an initiative that is held while it gathers, or was counted wrongly before. What it passes is written once, however often the count
/// goes down and up again, and told once: of several marks passed in one leap, the furthest. With all its support it goes to the
/// committee.
pub(super) async fn counted(app: &App, tx: &DatabaseTransaction, row: InitiativeRow, terms: &InitiativeTerms) -> AppResult<InitiativeRow> {
    let now = app.now();
    let row = InitiativeRow { total: row.online + row.elsewhere, ..row };
    let before = [row.third_at, row.two_thirds_at, row.reached_at];
    let marks = passed(count(row.total), terms.threshold);
    let at = |mark: Mark, was: Option<_>| was.or_else(|| marks.contains(&mark).then_some(now));
    let row = InitiativeRow {
        third_at: at(Mark::Third, row.third_at),
        two_thirds_at: at(Mark::TwoThirds, row.two_thirds_at),
        reached_at: at(Mark::Reached, row.reached_at),
        ..row
    };
    let newly = [(Mark::Third, before[0]), (Mark::TwoThirds, before[1]), (Mark::Reached, before[2])];
    let furthest = newly.into_iter().filter(|(mark, was)| was.is_none() && marks.contains(mark)).map(|(mark, _)| mark).next_back();
    let data = json!({ "total": row.total, "threshold": terms.threshold });
    if furthest == Some(Mark::Reached) {
        let until = now + Duration::days(terms.study_days.into());
        let row = InitiativeRow { state: InitiativeState::UnderStudy.to_string(), study_until: Some(until), turns_at: until, ..row };
        return save(app, tx, &Actor::System, row, ("initiative_reached", None, data)).await;
    }
    // Signatures alone make no new version: nobody's change rests on how many they are.
    written(store::save(tx, row.clone(), row.version).await?)?;
    match furthest {
        Some(Mark::TwoThirds) => happened(app, tx, &Actor::System, &row, ("initiative_two_thirds", None, data)).await?,
        Some(Mark::Third) => happened(app, tx, &Actor::System, &row, ("initiative_third", None, data)).await?,
        _ => {}
    }
    Ok(row)
}
