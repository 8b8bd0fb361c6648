//! Messages caught in the demo instead of being sent. Absent in production.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::DeliveryId;
use crate::delivery::DeliveryChannel;
use crate::role::RoleGrant;

/// A caught message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CaughtMessage {
    pub id: DeliveryId,
    pub channel: DeliveryChannel,
    pub to: String,
    /// Empty for SMS.
    pub subject: String,
    pub text: String,
    pub sent_at: DateTime<Utc>,
}

/// A member of the demo's staff, with everything needed to sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemoSignIn {
    pub name: String,
    pub email: String,
    pub password: String,
    /// What the authenticator shows now; good for one sign-in.
    pub code: String,
    pub roles: Vec<RoleGrant>,
}
