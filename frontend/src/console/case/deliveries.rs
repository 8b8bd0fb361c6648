//! The messages that went out about the case, and where each stands.

use majlis_contract::delivery::{DeliveryState, DeliveryView};
use yew::prelude::*;

use crate::i18n::{Label, notice_label};
use crate::load::Load;
use crate::t;
use crate::ui::{Badge, Failed, Glyph, Ref, Tone, When, glyph};

#[derive(Properties, PartialEq)]
pub struct DeliveriesProps {
    pub list: Load<Vec<DeliveryView>>,
    pub again: Callback<()>,
}

#[component]
pub fn Deliveries(props: &DeliveriesProps) -> Html {
    let list = match &props.list {
        Load::Pending => return Html::default(),
        Load::Failed(error) => return html! { <Failed error={error.clone()} again={props.again.clone()} /> },
        Load::Ready(list) => list,
    };
    let failed = list.iter().filter(|delivery| delivery.state == DeliveryState::Failed).count();
    html! {
        <details class="card">
            <summary class="strong c-summary">
                { t!("work-deliveries", count = list.len()) }
                if failed > 0 {
                    { " " }<Badge tone={Tone::Bad} glyph={glyph::STOP} dense={true}>{ t!("work-deliveries-failed", count = failed) }</Badge>
                }
            </summary>
            if list.is_empty() {
                <p class="small muted mt-2">{ t!("work-deliveries-none") }</p>
            }
            <ul class="stack gap-3 small mt-3">{ for list.iter().map(line) }</ul>
        </details>
    }
}

fn line(delivery: &DeliveryView) -> Html {
    let (tone, glyph): (Tone, Glyph) = match delivery.state {
        DeliveryState::Queued => (Tone::Warn, glyph::CLOCK),
        DeliveryState::Sent => (Tone::Ok, glyph::CHECK),
        DeliveryState::Failed => (Tone::Bad, glyph::STOP),
        DeliveryState::Dropped => (Tone::Mute, glyph::MINUS),
    };
    html! {
        <li key={delivery.id.to_string()} class="c-event">
            <span class="muted"><When at={delivery.sent_at.unwrap_or(delivery.created_at)} /></span>
            <span class="stack gap-1">
                <span class="row gap-2">
                    <Badge {tone} {glyph} dense={true}>{ delivery.state.label() }</Badge>
                    <span>{ delivery.channel.label() }{ " · " }{ notice_label(delivery.about) }</span>
                    <Ref value={delivery.masked_address.clone()} />
                </span>
                if let (DeliveryState::Queued, Some(at)) = (delivery.state, delivery.next_attempt_at) {
                    <span class="muted">{ t!("work-next-attempt", tries = delivery.attempts) }{ " " }<When {at} /></span>
                }
                if let Some(error) = &delivery.last_error {
                    <span class="muted" dir="auto">{ error }</span>
                }
            </span>
        </li>
    }
}
