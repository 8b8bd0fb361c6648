//! What use cases look up all the time: the municipality's settings, districts, departments, categories, service
//! levels and policy texts, read together and kept for a few seconds.

mod cache;
mod read;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use majlis_contract::calendar::WorkingCalendar;
use majlis_contract::case::{CaseKind, Priority};
use majlis_contract::category::{CategoryRef, CategoryView};
use majlis_contract::closing_reason::ClosingReasonRef;
use majlis_contract::dashboard::PublicFigure;
use majlis_contract::department::{DepartmentRef, DepartmentView};
use majlis_contract::district::{DistrictRef, DistrictView};
use majlis_contract::initiative::InitiativeKindEntry;
use majlis_contract::municipality::{ColourToken, DutyDesk, MapView, MunicipalityView, Numerals, Reviews};
use majlis_contract::policy::{PolicyKind, PolicyView};
use majlis_contract::{Bilingual, CategoryId, ClosingReasonId, DepartmentId, DistrictId, InitiativeKindId, Language, PolicyId};
use majlis_domain::calendar::WorkingTime;
use majlis_domain::case::{Ruler, Rulers, Terms};
use majlis_domain::place;
use majlis_domain::service_level::{self, Matter, ServiceLevel};
use serde::{Deserialize, Serialize};

pub use cache::DirectoryCache;
pub(crate) use read::{mark_url, policy as policy_view};

/// The settings of the municipality, as they stand in its one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MunicipalitySettings {
    pub name: Bilingual,
    pub hotline: String,
    /// Put before phone numbers that have none, such as `+968`.
    pub country_code: String,
    /// IANA name.
    pub time_zone: String,
    /// ISO 3166 region.
    pub region: String,
    pub default_language: Language,
    #[serde(default)]
    pub numerals: Numerals,
    pub guests_may_report: bool,
    /// Hours until the first answer.
    pub answer_hours: u32,
    /// Days in which a resolved case can be confirmed or reopened.
    pub reopen_days: u32,
    /// How many days before a resolved case closes by itself its reporter is reminded; 0 for never.
    #[serde(default = "reminder_days")]
    pub reminder_days: u32,
    /// Days in which a closed case can be rated.
    #[serde(default = "rating_days")]
    pub rating_days: u32,
    /// The letters before the number of every case.
    pub reference_prefix: String,
    pub map: MapView,
    pub colours: Vec<ColourToken>,
    /// When the municipality works, where it promises in working hours.
    #[serde(default)]
    pub calendar: Option<WorkingCalendar>,
    /// Who hears at once of cases of high priority.
    #[serde(default)]
    pub duty_desk: Option<DutyDesk>,
    /// Which figures everybody may see.
    #[serde(default = "usual_public_figures")]
    pub public_figures: Vec<PublicFigure>,
    /// When a moderator looks at what is written, by kind of subject.
    #[serde(default)]
    pub reviews: Reviews,
}

/// For settings that were written before there were reminders.
pub(crate) const fn reminder_days() -> u32 {
    2
}

/// For settings that were written before there were ratings.
pub(crate) const fn rating_days() -> u32 {
    14
}

/// The figures that everybody may see unless the profile says otherwise.
pub fn usual_public_figures() -> Vec<PublicFigure> {
    vec![PublicFigure::Received, PublicFigure::OnTime, PublicFigure::AnswerTime, PublicFigure::ResolutionTime, PublicFigure::Satisfaction]
}

/// A category and who answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryEntry {
    pub view: CategoryView,
    /// Where its cases go unless the district has a route of its own.
    pub department_id: Option<DepartmentId>,
}

/// A closing reason, and the categories or groups that it fits: all where there are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosingReason {
    pub code: String,
    pub view: ClosingReasonRef,
    pub categories: Vec<CategoryId>,
}

/// The municipality. Lists hold what is in use, in the profile's order; retired things are still found by `*_ref`.
#[derive(Debug, Clone)]
pub struct Directory {
    pub settings: MunicipalitySettings,
    /// Where the municipality's own mark is.
    pub mark_url: Option<String>,
    pub districts: Vec<DistrictView>,
    pub departments: Vec<DepartmentView>,
    pub categories: Vec<CategoryEntry>,
    /// All versions, by kind and version.
    pub policies: Vec<PolicyView>,
    pub service_levels: Vec<ServiceLevel>,
    pub closing_reasons: Vec<ClosingReason>,
    /// Those out of use as well.
    pub initiative_kinds: Vec<InitiativeKindEntry>,
    working: Option<WorkingTime>,
    names: Names,
    routes: HashMap<(CategoryId, DistrictId), DepartmentId>,
}

/// The names of everything that ever was, retired or not.
#[derive(Debug, Clone, Default)]
struct Names {
    districts: HashMap<DistrictId, DistrictRef>,
    departments: HashMap<DepartmentId, DepartmentRef>,
    categories: HashMap<CategoryId, CategoryRef>,
    closing_reasons: HashMap<ClosingReasonId, ClosingReasonRef>,
    /// The group of every category that has one.
    groups: HashMap<CategoryId, CategoryId>,
}

impl Directory {
    /// A category in use. Those with a parent can be chosen.
    pub fn category(&self, id: CategoryId) -> Option<&CategoryEntry> {
        self.categories.iter().find(|category| category.view.id == id)
    }

    /// A department in use.
    pub fn department(&self, id: DepartmentId) -> Option<&DepartmentView> {
        self.departments.iter().find(|department| department.id == id)
    }

    /// A district in use.
    pub fn district(&self, id: DistrictId) -> Option<&DistrictView> {
        self.districts.iter().find(|district| district.id == id)
    }

    /// A category by name, retired or not.
    pub fn category_ref(&self, id: CategoryId) -> Option<CategoryRef> {
        self.names.categories.get(&id).cloned()
    }

    /// A department by name, retired or not.
    pub fn department_ref(&self, id: DepartmentId) -> Option<DepartmentRef> {
        self.names.departments.get(&id).cloned()
    }

    /// A district by name, retired or not.
    pub fn district_ref(&self, id: DistrictId) -> Option<DistrictRef> {
        self.names.districts.get(&id).cloned()
    }

    /// A kind of initiatives, retired or not.
    pub fn initiative_kind(&self, id: InitiativeKindId) -> Option<&InitiativeKindEntry> {
        self.initiative_kinds.iter().find(|kind| kind.id == id)
    }

    /// A closing reason by name, retired or not.
    pub fn closing_reason_ref(&self, id: ClosingReasonId) -> Option<ClosingReasonRef> {
        self.names.closing_reasons.get(&id).cloned()
    }

    /// Whether a category or its group is among those that something is meant for: all where none are named.
    pub fn fits(&self, meant: &[CategoryId], category: CategoryId) -> bool {
        let group = self.names.groups.get(&category);
        meant.is_empty() || meant.contains(&category) || group.is_some_and(|group| meant.contains(group))
    }

    /// The district that a point lies in.
    pub fn district_at(&self, longitude: f64, latitude: f64) -> Option<DistrictId> {
        self.districts.iter().find(|district| place::contains(&district.outline, longitude, latitude)).map(|district| district.id)
    }

    /// Whether a point can be the municipality's business: inside the box around all districts, grown by a tenth on
    /// every side, since outlines are rough and things stand on borders. Everywhere while there are no districts.
    pub fn covers(&self, longitude: f64, latitude: f64) -> bool {
        let Some([west, south, east, north]) = place::bounds(self.districts.iter().map(|district| &district.outline)) else {
            return true;
        };
        let (wide, high) = ((east - west) * 0.1, (north - south) * 0.1);
        (west - wide..=east + wide).contains(&longitude) && (south - high..=north + high).contains(&latitude)
    }

    /// Who answers for a category in a district: its route there, its own department, or its group's.
    pub fn department_for(&self, category: CategoryId, district: Option<DistrictId>) -> Option<DepartmentId> {
        let routed = district.and_then(|district| self.routes.get(&(category, district)).copied());
        let own = || self.category(category).and_then(|entry| entry.department_id);
        let group = || {
            let parent = self.category(category)?.view.parent_id?;
            self.category(parent)?.department_id
        };
        let in_use = |id: &DepartmentId| self.department(*id).is_some();
        routed.filter(in_use).or_else(|| own().filter(in_use)).or_else(|| group().filter(in_use))
    }

    /// A department and those above it, the nearest first.
    pub fn line_of(&self, department: DepartmentId) -> Vec<DepartmentId> {
        let above = |id: &DepartmentId| self.department(*id).and_then(|department| department.parent_id);
        // A tree that bites its tail ends, too.
        std::iter::successors(Some(department), above).take(self.departments.len().max(1)).collect()
    }

    /// What is promised for a case: by the service level that fits best, else the municipality's own answer.
    pub fn terms(&self, kind: CaseKind, category_id: CategoryId, priority: Priority) -> Terms {
        // A category that is retired still belongs to its group: cases of it are open.
        let group_id = self.names.groups.get(&category_id).copied();
        let level = service_level::choose(&self.service_levels, &Matter { kind, category_id, group_id, priority });
        level.map_or_else(|| Terms::of_hours(self.settings.answer_hours), |level| level.terms)
    }

    /// What promises are counted with.
    pub fn rulers(&self) -> Rulers<'_> {
        Rulers { working: self.working.as_ref().map(|working| working as &dyn Ruler) }
    }

    /// The version of a text that holds now: the highest whose time has come.
    pub fn policy_in_force(&self, kind: PolicyKind, now: DateTime<Utc>) -> Option<&PolicyView> {
        self.policies.iter().filter(|policy| policy.kind == kind && policy.effective_at <= now).max_by_key(|policy| policy.version)
    }

    /// The texts that hold now, one of each kind.
    pub fn policies_in_force(&self, now: DateTime<Utc>) -> Vec<&PolicyView> {
        PolicyKind::ALL.iter().filter_map(|kind| self.policy_in_force(*kind, now)).collect()
    }

    /// One version of a text.
    pub fn policy(&self, id: PolicyId) -> Option<&PolicyView> {
        self.policies.iter().find(|policy| policy.id == id)
    }

    /// The participation policy of a version, by which moderators acted.
    pub fn participation_policy(&self, version: Option<i32>) -> Option<PolicyId> {
        let version = u32::try_from(version?).ok()?;
        let is_it = |policy: &&PolicyView| policy.kind == PolicyKind::Participation && policy.version == version;
        self.policies.iter().find(is_it).map(|policy| policy.id)
    }

    /// What everybody may know.
    pub fn view(&self, now: DateTime<Utc>, demo: bool) -> MunicipalityView {
        let settings = self.settings.clone();
        MunicipalityView {
            name: settings.name,
            hotline: settings.hotline,
            country_code: settings.country_code,
            time_zone: settings.time_zone,
            region: settings.region,
            default_language: settings.default_language,
            numerals: settings.numerals,
            guests_may_report: settings.guests_may_report,
            answer_hours: settings.answer_hours,
            reopen_days: settings.reopen_days,
            map: settings.map,
            colours: settings.colours,
            mark_url: self.mark_url.clone(),
            public_figures: settings.public_figures,
            policies: self.policies_in_force(now).into_iter().map(|policy| policy.id).collect(),
            demo,
        }
    }
}

#[cfg(test)]
mod tests;
