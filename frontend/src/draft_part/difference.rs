//! What differs between two versions, word by word.

use majlis_contract::SubjectId;
use majlis_contract::draft::{DifferenceQuery, Run, RunKind, SectionChange, SectionDifference};
use yew::prelude::*;

use crate::api::draft::get_difference;
use crate::i18n::{language, number};
use crate::load::use_load;
use crate::t;
use crate::ui::Skeleton;

#[derive(Properties, PartialEq)]
pub struct DifferenceProps {
    pub subject: SubjectId,
    pub from: u32,
    pub to: u32,
}

#[component]
pub fn Difference(props: &DifferenceProps) -> Html {
    let what = (props.subject, props.from, props.to);
    let made = use_load(what, |(subject, from, to)| async move {
        get_difference(subject, to, &DifferenceQuery { from, language: Some(language()) }).await
    });
    let shown = |version: u32| number(f64::from(version));
    html! {
        <div class="stack gap-6">
            <p class="strong" role="status">{ t!("draft-difference", from = shown(props.from), to = shown(props.to)) }</p>
            { made.show(html! { <Skeleton blocks={3} /> }, |view| html! { <>{ for view.sections.iter().map(section) }</> }) }
        </div>
    }
}

fn section(section: &SectionDifference) -> Html {
    let word = match section.change {
        SectionChange::Unchanged => t!("draft-unchanged"),
        SectionChange::Changed => t!("draft-changed"),
        SectionChange::Added => t!("draft-added"),
        SectionChange::Removed => t!("draft-gone"),
    };
    html! {
        <article class="draft-section stack gap-2" key={section.id.to_string()}>
            <p class="small muted">
                { word }
                if section.is_moved {
                    { " · " }{ t!("draft-moved") }
                }
            </p>
            <h3>{ section.number.clone() }{ " " }{ runs(&section.heading) }</h3>
            if section.change != SectionChange::Unchanged {
                <p class="pre measure" dir="auto">{ runs(&section.text) }</p>
            }
        </article>
    }
}

/// Added and removed words, by line, shape and what a screen reader says, and not by their colour alone.
fn runs(runs: &[Run]) -> Html {
    let one = |run: &Run| match run.kind {
        RunKind::Kept => html! { { run.text.clone() } },
        RunKind::Added => {
            html! { <ins class="draft-ins"><span class="sr">{ t!("draft-says-added") }{ " " }</span>{ run.text.clone() }<span class="sr">{ " " }{ t!("draft-says-end") }</span></ins> }
        }
        RunKind::Removed => {
            html! { <del class="draft-del"><span class="sr">{ t!("draft-says-removed") }{ " " }</span>{ run.text.clone() }<span class="sr">{ " " }{ t!("draft-says-end") }</span></del> }
        }
    };
    html! { <>{ for runs.iter().map(one) }</> }
}
