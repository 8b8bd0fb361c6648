//! What is asked of cases.

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError, ValidationErrors};

use super::{CaseDetails, CaseKind, Channel, EnteredChannel, Priority, RejectionReason};
use crate::problem::FieldCode;
use crate::role::PublicName;
use crate::validation::{error, not_blank};
use crate::{AccountId, CategoryId, ClosingReasonId, DepartmentId, DistrictId, Language, Patch, PolicyId};

/// Characters of a description at most.
pub const MAX_DESCRIPTION: u64 = 2000;
/// Characters of a message at most.
pub const MAX_MESSAGE: u64 = 4000;

/// Where it is: a point, an address, a district, or several of them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Degrees, WGS 84. Goes with `longitude`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = -90, maximum = 90, example = 17.0151))]
    pub latitude: Option<f64>,
    /// Degrees, WGS 84. Goes with `latitude`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = -180, maximum = 180, example = 54.0924))]
    pub longitude: Option<f64>,
    /// Address or landmark, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 200, example = "شارع السلام، سكة 214"))]
    pub address: Option<String>,
    /// Found from the point when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub district_id: Option<DistrictId>,
}

impl Validate for Place {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        match (self.latitude, self.longitude) {
            (None, None) => {}
            (Some(latitude), Some(longitude)) => {
                if !(-90.0..=90.0).contains(&latitude) {
                    errors.add("latitude", error(FieldCode::OutOfRange));
                }
                if !(-180.0..=180.0).contains(&longitude) {
                    errors.add("longitude", error(FieldCode::OutOfRange));
                }
            }
            (Some(_), None) => errors.add("longitude", error(FieldCode::Required)),
            (None, Some(_)) => errors.add("latitude", error(FieldCode::Required)),
        }
        let address = self.address.as_deref().map(str::trim).unwrap_or_default();
        if address.chars().count() > 200 {
            errors.add("address", error(FieldCode::TooLong));
        }
        if not_blank(address).is_err() && self.latitude.is_none() && self.district_id.is_none() {
            errors.add("address", error(FieldCode::PlaceNeeded));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

/// Whom to answer when there is no account. E-mail, phone or both.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Reporter {
    /// At most 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 120, example = "سلمى الكثيرية"))]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "salma@example.om"))]
    pub email: Option<String>,
    /// With or without the country code. Arabic-Indic digits are accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "+968 9912 3456"))]
    pub phone: Option<String>,
}

impl Validate for Reporter {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        let mut add = |field: &'static str, result: Result<(), ValidationError>| {
            if let Err(found) = result {
                errors.add(field, found);
            }
        };
        if let Some(name) = &self.name {
            add("name", person_name(name));
        }
        if let Some(email) = &self.email {
            add("email", crate::validation::email(email));
        }
        if let Some(phone) = &self.phone {
            add("phone", crate::validation::phone(phone));
        }
        if self.email.is_none() && self.phone.is_none() {
            add("email", Err(error(FieldCode::ContactNeeded)));
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

fn person_name(name: &str) -> Result<(), ValidationError> {
    match name {
        name if name.chars().count() > 120 => Err(error(FieldCode::TooLong)),
        name if name.chars().any(char::is_control) => Err(error(FieldCode::Invalid)),
        _ => Ok(()),
    }
}

/// Sends a case. Without an account, `reporter` is needed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SubmitCase {
    pub kind: CaseKind,
    pub category_id: CategoryId,
    /// What is the matter, 1 to 2,000 characters.
    #[validate(length(min = 1, max = "MAX_DESCRIPTION"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 2000, example = "أربعة أعمدة إنارة مطفأة منذ ثلاثة أيام أمام المدرسة.")
    )]
    pub description: String,
    #[validate(nested)]
    pub place: Place,
    #[validate(nested)]
    #[serde(default)]
    pub details: CaseDetails,
    /// The `claim` of each uploaded photo, six at most.
    #[validate(length(max = "crate::attachment::MAX_ATTACHMENTS"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 6, example = json!([])))]
    pub attachments: Vec<String>,
    /// How the name is shown if the case is published; the account's choice unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_name: Option<PublicName>,
    /// Whom to answer, without an account.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<Reporter>,
    /// The version of the participation policy that was agreed to; the one in force.
    pub policy_id: PolicyId,
    /// The language of messages about this case; the account's unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

/// Enters a case for somebody who called, came or wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EnterCase {
    pub kind: CaseKind,
    pub category_id: CategoryId,
    /// What is the matter, 1 to 2,000 characters.
    #[validate(length(min = 1, max = "MAX_DESCRIPTION"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 2000, example = "حاوية ممتلئة منذ يومين قرب المسجد."))]
    pub description: String,
    #[validate(nested)]
    pub place: Place,
    #[validate(nested)]
    #[serde(default)]
    pub details: CaseDetails,
    /// The `claim` of each uploaded photo, six at most.
    #[validate(length(max = "crate::attachment::MAX_ATTACHMENTS"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 6, example = json!([])))]
    pub attachments: Vec<String>,
    /// `call_centre`, `counter` or `social_media`.
    #[validate(custom(function = "entered_channel"))]
    #[cfg_attr(feature = "openapi", schema(value_type = EnteredChannel))]
    pub channel: Channel,
    #[validate(nested)]
    pub reporter: Reporter,
    /// The category's unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// The language of messages about this case.
    #[serde(default)]
    pub language: Language,
}

fn entered_channel(channel: &Channel) -> Result<(), ValidationError> {
    channel.as_str().parse::<EnteredChannel>().map(drop).map_err(|_| error(FieldCode::NotAllowed))
}

/// Corrects a case (JSON merge patch, RFC 7396).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditCase {
    /// 1 to 120 characters.
    #[validate(length(min = 1, max = 120), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "أربعة أعمدة إنارة مطفأة أمام المدرسة"))]
    pub subject: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_id: Option<CategoryId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DistrictId>))]
    pub district_id: Patch<DistrictId>,
    /// Replaces all of the details.
    #[validate(nested)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<CaseDetails>,
}

/// Routes a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AssignCase {
    pub department_id: DepartmentId,
    /// A member of the department; the whole department unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer_id: Option<AccountId>,
    /// For the staff only.
    #[validate(length(min = 1, max = "MAX_MESSAGE"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "أمام مدرسة، أرجو البدء قبل الأحد."))]
    pub note: Option<String>,
}

/// A text that goes with an action, and photos with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseText {
    /// 1 to 4,000 characters.
    #[validate(length(min = 1, max = "MAX_MESSAGE"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000, example = "استبدلنا الكابل وأعدنا تشغيل الأعمدة الأربعة."))]
    pub text: String,
    /// The `claim` of each uploaded photo, six at most.
    #[validate(length(max = "crate::attachment::MAX_ATTACHMENTS"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 6, example = json!([])))]
    pub attachments: Vec<String>,
}

/// Resolves a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveCase {
    /// How it ended, one of those that fit the case; the heading of what is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub closing_reason_id: Option<ClosingReasonId>,
    /// 1 to 4,000 characters.
    #[validate(length(min = 1, max = "MAX_MESSAGE"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4000, example = "استبدلنا الكابل وأعدنا تشغيل الأعمدة الأربعة."))]
    pub text: String,
    /// The `claim` of each uploaded photo, six at most.
    #[validate(length(max = "crate::attachment::MAX_ATTACHMENTS"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 6, example = json!([])))]
    pub attachments: Vec<String>,
}

/// Rejects a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RejectCase {
    pub reason: RejectionReason,
    /// What the resident reads, 1 to 4,000 characters.
    #[validate(length(min = 1, max = "MAX_MESSAGE"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 4000, example = "هذا الطريق تابع لوزارة النقل، وقد أرشدناك إلى رقمها.")
    )]
    pub text: String,
}

/// Why an action is done, where a reason is asked for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseReason {
    /// At most 500 characters.
    #[validate(length(min = 1, max = 500), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "لتأكيد المكان"))]
    pub reason: Option<String>,
}
