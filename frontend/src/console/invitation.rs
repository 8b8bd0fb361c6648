//! Taking an invitation up: name and password; the authenticator comes next.

use majlis_contract::auth::{Enrolled, Enrolment, Tokens};
use majlis_contract::staff::{AcceptInvitation, InvitationOffer, InvitationToken};
use yew::prelude::*;
use yew_router::prelude::*;

use super::entrance::Entrance;
use super::sign_in::{Enrol, Recovery};
use super::{Route, tab};
use crate::api::ApiError;
use crate::api::staff::{accept_invitation, look_at_invitation};
use crate::cases::secret::take_hash;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::load::{Load, use_load};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Alert, Button, ButtonKind, Failed, Field, Late, Link, Ref, Skeleton, Tone, When, glyph};

const KEY: &str = "invitation";

/// How far it has come.
#[derive(Clone, PartialEq)]
enum Stage {
    Account,
    Enrol(Enrolment),
    Recovery(Box<Enrolled>),
}

/// The link's secret is kept in the tab until it is used, never in the address bar.
#[component]
pub fn Invitation() -> Html {
    use_title(t!("invitation-title"));
    let token = use_memo((), |()| {
        if let Some(token) = take_hash("token") {
            tab::write_json(KEY, &token);
        }
        tab::read_json::<String>(KEY).unwrap_or_default()
    });
    let offer = use_load((*token).clone(), |token| async move {
        if token.is_empty() { Err(ApiError::unreadable()) } else { look_at_invitation(&InvitationToken { token }).await }
    });
    let stage = use_state(|| Stage::Account);
    let (session, navigator) = (use_session(), use_navigator());
    let onsigned_in = Callback::from(move |tokens: Tokens| {
        tab::remove(KEY);
        session.begin(tokens);
        if let Some(navigator) = &navigator {
            navigator.replace(&Route::Home);
        }
    });
    let go = |wrap: fn(Enrolment) -> Stage| {
        let stage = stage.clone();
        Callback::from(move |enrolment| stage.set(wrap(enrolment)))
    };
    match (&*stage, &offer.state) {
        (Stage::Enrol(enrolment), _) => {
            let onenrolled = {
                let stage = stage.clone();
                Callback::from(move |enrolled: Enrolled| stage.set(Stage::Recovery(Box::new(enrolled))))
            };
            let onback = {
                let stage = stage.clone();
                Callback::from(move |()| stage.set(Stage::Account))
            };
            html! { <Enrol enrolment={enrolment.clone()} {onenrolled} {onback} /> }
        }
        (Stage::Recovery(enrolled), _) => {
            let tokens = enrolled.tokens.clone();
            html! { <Recovery codes={enrolled.recovery_codes.clone()} ondone={onsigned_in.reform(move |()| tokens.clone())} /> }
        }
        (_, Load::Pending) => html! { <main class="wrap page"><Late><Skeleton /></Late></main> },
        (_, Load::Failed(error)) if error.network => {
            html! { <main class="wrap page"><Failed error={error.clone()} again={offer.reload.clone()} /></main> }
        }
        (_, Load::Failed(_)) => gone(),
        (_, Load::Ready(found)) => html! { <Accept offer={(**found).clone()} token={(*token).clone()} onaccepted={go(Stage::Enrol)} /> },
    }
}

fn gone() -> Html {
    html! {
        <Entrance glyph={glyph::KEY} title={t!("invitation-gone-title")} lead={t!("invitation-gone-text")}>
            <p><Link<Route> class={ButtonKind::Second.class()} to={Route::SignIn}>{ t!("sign-in-title") }</Link<Route>></p>
        </Entrance>
    }
}

#[derive(Properties, PartialEq)]
struct AcceptProps {
    offer: InvitationOffer,
    token: String,
    onaccepted: Callback<Enrolment>,
}

#[component]
fn Accept(props: &AcceptProps) -> Html {
    let (name, password) = (use_state(String::new), use_state(String::new));
    let onaccepted = props.onaccepted.clone();
    let form =
        use_form(|body: AcceptInvitation| async move { accept_invitation(&body).await }, move |enrolment| onaccepted.emit(enrolment));
    let onsubmit = {
        let (token, name, password, submit) = (props.token.clone(), name.clone(), password.clone(), form.submit.clone());
        on_submit(move || {
            submit.emit(AcceptInvitation { token: token.clone(), name: name.trim().to_owned(), password: (*password).clone() });
        })
    };
    let roles: Vec<String> = props.offer.roles.iter().map(|grant| grant.role.label()).collect();
    html! {
        <Entrance glyph={glyph::KEY} title={t!("invitation-title")} lead={t!("invitation-lead")}>
            { form.summary() }
            <Alert tone={Tone::Info} title={roles.join(" · ")}>
                <p><Ref value={props.offer.email.clone()} /></p>
                <p class="small">{ t!("invitation-until") }{ ": " }<When at={props.offer.expires_at} /></p>
            </Alert>
            <form class="card stack gap-5" {onsubmit} novalidate={true}>
                <Field id={field_id("/name")} label={t!("invitation-name")} autocomplete="name" maxlength="120" value={(*name).clone()} oninput={bind(&name)} error={form.at("/name")} />
                <Field id={field_id("/password")} label={t!("sign-in-password")} kind="password" dir="ltr" autocomplete="new-password" maxlength="256"
                    hint={html! { { t!("invitation-password-hint") } }} value={(*password).clone()} oninput={bind(&password)} error={form.at("/password")} />
                <Button submit={true} class="btn--lg btn--block" busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("invitation-go") }</Button>
            </form>
        </Entrance>
    }
}
