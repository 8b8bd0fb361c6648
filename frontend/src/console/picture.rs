//! Pictures for texts in CommonMark: beside the field, a button that opens where one is chosen, described and put into the text.

mod panel;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::t;
use crate::title::focus;
use crate::ui::{Button, ButtonKind, glyph};
use panel::Panel;

#[derive(Properties, PartialEq)]
pub struct AddPictureProps {
    /// The id of the text's field.
    pub field: AttrValue,
    /// What the field is called.
    pub label: AttrValue,
    /// What stands in it now.
    pub text: AttrValue,
    /// Hears the text with the picture.
    pub oninput: Callback<String>,
}

#[component]
pub fn AddPicture(props: &AddPictureProps) -> Html {
    let open = use_state(|| false);
    let id = AttrValue::from(format!("{}-picture", props.field));
    let show = {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    // The panel goes away under the focus: after adding it goes to the text, else to the button that comes back.
    let onclose = {
        let (open, field, id) = (open.setter(), props.field.clone(), id.clone());
        Callback::from(move |added: bool| {
            open.set(false);
            let next = if added { field.clone() } else { id.clone() };
            Timeout::new(50, move || focus(&next)).forget();
        })
    };
    if *open {
        return html! { <Panel {id} text={props.text.clone()} label={props.label.clone()} oninput={props.oninput.clone()} {onclose} /> };
    }
    let label = t!("picture-add-to", field = props.label.as_str());
    html! { <div><Button {id} kind={ButtonKind::Quiet} class="btn--dense" glyph={glyph::CAMERA} {label} onclick={show}>{ t!("picture-add") }</Button></div> }
}
