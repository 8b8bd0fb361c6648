//! What is sent to many: letters of editors, digests of a week, news of an opening to partners.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::subject::{Axis, ParticipationKind};
use crate::{Bilingual, Language, LetterId};

/// Characters of a letter at most, in each language.
pub const LETTER_BODY_LENGTH: usize = 20_000;

crate::vocabulary! {
    /// What is sent.
    LetterKind {
        /// Written by an editor
        Letter = "letter",
        /// What a week brought, to each in their language
        Digest = "digest",
        /// That something opened, to partners
        Opening = "opening",
    }
}

crate::vocabulary! {
    /// How far a letter is.
    LetterState {
        /// Seen by staff only
        Draft = "draft",
        /// Leaves at its time
        Scheduled = "scheduled",
        /// Is being given to the post, one page of recipients after the other
        Sending = "sending",
        /// Every recipient has a mail on its way; everybody reads the letter in the archive
        Sent = "sent",
        /// Given up before it was sent
        Discarded = "discarded",
    }
}

crate::vocabulary! {
    /// What can be done with a letter.
    LetterAction {
        /// Change its texts and its audience
        Edit = "edit",
        /// Have it leave at a time
        Schedule = "schedule",
        /// Have it leave now
        Send = "send",
        /// Take it back before its time
        Cancel = "cancel",
        /// Give it up
        Discard = "discard",
        /// All recipients have their mail on its way
        Finish = "finish",
    }
}

crate::vocabulary! {
    /// A step that editors take.
    LetterStep {
        Schedule = "schedule",
        Send = "send",
        Cancel = "cancel",
        Discard = "discard",
    }
}

/// Who gets a letter, of those who want letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LetterAudience {
    /// People who have subscribed.
    pub subscribers: bool,
    /// Organisations that staff entered.
    pub partners: bool,
    /// Those who read these languages; all where there are none.
    #[validate(length(max = 2))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 2, example = json!([])))]
    pub languages: Vec<Language>,
    /// Those who want to hear of these axes; all where there are none.
    #[validate(length(max = 10))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([])))]
    pub axes: Vec<Axis>,
    /// Those who want to hear of these kinds; all where there are none.
    #[validate(length(max = 10))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([])))]
    pub kinds: Vec<ParticipationKind>,
}

/// What became of the mails of a letter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterFigures {
    /// Mails that were written.
    #[cfg_attr(feature = "openapi", schema(example = 469))]
    pub recipients: u32,
    /// Those that the next mail server took.
    #[cfg_attr(feature = "openapi", schema(example = 463))]
    pub sent: u32,
    /// Those that were given up.
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub failed: u32,
    /// Those whose reader left by the link in them.
    #[cfg_attr(feature = "openapi", schema(example = 1))]
    pub left: u32,
}

/// A letter in the list of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterSummary {
    pub id: LetterId,
    pub kind: LetterKind,
    pub state: LetterState,
    pub subject: Bilingual,
    /// When it leaves or left; none while it is a draft.
    pub send_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    pub figures: LetterFigures,
}

/// A letter whole, for staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterView {
    pub id: LetterId,
    pub kind: LetterKind,
    pub state: LetterState,
    pub subject: Bilingual,
    /// CommonMark. Empty of digests and news of openings, which are made for each reader.
    pub body: Bilingual,
    pub audience: LetterAudience,
    /// When it leaves or left; none while it is a draft.
    pub send_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    pub figures: LetterFigures,
    pub permitted: Vec<LetterAction>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// A letter in the public archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedLetter {
    pub id: LetterId,
    pub subject: Bilingual,
    pub sent_at: DateTime<Utc>,
}

/// A letter of the archive whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedLetterView {
    pub id: LetterId,
    pub subject: Bilingual,
    /// HTML that holds nothing but text, headings, lists, emphasis, quotations and links; pictures are their descriptions, as in the mails.
    pub body_html: Bilingual,
    pub sent_at: DateTime<Utc>,
}

/// Begins a letter, as a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateLetter {
    /// At most 120 characters each.
    #[validate(nested)]
    pub subject: Bilingual,
    /// CommonMark, at most 20,000 characters each. HTML in it is shown as it is written.
    #[validate(nested)]
    pub body: Bilingual,
    #[validate(nested)]
    pub audience: LetterAudience,
}

/// Changes a letter that is still a draft (JSON merge patch, RFC 7396, but that a text and the audience are sent whole).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditLetter {
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Bilingual>,
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<LetterAudience>,
}

/// Takes a letter a step further or back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveLetter {
    #[cfg_attr(feature = "openapi", schema(example = "send"))]
    pub step: LetterStep,
    /// With `schedule`: when it leaves, in the future.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub send_at: Option<DateTime<Utc>>,
}

/// The language that a letter is wanted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct LetterLanguage {
    #[cfg_attr(feature = "openapi", param(example = "ar"))]
    pub language: Language,
}

/// Sends a letter to oneself, to see how it arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TestLetter {
    pub language: Language,
}

/// The test is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterTested {
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@alsahil.example"))]
    pub masked_address: String,
}

/// A letter as it arrives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterPreview {
    pub language: Language,
    pub subject: String,
    /// For mail programs that show no HTML.
    pub text: String,
    /// A whole document without scripts.
    pub html: String,
}

/// Which letters staff want, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct LetterQuery {
    /// The letters of editors unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<LetterKind>,
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
