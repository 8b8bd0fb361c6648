//! The list: what each is, how long it has waited, how it begins, and what is known against it.

use std::collections::BTreeSet;
use std::rc::Rc;

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionKind, ContributionView, ModerationItem, ModerationShelf};
use yew::prelude::*;

use super::marked::kinds;
use crate::console::in_view::use_current_in_view;
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Badge, Tone, When, glyph};

/// Characters of the beginning that a list shows.
const BEGINNING: usize = 140;

/// The id of a row, which holds the keyboard's place.
pub fn row_id(id: ContributionId) -> String {
    format!("contribution-{id}")
}

/// "Idea" or "comment".
pub fn kind_name(kind: ContributionKind) -> String {
    match kind {
        ContributionKind::Idea => t!("moderation-idea"),
        ContributionKind::Comment => t!("moderation-comment"),
    }
}

/// The title, or the first words.
pub fn beginning(contribution: &ContributionView, most: usize) -> String {
    let words = contribution.title.as_deref().or(contribution.text.as_deref()).unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= most { words } else { format!("{}…", words.chars().take(most).collect::<String>().trim_end()) }
}

#[derive(Properties, PartialEq)]
pub struct EntriesProps {
    pub items: Rc<Vec<ModerationItem>>,
    pub shelf: ModerationShelf,
    pub current: Option<ContributionId>,
    /// Several can be decided at once.
    pub many: bool,
    pub chosen: BTreeSet<ContributionId>,
    pub ontoggle: Callback<ContributionId>,
    pub onchoose: Callback<ContributionId>,
}

#[component]
pub fn Entries(props: &EntriesProps) -> Html {
    let rows = use_current_in_view((props.current, props.items.len()));
    html! { <ul ref={rows} class="c-queue__rows">{ for props.items.iter().map(|item| entry(props, item)) }</ul> }
}

fn entry(props: &EntriesProps, item: &ModerationItem) -> Html {
    let contribution = &item.contribution;
    let id = contribution.id;
    let is_current = props.current == Some(id);
    let chosen = props.chosen.contains(&id);
    let words = beginning(contribution, BEGINNING);
    let since = item.waiting_since.or(contribution.hidden.as_ref().map(|hidden| hidden.at)).unwrap_or(contribution.created_at);
    html! {
        <li key={id.to_string()} class={classes!("c-queue__row", is_current.then_some("is-current"), chosen.then_some("is-on"))}>
            if props.many {
                <input class="check" type="checkbox" checked={chosen} aria-label={t!("moderation-choose", words = words.as_str())}
                    onchange={props.ontoggle.reform(move |_: Event| id)} />
            }
            <button type="button" id={row_id(id)} class="c-queue__go" aria-current={is_current.then_some("true")}
                onclick={props.onchoose.reform(move |_: MouseEvent| id)}>
                <span class="c-queue__about">
                    <span>{ kind_name(contribution.kind) }{ " · " }<bdi>{ here(&contribution.subject.title) }</bdi></span>
                    <When at={since} ago={true} />
                </span>
                <span class="c-queue__words" dir="auto">{ words }</span>
                { marks(props.shelf, item) }
            </button>
        </li>
    }
}

fn marks(shelf: ModerationShelf, item: &ModerationItem) -> Html {
    let reports: u32 = item.reports.iter().map(|report| report.count).sum();
    let hints = kinds(&item.hints);
    let is_final = item.contribution.hidden.as_ref().is_some_and(|hidden| hidden.is_final);
    let is_repeat = !item.repeats.is_empty();
    if reports == 0 && hints.is_empty() && !is_final && !is_repeat {
        return Html::default();
    }
    html! {
        <span class="row gap-1">
            if reports > 0 {
                <Badge tone={Tone::Bad} glyph={glyph::FLAG} dense={true}>{ t!("moderation-reports", count = reports) }</Badge>
            }
            { for hints.into_iter().filter(|_| shelf != ModerationShelf::Hidden).map(|kind| html! {
                <Badge tone={Tone::Warn} glyph={glyph::PRIORITY_MEDIUM} dense={true}>{ kind.label() }</Badge>
            }) }
            if is_repeat {
                <Badge tone={Tone::Warn} glyph={glyph::PRIORITY_MEDIUM} dense={true}>{ t!("repeat-badge") }</Badge>
            }
            if is_final {
                <Badge tone={Tone::Mute} glyph={glyph::LOCK} dense={true}>{ t!("moderation-final") }</Badge>
            }
        </span>
    }
}
