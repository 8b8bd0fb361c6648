//! The reasons for which moderators acted, with what the policy that they applied says of each; and that policy.

use majlis_contract::PolicyId;
use majlis_contract::contribution::HidingReason;
use majlis_contract::policy::{PolicyKind, PolicyReason, PolicyView};
use yew::prelude::*;

use super::permalink::Spot;
use crate::api::municipality::get_policy;
use crate::i18n::{Label, date_both, here};
use crate::load::{Loading, use_load};
use crate::portal::{Route, policy};
use crate::reference_data::use_policies;
use crate::t;
use crate::title::{focus, use_title};
use crate::ui::{Alert, Link, Skeleton};

/// The element of a reason on the page of a policy.
fn anchor(reason: HidingReason) -> String {
    format!("reason-{reason}")
}

#[derive(Properties, PartialEq)]
pub struct ReasonsProps {
    /// Before the reasons, with the number of the version.
    pub why: String,
    pub reasons: Vec<HidingReason>,
    /// The version of the participation policy that was applied.
    pub policy: Option<PolicyId>,
}

/// Each reason leads to its clause.
#[component]
pub fn Reasons(props: &ReasonsProps) -> Html {
    let read = use_load(props.policy, |id| async move {
        match id {
            Some(id) => get_policy(id).await.map(Some),
            None => Ok(None),
        }
    });
    let to = props.policy.map_or(Route::Policy { kind: PolicyKind::Participation }, |id| Route::PolicyVersion { id });
    let clause = |reason: HidingReason| {
        let said = read.ready()?.as_ref()?.reasons.iter().find(|one| one.reason == reason)?;
        said.clause.as_ref().map(|clause| html! { <p class="muted pre">{ here(clause) }</p> })
    };
    let one = |reason: &HidingReason| {
        html! { <li><Spot {to} at={anchor(*reason)}>{ reason.label() }</Spot>{ clause(*reason) }</li> }
    };
    html! {
        <>
            <p><Link<Route> {to}>{ props.why.clone() }</Link<Route>></p>
            <ul class="bullets">{ for props.reasons.iter().map(one) }</ul>
        </>
    }
}

#[derive(Properties, PartialEq)]
pub struct PolicyVersionProps {
    pub id: PolicyId,
}

/// A version of a policy as it was applied, whatever is in force now.
#[component]
pub fn PolicyVersion(props: &PolicyVersionProps) -> Html {
    let version = use_load(props.id, get_policy);
    let policies = use_policies();
    let title = version.ready().map_or_else(|| PolicyKind::Participation.label(), |version| here(&version.title));
    use_title(title.clone());
    use_effect_with(version.ready().is_some(), |_| {
        let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
        if let Some(named) = hash.strip_prefix('#') {
            focus(named);
        }
    });
    html! {
        <div class="wrap page">
            <article class="stack gap-6 measure">
                <h1>{ title }</h1>
                { version.show(html! { <Skeleton blocks={3} /> }, |version| html! {
                    <>
                        <p class="muted">{ t!("policy-version", version = i64::from(version.version), date = date_both(version.effective_at)) }</p>
                        { newer(&policies, version) }
                        { policy::body(version) }
                        { clauses(&version.reasons) }
                    </>
                }) }
            </article>
        </div>
    }
}

/// Where another version is in force.
fn newer(policies: &Loading<Vec<PolicyView>>, shown: &PolicyView) -> Html {
    let Some(now) = policies.ready().and_then(|list| list.iter().find(|policy| policy.kind == shown.kind && policy.id != shown.id)) else {
        return Html::default();
    };
    html! {
        <Alert><p>
            { t!("policy-not-in-force") }{ " " }
            <Link<Route> to={Route::Policy { kind: now.kind }}>{ t!("policy-newer", version = i64::from(now.version)) }</Link<Route>>
        </p></Alert>
    }
}

fn clauses(reasons: &[PolicyReason]) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    let one = |one: &PolicyReason| {
        html! {
            <li>
                <h3 class="h-md" id={anchor(one.reason)} tabindex="-1">{ one.reason.label() }</h3>
                if let Some(clause) = &one.clause {
                    <p class="pre">{ here(clause) }</p>
                }
            </li>
        }
    };
    html! {
        <section class="stack" aria-labelledby="policy-reasons">
            <h2 id="policy-reasons" class="h-xl">{ t!("policy-reasons") }</h2>
            <p>{ t!("policy-reasons-lead") }</p>
            <ul class="bullets stack gap-3">{ for reasons.iter().map(one) }</ul>
        </section>
    }
}
