//! Staff, their roles, and invitations.

use actix_web::web;
use majlis_app::staff;
use majlis_contract::auth::Enrolment;
use majlis_contract::page::PageQuery;
use majlis_contract::problem::Problem;
use majlis_contract::staff::{AcceptInvitation, EditStaff, InvitationOffer, InvitationToken, InvitationView, InviteStaff, StaffView};
use majlis_contract::{AccountId, InvitationId, Page};

use crate::prelude::*;

/// Lists who works here.
///
/// In the order in which they came, blocked ones as well; who lost every role is no longer listed.
#[utoipa::path(tag = "administration", operation_id = "list_staff", security(("bearer" = ["staff.read"])), params(PageQuery),
    responses((status = 200, description = "A page of staff", body = Page<StaffView>)))]
#[get("/administration/staff")]
async fn list_staff(request: HttpRequest, app: AppData, _: May<StaffRead>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &staff::list(&app, &page).await?))
}

/// Changes what a member of staff may do.
///
/// Roles, and being blocked; both hold at once. Nobody changes themselves (409 `own_account`), and one administrator who is not blocked
/// always stays (409 `last_administrator`).
#[utoipa::path(tag = "administration", operation_id = "edit_staff", security(("bearer" = ["staff.manage"])),
    params(("id" = AccountId, Path, description = "The member of staff"), IfMatch), request_body = EditStaff,
    responses((status = 200, description = "As it is now", body = StaffView)))]
#[patch("/administration/staff/{id}")]
async fn edit_staff(app: AppData, who: May<StaffManage>, id: Id<AccountId>, version: IfMatch, body: Body<EditStaff>) -> ApiResult {
    let view = staff::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Lists invitations, newest first.
#[utoipa::path(tag = "administration", operation_id = "list_invitations", security(("bearer" = ["staff.read"])), params(PageQuery),
    responses((status = 200, description = "A page of invitations", body = Page<InvitationView>)))]
#[get("/administration/invitations")]
async fn list_invitations(request: HttpRequest, app: AppData, _: May<StaffRead>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &staff::invitations(&app, &page).await?))
}

/// Invites somebody to work here.
///
/// A link that works once, for seven days, is sent to the address. An invitation before it to the same address stops working; whoever
/// works here already can't be invited (409). Whoever worked here before begins anew, with another authenticator.
#[utoipa::path(tag = "administration", operation_id = "invite_staff", security(("bearer" = ["staff.manage"])), params(IdempotencyKey),
    request_body = InviteStaff, responses((status = 201, description = "The invitation", body = InvitationView),
        (status = 409, description = "Whoever has the address works here already (`already_exists`)", body = Problem, content_type = "application/problem+json")))]
#[post("/administration/invitations")]
async fn invite_staff(app: AppData, who: May<StaffManage>, key: IdempotencyKey, body: Body<InviteStaff>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "invite_staff");
    Ok(respond::created("/api/v1/administration/invitations", &staff::invite(&app, &who.actor, &ticket, body.value).await?))
}

/// Sends an invitation once more.
///
/// With another link, for seven days from now; the one before stops working. For what was not delivered, was lost or has expired.
#[utoipa::path(tag = "administration", operation_id = "send_invitation_again", security(("bearer" = ["staff.manage"])),
    params(("id" = InvitationId, Path, description = "The invitation")),
    responses((status = 200, description = "The invitation as it is now", body = InvitationView),
        (status = 409, description = "It was taken up or taken back, or whoever has the address works here already (`already_exists`)", body = Problem, content_type = "application/problem+json")))]
#[post("/administration/invitations/{id}/send")]
async fn send_invitation_again(app: AppData, who: May<StaffManage>, id: Id<InvitationId>) -> ApiResult {
    Ok(respond::ok(&staff::send_again(&app, &who.actor, id.0).await?))
}

/// Takes an invitation back.
///
/// Its link stops working at once.
#[utoipa::path(tag = "administration", operation_id = "revoke_invitation", security(("bearer" = ["staff.manage"])),
    params(("id" = InvitationId, Path, description = "The invitation")),
    responses((status = 204, description = "Taken back"),
        (status = 409, description = "It is no longer open", body = Problem, content_type = "application/problem+json")))]
#[delete("/administration/invitations/{id}")]
async fn revoke_invitation(app: AppData, who: May<StaffManage>, id: Id<InvitationId>) -> ApiResult {
    staff::revoke(&app, &who.actor, id.0).await?;
    Ok(respond::no_content())
}

/// Shows what an invitation offers.
///
/// To whoever holds its link, as long as it works.
#[utoipa::path(tag = "auth", operation_id = "look_at_invitation", security((), ("bearer" = ["public.write"])), request_body = InvitationToken,
    responses((status = 200, description = "What it offers", body = InvitationOffer),
        (status = 422, description = "The link no longer works (`code_expired`), or fields are not right", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/invitation-looks")]
async fn look_at_invitation(
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<InvitationToken>,
) -> ApiResult {
    limits.check(Limit::SignIn, &address.0.to_string())?;
    Ok(respond::ok(&staff::look(&app, &body.value).await?))
}

/// Takes an invitation up.
///
/// The link works once. What comes next is setting up the authenticator, as after a first sign-in.
#[utoipa::path(tag = "auth", operation_id = "accept_invitation", security((), ("bearer" = ["public.write"])), request_body = AcceptInvitation,
    responses((status = 201, description = "What an authenticator needs", body = Enrolment),
        (status = 422, description = "The link no longer works (`code_expired`), or fields are not right", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/invitation-acceptances")]
async fn accept_invitation(
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<AcceptInvitation>,
) -> ApiResult {
    limits.check(Limit::SignIn, &address.0.to_string())?;
    Ok(respond::created("/api/v1/auth/staff-enrolments", &staff::accept(&app, body.value).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_staff)
        .service(edit_staff)
        .service(list_invitations)
        .service(invite_staff)
        .service(send_invitation_again)
        .service(revoke_invitation);
    config.service(look_at_invitation).service(accept_invitation);
}
