//! Templates of what staff write: replies, questions, resolutions and reasons for rejecting.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::case::{CaseState, RejectionReason};
use crate::{Bilingual, CategoryId, Patch, TemplateId};

crate::vocabulary! {
    /// What a template is offered for.
    TemplatePurpose {
        /// A public reply
        Reply = "reply",
        /// A question to the resident
        Question = "question",
        /// What was done
        Resolution = "resolution",
        /// Why it is refused
        Rejection = "rejection",
    }
}

crate::words! {
    /// What is filled in where it stands between braces, such as `{reference}`.
    Placeholder {
        /// The case's reference
        Reference = "reference",
        /// What the case is about
        Subject = "subject",
        Category = "category",
        /// Who has it, or the municipality
        Department = "department",
        District = "district",
        /// When the answer is due
        Due = "due",
        /// The resident's name
        Name = "name",
        Municipality = "municipality",
        Hotline = "hotline",
    }
}

/// A template as administrators see it, retired or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TemplateEntry {
    pub id: TemplateId,
    #[cfg_attr(feature = "openapi", schema(example = "received_thanks"))]
    pub code: String,
    pub purpose: TemplatePurpose,
    /// What staff call it.
    pub name: Bilingual,
    /// With placeholders.
    pub text: Bilingual,
    /// The categories, or groups of them, that it fits; none for all.
    pub category_ids: Vec<CategoryId>,
    /// The states that it fits; none for all.
    pub states: Vec<CaseState>,
    /// The reason that goes with a rejection.
    pub rejection_reason: Option<RejectionReason>,
    /// Where it stands in lists.
    pub position: u32,
    /// Since when it is no longer in use.
    pub retired_at: Option<DateTime<Utc>>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// Adds a template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateTemplate {
    /// Small Latin letters, digits and underscores; made from the English name unless told. Never changes.
    #[validate(custom(function = "crate::validation::short_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub code: Option<String>,
    pub purpose: TemplatePurpose,
    /// At most 120 characters each.
    #[validate(nested)]
    pub name: Bilingual,
    /// At most 4,000 characters each. `{reference}`, `{subject}`, `{category}`, `{department}`, `{district}`, `{due}`, `{name}`,
    /// `{municipality}` and `{hotline}` are filled in; other braces are refused.
    #[validate(nested)]
    pub text: Bilingual,
    /// The categories, or groups of them, that it fits; none for all.
    #[validate(length(max = 500))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub category_ids: Vec<CategoryId>,
    /// The states that it fits; none for all.
    #[serde(default)]
    pub states: Vec<CaseState>,
    /// Needed for a rejection, and for nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub rejection_reason: Option<RejectionReason>,
    /// Where it stands in lists; last unless told.
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
}

/// Changes a template (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditTemplate {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<TemplatePurpose>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Bilingual>,
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!([])))]
    pub category_ids: Option<Vec<CategoryId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(["assigned"])))]
    pub states: Option<Vec<CaseState>>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<RejectionReason>, example = json!(null)))]
    pub rejection_reason: Patch<RejectionReason>,
    #[validate(range(max = 100_000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 100_000, example = 4))]
    pub position: Option<u32>,
    /// Takes it out of the offer, or brings it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

/// A template that fits a case, filled in. Staff finish it by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseTemplate {
    pub id: TemplateId,
    pub purpose: TemplatePurpose,
    /// What staff call it.
    pub name: Bilingual,
    /// In the resident's language.
    #[cfg_attr(feature = "openapi", schema(example = "وصلنا بلاغك MJ-48317-6، ونجيبك قبل الأحد."))]
    pub text: String,
    /// The reason that goes with a rejection.
    pub rejection_reason: Option<RejectionReason>,
}
