//! Following a subject: of one's own accord, once each, until one leaves. Taking part makes nobody a follower.

use std::collections::HashSet;

use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::subject::{FollowedSubject, SubjectState};
use majlis_contract::{AccountId, Page, SubjectId};
use majlis_domain::Actor;
use majlis_domain::subject::{SubjectStanding, sees};
use majlis_persistence::subject::SubjectRow;
use majlis_persistence::subject::follow::{self as store, FollowRow};
use majlis_persistence::{ConnectionTrait, subject as subjects};
use uuid::Uuid;

use super::view::summaries;
use crate::case::word;
use crate::{App, AppError, AppResult};

/// Follows a subject that everybody may see; who does already changes nothing.
pub async fn follow(app: &App, account: AccountId, id: SubjectId) -> AppResult<()> {
    app.db
        .write(async |tx| {
            if !is_public(&subjects::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?)? {
                return Err(AppError::NOT_FOUND);
            }
            let row = FollowRow { subject_id: id.0, account_id: account.0, id: app.new_id(), followed_at: app.now() };
            store::follow(tx, row).await?;
            Ok(())
        })
        .await
}

/// Leaves a subject; who does not follow it changes nothing. What was taken back can be left as well.
pub async fn unfollow(app: &App, account: AccountId, id: SubjectId) -> AppResult<()> {
    app.db
        .write(async |tx| {
            if store::unfollow(tx, id.0, account.0).await? {
                return Ok(());
            }
            let row = subjects::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            if is_public(&row)? { Ok(()) } else { Err(AppError::NOT_FOUND) }
        })
        .await
}

/// A page of the subjects that a person follows, those that they began to follow last first. What nobody may see any more is left out,
/// so that a page may be shorter than asked for.
pub async fn followed(app: &App, account: AccountId, page: &PageQuery) -> AppResult<Page<FollowedSubject>> {
    let directory = app.directory.get(app).await?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let db = app.db.read();
    let (follows, next_cursor) = store::followed(db, account.0, limit, page.cursor.as_deref()).await?;
    let mut rows = subjects::find_all(db, follows.iter().map(|follow| follow.subject_id).collect()).await?;
    rows.retain(|row| row.state != SubjectState::Draft.as_str());
    let mut shown = summaries(db, &directory, rows).await?;
    let item = |follow: FollowRow| {
        let at = shown.iter().position(|subject| subject.id.0 == follow.subject_id)?;
        Some(FollowedSubject { subject: shown.swap_remove(at), followed_at: follow.followed_at })
    };
    Ok(Page { items: follows.into_iter().filter_map(item).collect(), next_cursor })
}

/// Whether the asker follows a subject.
pub(crate) async fn is_following(db: &impl ConnectionTrait, actor: &Actor, subject: Uuid) -> AppResult<bool> {
    match actor.account() {
        Some(account) => Ok(store::follows(db, subject, account.0).await?),
        None => Ok(false),
    }
}

/// Whether everybody may see a subject.
pub(crate) fn is_public(row: &SubjectRow) -> AppResult<bool> {
    Ok(sees(word(&row.state)?, SubjectStanding::Public))
}

/// Those of several subjects that everybody may see.
pub(crate) async fn public_among(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> AppResult<HashSet<Uuid>> {
    let seen = |(id, _, state): (Uuid, String, String)| match word(&state) {
        Ok(state) => sees(state, SubjectStanding::Public).then_some(Ok(id)),
        Err(error) => Some(Err(error)),
    };
    subjects::kinds(db, ids).await?.into_iter().filter_map(seen).collect()
}
