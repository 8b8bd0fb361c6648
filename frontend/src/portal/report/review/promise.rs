//! By when an answer comes, and what is agreed to by sending.

use majlis_contract::CategoryId;
use majlis_contract::case::{CaseKind, ClockBasis, PromiseQuery, PromiseView};
use majlis_contract::policy::{PolicyKind, PolicyView};
use yew::prelude::*;

use crate::api::municipality::get_promise;
use crate::i18n;
use crate::load::{Load, Loading, use_load};
use crate::municipality::use_municipality;
use crate::portal::Route;
use crate::portal::report::course::participation;
use crate::t;
use crate::ui::{Icon, Late, Link, Skeleton, glyph};

#[derive(Properties, PartialEq)]
pub struct PromiseProps {
    pub kind: CaseKind,
    pub category: Option<CategoryId>,
    pub policies: Loading<Vec<PolicyView>>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

#[component]
pub fn Promise(props: &PromiseProps) -> Html {
    let municipality = use_municipality();
    let promise = use_load((props.kind, props.category), |(kind, category)| async move {
        match category {
            Some(category_id) => get_promise(&PromiseQuery { kind, category_id }).await.map(Some),
            None => Ok(None),
        }
    });
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
    let promised = match &promise.state {
        Load::Pending => html! { <Late><Skeleton blocks={0} /></Late> },
        Load::Ready(known) => known.as_ref().as_ref().map_or_else(Html::default, words),
        // Whoever can't learn it now still learns what the municipality promises to all; sending goes on.
        Load::Failed(_) => html! { <p>{ t!("report-promise", span = within(ClockBasis::Clock, municipality.answer_hours).as_str()) }</p> },
    };
    html! {
        <div class={classes!("alert", props.error.as_ref().map(|_| "alert--warn"))} id="f-policy_id" tabindex="-1">
            <Icon glyph={glyph::CLOCK} />
            <div>
                { promised }
                if let Some(error) = &props.error {
                    <p class="strong">{ error }</p>
                }
                { props.policies.show(html! { <Late><Skeleton blocks={0} /></Late> }, agreement) }
            </div>
        </div>
    }
}

fn words(promise: &PromiseView) -> Html {
    html! {
        <>
            <strong>{ t!("report-due", moment = i18n::moment_both(promise.answer_due_at)) }</strong>
            <p>
                { t!("report-promise", span = within(promise.basis, promise.answer_hours).as_str()) }
                if let Some(due) = promise.resolution_due_at {
                    { " " }{ t!("report-resolution", day = i18n::day_both(due)) }
                }
            </p>
        </>
    }
}

/// "within 72 hours", "within 14 working hours".
fn within(basis: ClockBasis, hours: u32) -> String {
    match basis {
        ClockBasis::Clock => t!("hours-within", hours = i64::from(hours)),
        ClockBasis::Working => t!("within", span = t!("working-hours", hours = i64::from(hours))),
    }
}
