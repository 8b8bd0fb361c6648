//! What stood where parts are covered, for auditors and moderators; each look is recorded.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{CoveredField, CoveredPart, RedactionRecord};
use majlis_contract::page::PageQuery;
use yew::prelude::*;

use crate::api::moderation::list_redactions;
use crate::i18n::Label;
use crate::load::use_paged;
use crate::t;
use crate::ui::{Button, ButtonKind, Failed, MoreButton, When, glyph};

#[derive(Properties, PartialEq)]
pub struct OriginalsProps {
    pub id: ContributionId,
}

/// Nothing is read before somebody asks for it.
#[component]
pub fn Originals(props: &OriginalsProps) -> Html {
    let open = use_state(|| false);
    let onclick = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    if *open {
        html! { <List id={props.id} /> }
    } else {
        html! {
            <div class="stack gap-1">
                <div class="row"><Button kind={ButtonKind::Second} class="btn--dense" glyph={glyph::EYE} {onclick}>{ t!("originals-open") }</Button></div>
                <p class="small muted">{ t!("originals-recorded") }</p>
            </div>
        }
    }
}

#[component]
fn List(props: &OriginalsProps) -> Html {
    let list = use_paged(props.id, |id, cursor| async move { list_redactions(id, &PageQuery { limit: None, cursor }).await });
    html! {
        <section class="stack gap-3" aria-labelledby="originals">
            <h3 id="originals" class="h-md">{ t!("originals-title") }</h3>
            if list.started && list.items.is_empty() {
                <p class="small muted">{ t!("originals-none") }</p>
            }
            { for list.items.iter().map(record) }
            <MoreButton shown={list.items.len()} has_more={list.has_more} busy={list.busy} onmore={list.more.clone()} />
            if let Some(error) = &list.error {
                <Failed error={error.clone()} again={list.more.clone()} />
            }
        </section>
    }
}

fn record(record: &RedactionRecord) -> Html {
    let of = |field: CoveredField| record.parts.iter().filter(|part| part.field == field).copied().collect::<Vec<_>>();
    html! {
        <div key={record.id.to_string()} class="stack gap-2">
            <blockquote class="c-said" dir="auto">
                if let Some(title) = &record.title {
                    <p class="strong">{ marked(title, &of(CoveredField::Title)) }</p>
                }
                <p class="pre">{ marked(&record.text, &of(CoveredField::Text)) }</p>
            </blockquote>
            <p class="small muted">
                <When at={record.at} />
                if let Some(by) = &record.by {
                    { " · " }<bdi>{ by.clone() }</bdi>
                }
                { " · " }{ record.reasons.iter().map(|reason| reason.label()).collect::<Vec<_>>().join(&t!("list-comma")) }
            </p>
            if let Some(note) = &record.note {
                <p class="small">{ t!("moderation-told") }{ " " }<bdi class="pre">{ note.clone() }</bdi></p>
            }
        </div>
    }
}

/// The words with the covered parts marked, which come in their order and may overlap.
fn marked(words: &str, parts: &[CoveredPart]) -> Html {
    let is_covered = |at: usize| parts.iter().any(|part| (part.from as usize..part.to as usize).contains(&at));
    let mut runs: Vec<(bool, String)> = Vec::new();
    for (at, c) in words.chars().enumerate() {
        let covered = is_covered(at);
        match runs.last_mut().filter(|(last, _)| *last == covered) {
            Some((_, run)) => run.push(c),
            None => runs.push((covered, c.to_string())),
        }
    }
    let run = |(covered, run): (bool, String)| {
        if covered {
            html! { <mark class="c-pointed">{ run }</mark> }
        } else {
            html! { { run } }
        }
    };
    runs.into_iter().map(run).collect()
}
