//! Warning or banning the author of what is looked at, or the sponsor of an initiative.

use majlis_contract::contribution::HidingReason;
use majlis_contract::sanction::{GiveSanction, SanctionKind, SanctionRecord, SanctionView};
use majlis_contract::{ContributionId, InitiativeId};
use yew::prelude::*;

use super::reasons::Reasons;
use crate::api::sanction::{give_sanction, give_sanction_for_initiative};
use crate::form::{Form, bind, field_id, on_submit, use_form};
use crate::i18n::moment_both;
use crate::load::use_sending_key;
use crate::t;
use crate::ui::{Button, ButtonKind, Field, use_toast};

/// What the author has had; nothing for who has had nothing.
pub fn record(record: &SanctionRecord) -> Html {
    html! {
        <>
            if record.warnings > 0 {
                <span class="strong">{ t!("sanction-warnings", count = record.warnings) }</span>
            }
            if record.bans > 0 {
                <span class="strong">{ t!("sanction-bans", count = record.bans) }</span>
            }
            if let Some(until) = record.banned_until {
                <span class="strong">{ t!("sanction-banned-until", moment = moment_both(until)) }</span>
            }
        </>
    }
}

/// What it is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    Contribution(ContributionId),
    Initiative(InitiativeId),
}

#[derive(Properties, PartialEq)]
pub struct SanctionProps {
    pub cause: Cause,
    /// What may be given now.
    pub offered: Vec<SanctionKind>,
    /// It is read anew: the person's record has changed.
    pub ongiven: Callback<()>,
}

/// A button for each that may be given, and its form once it is chosen.
#[component]
pub fn Sanction(props: &SanctionProps) -> Html {
    let chosen = use_state(|| None::<SanctionKind>);
    let offered = &props.offered;
    let choose = |kind: Option<SanctionKind>| {
        let chosen = chosen.setter();
        Callback::from(move |_: MouseEvent| chosen.set(kind))
    };
    let ongiven = {
        let (chosen, given) = (chosen.setter(), props.ongiven.clone());
        Callback::from(move |()| {
            chosen.set(None);
            given.emit(());
        })
    };
    if offered.is_empty() {
        return Html::default();
    }
    match *chosen {
        Some(kind) => html! { <GiveForm key={kind.as_str()} cause={props.cause} {kind} {ongiven} oncancel={choose(None)} /> },
        None => html! {
            <div class="row">
                { for offered.iter().map(|kind| html! {
                    <Button key={kind.as_str()} kind={ButtonKind::Second} class="btn--dense" onclick={choose(Some(*kind))}>{ name(*kind, props.cause) }</Button>
                }) }
            </div>
        },
    }
}

fn name(kind: SanctionKind, cause: Cause) -> String {
    match (kind, cause) {
        (SanctionKind::Warning, Cause::Contribution(_)) => t!("sanction-warn"),
        (SanctionKind::Ban, Cause::Contribution(_)) => t!("sanction-ban"),
        (SanctionKind::Warning, Cause::Initiative(_)) => t!("sanction-warn-sponsor"),
        (SanctionKind::Ban, Cause::Initiative(_)) => t!("sanction-ban-sponsor"),
    }
}

#[derive(Properties, PartialEq)]
struct FormProps {
    cause: Cause,
    kind: SanctionKind,
    ongiven: Callback<()>,
    oncancel: Callback<MouseEvent>,
}

#[component]
fn GiveForm(props: &FormProps) -> Html {
    let (cause, kind) = (props.cause, props.kind);
    let toast = use_toast();
    let reasons = use_state(Vec::<HidingReason>::new);
    let (note, days) = (use_state(String::new), use_state(String::new));
    let sending = use_sending_key::<GiveSanction>();
    let form = {
        let (key_of, given) = (sending.clone(), props.ongiven.clone());
        let call = move |body: GiveSanction| {
            let key = key_of.of(&body);
            async move {
                match cause {
                    Cause::Contribution(id) => give_sanction(id, &key, &body).await,
                    Cause::Initiative(id) => give_sanction_for_initiative(id, &key, &body).await,
                }
            }
        };
        use_form(call, move |_: SanctionView| {
            sending.spend();
            toast.say(if kind == SanctionKind::Ban { t!("sanction-banned") } else { t!("sanction-warned") });
            given.emit(());
        })
    };
    // The same fields stand in the forms beside it.
    let form = Form { errors: form.errors.under("/sanction"), ..form };
    let onsubmit = {
        let (reasons, note, days, submit) = (reasons.clone(), note.clone(), days.clone(), form.submit.clone());
        on_submit(move || {
            // What is no number is out of range, and told so; nothing at all is missing.
            let term = Some(days.trim()).filter(|_| kind == SanctionKind::Ban && !days.trim().is_empty());
            let days = term.map(|days| days.parse().unwrap_or_default());
            submit.emit(GiveSanction { kind, reasons: reasons.to_vec(), note: note.trim().to_owned(), days });
        })
    };
    let onchosen = {
        let reasons = reasons.setter();
        Callback::from(move |next: Vec<HidingReason>| reasons.set(next))
    };
    let (legend, go) = match kind {
        SanctionKind::Warning => (t!("sanction-warn-title"), t!("sanction-warn-go")),
        SanctionKind::Ban => (t!("sanction-ban-title"), t!("sanction-ban-go")),
    };
    html! {
        <form class="stack c-hide" {onsubmit} novalidate={true}>
            { form.summary() }
            <Reasons prefix="f-sanction" {legend} hint={t!("sanction-hint")} chosen={(*reasons).clone()} {onchosen} note={(*note).clone()}
                onnote={bind(&note)} note_needed={true} reasons_error={form.at("/sanction/reasons")} note_error={form.at("/sanction/note")} />
            if kind == SanctionKind::Ban {
                <Field id={field_id("/sanction/days")} label={t!("sanction-days")} hint={html! { { t!("sanction-days-hint") } }} value={(*days).clone()} oninput={bind(&days)}
                    inputmode="numeric" dir="ltr" maxlength="3" error={form.at("/sanction/days")} />
            }
            <div class="row">
                <Button submit={true} kind={ButtonKind::DangerSecond} busy={form.busy.then(|| AttrValue::from(t!("sending")))}>{ go }</Button>
                <Button kind={ButtonKind::Quiet} onclick={props.oncancel.clone()}>{ t!("sanction-cancel") }</Button>
            </div>
        </form>
    }
}
