//! Standing for an initiative, by its sponsor's link.

use majlis_contract::InitiativeId;
use majlis_contract::initiative::{InitiativeAction, InitiativeInvitation, InitiativeView, JoinInitiative};
use majlis_contract::problem::ErrorCode;
use majlis_contract::role::PublicName;
use yew::prelude::*;
use yew_router::prelude::*;

use super::page::NotHere;
use crate::api::initiative::{join_initiative, look_at_invitation};
use crate::form::{Form, field_id, on_submit, use_form};
use crate::i18n::{Label, here};
use crate::load::{Load, use_load};
use crate::portal::Route;
use crate::portal::participate::{NameChoice, paragraphs};
use crate::portal::signed_in_only::SignedInOnly;
use crate::session::use_session;
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, Choice, FirstScreen, Icon, Link, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct JoinPageProps {
    pub id: InitiativeId,
}

#[component]
pub fn JoinPage(props: &JoinPageProps) -> Html {
    html! {
        <SignedInOnly title={t!("stand-page")} why={t!("stand-why")} by_number={false}>
            <Inside id={props.id} />
        </SignedInOnly>
    }
}

/// What stands behind `#secret=` in the address.
fn secret() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix("#secret=").unwrap_or_default().to_owned()
}

#[component]
fn Inside(props: &JoinPageProps) -> Html {
    let key = use_memo((), |()| secret());
    let invitation = use_load((props.id, (*key).clone()), |(id, secret)| async move { look_at_invitation(id, secret).await });
    match &invitation.state {
        Load::Pending => html! { <FirstScreen blocks={3} /> },
        Load::Failed(_) => html! { <NotHere /> },
        Load::Ready(view) => html! { <Join invitation={(**view).clone()} secret={(*key).clone()} reread={invitation.reload.clone()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct JoinProps {
    invitation: InitiativeInvitation,
    secret: String,
    /// Reads it anew; what was chosen stays.
    reread: Callback<()>,
}

/// Where it is said that the words have changed.
const CHANGED: &str = "stand-changed";

/// What is not any more as it was read is read again, and nothing is accepted unread; says whether its words are others now.
#[hook]
fn use_reread(form: &Form<JoinInitiative>, view: &InitiativeInvitation, reread: &Callback<()>) -> bool {
    let has_changed = use_state(|| false);
    {
        let (set, clear, reread) = (has_changed.setter(), form.clear.clone(), reread.clone());
        use_effect_with(form.failure.clone(), move |failure| {
            let is = |code| failure.as_ref().is_some_and(|error| error.is(code));
            if is(ErrorCode::PreconditionFailed) || is(ErrorCode::StateConflict) {
                set.set(is(ErrorCode::PreconditionFailed));
                clear.emit(());
                reread.emit(());
            }
        });
    }
    use_effect_with((*has_changed, view.etag.clone()), |(has_changed, _)| {
        if *has_changed {
            focus(CHANGED);
        }
    });
    *has_changed
}

#[component]
fn Join(props: &JoinProps) -> Html {
    let (view, session, navigator, toast) = (&props.invitation, use_session(), use_navigator(), use_toast());
    let id = view.id;
    let name = use_state(|| None::<PublicName>);
    let old_enough = use_state(|| false);
    let etag = view.etag.clone();
    let form = use_form(
        move |body: JoinInitiative| {
            let etag = etag.clone();
            async move { join_initiative(id, &etag, &body).await }
        },
        move |_: InitiativeView| {
            toast.say(t!("stand-done"));
            if let Some(navigator) = &navigator {
                navigator.push(&Route::Initiative { id });
            }
        },
    );
    let has_changed = use_reread(&form, view, &props.reread);
    let onsubmit = {
        let (secret, name, old_enough, submit) = (props.secret.clone(), *name, *old_enough, form.submit.clone());
        on_submit(move || submit.emit(JoinInitiative { secret: secret.clone(), public_name: name, age_confirmed: old_enough }))
    };
    let onname = {
        let name = name.setter();
        Callback::from(move |chosen| name.set(chosen))
    };
    let onage = {
        let old_enough = old_enough.setter();
        Callback::from(move |now| old_enough.set(now))
    };
    let sponsor = view.sponsor.clone().unwrap_or_else(|| t!("initiative-a-resident"));
    html! {
        <div class="wrap page">
            <form class="task stack gap-5" {onsubmit} novalidate={true}>
                <h1>{ t!("stand-page") }</h1>
                <p class="lead">{ t!("stand-lead", name = sponsor.as_str()) }</p>
                if has_changed {
                    <div id={CHANGED} tabindex="-1"><Alert tone={Tone::Warn} role="alert" title={t!("stand-changed")}><p>{ t!("stand-changed-text") }</p></Alert></div>
                }
                <section class="card stack gap-3" aria-labelledby="join-title" lang={view.language.to_string()}>
                    <h2 id="join-title" dir="auto">{ &view.title }</h2>
                    { paragraphs(&view.text) }
                    <p class="facts"><span>{ here(&view.kind.name) }</span></p>
                </section>
                { form.summary() }
                if view.permitted.contains(&InitiativeAction::Join) {
                    if let Some(account) = session.account() {
                        <NameChoice id={field_id("/public_name")} account={(**account).clone()} chosen={*name} error={form.at("/public_name")} onchange={onname} />
                    }
                    if let Some(age) = view.terms.minimum_age {
                        <Choice id={field_id("/age_confirmed")} name="age" many={true} class="choice--bare" checked={*old_enough}
                            label={html! { <>{ t!("initiative-age", age = u32::from(age)) }</> }} onchange={onage} />
                        if let Some(error) = form.at("/age_confirmed") {
                            <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
                        }
                    }
                    <div class="actions">
                        <Button submit={true} class="btn--lg" busy={form.busy.then(|| AttrValue::from(t!("stand-go")))}>{ t!("stand-go") }</Button>
                    </div>
                } else if !view.obstacles.is_empty() {
                    <Alert title={t!("initiative-cannot")}>
                        <ul class="bullets">{ for view.obstacles.iter().map(|one| html! { <li>{ one.label() }</li> }) }</ul>
                        <p><Link<Route> to={Route::Account}>{ t!("initiative-to-account") }</Link<Route>></p>
                    </Alert>
                } else {
                    <Alert title={t!("stand-not-now")}><p><Link<Route> to={Route::Initiative { id }}>{ t!("stand-see") }</Link<Route>></p></Alert>
                }
            </form>
        </div>
    }
}
