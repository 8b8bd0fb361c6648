//! What may be done with the case now, as the server says.

use majlis_contract::case::{CaseAction, CaseReason, CaseState};
use yew::prelude::*;

use super::desk::{Desk, is_stale, use_deed};
use super::hear::HearDialog;
use super::publish::{HideDialog, PublishDialog};
use super::reject::RejectDialog;
use super::say::SayDialog;
use crate::api::case::start_case;
use crate::i18n::Label;
use crate::t;
use crate::ui::{Button, ButtonKind, Failed, glyph};

#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    pub desk: Desk,
}

#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let desk = &props.desk;
    let open = use_state(|| None::<CaseAction>);
    let start = use_deed(
        desk,
        |key, etag, body: CaseReason| async move { start_case(&key, &etag, &body).await },
        t!("work-started"),
        Callback::noop(),
    );
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(None))
    };
    let opener = |action: CaseAction| {
        let open = open.setter();
        Callback::from(move |_: MouseEvent| open.set(Some(action)))
    };
    let button = |action: CaseAction, kind: ButtonKind, glyph| {
        html! { <Button {kind} class="btn--dense btn--act" {glyph} onclick={opener(action)}>{ action.label() }</Button> }
    };
    let begin = start.submit.reform(|_: MouseEvent| CaseReason::default());
    // One solid button: the next step of the work.
    let next = if desk.may(CaseAction::Start) { CaseAction::Start } else { CaseAction::Resolve };
    let is_open = |action| *open == Some(action);
    html! {
        <div class="stack gap-2 c-acts">
            <div class="row gap-2">
                if desk.may(CaseAction::Publish) {
                    { button(CaseAction::Publish, ButtonKind::Quiet, glyph::EYE) }
                }
                if desk.may(CaseAction::Redact) {
                    { button(CaseAction::Redact, ButtonKind::Quiet, glyph::EDIT) }
                }
                if desk.may(CaseAction::Unpublish) {
                    { button(CaseAction::Unpublish, ButtonKind::Quiet, glyph::LOCK) }
                }
                if desk.may(CaseAction::Reject) {
                    { button(CaseAction::Reject, ButtonKind::DangerSecond, glyph::STATE_REJECTED) }
                }
                if desk.may(CaseAction::Ask) {
                    { button(CaseAction::Ask, ButtonKind::Second, glyph::STATE_AWAITING) }
                }
                if desk.may(CaseAction::Hear) {
                    { button(CaseAction::Hear, if desk.case.state == CaseState::AwaitingResident { ButtonKind::Second } else { ButtonKind::Quiet }, glyph::NOTE) }
                }
                if desk.may(CaseAction::Start) {
                    <Button class="btn--dense btn--act" glyph={glyph::STATE_IN_PROGRESS} onclick={begin}
                        busy={start.busy.then(|| AttrValue::from(t!("sending")))}>{ CaseAction::Start.label() }</Button>
                }
                if desk.may(CaseAction::Resolve) {
                    { button(CaseAction::Resolve, if next == CaseAction::Resolve { ButtonKind::Main } else { ButtonKind::Second }, glyph::STATE_RESOLVED) }
                }
            </div>
            if let Some(error) = &start.failure {
                if is_stale(error) {
                    { super::desk::changed_alert() }
                } else {
                    <Failed error={error.clone()} />
                }
            }
            <SayDialog desk={desk.clone()} action={CaseAction::Ask} open={is_open(CaseAction::Ask)} onclose={onclose.clone()} />
            <HearDialog desk={desk.clone()} open={is_open(CaseAction::Hear)} onclose={onclose.clone()} />
            <SayDialog desk={desk.clone()} action={CaseAction::Resolve} open={is_open(CaseAction::Resolve)} onclose={onclose.clone()} />
            <RejectDialog desk={desk.clone()} open={is_open(CaseAction::Reject)} onclose={onclose.clone()} />
            <PublishDialog desk={desk.clone()} again={false} open={is_open(CaseAction::Publish)} onclose={onclose.clone()} />
            <PublishDialog desk={desk.clone()} again={true} open={is_open(CaseAction::Redact)} onclose={onclose.clone()} />
            <HideDialog desk={desk.clone()} open={is_open(CaseAction::Unpublish)} {onclose} />
        </div>
    }
}
