//! The last word is the resident's: solved, or not.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseReason, CaseView};
use yew::prelude::*;

use super::deed::{Desk, use_nod};
use super::draft;
use super::say::Say;
use crate::i18n;
use crate::t;
use crate::ui::{Button, ButtonKind, glyph};

#[derive(Properties, PartialEq)]
pub struct JudgeProps {
    pub case: Rc<CaseView>,
    pub desk: Desk,
}

/// Asks whether it is solved, while that may be asked.
#[component]
pub fn Judge(props: &JudgeProps) -> Html {
    let id = props.case.id;
    let may_confirm = props.case.permitted.contains(&CaseAction::Confirm);
    // What was begun is taken up again.
    let unsolved = use_state(|| draft::read(id, CaseAction::Reopen).is_some());
    let confirm = use_nod(&props.desk, CaseAction::Confirm);
    let until = props.case.reopen_until.map(i18n::date).unwrap_or_default();
    let (title, text) = if may_confirm {
        (t!("judge-title"), t!("judge-text", date = until.as_str()))
    } else {
        (t!("judge-closed-title"), t!("judge-closed-text", date = until.as_str()))
    };
    let yes = {
        let submit = confirm.submit.clone();
        Callback::from(move |_: MouseEvent| submit.emit(CaseReason::default()))
    };
    let show = |shown: bool| {
        let unsolved = unsolved.clone();
        move || unsolved.set(shown)
    };
    let (no, later) = (show(true), show(false));
    let busy = confirm.busy.then(|| AttrValue::from(t!("say-busy")));
    html! {
        <section class="card card--ask stack" aria-labelledby="judge-title">
            { confirm.summary() }
            <div>
                <h2 id="judge-title">{ title }</h2>
                <p class="muted measure">{ text }</p>
            </div>
            if *unsolved {
                <Say
                    desk={props.desk.clone()}
                    action={CaseAction::Reopen}
                    label={t!("reopen-label")}
                    hint={t!("reopen-hint")}
                    send={t!("reopen-send")}
                    oncancel={move |()| later()}
                    eager={true}
                />
            } else {
                <div class="actions">
                    if may_confirm {
                        <Button glyph={glyph::CHECK} {busy} onclick={yes}>{ t!("judge-yes") }</Button>
                    }
                    <Button kind={ButtonKind::Second} glyph={glyph::STATE_REOPENED} onclick={move |_| no()}>
                        { if may_confirm { t!("judge-no") } else { t!("judge-reopen") } }
                    </Button>
                </div>
            }
        </section>
    }
}
