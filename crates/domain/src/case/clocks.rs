//! The clocks of one case: they start with it, stand while it waits for the resident, and ring.
//!
//! Everything follows from what happened, in order: [`Clocks::follow`] is the only way on, so that reckoning from
//! the events of a case again gives what is stored.

mod alarm;
mod view;

use chrono::{DateTime, TimeDelta, Utc};
use majlis_contract::case::{CaseEventKind, CaseState, ClockBasis, ClockKind, Escalation};
use serde::{Deserialize, Serialize};

use super::clock::{Rulers, Terms};
pub use alarm::{Alarm, Step};

/// One promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub started_at: DateTime<Utc>,
    /// When people are warned.
    pub soon_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    /// When it goes to the participation manager.
    pub escalate_at: DateTime<Utc>,
    /// When it was kept.
    pub met_at: Option<DateTime<Utc>>,
    /// How many of its alarms have rung.
    pub rung: u8,
}

/// The moments of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moments {
    pub soon_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub escalate_at: DateTime<Utc>,
}

/// The moments of a case's promises as they were found with the working calendar of then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    pub answer: Moments,
    pub resolution: Option<Moments>,
}

/// The promises of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    pub terms: Terms,
    pub answer: Clock,
    pub resolution: Option<Clock>,
    /// Stretches that don't count, in order.
    #[serde(default)]
    pub pauses: Vec<(DateTime<Utc>, DateTime<Utc>)>,
    /// Since when they stand.
    pub stopped_at: Option<DateTime<Utc>>,
    /// Whether they stand for good: withdrawn, or a duplicate.
    #[serde(default)]
    pub ended: bool,
    /// Since when it is resolved, rejected or closed.
    #[serde(default)]
    pub settled_at: Option<DateTime<Utc>>,
    /// When it was reopened last.
    #[serde(default)]
    pub reopened_at: Option<DateTime<Utc>>,
}

/// Something that happened on a case, as far as clocks hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Happening {
    pub at: DateTime<Utc>,
    pub kind: CaseEventKind,
    /// The state that it led to, where it changed.
    pub state: Option<CaseState>,
    /// What is promised from now on, where that changed; always there when the case comes in.
    pub terms: Option<Terms>,
    /// What rang.
    pub alarm: Option<Alarm>,
    /// What was found due then, in a case that is promised working time. Without it the calendar of today is counted with.
    pub measured: Option<Measured>,
}

impl Happening {
    /// Something that changes nothing of itself; fill in what it does with `..Happening::of(…)`.
    pub const fn of(kind: CaseEventKind, at: DateTime<Utc>) -> Self {
        Self { at, kind, state: None, terms: None, alarm: None, measured: None }
    }
}

/// Where the moments of what is owed come from.
#[derive(Clone, Copy)]
enum Measure<'r> {
    By(Rulers<'r>),
    Kept(Measured),
}

impl<'r> Measure<'r> {
    fn of(happening: &Happening, rulers: Rulers<'r>) -> Self {
        happening.measured.map_or(Self::By(rulers), Self::Kept)
    }
}

/// Reckons the clocks of a case from everything that happened on it. `None` when it did not begin with a promise.
pub fn reckon(happenings: impl IntoIterator<Item = Happening>, rulers: Rulers<'_>) -> Option<Clocks> {
    let mut happenings = happenings.into_iter();
    let first = happenings.next()?;
    let mut clocks = Clocks::begin(first.terms?, first.at, Measure::of(&first, rulers));
    for happening in happenings {
        clocks.follow(&happening, rulers);
    }
    Some(clocks)
}

impl Clocks {
    /// The clocks of a case that came in just now.
    pub fn start(terms: Terms, at: DateTime<Utc>, rulers: Rulers<'_>) -> Self {
        Self::begin(terms, at, Measure::By(rulers))
    }

    fn begin(terms: Terms, at: DateTime<Utc>, measure: Measure<'_>) -> Self {
        let unset = Clock { started_at: at, soon_at: at, due_at: at, escalate_at: at, met_at: None, rung: 0 };
        let mut clocks = Self {
            terms,
            answer: unset,
            resolution: terms.resolution_hours.map(|_| unset),
            pauses: Vec::new(),
            stopped_at: None,
            ended: false,
            settled_at: None,
            reopened_at: None,
        };
        clocks.measure(measure);
        clocks
    }

    /// The clocks of a case from before there were any: one answer was promised, in clock hours, and of warnings nothing.
    pub fn of_old(
        started_at: DateTime<Utc>,
        due_at: DateTime<Utc>,
        met_at: Option<DateTime<Utc>>,
        state: CaseState,
        since: DateTime<Utc>,
    ) -> Self {
        let terms = Terms::of_hours(u32::try_from((due_at - started_at).num_hours()).unwrap_or_default());
        let escalate_at = due_at + TimeDelta::hours(terms.escalate_hours.into());
        let answer = Clock { started_at, soon_at: due_at, due_at, escalate_at, met_at, rung: 1 };
        let stands = matches!(state, CaseState::AwaitingResident | CaseState::Duplicate | CaseState::Withdrawn);
        let ended = stands && state != CaseState::AwaitingResident;
        let settled = matches!(state, CaseState::Resolved | CaseState::Rejected | CaseState::Closed);
        let (stopped_at, settled_at) = (stands.then_some(since), settled.then_some(since));
        Self { terms, answer, resolution: None, pauses: Vec::new(), stopped_at, ended, settled_at, reopened_at: None }
    }

    /// What follows from something that happened.
    pub fn follow(&mut self, happening: &Happening, rulers: Rulers<'_>) {
        let (at, measure) = (happening.at, Measure::of(happening, rulers));
        if let Some(terms) = happening.terms {
            self.promise(terms, at, measure);
        }
        if happening.kind == CaseEventKind::ClockMoved {
            self.measure(measure);
            self.arm(at);
        }
        if is_answer(happening.kind) {
            self.answer.met_at.get_or_insert(at);
        }
        if let Some(state) = happening.state {
            self.turn(state, happening.kind, at, measure);
        }
        if let Some(alarm) = happening.alarm
            && let Some(clock) = self.clock_mut(alarm.clock)
        {
            clock.rung = clock.rung.max(alarm.step.number());
        }
    }

    fn turn(&mut self, state: CaseState, kind: CaseEventKind, at: DateTime<Utc>, measure: Measure<'_>) {
        match state {
            CaseState::AwaitingResident => {
                self.go_on(at, measure);
                self.stopped_at = Some(at);
            }
            CaseState::Duplicate | CaseState::Withdrawn => {
                self.stopped_at.get_or_insert(at);
                self.ended = true;
            }
            CaseState::Resolved | CaseState::Rejected | CaseState::Closed => {
                self.go_on(at, measure);
                self.settled_at.get_or_insert(at);
                if let Some(clock) = &mut self.resolution {
                    clock.met_at.get_or_insert(at);
                }
            }
            // Another promise begins; a case that is only taken out of a merging goes on where it stood.
            CaseState::Reopened if kind == CaseEventKind::Reopened => {
                self.go_on(at, measure);
                self.settled_at = None;
                self.reopened_at = Some(at);
                if self.terms.resolution_hours.is_some() {
                    self.resolution = Some(Clock { started_at: at, soon_at: at, due_at: at, escalate_at: at, met_at: None, rung: 0 });
                    self.measure(measure);
                }
            }
            CaseState::Submitted | CaseState::Assigned | CaseState::InProgress | CaseState::Reopened => self.go_on(at, measure),
        }
    }

    /// The clocks run again; what passed meanwhile does not count.
    fn go_on(&mut self, at: DateTime<Utc>, measure: Measure<'_>) {
        self.ended = false;
        if let Some(since) = self.stopped_at.take() {
            self.pauses.push((since, at));
            self.measure(measure);
        }
    }

    /// Another promise holds from the start, as if it had been given then.
    fn promise(&mut self, terms: Terms, at: DateTime<Utc>, measure: Measure<'_>) {
        let started_at = self.reopened_at.unwrap_or(self.answer.started_at);
        self.terms = terms;
        match (&self.resolution, terms.resolution_hours) {
            (None, Some(_)) => {
                // In a case that is settled nothing more is owed.
                let met_at = self.settled_at;
                self.resolution = Some(Clock { started_at, soon_at: at, due_at: at, escalate_at: at, met_at, rung: 0 });
            }
            (Some(clock), None) if clock.met_at.is_none() => self.resolution = None,
            _ => {}
        }
        self.measure(measure);
        self.arm(at);
    }

    /// An alarm whose time lies ahead again rings when it comes. While the clocks stand, no time has passed since.
    fn arm(&mut self, at: DateTime<Utc>) {
        let at = self.stopped_at.map_or(at, |since| since.min(at));
        for clock in self.running_mut() {
            let passed = [clock.soon_at, clock.due_at, clock.escalate_at].iter().filter(|moment| **moment <= at).count();
            clock.rung = clock.rung.min(u8::try_from(passed).unwrap_or(u8::MAX));
        }
    }

    /// Finds the moments of what is still owed.
    fn measure(&mut self, measure: Measure<'_>) {
        let measured = match measure {
            Measure::By(rulers) => self.measured_by(rulers),
            Measure::Kept(measured) => measured,
        };
        let owed = [(Some(&mut self.answer), Some(measured.answer)), (self.resolution.as_mut(), measured.resolution)];
        for (clock, moments) in owed.into_iter().filter_map(|(clock, moments)| Some((clock?, moments?))) {
            if clock.met_at.is_none() {
                (clock.soon_at, clock.due_at, clock.escalate_at) = (moments.soon_at, moments.due_at, moments.escalate_at);
            }
        }
    }

    fn measured_by(&self, rulers: Rulers<'_>) -> Measured {
        let (terms, ruler) = (self.terms, rulers.of(self.terms.basis));
        let moment = |start: DateTime<Utc>, span: TimeDelta| {
            let (mut from, mut span) = (start, span);
            for (since, until) in self.pauses.iter().filter(|(_, until)| *until > start) {
                let counted = ruler.between(from, *since);
                if span <= counted {
                    break;
                }
                (from, span) = (*until, span - counted);
            }
            ruler.after(from, span)
        };
        let moments = |clock: &Clock, hours: u32| {
            let whole = TimeDelta::hours(hours.into());
            Moments {
                soon_at: moment(clock.started_at, whole * i32::from(terms.warn_percent) / 100),
                due_at: moment(clock.started_at, whole),
                escalate_at: moment(clock.started_at, whole + TimeDelta::hours(terms.escalate_hours.into())),
            }
        };
        Measured {
            answer: moments(&self.answer, terms.answer_hours),
            resolution: self.resolution.as_ref().zip(terms.resolution_hours).map(|(clock, hours)| moments(clock, hours)),
        }
    }

    /// What an event keeps, so that another calendar later does not change what was due: nothing where every hour counts.
    pub fn measured(&self) -> Option<Measured> {
        let moments = |clock: &Clock| Moments { soon_at: clock.soon_at, due_at: clock.due_at, escalate_at: clock.escalate_at };
        let measured = Measured { answer: moments(&self.answer), resolution: self.resolution.as_ref().map(moments) };
        (self.terms.basis == ClockBasis::Working).then_some(measured)
    }

    fn clock_mut(&mut self, kind: ClockKind) -> Option<&mut Clock> {
        match kind {
            ClockKind::Answer => Some(&mut self.answer),
            ClockKind::Resolution => self.resolution.as_mut(),
        }
    }

    fn running_mut(&mut self) -> impl Iterator<Item = &mut Clock> {
        std::iter::once(&mut self.answer).chain(&mut self.resolution).filter(|clock| clock.met_at.is_none())
    }

    /// The promises that are still owed, whether they run or stand; none when they stand for good.
    fn owed(&self) -> impl Iterator<Item = (ClockKind, &Clock)> {
        let all =
            std::iter::once((ClockKind::Answer, &self.answer)).chain(self.resolution.iter().map(|clock| (ClockKind::Resolution, clock)));
        all.filter(|(_, clock)| clock.met_at.is_none() && !self.ended)
    }

    /// What is due next, if anything runs.
    pub fn next_due(&self) -> Option<DateTime<Utc>> {
        self.owed().filter(|_| self.stopped_at.is_none()).map(|(_, clock)| clock.due_at).min()
    }

    /// From when something that runs will soon be due.
    pub fn next_soon(&self) -> Option<DateTime<Utc>> {
        self.owed().filter(|_| self.stopped_at.is_none()).map(|(_, clock)| clock.soon_at).min()
    }

    /// To whom the case was taken for what it still owes.
    pub fn escalation(&self) -> Option<Escalation> {
        self.owed().filter_map(|(_, clock)| Step::of_number(clock.rung)?.escalation()).max()
    }
}

/// True for what counts as the first answer to the resident.
const fn is_answer(kind: CaseEventKind) -> bool {
    matches!(kind, CaseEventKind::Asked | CaseEventKind::Replied | CaseEventKind::Resolved | CaseEventKind::Rejected)
}

#[cfg(test)]
mod tests;
