//! What the page came with stays until the program has something better to show: a heading that vanished and came
//! back would look like a fault.

use std::cell::RefCell;

use web_sys::Element;
use yew::prelude::*;

use super::{Late, Skeleton};

/// The server's own HTML, read before the program draws over it.
struct Kept {
    path: String,
    whole: String,
    content: String,
}

thread_local! {
    static KEPT: RefCell<Option<Kept>> = const { RefCell::new(None) };
}

/// Remembers what stands in the element that the program is about to draw into.
pub fn keep(root: &Element) {
    let content = root.query_selector("#boot-wait").ok().flatten();
    let kept = content.map(|content| Kept { path: path(), whole: root.inner_html(), content: content.inner_html() });
    KEPT.with(|cell| *cell.borrow_mut() = kept);
}

/// The page as it came, while nothing at all can be drawn yet.
#[component]
pub fn FirstPage() -> Html {
    came_with(|kept| kept.whole.clone()).unwrap_or_else(|| html! { <main class="wrap page" aria-busy="true">{ late(2) }</main> })
}

#[derive(Properties, PartialEq)]
pub struct FirstScreenProps {
    /// How many blocks stand for the content on any other page.
    #[prop_or(2)]
    pub blocks: u8,
}

/// What the page came with below its top bar, while its own part or data are on their way; elsewhere grey lines.
#[component]
pub fn FirstScreen(props: &FirstScreenProps) -> Html {
    came_with(|kept| kept.content.clone()).unwrap_or_else(|| html! { <div class="wrap page">{ late(props.blocks) }</div> })
}

fn late(blocks: u8) -> Html {
    html! { <Late><Skeleton {blocks} /></Late> }
}

fn came_with(which: impl Fn(&Kept) -> String) -> Option<Html> {
    KEPT.with(|cell| cell.borrow().as_ref().filter(|kept| kept.path == path()).map(|kept| Html::from_html_unchecked(which(kept).into())))
}

fn path() -> String {
    web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}
