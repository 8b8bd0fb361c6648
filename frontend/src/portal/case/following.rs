//! Joining the case of somebody else, and leaving it.

use std::rc::Rc;

use majlis_contract::case::{CaseAction, CaseView, CaseVisibility};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::api::case::{CaseKey, unfollow_case};
use crate::i18n::Label;
use crate::load::use_action;
use crate::portal::Route;
use crate::portal::join::Join;
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Icon, Tone, glyph, use_toast};

#[derive(Properties, PartialEq)]
pub struct FollowingProps {
    pub key_of: CaseKey,
    pub case: Rc<CaseView>,
    pub set: Callback<CaseView>,
    pub reload: Callback<()>,
}

/// Nothing for the one who reported it, and where nothing more comes of it.
#[component]
pub fn Following(props: &FollowingProps) -> Html {
    let (case, session, toast) = (&props.case, use_session(), use_toast());
    let may = |action| case.permitted.contains(&action);
    let arrived = use_location().is_some_and(|location| location.query_str().contains("joined=1"));
    let written = use_state(|| arrived);
    let onjoined = {
        let (set, written, guest, toast) = (props.set.clone(), written.setter(), session.account_id().is_none(), toast);
        Callback::from(move |view: CaseView| {
            if guest {
                written.set(true);
            } else {
                toast.say(t!("join-done"));
            }
            set.emit(view);
        })
    };
    if may(CaseAction::Unfollow) {
        return html! { <Follows key_of={props.key_of.clone()} case={case.clone()} reload={props.reload.clone()} /> };
    }
    if *written {
        return html! {
            <Alert tone={Tone::Ok} role="status" class="mt-5" title={t!("join-written-title")}><p>{ t!("join-written") }</p></Alert>
        };
    }
    if !may(CaseAction::Follow) {
        return Html::default();
    }
    html! {
        <div class="mt-5 join">
            <Join id={case.id} subject={case.subject.clone()} label={CaseAction::Follow.label()} {onjoined} />
            <p class="small muted">{ t!("join-why") }</p>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct FollowsProps {
    key_of: CaseKey,
    case: Rc<CaseView>,
    reload: Callback<()>,
}

/// Says so, and how to end it.
#[component]
fn Follows(props: &FollowsProps) -> Html {
    let (navigator, toast, session) = (use_navigator(), use_toast(), use_session());
    let signed_in = session.account().is_some();
    let public = props.case.visibility == CaseVisibility::Published;
    let leave = {
        let (case, reload) = (props.key_of.clone(), props.reload.clone());
        use_action(
            move |()| {
                let case = case.clone();
                async move { unfollow_case(&case).await }
            },
            move |()| {
                toast.say(t!("follow-left"));
                match (&navigator, public) {
                    // What is not public can't be seen any more.
                    (Some(navigator), false) => navigator.push(if signed_in { &Route::OwnCases } else { &Route::Home }),
                    _ => reload.emit(()),
                }
            },
        )
    };
    html! {
        <div class="mt-5">
            if let Some(error) = &leave.error {
                <Alert tone={Tone::Bad} role="alert" title={error.text()} class="mb-3" />
            }
            <div class="row gap-3">
                <span class="row gap-2 nowrap-row strong"><Icon glyph={glyph::CHECK} class="icon--sm" />{ t!("follow-following") }</span>
                <Button kind={ButtonKind::Quiet} class="btn--dense" busy={leave.busy.then(|| AttrValue::from(t!("say-busy")))}
                    onclick={leave.run.reform(|_: MouseEvent| ())}>{ t!("follow-leave") }</Button>
            </div>
            <p class="small muted">{ if signed_in { t!("follow-why") } else { t!("follow-why-guest") } }</p>
        </div>
    }
}
