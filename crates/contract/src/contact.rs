//! Ways to reach a person.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ContactId;

crate::vocabulary! {
    /// A kind of address.
    ContactKind {
        /// An e-mail address
        Email = "email",
        /// A phone number that receives SMS
        Phone = "phone",
    }
}

/// One confirmed or unconfirmed address of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactView {
    pub id: ContactId,
    pub kind: ContactKind,
    /// The e-mail address in lower case, or the phone number in E.164.
    #[cfg_attr(feature = "openapi", schema(example = "+96899123456"))]
    pub value: String,
    /// When the owner proved to receive messages there.
    pub confirmed_at: Option<DateTime<Utc>>,
}

/// Adds an address; a code is sent there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AddContact {
    pub kind: ContactKind,
    /// An e-mail address, or a phone number with or without the country code. Arabic-Indic digits are accepted.
    #[validate(length(min = 3, max = 254))]
    #[cfg_attr(feature = "openapi", schema(example = "salma@example.om"))]
    pub value: String,
}

/// Confirms an address with the code that was sent to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfirmContact {
    /// Six digits.
    #[validate(custom(function = "crate::validation::one_time_code"))]
    #[cfg_attr(feature = "openapi", schema(example = "493027"))]
    pub code: String,
}
