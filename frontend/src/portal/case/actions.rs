//! What the reporter may do besides: add information, withdraw.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseReason, CaseState, CaseView};
use yew::prelude::*;

use super::deed::{Desk, use_nod};
use super::draft;
use super::say::Say;
use crate::t;
use crate::ui::{Button, ButtonKind, Dialog, glyph};

#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    pub case: Rc<CaseView>,
    pub desk: Desk,
}

#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let case = &props.case;
    let id = case.id;
    let may = |action| case.permitted.contains(&action);
    // While a question waits, its own box takes the answer.
    let may_inform = may(CaseAction::Inform) && case.state != CaseState::AwaitingResident;
    // An open report that can't be taken back is one that others wait for.
    let kept_for_others = may_inform && !may(CaseAction::Withdraw);
    let writing = use_state(|| draft::read(id, CaseAction::Inform).is_some());
    if !may_inform && !may(CaseAction::Withdraw) {
        return Html::default();
    }
    let show = |shown: bool| {
        let writing = writing.clone();
        move || writing.set(shown)
    };
    let (begin, later, sent) = (show(true), show(false), show(false));
    let desk = {
        let done = props.desk.done.reform(move |answer| {
            sent();
            answer
        });
        Desk { done, ..props.desk.clone() }
    };
    html! {
        <>
            if may_inform && *writing {
                <section class="card mt-8" aria-labelledby="inform-title">
                    <h2 id="inform-title" class="h-lg mb-3">{ t!("inform-title") }</h2>
                    <Say
                        {desk}
                        action={CaseAction::Inform}
                        label={t!("inform-label")}
                        hint={t!("inform-hint")}
                        send={t!("inform-send")}
                        oncancel={move |()| later()}
                        eager={true}
                    />
                </section>
            }
            <div class="actions">
                if may_inform && !*writing {
                    <Button kind={ButtonKind::Second} glyph={glyph::NOTE} onclick={move |_| begin()}>{ t!("inform-title") }</Button>
                }
                if may(CaseAction::Withdraw) {
                    <Withdraw desk={props.desk.clone()} />
                }
            </div>
            if kept_for_others && !may(CaseAction::Withdraw) {
                <p class="small muted measure">{ t!("withdraw-others") }</p>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WithdrawProps {
    desk: Desk,
}

/// Can't be undone, so it is asked first.
#[component]
fn Withdraw(props: &WithdrawProps) -> Html {
    let asking = use_state(|| false);
    let desk = {
        let close = asking.clone();
        let refused = props.desk.refused.reform(move |refusal| {
            close.set(false);
            refusal
        });
        Desk { refused, ..props.desk.clone() }
    };
    let form = use_nod(&desk, CaseAction::Withdraw);
    let ask = |shown: bool| {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(shown))
    };
    let submit = form.submit.reform(|_: MouseEvent| CaseReason::default());
    let busy = form.busy.then(|| AttrValue::from(t!("say-busy")));
    html! {
        <>
            <Button kind={ButtonKind::DangerSecond} onclick={ask(true).reform(|_| ())}>{ t!("withdraw") }</Button>
            <Dialog open={*asking} title={t!("withdraw-title")} onclose={ask(false)}>
                <p class="mt-3">{ t!("withdraw-text") }</p>
                { form.summary() }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_| ())}>{ t!("withdraw-keep") }</Button>
                    <Button kind={ButtonKind::Danger} {busy} onclick={submit}>{ t!("withdraw") }</Button>
                </div>
            </Dialog>
        </>
    }
}
