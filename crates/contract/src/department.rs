//! Departments.

use serde::{Deserialize, Serialize};

use crate::{AccountId, Bilingual, DepartmentId};

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
