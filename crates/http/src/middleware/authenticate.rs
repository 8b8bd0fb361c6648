//! Finds out who calls, before anything of the request is looked at.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, ResponseError};
use majlis_app::auth;
use majlis_contract::problem::ErrorCode;
use majlis_domain::Actor;

use crate::error::ApiError;
use crate::extract::AppData;

/// Leaves the [`Actor`] with the request; a token that is not good ends it, also where none is needed.
pub async fn authenticate(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    match actor(&request).await {
        Ok(actor) => {
            request.extensions_mut().insert(actor);
            next.call(request).await.map(ServiceResponse::map_into_boxed_body)
        }
        Err(refusal) => Ok(request.into_response(refusal.error_response())),
    }
}

async fn actor(request: &ServiceRequest) -> Result<Actor, ApiError> {
    let Some(value) = request.headers().get(header::AUTHORIZATION) else { return Ok(Actor::Visitor) };
    let app = request.app_data::<AppData>().ok_or_else(|| ApiError::new(ErrorCode::Internal))?;
    let credentials = value.to_str().unwrap_or_default().split_once(' ');
    let token = credentials.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer")).map_or("", |(_, token)| token.trim());
    Ok(auth::actor_of(app, token).await?)
}
