//! Whoever lives in a district lives in no other, and is counted for the residents of one alone.

use majlis_contract::DistrictId;
use majlis_contract::initiative::InitiativeTerms;
use majlis_contract::problem::ErrorCode;
use majlis_persistence::account as accounts;
use majlis_persistence::initiative::{self as store, InitiativeRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use uuid::Uuid;

use crate::change::of_json;
use crate::{AppError, AppResult};

/// Whether one of these people has signed an initiative for the residents of another district that gathers: whoever has moved takes back
/// what they signed for where they lived, which can't be done with what is hidden. Nobody has where it is not for residents of a district.
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

/// None of these people is counted for the residents of another district, nor will be before this transaction ends: it holds their
/// accounts, as everything does that counts somebody for the residents of a district, after the initiative and in one order.
pub(super) async fn counted_once(
    tx: &DatabaseTransaction,
    mut people: Vec<Uuid>,
    terms: &InitiativeTerms,
    area: Option<DistrictId>,
) -> AppResult<()> {
    if !terms.residents_only || area.is_none() {
        return Ok(());
    }
    people.sort_unstable();
    accounts::lock_all(tx, &people).await?;
    match signed_elsewhere(tx, people, terms, area).await? {
        true => Err(AppError::Refused(ErrorCode::ResidentElsewhere)),
        false => Ok(()),
    }
}

/// The same of all who stand for an initiative. They are counted for its district when it begins to gather, and may have joined before
/// another one did.
pub(super) async fn all_counted_once(tx: &DatabaseTransaction, row: &InitiativeRow, terms: &InitiativeTerms) -> AppResult<()> {
    let beside = store::cosponsors(tx, row.id).await?.into_iter().map(|person| person.account_id);
    let stand = std::iter::once(row.sponsor_id).chain(beside).collect();
    counted_once(tx, stand, terms, row.district_id.map(Into::into)).await
}
