//! The browser's own dialog: it holds the focus, Esc closes it, focus returns.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DialogProps {
    pub open: bool,
    /// The question.
    pub title: AttrValue,
    /// Closed by Esc or from outside.
    pub onclose: Callback<()>,
    #[prop_or_default]
    pub class: Classes,
    /// The consequence, then `<div class="dialog__do">` with the verbs, the safe one first.
    pub children: Html,
}

#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.open, move |open| {
            let Some(dialog) = node.cast::<HtmlDialogElement>() else { return };
            if *open && !dialog.open() {
                let _ = dialog.show_modal();
            } else if !*open && dialog.open() {
                dialog.close();
            }
        });
    }
    let oncancel = props.onclose.reform(|event: Event| event.prevent_default());
    html! {
        <dialog ref={node} class={classes!("dialog", props.class.clone())} aria-labelledby="dialog-title" {oncancel}>
            if props.open {
                <h2 id="dialog-title">{ &props.title }</h2>
                { props.children.clone() }
            }
        </dialog>
    }
}
