//! The shortcuts under the list, as buttons that do the same.

use yew::prelude::*;

use crate::console::keys::Shortcut;
use crate::t;

#[derive(Properties, PartialEq)]
pub struct HintsProps {
    #[prop_or(Shortcut::INBOX)]
    pub of: &'static [Shortcut],
    /// Without single keys only the buttons remain.
    pub on: bool,
    pub onpress: Callback<Shortcut>,
}

#[component]
pub fn Hints(props: &HintsProps) -> Html {
    html! {
        <div class="c-hints only-wide" role="group" aria-label={t!("keys-title")}>
            { for props.of.iter().copied().map(|shortcut| {
                let onclick = props.onpress.reform(move |_: MouseEvent| shortcut);
                html! {
                    <button type="button" key={shortcut.cap()} {onclick}>
                        if props.on {
                            <kbd aria-hidden="true">{ shortcut.cap() }</kbd>
                        }
                        { shortcut_name(shortcut) }
                    </button>
                }
            }) }
        </div>
    }
}

/// What a shortcut does.
pub fn shortcut_name(shortcut: Shortcut) -> String {
    match shortcut {
        Shortcut::Next => t!("keys-next"),
        Shortcut::Previous => t!("keys-previous"),
        Shortcut::Choose => t!("keys-choose"),
        Shortcut::Open => t!("keys-open"),
        Shortcut::Route => t!("keys-route"),
        Shortcut::Publish => t!("keys-publish"),
        Shortcut::Hide => t!("keys-hide"),
        Shortcut::Reason(_) => t!("keys-reason"),
        Shortcut::Help => t!("keys-help"),
    }
}
