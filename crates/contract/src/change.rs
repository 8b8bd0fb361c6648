//! What administrators changed, and from what to what.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::case::ActorKind;
use crate::{Bilingual, EventId};

crate::vocabulary! {
    /// A kind of thing that administrators change.
    SubjectKind {
        Department = "department",
        District = "district",
        Category = "category",
        ServiceLevel = "service_level",
        Template = "template",
        ClosingReason = "closing_reason",
        InitiativeKind = "initiative_kind",
        /// A word that moderators see pointed out
        WatchWord = "watch_word",
        Policy = "policy",
        Municipality = "municipality",
        Staff = "staff",
        Invitation = "invitation",
        /// A machine of another organisation
        ApiClient = "api_client",
        /// A message that was given up; all of a channel have no id of their own
        Delivery = "delivery",
    }
}

crate::vocabulary! {
    /// What was done to a thing.
    ChangeKind {
        Created = "created",
        Changed = "changed",
        /// No longer offered; what rests on it keeps its name
        Retired = "retired",
        /// Brought back into use
        Restored = "restored",
        /// Shut out
        Blocked = "blocked",
        /// Let in again
        Unblocked = "unblocked",
        /// An invitation was taken up
        Accepted = "accepted",
        /// A text became a version
        Published = "published",
        /// Its message was given up
        Undelivered = "undelivered",
        /// What had not arrived was sent once more
        SentAgain = "sent_again",
    }
}

/// One change, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeView {
    pub id: EventId,
    pub subject_kind: SubjectKind,
    /// The thing.
    #[cfg_attr(feature = "openapi", schema(example = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"))]
    pub subject_id: Uuid,
    pub kind: ChangeKind,
    pub at: DateTime<Utc>,
    pub actor: ActorKind,
    /// The member of staff.
    pub actor_name: Option<String>,
    pub fields: Vec<FieldChange>,
}

/// One field, from what to what. Ids are given as the names of what they name, long values cut short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldChange {
    /// The field's own name; parts of it after a dot.
    #[cfg_attr(feature = "openapi", schema(example = "name.ar"))]
    pub field: String,
    pub from: Option<Bilingual>,
    pub to: Option<Bilingual>,
}

/// Whose changes are wanted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct ChangeQuery {
    pub subject_kind: SubjectKind,
    /// One thing; all of the kind unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<Uuid>,
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
