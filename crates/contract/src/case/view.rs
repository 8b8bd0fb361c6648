//! How cases are shown.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    CaseAction, CaseClocks, CaseDetails, CaseKind, CaseLink, CaseState, CaseVisibility, Channel, Escalation, MergedCase, Place, Priority,
    RatingView, RejectionReason,
};
use crate::attachment::AttachmentView;
use crate::category::CategoryRef;
use crate::closing_reason::ClosingReasonRef;
use crate::department::{DepartmentRef, OfficerRef};
use crate::district::DistrictRef;
use crate::role::{PublicName, StakeholderGroup};
use crate::{CaseId, Language};

/// A case as its reader may see it. Fields that the reader may not see are absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseView {
    pub id: CaseId,
    /// Can be read over the phone: the last digit checks the others (Damm).
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
    pub place: Place,
    pub details: CaseDetails,
    pub photos: Vec<AttachmentView>,
    pub priority: Priority,
    pub visibility: CaseVisibility,
    /// Why it was rejected.
    pub rejection_reason: Option<RejectionReason>,
    /// How it ended, once it was resolved.
    pub closing_reason: Option<ClosingReasonRef>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// When the first answer is due.
    pub due_at: DateTime<Utc>,
    /// When the first answer was given.
    pub answered_at: Option<DateTime<Utc>>,
    /// What was promised, and how it stands.
    pub clocks: CaseClocks,
    /// Only for staff: to whom it was taken for being late.
    pub escalation: Option<Escalation>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// Until when it can be confirmed or reopened.
    pub reopen_until: Option<DateTime<Utc>>,
    /// Only for the reporter and staff.
    pub channel: Option<Channel>,
    /// Only for staff and the reporter.
    pub reporter: Option<ReporterView>,
    /// Only for staff.
    pub officer: Option<OfficerRef>,
    /// Only for staff: where its category and district would send it.
    pub suggested_department: Option<DepartmentRef>,
    /// Until when the answer can be rated, and the rating changed.
    pub rate_until: Option<DateTime<Utc>>,
    /// What the resident thinks of the last answer. Only for the resident and staff.
    pub rating: Option<RatingView>,
    /// The case that it was merged into, for who may know of it.
    pub duplicate_of: Option<CaseLink>,
    /// Cases that were merged into it, as far as the reader may know of them; the 20 newest at most.
    pub merged: Vec<MergedCase>,
    /// How many follow it besides its reporter.
    #[cfg_attr(feature = "openapi", schema(example = 11))]
    pub followers: u32,
    /// The language of messages about it.
    pub language: Language,
    /// What the reader may do with it now.
    pub permitted: Vec<CaseAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Who reported, as far as the reader may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReporterView {
    pub name: Option<String>,
    /// How the name is shown to the public.
    pub public_name: PublicName,
    pub stakeholder_group: Option<StakeholderGroup>,
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@example.om"))]
    pub masked_email: Option<String>,
    #[cfg_attr(feature = "openapi", schema(example = "+968 •••• ••56"))]
    pub masked_phone: Option<String>,
    /// True when there is an account.
    pub registered: bool,
}

/// The reporter's contact, in full. Every look is recorded on the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReporterContact {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
}

/// What the sender of a case gets. `secret` opens it without an account: keep it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseReceipt {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub reference: String,
    /// Send it as `Case-Secret` to follow the case without an account.
    #[cfg_attr(feature = "openapi", schema(example = "k7dq-2mzf-x4ra-9wne-5hsc-tb3g"))]
    pub secret: String,
    pub case: CaseView,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseSummary {
    pub id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub reference: String,
    pub kind: CaseKind,
    pub state: CaseState,
    pub subject: String,
    pub category: CategoryRef,
    pub department: Option<DepartmentRef>,
    pub district: Option<DistrictRef>,
    pub priority: Priority,
    pub channel: Channel,
    pub visibility: CaseVisibility,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// When the first answer is due.
    pub due_at: DateTime<Utc>,
    pub answered_at: Option<DateTime<Utc>>,
    /// What was promised, and how it stands.
    pub clocks: CaseClocks,
    /// Only for staff: to whom it was taken for being late.
    pub escalation: Option<Escalation>,
    /// How many follow it besides its reporter.
    pub followers: u32,
}

/// How many cases stand on each shelf of the queue. At most 1,000 are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueCounts {
    pub needs_you: u32,
    pub unassigned: u32,
    pub awaiting_resident: u32,
    pub overdue: u32,
    pub due_soon: u32,
    pub escalated: u32,
    pub open: u32,
}
