//! Who reported: as the public sees them, masked, and in full for a reason that is kept.

use majlis_contract::case::{CaseAction, CaseReason, ReporterContact};
use yew::prelude::*;

use super::desk::Desk;
use crate::api::case::view_case_contact;
use crate::form::{bind, field_id, on_submit, use_form};
use crate::i18n::Label;
use crate::municipality::dial;
use crate::t;
use crate::ui::{Button, ButtonKind, CopyButton, Dialog, Field, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct ReporterCardProps {
    pub desk: Desk,
}

#[component]
pub fn ReporterCard(props: &ReporterCardProps) -> Html {
    let case = &props.desk.case;
    let open = use_state(|| false);
    let reason = use_state(String::new);
    let shown = use_state(|| None::<ReporterContact>);
    let id = case.id;
    let form = {
        let (open, shown, stale) = (open.setter(), shown.setter(), props.desk.stale.clone());
        use_form(
            move |body: CaseReason| async move { view_case_contact(id, &body).await },
            move |contact| {
                shown.set(Some(contact));
                open.set(false);
                // The look stands in the history now.
                stale.emit(());
            },
        )
    };
    let Some(reporter) = &case.reporter else { return Html::default() };
    let onsubmit = {
        let (reason, submit) = (reason.clone(), form.submit.clone());
        on_submit(move || submit.emit(CaseReason { reason: Some(reason.trim().to_owned()) }))
    };
    let set_open = |to: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(to))
    };
    let masked: Vec<&String> = reporter.masked_phone.iter().chain(&reporter.masked_email).collect();
    // Those with an account are reached by its addresses, which no list shows even masked.
    let may_look = props.desk.may(CaseAction::ViewContact) && shown.is_none();
    html! {
        <section class="card c-dense" aria-labelledby="work-reporter">
            <h2 id="work-reporter" class="h-md">{ t!("work-reporter") }</h2>
            <p class="small mt-2">
                if let Some(name) = &reporter.name {
                    <bdi class="strong">{ name }</bdi>{ " · " }
                }
                if let Some(group) = reporter.stakeholder_group {
                    { group.label() }{ " · " }
                }
                { if reporter.registered { t!("work-registered") } else { t!("work-guest") } }
            </p>
            <p class="small muted">{ t!("work-public-name", name = reporter.public_name.label()) }</p>
            if let Some(contact) = &*shown {
                { full(contact) }
            } else {
                <ul class="stack gap-1 small mt-2">{ for masked.iter().map(|value| html! { <li><Ref value={(*value).clone()} /></li> }) }</ul>
            }
            if may_look {
                <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::EYE} onclick={set_open(true).reform(|_: MouseEvent| ())}>{ CaseAction::ViewContact.label() }</Button>
            }
            <p class="xs muted">{ t!("work-logged") }</p>
            <Dialog open={*open} title={t!("contact-title")} onclose={set_open(false)}>
                <form class="stack gap-3 mt-3" {onsubmit} novalidate={true}>
                    <p class="muted">{ t!("contact-lead") }</p>
                    { form.summary() }
                    <Field id={field_id("/reason")} label={t!("contact-reason")} value={(*reason).clone()} maxlength="500"
                        oninput={bind(&reason)} error={form.at("/reason")} />
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={set_open(false).reform(|_: MouseEvent| ())}>{ t!("cancel") }</Button>
                        <Button submit={true} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ t!("contact-go") }</Button>
                    </div>
                </form>
            </Dialog>
        </section>
    }
}

fn full(contact: &ReporterContact) -> Html {
    let line = |value: &String, href: String| {
        html! {
            <li class="row row--between gap-2">
                <a class="linkish" {href}><Ref value={value.clone()} /></a>
                <CopyButton text={value.clone()} label={t!("copy-it", value = value.as_str())} bare={true} kind={ButtonKind::Quiet} class="btn--dense" />
            </li>
        }
    };
    if contact.phone.is_none() && contact.email.is_none() {
        return html! { <p class="small mt-2" role="status">{ t!("contact-none") }</p> };
    }
    html! {
        <ul class="stack gap-1 small mt-2" role="status">
            { for contact.phone.iter().map(|phone| line(phone, dial(phone))) }
            { for contact.email.iter().map(|email| line(email, format!("mailto:{email}"))) }
        </ul>
    }
}
