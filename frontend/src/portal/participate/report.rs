//! Telling the moderators that something is against the policy.

use majlis_contract::contribution::{HidingReason, ReportContribution};
use majlis_contract::policy::PolicyKind;
use majlis_contract::{ContributionId, InitiativeId};
use yew::prelude::*;

use crate::api::ApiError;
use crate::api::contribution::report_contribution;
use crate::api::initiative::report_initiative;
use crate::form::{FieldErrors, on_submit};
use crate::i18n::Label;
use crate::load::use_action;
use crate::portal::Route;
use crate::reasons::{in_force, use_policies_unless};
use crate::t;
use crate::title::focus;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Link, Select, Skeleton, Tone, glyph, use_toast};

/// What is reported.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reported {
    Contribution(ContributionId),
    Initiative(InitiativeId),
}

impl Reported {
    async fn send(self, body: ReportContribution) -> Result<(), ApiError> {
        match self {
            Self::Contribution(id) => report_contribution(id, &body).await,
            Self::Initiative(id) => report_initiative(id, &body).await,
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct ReportProps {
    pub what: Reported,
    /// By which one of many is known to who does not see where the button stands.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Report(props: &ReportProps) -> Html {
    let what = props.what;
    let toast = use_toast();
    let open = use_state(|| false);
    let reason = use_state(|| None::<HidingReason>);
    let missing = use_state(|| false);
    let send = {
        let (open, reason) = (open.setter(), reason.setter());
        use_action(
            move |body: ReportContribution| what.send(body),
            move |()| {
                open.set(false);
                reason.set(None);
                toast.say(t!("report-words-done"));
            },
        )
    };
    let show = |shown: bool| {
        let (open, missing, forget) = (open.clone(), missing.clone(), send.forget_error.clone());
        Callback::from(move |()| {
            missing.set(false);
            forget.emit(());
            open.set(shown);
        })
    };
    let onsubmit = {
        let (reason, missing, run) = (reason.clone(), missing.clone(), send.run.clone());
        on_submit(move || match *reason {
            Some(reason) => run.emit(ReportContribution { reason }),
            None => {
                missing.set(true);
                focus("report-reason");
            }
        })
    };
    let onchange = {
        let (reason, missing) = (reason.clone(), missing.clone());
        Callback::from(move |word: String| {
            reason.set(word.parse().ok());
            missing.set(false);
        })
    };
    let refused = FieldErrors::of(send.error.as_ref()).at("/reason");
    let error = missing.then(|| t!("report-words-missing")).or_else(|| refused.clone()).map(AttrValue::from);
    html! {
        <>
            <Button kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::FLAG} onclick={show(true).reform(|_| ())}>{ t!("report-words") }{ props.children.clone() }</Button>
            <Dialog open={*open} title={t!("report-words-title")} onclose={show(false)}>
                <form class="stack mt-3" {onsubmit} novalidate={true}>
                    <p class="muted">
                        { t!("report-words-text") }{ " " }
                        <Link<Route> to={Route::Policy { kind: PolicyKind::Participation }}>{ PolicyKind::Participation.label() }</Link<Route>>
                    </p>
                    if let Some(error) = send.error.as_ref().filter(|_| refused.is_none()) {
                        <Alert tone={Tone::Bad} role="alert"><p>{ error.text() }</p></Alert>
                    }
                    if *open {
                        <Reason chosen={*reason} {error} {onchange} />
                    }
                    <div class="dialog__do">
                        <Button kind={ButtonKind::Second} onclick={show(false).reform(|_: MouseEvent| ())}>{ t!("report-words-keep") }</Button>
                        <Button submit={true} busy={send.busy.then(|| AttrValue::from(t!("say-busy")))}>{ t!("report-words-send") }</Button>
                    </div>
                </form>
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ReasonProps {
    chosen: Option<HidingReason>,
    error: Option<AttrValue>,
    onchange: Callback<String>,
}

/// The reasons in force, which are looked up only once somebody reports.
#[component]
fn Reason(props: &ReasonProps) -> Html {
    let ReasonProps { chosen, error, onchange } = props;
    let value = chosen.map(|which| which.to_string()).unwrap_or_default();
    use_policies_unless(error.as_ref()).show(html! { <Skeleton /> }, |policies| {
        let options = vec![(None, in_force(policies).iter().map(|which| (which.to_string(), which.label())).collect())];
        html! {
            <Select id="report-reason" label={t!("report-words-reason")} none={t!("report-words-choose")} {value} {options}
                error={error.clone()} onchange={onchange.clone()} />
        }
    })
}
