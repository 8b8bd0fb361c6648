//! The newsletter for those who get it: subscribing, confirming, changing, leaving, and the archive.

mod staff;

use actix_web::web;
use majlis_app::newsletter;
use majlis_contract::message::LeftView;
use majlis_contract::newsletter::{
    ChangeSubscription, NewsletterSecret, PublishedLetter, PublishedLetterView, Subscribe, SubscriptionAsked, SubscriptionView,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{LetterId, Page};

use crate::prelude::*;

/// Asks for the newsletter.
///
/// A mail goes to the address, with a link that confirms it within seven days; then it is forgotten. The answer is the same whether or
/// not the address has the newsletter already; who has it gets a mail that says so. One address gets at most one such mail a minute and
/// five a day; asking again sends nothing more, and is answered the same.
#[utoipa::path(tag = "newsletter", operation_id = "subscribe_to_newsletter", security((), ("bearer" = ["public.write"])),
    request_body = Subscribe, responses((status = 202, description = "A mail is on its way", body = SubscriptionAsked)))]
#[post("/newsletter/subscriptions")]
async fn subscribe_to_newsletter(
    app: AppData,
    limits: web::Data<Limits>,
    address: ClientAddress,
    _: May<PublicWrite>,
    body: Body<Subscribe>,
) -> ApiResult {
    limits.check(Limit::Code, &address.0.to_string())?;
    Ok(respond::accepted(&newsletter::subscribe(&app, body.value).await?))
}

/// Confirms a subscription by the secret of the link in the mail.
///
/// Again changes nothing. `unknown` at `/secret` where nothing waits to be confirmed.
#[utoipa::path(tag = "newsletter", operation_id = "confirm_newsletter", security((), ("bearer" = ["public.write"])),
    request_body = NewsletterSecret, responses((status = 200, description = "What comes from now on", body = SubscriptionView)))]
#[post("/newsletter/confirmations")]
async fn confirm_newsletter(app: AppData, _: May<PublicWrite>, body: Body<NewsletterSecret>) -> ApiResult {
    Ok(respond::ok(&newsletter::confirm(&app, &body.value).await?))
}

/// Looks at one's own subscription by the secret of a link in a mail.
#[utoipa::path(tag = "newsletter", operation_id = "look_at_subscription", security((), ("bearer" = ["public.write"])),
    request_body = NewsletterSecret, responses((status = 200, description = "What comes", body = SubscriptionView)))]
#[post("/newsletter/subscription/look")]
async fn look_at_subscription(app: AppData, _: May<PublicWrite>, body: Body<NewsletterSecret>) -> ApiResult {
    Ok(respond::ok(&newsletter::own(&app, &body.value).await?))
}

/// Changes one's own subscription.
#[utoipa::path(tag = "newsletter", operation_id = "change_subscription", security((), ("bearer" = ["public.write"])),
    request_body = ChangeSubscription, responses((status = 200, description = "What comes from now on", body = SubscriptionView)))]
#[put("/newsletter/subscription")]
async fn change_subscription(app: AppData, _: May<PublicWrite>, body: Body<ChangeSubscription>) -> ApiResult {
    Ok(respond::ok(&newsletter::change(&app, body.value).await?))
}

/// Leaves the newsletter by the secret of a link in a mail.
///
/// Of a person nothing is kept; of a partner that it has left. Again changes nothing. Mail programs leave by one click on the address
/// in `List-Unsubscribe` (RFC 8058), as other messages.
#[utoipa::path(tag = "newsletter", operation_id = "leave_newsletter", security((), ("bearer" = ["public.write"])),
    request_body = NewsletterSecret, responses((status = 200, description = "Left", body = LeftView)))]
#[post("/newsletter/subscription/leave")]
async fn leave_newsletter(app: AppData, _: May<PublicWrite>, body: Body<NewsletterSecret>) -> ApiResult {
    Ok(respond::ok(&newsletter::leave(&app, &body.value).await?))
}

/// Lists the letters that were sent, the latest first.
#[utoipa::path(tag = "newsletter", operation_id = "list_letters", security((), ("bearer" = ["public.read"])), params(PageQuery),
    responses((status = 200, description = "A page of letters", body = Page<PublishedLetter>)))]
#[get("/newsletter/letters")]
async fn list_letters(request: HttpRequest, app: AppData, _: May<PublicRead>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::public_page(&request, &newsletter::archive(&app, &page).await?))
}

/// Gets a letter that was sent.
#[utoipa::path(tag = "newsletter", operation_id = "get_letter", security((), ("bearer" = ["public.read"])),
    params(("id" = LetterId, Path, description = "The letter")),
    responses((status = 200, description = "The letter", body = PublishedLetterView)))]
#[get("/newsletter/letters/{id}")]
async fn get_letter(app: AppData, _: May<PublicRead>, id: Id<LetterId>) -> ApiResult {
    Ok(respond::public(&newsletter::published(&app, id.0).await?))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(subscribe_to_newsletter)
        .service(confirm_newsletter)
        .service(look_at_subscription)
        .service(change_subscription)
        .service(leave_newsletter)
        .service(list_letters)
        .service(get_letter);
    staff::routes(config);
}
