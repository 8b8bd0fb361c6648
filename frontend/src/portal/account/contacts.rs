//! The addresses that one is reached by and signs in with.

use majlis_contract::ContactId;
use majlis_contract::contact::ContactView;
use majlis_contract::problem::ErrorCode;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::PartProps;
use super::add_contact::AddContactForm;
use super::confirm_contact::ConfirmContactForm;
use crate::api::account::{get_account, remove_contact};
use crate::i18n::Label;
use crate::load::use_action;
use crate::t;
use crate::ui::{Alert, Badge, Button, ButtonKind, Dialog, Tone, glyph, use_toast};

#[component]
pub fn Contacts(props: &PartProps) -> Html {
    let confirming = use_state(|| None::<ContactId>);
    let adding = use_state(|| false);
    let toast = use_toast();
    // Each change gives the account a new version.
    let refresh = {
        let onchange = props.onchange.clone();
        Callback::from(move |()| {
            let onchange = onchange.clone();
            spawn_local(async move {
                if let Ok(view) = get_account().await {
                    onchange.emit(view);
                }
            });
        })
    };
    let onadded = {
        let (confirming, adding, refresh) = (confirming.clone(), adding.clone(), refresh.clone());
        Callback::from(move |contact: ContactView| {
            adding.set(false);
            confirming.set(Some(contact.id));
            refresh.emit(());
        })
    };
    let onconfirmed = {
        let (confirming, refresh) = (confirming.clone(), refresh.clone());
        Callback::from(move |()| {
            confirming.set(None);
            toast.say(t!("contact-confirmed-now"));
            refresh.emit(());
        })
    };
    let add = |shown: bool| {
        let adding = adding.clone();
        Callback::from(move |()| adding.set(shown))
    };
    let row = |contact: &ContactView| {
        let id = contact.id;
        let choose = |to: Option<ContactId>| {
            let confirming = confirming.clone();
            Callback::from(move |()| confirming.set(to))
        };
        html! {
            <li key={id.to_string()} class="stack gap-3">
                <div class="row row--between">
                    <div>
                        <p class="small muted">{ contact.kind.label() }</p>
                        <p class="strong"><bdi dir="ltr">{ &contact.value }</bdi></p>
                    </div>
                    if contact.confirmed_at.is_some() {
                        <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("contact-confirmed") }</Badge>
                    } else {
                        <Badge tone={Tone::Warn} glyph={glyph::STATE_AWAITING} dense={true}>{ t!("contact-unconfirmed") }</Badge>
                    }
                </div>
                if *confirming == Some(id) && contact.confirmed_at.is_none() {
                    <ConfirmContactForm contact={contact.clone()} onconfirmed={onconfirmed.clone()} oncancel={choose(None)} />
                }
                <div class="row gap-2">
                    if contact.confirmed_at.is_none() && *confirming != Some(id) {
                        <Button kind={ButtonKind::Second} class="btn--dense" onclick={choose(Some(id)).reform(|_| ())}>{ t!("contact-confirm") }</Button>
                    }
                    <RemoveContact contact={contact.clone()} onremoved={refresh.clone()} />
                </div>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="contacts-title">
            <h2 id="contacts-title">{ t!("contacts-title") }</h2>
            <p class="muted mb-5">{ t!("contacts-lead") }</p>
            <ul class="rows">{ for props.account.contacts.iter().map(row) }</ul>
            if *adding {
                <AddContactForm {onadded} oncancel={add(false)} />
            } else {
                <Button kind={ButtonKind::Second} glyph={glyph::PLUS} class="mt-5" onclick={add(true).reform(|_| ())}>{ t!("contact-add") }</Button>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct RemoveContactProps {
    contact: ContactView,
    onremoved: Callback<()>,
}

#[component]
fn RemoveContact(props: &RemoveContactProps) -> Html {
    let asking = use_state(|| false);
    let toast = use_toast();
    let remove = {
        let (asking, onremoved) = (asking.clone(), props.onremoved.clone());
        use_action(
            |id: ContactId| async move { remove_contact(id).await },
            move |()| {
                asking.set(false);
                toast.say(t!("contact-removed"));
                onremoved.emit(());
            },
        )
    };
    let ask = |shown: bool| {
        let (asking, forget) = (asking.clone(), remove.forget_error.clone());
        Callback::from(move |()| {
            forget.emit(());
            asking.set(shown);
        })
    };
    let id = props.contact.id;
    let problem = remove.error.as_ref().map(|error| if error.is(ErrorCode::StateConflict) { t!("contact-last") } else { error.text() });
    html! {
        <>
            <Button
                kind={ButtonKind::Quiet}
                class="btn--dense"
                glyph={glyph::TRASH}
                label={t!("contact-remove-named", name = props.contact.value.as_str())}
                onclick={ask(true).reform(|_| ())}
            >
                { t!("contact-remove") }
            </Button>
            <Dialog open={*asking} title={t!("contact-remove-title")} onclose={ask(false)}>
                <p class="mt-3"><bdi dir="ltr">{ &props.contact.value }</bdi></p>
                <p>{ t!("contact-remove-text") }</p>
                if let Some(problem) = problem {
                    <Alert tone={Tone::Bad} role="alert" class="mt-3" title={problem} />
                }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_| ())}>{ t!("contact-keep") }</Button>
                    <Button kind={ButtonKind::Danger} busy={remove.busy.then(|| AttrValue::from(t!("loading")))} onclick={remove.run.reform(move |_| id)}>
                        { t!("contact-remove") }
                    </Button>
                </div>
            </Dialog>
        </>
    }
}
