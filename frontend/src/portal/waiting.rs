//! Reports that wait on the device: when they are sent, what became of them.

use std::rc::Rc;

use yew::prelude::*;

use super::Route;
use crate::outbox::{WaitingReport, WaitingState, send_now, use_outbox};
use crate::session::use_session;
use crate::t;
use crate::title::use_title;
use crate::ui::{Button, Empty, Icon, Late, Link, Skeleton, glyph};

mod item;
mod refused;

#[component]
pub fn Waiting() -> Html {
    use_title(t!("waiting-page"));
    let session = use_session();
    let Some(reports) = use_outbox().filter(|_| !session.is_unknown()) else {
        return html! { <div class="wrap page"><Late><Skeleton blocks={2} /></Late></div> };
    };
    let reports: Vec<&WaitingReport> = reports.iter().filter(|report| report.is_for(session.account_id())).collect();
    let waits = reports.iter().any(|report| report.state == WaitingState::Waiting);
    html! {
        <div class="wrap page">
            <div class="stack gap-6 task">
                <div>
                    <h1>{ t!("waiting-page") }</h1>
                    if waits {
                        <p class="lead mt-2">{ t!("waiting-lead") }</p>
                    }
                </div>
                if reports.is_empty() {
                    <Empty glyph={glyph::INBOX} title={t!("waiting-none")}>
                        <p>{ t!("waiting-none-text") }</p>
                        <Link<Route> class="btn" to={Route::Report}>{ t!("home-report-title") }</Link<Route>>
                    </Empty>
                } else {
                    <ul class="stack gap-4" role="list">
                        { for reports.iter().map(|report| html! {
                            <li key={report.key.clone()}><item::Item report={Rc::new((*report).clone())} /></li>
                        }) }
                    </ul>
                    <div class="actions">
                        if waits {
                            <Button class="btn--lg" onclick={|_| send_now()}>{ t!("waiting-send-now") }</Button>
                        }
                        <Link<Route> class="btn btn--second btn--lg" to={Route::Report}>
                            <Icon glyph={glyph::PLUS} />{ t!("waiting-another") }
                        </Link<Route>>
                    </div>
                }
            </div>
        </div>
    }
}
