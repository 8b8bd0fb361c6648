//! What both programs have in their bars: the other language, light and dark.

use majlis_contract::Language;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::ui::{Button, ButtonKind, Glyph, Icon, glyph};
use crate::{i18n, preference, t};

#[derive(Properties, PartialEq)]
pub struct LanguageLinkProps {
    /// What stands before the language in the address: nothing, or `/console`.
    #[prop_or_default]
    pub base: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// In a list whose other entries have one.
    #[prop_or_default]
    pub glyph: Option<Glyph>,
}

/// The same page in the other language. It loads anew: the whole document changes language and direction.
#[component]
pub fn LanguageLink(props: &LanguageLinkProps) -> Html {
    let other = i18n::other_language();
    let location = use_location();
    let here = format!("{}/{}", props.base, i18n::language());
    let path = location.as_ref().map(|location| location.path().to_owned()).unwrap_or_default();
    let query = location.as_ref().map(|location| location.query_str().to_owned()).unwrap_or_default();
    let rest = path.strip_prefix(here.as_str()).unwrap_or("/");
    let href = format!("{}/{other}{}{query}", props.base, if rest.is_empty() { "/" } else { rest });
    let node = use_node_ref();
    let onclick = {
        let (node, href) = (node.clone(), href.clone());
        Callback::from(move |_: MouseEvent| {
            // The fragment may hold a case's secret, so it comes along; the router does not tell of it.
            let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
            if let Some(link) = node.cast::<web_sys::Element>() {
                let _ = link.set_attribute("href", &format!("{href}{hash}"));
            }
        })
    };
    let name = match other {
        Language::Arabic => "العربية",
        Language::English => "English",
    };
    html! {
        <a ref={node} class={classes!("btn", "btn--quiet", props.class.clone())} {href} {onclick} lang={other.as_str()} hreflang={other.as_str()}>
            if let Some(glyph) = props.glyph {
                <Icon {glyph} />
            }
            { name }
        </a>
    }
}

#[derive(Properties, PartialEq)]
pub struct ThemeButtonProps {
    #[prop_or_default]
    pub class: Classes,
}

/// Light or dark; the choice is kept on the device.
#[component]
pub fn ThemeButton(props: &ThemeButtonProps) -> Html {
    let dark = use_state(preference::is_dark);
    let onclick = {
        let dark = dark.clone();
        Callback::from(move |_| {
            preference::set_dark(!*dark);
            dark.set(!*dark);
        })
    };
    let (glyph, label) = if *dark { (glyph::SUN, t!("theme-light")) } else { (glyph::MOON, t!("theme-dark")) };
    html! { <Button kind={ButtonKind::Quiet} class={classes!("btn--icon", props.class.clone())} {glyph} {label} {onclick} /> }
}

/// The first stop of the keyboard.
#[component]
pub fn SkipLink() -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        crate::title::focus("main");
    });
    html! { <a class="skip" href="#main" {onclick}>{ t!("skip-to-content") }</a> }
}

/// The municipality's own mark, or the product's.
#[component]
pub fn BrandMark() -> Html {
    match &crate::municipality::use_municipality().mark_url {
        Some(address) => html! { <img class="brand__mark" src={address.clone()} alt="" /> },
        None => html! { <crate::ui::Mark /> },
    }
}
