//! What was found in a text that was brought in: sections to be taken over, and what to look out for.

use majlis_contract::draft::{ImportWarning, ImportedDraft, ProposedSection};
use yew::prelude::*;

use crate::i18n::Label;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Tone};

#[derive(Properties, PartialEq)]
pub struct ProposalProps {
    pub draft: ImportedDraft,
    pub has_sections: bool,
    /// True in place of the sections that are there, false after them.
    pub ontake: Callback<bool>,
    pub onleave: Callback<()>,
}

#[component]
pub fn Proposal(props: &ProposalProps) -> Html {
    let draft = &props.draft;
    let take = |in_place: bool| props.ontake.reform(move |_: MouseEvent| in_place);
    html! {
        <section class="card card--sunken stack gap-3" aria-labelledby="proposal-title">
            <h3 id="proposal-title" class="h-md" tabindex="-1">{ t!("import-found", count = draft.sections.len()) }</h3>
            { for draft.warnings.iter().map(|warning| html! { <Alert tone={tone(*warning)}><p>{ warning.label() }</p></Alert> }) }
            if draft.sections.is_empty() {
                <div><Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onleave.reform(|_: MouseEvent| ())}>{ t!("import-leave") }</Button></div>
            } else {
                <ol class="stack gap-3 c-plain">{ for draft.sections.iter().map(section) }</ol>
                if props.has_sections {
                    <p class="muted measure">{ t!("import-same") }</p>
                }
                <div class="row gap-2">
                    <Button kind={ButtonKind::Second} class="btn--dense" onclick={take(true)}>{ if props.has_sections { t!("import-replace") } else { t!("import-take") } }</Button>
                    if props.has_sections {
                        <Button kind={ButtonKind::Second} class="btn--dense" onclick={take(false)}>{ t!("import-add") }</Button>
                    }
                    <Button kind={ButtonKind::Quiet} class="btn--dense" onclick={props.onleave.reform(|_: MouseEvent| ())}>{ t!("import-leave") }</Button>
                </div>
            }
        </section>
    }
}

fn section(section: &ProposedSection) -> Html {
    let name = format!("{} {}", section.number, section.heading);
    html! {
        <li class="stack gap-1">
            <p class="strong" dir="auto">{ if name.trim().is_empty() { t!("import-nameless") } else { name } }</p>
            <p class="pre measure" dir="auto">{ section.text.clone() }</p>
        </li>
    }
}

const fn tone(warning: ImportWarning) -> Tone {
    match warning {
        ImportWarning::NotRepairable | ImportWarning::NoText => Tone::Bad,
        ImportWarning::ShapesMended | ImportWarning::OrderMended | ImportWarning::LettersJoined => Tone::Info,
        ImportWarning::NotCut | ImportWarning::CutOff => Tone::Warn,
    }
}
