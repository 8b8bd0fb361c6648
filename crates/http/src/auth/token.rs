//! Tokens for machines, and the keys that verify all tokens.

use actix_web::web;
use majlis_app::{AppError, api_client, auth};
use majlis_contract::auth::{ClientCredentials, ClientToken};
use majlis_contract::problem::{ErrorCode, FieldCode, Problem};
use majlis_contract::validation;
use serde::de::value::Error as FormError;
use utoipa::ToSchema;

use crate::extract::{media_type, read};
use crate::prelude::*;

/// Bytes of the form at most.
const MAX_FORM: usize = 8 * 1024;

/// Gives a machine an access token.
///
/// OAuth 2.0 client credentials (RFC 6749, section 4.4) as a form. Ask again when the token expires: there is no refresh token.
#[utoipa::path(tag = "auth", operation_id = "issue_client_token", security((), ("bearer" = ["public.write"])),
    request_body(content = ClientCredentials, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "The token", body = ClientToken),
        (status = 401, description = "The machine or its secret is not right (`sign_in_failed`)", body = Problem, content_type = "application/problem+json")))]
#[post("/auth/token")]
async fn issue_client_token(request: HttpRequest, app: AppData, _: May<PublicWrite>, payload: web::Payload) -> ApiResult {
    if media_type(&request).as_deref() != Some("application/x-www-form-urlencoded") {
        return Err(ApiError::new(ErrorCode::UnsupportedMediaType));
    }
    let bytes = read(payload.into_inner(), MAX_FORM).await?;
    Ok(respond::ok(&api_client::issue_token(&app, credentials(&bytes)?).await?))
}

fn credentials(form: &[u8]) -> Result<ClientCredentials, AppError> {
    let form: ClientCredentials = serde_urlencoded::from_bytes(form).map_err(|error| missing(&error))?;
    let errors = validation::check(&form);
    if errors.is_empty() { Ok(form) } else { Err(AppError::Validation(errors)) }
}

/// What serde says about a form is a missing field, or that something is no form at all.
fn missing(error: &FormError) -> AppError {
    let message = error.to_string();
    match message.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        Some(field) => AppError::field(&format!("/{field}"), FieldCode::Required),
        None => AppError::Refused(ErrorCode::Malformed),
    }
}

/// A set of public keys (RFC 7517).
#[derive(ToSchema)]
#[allow(dead_code, reason = "only describes what the application gives")]
struct JwkSet {
    keys: Vec<Jwk>,
}

/// A public key (RFC 8037).
#[derive(ToSchema)]
#[allow(dead_code, reason = "only describes what the application gives")]
struct Jwk {
    /// Always `OKP`.
    #[schema(example = "OKP")]
    kty: String,
    /// Always `Ed25519`.
    #[schema(example = "Ed25519")]
    crv: String,
    /// Always `sig`.
    #[schema(rename = "use", example = "sig")]
    use_: String,
    /// Always `EdDSA`.
    #[schema(example = "EdDSA")]
    alg: String,
    /// Tokens name it in their header.
    kid: String,
    /// The public key, URL-safe base64.
    #[schema(example = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")]
    x: String,
}

/// Gets the public keys that verify access tokens.
///
/// A retired key stays for a day. Keep them for a few minutes, and ask again for a `kid` that is not among them.
#[utoipa::path(tag = "auth", operation_id = "get_jwks", security((), ("bearer" = ["public.read"])),
    responses((status = 200, description = "The keys", body = JwkSet)))]
#[get("/jwks.json")]
async fn get_jwks(app: AppData, _: May<PublicRead>) -> ApiResult {
    Ok(respond::public(&auth::jwks(&app).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(issue_client_token);
}

pub fn well_known(config: &mut ServiceConfig) {
    config.service(get_jwks);
}
