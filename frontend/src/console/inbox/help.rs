//! All shortcuts, and the switch for single keys.

use yew::prelude::*;

use super::hints::shortcut_name;
use crate::console::keys::Shortcut;
use crate::t;
use crate::ui::{Button, ButtonKind, Choice, Dialog};

#[derive(Properties, PartialEq)]
pub struct HelpProps {
    #[prop_or(Shortcut::INBOX)]
    pub of: &'static [Shortcut],
    pub open: bool,
    pub on: bool,
    pub onswitch: Callback<bool>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Help(props: &HelpProps) -> Html {
    html! {
        <Dialog open={props.open} title={t!("keys-title")} onclose={props.onclose.clone()}>
            <dl class="kv mt-3">
                { for props.of.iter().copied().map(|shortcut| html! {
                    <div><dt><kbd>{ shortcut.cap() }</kbd></dt><dd>{ shortcut_name(shortcut) }</dd></div>
                }) }
            </dl>
            <div class="mt-3">
                <Choice name="keys" many={true} class="choice--dense" checked={props.on} label={html! { { t!("keys-on") } }}
                    hint={html! { { t!("keys-on-hint") } }} onchange={props.onswitch.clone()} />
            </div>
            <div class="dialog__do">
                <Button kind={ButtonKind::Second} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!("close") }</Button>
            </div>
        </Dialog>
    }
}
