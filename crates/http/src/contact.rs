//! One's own addresses.

use actix_web::web;
use majlis_app::auth::Network;
use majlis_app::contact;
use majlis_contract::ContactId;
use majlis_contract::contact::{AddContact, ConfirmContact, ContactView};
use majlis_contract::problem::Problem;

use crate::prelude::*;

/// Adds an e-mail address or phone to one's account.
///
/// A code is sent there; the address counts once it is confirmed with it. Adding an unconfirmed one again (with another key) sends
/// another code, at most one a minute. A phone in a country that codes are not sent to is refused (`not_allowed` at `/value`).
#[utoipa::path(tag = "account", operation_id = "add_contact", security(("bearer" = ["account.own"])), params(IdempotencyKey),
    request_body = AddContact, responses((status = 201, description = "The address, unconfirmed", body = ContactView),
        (status = 409, description = "The account has this address, confirmed (`already_exists`)", body = Problem, content_type = "application/problem+json")))]
#[post("/account/contacts")]
async fn add_contact(
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    who: May<AccountOwn>,
    key: IdempotencyKey,
    body: Body<AddContact>,
) -> ApiResult {
    limits.check(Limit::Code, &address.0.to_string())?;
    let ticket = body.ticket(&key, &who.actor, "add_contact");
    Ok(respond::created("/api/v1/account", &contact::add(&app, &who.actor, &Network::of(&app, address.0), &ticket, body.value).await?))
}

/// Confirms an address with the code that was sent there.
///
/// From then on it can be used to sign in.
#[utoipa::path(tag = "account", operation_id = "confirm_contact", security(("bearer" = ["account.own"])),
    params(("id" = ContactId, Path, description = "The address")), request_body = ConfirmContact,
    responses((status = 200, description = "The address, confirmed", body = ContactView),
        (status = 409, description = "The code is right, but another account has the address (`already_exists`)", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The code is wrong (`code_wrong` with `tries_left`) or has expired (`code_expired`), or fields are not right", body = Problem, content_type = "application/problem+json")))]
#[post("/account/contacts/{id}/confirmation")]
async fn confirm_contact(app: AppData, who: May<AccountOwn>, id: Id<ContactId>, body: Body<ConfirmContact>) -> ApiResult {
    Ok(respond::ok(&contact::confirm(&app, &who.actor, id.0, body.value).await?))
}

/// Removes an address from one's account.
///
/// The last confirmed one stays: without it nobody could sign in.
#[utoipa::path(tag = "account", operation_id = "remove_contact", security(("bearer" = ["account.own"])),
    params(("id" = ContactId, Path, description = "The address")),
    responses((status = 204, description = "Removed"),
        (status = 409, description = "It is the last confirmed one (`state_conflict`)", body = Problem, content_type = "application/problem+json")))]
#[delete("/account/contacts/{id}")]
async fn remove_contact(app: AppData, who: May<AccountOwn>, id: Id<ContactId>) -> ApiResult {
    contact::remove(&app, &who.actor, id.0).await?;
    Ok(respond::no_content())
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(add_contact).service(confirm_contact).service(remove_contact);
}
