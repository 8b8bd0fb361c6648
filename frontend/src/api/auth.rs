//! Signing in and out.

use majlis_contract::auth::{CodeRequested, ConfirmEnrolment, Enrolled, RequestCode, SignIn, StaffSignIn, StaffSignInAnswer, Tokens};
use majlis_contract::problem::ErrorCode;

use super::ApiError;
use super::holder::Signature;
use super::renew;
use super::request::Call;

pub async fn request_code(body: &RequestCode) -> Result<CodeRequested, ApiError> {
    Call::post("/auth/codes").unsigned().json(body).send().await
}

pub async fn sign_in(body: &SignIn) -> Result<Tokens, ApiError> {
    Call::post("/auth/sessions").unsigned().json(body).send().await
}

pub async fn sign_in_staff(body: &StaffSignIn) -> Result<StaffSignInAnswer, ApiError> {
    Call::post("/auth/staff-sessions").unsigned().json(body).send().await
}

pub async fn enrol_staff(body: &ConfirmEnrolment) -> Result<Enrolled, ApiError> {
    Call::post("/auth/staff-enrolments").unsigned().json(body).send().await
}

/// Renews the access token; also happens by itself when a call finds it expired.
pub async fn refresh_session() -> Result<(), ApiError> {
    renew::renew().await
}

/// Ends a session that the program has let go of.
pub async fn sign_out(held: &Signature) -> Result<(), ApiError> {
    match end(&held.token).await {
        // The token was too old: the cookie gives another, unless somebody else has signed in since.
        Err(error) if error.is(ErrorCode::Unauthenticated) => {
            let tokens = renew::ask().await?;
            if tokens.account.id == held.account { end(&tokens.access_token).await } else { Ok(()) }
        }
        other => other,
    }
}

async fn end(token: &str) -> Result<(), ApiError> {
    Call::post("/auth/sign-out").signed_with(token).done().await
}
