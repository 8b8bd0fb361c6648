//! By when an answer comes, and what is agreed to by sending.

use majlis_contract::policy::{PolicyKind, PolicyView};
use majlis_domain::case::answer_due;
use yew::prelude::*;

use crate::i18n;
use crate::load::Loading;
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::portal::report::course::participation;
use crate::t;
use crate::ui::{Icon, Late, Link, Skeleton, glyph};

#[derive(Properties, PartialEq)]
pub struct PromiseProps {
    pub policies: Loading<Vec<PolicyView>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

#[component]
pub fn Promise(props: &PromiseProps) -> Html {
    let municipality = use_municipality();
    let hours = municipality.answer_hours;
    let due = answer_due(i18n::now(), hours);
    let span = t!("hours-within", hours = i64::from(hours));
    let agreement = |_: &Vec<PolicyView>| match participation(&props.policies) {
        Some(policy) => html! {
            <p>
                { t!("report-agree") }{ " " }
                <Link<Route> to={Route::Policy { kind: PolicyKind::Participation }}>
                    { t!("report-agree-to", version = i64::from(policy.version)) }
                </Link<Route>>{ "." }
            </p>
        },
        None => Html::default(),
    };
    html! {
        <div class={classes!("alert", props.error.as_ref().map(|_| "alert--warn"))} id="f-policy_id" tabindex="-1">
            <Icon glyph={glyph::CLOCK} />
            <div>
                <strong>{ t!("report-due", day = i18n::day(due)) }</strong>
                <p>{ t!("report-promise", span = span.as_str()) }</p>
                if let Some(error) = &props.error {
                    <p class="strong">{ error }</p>
                }
                { props.policies.show(html! { <Late><Skeleton blocks={0} /></Late> }, agreement) }
            </div>
        </div>
    }
}
