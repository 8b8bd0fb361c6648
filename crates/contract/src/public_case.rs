//! The public side of published cases: list, map, figures, one case. Nothing here can hold what is private.

mod map;
mod query;

pub use map::*;
pub use query::*;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::attachment::AttachmentView;
use crate::case::{ActorKind, CaseEventKind, CaseKind, CaseState, RejectionReason};
use crate::category::CategoryRef;
use crate::closing_reason::ClosingReasonRef;
use crate::decision::PartOutcome;
use crate::department::DepartmentRef;
use crate::district::DistrictRef;
use crate::{CaseId, CategoryId, DistrictId, EventId};

/// A published case in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicCaseSummary {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub reference: String,
    pub kind: CaseKind,
    pub state: CaseState,
    pub subject: String,
    pub category: CategoryRef,
    pub district: Option<DistrictRef>,
    /// Degrees, WGS 84; absent where the exact point is not shown.
    #[cfg_attr(feature = "openapi", schema(example = 17.0151))]
    pub latitude: Option<f64>,
    /// Degrees, WGS 84.
    #[cfg_attr(feature = "openapi", schema(example = 54.0924))]
    pub longitude: Option<f64>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A published case, as staff have gone through it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicCaseView {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub reference: String,
    pub kind: CaseKind,
    pub state: CaseState,
    pub subject: String,
    pub description: String,
    pub category: CategoryRef,
    /// Who has it now.
    pub department: Option<DepartmentRef>,
    pub district: Option<DistrictRef>,
    pub latitude: Option<f64>,
    pub longitude: Option<f64>,
    pub address: Option<String>,
    pub landmark: Option<String>,
    /// The name as the participant chose it to be shown; absent for who takes part without a name.
    #[cfg_attr(feature = "openapi", schema(example = "س. ك."))]
    pub shown_name: Option<String>,
    /// The photos that staff have chosen.
    pub photos: Vec<AttachmentView>,
    pub rejection_reason: Option<RejectionReason>,
    /// How it ended.
    pub closing_reason: Option<ClosingReasonRef>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// What happened, newest first; the last fifty.
    pub timeline: Vec<PublicEntry>,
}

/// Something that happened on a published case. What residents wrote is not in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicEntry {
    pub id: EventId,
    pub kind: CaseEventKind,
    pub at: DateTime<Utc>,
    pub actor: ActorKind,
    /// What the municipality said; numbers and addresses in it are covered.
    pub text: Option<String>,
    pub photos: Vec<AttachmentView>,
    pub department: Option<DepartmentRef>,
    pub state: Option<CaseState>,
    pub rejection_reason: Option<RejectionReason>,
    /// How it ended.
    pub closing_reason: Option<ClosingReasonRef>,
    /// The decision that drew on the case, and what came of it.
    pub part: Option<PartOutcome>,
}

/// How many published cases there are, by category, district and state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicFigures {
    pub total: u64,
    /// False when there were too many to count: then the figures are those of the newest 20,000 that were looked at.
    pub complete: bool,
    /// How many of them are not on the map, since no point is shown.
    pub without_point: u64,
    /// The most first.
    pub by_category: Vec<CategoryCount>,
    /// The most first; cases that are in no district have none.
    pub by_district: Vec<DistrictCount>,
    /// In the order of the life of a case.
    pub by_state: Vec<StateCount>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryCount {
    pub category_id: CategoryId,
    pub count: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DistrictCount {
    pub district_id: Option<DistrictId>,
    pub count: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StateCount {
    pub state: CaseState,
    pub count: u64,
}
