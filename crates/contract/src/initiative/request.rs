//! What residents send.

use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{InitiativeShelf, InitiativeSort};
use crate::role::PublicName;
use crate::{DistrictId, InitiativeKindId, Language, Patch, PolicyId};

/// Characters of a title at most.
pub const INITIATIVE_TITLE_LENGTH: u64 = 120;
/// Characters of the text at most.
pub const INITIATIVE_LENGTH: u64 = 8000;

/// Which initiatives are wanted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct InitiativeQuery {
    /// `gathering` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shelf: Option<InitiativeShelf>,
    /// `newest` unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<InitiativeSort>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind_id: Option<InitiativeKindId>,
    /// The district that they are about; those about the whole municipality are about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub district_id: Option<DistrictId>,
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

/// Begins an initiative, as a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateInitiative {
    pub kind_id: InitiativeKindId,
    /// The district that it is about; the whole municipality unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub district_id: Option<DistrictId>,
    /// The language that it is written in.
    pub language: Language,
    /// 8 to 120 characters.
    #[validate(length(min = 8, max = "INITIATIVE_TITLE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 8, max_length = 120, example = "ظلال على ممشى الدهاريز"))]
    pub title: String,
    /// Plain text, 50 to 8,000 characters.
    #[validate(length(min = 50, max = "INITIATIVE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 50, max_length = 8000, example = "يمتد الممشى كيلومترين بلا ظل. نقترح مظلات وصفًّا من أشجار النيم على طوله.")
    )]
    pub text: String,
    /// How the sponsor's name is shown; as the account says unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub public_name: Option<PublicName>,
    /// The sponsor is as old as the kind asks for.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub age_confirmed: bool,
    /// The participation policy that the sponsor agreed to.
    pub policy_id: PolicyId,
    /// The sponsor has looked at what seems personal, and wants it published.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = false))]
    pub personal_data_checked: bool,
}

/// Changes an initiative of one's own (JSON merge patch, RFC 7396). Once somebody stands for it, kind and area stay; with another title or
/// text, whoever stands for it beside its sponsor is told and has to agree again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditInitiative {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind_id: Option<InitiativeKindId>,
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<DistrictId>, example = json!(null)))]
    pub district_id: Patch<DistrictId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    #[validate(length(min = 8, max = "INITIATIVE_TITLE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 8, max_length = 120, example = "ظلال على ممشى الدهاريز"))]
    pub title: Option<String>,
    #[validate(length(min = 50, max = "INITIATIVE_LENGTH"), custom(function = "crate::validation::not_blank"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 50, max_length = 8000, example = "يمتد الممشى كيلومترين بلا ظل. نقترح مظلات وصفًّا من أشجار النيم على طوله.")
    )]
    pub text: Option<String>,
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub age_confirmed: bool,
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = false))]
    pub personal_data_checked: bool,
}

/// Shows the secret of a sponsor's link.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LookAtInvitation {
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100, example = "k7dq-2mzf-x4ra-9wne-5hsc-tb3g-qa"))]
    pub secret: String,
}

/// Stands for an initiative beside its sponsor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JoinInitiative {
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100, example = "k7dq-2mzf-x4ra-9wne-5hsc-tb3g-qa"))]
    pub secret: String,
    /// How the name is shown; as the account says unless told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = json!(null)))]
    pub public_name: Option<PublicName>,
    /// Who joins is as old as the kind asks for.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub age_confirmed: bool,
}

/// Signs an initiative.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInitiative {
    /// How the name is shown; not at all unless told.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = "anonymous"))]
    pub public_name: PublicName,
    /// Who signs is as old as the kind asks for; needed where it asks for an age.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(example = true))]
    pub age_confirmed: bool,
}
