//! Icons, the niche that holds them, the mark.

use yew::prelude::*;

use super::Glyph;

#[derive(Properties, PartialEq)]
pub struct IconProps {
    pub glyph: Glyph,
    /// `icon--sm`, `icon--lg`.
    #[prop_or_default]
    pub class: Classes,
}

/// Decoration: what it means stands beside it in words.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let glyph = props.glyph;
    let class = classes!("icon", glyph.directional.then_some("icon--dir"), props.class.clone());
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true">
            if !glyph.fill.is_empty() {
                <path class="f" d={glyph.fill} />
            }
            if !glyph.stroke.is_empty() {
                <path class={glyph.cut_out.then_some("cut")} d={glyph.stroke} />
            }
        </svg>
    }
}

#[derive(Properties, PartialEq)]
pub struct NicheProps {
    pub glyph: Glyph,
    /// `niche--lg`, `niche--luban`, `niche--khareef`, `niche--rose`, `niche--mute`.
    #[prop_or_default]
    pub class: Classes,
}

/// The niche in a majlis wall, with an icon in it.
#[component]
pub fn Niche(props: &NicheProps) -> Html {
    html! { <span class={classes!("niche", props.class.clone())}><Icon glyph={props.glyph} /></span> }
}

/// A majlis seen from above: seats on three sides, the fourth open.
#[component]
pub fn Mark() -> Html {
    html! {
        <svg class="brand__mark" viewBox="0 0 40 40" aria-hidden="true" fill="currentColor">
            <rect x="4" y="9" width="6" height="12" rx="2.2" />
            <rect x="4" y="23" width="6" height="12" rx="2.2" />
            <rect x="30" y="9" width="6" height="12" rx="2.2" />
            <rect x="30" y="23" width="6" height="12" rx="2.2" />
            <rect x="6.5" y="2" width="12.5" height="5.5" rx="2.2" />
            <rect x="21" y="2" width="12.5" height="5.5" rx="2.2" />
            <path d="M20 14l7 8-7 8-7-8z" fill="#cf9232" />
        </svg>
    }
}
