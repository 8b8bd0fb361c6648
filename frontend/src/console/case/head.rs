//! What the case is, and what can be done with it.

use yew::prelude::*;

use super::actions::Actions;
use super::desk::Desk;
use crate::case_part::{Due, EscalationBadge, PriorityMark, StateBadge};
use crate::i18n::Label;
use crate::t;
use crate::ui::{Badge, Ref, Tone, glyph};
use majlis_contract::case::CaseVisibility;

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub desk: Desk,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let case = &props.desk.case;
    html! {
        <div class="row row--between row--top">
            <div class="c-head">
                <div class="row gap-2">
                    <StateBadge state={case.state} />
                    <PriorityMark priority={case.priority} />
                    <span class="muted small">
                        <Ref value={case.reference.clone()} />{ " · " }{ case.kind.label() }
                        if let Some(channel) = case.channel {
                            { " · " }{ t!("work-through", channel = channel.label()) }
                        }
                        if case.followers > 0 {
                            { " · " }{ t!("followers", count = case.followers) }
                        }
                    </span>
                    <EscalationBadge escalation={case.escalation} dense={true} />
                    if case.visibility == CaseVisibility::Published {
                        <Badge tone={Tone::Info} glyph={glyph::EYE} dense={true}>{ case.visibility.label() }</Badge>
                    }
                    <span class="only-narrow">
                        <Due clocks={case.clocks.clone()} />
                    </span>
                </div>
                <h1 class="mt-2"><bdi>{ &case.subject }</bdi></h1>
            </div>
            <Actions desk={props.desk.clone()} />
        </div>
    }
}
