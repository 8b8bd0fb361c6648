//! Warnings and bans.

use majlis_contract::page::PageQuery;
use majlis_contract::sanction::{AppealSanction, DecideSanction, GiveSanction, SanctionQuery, SanctionView};
use majlis_contract::{ContributionId, InitiativeId, Page, SanctionId};

use super::ApiError;
use super::request::{Call, query};

pub async fn list_own_sanctions(page: &PageQuery) -> Result<Page<SanctionView>, ApiError> {
    Call::get(format!("/account/sanctions{}", query(page))).send().await
}

pub async fn appeal_sanction(id: SanctionId, etag: &str, body: &AppealSanction) -> Result<SanctionView, ApiError> {
    Call::post(format!("/account/sanctions/{id}/appeal")).if_match(etag).json(body).send().await
}

/// Warns or bans the author of a contribution.
pub async fn give_sanction(id: ContributionId, key: &str, body: &GiveSanction) -> Result<SanctionView, ApiError> {
    Call::post(format!("/moderation/contributions/{id}/sanctions")).idempotency_key(key).json(body).send().await
}

/// Warns or bans the sponsor of an initiative.
pub async fn give_sanction_for_initiative(id: InitiativeId, key: &str, body: &GiveSanction) -> Result<SanctionView, ApiError> {
    Call::post(format!("/moderation/initiatives/{id}/sanctions")).idempotency_key(key).json(body).send().await
}

pub async fn list_sanctions(wanted: &SanctionQuery) -> Result<Page<SanctionView>, ApiError> {
    Call::get(format!("/moderation/sanctions{}", query(wanted))).send().await
}

/// Takes it off; of what was appealed: grants the appeal.
pub async fn lift_sanction(id: SanctionId, etag: &str, body: &DecideSanction) -> Result<SanctionView, ApiError> {
    Call::post(format!("/moderation/sanctions/{id}/lift")).if_match(etag).json(body).send().await
}

/// Rejects the appeal.
pub async fn uphold_sanction(id: SanctionId, etag: &str, body: &DecideSanction) -> Result<SanctionView, ApiError> {
    Call::post(format!("/moderation/sanctions/{id}/uphold")).if_match(etag).json(body).send().await
}
