//! A case that lives: every step is decided by the domain and leaves its event, until the time is over.

use chrono::{DateTime, Duration, Utc};
use majlis_contract::DepartmentId;
use majlis_contract::case::{
    ActorKind, CaseAction, CaseEventKind, CaseKind, CaseState, CaseVisibility, ClockKind, Priority, RejectionReason,
};
use majlis_domain::case::{CaseFacts, Clocks, Happening, Past, Standing, decide, event_of, is_answer, is_internal};
use majlis_persistence::entity::{case, event};
use serde_json::{Value, json};
use uuid::Uuid;

use super::calendar::{office, whole};
use super::dice::Dice;
use super::material::Telling;
use super::world::World;
use crate::case::clock::{data_of, note};
use crate::case::{closed, reopened, resolved};

/// Who does a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Reporter,
    Agent,
    Handler,
    Moderator,
    System,
}

/// Hours in which a step is done: from, to, also at weekends.
pub const DEPARTMENT_HOURS: (u32, u32, bool) = (7, 15, false);
pub const AGENT_HOURS: (u32, u32, bool) = (7, 22, true);
pub const ANY_HOURS: (u32, u32, bool) = (0, 24, true);
/// Residents sleep.
pub const WAKING_HOURS: (u32, u32, bool) = (6, 24, true);

/// A case on its way.
pub struct Life<'a> {
    pub world: &'a World<'a>,
    pub dice: &'a mut Dice,
    pub told: Telling<'a>,
    pub row: case::Model,
    pub clocks: Clocks,
    pub events: Vec<event::Model>,
    pub at: DateTime<Utc>,
    /// Does not wait for offices.
    pub urgent: bool,
    /// Goes its way without the accidents that delay others, so that its end is sure.
    pub smooth: bool,
}

impl Life<'_> {
    pub fn state(&self) -> CaseState {
        self.row.state.parse().unwrap_or(CaseState::Submitted)
    }

    fn facts(&self) -> CaseFacts {
        CaseFacts {
            state: self.state(),
            visibility: self.row.visibility.parse().unwrap_or(CaseVisibility::Private),
            reopen_until: self.row.reopen_until,
            past: Past::default(),
        }
    }

    /// Whether an accident happens that does so as often as `probability` says.
    pub fn accident(&mut self, probability: f64) -> bool {
        self.dice.chance(probability) && !self.smooth
    }

    pub fn department(&self) -> Option<DepartmentId> {
        self.row.department_id.map(Into::into)
    }

    /// Lets hours pass, up to the next hour at which the step is done; urgent cases don't wait for offices.
    pub fn wait(&mut self, from: f64, to: f64, hours: (u32, u32, bool)) -> &mut Self {
        let passed = self.dice.hours(from, to).max(Duration::seconds(20));
        let hours = match hours {
            DEPARTMENT_HOURS if self.urgent => ANY_HOURS,
            DEPARTMENT_HOURS if self.smooth => AGENT_HOURS,
            hours => hours,
        };
        self.at = office(whole(self.at + passed), hours, self.dice);
        self
    }

    /// Does a step. `None` when the time is over: the life stays as it is.
    pub fn step(&mut self, action: CaseAction, by: By, text: Option<String>) -> Option<()> {
        self.step_with(action, by, text, json!({}))
    }

    fn step_with(&mut self, action: CaseAction, by: By, text: Option<String>, more: Value) -> Option<()> {
        if self.at >= self.world.plan.until {
            return None;
        }
        let standing = match by {
            By::Reporter => Standing::Reporter,
            By::Agent => Standing::Agent,
            By::Handler => Standing::Handler,
            By::Moderator => Standing::Moderator,
            By::System => Standing::System,
        };
        let state = decide(&self.facts(), action, standing, self.at).ok()?;
        self.ring(self.at);
        let changed = state.as_str() != self.row.state;
        state.as_str().clone_into(&mut self.row.state);
        self.keep(action);
        let terms = more.get("terms").cloned().and_then(|terms| serde_json::from_value(terms).ok());
        let happening = Happening { state: changed.then_some(state), terms, ..Happening::of(event_of(action), self.at) };
        self.clocks.follow(&happening, self.world.directory.rulers());
        self.row.due_at = self.clocks.answer.due_at;
        let mut more = more;
        note(&mut more, self.clocks.measured().filter(|_| changed || terms.is_some()));
        self.record(action, by, text, more, changed);
        Some(())
    }

    /// What the action leaves on the case beside its state.
    fn keep(&mut self, action: CaseAction) {
        let settings = &self.world.directory.settings;
        match action {
            CaseAction::Resolve => resolved(&mut self.row, settings, self.at),
            CaseAction::Confirm | CaseAction::Close => closed(&mut self.row, settings, self.at),
            CaseAction::Withdraw | CaseAction::Reject | CaseAction::MarkDuplicate => self.row.closed_at = Some(self.at),
            CaseAction::Reopen => reopened(&mut self.row),
            CaseAction::Publish => CaseVisibility::Published.as_str().clone_into(&mut self.row.visibility),
            _ => {}
        }
        if is_answer(action) {
            self.row.answered_at.get_or_insert(self.at);
        }
        self.row.updated_at = self.at;
        self.row.version += 1;
    }

    fn record(&mut self, action: CaseAction, by: By, text: Option<String>, more: Value, changed: bool) {
        let (actor_kind, actor_id) = match by {
            By::Reporter => (ActorKind::Reporter, self.row.reporter_id),
            By::Agent => (ActorKind::Staff, self.world.staff.agent(self.dice)),
            By::Moderator => (ActorKind::Staff, self.world.staff.moderator(self.dice)),
            By::Handler => (ActorKind::Staff, self.handler()),
            By::System => (ActorKind::System, None),
        };
        let mut data = more;
        if let (ActorKind::Staff, Some(department)) = (actor_kind, self.row.department_id) {
            data["department_id"] = json!(department);
        }
        if changed {
            data["state"] = self.row.state.clone().into();
        }
        let kind = event_of(action);
        self.events.push(event::Model {
            id: self.dice.id(self.at),
            subject_kind: majlis_persistence::event::CASE.to_owned(),
            subject_id: self.row.id,
            kind: kind.to_string(),
            actor_kind: actor_kind.to_string(),
            actor_id,
            internal: is_internal(kind),
            text,
            data,
            at: self.at,
        });
    }

    /// Whoever has the case, or somebody of the department, or an agent where the department has nobody.
    fn handler(&mut self) -> Option<Uuid> {
        let department = self.department();
        self.row.officer_id.or_else(|| self.world.staff.officer(department, self.dice)).or_else(|| self.world.staff.agent(self.dice))
    }

    pub fn assign(&mut self, by: By, department: DepartmentId, note: Option<String>) -> Option<()> {
        if self.at >= self.world.plan.until {
            return None;
        }
        // Who routes on is somebody of the department that had it.
        let before = self.handler();
        self.row.department_id = Some(department.0);
        self.row.officer_id = if self.dice.chance(0.55) { self.world.staff.officer(Some(department), self.dice) } else { None };
        let officer = self.row.officer_id;
        self.step_with(CaseAction::Assign, by, note, json!({ "officer_id": officer }))?;
        if let (By::Handler, Some(event)) = (by, self.events.last_mut()) {
            event.actor_id = before;
        }
        Some(())
    }

    /// Says that it is done: what was wrong is solved, and what was asked is answered.
    pub fn resolve(&mut self, text: Option<String>) -> Option<()> {
        let outcome = match self.row.kind.parse() {
            Ok(CaseKind::Complaint | CaseKind::Observation) => "solved",
            Ok(CaseKind::Inquiry) => "answered",
            _ => "",
        };
        let reason = self.world.directory.closing_reasons.iter().find(|reason| reason.code == outcome).map(|reason| reason.view.id);
        let more = reason.map_or_else(|| json!({}), |id| json!({ "closing_reason_id": id }));
        self.step_with(CaseAction::Resolve, By::Handler, text, more)?;
        self.row.closing_reason_id = reason.map(|id| id.0);
        Some(())
    }

    pub fn reject(&mut self, reason: RejectionReason, text: &str) -> Option<()> {
        let text = Some(text.to_owned());
        self.step_with(CaseAction::Reject, By::Handler, text, json!({ "rejection_reason": reason }))?;
        self.row.rejection_reason = Some(reason.to_string());
        Some(())
    }

    pub fn set_priority(&mut self, priority: Priority) -> Option<()> {
        let kind = self.row.kind.parse().ok()?;
        let terms = self.world.directory.terms(kind, self.row.category_id.into(), priority);
        let mut more = json!({ "priority": priority });
        if terms != self.clocks.terms {
            more["terms"] = json!(terms);
        }
        self.step_with(CaseAction::Edit, By::Agent, None, more)?;
        priority.as_str().clone_into(&mut self.row.priority);
        self.alert_duty();
        Some(())
    }

    /// The duty desk hears of what is urgent.
    pub fn alert_duty(&mut self) {
        if self.row.priority == Priority::High.as_str() && self.world.directory.settings.duty_desk.is_some() {
            // A moment later, as in the product: after what made it urgent.
            self.silent(CaseEventKind::DutyAlerted, self.at, json!({}));
        }
    }

    /// Rings what came due until a moment, as the clockwork does: within the minute, and each once.
    pub fn ring(&mut self, until: DateTime<Utc>) {
        while let Some((due, _)) = self.clocks.next_alarm() {
            let at = whole(due + Duration::seconds(7)).max(self.events.last().map_or(due, |event| event.at));
            if at >= until {
                return;
            }
            for alarm in self.clocks.ring(due) {
                let due_at = match alarm.clock {
                    ClockKind::Answer => self.clocks.answer.due_at,
                    ClockKind::Resolution => self.clocks.resolution.map_or(due, |clock| clock.due_at),
                };
                self.silent(alarm.event(), at, data_of(alarm, &self.row, due_at));
            }
        }
    }

    /// Something that the system does by itself.
    fn silent(&mut self, kind: CaseEventKind, at: DateTime<Utc>, data: Value) {
        // What happens at one moment keeps its order: its ids are a millisecond apart.
        let before = self.events.iter().rev().take_while(|event| event.at == at).count();
        let sorts_at = at + Duration::milliseconds(i64::try_from(before).unwrap_or_default() + i64::from(self.events.len() == 1));
        self.events.push(event::Model {
            id: self.dice.id(sorts_at),
            subject_kind: majlis_persistence::event::CASE.to_owned(),
            subject_id: self.row.id,
            kind: kind.to_string(),
            actor_kind: ActorKind::System.to_string(),
            actor_id: None,
            internal: true,
            text: None,
            data,
            at,
        });
    }
}
