//! Getting the newsletter: asked for by anybody, confirmed by the link in a mail, left with one click.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::subject::{Axis, ParticipationKind};
use crate::{Bilingual, Language};

/// What somebody wants to get.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewsletterWishes {
    pub language: Language,
    /// Once a week what opened, what closes soon and what was decided. The digest or the letters, or both.
    pub digest: bool,
    /// The letters that editors write.
    pub letters: bool,
    /// Only what stands on these axes; all where there are none.
    #[validate(length(max = 10))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([])))]
    pub axes: Vec<Axis>,
    /// Only what is of these kinds; all where there are none.
    #[validate(length(max = 10))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 10, example = json!([])))]
    pub kinds: Vec<ParticipationKind>,
}

/// Asks for the newsletter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Subscribe {
    #[validate(length(max = 254), custom(function = "crate::validation::email"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 254, example = "salma@example.om"))]
    pub email: String,
    #[validate(nested)]
    pub wishes: NewsletterWishes,
}

/// The newsletter was asked for. The same whether or not the address has it already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubscriptionAsked {
    /// Where a mail goes with the link that confirms it.
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@example.om"))]
    pub masked_address: String,
}

/// What the link in a mail of the newsletter holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewsletterSecret {
    #[validate(length(min = 1, max = 200))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "01936f0e7a4c7cc19d3b0f1a2b3c4d5e.kXh3qzv7m2YwN4tR8sLpXQ")
    )]
    pub secret: String,
}

/// Changes what somebody gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeSubscription {
    /// From the link in a mail.
    #[validate(length(min = 1, max = 200))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "01936f0e7a4c7cc19d3b0f1a2b3c4d5e.kXh3qzv7m2YwN4tR8sLpXQ")
    )]
    pub secret: String,
    #[validate(nested)]
    pub wishes: NewsletterWishes,
}

/// What somebody gets, for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubscriptionView {
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@example.om"))]
    pub masked_address: String,
    /// The organisation, where it is a partner's.
    pub partner: Option<Bilingual>,
    pub wishes: NewsletterWishes,
    /// What opens this page later: it changes and leaves the subscription.
    #[cfg_attr(feature = "openapi", schema(example = "01936f0e7a4c7cc19d3b0f1a2b3c4d5e.kXh3qzv7m2YwN4tR8sLpXQ"))]
    pub secret: String,
}
