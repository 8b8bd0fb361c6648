//! The record of every message that left, or should have.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::notification::NoticeKind;
use crate::{CaseId, DeliveryId};

crate::vocabulary! {
    /// A channel by which messages leave.
    DeliveryChannel {
        Email = "email",
        Sms = "sms",
        /// On the screen of a device
        Push = "push",
        InApp = "in_app",
    }
}

impl DeliveryChannel {
    /// Those that something outside can keep from arriving.
    pub const LEAVING: &'static [Self] = &[Self::Email, Self::Sms, Self::Push];
}

crate::vocabulary! {
    /// As what somebody is told.
    Audience {
        /// Who sent the case
        Reporter = "reporter",
        /// Who follows the case of another, or a subject
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
        /// Who wrote what it is about
        Author = "author",
        /// Who supports the idea
        Supporters = "supporters",
        /// Who took part in what was decided on
        Contributors = "contributors",
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
        /// Needless: the device or the wish is gone
        Dropped = "dropped",
    }
}

/// One message to one person over one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliveryView {
    pub id: DeliveryId,
    pub channel: DeliveryChannel,
    /// What it tells of.
    pub about: NoticeKind,
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

/// Which given-up messages are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct DeadLetterQuery {
    /// Only those of one channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub channel: Option<DeliveryChannel>,
    /// How many items, 1 to 100; 20 unless told.
    #[validate(range(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100, example = 20))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// The `next_cursor` of the page before.
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

/// A message that was given up after the last try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeadLetter {
    pub id: DeliveryId,
    pub channel: DeliveryChannel,
    /// What it tells of.
    pub about: NoticeKind,
    /// As what the person is told.
    pub audience: Audience,
    /// The address, masked.
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@example.om"))]
    pub masked_address: String,
    #[cfg_attr(feature = "openapi", schema(example = 9))]
    pub attempts: u32,
    pub created_at: DateTime<Utc>,
    pub failed_at: Option<DateTime<Utc>>,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// The case that it is about; none where it is about something else.
    pub case_id: Option<CaseId>,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub case_reference: Option<String>,
}

/// How many messages of a channel were given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChannelCount {
    pub channel: DeliveryChannel,
    /// Counting stops at 1,000.
    pub count: u32,
}

/// Has all messages of a channel tried again that were given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RetryDeadLetters {
    pub channel: DeliveryChannel,
}

/// How many messages are on their way again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Retrying {
    /// Counting stops at 1,000; all of them are tried again.
    pub count: u32,
}
