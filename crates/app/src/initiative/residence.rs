//! Whoever lives in a district lives in no other, and is counted for the residents of one alone.

use majlis_contract::DistrictId;
use majlis_contract::initiative::InitiativeTerms;
use majlis_contract::problem::ErrorCode;
use majlis_persistence::ConnectionTrait;
use majlis_persistence::initiative::{self as store, InitiativeRow};
use uuid::Uuid;

use crate::change::of_json;
use crate::{AppError, AppResult};

/// Whether one of these people has signed an initiative for the residents of another district that gathers, or may again: whoever has
/// moved takes back what they signed for where they lived. Nobody has where it is not for residents of a district.
pub(super) async fn signed_elsewhere(
    db: &impl ConnectionTrait,
    people: Vec<Uuid>,
    terms: &InitiativeTerms,
    area: Option<DistrictId>,
) -> AppResult<bool> {
    let Some(area) = area.filter(|_| terms.residents_only) else { return Ok(false) };
    let elsewhere = store::terms_signed_elsewhere(db, people, area.0).await?;
    Ok(elsewhere.iter().map(of_json::<InitiativeTerms>).collect::<AppResult<Vec<_>>>()?.iter().any(|terms| terms.residents_only))
}

/// Nobody who stands for it is counted for the residents of another district already. They are counted for this one when it begins to
/// gather, and may have joined before the other one did.
pub(super) async fn counted_once(db: &impl ConnectionTrait, row: &InitiativeRow, terms: &InitiativeTerms) -> AppResult<()> {
    let beside = store::cosponsors(db, row.id).await?.into_iter().map(|person| person.account_id);
    let stand = std::iter::once(row.sponsor_id).chain(beside).collect();
    match signed_elsewhere(db, stand, terms, row.district_id.map(Into::into)).await? {
        true => Err(AppError::Refused(ErrorCode::ResidentElsewhere)),
        false => Ok(()),
    }
}
