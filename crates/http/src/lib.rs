//! The API: thin handlers that extract, call one use case and answer. OpenAPI from the same code.
//!
//! Never names the store or sea-orm: what it needs of them it gets through `app`.

mod account;
pub mod api;
mod api_client;
mod attachment;
mod auth;
mod case;
mod category;
mod change;
mod closing_reason;
mod contact;
mod contribution;
mod dashboard;
mod dead_letter;
mod decision;
mod delivery;
mod demo;
mod department;
mod district;
mod draft;
pub mod error;
mod extract;
mod fallback;
mod header;
pub mod health;
mod initiative;
mod initiative_kind;
mod kept;
mod leave;
pub mod limit;
mod look;
mod middleware;
mod municipality;
mod newsletter;
mod notification;
mod openapi;
mod permit;
mod picture;
mod policy;
mod public_case;
mod push;
mod respond;
mod sanction;
mod search;
mod service_level;
mod session;
mod staff;
mod subject;
mod template;
mod watch_word;

/// What every handler file needs.
mod prelude {
    pub use actix_web::{HttpRequest, HttpResponse, delete, get, patch, post, put};
    pub use utoipa_actix_web::service_config::ServiceConfig;

    pub use crate::error::{ApiError, ApiResult};
    pub use crate::extract::{AppData, Body, ClientAddress, Id, Ids, Params};
    pub use crate::header::{CaseSecret, IdempotencyKey, IfMatch};
    pub use crate::limit::{Limit, Limits};
    pub use crate::permit::*;
    pub(crate) use crate::respond;
}
