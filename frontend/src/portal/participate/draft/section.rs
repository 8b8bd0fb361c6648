//! A section with its text, and what people say on it once it is opened.

use std::cell::Cell;
use std::rc::Rc;

use majlis_contract::SectionId;
use majlis_contract::draft::{PointView, SectionChange, SectionView};
use majlis_contract::sanction::BanNotice;
use yew::prelude::*;

use super::super::comments::{Comments, Thread};
use super::super::permalink::{named_section, use_fragment};
use crate::i18n::{here, language};
use crate::t;
use crate::title::focus;
use crate::ui::{Badge, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct SectionProps {
    pub section: SectionView,
    pub thread: Thread,
    /// The points that are behind the text that was adopted.
    pub behind: Vec<PointView>,
    /// Why the reader can't write now.
    pub ban: Option<BanNotice>,
    /// The address names a comment on it.
    pub opened: bool,
    /// The section that the reader was led to.
    pub led: Rc<Cell<Option<SectionId>>>,
}

#[component]
pub fn Section(props: &SectionProps) -> Html {
    let section = &props.section;
    let open = use_state(|| false);
    {
        let open = open.setter();
        use_effect_with(props.opened, move |opened| {
            if *opened {
                open.set(true);
            }
        });
    }
    let id = format!("s-{}", section.id);
    let named = use_fragment(named_section);
    // The browser has looked for it before it was there; and whoever was led to it is not led there again by choosing another version.
    use_effect_with((named == Some(section.id), section.id, Rc::clone(&props.led)), |(is_named, id, led)| {
        if *is_named && led.replace(Some(*id)) != Some(*id) {
            focus(&format!("s-{id}"));
        }
    });
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let heading = section.heading.get(language()).to_owned();
    let words = match section.comments {
        _ if *open => t!("draft-comments-hide"),
        0 => t!("draft-comments-first"),
        count => t!("draft-comments-show", count = count),
    };
    html! {
        <article class={classes!("draft-section", "stack", open.then_some("draft-section--open"))} id={id.clone()} tabindex="-1" aria-labelledby={format!("{id}-title")}>
            <div class="stack">
                <h3 id={format!("{id}-title")} class="row gap-2">
                    if !section.number.is_empty() {
                        <span class="draft-number">{ section.number.clone() }</span>
                    }
                    <span>{ heading.clone() }</span>
                </h3>
                if let Some(words) = since_first(section.change) {
                    <p><Badge tone={Tone::Info} glyph={glyph::DOCUMENT} dense={true}>{ words }</Badge></p>
                }
                // The server lets nothing through but text, headings, lists, emphasis, quotations, links and the municipality's own pictures.
                <div class="prose measure">{ Html::from_html_unchecked(section.html.get(language()).to_owned().into()) }</div>
                { behind(&props.behind) }
                <p>
                    <button type="button" class="linkish" aria-expanded={open.to_string()} onclick={toggle}>
                        { words }<span class="sr">{ ": " }{ heading.clone() }</span>
                    </button>
                </p>
            </div>
            if *open {
                <Comments thread={props.thread} title={t!("draft-comments-on", heading = heading.as_str())} ban={props.ban.clone()} />
            }
        </article>
    }
}

/// What became of a section since residents first read it, where anything did.
pub fn since_first(change: SectionChange) -> Option<String> {
    match change {
        SectionChange::Changed => Some(t!("draft-changed-since")),
        SectionChange::Added => Some(t!("draft-added-since")),
        SectionChange::Unchanged | SectionChange::Removed => None,
    }
}

/// The ways to the points that are behind a section.
pub fn behind(points: &[PointView]) -> Html {
    if points.is_empty() {
        return Html::default();
    }
    let way = |point: &PointView| html! { <><a href={format!("#point-{}", point.number)}>{ here(&point.title) }</a>{ " " }</> };
    html! { <p class="small">{ t!("draft-behind") }{ " " }{ for points.iter().map(way) }</p> }
}
