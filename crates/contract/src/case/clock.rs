//! Service clocks: what was promised, and how it stands.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{CaseKind, Priority};
use crate::CategoryId;

crate::vocabulary! {
    /// What a promise is counted in.
    ClockBasis {
        /// Every hour counts, day and night
        Clock = "clock",
        /// The hours of the municipality's working calendar count
        Working = "working",
    }
}

crate::vocabulary! {
    /// Which of a case's two promises.
    ClockKind {
        /// The first answer
        Answer = "answer",
        /// The end of the matter: resolved, or refused with a reason
        Resolution = "resolution",
    }
}

crate::vocabulary! {
    /// How a promise stands.
    ClockState {
        OnTime = "on_time",
        /// The last part of the time; a quarter unless the service level says otherwise
        Soon = "soon",
        Late = "late",
        /// Waits for the resident
        Paused = "paused",
        /// Kept
        Met = "met",
        /// Kept, but after it was due
        MetLate = "met_late",
    }
}

crate::vocabulary! {
    /// To whom a late case was taken.
    Escalation {
        /// The manager of the department that has it
        Manager = "manager",
        /// The participation manager
        ParticipationManager = "participation_manager",
    }
}

/// One promise of a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClockView {
    /// As it stands now. Without anything else happening it becomes `soon` at `soon_at` and `late` after `due_at`.
    pub state: ClockState,
    /// The hours promised.
    #[cfg_attr(feature = "openapi", schema(example = 72))]
    pub hours: u32,
    pub basis: ClockBasis,
    pub started_at: DateTime<Utc>,
    /// From when it is `soon`.
    pub soon_at: DateTime<Utc>,
    /// While it is paused: when it would have been due. It moves on when the clock goes on.
    pub due_at: DateTime<Utc>,
    /// Since when it waits for the resident.
    pub paused_since: Option<DateTime<Utc>>,
    /// When it was kept.
    pub met_at: Option<DateTime<Utc>>,
}

/// The promises of a case. One that ended without being kept (withdrawn, duplicate) or was never given is absent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaseClocks {
    /// The first answer.
    pub answer: Option<ClockView>,
    /// The resolution; a reopened case has a new one.
    pub resolution: Option<ClockView>,
}

impl CaseClocks {
    /// The promise that counts now: the first answer until it is given, then the resolution.
    pub fn leading(&self) -> Option<(ClockKind, &ClockView)> {
        let answer = self.answer.as_ref().map(|clock| (ClockKind::Answer, clock));
        let resolution = self.resolution.as_ref().map(|clock| (ClockKind::Resolution, clock));
        match (answer, resolution) {
            (Some((_, clock)), Some(resolution)) if clock.met_at.is_some() => Some(resolution),
            (Some(answer), _) => Some(answer),
            (None, resolution) => resolution,
        }
    }
}

/// What is about to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct PromiseQuery {
    pub kind: CaseKind,
    pub category_id: CategoryId,
}

/// What is promised to whoever sends such a case now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PromiseView {
    /// The priority that it starts with. A high one is better called in, on the municipality's hotline.
    pub priority: Priority,
    pub basis: ClockBasis,
    #[cfg_attr(feature = "openapi", schema(example = 72))]
    pub answer_hours: u32,
    pub answer_due_at: DateTime<Utc>,
    /// Absent where nothing is promised of the resolution.
    #[cfg_attr(feature = "openapi", schema(example = 240))]
    pub resolution_hours: Option<u32>,
    pub resolution_due_at: Option<DateTime<Utc>>,
}
