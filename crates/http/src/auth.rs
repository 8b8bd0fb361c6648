//! Signing in and out.

mod cookie;
mod staff;
mod token;

use actix_web::http::header;
use actix_web::web;
use majlis_app::auth::{self, Caller, Issued, Network};
use majlis_contract::auth::{ClientKind, CodeRequested, Refresh, RequestCode, SignIn, Tokens};
use majlis_contract::problem::{ErrorCode, Problem};

use crate::prelude::*;

/// From where, and with what, somebody calls.
fn caller(app: &AppData, request: &HttpRequest, address: ClientAddress) -> Caller {
    let device = request.headers().get(header::USER_AGENT).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    Caller { network: Network::of(app, address.0), device }
}

/// The tokens as they stand in the body: with the refresh token for apps only; browsers get it in the cookie.
fn in_body(issued: &Issued) -> Tokens {
    let refresh_token = (issued.client == ClientKind::App).then(|| issued.refresh_token.clone());
    Tokens { refresh_token, ..issued.tokens.clone() }
}

/// The answer with the cookie, for browsers.
fn with_cookie(mut answer: HttpResponse, issued: &Issued) -> Result<HttpResponse, ApiError> {
    if issued.client == ClientKind::Browser {
        answer.add_cookie(&cookie::keep(issued)).map_err(|_| ApiError::new(ErrorCode::Internal))?;
    }
    Ok(answer)
}

/// Sends a one-time code to an e-mail address or phone.
///
/// The answer is the same whether or not an account exists. A code works once, for ten minutes and five tries.
/// One address gets at most one code a minute and five an hour for each network that asks, and twenty an hour for all that
/// its owner never signed in from. Codes by SMS go to the countries that the municipality allows (`not_allowed` at
/// `/address` for others) and have a budget for all together; both are refused as `rate_limited` beyond it.
#[utoipa::path(tag = "auth", operation_id = "request_code", security((), ("bearer" = ["public.write"])), request_body = RequestCode,
    responses((status = 202, description = "On its way, if the address can receive it", body = CodeRequested)))]
#[post("/auth/codes")]
async fn request_code(
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<RequestCode>,
) -> ApiResult {
    limits.check(Limit::Code, &address.0.to_string())?;
    Ok(respond::accepted(&auth::request_code(&app, body.value, &Network::of(&app, address.0)).await?))
}

/// Signs a resident in with a one-time code.
///
/// The first sign-in makes the account. With `client: browser` the refresh token comes in the cookie `__Host-majlis`,
/// which scripts can't read; with `client: app` it is in the body.
#[utoipa::path(tag = "auth", operation_id = "sign_in", security((), ("bearer" = ["public.write"])), request_body = SignIn,
    responses((status = 201, description = "Signed in", body = Tokens),
        (status = 422, description = "The code is wrong (`code_wrong` with `tries_left`) or has expired (`code_expired`), or fields are not right", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/sessions")]
async fn sign_in(
    request: HttpRequest,
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<SignIn>,
) -> ApiResult {
    limits.check(Limit::SignIn, &address.0.to_string())?;
    let issued = auth::sign_in(&app, body.value, caller(&app, &request, address)).await?;
    with_cookie(respond::created("/api/v1/account", &in_body(&issued)), &issued)
}

/// Renews a session's tokens.
///
/// Apps send `refresh_token`; browsers send the cookie and say with `staff` which of their two sessions they mean. Every refresh
/// token works once. A used one that comes again ends the session, except within 30 seconds while its successor is unused: then
/// the answer was lost, and another successor is given.
#[utoipa::path(tag = "auth", operation_id = "refresh_session", security((), ("bearer" = ["public.write"])), request_body = Refresh,
    responses((status = 200, description = "The next tokens", body = Tokens),
        (status = 401, description = "The session can't be renewed (`refresh_refused`): sign in again", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/refresh")]
async fn refresh_session(request: HttpRequest, app: AppData, _: May<PublicWrite>, body: Body<Refresh>) -> ApiResult {
    let (token, client) = match body.value.refresh_token {
        Some(token) => (Some(token), ClientKind::App),
        None => (cookie::read(&request, body.value.staff), ClientKind::Browser),
    };
    let token = token.ok_or_else(|| ApiError::new(ErrorCode::RefreshRefused))?;
    let issued = auth::refresh(&app, &token, client, body.value.staff).await?;
    with_cookie(respond::ok(&in_body(&issued)), &issued)
}

/// Signs out: ends the session that asks.
///
/// Its access token and refresh token stop working at once; the cookie is taken away.
#[utoipa::path(tag = "auth", operation_id = "sign_out", security(("bearer" = ["account.own"])),
    responses((status = 204, description = "Signed out")))]
#[post("/auth/sign-out")]
async fn sign_out(app: AppData, who: May<AccountOwn>) -> ApiResult {
    let staff = auth::sign_out(&app, who.account(), who.session()).await?;
    let mut answer = respond::no_content();
    answer.add_cookie(&cookie::forget(staff)).map_err(|_| ApiError::new(ErrorCode::Internal))?;
    Ok(answer)
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(request_code).service(sign_in).service(refresh_session).service(sign_out);
    staff::routes(config);
    token::routes(config);
}

/// What stands outside the API's own paths.
pub fn well_known(config: &mut ServiceConfig) {
    token::well_known(config);
}
