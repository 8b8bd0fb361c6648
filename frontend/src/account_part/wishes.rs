//! By which ways and when messages come: what the portal and the console ask alike.

use std::rc::Rc;

use majlis_contract::account::{AccountView, NotificationPreferences, QuietHours};
use majlis_contract::contact::ContactKind;
use yew::prelude::*;

use super::device::Device;
use crate::form::{field_id, on_submit};
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, ChoiceGroup, Options, Select};

/// What is proposed to who begins to gather messages, and to who begins to want quiet.
const MORNING: u8 = 8;
const NIGHT: QuietHours = QuietHours { from_hour: 22, until_hour: 7 };

#[derive(Properties, PartialEq)]
pub struct WishesProps {
    pub account: Rc<AccountView>,
    /// What stands at the head of the form.
    pub head: Html,
    /// What is wrong with the quiet hours.
    #[prop_or_default]
    pub quiet_error: Option<AttrValue>,
    pub busy: Option<AttrValue>,
    pub onsave: Callback<NotificationPreferences>,
}

#[component]
pub fn Wishes(props: &WishesProps) -> Html {
    let chosen = use_state(|| props.account.notifications);
    let change = {
        let state = chosen.clone();
        move |with: fn(&mut NotificationPreferences, bool)| {
            let state = state.clone();
            Callback::from(move |on: bool| {
                let mut next = *state;
                with(&mut next, on);
                state.set(next);
            })
        }
    };
    let onsubmit = {
        let (chosen, onsave) = (chosen.clone(), props.onsave.clone());
        on_submit(move || onsave.emit(*chosen))
    };
    let reachable = |kind: ContactKind| props.account.contacts.iter().any(|contact| contact.kind == kind && contact.confirmed_at.is_some());
    let hint = |kind: ContactKind, text: String| (!reachable(kind)).then(|| Html::from(text));
    let at_once = chosen.digest_hour.is_none();
    html! {
        <form class="stack gap-5" {onsubmit} novalidate={true}>
            { props.head.clone() }
            <ChoiceGroup id={field_id("/notifications")} legend={t!("channels-legend")} hint={Html::from(t!("channels-hint"))}>
                <Choice many={true} name="email" checked={chosen.email} label={Html::from(t!("channels-email"))}
                    hint={hint(ContactKind::Email, t!("channels-no-email"))} onchange={change(|wishes, on| wishes.email = on)} />
                <Choice many={true} name="sms" checked={chosen.sms} label={Html::from(t!("channels-sms"))}
                    hint={hint(ContactKind::Phone, t!("channels-no-phone"))} onchange={change(|wishes, on| wishes.sms = on)} />
                <Choice many={true} name="push" checked={chosen.push} label={Html::from(t!("channels-push"))}
                    hint={Html::from(t!("channels-push-hint"))} onchange={change(|wishes, on| wishes.push = on)} />
            </ChoiceGroup>
            if chosen.push {
                <Device />
            }
            <ChoiceGroup id={field_id("/notifications/digest_hour")} legend={t!("digest-legend")}>
                <Choice name="digest" value="no" checked={at_once} label={Html::from(t!("digest-no"))}
                    onchange={change(|wishes, _| wishes.digest_hour = None)} />
                <Choice name="digest" value="yes" checked={!at_once} label={Html::from(t!("digest-yes"))}
                    hint={Html::from(t!("digest-yes-hint"))} onchange={change(|wishes, _| wishes.digest_hour = Some(MORNING))} />
            </ChoiceGroup>
            if let Some(hour) = chosen.digest_hour {
                { hour_field("digest-hour", t!("digest-hour"), hour, &chosen, |wishes, hour| wishes.digest_hour = Some(hour)) }
            }
            <ChoiceGroup id={field_id("/notifications/quiet_hours")} legend={t!("quiet-legend")} error={props.quiet_error.clone()}>
                <Choice many={true} name="quiet" checked={chosen.quiet_hours.is_some()} label={Html::from(t!("quiet-yes"))}
                    hint={Html::from(t!("quiet-hint"))} onchange={change(|wishes, on| wishes.quiet_hours = on.then_some(NIGHT))} />
            </ChoiceGroup>
            if let Some(quiet) = chosen.quiet_hours {
                <div class="grid grid--2 gap-3">
                    { hour_field("quiet-from", t!("quiet-from"), quiet.from_hour, &chosen, |wishes, hour| set_quiet(wishes, |quiet| quiet.from_hour = hour)) }
                    { hour_field("quiet-until", t!("quiet-until"), quiet.until_hour, &chosen, |wishes, hour| set_quiet(wishes, |quiet| quiet.until_hour = hour)) }
                </div>
            }
            <div><Button kind={ButtonKind::Second} submit={true} busy={props.busy.clone()}>{ t!("wishes-save") }</Button></div>
        </form>
    }
}

fn set_quiet(wishes: &mut NotificationPreferences, change: impl FnOnce(&mut QuietHours)) {
    if let Some(quiet) = &mut wishes.quiet_hours {
        change(quiet);
    }
}

/// A list of the full hours of a day.
fn hour_field(
    id: &'static str,
    label: String,
    hour: u8,
    chosen: &UseStateHandle<NotificationPreferences>,
    with: fn(&mut NotificationPreferences, u8),
) -> Html {
    let options: Options = vec![(None, (0..24).map(|hour: u8| (hour.to_string(), format!("{hour:02}:00"))).collect())];
    let state = chosen.clone();
    let onchange = Callback::from(move |value: String| {
        if let Ok(hour) = value.parse() {
            let mut next = *state;
            with(&mut next, hour);
            state.set(next);
        }
    });
    html! { <Select {id} {label} value={hour.to_string()} {options} {onchange} /> }
}
