//! The board as a feed and as a calendar.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{Axis, ParticipationKind};
use crate::role::StakeholderGroup;
use crate::{CategoryId, DistrictId, Language};

/// Entries of a feed or a calendar at most.
pub const FEED_ENTRIES: u64 = 100;

/// Which subjects are wanted, in which language.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct FeedQuery {
    /// The municipality's own unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ParticipationKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axis: Option<Axis>,
    /// A group of categories; subjects without any field are of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<CategoryId>))]
    pub field_id: Option<CategoryId>,
    /// Subjects without any district are about all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<DistrictId>))]
    pub district_id: Option<DistrictId>,
    /// Subjects without any audience are for everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<StakeholderGroup>,
}
