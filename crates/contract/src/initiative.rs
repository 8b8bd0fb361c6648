//! Initiatives (مبادرات): residents ask the municipality for something, and gather support for it.

mod kind;
mod name;
mod request;
mod staff;
mod words;

pub use kind::*;
pub use name::*;
pub use request::*;
pub use staff::*;
pub use words::*;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::contribution::HiddenView;
use crate::district::DistrictRef;
use crate::sanction::BanNotice;
use crate::{Bilingual, InitiativeId, InitiativeKindId, Language, MilestoneId};

/// Its kind's numbers, as they hold for it: those of the kind until it gathers, and as they stood then ever after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeTerms {
    /// Signatures that it needs, those from elsewhere as well.
    pub threshold: u32,
    /// Days of 24 hours to gather them.
    pub term_days: u16,
    /// Co-sponsors that it needs beside its sponsor.
    pub cosponsors: u16,
    /// How old who signs must be; everybody where there is none. People say it themselves: accounts hold no age.
    pub minimum_age: Option<u16>,
    /// Only for those whose account names a district, of an initiative about a district that one.
    pub residents_only: bool,
    /// Only for those with a confirmed e-mail address or phone number.
    pub confirmed_contact: bool,
    /// Days in which the committee studies it.
    pub study_days: u16,
}

/// How many stand behind it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeSupport {
    /// Signed here: its sponsor first, its co-sponsors, and everybody else, one each.
    pub online: u32,
    /// Gathered on paper, at the counter or by the contact centre.
    pub elsewhere: u32,
    /// Both.
    pub total: u32,
}

/// An initiative in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeSummary {
    pub id: InitiativeId,
    pub state: InitiativeState,
    pub kind: InitiativeKindRef,
    /// The language that it is written in.
    pub language: Language,
    #[cfg_attr(feature = "openapi", schema(example = "ظلال على ممشى الدهاريز"))]
    pub title: String,
    /// The district that it is about; none for the whole municipality.
    pub district: Option<DistrictRef>,
    /// Its sponsor's name, as far as it is shown.
    pub sponsor: Option<String>,
    pub support: InitiativeSupport,
    pub threshold: u32,
    /// Until when it can be signed, or could.
    pub gathers_until: Option<DateTime<Utc>>,
    /// Until when the committee answers.
    pub study_until: Option<DateTime<Utc>>,
    pub comments: u32,
    pub created_at: DateTime<Utc>,
    /// Since when it waits for a moderator; none where it does not.
    pub submitted_at: Option<DateTime<Utc>>,
    /// Reports that no moderator has looked at; in the staff's lists alone.
    #[serde(default)]
    pub reports: u32,
}

/// When an initiative passed what; none for what has not come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeWay {
    /// It could be signed from then on.
    pub began_at: Option<DateTime<Utc>>,
    pub third_at: Option<DateTime<Utc>>,
    pub two_thirds_at: Option<DateTime<Utc>>,
    pub reached_at: Option<DateTime<Utc>>,
    pub expired_at: Option<DateTime<Utc>>,
    pub decided_at: Option<DateTime<Utc>>,
    pub done_at: Option<DateTime<Utc>>,
}

/// An initiative whole, as far as its reader may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeView {
    /// Also the id of its subject: comments are `/subjects/{id}/comments`.
    pub id: InitiativeId,
    pub state: InitiativeState,
    pub kind: InitiativeKindRef,
    pub language: Language,
    /// Absent, as the text, where a marker stands in its place.
    #[cfg_attr(feature = "openapi", schema(example = "ظلال على ممشى الدهاريز"))]
    pub title: Option<String>,
    /// Plain text in the language that it says.
    #[cfg_attr(feature = "openapi", schema(example = "نقترح مظلات وصفًّا من الأشجار على طول الممشى."))]
    pub text: Option<String>,
    pub district: Option<DistrictRef>,
    pub sponsor: Option<String>,
    /// Names of co-sponsors, as far as they are shown.
    pub cosponsors: Vec<String>,
    /// How many co-sponsors there are, those without a name here as well.
    pub cosponsor_count: u32,
    pub terms: InitiativeTerms,
    pub support: InitiativeSupport,
    pub gathers_until: Option<DateTime<Utc>>,
    pub study_until: Option<DateTime<Utc>>,
    pub way: InitiativeWay,
    /// Why it was adopted or declined.
    pub reasons: Option<Bilingual>,
    pub milestones: Vec<MilestoneView>,
    pub comments: u32,
    pub created_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    /// What the moderator told its sponsor in giving it back; for the sponsor, co-sponsors and staff.
    pub note: Option<String>,
    /// Why it is hidden, by which version of the policy. Where others have signed it or commented on it, everybody sees the reasons;
    /// the note is for the same.
    pub hidden: Option<HiddenView>,
    /// What its sponsor says in the appeal; for the sponsor, co-sponsors and staff.
    pub appeal: Option<String>,
    /// It is the reader's own, or they stand for it.
    pub own: bool,
    /// Whether the reader follows it, as its subject.
    #[serde(default)]
    pub following: bool,
    /// The reader has signed it.
    pub signed: bool,
    /// That a moderator took the reader's name away from their signature: it can't be shown here again. None for all others.
    #[serde(default)]
    pub name_hidden: Option<NameHidden>,
    /// What keeps the reader's account from signing it.
    pub obstacles: Vec<SigningObstacle>,
    /// What the sponsor's link for co-sponsors holds; for the sponsor of a draft alone.
    #[cfg_attr(feature = "openapi", schema(example = "k7dq-2mzf-x4ra-9wne-5hsc-tb3g-qa"))]
    pub invitation: Option<String>,
    /// Why the reader can't write in public now.
    pub ban: Option<BanNotice>,
    /// What the reader may do with it now.
    pub permitted: Vec<InitiativeAction>,
    /// The value for `If-Match`. Signatures don't change it.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// What an invited co-sponsor reads before they decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeInvitation {
    pub id: InitiativeId,
    pub kind: InitiativeKindRef,
    pub language: Language,
    #[cfg_attr(feature = "openapi", schema(example = "ظلال على ممشى الدهاريز"))]
    pub title: String,
    #[cfg_attr(feature = "openapi", schema(example = "نقترح مظلات وصفًّا من الأشجار على طول الممشى."))]
    pub text: String,
    pub district: Option<DistrictRef>,
    pub sponsor: Option<String>,
    pub terms: InitiativeTerms,
    /// What keeps the reader's account from standing for it.
    pub obstacles: Vec<SigningObstacle>,
    /// `join` where the reader may.
    pub permitted: Vec<InitiativeAction>,
    /// The value for `If-Match` in joining it. Changes with title, text, kind and area alone.
    #[cfg_attr(feature = "openapi", schema(example = "\"2\""))]
    pub etag: String,
}

/// Somebody who signed and shows their name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignerView {
    #[cfg_attr(feature = "openapi", schema(example = "س. ب."))]
    pub name: String,
    pub signed_at: DateTime<Utc>,
}

/// A page of those who show their names, the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignerPage {
    pub items: Vec<SignerView>,
    pub next_cursor: Option<String>,
    /// How many signed here without a name.
    pub unnamed: u32,
}

/// A step on the way to what was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MilestoneView {
    pub id: MilestoneId,
    pub title: Bilingual,
    pub planned_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
    pub state: MilestoneState,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"1\""))]
    pub etag: String,
}

/// A kind by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeKindRef {
    pub id: InitiativeKindId,
    pub name: Bilingual,
}

/// An initiative by name, inside other things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InitiativeRef {
    pub id: InitiativeId,
    #[cfg_attr(feature = "openapi", schema(example = "ظلال على ممشى الدهاريز"))]
    pub title: String,
}
