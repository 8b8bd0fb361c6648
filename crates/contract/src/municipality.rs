//! What everybody may know about the municipality.

use serde::{Deserialize, Serialize};

use crate::{Bilingual, Language, PolicyId};

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
    /// The policy texts in force.
    pub policies: Vec<PolicyId>,
    /// True when messages are caught and shown in the console instead of being sent.
    pub demo: bool,
}

/// One custom property of the design.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
