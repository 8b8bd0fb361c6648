//! Looks at personal data: each is recorded, and shown to whoever it was about.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::department::{DepartmentRef, OfficerRef};
use crate::role::Role;
use crate::{AccountId, CaseId, LookId};

crate::vocabulary! {
    /// What was looked at.
    LookKind {
        /// How a person is reached, in full
        Contact = "contact",
        /// A case, with whose it is and what they wrote
        Case = "case",
        /// What stood where moderators covered a part of somebody's words
        Redaction = "redaction",
    }
}

/// A look, as the person sees it that it was about. The department answers for its staff, so nobody is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnLook {
    pub id: LookId,
    pub at: DateTime<Utc>,
    pub kind: LookKind,
    /// In which role somebody looked, where it is known.
    pub role: Option<Role>,
    /// The department that they looked for.
    pub department: Option<DepartmentRef>,
    /// Why, in their own words.
    pub reason: Option<String>,
    pub case_id: Option<CaseId>,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub case_reference: Option<String>,
}

/// A look, as the auditor sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LookView {
    pub id: LookId,
    pub at: DateTime<Utc>,
    pub kind: LookKind,
    /// Who looked.
    pub viewer: OfficerRef,
    pub role: Option<Role>,
    pub department: Option<DepartmentRef>,
    pub reason: Option<String>,
    /// Whose data it was; none for guests.
    pub person: Option<OfficerRef>,
    pub case_id: Option<CaseId>,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub case_reference: Option<String>,
}

/// Which looks are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct LookQuery {
    /// Only those of this member of staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewer_id: Option<AccountId>,
    /// Only those at this person's data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_id: Option<AccountId>,
    /// Only those on this case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case_id: Option<CaseId>,
    /// Only those of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<LookKind>,
    /// Not before this moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// How many items, 1 to 100; 20 unless told.
    #[validate(range(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// The `next_cursor` of the page before.
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}
