//! Categories of cases, a tree of two levels.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::case::{CaseKind, Priority};
use crate::problem::FieldCode;
use crate::validation::{error, not_blank};
use crate::{Bilingual, CategoryId, DepartmentId, DistrictId, Patch};

/// The icons that the product draws.
pub const ICONS: &[&str] = &[
    "lamp", "bin", "road", "tree", "drain", "shop", "paw", "building", "water", "noise", "car", "card", "question", "sea", "shield", "bus",
];

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

/// A district in which another department answers for a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CategoryRoute {
    pub district_id: DistrictId,
    pub department_id: DepartmentId,
}

/// A category as administrators see it, retired or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryEntry {
    pub id: CategoryId,
    #[cfg_attr(feature = "openapi", schema(example = "lamp_out"))]
    pub code: String,
    pub parent_id: Option<CategoryId>,
    pub name: Bilingual,
    pub hint: Option<Bilingual>,
    pub keywords: Vec<String>,
    #[cfg_attr(feature = "openapi", schema(example = "lamp"))]
    pub icon: String,
    pub kinds: Vec<CaseKind>,
    pub priority: Priority,
    /// Where its cases go.
    pub department_id: Option<DepartmentId>,
    /// Districts in which another department answers.
    pub routes: Vec<CategoryRoute>,
    pub weight: u32,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a category, or a group of categories.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateCategory {
    /// Small Latin letters, digits and underscores; made from the English name unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    /// The group; a group itself has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub parent_id: Option<CategoryId>,
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// One line that says what belongs here.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<Bilingual>,
    /// Other words that people use, for searching; 40 at most, of at most 60 characters.
    #[validate(length(max = 40), custom(function = "keyword_list"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 40, example = json!(["عمود", "pole"])))]
    pub keywords: Vec<String>,
    /// One of the icons that the product draws.
    #[validate(custom(function = "known_icon"))]
    #[cfg_attr(feature = "openapi", schema(example = "lamp"))]
    pub icon: String,
    /// The kinds of case that it can be chosen for; none for groups.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 4))]
    pub kinds: Vec<CaseKind>,
    /// The priority that its cases start with; medium unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Where its cases go; needed unless it is a group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<DepartmentId>,
    /// Districts in which another department answers.
    #[validate(length(max = 500))]
    #[serde(default)]
    pub routes: Vec<CategoryRoute>,
    /// How often it is used against the others, up to 10,000.
    #[validate(range(max = 10_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 10_000, example = 5))]
    pub weight: Option<u32>,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

/// Changes a category (JSON merge patch, RFC 7396). A group stays a group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditCategory {
    /// Another group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub parent_id: Option<CategoryId>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    /// One line that says what belongs here, or `null`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<Bilingual>))]
    pub hint: Patch<Bilingual>,
    #[validate(length(max = 40), custom(function = "keyword_list"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 40, example = json!(["عمود", "pole"])))]
    pub keywords: Option<Vec<String>>,
    #[validate(custom(function = "known_icon"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "lamp"))]
    pub icon: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 4, example = json!(["complaint"])))]
    pub kinds: Option<Vec<CaseKind>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Where its cases go; `null` only for groups.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DepartmentId>))]
    pub department_id: Patch<DepartmentId>,
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub routes: Option<Vec<CategoryRoute>>,
    #[validate(range(max = 10_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 10_000, example = 5))]
    pub weight: Option<u32>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of use, or brings it back. A group goes after its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

fn known_icon(name: &str) -> Result<(), ValidationError> {
    if ICONS.contains(&name) { Ok(()) } else { Err(error(FieldCode::Unknown)) }
}

fn keyword_list(words: &[String]) -> Result<(), ValidationError> {
    if words.iter().any(|word| word.chars().count() > 60) {
        return Err(error(FieldCode::TooLong));
    }
    words.iter().try_for_each(|word| not_blank(word))
}
