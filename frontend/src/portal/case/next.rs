//! What comes next while a case is open.

use majlis_contract::case::{CaseState, CaseView};
use yew::prelude::*;

use crate::cases::TimelineItem;
use crate::i18n;
use crate::t;
use crate::ui::{Glyph, glyph};

/// The first line of the timeline: what will happen, and by when.
pub fn next_item(case: &CaseView, own: bool) -> Html {
    let Some((glyph, title, when)) = next(case, own) else { return Html::default() };
    html! {
        <TimelineItem class="is-next" {glyph} title={t!("next", what = title)}>
            if let Some(when) = when {
                <p class="timeline__when">{ when }</p>
            }
        </TimelineItem>
    }
}

fn next(case: &CaseView, own: bool) -> Option<(Glyph, String, Option<String>)> {
    let due = case.answered_at.is_none().then(|| {
        let moment = i18n::moment(case.due_at);
        if case.due_at < i18n::now() { t!("next-was-due", moment = moment) } else { t!("next-before", moment = moment) }
    });
    let finish = case.clocks.resolution.as_ref().filter(|clock| clock.met_at.is_none()).map(|clock| {
        let moment = i18n::moment(clock.due_at);
        if clock.due_at < i18n::now() { t!("next-was-due", moment = moment) } else { t!("next-before", moment = moment) }
    });
    match case.state {
        CaseState::Submitted => Some((glyph::ROUTE, t!("next-route"), due)),
        CaseState::Assigned | CaseState::InProgress | CaseState::Reopened if case.answered_at.is_none() => {
            Some((glyph::SPEECH, t!("next-answer"), due))
        }
        CaseState::Assigned => Some((glyph::STATE_IN_PROGRESS, t!("next-start"), None)),
        CaseState::Reopened => Some((glyph::STATE_IN_PROGRESS, t!("next-start-again"), None)),
        CaseState::InProgress => Some((glyph::STATE_RESOLVED, t!("next-finish"), finish)),
        CaseState::AwaitingResident if own => Some((glyph::STATE_AWAITING, t!("next-your-answer"), Some(t!("next-your-answer-when")))),
        CaseState::AwaitingResident => Some((glyph::STATE_AWAITING, t!("next-their-answer"), None)),
        CaseState::Resolved => {
            let until = case.reopen_until.filter(|until| *until > i18n::now());
            let when = until.map(|until| t!("next-until", date = i18n::date_both(until)));
            let what = if own { t!("next-your-word") } else { t!("next-close") };
            Some((glyph::STATE_CLOSED, what, when))
        }
        CaseState::Closed | CaseState::Rejected | CaseState::Duplicate | CaseState::Withdrawn => None,
    }
}
