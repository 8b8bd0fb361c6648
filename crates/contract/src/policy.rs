//! Texts that people agree to, in versions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{Bilingual, PolicyId};

crate::vocabulary! {
    /// A kind of text.
    PolicyKind {
        /// سياسة المشاركة
        Participation = "participation",
        /// إشعار الخصوصية
        Privacy = "privacy",
    }
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
    pub effective_at: DateTime<Utc>,
}
