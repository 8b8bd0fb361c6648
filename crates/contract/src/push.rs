//! Messages on the screens of devices (Web Push).

use serde::{Deserialize, Serialize};
use validator::Validate;

/// What a browser needs to subscribe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PushKey {
    /// The `applicationServerKey`: an uncompressed P-256 point in URL-safe base64 (RFC 8292).
    #[cfg_attr(
        feature = "openapi",
        schema(example = "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY")
    )]
    pub key: String,
}

/// A subscription as the browser gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PushSubscription {
    /// Where the push service takes messages for this browser.
    #[validate(length(min = 1, max = 1000))]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000, example = "https://updates.push.services.mozilla.com/wpush/v2/gAAAA"))]
    pub endpoint: String,
    #[validate(nested)]
    pub keys: PushKeys,
}

/// What messages are encrypted for (RFC 8291), in URL-safe base64.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PushKeys {
    #[validate(length(min = 1, max = 200))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 200, example = "BLn9b-VR0ca83knDNZ32dCHGyjJp-1riX9ZTN40MqV8K_LpQmLqxC_DoHvqvFXO_nGdAB4W9dogZb_sM-uV4JbY")
    )]
    pub p256dh: String,
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "_ordMnz7uTCmrpBTeUV4Bw"))]
    pub auth: String,
}
