//! Sending and entering cases.

use actix_web::web::Data;
use majlis_app::case;
use majlis_contract::case::{CaseReceipt, EnterCase, SubmitCase};

use crate::prelude::*;

/// Sends a case.
///
/// For residents, for guests with `reporter` where the municipality allows it, and for partners. The answer holds the reference at
/// once, and the secret that opens the case without an account. Safe to send again with the same `Idempotency-Key`.
#[utoipa::path(tag = "cases", operation_id = "submit_case", security((), ("bearer" = ["case.submit"])), params(IdempotencyKey),
    request_body(content = SubmitCase), responses((status = 201, description = "The case was received", body = CaseReceipt)))]
#[post("/cases")]
async fn submit_case(
    app: AppData,
    limits: Data<Limits>,
    address: ClientAddress,
    who: May<CaseSubmit>,
    key: IdempotencyKey,
    body: Body<SubmitCase>,
) -> ApiResult {
    limits.check(Limit::Submit, &address.0.to_string())?;
    let ticket = body.ticket(&key, &who.actor, "submit_case");
    let receipt = case::submit(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/cases/{}", receipt.id), &receipt))
}

/// Enters a case for somebody who called, came or wrote.
#[utoipa::path(tag = "cases", operation_id = "enter_case", security(("bearer" = ["case.enter"])), params(IdempotencyKey),
    request_body(content = EnterCase), responses((status = 201, description = "The case was received", body = CaseReceipt)))]
#[post("/cases/entered")]
async fn enter_case(app: AppData, who: May<CaseEnter>, key: IdempotencyKey, body: Body<EnterCase>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "enter_case");
    let receipt = case::enter(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/cases/{}", receipt.id), &receipt))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(submit_case).service(enter_case);
}
