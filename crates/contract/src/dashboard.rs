//! Figures of the service: what was received, answered in time and resolved, over a period.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::case::Channel;
use crate::category::CategoryRef;
use crate::department::DepartmentRef;
use crate::district::DistrictRef;
use crate::{CategoryId, DepartmentId, DistrictId};

/// Groups with fewer cases are not shown: their figures say more of single people than of the service.
pub const SMALLEST_GROUP: u64 = 10;
/// Days of a period at most.
pub const LONGEST_PERIOD: i64 = 731;
/// Days of the period when none is asked for.
pub const USUAL_PERIOD: i64 = 30;
/// Months of the public's period when none is asked for.
pub const USUAL_MONTHS: u32 = 3;

crate::vocabulary! {
    /// A figure that a municipality can show to the public.
    PublicFigure {
        /// How many cases were received, answered and resolved
        Received = "received",
        /// The share answered in time, with the counts beside it
        OnTime = "on_time",
        /// How many wait for an answer that is late
        Overdue = "overdue",
        /// The time to the first answer
        AnswerTime = "answer_time",
        /// The time to the resolution
        ResolutionTime = "resolution_time",
        /// The ratings
        Satisfaction = "satisfaction",
    }
}

/// Over which cases.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct DashboardQuery {
    /// The first day on which cases were received, in the municipality's time; 29 days before the last unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(example = "2026-10-26"))]
    pub from: Option<NaiveDate>,
    /// The last day; today unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(example = "2026-11-24"))]
    pub to: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<DepartmentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<CategoryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
}

/// What the public may ask: whole months that have ended. From periods that differ by a few days it could be found by
/// subtraction what single people have reported.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct PublicDashboardQuery {
    /// The first day on which cases were received, the first of a month; two months before that of `to` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(example = "2026-09-01"))]
    pub from: Option<NaiveDate>,
    /// The last day, the last of a month that has ended in the municipality's time; the one before this unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(example = "2026-10-31"))]
    pub to: Option<NaiveDate>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
}

/// Figures over the cases that were received in a period. A figure that is not shown, or that nothing can be said about, is absent.
///
/// Times are whole seconds. A percentile is the nearest rank: the smallest value that so many of a hundred do not exceed, exactly.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Figures {
    /// Cases received in the period.
    pub received: Option<u64>,
    /// Those that have a first answer.
    pub answered: Option<u64>,
    /// Those whose first answer came in time.
    pub answered_in_time: Option<u64>,
    /// Those that are open, have no answer yet, and should have had one.
    pub open_overdue: Option<u64>,
    /// Answered in time, of those answered and those overdue; 0 to 1.
    #[cfg_attr(feature = "openapi", schema(example = 0.93))]
    pub on_time: Option<f64>,
    /// Seconds from receipt to the first answer, in the middle of all that were answered.
    #[cfg_attr(feature = "openapi", schema(example = 111600))]
    pub median_answer_seconds: Option<u64>,
    /// Nine of ten were answered within so many seconds.
    pub p90_answer_seconds: Option<u64>,
    /// Those that were resolved.
    pub resolved: Option<u64>,
    /// Seconds from receipt to the resolution.
    pub median_resolution_seconds: Option<u64>,
    pub p90_resolution_seconds: Option<u64>,
    /// How many residents have rated the answer.
    pub ratings: Option<u64>,
    /// The mean of the ratings, 1 to 5.
    #[cfg_attr(feature = "openapi", schema(example = 4.2))]
    pub satisfaction: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DepartmentFigures {
    pub department: DepartmentRef,
    pub figures: Figures,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryFigures {
    pub category: CategoryRef,
    pub figures: Figures,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChannelFigures {
    pub channel: Channel,
    pub figures: Figures,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistrictFigures {
    pub district: DistrictRef,
    pub figures: Figures,
}

/// How many groups are not shown because they have fewer than ten cases. For the public one more is left out
/// where the others would tell what a small one has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SmallGroups {
    pub departments: u64,
    pub categories: u64,
    pub channels: u64,
    pub districts: u64,
}

/// A part of the period: a day, a week or a month of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FiguresInTime {
    /// The first day of the part.
    pub from: NaiveDate,
    /// For the public absent where it is less than ten, or where it would tell what another part hides.
    pub received: Option<u64>,
    /// Absent where fewer than ten cases say something about it.
    pub on_time: Option<f64>,
}

/// The figures of a period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DashboardView {
    /// The first and the last day.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// When the figures were made; they are kept for a minute.
    pub made_at: DateTime<Utc>,
    pub total: Figures,
    /// Departments with ten cases or more, in the municipality's order: nobody is ranked.
    pub by_department: Vec<DepartmentFigures>,
    /// The most cases first.
    pub by_category: Vec<CategoryFigures>,
    pub by_channel: Vec<ChannelFigures>,
    pub by_district: Vec<DistrictFigures>,
    pub not_shown: SmallGroups,
    /// In order of time.
    pub over_time: Vec<FiguresInTime>,
}
