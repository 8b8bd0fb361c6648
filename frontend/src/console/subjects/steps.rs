//! What may be done with a subject now, as the server says.

use majlis_contract::subject::{SubjectAction, SubjectStep, SubjectView};
use yew::prelude::*;

use super::step::StepDialog;
use crate::i18n::Label;
use crate::ui::{Button, ButtonKind, Glyph, glyph};

impl Label for SubjectStep {
    const STEM: &'static str = "subject-step";
    const WORDS: &'static [Self] = Self::ALL;
    fn word(self) -> &'static str {
        self.as_str()
    }
}

const fn permission_of(step: SubjectStep) -> SubjectAction {
    match step {
        SubjectStep::Publish => SubjectAction::Publish,
        SubjectStep::Unpublish => SubjectAction::Unpublish,
        SubjectStep::Open => SubjectAction::Open,
        SubjectStep::Close => SubjectAction::Close,
        SubjectStep::Reopen => SubjectAction::Reopen,
        SubjectStep::Analyse => SubjectAction::Analyse,
        SubjectStep::Archive => SubjectAction::Archive,
    }
}

const fn look(step: SubjectStep) -> (ButtonKind, Glyph) {
    match step {
        SubjectStep::Publish => (ButtonKind::Second, glyph::MEGAPHONE),
        SubjectStep::Unpublish => (ButtonKind::Quiet, glyph::EDIT),
        SubjectStep::Open => (ButtonKind::Second, glyph::CHECK),
        SubjectStep::Close => (ButtonKind::DangerSecond, glyph::LOCK),
        SubjectStep::Reopen => (ButtonKind::Second, glyph::STATE_REOPENED),
        SubjectStep::Analyse => (ButtonKind::Second, glyph::CHART),
        SubjectStep::Archive => (ButtonKind::Second, glyph::STATE_CLOSED),
    }
}

#[derive(Properties, PartialEq)]
pub struct StepsProps {
    pub view: SubjectView,
    pub onchanged: Callback<SubjectView>,
    /// Somebody else changed it: it is read anew.
    pub onstale: Callback<()>,
}

#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let open = use_state(|| None::<SubjectStep>);
    let steps: Vec<SubjectStep> =
        SubjectStep::ALL.iter().copied().filter(|step| props.view.permitted.contains(&permission_of(*step))).collect();
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    html! {
        <>
            if !steps.is_empty() {
                <div class="row gap-2">
                    { for steps.iter().copied().map(|step| {
                        let ((kind, glyph), open) = (look(step), open.setter());
                        html! {
                            <Button key={step.as_str()} {kind} class="btn--dense" {glyph} onclick={move |_| open.set(Some(step))}>{ step.label() }</Button>
                        }
                    }) }
                </div>
            }
            { for SubjectStep::ALL.iter().copied().map(|step| html! {
                <StepDialog key={step.as_str()} {step} open={*open == Some(step)} view={props.view.clone()}
                    onchanged={props.onchanged.clone()} onstale={props.onstale.clone()} onclose={onclose.clone()} />
            }) }
        </>
    }
}
