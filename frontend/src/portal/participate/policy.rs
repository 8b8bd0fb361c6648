//! What is agreed to by sending.

use majlis_contract::PolicyId;
use majlis_contract::policy::{PolicyKind, PolicyView};
use majlis_contract::problem::FieldCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::load::Loading;
use crate::portal::Route;
use crate::reference_data::{self, use_policies};
use crate::t;
use crate::ui::{Icon, Late, Link, Skeleton, glyph};

/// The participation policy in force.
#[derive(Clone, PartialEq)]
pub struct Terms(Loading<Vec<PolicyView>>);

impl Terms {
    fn policy(&self) -> Option<&PolicyView> {
        self.0.ready()?.iter().find(|policy| policy.kind == PolicyKind::Participation)
    }

    pub fn id(&self) -> Option<PolicyId> {
        self.policy().map(|policy| policy.id)
    }

    /// Says it in words, with the version.
    pub fn show(&self, id: &str, error: Option<AttrValue>) -> Html {
        let words = |_: &Vec<PolicyView>| match self.policy() {
            Some(policy) => html! {
                <p class="small muted">
                    { t!("report-agree") }{ " " }
                    <Link<Route> to={Route::Policy { kind: PolicyKind::Participation }}>{ t!("report-agree-to", version = i64::from(policy.version)) }</Link<Route>>{ "." }
                </p>
            },
            None => Html::default(),
        };
        html! {
            <div id={id.to_owned()} tabindex="-1">
                if let Some(error) = error {
                    <p class="field__error"><Icon glyph={glyph::STOP} class="icon--sm" /><span>{ error }</span></p>
                }
                { self.0.show(html! { <Late><Skeleton blocks={0} /></Late> }, words) }
            </div>
        }
    }
}

/// Reads the policy anew when the server knows a newer one.
#[hook]
pub fn use_terms(failure: Option<&ApiError>) -> Terms {
    let policies = use_policies();
    let reload = policies.reload.clone();
    use_effect_with(failure.cloned(), move |failure| {
        let outdated = |error: &ApiError| error.fields().iter().any(|field| field.code == FieldCode::PolicyOutdated);
        if failure.as_ref().is_some_and(outdated) {
            reference_data::forget();
            reload.emit(());
        }
    });
    Terms(policies)
}
