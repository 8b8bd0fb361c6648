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
    pub guests_may_report: bool,
    pub answer_hours: u32,
    pub reopen_days: u32,
    pub reference_prefix: String,
    pub map: MapForm,
    #[serde(default)]
    pub colours: BTreeMap<String, String>,
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
pub struct PolicyForm {
    pub kind: String,
    pub version: u32,
    /// RFC 3339.
    pub effective_at: String,
    pub title: TextForm,
    pub body: TextForm,
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
