//! Who is invited.

use majlis_contract::InvitationId;
use majlis_contract::change::SubjectKind;
use majlis_contract::page::PageQuery;
use majlis_contract::staff::{InvitationState, InvitationView};
use majlis_domain::permission::Permission;
use yew::prelude::*;

use crate::api::staff::{list_invitations, revoke_invitation, send_invitation_again};
use crate::console::administration::history::History;
use crate::i18n::{Label, date_short};
use crate::load::{use_action, use_paged};
use crate::session::use_session;
use crate::t;
use crate::ui::{Badge, Button, ButtonKind, Failed, MoreButton, Ref, Tone, glyph, use_toast};

#[component]
pub fn Invitations() -> Html {
    let list = use_paged((), |(), cursor| async move { list_invitations(&PageQuery { limit: None, cursor }).await });
    let manages = use_session().may(Permission::StaffManage);
    let toast = use_toast();
    let send = {
        let (reload, toast) = (list.reload.clone(), toast.clone());
        use_action(
            |id| async move { send_invitation_again(id).await },
            move |sent: InvitationView| {
                toast.say(t!("invitation-sent-again", email = sent.email.as_str()));
                reload.emit(());
            },
        )
    };
    let revoke = {
        let reload = list.reload.clone();
        use_action(
            |id| async move { revoke_invitation(id).await },
            move |()| {
                toast.say(t!("invitation-revoked"));
                reload.emit(());
            },
        )
    };
    if list.started && list.items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="stack gap-3" aria-labelledby="invitations">
            <h2 id="invitations" class="h-lg">{ t!("invitations-title") }</h2>
            if let Some(error) = list.error.as_ref().or(revoke.error.as_ref()).or(send.error.as_ref()) {
                <Failed error={error.clone()} />
            }
            <div class="table-wrap">
                <table class="table table--dense table--cards">
                    <caption class="sr">{ t!("invitations-title") }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ t!("field-email") }</th>
                            <th scope="col">{ t!("field-roles") }</th>
                            <th scope="col">{ t!("invitation-until") }</th>
                            <th scope="col">{ t!("filter-state") }</th>
                            <th scope="col"><span class="sr">{ t!("clients-actions") }</span></th>
                        </tr>
                    </thead>
                    <tbody>{ for list.items.iter().map(|invitation| row(invitation, manages.then_some((&send.run, &revoke.run)))) }</tbody>
                </table>
            </div>
            if list.has_more {
                <MoreButton shown={list.items.len()} has_more={true} busy={list.busy} onmore={list.more.clone()} />
            }
            <History subject={SubjectKind::Invitation} />
        </section>
    }
}

/// What can be done with an invitation: sending it again, and taking it back.
type Deeds<'a> = (&'a Callback<InvitationId>, &'a Callback<InvitationId>);

fn row(invitation: &InvitationView, deeds: Option<Deeds<'_>>) -> Html {
    let roles: Vec<String> = invitation.roles.iter().map(|grant| grant.role.label()).collect();
    let (tone, glyph) = match invitation.state {
        InvitationState::Open => (Tone::Info, glyph::STATE_AWAITING),
        InvitationState::Undelivered => (Tone::Warn, glyph::WARNING),
        InvitationState::Accepted => (Tone::Ok, glyph::CHECK),
        InvitationState::Revoked | InvitationState::Expired => (Tone::Mute, glyph::STATE_WITHDRAWN),
    };
    let id = invitation.id;
    html! {
        <tr key={id.to_string()}>
            <th scope="row"><Ref value={invitation.email.clone()} /></th>
            <td data-th={t!("field-roles")}>{ roles.join(" · ") }</td>
            <td data-th={t!("invitation-until")}>{ date_short(invitation.expires_at) }</td>
            <td data-th={t!("filter-state")}>
                <Badge {tone} {glyph} dense={true}>{ invitation.state.label() }</Badge>
                if invitation.state == InvitationState::Undelivered {
                    <span class="t__sub">{ t!("invitation-undelivered") }</span>
                }
            </td>
            <td data-th="">
                if let Some((send, revoke)) = deeds {
                    <div class="row gap-2">
                        if invitation.state != InvitationState::Accepted && invitation.state != InvitationState::Revoked {
                            <Button kind={ButtonKind::Second} class="btn--dense" label={t!("invitation-send-again-named", email = invitation.email.as_str())}
                                onclick={send.reform(move |_: MouseEvent| id)}>{ t!("invitation-send-again") }</Button>
                        }
                        if matches!(invitation.state, InvitationState::Open | InvitationState::Undelivered) {
                            <Button kind={ButtonKind::DangerSecond} class="btn--dense" label={t!("invitation-revoke-named", email = invitation.email.as_str())}
                                onclick={revoke.reform(move |_: MouseEvent| id)}>{ t!("invitation-revoke") }</Button>
                        }
                    </div>
                }
            </td>
        </tr>
    }
}
