//! One decision on several contributions, one after the other, and what came of each.

use std::rc::Rc;

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, HideContribution, ModerationItem};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::entry::beginning;
use super::{is_stale, may};
use crate::api::moderation::{hide_contribution, publish_contribution};
use crate::t;
use crate::ui::{Icon, Progress, glyph};

/// Characters by which one is known again.
const NAME: usize = 60;

#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    Publish,
    Hide(HideContribution),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub id: ContributionId,
    words: String,
    /// Why not, in words.
    refusal: Option<String>,
}

impl Outcome {
    pub fn is_done(&self) -> bool {
        self.refusal.is_none()
    }
}

/// How far it has come.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Course {
    pub outcomes: Rc<Vec<Outcome>>,
    pub of: usize,
    pub running: bool,
}

impl Course {
    pub fn is_over(&self) -> bool {
        self.of > 0 && !self.running
    }
}

/// Decides on each in turn, as it was seen in the list; `tell` hears after each.
pub fn run(items: Vec<ModerationItem>, job: Job, tell: Callback<Course>) {
    let of = items.len();
    tell.emit(Course { outcomes: Rc::default(), of, running: true });
    spawn_local(async move {
        let mut outcomes = Vec::new();
        for item in items {
            let refusal = one(&item, &job).await.err();
            outcomes.push(Outcome { id: item.contribution.id, words: beginning(&item.contribution, NAME), refusal });
            tell.emit(Course { outcomes: Rc::new(outcomes.clone()), of, running: outcomes.len() < of });
        }
    });
}

async fn one(item: &ModerationItem, job: &Job) -> Result<(), String> {
    let contribution = &item.contribution;
    let needed = match job {
        Job::Publish => ContributionAction::Publish,
        Job::Hide(_) => ContributionAction::Hide,
    };
    if !may(contribution, needed) {
        return Err(t!("bulk-not-now"));
    }
    let sent = match job {
        Job::Publish => publish_contribution(contribution.id, &contribution.etag).await,
        Job::Hide(body) => hide_contribution(contribution.id, &contribution.etag, body).await,
    };
    sent.map(|_| ()).map_err(|error| if is_stale(&error) { t!("moderation-stale") } else { error.text() })
}

#[derive(Properties, PartialEq)]
pub struct OutcomesProps {
    pub course: Course,
    /// What was done, in words: "Published".
    pub done: AttrValue,
}

/// Each with what came of it.
#[component]
pub fn Outcomes(props: &OutcomesProps) -> Html {
    let course = &props.course;
    let percent = course.outcomes.len() * 100 / course.of.max(1);
    let done = course.outcomes.iter().filter(|outcome| outcome.is_done()).count();
    html! {
        <div class="stack gap-3 mt-3">
            <p role="status" class="strong">{ t!("bulk-so-far", done = done, all = course.of) }</p>
            if course.running {
                <Progress percent={u8::try_from(percent).unwrap_or(100)} label={t!("bulk-running")} />
            }
            <ul class="stack gap-2 c-plain">
                { for course.outcomes.iter().map(|outcome| {
                    let (class, glyph, text) = match &outcome.refusal {
                        None => ("outcome outcome--ok", glyph::CHECK_RING, props.done.to_string()),
                        Some(why) => ("outcome outcome--bad", glyph::STOP, why.clone()),
                    };
                    html! {
                        <li key={outcome.id.to_string()} {class}>
                            <Icon {glyph} class="icon--sm" /><bdi class="strong">{ outcome.words.clone() }</bdi><span>{ text }</span>
                        </li>
                    }
                }) }
            </ul>
        </div>
    }
}
