//! Clocks as they are shown.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseClocks, ClockState, ClockView};

use super::super::clock::state_of;
use super::{Clock, Clocks};

impl Clocks {
    /// What readers see at a moment.
    pub fn view(&self, now: DateTime<Utc>) -> CaseClocks {
        let shown = |clock: &Clock, hours: u32| {
            let stands = self.stopped_at.filter(|_| clock.met_at.is_none());
            let mut view = ClockView {
                state: ClockState::OnTime,
                hours,
                basis: self.terms.basis,
                started_at: clock.started_at,
                soon_at: clock.soon_at,
                due_at: clock.due_at,
                paused_since: stands,
                met_at: clock.met_at,
            };
            view.state = state_of(&view, now);
            // What will never be kept is not shown as a promise.
            Some(view).filter(|_| clock.met_at.is_some() || !self.ended)
        };
        CaseClocks {
            answer: shown(&self.answer, self.terms.answer_hours),
            resolution: self.resolution.as_ref().zip(self.terms.resolution_hours).and_then(|(clock, hours)| shown(clock, hours)),
        }
    }
}
