//! The newsletter for those who make it: letters, partners, figures, and when the digest leaves.

use majlis_app::newsletter;
use majlis_contract::newsletter::{
    CreateLetter, CreatePartner, EditLetter, EditNewsletterSettings, EditPartner, LetterLanguage, LetterPreview, LetterQuery,
    LetterSummary, LetterTested, LetterView, MoveLetter, NewsletterFigures, NewsletterSettings, PartnerView, TestLetter,
};
use majlis_contract::page::PageQuery;
use majlis_contract::{LetterId, Page, PartnerId};

use crate::prelude::*;

/// Lists the letters of editors, or what is made by itself, the newest first, with what became of their mails.
#[utoipa::path(tag = "newsletter", operation_id = "list_letters_of_staff", security(("bearer" = ["newsletter.read"])), params(LetterQuery),
    responses((status = 200, description = "A page of letters", body = Page<LetterSummary>)))]
#[get("/dialogue/letters")]
async fn list_letters_of_staff(
    request: HttpRequest,
    app: AppData,
    _: May<NewsletterRead>,
    Params(query): Params<LetterQuery>,
) -> ApiResult {
    Ok(respond::page(&request, &newsletter::list(&app, &query).await?))
}

/// Gets a letter, whatever its state.
#[utoipa::path(tag = "newsletter", operation_id = "get_letter_of_staff", security(("bearer" = ["newsletter.read"])),
    params(("id" = LetterId, Path, description = "The letter")),
    responses((status = 200, description = "The letter", body = LetterView)))]
#[get("/dialogue/letters/{id}")]
async fn get_letter_of_staff(app: AppData, who: May<NewsletterRead>, id: Id<LetterId>) -> ApiResult {
    let view = newsletter::show(&app, &who.actor, id.0).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Begins a letter, as a draft.
#[utoipa::path(tag = "newsletter", operation_id = "create_letter", security(("bearer" = ["newsletter.manage"])), params(IdempotencyKey),
    request_body = CreateLetter, responses((status = 201, description = "The draft", body = LetterView)))]
#[post("/dialogue/letters")]
async fn create_letter(app: AppData, who: May<NewsletterManage>, key: IdempotencyKey, body: Body<CreateLetter>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_letter");
    let made = newsletter::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/dialogue/letters/{}", made.id), &made))
}

/// Changes a letter that is still a draft.
///
/// JSON merge patch, but that a text and the audience are sent whole.
#[utoipa::path(tag = "newsletter", operation_id = "edit_letter", security(("bearer" = ["newsletter.manage"])),
    params(("id" = LetterId, Path, description = "The letter"), IfMatch), request_body = EditLetter,
    responses((status = 200, description = "The letter as it is now", body = LetterView)))]
#[patch("/dialogue/letters/{id}")]
async fn edit_letter(app: AppData, who: May<NewsletterManage>, id: Id<LetterId>, version: IfMatch, body: Body<EditLetter>) -> ApiResult {
    let view = newsletter::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Takes a letter a step further or back: has it leave now or at a time, takes it back before that, or gives it up.
///
/// Once it is sending, it can't be changed. Every recipient gets it once, and everybody reads it in the archive.
#[utoipa::path(tag = "newsletter", operation_id = "move_letter", security(("bearer" = ["newsletter.manage"])),
    params(("id" = LetterId, Path, description = "The letter"), IfMatch), request_body = MoveLetter,
    responses((status = 200, description = "The letter as it is now", body = LetterView)))]
#[post("/dialogue/letters/{id}/steps")]
async fn move_letter(app: AppData, who: May<NewsletterManage>, id: Id<LetterId>, version: IfMatch, body: Body<MoveLetter>) -> ApiResult {
    let view = newsletter::step(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Shows a letter as it arrives in a language, without the links that are each reader's own.
#[utoipa::path(tag = "newsletter", operation_id = "preview_letter", security(("bearer" = ["newsletter.read"])),
    params(("id" = LetterId, Path, description = "The letter"), LetterLanguage),
    responses((status = 200, description = "The mail", body = LetterPreview)))]
#[get("/dialogue/letters/{id}/preview")]
async fn preview_letter(app: AppData, _: May<NewsletterRead>, id: Id<LetterId>, Params(asked): Params<LetterLanguage>) -> ApiResult {
    Ok(respond::ok(&newsletter::preview(&app, id.0, asked.language).await?))
}

/// Sends a letter to one's own address, to see how it arrives.
#[utoipa::path(tag = "newsletter", operation_id = "test_letter", security(("bearer" = ["newsletter.manage"])),
    params(("id" = LetterId, Path, description = "The letter"), IdempotencyKey), request_body = TestLetter,
    responses((status = 202, description = "It is on its way", body = LetterTested)))]
#[post("/dialogue/letters/{id}/tests")]
async fn test_letter(app: AppData, who: May<NewsletterManage>, id: Id<LetterId>, key: IdempotencyKey, body: Body<TestLetter>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "test_letter");
    Ok(respond::accepted(&newsletter::test(&app, &who.actor, &ticket, id.0, body.value).await?))
}

/// Lists the organisations that are told of each opening, the newest first. Their addresses are masked.
#[utoipa::path(tag = "newsletter", operation_id = "list_partners", security(("bearer" = ["newsletter.read"])), params(PageQuery),
    responses((status = 200, description = "A page of organisations", body = Page<PartnerView>)))]
#[get("/newsletter/partners")]
async fn list_partners(request: HttpRequest, app: AppData, _: May<NewsletterRead>, Params(page): Params<PageQuery>) -> ApiResult {
    Ok(respond::page(&request, &newsletter::partners(&app, &page).await?))
}

/// Enters an organisation, and asks it by mail to confirm.
#[utoipa::path(tag = "newsletter", operation_id = "create_partner", security(("bearer" = ["newsletter.manage"])), params(IdempotencyKey),
    request_body = CreatePartner, responses((status = 201, description = "The organisation", body = PartnerView)))]
#[post("/newsletter/partners")]
async fn create_partner(app: AppData, who: May<NewsletterManage>, key: IdempotencyKey, body: Body<CreatePartner>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_partner");
    let made = newsletter::create_partner(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created(&format!("/api/v1/newsletter/partners/{}", made.id), &made))
}

/// Changes what staff wrote of an organisation.
///
/// It is sent whole. What the organisation gets is its own to choose, by the links in its mails.
#[utoipa::path(tag = "newsletter", operation_id = "edit_partner", security(("bearer" = ["newsletter.manage"])),
    params(("id" = PartnerId, Path, description = "The organisation"), IfMatch), request_body = EditPartner,
    responses((status = 200, description = "The organisation as it is now", body = PartnerView)))]
#[put("/newsletter/partners/{id}")]
async fn edit_partner(app: AppData, who: May<NewsletterManage>, id: Id<PartnerId>, version: IfMatch, body: Body<EditPartner>) -> ApiResult {
    let view = newsletter::edit_partner(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Forgets an organisation.
#[utoipa::path(tag = "newsletter", operation_id = "remove_partner", security(("bearer" = ["newsletter.manage"])),
    params(("id" = PartnerId, Path, description = "The organisation"), IfMatch),
    responses((status = 204, description = "It is forgotten")))]
#[delete("/newsletter/partners/{id}")]
async fn remove_partner(app: AppData, who: May<NewsletterManage>, id: Id<PartnerId>, version: IfMatch) -> ApiResult {
    newsletter::remove_partner(&app, &who.actor, id.0, version.version()).await?;
    Ok(respond::no_content())
}

/// Counts those who get the newsletter. Who they are, nobody reads.
#[utoipa::path(tag = "newsletter", operation_id = "get_newsletter_figures", security(("bearer" = ["newsletter.read"])),
    responses((status = 200, description = "The counts", body = NewsletterFigures)))]
#[get("/newsletter/figures")]
async fn get_newsletter_figures(app: AppData, _: May<NewsletterRead>) -> ApiResult {
    Ok(respond::ok(&newsletter::figures(&app).await?))
}

/// Gets when the digest of the week leaves.
#[utoipa::path(tag = "newsletter", operation_id = "get_newsletter_settings", security(("bearer" = ["newsletter.read"])),
    responses((status = 200, description = "The settings", body = NewsletterSettings)))]
#[get("/newsletter/settings")]
async fn get_newsletter_settings(app: AppData, _: May<NewsletterRead>) -> ApiResult {
    let view = newsletter::settings(&app).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

/// Sets when the digest of the week leaves, by the clocks of the municipality.
#[utoipa::path(tag = "newsletter", operation_id = "edit_newsletter_settings", security(("bearer" = ["newsletter.manage"])), params(IfMatch),
    request_body = EditNewsletterSettings, responses((status = 200, description = "The settings as they are now", body = NewsletterSettings)))]
#[put("/newsletter/settings")]
async fn edit_newsletter_settings(
    app: AppData,
    who: May<NewsletterManage>,
    version: IfMatch,
    body: Body<EditNewsletterSettings>,
) -> ApiResult {
    let view = newsletter::edit_settings(&app, &who.actor, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_letters_of_staff)
        .service(create_letter)
        .service(get_letter_of_staff)
        .service(edit_letter)
        .service(move_letter)
        .service(preview_letter)
        .service(test_letter)
        .service(list_partners)
        .service(create_partner)
        .service(edit_partner)
        .service(remove_partner)
        .service(get_newsletter_figures)
        .service(get_newsletter_settings)
        .service(edit_newsletter_settings);
}
