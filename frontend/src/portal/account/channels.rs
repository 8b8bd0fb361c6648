//! By which channels messages come. Those inside the platform always do.

use majlis_contract::account::{EditAccount, NotificationPreferences};
use majlis_contract::contact::ContactKind;
use yew::prelude::*;

use super::PartProps;
use super::edit::use_edit;
use crate::form::{field_id, on_submit};
use crate::i18n::Label;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup};

#[component]
pub fn Channels(props: &PartProps) -> Html {
    let chosen = use_state(|| props.account.notifications);
    let edit = use_edit(props);
    let onsubmit = {
        let (chosen, submit) = (chosen.clone(), edit.form.submit.clone());
        on_submit(move || submit.emit(EditAccount { notifications: Some(*chosen), ..EditAccount::default() }))
    };
    let reachable = |kind: ContactKind| props.account.contacts.iter().any(|contact| contact.kind == kind && contact.confirmed_at.is_some());
    let row = |kind: ContactKind, checked: bool, with: fn(NotificationPreferences, bool) -> NotificationPreferences| {
        let state = chosen.clone();
        let onchange = Callback::from(move |on| state.set(with(*state, on)));
        let hint = (!reachable(kind))
            .then(|| Html::from(if kind == ContactKind::Email { t!("channels-no-email") } else { t!("channels-no-phone") }));
        let label = if kind == ContactKind::Email { t!("channels-email") } else { t!("channels-sms") };
        html! { <Choice many={true} name={kind.word()} {checked} label={Html::from(label)} {hint} {onchange} /> }
    };
    html! {
        <section class="card" aria-labelledby="channels-title">
            <h2 id="channels-title" class="mb-5">{ t!("channels-title") }</h2>
            <form class="stack gap-5" {onsubmit} novalidate={true}>
                { edit.head() }
                <ChoiceGroup id={field_id("/notifications")} legend={t!("channels-legend")} hint={Html::from(t!("channels-hint"))}>
                    { row(ContactKind::Email, chosen.email, |old, on| NotificationPreferences { email: on, ..old }) }
                    { row(ContactKind::Phone, chosen.sms, |old, on| NotificationPreferences { sms: on, ..old }) }
                </ChoiceGroup>
                <div><Button kind={ButtonKind::Second} submit={true} busy={edit.busy()}>{ t!("account-save") }</Button></div>
            </form>
        </section>
    }
}
