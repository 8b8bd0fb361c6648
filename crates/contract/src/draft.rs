//! Consultations on drafts: a by-law in numbered sections and versions, what differs between them, and the points that were made.

mod difference;
mod import;
mod point;

pub use difference::*;
pub use import::*;
pub use point::*;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::{SectionId, SubjectId};

/// Sections of a version at most.
pub const SECTIONS: u64 = 300;
/// Versions of a draft at most.
pub const VERSIONS: u32 = 100;
/// Characters of a section's heading at most, in each language.
pub const HEADING_LENGTH: usize = 200;
/// Characters of a section's text at most, in each language.
pub const SECTION_LENGTH: usize = 20_000;
/// Characters of the number of a section at most.
pub const NUMBER_LENGTH: u64 = 20;
/// Characters of the note on a version at most, in each language.
pub const NOTE_LENGTH: usize = 1_000;

/// A text of a draft: by-laws are written in Arabic, and not all are translated.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftText {
    /// The Arabic text.
    #[validate(length(max = 20000))]
    #[cfg_attr(feature = "openapi", schema(example = "ساعات العمل"))]
    pub ar: String,
    /// The English text, where there is one.
    #[validate(length(max = 20000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "Working hours"))]
    pub en: Option<String>,
}

impl DraftText {
    /// The text in a language; in Arabic where it was not translated.
    pub fn get(&self, language: crate::Language) -> &str {
        match language {
            crate::Language::English => self.en.as_deref().unwrap_or(&self.ar),
            crate::Language::Arabic => &self.ar,
        }
    }
}

crate::vocabulary! {
    /// How far a version of a draft is.
    VersionState {
        /// Seen by staff only; can still be changed
        Draft = "draft",
        /// For everybody to read; never changed again
        Published = "published",
    }
}

crate::vocabulary! {
    /// What can be done with a version of a draft.
    VersionAction {
        /// Change its sections and its note
        Edit = "edit",
        /// Let everybody read it
        Publish = "publish",
        /// Say that this is the text that was adopted
        Adopt = "adopt",
    }
}

crate::vocabulary! {
    /// A step of a version.
    VersionStep {
        Publish = "publish",
        Adopt = "adopt",
    }
}

crate::vocabulary! {
    /// What can be done with the consultation on a draft.
    ConsultationAction {
        /// Begin a version as a copy of the last
        BeginVersion = "begin_version",
        /// Gather comments into points, and answer these
        Sort = "sort",
        /// Let everybody read the answers to all points
        PublishPoints = "publish_points",
    }
}

/// What a consultation holds beside its subject: the versions of its draft, the oldest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsultationView {
    pub subject_id: SubjectId,
    /// Those that the reader may see.
    pub versions: Vec<VersionRef>,
    /// When the answers to the points were published.
    pub points_published_at: Option<DateTime<Utc>>,
    /// How many people are told when the answers are published: who wrote what makes a point. Only for those who can publish them.
    #[cfg_attr(feature = "openapi", schema(example = 31))]
    pub to_tell: Option<u32>,
    pub permitted: Vec<ConsultationAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// A version by its number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VersionRef {
    /// 1 for the first.
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub number: u32,
    pub state: VersionState,
    pub published_at: Option<DateTime<Utc>>,
    /// When it was marked as the text that was adopted.
    pub adopted_at: Option<DateTime<Utc>>,
}

/// A version of a draft whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VersionView {
    pub subject_id: SubjectId,
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub number: u32,
    pub state: VersionState,
    /// What is new in it, for everybody to read.
    pub note: Option<DraftText>,
    pub published_at: Option<DateTime<Utc>>,
    pub adopted_at: Option<DateTime<Utc>>,
    pub sections: Vec<SectionView>,
    /// Sections of earlier versions that are not in this one and that have comments; at most 100.
    pub removed: Vec<RemovedSection>,
    pub permitted: Vec<VersionAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// A section of a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SectionView {
    /// The same in all versions.
    pub id: SectionId,
    /// As it is shown; empty for what has none, such as a preamble.
    #[cfg_attr(feature = "openapi", schema(example = "2.1"))]
    pub number: String,
    pub heading: DraftText,
    /// CommonMark, as staff wrote it.
    pub text: DraftText,
    /// The same as HTML that holds nothing but text, headings, lists, emphasis, quotations, links and pictures (`POST /pictures`).
    pub html: DraftText,
    /// What became of it since the first version: its heading or words changed, in Arabic or where both versions have English, vowel
    /// signs aside; or it was added later.
    pub change: SectionChange,
    /// Published comments on it, whichever version they were made on.
    pub comments: u32,
}

/// A section that a later version no longer has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RemovedSection {
    pub id: SectionId,
    pub number: String,
    pub heading: DraftText,
    /// The last version that has it.
    pub last_version: u32,
    pub comments: u32,
}

/// A section as an officer writes it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SectionInput {
    /// Of a section that earlier versions have, or this one; none for a new section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub id: Option<SectionId>,
    /// As it is to be shown, at most 20 characters; empty for none.
    #[validate(length(max = "NUMBER_LENGTH"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 20, example = "3"))]
    pub number: String,
    /// At most 200 characters each; the Arabic is needed.
    #[validate(nested)]
    pub heading: DraftText,
    /// CommonMark as in a subject's `body`, at most 20,000 characters each.
    #[validate(nested)]
    pub text: DraftText,
}

/// Writes all sections of a version in place of those that it has.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveVersion {
    /// What is new in it, for everybody to read; at most 1,000 characters each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub note: Option<DraftText>,
    /// In their order.
    #[validate(length(min = 1, max = "SECTIONS"), nested)]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 300))]
    pub sections: Vec<SectionInput>,
}

/// Takes a version a step further.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveVersion {
    pub step: VersionStep,
}
