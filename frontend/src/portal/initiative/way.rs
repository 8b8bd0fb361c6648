//! The way of an initiative: what it has passed, where it is, and what comes.

use majlis_contract::initiative::{InitiativeState, InitiativeView};
use yew::prelude::*;

use crate::i18n::{Label, date_short};
use crate::t;
use crate::ui::{Icon, glyph};

/// One place on the way.
struct Place {
    title: String,
    when: Option<String>,
    passed: bool,
    here: bool,
}

pub fn way(view: &InitiativeView) -> Html {
    let passed = &view.way;
    let over = matches!(view.state, InitiativeState::Expired);
    let decided = passed.decided_at.is_some();
    let on = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(date_short);
    let gathering = match (passed.reached_at.or(passed.expired_at), view.gathers_until) {
        (Some(at), _) => Some(date_short(at)),
        (None, until) => until.map(|until| t!("initiative-until", date = date_short(until))),
    };
    let study = match (passed.decided_at, view.study_until) {
        (Some(at), _) => Some(date_short(at)),
        (None, Some(until)) => Some(t!("initiative-until", date = date_short(until))),
        (None, None) => Some(t!("way-study-within", days = u32::from(view.terms.study_days), goal = view.terms.threshold)),
    };
    let last = match view.state {
        InitiativeState::Adopted
        | InitiativeState::InImplementation
        | InitiativeState::Done
        | InitiativeState::Declined
        | InitiativeState::Expired => view.state.label(),
        _ => t!("way-decision"),
    };
    let places = [
        Place { title: t!("way-published"), when: on(passed.began_at), passed: passed.began_at.is_some(), here: passed.began_at.is_none() },
        Place {
            title: t!("way-gathering"),
            when: gathering,
            passed: passed.reached_at.is_some() || over,
            here: view.state == InitiativeState::Gathering,
        },
        Place { title: t!("way-study"), when: study.filter(|_| !over), passed: decided, here: view.state == InitiativeState::UnderStudy },
        Place {
            title: last,
            when: on(passed.done_at.or(passed.decided_at).or(passed.expired_at)),
            passed: decided || over,
            here: view.state == InitiativeState::InImplementation,
        },
    ];
    html! { <ol class="timeline">{ for places.iter().map(place) }</ol> }
}

fn place(place: &Place) -> Html {
    let (class, glyph) = match (place.here, place.passed) {
        (true, _) => ("timeline__dot is-info", glyph::STATE_IN_PROGRESS),
        (false, true) => ("timeline__dot is-ok", glyph::CHECK),
        (false, false) => ("timeline__dot", glyph::STATE_AWAITING),
    };
    html! {
        <li aria-current={place.here.then_some("step")}>
            <span {class}><Icon {glyph} /></span>
            <div>
                <p class="strong">{ &place.title }{ if place.here { t!("way-now") } else { String::new() } }</p>
                if let Some(when) = &place.when {
                    <p class="small muted">{ when }</p>
                }
            </div>
        </li>
    }
}
