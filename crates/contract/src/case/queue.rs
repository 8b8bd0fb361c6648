//! The staff queue: its shelves, orders and filters.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{CaseKind, CaseState, Channel, Priority};
use crate::{CategoryId, DepartmentId, DistrictId};

crate::vocabulary! {
    /// A shelf of the staff queue.
    #[derive(Default)]
    QueueView {
        /// What waits for the person who asks: unrouted for agents, the department's for officers
        #[default]
        NeedsYou = "needs_you",
        /// Not routed to a department yet
        Unassigned = "unassigned",
        /// Waiting for the resident
        AwaitingResident = "awaiting_resident",
        /// A promise is late: the first answer or the resolution
        Overdue = "overdue",
        /// The last part of a promise's time has begun
        DueSoon = "due_soon",
        /// Late, and taken to the manager or the participation manager
        Escalated = "escalated",
        /// Everything not finished
        Open = "open",
        /// Everything
        All = "all",
    }
}

crate::vocabulary! {
    /// The order of the staff queue.
    #[derive(Default)]
    QueueSort {
        /// The newest first
        #[default]
        Newest = "newest",
        /// The oldest first
        Oldest = "oldest",
        /// What is due first: the first answer, then the resolution; what waits or has no promise comes last
        Due = "due",
    }
}

/// Filters of the staff queue. All that are given must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct QueueQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view: Option<QueueView>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CaseState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CaseKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<CategoryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<DepartmentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// A reference, or words of the subject, description or address.
    #[validate(length(max = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 200, example = "إنارة"))]
    pub q: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<QueueSort>,
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
