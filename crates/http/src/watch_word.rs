//! The municipality's list of words.

use majlis_app::watch_word;
use majlis_contract::watch_word::{CreateWatchWord, EditWatchWord, WatchWordEntry};
use majlis_contract::{Page, WatchWordId};

use crate::prelude::*;

/// Lists the words and phrases that are looked for in what residents say, those no longer in use as well.
///
/// The list is always whole; it has at most 1,000 entries. What is out of use has `retired_at`.
#[utoipa::path(tag = "moderation", operation_id = "list_watch_words", security(("bearer" = ["moderation.read"])),
    responses((status = 200, description = "The list", body = Page<WatchWordEntry>)))]
#[get("/administration/watch-words")]
async fn list_watch_words(app: AppData, _: May<ModerationRead>) -> ApiResult {
    Ok(respond::ok(&watch_word::list(&app).await?))
}

/// Adds a word or phrase.
///
/// It is found as a whole word, in Arabic with what is written together with it (و، ف، ب، ل، ال), however it is spelled: stretched,
/// parted by signs or blanks, with marks, with other forms of letters or look-alikes. It decides nothing: moderators see it pointed out.
/// What waits for a moderator is looked through soon, what is said from then on at once.
#[utoipa::path(tag = "moderation", operation_id = "create_watch_word", security(("bearer" = ["watch_word.manage"])), params(IdempotencyKey),
    request_body = CreateWatchWord, responses((status = 201, description = "The entry", body = WatchWordEntry)))]
#[post("/administration/watch-words")]
async fn create_watch_word(app: AppData, who: May<WatchWordManage>, key: IdempotencyKey, body: Body<CreateWatchWord>) -> ApiResult {
    let ticket = body.ticket(&key, &who.actor, "create_watch_word");
    let made = watch_word::create(&app, &who.actor, &ticket, body.value).await?;
    Ok(respond::created("/api/v1/administration/watch-words", &made))
}

/// Changes a word or phrase, takes it out of use, or brings it back.
///
/// JSON merge patch. Nothing is ever deleted.
#[utoipa::path(tag = "moderation", operation_id = "edit_watch_word", security(("bearer" = ["watch_word.manage"])),
    params(("id" = WatchWordId, Path, description = "The entry"), IfMatch), request_body = EditWatchWord,
    responses((status = 200, description = "The entry as it is now", body = WatchWordEntry)))]
#[patch("/administration/watch-words/{id}")]
async fn edit_watch_word(
    app: AppData,
    who: May<WatchWordManage>,
    id: Id<WatchWordId>,
    version: IfMatch,
    body: Body<EditWatchWord>,
) -> ApiResult {
    let view = watch_word::edit(&app, &who.actor, id.0, version.version(), body.value).await?;
    Ok(respond::ok_with_etag(&view, &view.etag))
}

pub fn routes(config: &mut ServiceConfig) {
    config.service(list_watch_words).service(create_watch_word).service(edit_watch_word);
}
