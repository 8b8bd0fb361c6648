//! Signing in and out.

use std::rc::Rc;

use majlis_contract::auth::{CodeRequested, ConfirmEnrolment, Enrolled, RequestCode, SignIn, StaffSignIn, StaffSignInAnswer, Tokens};

use super::ApiError;
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
pub async fn refresh_session() -> Result<Rc<Tokens>, ApiError> {
    super::renew::renew().await
}

pub async fn sign_out() -> Result<(), ApiError> {
    Call::post("/auth/sign-out").done().await
}
