//! What happens to a case, in order. Each part ends early when the time is over.

use chrono::Duration;
use majlis_contract::case::{CaseAction, CaseKind, Channel, Priority, RejectionReason};
use majlis_contract::{DepartmentId, Language};

use super::fate::Fate;
use super::life::{AGENT_HOURS, ANY_HOURS, By, DEPARTMENT_HOURS, Life, WAKING_HOURS};

impl Life<'_> {
    /// Lives through a fate.
    pub fn live(&mut self, fate: Fate, department: Option<DepartmentId>, notes: &[String]) -> Option<()> {
        match fate {
            Fate::Neglected => None,
            Fate::Withdrawn if self.dice.chance(0.6) => self.wait(0.5, 9.0, WAKING_HOURS).withdraw(),
            Fate::Duplicate => self.wait(0.5, 8.0, AGENT_HOURS).step(CaseAction::MarkDuplicate, By::Agent, None),
            _ => {
                self.route(department?, notes)?;
                self.handle(fate, notes)
            }
        }
    }

    /// An agent sends it to the department, and shows it to the public if nothing speaks against it.
    fn route(&mut self, department: DepartmentId, notes: &[String]) -> Option<()> {
        let slow = if self.accident(0.08) { 3.0 } else { 1.0 };
        self.wait(0.1, 5.0 * slow, AGENT_HOURS);
        if !self.is_wish() && self.accident(0.05) {
            self.set_priority(if self.urgent { Priority::Medium } else { Priority::High })?;
            self.wait(0.01, 0.1, ANY_HOURS);
        }
        if self.accident(0.05)
            && let Some(wrong) = self.dice.pick(&self.world.directory.departments).map(|wrong| wrong.id)
        {
            self.assign(By::Agent, wrong, None)?;
            let note = "ليس من اختصاصنا، نحيله إلى القسم المعني.".to_owned();
            self.wait(1.0, 12.0, DEPARTMENT_HOURS).assign(By::Handler, department, Some(note))?;
        } else {
            let note = if self.dice.chance(0.15) { self.dice.pick(notes).cloned() } else { None };
            self.assign(By::Agent, department, note)?;
        }
        self.publish_perhaps()
    }

    fn publish_perhaps(&mut self) -> Option<()> {
        let likely = match self.row.kind.parse() {
            Ok(CaseKind::Inquiry) => 0.25,
            _ => 0.7,
        };
        if self.dice.chance(likely) {
            let by = if self.dice.chance(0.3) { By::Moderator } else { By::Agent };
            self.wait(0.05, 0.6, ANY_HOURS).step(CaseAction::Publish, by, None)?;
        }
        Some(())
    }

    /// The department has it.
    fn handle(&mut self, fate: Fate, notes: &[String]) -> Option<()> {
        match fate {
            Fate::Stalled => return None,
            Fate::Withdrawn => return self.wait(1.0, 20.0, WAKING_HOURS).withdraw(),
            Fate::Rejected if self.refuse_at_once() => return self.wait(3.0, 30.0, DEPARTMENT_HOURS).refuse(),
            _ => {}
        }
        self.wait(0.5, 9.0, DEPARTMENT_HOURS).step(CaseAction::Start, By::Handler, None)?;
        if let Some(note) = self.dice.pick(notes).cloned()
            && self.dice.chance(0.22)
            && !self.was_said(&note)
        {
            self.wait(0.2, 4.0, DEPARTMENT_HOURS).step(CaseAction::Note, By::Handler, Some(note))?;
        }
        if self.dice.chance(0.04) {
            let reason = Some("لتأكيد المكان".to_owned());
            self.wait(0.1, 2.0, DEPARTMENT_HOURS).step(CaseAction::ViewContact, By::Handler, reason)?;
        }
        match fate {
            Fate::Waiting => self.ask(false),
            Fate::Rejected => {
                self.ask(false)?;
                self.wait(24.0 * 7.0, 24.0 * 10.0, DEPARTMENT_HOURS).refuse()
            }
            Fate::Long => self.work_on(),
            _ => {
                if self.dice.chance(0.2) && self.can_answer() {
                    self.ask(true)?;
                }
                self.solve(fate)
            }
        }
    }

    /// Suggestions and questions are never urgent.
    fn is_wish(&self) -> bool {
        [CaseKind::Suggestion, CaseKind::Inquiry].iter().any(|kind| self.row.kind == kind.as_str())
    }

    fn was_said(&self, text: &str) -> bool {
        self.events.iter().any(|event| event.text.as_deref() == Some(text))
    }

    /// Whether the story is refused without a question: one that can't be understood is asked about first.
    fn refuse_at_once(&self) -> bool {
        let unclear = matches!(self.told.rejection, Some((RejectionReason::Unclear, _)));
        !(unclear && self.can_answer())
    }

    /// Whether the reporter can write back: a partner's system does not.
    fn can_answer(&self) -> bool {
        !self.told.questions.is_empty() && self.row.channel != Channel::PartnerApi.as_str()
    }

    fn withdraw(&mut self) -> Option<()> {
        if self.row.channel == Channel::PartnerApi.as_str() {
            return None;
        }
        self.step(CaseAction::Withdraw, By::Reporter, None)
    }

    fn refuse(&mut self) -> Option<()> {
        let (reason, text) = self.told.rejection?;
        self.reject(reason, text)
    }

    fn ask(&mut self, answered: bool) -> Option<()> {
        let told = self.told;
        let which = self.dice.below(told.questions.len());
        self.wait(0.5, 16.0, DEPARTMENT_HOURS).step(CaseAction::Ask, By::Handler, told.questions.get(which).cloned())?;
        if answered {
            self.wait(0.5, 40.0, WAKING_HOURS).step(CaseAction::Inform, By::Reporter, told.answers.get(which).cloned())?;
        }
        Some(())
    }

    fn reply(&mut self) -> Option<()> {
        let text = self.dice.pick(self.told.replies).cloned();
        self.step(CaseAction::Reply, By::Handler, text)
    }

    /// Work that takes weeks, with word of it once.
    fn work_on(&mut self) -> Option<()> {
        self.wait(3.0, 24.0, DEPARTMENT_HOURS).reply()
    }

    /// A reply on the way, mostly so that the answer is not late, then the resolution and what the reporter says of it.
    fn solve(&mut self, fate: Fate) -> Option<()> {
        let days = if self.urgent || self.smooth { 1.0 } else { 3.5 };
        let slow = if self.accident(0.12) { 3.0 } else { 1.0 };
        let needed = self.dice.between(4.0, 24.0 * days * slow);
        let late = self.at + Duration::minutes((needed * 60.0) as i64) > self.row.due_at - Duration::hours(48);
        if self.row.answered_at.is_none() && self.dice.chance(if late { 0.93 } else { 0.25 }) {
            self.wait(0.3, 6.0, DEPARTMENT_HOURS).reply()?;
        }
        let fitting = self.told.fitting_resolution(&self.row.description);
        let text = self.told.resolutions.get(fitting).cloned();
        self.wait(needed * 0.6, needed, DEPARTMENT_HOURS).resolve(text)?;
        self.after(fate, fitting)
    }

    fn after(&mut self, fate: Fate, resolution: usize) -> Option<()> {
        let (again, partner) = (self.told.resolutions.len() > 1, self.row.channel == Channel::PartnerApi.as_str());
        match fate {
            Fate::Resolved => Some(()),
            Fate::Reopened if !partner => self.wait(5.0, 60.0, WAKING_HOURS).reopen(),
            Fate::Confirmed => self.wait(3.0, 40.0, WAKING_HOURS).confirm(),
            _ if partner => self.close(),
            _ => match self.dice.weighted([0.42, 0.08, 0.5]) {
                0 => self.wait(2.0, 120.0, WAKING_HOURS).confirm(),
                1 if again => {
                    self.wait(5.0, 100.0, WAKING_HOURS).reopen()?;
                    self.wait(2.0, 20.0, DEPARTMENT_HOURS).step(CaseAction::Start, By::Handler, None)?;
                    let text = self.told.resolutions.get((resolution + 1) % self.told.resolutions.len()).cloned();
                    self.wait(12.0, 70.0, DEPARTMENT_HOURS).resolve(text)?;
                    self.close()
                }
                _ => self.close(),
            },
        }
    }

    fn confirm(&mut self) -> Option<()> {
        let thanks = match self.row.language.parse() {
            Ok(Language::English) => "Thank you, it is fine now.",
            _ => "شكرًا لكم، تمت المعالجة.",
        };
        let text = self.dice.chance(0.3).then(|| thanks.to_owned());
        self.step(CaseAction::Confirm, By::Reporter, text)
    }

    fn reopen(&mut self) -> Option<()> {
        let text = Some(self.told.reopen.to_owned());
        self.step(CaseAction::Reopen, By::Reporter, text)
    }

    /// By itself, minutes after the last day on which it could be reopened.
    fn close(&mut self) -> Option<()> {
        let days = f64::from(self.world.directory.settings.reopen_days);
        self.wait(24.0 * days + 0.05, 24.0 * days + 1.0, ANY_HOURS).step(CaseAction::Close, By::System, None)
    }
}
