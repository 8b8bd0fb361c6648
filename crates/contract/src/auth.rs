//! Signing in: residents by one-time code, staff by password and authenticator, machines by client credentials.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::account::AccountView;
use crate::contact::ContactKind;
use crate::{CodeRequestId, Language};

crate::vocabulary! {
    /// Where the refresh token is kept.
    #[derive(Default)]
    ClientKind {
        /// In a `__Host-` cookie that scripts can't read; the answer's body has no refresh token
        #[default]
        Browser = "browser",
        /// By the app; the refresh token is in the body
        App = "app",
    }
}

/// Asks for a one-time code. The answer is the same whether or not an account exists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestCode {
    pub kind: ContactKind,
    /// An e-mail address, or a phone number with or without the country code. Arabic-Indic digits are accepted.
    #[validate(length(min = 3, max = 254))]
    #[cfg_attr(feature = "openapi", schema(example = "salma@example.om"))]
    pub address: String,
    /// The language of the message.
    #[serde(default)]
    pub language: Language,
}

/// A code is on its way, if the address can receive one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CodeRequested {
    pub id: CodeRequestId,
    /// Where it was sent, masked for showing.
    #[cfg_attr(feature = "openapi", schema(example = "s•••a@example.om"))]
    pub masked_address: String,
    pub expires_at: DateTime<Utc>,
    /// When another code may be asked for.
    pub resend_at: DateTime<Utc>,
}

/// Signs a resident in with the code; the first sign-in makes the account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    pub code_request_id: CodeRequestId,
    /// Six digits, in either script.
    #[validate(custom(function = "crate::validation::one_time_code"))]
    #[cfg_attr(feature = "openapi", schema(example = "493027"))]
    pub code: String,
    #[serde(default)]
    pub client: ClientKind,
}

/// Signs a member of staff in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StaffSignIn {
    #[validate(custom(function = "crate::validation::email"))]
    #[cfg_attr(feature = "openapi", schema(example = "agent@alsahil.example"))]
    pub email: String,
    #[validate(length(min = 1, max = 256))]
    #[cfg_attr(feature = "openapi", schema(example = "lantern coast seven palms"))]
    pub password: String,
    /// The six digits of the authenticator (RFC 6238).
    #[validate(custom(function = "crate::validation::one_time_code"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(example = "493027"))]
    pub code: Option<String>,
    /// One of the recovery codes, instead of `code`.
    #[validate(length(min = 8, max = 40))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_code: Option<String>,
    #[serde(default)]
    pub client: ClientKind,
}

/// What comes next in a staff sign-in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum StaffSignInAnswer {
    /// Signed in.
    SignedIn(Box<Tokens>),
    /// The password is right; send the request again with `code` or `recovery_code`.
    CodeRequired,
    /// The password is right, but no authenticator is enrolled yet.
    EnrolmentRequired(Enrolment),
}

/// What an authenticator app needs (RFC 6238: SHA-1, six digits, 30 seconds).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enrolment {
    /// Give it back when confirming; valid for ten minutes.
    pub enrolment_token: String,
    /// Base32, for typing in by hand.
    pub secret: String,
    /// `otpauth://` address, for a link or a QR code.
    pub otpauth_uri: String,
}

/// Proves that the authenticator was set up, and signs in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ConfirmEnrolment {
    #[validate(length(min = 1, max = 2000))]
    #[cfg_attr(feature = "openapi", schema(example = "AXp3mQ1x0Tq2bVb6o1rXv9A7u0mCk4wR"))]
    pub enrolment_token: String,
    #[validate(custom(function = "crate::validation::one_time_code"))]
    #[cfg_attr(feature = "openapi", schema(example = "493027"))]
    pub code: String,
    #[serde(default)]
    pub client: ClientKind,
}

/// The authenticator is enrolled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enrolled {
    pub tokens: Tokens,
    /// Each works once instead of the authenticator. Shown this one time.
    pub recovery_codes: Vec<String>,
}

/// New recovery codes; the old ones stop working.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    pub recovery_codes: Vec<String>,
}

/// A member of staff proves to hold the authenticator before something sensitive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StepUp {
    #[validate(custom(function = "crate::validation::one_time_code"))]
    #[cfg_attr(feature = "openapi", schema(example = "493027"))]
    pub code: String,
}

/// Changes the password of the member of staff who asks; every other session ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangePassword {
    #[validate(length(min = 1, max = 256))]
    #[cfg_attr(feature = "openapi", schema(example = "lantern coast seven palms"))]
    pub current: String,
    /// 12 to 256 characters of any kind (NIST SP 800-63B).
    #[validate(length(min = 12, max = 256))]
    #[cfg_attr(feature = "openapi", schema(example = "seven palms by the lantern coast"))]
    pub new: String,
}

/// Renews the access token. Browsers send the cookie and no `refresh_token`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Refresh {
    #[validate(length(min = 1, max = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// Browsers: renew the staff session and not the resident's, which may live side by side.
    #[serde(default)]
    pub staff: bool,
}

/// A session's tokens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tokens {
    /// JWT signed with EdDSA; send it as `Authorization: Bearer`.
    pub access_token: String,
    /// Seconds until the access token expires.
    #[cfg_attr(feature = "openapi", schema(example = 600))]
    pub expires_in: u32,
    /// Only for `client: app`. Works once; every use gives the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// Who is signed in.
    pub account: AccountView,
}

/// OAuth 2.0 client credentials (RFC 6749, section 4.4), form-encoded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClientCredentials {
    /// Always `client_credentials`.
    #[validate(length(min = 1, max = 40))]
    #[cfg_attr(feature = "openapi", schema(example = "client_credentials"))]
    pub grant_type: String,
    /// The client's id.
    #[validate(length(min = 1, max = 100))]
    #[cfg_attr(feature = "openapi", schema(example = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"))]
    pub client_id: String,
    #[validate(length(min = 1, max = 200))]
    #[cfg_attr(feature = "openapi", schema(example = "Zk3mQ1x0Tq2bVb6o1rXv9A7u0mCk4wRtY5nB8sLdE2g"))]
    pub client_secret: String,
    /// Space-separated; all of the client's scopes unless told.
    #[validate(length(max = 500))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
}

/// A machine's token (RFC 6749, section 5.1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ClientToken {
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: String,
    /// Seconds.
    pub expires_in: u32,
    /// The scopes given, space-separated.
    pub scope: String,
}
