//! Texts that people agree to, in versions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::contribution::HidingReason;
use crate::{Bilingual, PolicyDraftId, PolicyId};

/// Characters of a clause at most, in each language.
pub const CLAUSE_LENGTH: usize = 500;

crate::vocabulary! {
    /// A kind of text.
    PolicyKind {
        /// سياسة المشاركة
        Participation = "participation",
        /// إشعار الخصوصية
        Privacy = "privacy",
    }
}

/// A reason for which moderators act by the participation policy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyReason {
    pub reason: HidingReason,
    /// What the policy says of it, as its author reads it whose words were hidden; at most 500 characters each. None where the reason
    /// says all.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Bilingual>,
}

/// One version of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyView {
    pub id: PolicyId,
    pub kind: PolicyKind,
    /// Counts from 1.
    #[cfg_attr(feature = "openapi", schema(example = 3))]
    pub version: u32,
    pub title: Bilingual,
    /// Paragraphs separated by blank lines; a paragraph that starts with `## ` is a heading.
    pub body: Bilingual,
    /// Of the participation policy: the reasons that are in force with it, in the order of the vocabulary. Other texts have none.
    #[serde(default)]
    pub reasons: Vec<PolicyReason>,
    pub effective_at: DateTime<Utc>,
}

/// A text that is being written: not published, and nobody can agree to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyDraftView {
    pub id: PolicyDraftId,
    pub kind: PolicyKind,
    pub title: Bilingual,
    pub body: Bilingual,
    /// As in the version that it becomes.
    #[serde(default)]
    pub reasons: Vec<PolicyReason>,
    pub updated_at: DateTime<Utc>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// Begins a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreatePolicyDraft {
    pub kind: PolicyKind,
    /// At most 120 characters each.
    #[validate(nested)]
    pub title: Bilingual,
    /// Paragraphs separated by blank lines; a paragraph that starts with `## ` is a heading. At most 20,000 characters each.
    #[validate(nested)]
    pub body: Bilingual,
    /// Of the participation policy, one at least, each once: the reasons that will be in force. Those of the latest version unless told.
    #[validate(length(max = 15), nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 15, example = json!(null)))]
    pub reasons: Option<Vec<PolicyReason>>,
}

/// Changes a text that is being written (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditPolicyDraft {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Bilingual>,
    #[validate(length(max = 15), nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 15, example = json!(null)))]
    pub reasons: Option<Vec<PolicyReason>>,
}

/// Makes a text the next version of its kind.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishPolicy {
    /// From when it holds; at once unless told. Not in the past.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub effective_at: Option<DateTime<Utc>>,
}
