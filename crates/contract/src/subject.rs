//! Subjects: what the municipality opens so that residents can take part, whatever its kind.

mod feed;
mod follow;
mod history;
mod request;

pub use feed::*;
pub use follow::*;
pub use history::*;
pub use request::*;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::category::CategoryRef;
use crate::district::DistrictRef;
use crate::role::StakeholderGroup;
use crate::sanction::BanNotice;
use crate::{Bilingual, SubjectId};

crate::vocabulary! {
    /// A kind of subject.
    ParticipationKind {
        /// جولة أفكار: residents propose in public, and support what others propose
        IdeaRound = "idea_round",
        /// تشاور في مسودة: residents comment on a draft, section by section, before it is adopted
        Consultation = "consultation",
        /// مبادرة: residents gather support for what they ask of the municipality; has a life of its own
        Initiative = "initiative",
    }
}

crate::vocabulary! {
    /// The axis of participation that a subject stands on (Dhofar Municipality).
    Axis {
        /// إتاحة المعلومات
        Information = "information",
        /// التشاور
        Consultation = "consultation",
        /// التعاون والتمكين
        Cooperation = "cooperation",
    }
}

crate::vocabulary! {
    /// How far a subject is.
    SubjectState {
        /// Seen by staff only
        Draft = "draft",
        /// Announced; opens at its time
        Scheduled = "scheduled",
        Open = "open",
        Closed = "closed",
        /// Closed, and what was said is summed up for everybody to read
        Analysed = "analysed",
        /// A decision on it is published
        Decided = "decided",
        /// Over for good; it stays to be read and found
        Archived = "archived",
    }
}

crate::vocabulary! {
    /// What can be done with a subject.
    SubjectAction {
        /// Change its texts, its place, its times
        Edit = "edit",
        /// Announce it: it opens at its time, or at once where that has come or there is none
        Publish = "publish",
        /// Take it back before it has opened
        Unpublish = "unpublish",
        /// Open it before its time
        Open = "open",
        /// Close it; by hand before its time
        Close = "close",
        /// Open it once more after it has closed
        Reopen = "reopen",
        /// Publish what was said, summed up
        Analyse = "analyse",
        /// Publish a decision on it
        Decide = "decide",
        /// Put it into the archive
        Archive = "archive",
    }
}

crate::vocabulary! {
    /// A means of taking part that can be open on a subject.
    Means {
        /// Propose ideas
        Ideas = "ideas",
        /// Support what others propose
        Support = "support",
        /// Comment, and answer comments
        Comments = "comments",
    }
}

crate::vocabulary! {
    /// When a moderator looks at what residents write.
    #[derive(Default)]
    Review {
        /// Before it is published
        #[default]
        Before = "before",
        /// After it is published where the author has had enough published before and nothing hidden; else before
        AfterIfTrusted = "after_if_trusted",
        /// After it is published
        After = "after",
    }
}

crate::vocabulary! {
    /// Which subjects of the board are wanted.
    #[derive(Default)]
    BoardShelf {
        /// Open now
        #[default]
        Open = "open",
        /// Announced, and not open yet
        Soon = "soon",
        /// Closed, whatever came of it since
        Past = "past",
    }
}

impl ParticipationKind {
    /// Where the portal shows a subject of this kind, after the language: only the page of an initiative has its goal and can be signed.
    pub fn page(self, id: SubjectId) -> String {
        match self {
            Self::Initiative => format!("initiatives/{id}"),
            Self::IdeaRound | Self::Consultation => format!("participate/{id}"),
        }
    }
}

/// A subject by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubjectRef {
    pub id: SubjectId,
    pub kind: ParticipationKind,
    /// Of an initiative that is hidden only that it is, for those outside.
    pub title: Bilingual,
}

/// A subject on the board and in the list of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubjectSummary {
    pub id: SubjectId,
    pub kind: ParticipationKind,
    pub state: SubjectState,
    pub axis: Axis,
    pub title: Bilingual,
    /// What it is about, in a sentence or two.
    pub summary: Bilingual,
    /// The fields that it belongs to: groups of categories.
    pub fields: Vec<CategoryRef>,
    /// The districts that it is about; none for all.
    pub districts: Vec<DistrictRef>,
    /// Whom it is meant for; none for everybody. Others may take part as well.
    #[serde(default)]
    pub audience: Vec<StakeholderGroup>,
    /// When it opens or opened; none while it is a draft without a time.
    pub opens_at: Option<DateTime<Utc>>,
    /// When it closes or closed; none where it stays open.
    pub closes_at: Option<DateTime<Utc>>,
    /// Published ideas.
    pub ideas: u32,
    /// Published comments, those on its ideas as well.
    pub comments: u32,
}

/// A subject whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubjectView {
    pub id: SubjectId,
    pub kind: ParticipationKind,
    pub state: SubjectState,
    pub axis: Axis,
    pub title: Bilingual,
    pub summary: Bilingual,
    /// CommonMark, as staff wrote it.
    pub body: Bilingual,
    /// The same as HTML that holds nothing but text, headings, lists, emphasis, quotations, links and pictures (`POST /pictures`).
    pub body_html: Bilingual,
    /// What will be done with what people say.
    pub use_of_input: Bilingual,
    pub fields: Vec<CategoryRef>,
    pub districts: Vec<DistrictRef>,
    /// Whom it is meant for; none for everybody.
    #[serde(default)]
    pub audience: Vec<StakeholderGroup>,
    /// The means that are open on it.
    pub means: Vec<Means>,
    pub review: Review,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    /// Why it was last opened or closed by hand.
    pub reason: Option<Bilingual>,
    /// What was said, summed up: CommonMark. None before it is published.
    pub analysis: Option<Bilingual>,
    /// The same as HTML, as `body_html`.
    pub analysis_html: Option<Bilingual>,
    /// Why what has no answer gets none; said when it was archived.
    pub unanswered_reason: Option<Bilingual>,
    /// For staff, once it is closed: ideas without an answer and comments on the subject without a reply, in no published decision. At
    /// most 1,000 are counted.
    pub unanswered: Option<u32>,
    pub ideas: u32,
    pub comments: u32,
    pub published_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    /// Whether the reader follows it.
    #[serde(default)]
    pub following: bool,
    /// What the reader may do with the subject itself.
    pub permitted: Vec<SubjectAction>,
    /// What the reader may take part by now: nothing while it is not open; without an account what an account would open; and
    /// nothing while the reader is banned.
    pub open_means: Vec<Means>,
    /// Why the reader can't write in public now.
    pub ban: Option<BanNotice>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}
