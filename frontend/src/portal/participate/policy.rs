//! What is agreed to by sending.

use majlis_contract::PolicyId;
use majlis_contract::policy::{PolicyKind, PolicyView};
use majlis_contract::problem::FieldCode;
use yew::prelude::*;

use crate::api::ApiError;
use crate::form::on_submit;
use crate::load::{Load, Loading};
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

    fn id(&self) -> Option<PolicyId> {
        self.policy().map(|policy| policy.id)
    }

    fn is_awaited(&self) -> bool {
        matches!(self.0.state, Load::Pending)
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

/// Sending what agrees to the terms by being sent.
pub struct Sending {
    pub submit: Callback<SubmitEvent>,
    /// It is sent as soon as the terms are here.
    pub waiting: bool,
}

impl Sending {
    /// What the button says while it waits or sends.
    pub fn busy(&self, sending: bool) -> Option<AttrValue> {
        (self.waiting || sending).then(|| AttrValue::from(t!("say-busy")))
    }
}

/// The terms come with the page, perhaps after the button was pressed: then what was written goes as soon as they are here.
/// Without terms that could be read, `send` gets none.
#[hook]
pub fn use_agreed(terms: &Terms, send: impl Fn(Option<PolicyId>) + 'static) -> Sending {
    let waiting = use_state(|| false);
    {
        let waiting = waiting.clone();
        use_effect_with((terms.id(), terms.is_awaited(), *waiting), move |(id, awaited, asked)| {
            if *asked && !awaited {
                waiting.set(false);
                send(*id);
            }
        });
    }
    let asked = waiting.setter();
    Sending { submit: on_submit(move || asked.set(true)), waiting: *waiting }
}
