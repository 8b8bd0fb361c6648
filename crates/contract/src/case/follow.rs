//! Joining a case that somebody else reported.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{CaseClocks, CaseKind, CaseState, Reporter};
use crate::category::CategoryRef;
use crate::district::DistrictRef;
use crate::{CaseId, Language};

/// Joins a case. Without an account, `follower` is needed; messages go there, and a link in each of them ends it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowCase {
    /// Whom to tell, without an account.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follower: Option<Reporter>,
    /// The language of messages about the case; the account's unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// A case that the reader follows, in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FollowedCase {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48291-0"))]
    pub reference: String,
    pub kind: CaseKind,
    pub state: CaseState,
    pub subject: String,
    pub category: CategoryRef,
    pub district: Option<DistrictRef>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// What was promised, and how it stands.
    pub clocks: CaseClocks,
    /// How many follow it besides its reporter.
    pub followers: u32,
}
