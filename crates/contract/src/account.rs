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

/// By which channels messages about one's cases come. Those inside the app always do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NotificationPreferences {
    pub email: bool,
    pub sms: bool,
}

impl Default for NotificationPreferences {
    fn default() -> Self {
        Self { email: true, sms: true }
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
