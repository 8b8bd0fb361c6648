//! When clocks ring, and for whom.

use chrono::{DateTime, Utc};
use majlis_contract::case::{CaseEventKind, ClockKind, Escalation};

use super::{Clock, Clocks};

/// What an alarm is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The last part of the time begins.
    Warning,
    /// It is due.
    Manager,
    /// It has been late for long.
    ParticipationManager,
}

impl Step {
    /// How many alarms have rung when this one has.
    pub const fn number(self) -> u8 {
        match self {
            Self::Warning => 1,
            Self::Manager => 2,
            Self::ParticipationManager => 3,
        }
    }

    /// The last alarm of so many.
    pub const fn of_number(rung: u8) -> Option<Self> {
        match rung {
            0 => None,
            1 => Some(Self::Warning),
            2 => Some(Self::Manager),
            _ => Some(Self::ParticipationManager),
        }
    }

    /// To whom it is taken; nobody for a warning.
    pub const fn escalation(self) -> Option<Escalation> {
        match self {
            Self::Warning => None,
            Self::Manager => Some(Escalation::Manager),
            Self::ParticipationManager => Some(Escalation::ParticipationManager),
        }
    }
}

/// An alarm of one of the promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    pub clock: ClockKind,
    pub step: Step,
}

impl Alarm {
    /// The event that it leaves.
    pub const fn event(self) -> CaseEventKind {
        match self.step {
            Step::Warning => CaseEventKind::ClockWarned,
            Step::Manager => CaseEventKind::Escalated,
            Step::ParticipationManager => CaseEventKind::EscalatedFurther,
        }
    }

    /// The alarm that an event tells of.
    pub const fn of_event(kind: CaseEventKind, clock: ClockKind) -> Option<Self> {
        let step = match kind {
            CaseEventKind::ClockWarned => Step::Warning,
            CaseEventKind::Escalated => Step::Manager,
            CaseEventKind::EscalatedFurther => Step::ParticipationManager,
            _ => return None,
        };
        Some(Self { clock, step })
    }
}

impl Clocks {
    /// The next alarm and when it rings; none while the clocks stand.
    pub fn next_alarm(&self) -> Option<(DateTime<Utc>, Alarm)> {
        let running = self.owed().filter(|_| self.stopped_at.is_none());
        running.filter_map(|(kind, clock)| next_of(kind, clock)).min_by_key(|(at, alarm)| (*at, alarm.step))
    }

    /// Rings all alarms that are due, in order: each once, however late.
    pub fn ring(&mut self, now: DateTime<Utc>) -> Vec<Alarm> {
        let mut rung = Vec::new();
        while let Some((at, alarm)) = self.next_alarm()
            && at <= now
        {
            if let Some(clock) = self.clock_mut(alarm.clock) {
                clock.rung = alarm.step.number();
            }
            rung.push(alarm);
        }
        rung
    }
}

fn next_of(kind: ClockKind, clock: &Clock) -> Option<(DateTime<Utc>, Alarm)> {
    let (at, step) = match clock.rung {
        0 => (clock.soon_at, Step::Warning),
        1 => (clock.due_at, Step::Manager),
        2 => (clock.escalate_at, Step::ParticipationManager),
        _ => return None,
    };
    Some((at, Alarm { clock: kind, step }))
}
