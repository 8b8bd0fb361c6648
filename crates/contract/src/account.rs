//! One's own account.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::contact::ContactView;
use crate::role::{PublicName, RoleGrant, StakeholderGroup};
use crate::{AccountId, DistrictId, Language, Patch, PolicyId};

/// The account of the person who asks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountView {
    pub id: AccountId,
    #[cfg_attr(feature = "openapi", schema(example = "سلمى الكثيرية"))]
    pub name: Option<String>,
    /// How the name is shown to the public.
    pub public_name: PublicName,
    pub stakeholder_group: Option<StakeholderGroup>,
    /// The home district.
    pub district_id: Option<DistrictId>,
    /// The language of messages.
    pub language: Language,
    pub contacts: Vec<ContactView>,
    pub notifications: NotificationPreferences,
    pub roles: Vec<RoleGrant>,
    /// What the roles allow, for building menus; the server decides all the same.
    #[cfg_attr(feature = "openapi", schema(example = json!(["case.submit"])))]
    pub permissions: Vec<String>,
    /// The policy texts that were agreed to.
    pub accepted_policies: Vec<PolicyId>,
    /// The value for `If-Match`.
    #[cfg_attr(feature = "openapi", schema(example = "\"3\""))]
    pub etag: String,
    pub created_at: DateTime<Utc>,
}

/// By which channels messages come, and when. Those inside the app always do, at once; so do codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NotificationPreferences {
    pub email: bool,
    pub sms: bool,
    /// On the devices that were allowed to show them.
    #[serde(default = "wanted")]
    pub push: bool,
    /// Gathers them into one message a day, at this full hour in the municipality's time zone; without it each comes at once.
    #[serde(default)]
    #[validate(range(min = 0, max = 23))]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 23, example = 8))]
    pub digest_hour: Option<u8>,
    /// Messages wait until these hours end.
    #[serde(default)]
    #[validate(custom(function = "hours"))]
    pub quiet_hours: Option<QuietHours>,
}

const fn wanted() -> bool {
    true
}

impl Default for NotificationPreferences {
    fn default() -> Self {
        Self { email: true, sms: true, push: true, digest_hour: None, quiet_hours: None }
    }
}

/// From one full hour to another, over midnight where the first is the later one, in the municipality's time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct QuietHours {
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 23, example = 22))]
    pub from_hour: u8,
    /// Not the same as `from_hour`: there must be a time at which messages come.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 23, example = 7))]
    pub until_hour: u8,
}

fn hours(quiet: &QuietHours) -> Result<(), validator::ValidationError> {
    use crate::problem::FieldCode;
    use crate::validation::error;
    match quiet {
        QuietHours { from_hour: 24.., .. } | QuietHours { until_hour: 24.., .. } => Err(error(FieldCode::OutOfRange)),
        QuietHours { from_hour, until_hour } if from_hour == until_hour => Err(error(FieldCode::Invalid)),
        _ => Ok(()),
    }
}

/// Changes the account (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditAccount {
    /// 1 to 120 characters, or `null`.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[validate(custom(function = "name_patch"))]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, max_length = 120, example = "سلمى الكثيرية"))]
    pub name: Patch<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_name: Option<PublicName>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<StakeholderGroup>))]
    pub stakeholder_group: Patch<StakeholderGroup>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DistrictId>))]
    pub district_id: Patch<DistrictId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub notifications: Option<NotificationPreferences>,
}

fn name_patch(patch: &Patch<String>) -> Result<(), validator::ValidationError> {
    use crate::problem::FieldCode;
    use crate::validation::{error, not_blank};
    match patch {
        Patch::Set(name) if name.chars().count() > 120 => Err(error(FieldCode::TooLong)),
        Patch::Set(name) if name.chars().any(char::is_control) => Err(error(FieldCode::Invalid)),
        Patch::Set(name) => not_blank(name),
        _ => Ok(()),
    }
}

/// Agrees to versions of policy texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptPolicies {
    /// Versions in force.
    #[validate(length(min = 1, max = 10))]
    pub policy_ids: Vec<PolicyId>,
}
