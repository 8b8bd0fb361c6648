//! Joining a case of somebody else: by one press with an account, by a contact without.

use majlis_contract::CaseId;
use majlis_contract::case::{CaseView, FollowCase, Reporter};
use yew::prelude::*;

use super::Route;
use crate::api::case::{CaseKey, follow_case};
use crate::form::{Form, bind, field_id, on_submit, use_form};
use crate::i18n::language;
use crate::municipality::use_municipality;
use crate::session::{Person, use_session};
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, Field, Link, glyph};

#[derive(Properties, PartialEq)]
pub struct JoinProps {
    pub id: CaseId,
    /// Which case it is, for who hears the button.
    pub subject: AttrValue,
    /// What the button says.
    pub label: AttrValue,
    /// The solid button of the page.
    #[prop_or_default]
    pub first: bool,
    /// What was told of the person already.
    #[prop_or_default]
    pub contact: Reporter,
    pub onjoined: Callback<CaseView>,
}

#[component]
pub fn Join(props: &JoinProps) -> Html {
    let session = use_session();
    let municipality = use_municipality();
    let asking = use_state(|| false);
    let id = props.id;
    let form = {
        let (onjoined, close) = (props.onjoined.clone(), asking.setter());
        use_form(
            move |body: FollowCase| async move { follow_case(&CaseKey::new(id), &body).await },
            move |view| {
                close.set(false);
                onjoined.emit(view);
            },
        )
    };
    let kind = if props.first { ButtonKind::Main } else { ButtonKind::Second };
    let busy = form.busy.then(|| AttrValue::from(t!("join-busy")));
    if session.person == Person::Visitor && !municipality.guests_may_report {
        return html! { <Link<Route> class="btn btn--second btn--block" to={Route::SignIn}>{ t!("join-sign-in") }</Link<Route>> };
    }
    let onclick = {
        let (guest, open, submit) = (session.account_id().is_none(), asking.setter(), form.submit.clone());
        Callback::from(move |_: MouseEvent| {
            if guest {
                open.set(true);
            } else {
                submit.emit(FollowCase { follower: None, language: Some(language()) });
            }
        })
    };
    let onclose = {
        let close = asking.setter();
        Callback::from(move |()| close.set(false))
    };
    html! {
        <>
            if !*asking {
                { form.summary() }
            }
            <Button {kind} class="btn--block" glyph={glyph::BELL} {busy} disabled={session.is_unknown()} {onclick}>
                { &props.label }<span class="sr">{ ": " }{ &props.subject }</span>
            </Button>
            <Dialog open={*asking} title={t!("join-title")} onclose={onclose.clone()}>
                <Guest form={form.clone()} contact={props.contact.clone()} {onclose} />
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct GuestProps {
    form: Form<FollowCase>,
    contact: Reporter,
    onclose: Callback<()>,
}

/// Where a guest hears of it.
#[component]
fn Guest(props: &GuestProps) -> Html {
    let told = &props.contact;
    let name = use_state(|| told.name.clone().unwrap_or_default());
    let email = use_state(|| told.email.clone().unwrap_or_default());
    let phone = use_state(|| told.phone.clone().unwrap_or_default());
    let form = &props.form;
    let onsubmit = {
        let (name, email, phone, submit) = (name.clone(), email.clone(), phone.clone(), form.submit.clone());
        on_submit(move || {
            let filled = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
            let follower = Reporter { name: filled(&name), email: filled(&email), phone: filled(&phone) };
            submit.emit(FollowCase { follower: Some(follower), language: Some(language()) });
        })
    };
    html! {
        <form class="stack gap-4 mt-3" {onsubmit} novalidate={true}>
            <p class="muted">{ t!("join-lead") }</p>
            { form.summary() }
            <Field id={field_id("/follower/name")} label={t!("report-name")} optional={true} autocomplete="name" value={(*name).clone()}
                oninput={bind(&name)} error={form.at("/follower/name")} />
            <Field id={field_id("/follower/email")} kind="email" inputmode="email" autocomplete="email" dir="ltr" label={t!("contact-email")}
                value={(*email).clone()} oninput={bind(&email)} error={form.at("/follower/email")} />
            <Field id={field_id("/follower/phone")} kind="tel" inputmode="tel" autocomplete="tel" dir="ltr" label={t!("contact-phone")}
                value={(*phone).clone()} oninput={bind(&phone)} error={form.at("/follower/phone")} />
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("join-busy")))}>{ t!("join-go") }</Button>
            </div>
        </form>
    }
}
