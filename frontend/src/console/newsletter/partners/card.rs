//! One organisation in the list.

use majlis_contract::newsletter::{PartnerState, PartnerView};
use yew::prelude::*;

use super::edit::Edit;
use super::remove::Remove;
use crate::i18n::{Label, here};
use crate::t;
use crate::ui::{Badge, Button, ButtonKind, Tone, glyph};

#[derive(Properties, PartialEq)]
pub struct PartnerProps {
    pub view: PartnerView,
    pub manages: bool,
    pub onchanged: Callback<()>,
}

#[component]
pub fn Partner(props: &PartnerProps) -> Html {
    let view = &props.view;
    let editing = use_state(|| false);
    let turn = |to: bool| {
        let editing = editing.setter();
        Callback::from(move |()| editing.set(to))
    };
    let tone = match view.state {
        PartnerState::Waiting => (Tone::Warn, glyph::CLOCK),
        PartnerState::Confirmed => (Tone::Ok, glyph::CHECK_RING),
        PartnerState::Left => (Tone::Mute, glyph::STATE_WITHDRAWN),
    };
    let named = |label: String| format!("{label}: \u{2068}{}\u{2069}", here(&view.name));
    html! {
        <article class="card stack gap-2">
            <div class="row row--between">
                <h2 class="h-lg"><bdi>{ here(&view.name) }</bdi></h2>
                <Badge tone={tone.0} glyph={tone.1} dense={true}>{ view.state.label() }</Badge>
            </div>
            <p class="facts">
                <span><bdi dir="ltr">{ &view.masked_address }</bdi></span>
                if let Some(contact) = &view.contact {
                    <span><bdi>{ contact }</bdi></span>
                }
            </p>
            if let Some(note) = &view.note {
                <p class="pre" dir="auto">{ note }</p>
            }
            if props.manages && *editing {
                <Edit view={view.clone()} ondone={props.onchanged.clone()} oncancel={turn(false)} />
            } else if props.manages {
                <div class="row gap-2">
                    <Button kind={ButtonKind::Second} class="btn--dense" label={named(t!("partner-edit"))} onclick={turn(true).reform(|_: MouseEvent| ())}>
                        { t!("partner-edit") }
                    </Button>
                    <Remove view={view.clone()} ondone={props.onchanged.clone()} />
                </div>
            }
        </article>
    }
}
