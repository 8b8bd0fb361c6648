//! The frame of the sign-in pages.

use yew::prelude::*;

use super::BASE;
use crate::shell_part::{BrandMark, LanguageLink, SkipLink, ThemeButton};
use crate::t;
use crate::ui::{Glyph, Link, Niche};

#[derive(Properties, PartialEq)]
pub struct EntranceProps {
    pub glyph: Glyph,
    pub title: AttrValue,
    pub lead: AttrValue,
    pub children: Html,
}

#[component]
pub fn Entrance(props: &EntranceProps) -> Html {
    html! {
        <>
            <SkipLink />
            <header class="top">
                <div class="wrap top__in">
                    <Link<super::Route> class="brand" to={super::Route::Home}>
                        <BrandMark />
                        <span>
                            <span class="brand__name">{ t!("product-name") }</span>
                            <span class="brand__of">{ t!("console-name") }</span>
                        </span>
                    </Link<super::Route>>
                    <div class="top__end"><ThemeButton /><LanguageLink base={BASE} /></div>
                </div>
            </header>
            <main id="main" class="wrap page" tabindex="-1">
                <div class="stack narrow">
                    <div class="center">
                        <Niche glyph={props.glyph} class="niche--lg" />
                        <h1>{ &props.title }</h1>
                        <p class="muted">{ &props.lead }</p>
                    </div>
                    { props.children.clone() }
                </div>
            </main>
        </>
    }
}
