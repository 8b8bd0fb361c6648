//! One member of staff: roles, and shutting out.

use majlis_contract::change::SubjectKind;
use majlis_contract::problem::ErrorCode;
use majlis_contract::staff::{EditStaff, StaffView};
use majlis_domain::permission::Permission;
use uuid::Uuid;
use yew::prelude::*;

use super::roles::Roles;
use super::{everybody, name, state};
use crate::api::ApiError;
use crate::api::staff::edit_staff;
use crate::console::administration::history::History;
use crate::console::administration::section::{Back, Section};
use crate::form::{on_submit, use_form};
use crate::load::use_load;
use crate::session::use_session;
use crate::t;
use crate::ui::{Alert, Button, ButtonKind, Dialog, Ref, Skeleton, Tone, use_toast};

#[derive(Properties, PartialEq)]
pub struct MemberProps {
    pub id: Uuid,
}

#[component]
pub fn Member(props: &MemberProps) -> Html {
    let id = props.id;
    let staff = use_load((), |()| everybody());
    html! {
        <div class="stack task">
            <Back section={Section::Staff} />
            { staff.show(html! { <Skeleton /> }, |all| match all.iter().find(|member| member.id.0 == id) {
                Some(member) => html! { <Edit key={member.etag.clone()} member={member.clone()} reload={staff.reload.clone()} /> },
                None => html! { <><h1>{ t!("staff-gone-title") }</h1><p>{ t!("staff-gone-text") }</p></> },
            }) }
            <History subject={SubjectKind::Staff} id={Some(id)} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct EditProps {
    member: StaffView,
    reload: Callback<()>,
}

#[component]
fn Edit(props: &EditProps) -> Html {
    let member = &props.member;
    let session = use_session();
    let own = session.account().is_some_and(|account| account.id == member.id);
    let manages = session.may(Permission::StaffManage) && !own;
    let roles = use_state(|| member.roles.clone());
    let asking = use_state(|| false);
    let toast = use_toast();
    let form = {
        let (id, etag, reload, asking) = (member.id, member.etag.clone(), props.reload.clone(), asking.setter());
        use_form(
            move |body: EditStaff| {
                let etag = etag.clone();
                async move { edit_staff(id, &etag, &body).await }
            },
            move |_: StaffView| {
                toast.say(t!("thing-saved"));
                asking.set(false);
                reload.emit(());
            },
        )
    };
    let onsubmit = {
        let (roles, submit) = (roles.clone(), form.submit.clone());
        on_submit(move || submit.emit(EditStaff { roles: Some((*roles).clone()), blocked: None }))
    };
    let onroles = {
        let roles = roles.clone();
        Callback::from(move |next| roles.set(next))
    };
    let ask = |to: bool| {
        let (asking, clear) = (asking.setter(), form.clear.clone());
        Callback::from(move |()| {
            clear.emit(());
            asking.set(to);
        })
    };
    let blocked = member.blocked_at.is_some();
    let block = form.submit.reform(move |_: MouseEvent| EditStaff { roles: None, blocked: Some(!blocked) });
    let busy = form.busy.then(|| AttrValue::from(t!("sending")));
    let failed = form.failure.as_ref().and_then(refusal).unwrap_or_else(|| form.summary());
    html! {
        <>
            <div class="row row--between"><h1><bdi>{ name(member) }</bdi></h1>{ state(member) }</div>
            if let Some(email) = &member.email {
                <p class="muted"><Ref value={email.clone()} /></p>
            }
            if own {
                <Alert tone={Tone::Info} title={t!("staff-own-title")}><p>{ t!("staff-own-text") }</p></Alert>
            }
            <form class="card stack" {onsubmit} novalidate={true}>
                if !*asking {
                    { failed.clone() }
                }
                <fieldset class="stack c-fields" disabled={!manages}>
                    <legend class="sr">{ t!("field-roles") }</legend>
                    <Roles value={(*roles).clone()} errors={form.errors.clone()} onchange={onroles} />
                </fieldset>
                if manages {
                    if roles.is_empty() {
                        <p class="small">{ t!("staff-no-roles") }</p>
                    }
                    <div class="row"><Button submit={true} busy={busy.clone()}>{ t!("thing-save") }</Button></div>
                }
            </form>
            if manages && blocked {
                <div><Button kind={ButtonKind::Second} class="btn--dense" busy={busy.clone()} onclick={block.clone()}>{ t!("staff-unblock") }</Button></div>
            } else if manages {
                <div><Button kind={ButtonKind::DangerSecond} class="btn--dense" onclick={ask(true).reform(|_: MouseEvent| ())}>{ t!("staff-block") }</Button></div>
            }
            <Dialog open={*asking} title={t!("staff-block-title", name = name(member))} onclose={ask(false)}>
                <p class="mt-2">{ t!("staff-block-text") }</p>
                { failed }
                <div class="dialog__do">
                    <Button kind={ButtonKind::Second} onclick={ask(false).reform(|_: MouseEvent| ())}>{ t!("thing-keep") }</Button>
                    <Button kind={ButtonKind::Danger} {busy} onclick={block}>{ t!("staff-block") }</Button>
                </div>
            </Dialog>
        </>
    }
}

/// Somebody else was quicker, or nobody would be left who could let anybody in.
fn refusal(error: &ApiError) -> Option<Html> {
    let state = error.problem.as_ref().and_then(|problem| problem.state.clone());
    let told = match (error.code()?, state.as_deref()) {
        (ErrorCode::PreconditionFailed, _) => (t!("thing-changed-title"), t!("thing-changed-text")),
        (ErrorCode::StateConflict, Some("last_administrator")) => (t!("staff-last-title"), t!("staff-last-text")),
        (ErrorCode::StateConflict, Some("own_account")) => (t!("staff-own-title"), t!("staff-own-text")),
        _ => return None,
    };
    Some(html! { <Alert tone={Tone::Warn} role="alert" title={told.0}><p>{ told.1 }</p></Alert> })
}
