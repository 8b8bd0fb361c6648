//! Links between pages of the program.

use yew::prelude::*;
use yew_router::prelude::*;

#[derive(Properties, PartialEq)]
pub struct LinkProps<R: Routable + 'static> {
    pub to: R,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
    /// This is the page that is shown.
    #[prop_or_default]
    pub current: bool,
    #[prop_or_default]
    pub label: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
}

/// A true link, so that it can be copied and opened beside; a plain click doesn't load anew.
#[component]
pub fn Link<R: Routable + 'static>(props: &LinkProps<R>) -> Html {
    let navigator = use_navigator();
    let base = navigator.as_ref().and_then(|navigator| navigator.basename().map(str::to_owned)).unwrap_or_default();
    let href = format!("{base}{}", props.to.to_path());
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |event: MouseEvent| {
            let elsewhere = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() || event.button() != 0;
            if let (false, Some(navigator)) = (elsewhere, &navigator) {
                event.prevent_default();
                navigator.push(&to);
            }
        })
    };
    html! {
        <a id={props.id.clone()} class={props.class.clone()} {href} {onclick} aria-current={props.current.then_some("page")} aria-label={props.label.clone()}>
            { props.children.clone() }
        </a>
    }
}
