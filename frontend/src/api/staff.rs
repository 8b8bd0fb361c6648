//! Staff, their roles, and invitations.

use majlis_contract::auth::Enrolment;
use majlis_contract::page::PageQuery;
use majlis_contract::staff::{AcceptInvitation, EditStaff, InvitationOffer, InvitationToken, InvitationView, InviteStaff, StaffView};
use majlis_contract::{AccountId, InvitationId, Page};

use super::ApiError;
use super::request::{Call, query};

pub async fn list_staff(page: &PageQuery) -> Result<Page<StaffView>, ApiError> {
    Call::get(format!("/administration/staff{}", query(page))).send().await
}

pub async fn edit_staff(id: AccountId, etag: &str, body: &EditStaff) -> Result<StaffView, ApiError> {
    Call::patch(format!("/administration/staff/{id}")).if_match(etag).json(body).send().await
}

pub async fn list_invitations(page: &PageQuery) -> Result<Page<InvitationView>, ApiError> {
    Call::get(format!("/administration/invitations{}", query(page))).send().await
}

pub async fn invite_staff(key: &str, body: &InviteStaff) -> Result<InvitationView, ApiError> {
    Call::post("/administration/invitations").idempotency_key(key).json(body).send().await
}

pub async fn send_invitation_again(id: InvitationId) -> Result<InvitationView, ApiError> {
    Call::post(format!("/administration/invitations/{id}/send")).send().await
}

pub async fn revoke_invitation(id: InvitationId) -> Result<(), ApiError> {
    Call::delete(format!("/administration/invitations/{id}")).done().await
}

/// What an invitation offers, for whoever holds its link.
pub async fn look_at_invitation(body: &InvitationToken) -> Result<InvitationOffer, ApiError> {
    Call::post("/auth/invitation-looks").unsigned().json(body).send().await
}

pub async fn accept_invitation(body: &AcceptInvitation) -> Result<Enrolment, ApiError> {
    Call::post("/auth/invitation-acceptances").unsigned().json(body).send().await
}
