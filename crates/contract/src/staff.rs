//! Staff and their roles, as administrators see to them, and invitations.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::role::RoleGrant;
use crate::{AccountId, InvitationId, Language};

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffView {
    pub id: AccountId,
    #[cfg_attr(feature = "openapi", schema(example = "خالد المعشني"))]
    pub name: Option<String>,
    /// Signs in with it.
    #[cfg_attr(feature = "openapi", schema(example = "agent@alsahil.example"))]
    pub email: Option<String>,
    pub roles: Vec<RoleGrant>,
    /// Whether an authenticator is set up.
    pub enrolled: bool,
    /// Since when the account is blocked.
    pub blocked_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
}

/// Changes what a member of staff may do (JSON merge patch, RFC 7396). Nobody changes themselves.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditStaff {
    /// All roles from now on, 10 at most; none takes every right away and ends the sessions.
    #[validate(length(max = 10))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(
        max_items = 10,
        example = json!([{ "role": "department_officer", "department_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" }])
    ))]
    pub roles: Option<Vec<RoleGrant>>,
    /// Shuts the account out at once and ends its sessions, or lets it in again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub blocked: Option<bool>,
}

/// Invites somebody to work here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InviteStaff {
    /// Where the link is sent; they sign in with it later.
    #[validate(custom(function = "crate::validation::email"))]
    #[cfg_attr(feature = "openapi", schema(example = "new.officer@alsahil.example"))]
    pub email: String,
    /// 1 to 10.
    #[validate(length(min = 1, max = 10))]
    #[cfg_attr(feature = "openapi", schema(
        min_items = 1, max_items = 10,
        example = json!([{ "role": "department_officer", "department_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" }])
    ))]
    pub roles: Vec<RoleGrant>,
    /// The language of the message.
    #[serde(default)]
    pub language: Language,
}

crate::vocabulary! {
    /// Where an invitation stands.
    InvitationState {
        /// The link works
        Open = "open",
        Accepted = "accepted",
        /// Its message could not be delivered; the link works, should it have arrived after all
        Undelivered = "undelivered",
        /// Taken back, or replaced by a newer one
        Revoked = "revoked",
        Expired = "expired",
    }
}

/// An invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationView {
    pub id: InvitationId,
    #[cfg_attr(feature = "openapi", schema(example = "new.officer@alsahil.example"))]
    pub email: String,
    pub roles: Vec<RoleGrant>,
    pub language: Language,
    pub state: InvitationState,
    pub created_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

/// The secret of an invitation's link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    /// What follows `token=` in the link.
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(example = "Zk3mQ1x0Tq2bVb6o1rXv9A7u0mCk4wRtY5nB8sLdE2g"))]
    pub token: String,
}

/// What an invitation offers, for whoever holds its link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationOffer {
    #[cfg_attr(feature = "openapi", schema(example = "new.officer@alsahil.example"))]
    pub email: String,
    pub roles: Vec<RoleGrant>,
    pub expires_at: DateTime<Utc>,
}

/// Takes an invitation up. Setting up the authenticator follows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptInvitation {
    /// What follows `token=` in the link. Works once.
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(example = "Zk3mQ1x0Tq2bVb6o1rXv9A7u0mCk4wRtY5nB8sLdE2g"))]
    pub token: String,
    /// 1 to 120 characters.
    #[validate(length(min = 1, max = 120), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(example = "خالد المعشني"))]
    pub name: String,
    /// 12 to 256 characters of any kind (NIST SP 800-63B).
    #[validate(length(min = 12, max = 256))]
    #[cfg_attr(feature = "openapi", schema(example = "seven palms by the lantern coast"))]
    pub password: String,
}
