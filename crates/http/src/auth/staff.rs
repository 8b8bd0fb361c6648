//! Staff: password and authenticator.

use actix_web::web;
use majlis_app::auth::{self, Network, StaffStep};
use majlis_contract::auth::{ChangePassword, ConfirmEnrolment, Enrolled, RecoveryCodes, StaffSignIn, StaffSignInAnswer, StepUp};
use majlis_contract::problem::Problem;

use super::{caller, in_body, with_cookie};
use crate::prelude::*;

/// Signs a member of staff in, or says what is missing.
///
/// A session always takes both the password and the authenticator (or a recovery code). Whatever is wrong, the answer is the same.
/// After five failures in a row in one network every further try there has to wait, from 30 seconds to an hour; after fifty in
/// all networks that the account was never signed in to from, every try in such a network. Sessions that exist go on.
/// The refresh token of browsers is in the cookie `__Host-majlis-staff`.
#[utoipa::path(tag = "auth", operation_id = "sign_in_staff", security((), ("bearer" = ["public.write"])), request_body = StaffSignIn,
    responses((status = 200, description = "Signed in, or what comes next", body = StaffSignInAnswer),
        (status = 401, description = "Address, password or code is not right, or it is too early for another try (`sign_in_failed`)", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/staff-sessions")]
async fn sign_in_staff(
    request: HttpRequest,
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<StaffSignIn>,
) -> ApiResult {
    limits.check(Limit::SignIn, &address.0.to_string())?;
    let caller = caller(&app, &request, address);
    // Many addresses that try one account, known and unknown accounts alike; but where its owner was before, they get in.
    if !auth::knows_network(&app, &body.value.email, &caller.network).await? {
        limits.check(Limit::Account, &body.value.email.trim().to_lowercase())?;
    }
    match auth::sign_in_staff(&app, body.value, caller).await? {
        StaffStep::CodeRequired => Ok(respond::ok(&StaffSignInAnswer::CodeRequired)),
        StaffStep::EnrolmentRequired(enrolment) => Ok(respond::ok(&StaffSignInAnswer::EnrolmentRequired(enrolment))),
        StaffStep::SignedIn(issued) => with_cookie(respond::ok(&StaffSignInAnswer::SignedIn(Box::new(in_body(&issued)))), &issued),
    }
}

/// Enrols an authenticator and signs in.
///
/// Takes the token that the sign-in gave, and the first code that the authenticator shows.
#[utoipa::path(tag = "auth", operation_id = "enrol_staff", security((), ("bearer" = ["public.write"])), request_body = ConfirmEnrolment,
    responses((status = 201, description = "Enrolled and signed in; the recovery codes are shown this one time", body = Enrolled),
        (status = 422, description = "The code is wrong (`code_wrong`), the token has expired (`code_expired`), or fields are not right", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/staff-enrolments")]
async fn enrol_staff(
    request: HttpRequest,
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<ConfirmEnrolment>,
) -> ApiResult {
    limits.check(Limit::SignIn, &address.0.to_string())?;
    let (issued, recovery_codes) = auth::enrol(&app, body.value, caller(&app, &request, address)).await?;
    let enrolled = Enrolled { tokens: in_body(&issued), recovery_codes };
    with_cookie(respond::created("/api/v1/account", &enrolled), &issued)
}

/// Changes one's own password.
///
/// Every other session ends. The new password needs 12 characters of any kind and must not be a common one or name the person.
#[utoipa::path(tag = "account", operation_id = "change_password", security(("bearer" = ["account.staff"])), request_body = ChangePassword,
    responses((status = 204, description = "Changed")))]
#[put("/account/password")]
async fn change_password(app: AppData, address: ClientAddress, who: May<AccountStaff>, body: Body<ChangePassword>) -> ApiResult {
    let network = Network::of(&app, address.0);
    auth::change_password(&app, who.account(), who.session(), &network, body.value).await?;
    Ok(respond::no_content())
}

/// Gives new recovery codes.
///
/// The old ones stop working. Takes a code of the authenticator that was not used before.
#[utoipa::path(tag = "account", operation_id = "renew_recovery_codes", security(("bearer" = ["account.staff"])), request_body = StepUp,
    responses((status = 200, description = "The codes, shown this one time", body = RecoveryCodes)))]
#[post("/account/recovery-codes")]
async fn renew_recovery_codes(app: AppData, address: ClientAddress, who: May<AccountStaff>, body: Body<StepUp>) -> ApiResult {
    let network = Network::of(&app, address.0);
    Ok(respond::ok(&auth::renew_recovery_codes(&app, who.account(), &network, body.value).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(sign_in_staff).service(enrol_staff).service(change_password).service(renew_recovery_codes);
}
