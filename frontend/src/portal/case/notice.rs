//! The case has changed since it was read: says so, what is possible now, and gives back what was written.

use majlis_contract::case::{CaseAction, CaseView};
use majlis_contract::problem::ErrorCode;
use yew::prelude::*;

use super::deed::Refusal;
use crate::i18n::Label;
use crate::t;
use crate::title::focus_soon;
use crate::ui::{Alert, CopyButton, Tone};

#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    pub refusal: Refusal,
    /// As it is now.
    pub case: std::rc::Rc<CaseView>,
}

#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    use_effect_with(props.refusal.clone(), |_| focus_soon("case-notice"));
    let Refusal { error, action, text } = &props.refusal;
    let still = props.case.permitted.contains(action);
    let title =
        if error.is(ErrorCode::StateConflict) { t!("notice-not-now", state = props.case.state.label()) } else { t!("notice-changed") };
    // The form may be gone, but not what stood in it.
    let lost = text.as_ref().filter(|text| !still && !text.trim().is_empty());
    html! {
        <div id="case-notice" tabindex="-1" class="mb-5">
            <Alert tone={Tone::Warn} role="alert" {title}>
                <p>{ if !still { possible(&props.case) } else if text.is_some() { t!("notice-again") } else { t!("notice-look") } }</p>
                if let Some(text) = lost {
                    <p class="mt-3 strong">{ t!("notice-written") }</p>
                    <p class="pre" dir="auto">{ text }</p>
                    <div class="alert__do"><CopyButton text={text.clone()} label={t!("notice-copy")} class="btn--dense" /></div>
                }
            </Alert>
        </div>
    }
}

fn possible(case: &CaseView) -> String {
    let words: Vec<String> = case.permitted.iter().map(|action: &CaseAction| format!("«{}»", action.label())).collect();
    if words.is_empty() { t!("notice-nothing") } else { t!("notice-possible", actions = words.join(" ")) }
}
