//! The number to call when something can't wait.

use yew::prelude::*;

use crate::municipality::{dial, use_municipality};
use crate::t;
use crate::ui::{Icon, Ref, glyph};

#[derive(Properties, PartialEq)]
pub struct HotlineProps {
    pub title: AttrValue,
    pub text: AttrValue,
}

/// Stands above what one is doing and never blocks it.
#[component]
pub fn Hotline(props: &HotlineProps) -> Html {
    let municipality = use_municipality();
    html! {
        <section class="hotline on-deep" aria-labelledby="hotline">
            <div class="row row--top">
                <Icon glyph={glyph::WARNING} class="icon--lg" />
                <div>
                    <h2 id="hotline">{ &props.title }</h2>
                    <p>{ &props.text }</p>
                </div>
            </div>
            <a class="btn btn--block" href={dial(&municipality.hotline)}>
                <Icon glyph={glyph::PHONE} />{ t!("hotline-call") }{ " " }<Ref value={municipality.hotline.clone()} />
            </a>
        </section>
    }
}
