//! The file as it is written. Words stay texts here, so that all mistakes can be told at once.

use std::collections::BTreeMap;

use majlis_contract::Bilingual;
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProfileForm {
    pub districts_file: String,
    pub municipality: MunicipalityForm,
    #[serde(default)]
    pub departments: Vec<DepartmentForm>,
    #[serde(default)]
    pub categories: Vec<CategoryForm>,
    #[serde(default)]
    pub service_levels: Vec<ServiceLevelForm>,
    #[serde(default)]
    pub templates: Vec<TemplateForm>,
    #[serde(default)]
    pub closing_reasons: Vec<ClosingReasonForm>,
    #[serde(default)]
    pub initiative_kinds: Vec<InitiativeKindForm>,
    #[serde(default)]
    pub policies: Vec<PolicyForm>,
    #[serde(default)]
    pub staff: Vec<StaffForm>,
}

/// A text in both languages; a language that is missing is told with the other mistakes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextForm {
    #[serde(default)]
    pub ar: String,
    #[serde(default)]
    pub en: String,
}

impl From<&TextForm> for Bilingual {
    fn from(text: &TextForm) -> Self {
        Self::new(text.ar.trim(), text.en.trim())
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MunicipalityForm {
    pub name: TextForm,
    pub hotline: String,
    pub country_code: String,
    pub time_zone: String,
    pub region: String,
    pub default_language: String,
    pub numerals: Option<String>,
    pub guests_may_report: bool,
    pub answer_hours: u32,
    pub reopen_days: u32,
    #[serde(default = "crate::directory::reminder_days")]
    pub reminder_days: u32,
    #[serde(default = "crate::directory::rating_days")]
    pub rating_days: u32,
    pub reference_prefix: String,
    pub map: MapForm,
    #[serde(default)]
    pub colours: BTreeMap<String, String>,
    /// The usual ones when left out.
    pub public_figures: Option<Vec<String>>,
    /// By kind of subject; before publication for those that are left out.
    #[serde(default)]
    pub reviews: BTreeMap<String, String>,
    pub duty_desk: Option<DutyDeskForm>,
    pub calendar: Option<CalendarForm>,
}

/// At least one of both addresses.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyDeskForm {
    pub email: Option<String>,
    pub phone: Option<String>,
    /// The municipality's default unless told.
    pub language: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarForm {
    pub weekend: Vec<String>,
    /// By day of the week: `["07:30-14:30"]`.
    pub hours: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub holidays: Vec<HolidayForm>,
    #[serde(default)]
    pub ramadan: Vec<RamadanForm>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayForm {
    pub name: TextForm,
    pub from: String,
    /// One day unless told.
    pub to: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RamadanForm {
    pub from: String,
    pub to: String,
    pub hours: Vec<String>,
}

/// For every case, unless `kind`, `category` or `priority` say for which.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceLevelForm {
    pub code: String,
    pub kind: Option<String>,
    pub category: Option<String>,
    pub priority: Option<String>,
    pub answer_hours: u32,
    pub resolution_hours: Option<u32>,
    /// `clock` unless told.
    pub basis: Option<String>,
    pub warn_percent: Option<u8>,
    pub escalate_hours: Option<u32>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MapForm {
    pub latitude: f64,
    pub longitude: f64,
    pub zoom: u8,
    pub tiles: Option<String>,
    pub attribution: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentForm {
    pub code: String,
    pub name: TextForm,
    pub parent: Option<String>,
}

/// A group, when it has no `parent`; else a category that can be chosen.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CategoryForm {
    pub code: String,
    pub parent: Option<String>,
    pub name: TextForm,
    pub hint: Option<TextForm>,
    pub icon: String,
    #[serde(default)]
    pub keywords: Vec<String>,
    #[serde(default)]
    pub kinds: Vec<String>,
    pub priority: Option<String>,
    pub department: Option<String>,
    pub weight: Option<u32>,
    #[serde(default)]
    pub routes: Vec<RouteForm>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteForm {
    pub district: String,
    pub department: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateForm {
    pub code: String,
    pub purpose: String,
    pub name: TextForm,
    /// With placeholders.
    pub text: TextForm,
    /// Codes of categories or groups; none for all.
    #[serde(default)]
    pub categories: Vec<String>,
    /// None for all.
    #[serde(default)]
    pub states: Vec<String>,
    pub rejection_reason: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingReasonForm {
    pub code: String,
    /// The heading of the answer.
    pub name: TextForm,
    /// Codes of categories or groups; none for all.
    #[serde(default)]
    pub categories: Vec<String>,
}

/// Signatures that a district needs, or these and its days.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
pub enum DistrictTermsForm {
    Threshold(u32),
    Terms { threshold: u32, term_days: Option<u16>, study_days: Option<u16> },
}

impl DistrictTermsForm {
    /// Signatures, days to gather them, and days for the committee.
    pub const fn numbers(self) -> (u32, Option<u16>, Option<u16>) {
        match self {
            Self::Threshold(threshold) => (threshold, None, None),
            Self::Terms { threshold, term_days, study_days } => (threshold, term_days, study_days),
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InitiativeKindForm {
    pub code: String,
    pub name: TextForm,
    pub description: TextForm,
    pub threshold: u32,
    /// By the district's code, where it has numbers of its own.
    #[serde(default)]
    pub district_thresholds: BTreeMap<String, DistrictTermsForm>,
    pub term_days: u32,
    pub cosponsors: u32,
    pub minimum_age: Option<u32>,
    #[serde(default)]
    pub residents_only: bool,
    #[serde(default)]
    pub confirmed_contact: bool,
    pub study_days: u32,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyForm {
    pub kind: String,
    pub version: u32,
    /// RFC 3339.
    pub effective_at: String,
    pub title: TextForm,
    pub body: TextForm,
    /// Those that are in force with it; all of a participation policy that names none.
    pub reasons: Option<Vec<PolicyReasonForm>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyReasonForm {
    pub reason: String,
    pub clause: Option<TextForm>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffForm {
    pub name: String,
    pub email: String,
    pub roles: Vec<StaffRoleForm>,
    pub language: String,
    /// Only outside production.
    pub demo_password: Option<String>,
    /// Only outside production.
    pub demo_totp_secret: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffRoleForm {
    pub role: String,
    pub department: Option<String>,
}
