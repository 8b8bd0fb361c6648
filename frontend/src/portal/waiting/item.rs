//! One report of the outbox.

use std::rc::Rc;

use chrono::DateTime;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::refused::Refused;
use crate::i18n;
use crate::outbox::{WaitingReason, WaitingReport, WaitingState, forget};
use crate::portal::Route;
use crate::t;
use crate::ui::{Alert, Badge, Button, ButtonKind, Dialog, Link, Ref, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct ItemProps {
    pub report: Rc<WaitingReport>,
}

#[component]
pub fn Item(props: &ItemProps) -> Html {
    let report = &props.report;
    let (tone, glyph, word) = match report.state {
        WaitingState::Waiting => (Tone::Warn, glyph::STATE_AWAITING, t!("waiting-state-waiting")),
        WaitingState::Sent => (Tone::Ok, glyph::STATE_RESOLVED, t!("waiting-state-sent")),
        WaitingState::Refused => (Tone::Bad, glyph::STATE_REJECTED, t!("waiting-state-refused")),
    };
    let written = DateTime::from_timestamp_millis(report.at as i64).unwrap_or_default();
    html! {
        <article class="card stack gap-3">
            <div class="row row--between">
                <Badge {tone} {glyph}>{ word }</Badge>
                <span class="small muted">{ t!("waiting-written", ago = i18n::ago(written)) }</span>
            </div>
            <h2 class="h-lg"><bdi>{ majlis_domain::text::headline(report.body.description.trim(), 90) }</bdi></h2>
            if !report.photos.is_empty() {
                <p class="small muted">{ t!("photo-count", count = report.photos.len()) }</p>
            }
            { match report.state {
                WaitingState::Waiting => html! { <Waits report={Rc::clone(report)} /> },
                WaitingState::Sent => html! { <Arrived report={Rc::clone(report)} /> },
                WaitingState::Refused => html! { <Refused report={Rc::clone(report)} /> },
            } }
        </article>
    }
}

#[component]
fn Waits(props: &ItemProps) -> Html {
    let text = match props.report.reason {
        None => t!("waiting-sending"),
        Some(WaitingReason::Network) => t!("waiting-network"),
        Some(WaitingReason::Busy) => t!("waiting-busy"),
        Some(WaitingReason::SignIn) => t!("waiting-sign-in"),
    };
    let sign_in = props.report.reason == Some(WaitingReason::SignIn);
    html! {
        <>
            <p role="status">{ text }</p>
            <div class="row">
                if sign_in {
                    <Link<Route> class="btn btn--second btn--dense" to={Route::SignIn}>{ t!("nav-sign-in") }</Link<Route>>
                }
                <Delete report={Rc::clone(&props.report)} />
            </div>
        </>
    }
}

#[component]
fn Arrived(props: &ItemProps) -> Html {
    let Some(receipt) = &props.report.receipt else { return Html::default() };
    let onclick = {
        let key = props.report.key.clone();
        Callback::from(move |_: MouseEvent| {
            let key = key.clone();
            spawn_local(async move { forget(&key, false).await });
        })
    };
    html! {
        <>
            <Alert tone={Tone::Ok} role="status">
                <p>{ t!("receipt-title") }{ " " }<Ref value={receipt.reference.clone()} />{ t!("full-stop") }</p>
            </Alert>
            <div class="row">
                <Link<Route> class="btn btn--second btn--dense" to={Route::Case { id: receipt.id }}>{ t!("waiting-open") }</Link<Route>>
                <Button kind={ButtonKind::Quiet} class="btn--dense" {onclick}>{ t!("waiting-clear") }</Button>
            </div>
        </>
    }
}

/// Throws a report away, after asking: nobody has it but this device.
#[component]
pub fn Delete(props: &ItemProps) -> Html {
    let asking = use_state(|| false);
    let ask = |open: bool| {
        let asking = asking.clone();
        move || asking.set(open)
    };
    let (open, close, keep) = (ask(true), ask(false), ask(false));
    let delete = {
        let key = props.report.key.clone();
        Callback::from(move |_: MouseEvent| {
            let key = key.clone();
            crate::title::focus("main");
            spawn_local(async move { forget(&key, false).await });
        })
    };
    html! {
        <>
            <Button kind={ButtonKind::DangerSecond} class="btn--dense" glyph={glyph::TRASH} onclick={move |_| open()}>{ t!("waiting-delete") }</Button>
            <Dialog open={*asking} title={t!("waiting-delete-title")} onclose={move |()| close()}>
                <p class="mt-3">{ t!("waiting-delete-text") }</p>
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={move |_| keep()}>{ t!("waiting-delete-keep") }</Button>
                    <Button kind={ButtonKind::Danger} onclick={delete}>{ t!("waiting-delete-do") }</Button>
                </div>
            </Dialog>
        </>
    }
}
