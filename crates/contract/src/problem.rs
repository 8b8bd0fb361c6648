//! The closed table of errors (RFC 9457, `application/problem+json`).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::ContributionId;

crate::vocabulary! {
    /// What went wrong, for programs. The words for people belong to each client's language files.
    ErrorCode {
        /// The body or query is not of the form that the operation takes
        Malformed = "malformed",
        /// `Idempotency-Key` is missing or not 1 to 255 printable characters
        IdempotencyKeyMissing = "idempotency_key_missing",
        /// No valid access token
        Unauthenticated = "unauthenticated",
        /// Address, password or code is not right
        SignInFailed = "sign_in_failed",
        /// The refresh token is unknown, used, expired or its session has ended
        RefreshRefused = "refresh_refused",
        /// Known, but not allowed to do this
        Forbidden = "forbidden",
        /// Banned from writing in public; `until` says how long. Cases and services stay open
        Banned = "banned",
        /// Nothing here, or nothing that the caller may see
        NotFound = "not_found",
        /// The path exists, the method doesn't; `Allow` lists those that do
        MethodNotAllowed = "method_not_allowed",
        /// None of the media types in `Accept` can be given
        NotAcceptable = "not_acceptable",
        /// The request did not arrive in time
        RequestTimeout = "request_timeout",
        /// The thing's state does not allow the action; see `state`, `action`, `possible`
        StateConflict = "state_conflict",
        /// Others have reported the same, and wait for what comes of this one: it can't be taken back over them
        OthersWait = "others_wait",
        /// Somebody who stands for an initiative has signed one for the residents of another district, and nobody lives in two
        ResidentElsewhere = "resident_elsewhere",
        /// A ban of the same person is in force: it can be lifted and given anew
        AlreadyBanned = "already_banned",
        /// Something with the same unique value exists
        AlreadyExists = "already_exists",
        /// A request with the same key is still running
        IdempotencyInProgress = "idempotency_in_progress",
        /// `If-Match` does not name the current version
        PreconditionFailed = "precondition_failed",
        /// The body is larger than the operation takes
        TooLarge = "too_large",
        /// The body's media type is not one that the operation takes
        UnsupportedMediaType = "unsupported_media_type",
        /// One field or more is not right; see `errors`
        ValidationFailed = "validation_failed",
        /// The one-time code is wrong or was used
        CodeWrong = "code_wrong",
        /// The one-time code has expired or was guessed too often; ask for a new one
        CodeExpired = "code_expired",
        /// The key was used before with another body
        IdempotencyKeyReused = "idempotency_key_reused",
        /// The picture can't be read, or is larger than allowed in bytes or pixels
        PictureRefused = "picture_refused",
        /// `If-Match` is missing
        PreconditionRequired = "precondition_required",
        /// Too many requests; `Retry-After` says when to come again
        RateLimited = "rate_limited",
        /// Our fault; `request_id` names it in our logs
        Internal = "internal",
        /// The municipality's system is not reachable right now; `Retry-After` says when to come again
        Unavailable = "unavailable",
    }
}

impl ErrorCode {
    /// The HTTP status that the code always travels with.
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed | Self::IdempotencyKeyMissing => 400,
            Self::Unauthenticated | Self::SignInFailed | Self::RefreshRefused => 401,
            Self::Forbidden | Self::Banned => 403,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::NotAcceptable => 406,
            Self::RequestTimeout => 408,
            Self::StateConflict
            | Self::OthersWait
            | Self::ResidentElsewhere
            | Self::AlreadyBanned
            | Self::AlreadyExists
            | Self::IdempotencyInProgress => 409,
            Self::PreconditionFailed => 412,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::ValidationFailed | Self::CodeWrong | Self::CodeExpired | Self::IdempotencyKeyReused | Self::PictureRefused => 422,
            Self::PreconditionRequired => 428,
            Self::RateLimited => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// A short English title for developers; stable, not for residents.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Malformed => "The request is malformed",
            Self::IdempotencyKeyMissing => "Idempotency-Key is missing or malformed",
            Self::Unauthenticated => "A valid access token is needed",
            Self::SignInFailed => "Sign-in failed",
            Self::RefreshRefused => "The session can't be renewed",
            Self::Forbidden => "Not allowed",
            Self::Banned => "Banned from writing in public",
            Self::NotFound => "Not found",
            Self::MethodNotAllowed => "Method not allowed",
            Self::NotAcceptable => "No acceptable representation",
            Self::RequestTimeout => "The request did not arrive in time",
            Self::StateConflict => "The state does not allow this action",
            Self::OthersWait => "Others wait for what comes of it",
            Self::ResidentElsewhere => "Somebody is counted for the residents of another district",
            Self::AlreadyBanned => "A ban is in force already",
            Self::AlreadyExists => "It already exists",
            Self::IdempotencyInProgress => "A request with this key is still running",
            Self::PreconditionFailed => "It has changed since it was read",
            Self::TooLarge => "The body is too large",
            Self::UnsupportedMediaType => "Unsupported media type",
            Self::ValidationFailed => "Some fields are not right",
            Self::CodeWrong => "The code is wrong",
            Self::CodeExpired => "The code has expired",
            Self::IdempotencyKeyReused => "The key was used with another body",
            Self::PictureRefused => "The picture was refused",
            Self::PreconditionRequired => "If-Match is missing",
            Self::RateLimited => "Too many requests",
            Self::Internal => "Internal error",
            Self::Unavailable => "Temporarily unavailable",
        }
    }
}

crate::vocabulary! {
    /// What is wrong with one field.
    FieldCode {
        Required = "required",
        TooShort = "too_short",
        TooLong = "too_long",
        TooMany = "too_many",
        OutOfRange = "out_of_range",
        /// Not of the form that the field takes
        Invalid = "invalid",
        InvalidEmail = "invalid_email",
        InvalidPhone = "invalid_phone",
        InvalidCode = "invalid_code",
        /// Names something that doesn't exist or is retired
        Unknown = "unknown",
        /// Exists, but not for this purpose
        NotAllowed = "not_allowed",
        /// The password is too common or names the municipality or the person
        WeakPassword = "weak_password",
        /// Latitude and longitude go together, inside the municipality
        OutsideArea = "outside_area",
        /// A place (point, address or district) is needed
        PlaceNeeded = "place_needed",
        /// A way to answer (e-mail or phone) is needed
        ContactNeeded = "contact_needed",
        /// Holds a phone number, an address or the like; send it again as checked if it is meant to be public
        PersonalData = "personal_data",
        /// A reason that the policy in force doesn't have
        NotInForce = "not_in_force",
        /// A newer version of the policy is in force
        PolicyOutdated = "policy_outdated",
        /// Not whole months that have ended: from the first day of one to the last of the same or a later one
        WholeMonths = "whole_months",
        /// A day that is past can't be made another
        Past = "past",
        /// Something else has it already
        Taken = "taken",
        /// A moderator took the name away, and it can't be shown here again
        NameHidden = "name_hidden",
        /// Braces that hold no placeholder of the list
        UnknownPlaceholder = "unknown_placeholder",
        /// People could not read what stands in this colour, or on it
        LowContrast = "low_contrast",
        /// Neither a Polygon nor a MultiPolygon
        OutlineKind = "outline_kind",
        /// The ring does not end where it begins, or has less than three corners
        OutlineOpen = "outline_open",
        /// Two sides of the ring cross, or a corner is there twice
        OutlineCrosses = "outline_crosses",
        /// Not longitude and latitude in degrees
        OutlineOutside = "outline_outside",
    }
}

/// An error at one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// JSON pointer into the body (RFC 6901); a query parameter is named as `/name`.
    #[cfg_attr(feature = "openapi", schema(example = "/description"))]
    pub pointer: String,
    pub code: FieldCode,
}

impl FieldError {
    pub fn new(pointer: impl Into<String>, code: FieldCode) -> Self {
        Self { pointer: pointer.into(), code }
    }
}

/// Every error of the API has this shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Identifies the kind of problem: `urn:majlis:problem:` and the code.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "openapi", schema(example = "urn:majlis:problem:validation_failed"))]
    pub kind: String,
    /// Short English summary, the same for every occurrence.
    pub title: String,
    /// The HTTP status.
    #[cfg_attr(feature = "openapi", schema(example = 422))]
    pub status: u16,
    pub code: ErrorCode,
    /// What is wrong with which field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Names this request in the logs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// With `state_conflict`: the state that the thing is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// With `state_conflict`: the action that was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// With `state_conflict`: the actions that are possible for the caller now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub possible: Option<Vec<String>>,
    /// With `state_conflict` of a merged idea: the idea that it was merged into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<ContributionId>,
    /// With `banned`: until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// With `code_wrong`: how many tries are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tries_left: Option<u8>,
    /// With `rate_limited`: which limits were exceeded.
    #[serde(rename = "violated-policies", default, skip_serializing_if = "Option::is_none")]
    pub violated_policies: Option<Vec<String>>,
}

impl Problem {
    pub fn new(code: ErrorCode) -> Self {
        Self {
            kind: format!("urn:majlis:problem:{code}"),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            errors: Vec::new(),
            request_id: None,
            state: None,
            action: None,
            possible: None,
            merged_into: None,
            until: None,
            tries_left: None,
            violated_policies: None,
        }
    }
}
