//! Makes the directory from its rows.

use majlis_contract::category::{CategoryRef, CategoryView};
use majlis_contract::closing_reason::ClosingReasonRef;
use majlis_contract::department::{DepartmentRef, DepartmentView};
use majlis_contract::district::{DistrictRef, DistrictView};
use majlis_contract::policy::PolicyView;
use majlis_domain::calendar::WorkingTime;
use majlis_domain::case::Terms;
use majlis_domain::service_level::ServiceLevel;
use majlis_persistence::entity::{category, closing_reason, department, district, policy, service_level};
use majlis_persistence::municipality::Rows;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{CategoryEntry, ClosingReason, Directory, MunicipalitySettings, Names};
use crate::policy::reason;
use crate::{AppError, AppResult};

impl Directory {
    /// The directory that the rows describe.
    pub fn read(rows: Rows) -> AppResult<Self> {
        let settings: MunicipalitySettings = json(rows.settings)?;
        let working = settings.calendar.as_ref().and_then(|calendar| WorkingTime::new(calendar, &settings.time_zone));
        let mut directory = Self {
            mark_url: rows.has_mark.then(|| mark_url(rows.version)),
            settings,
            districts: Vec::new(),
            departments: Vec::new(),
            categories: Vec::new(),
            policies: rows.policies.into_iter().map(policy).collect::<AppResult<_>>()?,
            service_levels: rows.service_levels.into_iter().filter(|row| row.retired_at.is_none()).map(level).collect::<AppResult<_>>()?,
            closing_reasons: Vec::new(),
            initiative_kinds: rows.initiative_kinds.iter().map(crate::initiative_kind::entry).collect::<AppResult<_>>()?,
            working,
            names: Names::default(),
            routes: rows
                .routes
                .into_iter()
                .map(|route| ((route.category_id.into(), route.district_id.into()), route.department_id.into()))
                .collect(),
        };
        for row in rows.districts {
            directory.add_district(row)?;
        }
        for row in rows.departments {
            directory.add_department(row)?;
        }
        for row in rows.categories {
            directory.add_category(row)?;
        }
        for row in rows.closing_reasons {
            directory.add_closing_reason(row)?;
        }
        Ok(directory)
    }

    fn add_district(&mut self, row: district::Model) -> AppResult<()> {
        let view = DistrictView { id: row.id.into(), code: row.code, name: json(row.name)?, outline: json(row.outline)? };
        self.names.districts.insert(view.id, DistrictRef { id: view.id, name: view.name.clone() });
        if row.retired_at.is_none() {
            self.districts.push(view);
        }
        Ok(())
    }

    fn add_department(&mut self, row: department::Model) -> AppResult<()> {
        let parent_id = row.parent_id.map(Into::into);
        let view = DepartmentView { id: row.id.into(), code: row.code, name: json(row.name)?, parent_id };
        self.names.departments.insert(view.id, DepartmentRef { id: view.id, name: view.name.clone() });
        if row.retired_at.is_none() {
            self.departments.push(view);
        }
        Ok(())
    }

    fn add_category(&mut self, row: category::Model) -> AppResult<()> {
        let view = CategoryView {
            id: row.id.into(),
            code: row.code,
            parent_id: row.parent_id.map(Into::into),
            name: json(row.name)?,
            hint: row.hint.map(json).transpose()?,
            keywords: json(row.keywords)?,
            icon: row.icon,
            kinds: json(row.kinds)?,
            priority: row.priority.parse().map_err(AppError::internal)?,
            weight: u32::try_from(row.weight).unwrap_or_default(),
        };
        self.names.categories.insert(view.id, CategoryRef { id: view.id, name: view.name.clone(), icon: view.icon.clone() });
        self.names.groups.extend(view.parent_id.map(|group| (view.id, group)));
        if row.retired_at.is_none() {
            self.categories.push(CategoryEntry { view, department_id: row.department_id.map(Into::into) });
        }
        Ok(())
    }

    fn add_closing_reason(&mut self, row: closing_reason::Model) -> AppResult<()> {
        let view = ClosingReasonRef { id: row.id.into(), name: json(row.name)? };
        self.names.closing_reasons.insert(view.id, view.clone());
        if row.retired_at.is_none() {
            self.closing_reasons.push(ClosingReason { code: row.code, view, categories: json(row.categories)? });
        }
        Ok(())
    }
}

fn level(row: service_level::Model) -> AppResult<ServiceLevel> {
    let hours = |hours: i32| u32::try_from(hours).map_err(AppError::internal);
    Ok(ServiceLevel {
        id: row.id.into(),
        code: row.code,
        kind: row.kind.map(|word| word.parse()).transpose().map_err(AppError::internal)?,
        category_id: row.category_id.map(Into::into),
        priority: row.priority.map(|word| word.parse()).transpose().map_err(AppError::internal)?,
        terms: Terms {
            answer_hours: hours(row.answer_hours)?,
            resolution_hours: row.resolution_hours.map(hours).transpose()?,
            basis: row.basis.parse().map_err(AppError::internal)?,
            warn_percent: u8::try_from(row.warn_percent).map_err(AppError::internal)?,
            escalate_hours: hours(row.escalate_hours)?,
        },
    })
}

/// Another address for another mark.
pub(crate) fn mark_url(version: i64) -> String {
    format!("/api/v1/municipality/mark?version={version}")
}

/// One version of a text.
pub(crate) fn policy(row: policy::Model) -> AppResult<PolicyView> {
    let kind = row.kind.parse().map_err(AppError::internal)?;
    Ok(PolicyView {
        id: row.id.into(),
        kind,
        version: u32::try_from(row.version).map_err(AppError::internal)?,
        title: json(row.title)?,
        body: json(row.body)?,
        reasons: reason::read(kind, row.reasons.as_ref())?,
        effective_at: row.effective_at,
    })
}

fn json<T: DeserializeOwned>(value: Value) -> AppResult<T> {
    serde_json::from_value(value).map_err(AppError::internal)
}
