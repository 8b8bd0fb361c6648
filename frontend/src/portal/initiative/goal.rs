//! The goal: how many there are and from where, until when, and signing.

use majlis_contract::initiative::{InitiativeAction, InitiativeState, InitiativeView, NameHidden, SignInitiative, SigningObstacle};
use majlis_contract::role::PublicName;
use majlis_domain::initiative::is_late;
use yew::prelude::*;

use super::card::percent;
use crate::api::initiative::{sign_initiative, unsign_initiative};
use crate::form::{field_id, on_submit, use_form};
use crate::i18n::{Label, date_short, now, number, span};
use crate::load::use_action;
use crate::portal::Route;
use crate::portal::participate::{NameChoice, Share};
use crate::session::{Person, use_session};
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Choice, Icon, Link, Tone, glyph, use_toast};

/// Below so many seconds a deadline stands out.
const SOON: i64 = 3 * 24 * 60 * 60;

#[derive(Properties, PartialEq)]
pub struct GoalProps {
    pub view: InitiativeView,
    pub set: Callback<InitiativeView>,
}

#[component]
pub fn Goal(props: &GoalProps) -> Html {
    let view = &props.view;
    let (total, goal) = (view.support.total, view.terms.threshold);
    let gathering = view.state == InitiativeState::Gathering;
    let left = view.gathers_until.map(|until| ((until - now()).num_seconds().max(0), until));
    html! {
        <section class="card stack gap-3" aria-labelledby="goal-title">
            <div class="row row--between row--top">
                <h2 id="goal-title">
                    <span class="goal__total">{ number(f64::from(total)) }</span>
                    { " " }<span class="h-md">{ t!("initiative-goal", total = total, goal = goal) }</span>
                </h2>
                if let Some((seconds, until)) = left.filter(|_| gathering) {
                    <p class="stack gap-1">
                        <span class={if seconds < SOON { "due due--soon" } else { "due due--plain" }}>
                            <Icon glyph={if seconds < SOON { glyph::WARNING } else { glyph::CLOCK }} />{ t!("initiative-left", span = span(seconds)) }
                        </span>
                        <span class="small muted">{ t!("initiative-until", date = date_short(until)) }</span>
                    </p>
                }
                if let Some(until) = view.study_until.filter(|_| view.state == InitiativeState::UnderStudy) {
                    if is_late(view.state, view.study_until, now()) {
                        <p class="due due--late"><Icon glyph={glyph::STOP} />{ t!("initiative-study-late", date = date_short(until)) }</p>
                    } else {
                        <p class="due due--plain"><Icon glyph={glyph::CLOCK} />{ t!("initiative-study-until", date = date_short(until)) }</p>
                    }
                }
            </div>
            <div class="goal">
                <progress class="progress" max="100" value={percent(total, goal).to_string()} aria-labelledby="goal-title"></progress>
                <div class="goal__marks small muted">
                    <span>{ t!("initiative-third") }</span><span>{ t!("initiative-two-thirds") }</span><span>{ t!("initiative-goal-mark", goal = goal) }</span>
                </div>
            </div>
            <p class="facts">
                <span>{ t!("initiative-online", count = view.support.online) }</span>
                <span>{ t!("initiative-elsewhere", count = view.support.elsewhere) }</span>
            </p>
            if let Some(hidden) = &view.name_hidden {
                { name_hidden(hidden) }
            }
            if gathering {
                <Signing view={view.clone()} set={props.set.clone()} />
            }
            <div class="row gap-2"><Share title={view.title.clone().unwrap_or_default()} /></div>
            if gathering {
                <p class="small muted">{ t!("initiative-sign-hint") }</p>
            }
        </section>
    }
}

/// Why the reader's name is not in the list. Whether they have signed or not, it won't be.
fn name_hidden(hidden: &NameHidden) -> Html {
    html! {
        <Alert tone={Tone::Warn} title={t!("initiative-name-hidden")}>
            <ul class="bullets">{ for hidden.reasons.iter().map(|reason| html! { <li>{ reason.label() }</li> }) }</ul>
            if let Some(note) = &hidden.note {
                <p class="pre" dir="auto">{ note }</p>
            }
            <p>{ t!("initiative-name-hidden-text") }</p>
        </Alert>
    }
}

#[component]
fn Signing(props: &GoalProps) -> Html {
    let view = &props.view;
    let may = |action| view.permitted.contains(&action);
    if use_session().person == Person::Visitor {
        return html! {
            <Link<Route> class="btn btn--block" to={Route::SignIn}><Icon glyph={glyph::UP} />{ t!("initiative-sign-in") }</Link<Route>>
        };
    }
    if may(InitiativeAction::Sign) {
        return html! { <Sign view={view.clone()} set={props.set.clone()} /> };
    }
    if view.signed {
        return html! { <Signed view={view.clone()} set={props.set.clone()} /> };
    }
    let obstacle = |one: &SigningObstacle| html! { <li key={one.as_str()}>{ one.label() }</li> };
    html! {
        if !view.obstacles.is_empty() {
            <Alert title={t!("initiative-cannot")}>
                <ul class="bullets">{ for view.obstacles.iter().map(obstacle) }</ul>
                <p><Link<Route> to={Route::Account}>{ t!("initiative-to-account") }</Link<Route>></p>
            </Alert>
        }
    }
}

#[component]
fn Sign(props: &GoalProps) -> Html {
    let (view, session) = (&props.view, use_session());
    let id = view.id;
    let name = use_state(|| PublicName::Anonymous);
    let old_enough = use_state(|| false);
    let toast = use_toast();
    let form = {
        let set = props.set.clone();
        use_form(
            move |body: SignInitiative| async move { sign_initiative(id, &body).await },
            move |view: InitiativeView| {
                toast.say(t!("initiative-signed-now"));
                set.emit(view);
            },
        )
    };
    let onsubmit = {
        let (name, old_enough, submit) = (*name, *old_enough, form.submit.clone());
        on_submit(move || submit.emit(SignInitiative { public_name: name, age_confirmed: old_enough }))
    };
    let onname = {
        let name = name.setter();
        Callback::from(move |chosen: Option<PublicName>| name.set(chosen.unwrap_or_default()))
    };
    let onage = {
        let old_enough = old_enough.setter();
        Callback::from(move |now| old_enough.set(now))
    };
    html! {
        <form class="stack gap-3" {onsubmit} novalidate={true}>
            { form.summary() }
            if let Some(account) = session.account().filter(|_| view.name_hidden.is_none()) {
                <NameChoice id={field_id("/public_name")} account={(**account).clone()} chosen={*name} error={form.at("/public_name")} onchange={onname} />
            }
            if let Some(age) = view.terms.minimum_age {
                <Choice id={field_id("/age_confirmed")} name="age" many={true} class="choice--bare" checked={*old_enough}
                    label={html! { <>{ t!("initiative-age", age = u32::from(age)) }</> }} onchange={onage} />
                if let Some(error) = form.at("/age_confirmed") {
                    <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
                }
            }
            <Button submit={true} class="btn--block btn--lg" glyph={glyph::UP} busy={form.busy.then(|| AttrValue::from(t!("initiative-sign")))}>{ t!("initiative-sign") }</Button>
        </form>
    }
}

#[component]
fn Signed(props: &GoalProps) -> Html {
    let id = props.view.id;
    let send = {
        let set = props.set.clone();
        use_action(move |()| async move { unsign_initiative(id).await }, move |view| set.emit(view))
    };
    html! {
        <div class="stack gap-2">
            <p class="strong row gap-2" role="status"><Icon glyph={glyph::CHECK} />{ t!("initiative-signed") }</p>
            if props.view.permitted.contains(&InitiativeAction::Unsign) {
                <div>
                    <Button kind={ButtonKind::Second} busy={send.busy.then(|| AttrValue::from(t!("initiative-unsign")))}
                        onclick={send.run.reform(|_: MouseEvent| ())}>{ t!("initiative-unsign") }</Button>
                </div>
            }
            if let Some(error) = &send.error {
                <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
            }
        </div>
    }
}
