//! Messages inside the app.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::case::CaseEventKind;
use crate::delivery::Audience;
use crate::{CaseId, NotificationId};

/// Something happened on a case that concerns the person who asks. The words are the client's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationView {
    pub id: NotificationId,
    pub kind: CaseEventKind,
    /// As what the person is told.
    pub audience: Audience,
    pub case_id: CaseId,
    #[cfg_attr(feature = "openapi", schema(example = "MJ-48317-6"))]
    pub case_reference: String,
    pub case_subject: String,
    pub created_at: DateTime<Utc>,
    pub read_at: Option<DateTime<Utc>>,
}

/// One page of messages and how many are unread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationPage {
    /// Newest first.
    pub items: Vec<NotificationView>,
    pub next_cursor: Option<String>,
    /// At most 100 are counted.
    pub unread: u32,
}
