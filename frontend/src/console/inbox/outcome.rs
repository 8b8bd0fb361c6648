//! One thing done to several cases, one after the other, and what came of each.

use std::rc::Rc;

use majlis_contract::CaseId;
use majlis_contract::case::{AssignCase, CaseAction, CaseSummary, EditCase, Priority};
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::case::{CaseKey, assign_case, edit_case, get_case};
use crate::t;
use crate::ui::{Icon, Progress, Ref, glyph};

/// What is done to each case.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    Route(AssignCase),
    Priority(Priority),
}

/// What came of one case.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub id: CaseId,
    pub reference: String,
    /// Why not, in words.
    pub refusal: Option<String>,
}

/// How far it has come.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Course {
    pub outcomes: Rc<Vec<Outcome>>,
    pub of: usize,
    pub running: bool,
}

impl Course {
    /// How many it was done to.
    pub fn done(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.refusal.is_none()).count()
    }

    pub fn is_over(&self) -> bool {
        self.of > 0 && !self.running
    }
}

/// Does it to each case in turn; `tell` hears after each.
pub fn run(cases: Vec<CaseSummary>, job: Job, tell: Callback<Course>) {
    let of = cases.len();
    tell.emit(Course { outcomes: Rc::default(), of, running: true });
    spawn_local(async move {
        let mut outcomes = Vec::new();
        for case in cases {
            let refusal = one(case.id, &job).await.err();
            outcomes.push(Outcome { id: case.id, reference: case.reference, refusal });
            tell.emit(Course { outcomes: Rc::new(outcomes.clone()), of, running: outcomes.len() < of });
        }
    });
}

/// The version is read just before: what was seen in the list may be old.
async fn one(id: CaseId, job: &Job) -> Result<(), String> {
    let key = CaseKey::new(id);
    let words = |error: ApiError| error.text();
    let case = get_case(&key).await.map_err(words)?;
    let needed = match job {
        Job::Route(_) => CaseAction::Assign,
        Job::Priority(_) => CaseAction::Edit,
    };
    if !case.permitted.contains(&needed) {
        return Err(t!("bulk-not-now"));
    }
    let sent = match job {
        Job::Route(body) => assign_case(&key, &case.etag, body).await,
        Job::Priority(priority) => edit_case(&key, &case.etag, &EditCase { priority: Some(*priority), ..EditCase::default() }).await,
    };
    sent.map(|_| ()).map_err(words)
}

#[derive(Properties, PartialEq)]
pub struct OutcomeListProps {
    pub course: Course,
    /// What was done, in words: "Routed".
    pub done: AttrValue,
}

/// Each case with what came of it.
#[component]
pub fn OutcomeList(props: &OutcomeListProps) -> Html {
    let course = &props.course;
    let percent = course.outcomes.len() * 100 / course.of.max(1);
    html! {
        <div class="stack gap-3 mt-3">
            <p role="status" class="strong">{ t!("bulk-so-far", done = course.done(), all = course.of) }</p>
            if course.running {
                <Progress percent={u8::try_from(percent).unwrap_or(100)} label={t!("bulk-running")} />
            }
            <ul class="stack gap-2">
                { for course.outcomes.iter().map(|outcome| {
                    let (class, glyph, text) = match &outcome.refusal {
                        None => ("outcome outcome--ok", glyph::CHECK_RING, props.done.to_string()),
                        Some(why) => ("outcome outcome--bad", glyph::STOP, why.clone()),
                    };
                    html! {
                        <li key={outcome.id.to_string()} {class}>
                            <Icon {glyph} class="icon--sm" /><Ref value={outcome.reference.clone()} /><span>{ text }</span>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}
