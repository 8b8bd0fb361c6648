//! What one has agreed to, and what has come out since.

use majlis_contract::PolicyId;
use majlis_contract::account::AcceptPolicies;
use majlis_contract::policy::PolicyView;
use yew::prelude::*;

use super::PartProps;
use crate::api::account::accept_policies;
use crate::i18n::{self, Label};
use crate::load::use_action;
use crate::portal::Route;
use crate::reference_data::use_policies;
use crate::t;
use crate::ui::{Alert, Badge, Button, ButtonKind, Link, Skeleton, Tone, glyph, use_toast};

#[component]
pub fn Policies(props: &PartProps) -> Html {
    let policies = use_policies();
    let toast = use_toast();
    let accept = {
        let onchange = props.onchange.clone();
        use_action(
            |id: PolicyId| async move { accept_policies(&AcceptPolicies { policy_ids: vec![id] }).await },
            move |view| {
                toast.say(t!("policies-accepted-now"));
                onchange.emit(view);
            },
        )
    };
    let row = |policy: &PolicyView| {
        let id = policy.id;
        let accepted = props.account.accepted_policies.contains(&id);
        html! {
            <li key={id.to_string()} class="row row--between">
                <div class="grow">
                    <Link<Route> class="linkish" to={Route::Policy { kind: policy.kind }}>{ policy.kind.label() }</Link<Route>>
                    <p class="small muted">
                        { t!("policy-version", version = i64::from(policy.version), date = i18n::date_short(policy.effective_at)) }
                    </p>
                </div>
                if accepted {
                    <Badge tone={Tone::Ok} glyph={glyph::CHECK} dense={true}>{ t!("policies-accepted") }</Badge>
                } else {
                    <Button
                        kind={ButtonKind::Second}
                        class="btn--dense"
                        disabled={accept.busy}
                        label={t!("policies-accept-named", name = policy.kind.label())}
                        onclick={accept.run.reform(move |_: MouseEvent| id)}
                    >
                        { t!("policies-accept") }
                    </Button>
                }
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="policies-title">
            <h2 id="policies-title">{ t!("policies-title") }</h2>
            <p class="muted mb-5">{ t!("policies-lead") }</p>
            if let Some(error) = &accept.error {
                <Alert tone={Tone::Bad} role="alert" class="mb-5" title={error.text()} />
            }
            { policies.show(html! { <Skeleton blocks={1} /> }, |list| html! { <ul class="rows">{ for list.iter().map(row) }</ul> }) }
        </section>
    }
}
