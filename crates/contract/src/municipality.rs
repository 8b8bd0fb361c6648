//! What everybody may know about the municipality.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::calendar::WorkingCalendar;
use crate::dashboard::PublicFigure;
use crate::problem::FieldCode;
use crate::subject::{ParticipationKind, Review};
use crate::validation::error;
use crate::{Bilingual, Language, Patch, PolicyId};

crate::vocabulary! {
    /// Which digits Arabic pages are written with, as a BCP 47 numbering system. English ones always have 0–9.
    #[derive(Default)]
    Numerals {
        /// 0123456789
        #[default]
        Latin = "latn",
        /// ٠١٢٣٤٥٦٧٨٩
        Arabic = "arab",
    }
}

/// The municipality's public settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MunicipalityView {
    pub name: Bilingual,
    /// The number that people call.
    #[cfg_attr(feature = "openapi", schema(example = "1100"))]
    pub hotline: String,
    /// Dialling code put before numbers that have none.
    #[cfg_attr(feature = "openapi", schema(example = "+968"))]
    pub country_code: String,
    /// IANA name; times are shown in it.
    #[cfg_attr(feature = "openapi", schema(example = "Asia/Muscat"))]
    pub time_zone: String,
    /// BCP 47 region for dates and numbers.
    #[cfg_attr(feature = "openapi", schema(example = "OM"))]
    pub region: String,
    pub default_language: Language,
    /// Unless a person has chosen others.
    #[serde(default)]
    pub numerals: Numerals,
    /// Whether a case can be sent without an account.
    pub guests_may_report: bool,
    /// Hours until the first answer.
    #[cfg_attr(feature = "openapi", schema(example = 72))]
    pub answer_hours: u32,
    /// Days in which a resolved case can be confirmed or reopened.
    #[cfg_attr(feature = "openapi", schema(example = 7))]
    pub reopen_days: u32,
    pub map: MapView,
    /// The colours, where they differ from the product's.
    pub colours: Vec<ColourToken>,
    /// Where the municipality's own mark is, a PNG; the product's without it.
    #[cfg_attr(feature = "openapi", schema(example = "/api/v1/municipality/mark?version=7"))]
    pub mark_url: Option<String>,
    /// Which figures of the service everybody may see; none when they are not published.
    pub public_figures: Vec<PublicFigure>,
    /// The policy texts in force.
    pub policies: Vec<PolicyId>,
    /// True when messages are caught and shown in the console instead of being sent.
    pub demo: bool,
}

/// Bytes of an uploaded mark at most.
pub const MAX_MARK_BYTES: usize = 1024 * 1024;

/// One custom property of the design.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ColourToken {
    #[cfg_attr(feature = "openapi", schema(example = "sea-600"))]
    pub name: String,
    #[cfg_attr(feature = "openapi", schema(example = "#0E5A63"))]
    pub value: String,
}

/// Where the map starts and where its tiles come from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MapView {
    /// Degrees, WGS 84.
    #[cfg_attr(feature = "openapi", schema(example = 17.02))]
    pub latitude: f64,
    /// Degrees, WGS 84.
    #[cfg_attr(feature = "openapi", schema(example = 54.1))]
    pub longitude: f64,
    /// Web map zoom level.
    #[cfg_attr(feature = "openapi", schema(example = 12))]
    pub zoom: u8,
    /// Address with `{z}`, `{x}` and `{y}`; without it the district outlines alone are drawn.
    pub tiles: Option<String>,
    /// Whom the tiles are owed to.
    pub attribution: Option<String>,
}

/// Where the people on duty are reached: by e-mail, by SMS, or by both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyDesk {
    #[cfg_attr(feature = "openapi", schema(example = "duty@alsahil.example"))]
    pub email: Option<String>,
    /// Kept in E.164.
    #[cfg_attr(feature = "openapi", schema(example = "+96899123456"))]
    pub phone: Option<String>,
    /// The language of its messages.
    pub language: Language,
}

/// The municipality's settings as administrators see them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SettingsView {
    pub name: Bilingual,
    #[cfg_attr(feature = "openapi", schema(example = "1100"))]
    pub hotline: String,
    pub default_language: Language,
    /// The digits of Arabic pages, unless a person has chosen others.
    #[serde(default)]
    pub numerals: Numerals,
    pub guests_may_report: bool,
    /// Hours until the first answer.
    #[cfg_attr(feature = "openapi", schema(example = 72))]
    pub answer_hours: u32,
    /// Days in which a resolved case can be confirmed or reopened.
    #[cfg_attr(feature = "openapi", schema(example = 7))]
    pub reopen_days: u32,
    /// How many days before a resolved case closes by itself its reporter is reminded; 0 for never.
    #[cfg_attr(feature = "openapi", schema(example = 2))]
    pub reminder_days: u32,
    /// Days in which a closed case can be rated.
    #[cfg_attr(feature = "openapi", schema(example = 14))]
    pub rating_days: u32,
    /// Who hears at once of cases of high priority; nobody without it.
    pub duty_desk: Option<DutyDesk>,
    /// Which figures of the service everybody may see; none when they are not published.
    pub public_figures: Vec<PublicFigure>,
    /// When a moderator looks at what residents write, by kind of subject, unless a subject says otherwise.
    pub reviews: Reviews,
    /// The colours, where they differ from the product's.
    pub colours: Vec<ColourToken>,
    /// Where the municipality's own mark is; the product's without it.
    #[cfg_attr(feature = "openapi", schema(example = "/api/v1/municipality/mark?version=7"))]
    pub mark_url: Option<String>,
    /// What working hours are counted in; none are counted without it.
    pub calendar: Option<WorkingCalendar>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"7\""))]
    pub etag: String,
}

/// When a moderator looks at what residents write, by kind of subject: before it is published, unless set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Reviews {
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub idea_round: Review,
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub consultation: Review,
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub initiative: Review,
}

impl Reviews {
    pub const fn of(self, kind: ParticipationKind) -> Review {
        match kind {
            ParticipationKind::IdeaRound => self.idea_round,
            ParticipationKind::Consultation => self.consultation,
            ParticipationKind::Initiative => self.initiative,
        }
    }
}

/// Changes when a moderator looks at what residents write, for the kinds of subject that are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct EditReviews {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idea_round: Option<Review>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consultation: Option<Review>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub initiative: Option<Review>,
}

impl EditReviews {
    pub fn apply(self, old: Reviews) -> Reviews {
        Reviews {
            idea_round: self.idea_round.unwrap_or(old.idea_round),
            consultation: self.consultation.unwrap_or(old.consultation),
            initiative: self.initiative.unwrap_or(old.initiative),
        }
    }
}

/// Changes the settings (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditSettings {
    /// At most 120 characters each.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    /// As it is dialled: digits, spaces, `+`, `*` and `#`.
    #[validate(length(min = 1, max = 20), custom(function = "dialled"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 20, example = "1100"))]
    pub hotline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numerals: Option<Numerals>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guests_may_report: Option<bool>,
    /// Hours until the first answer, for cases that come from now on.
    #[validate(range(min = 1, max = 2160))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2160, example = 72))]
    pub answer_hours: Option<u32>,
    /// Days in which a resolved case can be confirmed or reopened.
    #[validate(range(min = 1, max = 365))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365, example = 7))]
    pub reopen_days: Option<u32>,
    /// How many days before a resolved case closes by itself its reporter is reminded: fewer than `reopen_days`; 0 for never.
    #[validate(range(max = 364))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(maximum = 364, example = 2))]
    pub reminder_days: Option<u32>,
    /// Days in which a closed case can be rated.
    #[validate(range(min = 1, max = 365))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365, example = 14))]
    pub rating_days: Option<u32>,
    /// Who hears at once of cases of high priority, with an e-mail address, a phone number or both; `null` for nobody.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DutyDesk>))]
    pub duty_desk: Patch<DutyDesk>,
    /// Which figures of the service everybody may see; none when they are not published.
    #[validate(length(max = 10))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!(["received", "on_time"])))]
    pub public_figures: Option<Vec<PublicFigure>>,
    /// When a moderator looks at what residents write, by kind of subject; kinds that are left out stay as they are. For subjects that
    /// are begun from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviews: Option<EditReviews>,
    /// Steps of the `sea` scale, each of which must keep the contrast of the design; none for the product's own.
    #[validate(length(max = 10))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([{ "name": "sea-600", "value": "#0E5A63" }])))]
    pub colours: Option<Vec<ColourToken>>,
    /// Open cases that are promised something in working hours are measured anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<WorkingCalendar>,
}

fn dialled(text: &str) -> Result<(), ValidationError> {
    let good = text.chars().all(|c| c.is_ascii_digit() || " +*#".contains(c)) && text.chars().any(|c| c.is_ascii_digit());
    if good { Ok(()) } else { Err(error(FieldCode::InvalidPhone)) }
}
