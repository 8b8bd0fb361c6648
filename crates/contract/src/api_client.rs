//! Machines that call the API for other organisations.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ApiClientId;

crate::vocabulary! {
    /// What a machine may do.
    Scope {
        /// Send cases for residents, with the channel `partner_api`
        CasesSubmit = "cases:submit",
        /// Read the cases that it sent itself
        CasesRead = "cases:read",
    }
}

/// A registered machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiClientView {
    /// Also the OAuth `client_id`.
    pub id: ApiClientId,
    #[cfg_attr(feature = "openapi", schema(example = "تجاوب"))]
    pub name: String,
    pub scopes: Vec<Scope>,
    pub created_at: DateTime<Utc>,
    /// When it was shut out.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Registers a machine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterApiClient {
    /// The organisation and system, 1 to 120 characters.
    #[validate(length(min = 1, max = 120), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(example = "تجاوب"))]
    pub name: String,
    #[validate(length(min = 1, max = 10))]
    pub scopes: Vec<Scope>,
}

/// The machine and its secret, shown this one time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiClientRegistered {
    #[serde(flatten)]
    pub client: ApiClientView,
    pub client_secret: String,
}
