//! Categories of cases, a tree of two levels.

use serde::{Deserialize, Serialize};

use crate::case::{CaseKind, Priority};
use crate::{Bilingual, CategoryId};

/// A category. Those with a parent can be chosen; those without are groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryView {
    pub id: CategoryId,
    /// Stable short name in the profile.
    #[cfg_attr(feature = "openapi", schema(example = "lamp_out"))]
    pub code: String,
    pub parent_id: Option<CategoryId>,
    pub name: Bilingual,
    /// One line that says what belongs here.
    pub hint: Option<Bilingual>,
    /// Other words that people use, for searching.
    pub keywords: Vec<String>,
    /// Name of the icon.
    #[cfg_attr(feature = "openapi", schema(example = "lamp"))]
    pub icon: String,
    /// The kinds of case that it can be chosen for.
    pub kinds: Vec<CaseKind>,
    /// The priority that its cases start with.
    pub priority: Priority,
    /// How often it is used against the others: the most used first is the largest.
    pub weight: u32,
}

/// A category by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryRef {
    pub id: CategoryId,
    pub name: Bilingual,
    pub icon: String,
}
