//! Service levels: what is promised for which cases. The most specific one that fits holds.

use majlis_contract::case::{CaseKind, Priority};
use majlis_contract::{CategoryId, ServiceLevelId};

use crate::case::Terms;

/// For which cases, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceLevel {
    pub id: ServiceLevelId,
    /// Stable short name.
    pub code: String,
    pub kind: Option<CaseKind>,
    /// A category, or a group of them.
    pub category_id: Option<CategoryId>,
    pub priority: Option<Priority>,
    pub terms: Terms,
}

/// What a promise is looked up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matter {
    pub kind: CaseKind,
    pub category_id: CategoryId,
    /// The category's group.
    pub group_id: Option<CategoryId>,
    pub priority: Priority,
}

/// The level that holds: a category counts for more than its group, a group for more than a priority, a priority for
/// more than a kind. Of two that are as specific the first holds.
pub fn choose<'l>(levels: &'l [ServiceLevel], matter: &Matter) -> Option<&'l ServiceLevel> {
    let fitting = levels.iter().filter_map(|level| Some((weight(level, matter)?, level)));
    fitting
        .fold(None, |best: Option<(u8, &ServiceLevel)>, next| best.filter(|best| best.0 >= next.0).or(Some(next)))
        .map(|(_, level)| level)
}

/// How specific a level is; `None` when it is not for the matter.
fn weight(level: &ServiceLevel, matter: &Matter) -> Option<u8> {
    let fits = |wanted: bool, weight: u8| wanted.then_some(weight);
    let category = match level.category_id {
        None => 0,
        Some(id) if id == matter.category_id => 8,
        Some(id) => fits(Some(id) == matter.group_id, 4)?,
    };
    let priority = level.priority.map_or(Some(0), |priority| fits(priority == matter.priority, 2))?;
    let kind = level.kind.map_or(Some(0), |kind| fits(kind == matter.kind, 1))?;
    Some(category + priority + kind)
}

#[cfg(test)]
mod tests {
    use majlis_contract::CategoryId;

    use super::*;

    const LAMP: CategoryId = CategoryId(uuid(1));
    const LIGHTING: CategoryId = CategoryId(uuid(2));
    const ROADS: CategoryId = CategoryId(uuid(3));

    const fn uuid(number: u128) -> uuid::Uuid {
        uuid::Uuid::from_u128(number)
    }

    fn level(code: &str, kind: Option<CaseKind>, category_id: Option<CategoryId>, priority: Option<Priority>) -> ServiceLevel {
        ServiceLevel { id: uuid(9).into(), code: code.to_owned(), kind, category_id, priority, terms: Terms::of_hours(1) }
    }

    #[test]
    fn the_most_specific_holds() {
        use CaseKind::{Complaint, Inquiry};
        use Priority::{High, Medium};
        let levels = [
            level("all", None, None, None),
            level("all again", None, None, None),
            level("inquiries", Some(Inquiry), None, None),
            level("high", None, None, Some(High)),
            level("lighting", None, Some(LIGHTING), None),
            level("lamps", None, Some(LAMP), None),
            level("high lamps", None, Some(LAMP), Some(High)),
        ];
        let found = |kind, category_id, group, priority| {
            choose(&levels, &Matter { kind, category_id, group_id: Some(group), priority }).map(|level| level.code.as_str())
        };
        assert_eq!(found(Complaint, ROADS, ROADS, Medium), Some("all"));
        assert_eq!(found(Inquiry, ROADS, ROADS, Medium), Some("inquiries"));
        assert_eq!(found(Inquiry, ROADS, ROADS, High), Some("high"));
        assert_eq!(found(Inquiry, ROADS, LIGHTING, High), Some("lighting"));
        assert_eq!(found(Complaint, LAMP, LIGHTING, Medium), Some("lamps"));
        assert_eq!(found(Complaint, LAMP, LIGHTING, High), Some("high lamps"));
        assert_eq!(choose(&levels[2..3], &Matter { kind: Complaint, category_id: LAMP, group_id: None, priority: High }), None);
    }
}
