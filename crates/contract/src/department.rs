//! Departments.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{AccountId, Bilingual, DepartmentId, Patch};

/// A department or directorate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DepartmentView {
    pub id: DepartmentId,
    /// Stable short name in the profile.
    #[cfg_attr(feature = "openapi", schema(example = "lighting"))]
    pub code: String,
    pub name: Bilingual,
    /// The directorate that it belongs to.
    pub parent_id: Option<DepartmentId>,
}

/// Which officers of a department are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct OfficerQuery {
    /// Only those whose name has this in it, in small or capital letters.
    #[validate(length(max = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100, example = "سالم"))]
    pub q: Option<String>,
}

/// A department by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DepartmentRef {
    pub id: DepartmentId,
    pub name: Bilingual,
}

/// A member of staff to whom a case can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfficerRef {
    pub id: AccountId,
    #[cfg_attr(feature = "openapi", schema(example = "خالد المعشني"))]
    pub name: String,
}

/// A department as administrators see it, retired or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DepartmentEntry {
    pub id: DepartmentId,
    #[cfg_attr(feature = "openapi", schema(example = "lighting"))]
    pub code: String,
    pub name: Bilingual,
    pub parent_id: Option<DepartmentId>,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a department or directorate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateDepartment {
    /// Small Latin letters, digits and underscores; made from the English name unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// The directorate that it belongs to, which belongs to none itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub parent_id: Option<DepartmentId>,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

/// Changes a department (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditDepartment {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DepartmentId>, example = json!(null)))]
    pub parent_id: Patch<DepartmentId>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of use, or brings it back. Refused while something in use rests on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}
