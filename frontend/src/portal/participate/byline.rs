//! Who said something, and when.

use majlis_contract::contribution::{ContributionKind, ContributionView};
use yew::prelude::*;

use super::permalink::{Permalink, Place};
use crate::i18n::{ago, here};
use crate::municipality::use_municipality;
use crate::t;
use crate::ui::{Icon, When, glyph};

/// The name as its author chose it to be shown.
pub fn author(view: &ContributionView) -> String {
    view.author.clone().unwrap_or_else(|| t!("nameless"))
}

/// When it was said; of a comment, that is its address.
fn said_at(view: &ContributionView) -> Html {
    let when = html! { <When at={view.published_at.unwrap_or(view.created_at)} ago={true} /> };
    if view.kind == ContributionKind::Idea {
        return when;
    }
    html! { <Permalink said={Place::from(view)}><span class="sr">{ t!("comment-link") }{ ": " }</span>{ when }</Permalink> }
}

#[derive(Properties, PartialEq)]
pub struct BylineProps {
    pub view: ContributionView,
}

#[component]
pub fn Byline(props: &BylineProps) -> Html {
    let view = &props.view;
    let municipality = use_municipality();
    let name = if view.official { view.author.clone().unwrap_or_else(|| here(&municipality.name)) } else { author(view) };
    let first: String = name.chars().next().into_iter().collect();
    // Of what can't be read, nothing is told of who said it.
    let known = view.text.is_some() || view.author.is_some();
    html! {
        <p class="comment__by">
            if known {
                <span class={classes!("avatar", view.official.then_some("avatar--off"))} aria-hidden="true">
                    if view.official {
                        <Icon glyph={glyph::SHIELD} class="icon--sm" />
                    } else {
                        { first }
                    }
                </span>
                <strong><bdi>{ name }</bdi></strong>
            }
            if view.official {
                <span class="tag">{ t!("comment-official") }</span>
            }
            if view.own {
                <span>{ t!("you") }</span>
            }
            if let Some(district) = &view.district {
                <span>{ here(&district.name) }</span>
            }
            { said_at(view) }
            if let Some(at) = view.edited_at {
                <span>{ t!("edited", ago = ago(at)) }</span>
            }
        </p>
    }
}
