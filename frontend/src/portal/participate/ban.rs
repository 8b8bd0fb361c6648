//! In the place of a form: why one can't write in public now, until when, and what stays open.

use majlis_contract::policy::PolicyKind;
use majlis_contract::sanction::BanNotice;
use yew::prelude::*;

use crate::i18n::{Label, moment_both};
use crate::portal::Route;
use crate::t;
use crate::ui::{Alert, Link, Tone};

#[derive(Properties, PartialEq)]
pub struct BannedProps {
    pub ban: BanNotice,
}

#[component]
pub fn Banned(props: &BannedProps) -> Html {
    let ban = &props.ban;
    html! {
        <Alert tone={Tone::Warn} title={t!("ban-title", moment = moment_both(ban.until))}>
            <div class="stack gap-3 mt-2">
                <p><Link<Route> to={Route::Policy { kind: PolicyKind::Participation }}>{ t!("sanction-why-some") }</Link<Route>></p>
                <ul class="bullets">{ for ban.reasons.iter().map(|reason| html! { <li>{ reason.label() }</li> }) }</ul>
                <p><Link<Route> to={Route::Contributions}>{ t!("ban-see") }</Link<Route>></p>
                <p>{ t!("ban-open") }{ " " }<Link<Route> to={Route::Report}>{ t!("ban-report") }</Link<Route>></p>
            </div>
        </Alert>
    }
}
