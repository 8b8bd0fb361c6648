//! The moderators' queue, and what moderators do with contributions.

use majlis_contract::contribution::{
    HideContribution, ModerationCounts, ModerationFigures, ModerationItem, ModerationQuery, RedactContribution, RedactionRecord,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{ContributionId, Page};

use super::ApiError;
use super::request::{Call, query};

pub async fn list_moderation(wanted: &ModerationQuery) -> Result<Page<ModerationItem>, ApiError> {
    Call::get(format!("/moderation/contributions{}", query(wanted))).send().await
}

/// As it is now, on whatever shelf.
pub async fn get_moderation_item(id: ContributionId) -> Result<ModerationItem, ApiError> {
    Call::get(format!("/moderation/contributions/{id}")).send().await
}

pub async fn count_moderation() -> Result<ModerationCounts, ApiError> {
    Call::get("/moderation/counts").send().await
}

/// Where the figures of moderation are as a CSV file.
pub const FIGURES_FILE: &str = "/api/v1/moderation/figures.csv";

/// What moderation did, for everybody.
pub async fn get_moderation_figures() -> Result<ModerationFigures, ApiError> {
    Call::get("/moderation/figures").unsigned().send().await
}

/// Lets the public see it; of what was appealed: grants the appeal.
pub async fn publish_contribution(id: ContributionId, etag: &str) -> Result<ModerationItem, ApiError> {
    Call::post(format!("/contributions/{id}/publish")).if_match(etag).send().await
}

/// Hides it from the public; of what was appealed: for good.
pub async fn hide_contribution(id: ContributionId, etag: &str, body: &HideContribution) -> Result<ModerationItem, ApiError> {
    Call::post(format!("/contributions/{id}/hide")).if_match(etag).json(body).send().await
}

/// Covers parts of it for everybody.
pub async fn redact_contribution(id: ContributionId, etag: &str, body: &RedactContribution) -> Result<ModerationItem, ApiError> {
    Call::post(format!("/contributions/{id}/redact")).if_match(etag).json(body).send().await
}

/// What stood where parts are covered; each look is recorded.
pub async fn list_redactions(id: ContributionId, page: &PageQuery) -> Result<Page<RedactionRecord>, ApiError> {
    Call::get(format!("/contributions/{id}/redactions{}", query(page))).send().await
}
