//! The record of every message that left, or should have.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::DeliveryId;
use crate::case::CaseEventKind;

crate::vocabulary! {
    /// A channel by which messages leave.
    DeliveryChannel {
        Email = "email",
        Sms = "sms",
        InApp = "in_app",
    }
}

crate::vocabulary! {
    /// As what somebody is told.
    Audience {
        /// Who sent the case
        Reporter = "reporter",
        /// Who follows the case of another
        Followers = "followers",
        /// Who has just begun to follow it, without an account
        Newcomer = "newcomer",
        /// Who has the case in hand; while it is nobody, the managers of its department
        Officer = "officer",
        /// The managers of the department that has the case
        DepartmentManagers = "department_managers",
        /// Those who see to the promises of all departments
        ParticipationManagers = "participation_managers",
        /// Who is on duty for what can't wait
        DutyDesk = "duty_desk",
    }
}

crate::vocabulary! {
    /// Where a message stands.
    DeliveryState {
        /// Waiting for its first or next try
        Queued = "queued",
        /// Taken by the next system
        Sent = "sent",
        /// Given up after the last try
        Failed = "failed",
    }
}

/// One message to one person over one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliveryView {
    pub id: DeliveryId,
    pub channel: DeliveryChannel,
    /// What it tells of.
    pub about: CaseEventKind,
    /// As what the person is told.
    pub audience: Audience,
    /// The address, masked.
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@example.om"))]
    pub masked_address: String,
    pub state: DeliveryState,
    #[cfg_attr(feature = "openapi", schema(example = 1))]
    pub attempts: u32,
    pub created_at: DateTime<Utc>,
    /// When it is tried again.
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub sent_at: Option<DateTime<Utc>>,
    /// Why the last try failed.
    pub last_error: Option<String>,
}
