//! What moderators see and do.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{ContributionState, ContributionView};
use crate::notification::ContributionRef;
use crate::sanction::{SanctionKind, SanctionRecord};
use crate::watch_word::WatchWordRef;

crate::vocabulary! {
    /// Why something is hidden or reported: the published reasons (UAE Ministry of Community Empowerment; Qassim Amana's conditions).
    HidingReason {
        /// تهديد للأمن
        SecurityThreat = "security_threat",
        /// لغة غير لائقة
        ImproperLanguage = "improper_language",
        /// انتهاك للخصوصية أو إساءة
        Insult = "insult",
        /// مخالفة للقانون
        Unlawful = "unlawful",
        /// محتوى فاحش أو تشهير
        Obscene = "obscene",
        /// رسائل مزعجة أو إعلان
        Spam = "spam",
        /// تمييز
        Discrimination = "discrimination",
        /// خلاف جماعي أو سياسي
        GroupDispute = "group_dispute",
        /// ملكية فكرية
        IntellectualProperty = "intellectual_property",
        /// بيانات شخصية
        PersonalData = "personal_data",
        /// تكرار
        Repeated = "repeated",
        /// خارج الموضوع
        OffSubject = "off_subject",
        /// غير واضح أو غير جاد
        Unclear = "unclear",
        /// خطأ في نص ديني
        MisquotedScripture = "misquoted_scripture",
        /// إضرار بالنظام
        HarmsSystem = "harms_system",
    }
}

crate::vocabulary! {
    /// A shelf of the moderators' queue.
    #[derive(Default)]
    ModerationShelf {
        /// Waits to be published
        #[default]
        Waiting = "waiting",
        /// Published, or merged into another, and reported
        Reported = "reported",
        /// Published, or merged into another, and machines pointed something out
        PointedOut = "pointed_out",
        /// Hidden, and its author has appealed
        Appealed = "appealed",
        Hidden = "hidden",
        /// Parts of it were covered once
        Redacted = "redacted",
    }
}

crate::vocabulary! {
    /// What machines point out in words.
    HintKind {
        Phone = "phone",
        Email = "email",
        CivilNumber = "civil_number",
        CardNumber = "card_number",
        /// An address of another site
        Link = "link",
        /// A word of the municipality's list
        WatchWord = "watch_word",
    }
}

crate::vocabulary! {
    /// How near two contributions are.
    RepeatKind {
        /// The same words, whatever their spelling
        Copied = "copied",
        /// In another order, with a greeting or a word more
        Alike = "alike",
    }
}

/// Which part of the queue is wanted: what has waited longest comes first, of what is hidden the last hidden, of what is redacted the last sent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct ModerationQuery {
    /// `waiting` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf: Option<ModerationShelf>,
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

/// Something that machines point out. It decides nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hint {
    pub kind: HintKind,
    /// The words that it is about, as they stand in title or text.
    #[cfg_attr(feature = "openapi", schema(example = "99123456"))]
    pub words: String,
    /// Of a word of the list: the entry that it is a spelling of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<WatchWordRef>,
}

/// Another contribution that said the same before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RepeatView {
    pub contribution: ContributionRef,
    pub likeness: RepeatKind,
    /// Both are of one author.
    pub same_author: bool,
    /// Whether the public sees the other one.
    pub state: ContributionState,
}

/// How often something was reported for a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReportCount {
    pub reason: HidingReason,
    pub count: u32,
}

/// A contribution in the moderators' queue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationItem {
    pub contribution: ContributionView,
    /// How often the author's words were hidden before, and stayed hidden.
    pub hidden_before: u32,
    /// What warnings and bans the author has had.
    pub record: SanctionRecord,
    /// What the reader may give the author for it now.
    pub sanctions: Vec<SanctionKind>,
    pub hints: Vec<Hint>,
    /// What said the same before, on the same subject, among all ideas, or by the same author; five at most.
    pub repeats: Vec<RepeatView>,
    /// The most first.
    pub reports: Vec<ReportCount>,
    /// What the author says in the appeal.
    pub appeal: Option<String>,
    /// Since when it waits for a moderator; none where it waits for none.
    pub waiting_since: Option<DateTime<Utc>>,
}

/// How much waits for staff, and stands on each shelf; a thousand at most are counted. Of what the reader may not see there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ModerationCounts {
    pub waiting: u32,
    pub reported: u32,
    pub pointed_out: u32,
    pub appealed: u32,
    pub hidden: u32,
    pub redacted: u32,
    /// Sanctions that were appealed.
    pub sanctions: u32,
    /// Initiatives that were reported.
    #[serde(default)]
    pub initiatives_reported: u32,
    /// Initiatives that were hidden and appealed.
    #[serde(default)]
    pub initiatives_appealed: u32,
    /// Initiatives that wait to be published.
    #[serde(default)]
    pub initiatives_pending: u32,
    /// Initiatives that the committee studies.
    #[serde(default)]
    pub initiatives_under_study: u32,
    /// Those of them whose published deadline has passed.
    #[serde(default)]
    pub initiatives_late: u32,
}

impl ModerationCounts {
    /// What a moderator has to decide about contributions and their authors.
    pub const fn to_moderate(&self) -> u32 {
        self.waiting + self.reported + self.appealed + self.sanctions
    }

    /// What a moderator has to decide about initiatives.
    pub const fn initiatives_to_moderate(&self) -> u32 {
        self.initiatives_pending + self.initiatives_reported + self.initiatives_appealed
    }
}

/// Hides something from the public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HideContribution {
    /// One at least, all of the participation policy in force.
    #[validate(length(min = 1, max = 15))]
    #[cfg_attr(feature = "openapi", schema(example = json!(["personal_data"])))]
    pub reasons: Vec<HidingReason>,
    /// A word to the author, at most 1,000 characters.
    #[validate(length(min = 1, max = 1000), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 1000, example = "احذف رقمك وعنوانك ثم أعد الإرسال."))]
    pub note: Option<String>,
}
