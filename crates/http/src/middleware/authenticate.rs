//! Finds out who calls, and whether they may call so often, before anything else of the request is looked at.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, ResponseError};
use majlis_app::auth::{self, Claim};
use majlis_contract::problem::ErrorCode;
use majlis_domain::Actor;

use super::limited::count;
use crate::error::ApiError;
use crate::extract::AppData;

/// Leaves the [`Actor`] with the request; a token that is not good ends it, also where none is needed.
pub async fn authenticate(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    let claim = claim(&request).await;
    // Counted before the database is asked whether the token still holds; one that is no good counts for the address.
    let owner = claim.as_ref().ok().and_then(Option::as_ref).map(Claim::owner);
    let counted = match count(&request, owner) {
        Ok(counted) => counted,
        Err(refusal) => return Ok(request.into_response(refusal.error_response())),
    };
    let answer = match actor(&request, claim).await {
        Ok(actor) => {
            request.extensions_mut().insert(actor);
            next.call(request).await?.map_into_boxed_body()
        }
        Err(refusal) => request.into_response(refusal.error_response()),
    };
    Ok(counted.told(answer))
}

fn app(request: &ServiceRequest) -> Result<&AppData, ApiError> {
    request.app_data::<AppData>().ok_or_else(|| ApiError::new(ErrorCode::Internal))
}

/// What the token says, if there is one.
async fn claim(request: &ServiceRequest) -> Result<Option<Claim>, ApiError> {
    let Some(value) = request.headers().get(header::AUTHORIZATION) else { return Ok(None) };
    let credentials = value.to_str().unwrap_or_default().split_once(' ');
    let token = credentials.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map_or("", |(_, token)| token.trim());
    Ok(Some(auth::claim_of(app(request)?, token).await?))
}

async fn actor(request: &ServiceRequest, claim: Result<Option<Claim>, ApiError>) -> Result<Actor, ApiError> {
    match claim? {
        Some(claim) => Ok(auth::actor_by(app(request)?, claim).await?),
        None => Ok(Actor::Visitor),
    }
}
