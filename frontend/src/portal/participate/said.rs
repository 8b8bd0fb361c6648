//! What somebody said, with what can be done with it; one's own words with how they stand.

use gloo_timers::callback::Timeout;
use majlis_contract::contribution::{ContributionAction, ContributionState, ContributionView};
use yew::prelude::*;

use super::clause::Reasons;
use super::own::{AppealForm, EditForm, Standing, Withdraw};
use super::report::{Report, Reported};
use super::versions::Versions;
use super::words::{paragraphs, reason_words};
use crate::api::contribution::get_contribution;
use crate::i18n::{moment, now};
use crate::load::use_action;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, Icon, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct SaidProps {
    pub view: ContributionView,
    pub set: Callback<ContributionView>,
    /// Where the keyboard goes on after something was done.
    pub anchor: AttrValue,
    /// What others can do with it.
    #[prop_or_default]
    pub children: Html,
}

#[derive(Clone, Copy, PartialEq)]
enum Doing {
    Reading,
    Editing,
    Appealing,
}

#[component]
pub fn Said(props: &SaidProps) -> Html {
    let view = &props.view;
    let id = view.id;
    let toast = use_toast();
    let doing = use_state(|| Doing::Reading);
    let changed = use_state(|| false);
    let again = {
        let set = props.set.clone();
        use_action(move |()| async move { get_contribution(id).await }, move |view| set.emit(view))
    };
    let done = {
        let (set, doing, changed, anchor) = (props.set.clone(), doing.setter(), changed.setter(), props.anchor.clone());
        Callback::from(move |(view, words): (ContributionView, String)| {
            doing.set(Doing::Reading);
            changed.set(false);
            toast.say(words);
            set.emit(view);
            // What was pressed is gone, and a dialog that closes gives the focus back to it.
            let anchor = anchor.clone();
            Timeout::new(50, move || focus(&anchor)).forget();
        })
    };
    let refused = {
        let (changed, run) = (changed.setter(), again.run.clone());
        Callback::from(move |()| {
            changed.set(true);
            run.emit(());
        })
    };
    let back = {
        let (doing, anchor) = (doing.setter(), props.anchor.clone());
        Callback::from(move |()| {
            doing.set(Doing::Reading);
            // The form is gone.
            let anchor = anchor.clone();
            Timeout::new(50, move || focus(&anchor)).forget();
        })
    };
    let turn = |to: Doing| {
        let doing = doing.clone();
        Callback::from(move |()| doing.set(to))
    };
    let may = |action| view.permitted.contains(&action);
    html! {
        <>
            if view.own {
                <Standing view={view.clone()} />
            }
            if *changed {
                <Alert tone={Tone::Warn} role="alert"><p>{ t!("own-changed") }</p></Alert>
            }
            if *doing == Doing::Editing {
                <EditForm key={view.etag.clone()} view={view.clone()} done={done.clone()} refused={refused.clone()} oncancel={back.clone()} />
            } else {
                { words(view) }
                <Versions view={view.clone()} />
            }
            if *doing == Doing::Appealing {
                <AppealForm view={view.clone()} done={done.clone()} refused={refused.clone()} oncancel={back} />
            }
            if *doing == Doing::Reading {
                <div class="said__do">
                    { props.children.clone() }
                    if may(ContributionAction::Edit) {
                        <Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::EDIT} onclick={turn(Doing::Editing).reform(|_| ())}>{ t!("own-edit") }{ whose(view) }</Button>
                    }
                    if may(ContributionAction::Appeal) {
                        <Button kind={ButtonKind::Second} class="btn--dense" onclick={turn(Doing::Appealing).reform(|_| ())}>{ t!("own-appeal") }{ whose(view) }</Button>
                    }
                    if may(ContributionAction::Withdraw) {
                        <Withdraw view={view.clone()} {done} {refused} />
                    }
                </div>
                if let Some(until) = view.traceless_until.filter(|until| *until > now() && may(ContributionAction::Edit) && view.state == ContributionState::Published) {
                    <p class="small muted">{ t!("own-traceless", moment = moment(until)) }</p>
                }
            }
        </>
    }
}

/// What a button is about, for who hears it among many: the title, or the first words.
pub fn whose(view: &ContributionView) -> Html {
    let words = view.title.as_deref().or(view.text.as_deref()).unwrap_or_default();
    let words = words.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    html! { <span class="sr">{ ": " }{ words }</span> }
}

/// Telling the moderators of it, where the reader may.
pub fn report(view: &ContributionView) -> Html {
    if !view.permitted.contains(&ContributionAction::Report) {
        return Html::default();
    }
    html! { <Report what={Reported::Contribution(view.id)}>{ whose(view) }</Report> }
}

/// Why a part of the words is covered.
fn redacted(view: &ContributionView) -> Html {
    let Some(redacted) = &view.redacted else { return Html::default() };
    html! {
        <>
            <p class="said__hidden"><Icon glyph={glyph::LOCK} class="icon--sm" /><span>{ t!("redacted-marker", reasons = reason_words(&redacted.reasons)) }</span></p>
            if let Some((policy, version)) = redacted.policy_id.zip(redacted.policy_version).filter(|_| view.own) {
                <Reasons why={t!("own-hidden-why", version = version)} reasons={redacted.reasons.clone()} policy={Some(policy)} />
            }
            if let Some(note) = &redacted.note {
                <div class="msg">
                    <p class="msg__by">{ t!("own-hidden-note") }</p>
                    <p class="pre" dir="auto">{ note.clone() }</p>
                </div>
            }
        </>
    }
}

/// The words, or in their place why they are not to be read.
fn words(view: &ContributionView) -> Html {
    if let Some(text) = &view.text {
        return html! { <div class="stack gap-3">{ paragraphs(text) }{ redacted(view) }</div> };
    }
    let marker = match &view.hidden {
        _ if view.state == ContributionState::Withdrawn => t!("withdrawn-marker"),
        Some(hidden) if !hidden.reasons.is_empty() => t!("hidden-marker", reasons = reason_words(&hidden.reasons)),
        _ => t!("hidden-marker-some"),
    };
    html! { <p class="said__hidden"><Icon glyph={glyph::LOCK} class="icon--sm" /><span>{ marker }</span></p> }
}
