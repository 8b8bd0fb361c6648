//! Honest empty states.

use yew::prelude::*;

use super::{Glyph, Niche};

#[derive(Properties, PartialEq)]
pub struct EmptyProps {
    pub glyph: Glyph,
    /// What this is.
    pub title: AttrValue,
    /// One way out.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    html! {
        <div class="empty lattice">
            <Niche glyph={props.glyph} class="niche--lg" />
            <h2 class="h-lg">{ &props.title }</h2>
            { props.children.clone() }
        </div>
    }
}
