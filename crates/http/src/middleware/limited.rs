//! The limit of all requests: by account for who is signed in, since a whole office or quarter may share one address, and
//! by address for everybody else. Files of the pages are not counted.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError, web};
use majlis_contract::problem::ErrorCode;

use crate::error::ApiError;
use crate::extract::ClientAddress;
use crate::limit::{Left, Limit, Limits};

/// What is left to a caller, and of what.
pub struct Counted {
    left: Left,
    policy: String,
}

/// Counts a request of `owner`, or of the address that it comes from.
pub fn count(request: &ServiceRequest, owner: Option<String>) -> Result<Counted, ApiError> {
    let limits = request.app_data::<web::Data<Limits>>().ok_or_else(|| ApiError::new(ErrorCode::Internal))?;
    let key = owner.unwrap_or_else(|| ClientAddress::of(request.request()).0.to_string());
    Ok(Counted { left: limits.check(Limit::Api, &key)?, policy: limits.policy(Limit::Api) })
}

impl Counted {
    /// The answer, which says what is left.
    pub fn told(&self, mut answer: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
        let remaining = format!("\"{}\";r={};t={}", Limit::Api.name(), self.left.remaining, self.left.reset);
        for (name, value) in [("ratelimit-policy", &self.policy), ("ratelimit", &remaining)] {
            if let Ok(value) = HeaderValue::from_str(value) {
                answer.headers_mut().insert(HeaderName::from_static(name), value);
            }
        }
        answer
    }
}

/// For paths where it does not matter who calls.
pub async fn limited(request: ServiceRequest, next: Next<impl MessageBody + 'static>) -> Result<ServiceResponse<BoxBody>, Error> {
    match count(&request, None) {
        Ok(counted) => Ok(counted.told(next.call(request).await?.map_into_boxed_body())),
        Err(refusal) => Ok(request.into_response(refusal.error_response())),
    }
}
