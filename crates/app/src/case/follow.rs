//! Joining the case of somebody else, instead of sending the same again.

use majlis_contract::case::{ActorKind, CaseAction, CaseEventKind, CaseView, FollowCase, FollowedCase};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::{AccountId, CaseId, CategoryId, DistrictId, Page};
use majlis_domain::case::{decide, is_internal};
use majlis_persistence::case::{self as cases, CaseRow};
use majlis_persistence::follower::{self as store, FollowerRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use serde_json::json;
use uuid::Uuid;

use super::follower::{language_of, of_asker, who_has_contact, who_is_account, who_reported};
use super::intake::stored_contact;
use super::outside::{published_of, subject};
use super::{Asker, clock, facts, view, word};
use crate::directory::Directory;
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult};

/// Joins a case; who follows it already changes nothing. Guests learn nothing here of who follows with their contact.
pub async fn follow(app: &App, asker: &Asker, id: CaseId, input: FollowCase) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let row = app
        .db
        .write(async |tx| {
            let mut row = cases::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let standing = asker.reading(app, tx, &row).await?;
            decide(&facts(&row, &directory)?, CaseAction::Follow, standing, app.now())?;
            let new = newcomer(app, tx, &directory, asker, &row, input).await?;
            // Whoever reported it hears of it anyway.
            let reports = who_reported(app, &row).is_some_and(|reporter| reporter == new.who);
            if !reports && let Some(follower) = join(tx, new).await? {
                store::count_more(tx, row.id, 1).await?;
                row.followers += 1;
                record(app, tx, id, CaseEventKind::Followed, &follower).await?;
            }
            Ok::<_, AppError>(row)
        })
        .await?;
    view::view(app, app.db.read(), &directory, asker, row).await
}

/// Leaves a case; what was kept of a guest is deleted.
pub async fn unfollow(app: &App, asker: &Asker, id: CaseId) -> AppResult<()> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let row = cases::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let standing = asker.reading(app, tx, &row).await?;
            decide(&facts(&row, &directory)?, CaseAction::Unfollow, standing, app.now())?;
            let follower = of_asker(app, tx, asker, row.id).await?.ok_or(AppError::NOT_FOUND)?;
            if store::leave(tx, follower.id, app.now()).await? {
                store::count_more(tx, row.id, -1).await?;
                record(app, tx, id, CaseEventKind::Unfollowed, &follower).await?;
            }
            Ok(())
        })
        .await
}

/// The cases that a person follows, newest first.
pub async fn followed(app: &App, account: AccountId, page: &PageQuery) -> AppResult<Page<FollowedCase>> {
    let directory = app.directory.get(app).await?;
    let limit = u64::from(page.limit.unwrap_or(DEFAULT_LIMIT));
    let (rows, next_cursor) = store::followed(app.db.read(), account.0, limit, page.cursor.as_deref()).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let shown = published_of(app.db.read(), &ids).await?;
    let items = rows.into_iter().map(|row| {
        let subject = subject(&directory, (row.category_id, &row.language), shown.get(&row.id));
        followed_case(app, &directory, CaseRow { subject, ..row })
    });
    let items = items.collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor })
}

/// Who wants to follow, as told by the account or by the contact given.
async fn newcomer(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    asker: &Asker,
    case: &CaseRow,
    input: FollowCase,
) -> AppResult<FollowerRow> {
    let account = asker.actor.account();
    let contact = match (account, input.follower) {
        (Some(_), Some(_)) => return Err(AppError::field("/follower", FieldCode::NotAllowed)),
        (Some(_), None) => Default::default(),
        (None, _) if !directory.settings.guests_may_report => return Err(AppError::Refused(ErrorCode::Unauthenticated)),
        (None, None) => return Err(AppError::field("/follower", FieldCode::ContactNeeded)),
        (None, Some(given)) => stored_contact(directory, given, "/follower")?,
    };
    let who = match account {
        Some(account) => who_is_account(account.0),
        None => who_has_contact(app, &contact).ok_or_else(|| AppError::field("/follower", FieldCode::ContactNeeded))?,
    };
    let own_language = match account {
        Some(account) => language_of(db, account.0).await?,
        None => None,
    };
    let told = input.language.map(|language| language.to_string());
    Ok(FollowerRow {
        id: app.new_id(),
        case_id: case.id,
        who,
        account_id: account.map(|id| id.0),
        name: contact.name,
        email: contact.email,
        phone: contact.phone,
        language: told.or(own_language).unwrap_or_else(|| directory.settings.default_language.to_string()),
        came_from: None,
        created_at: app.now(),
        left_at: None,
    })
}

/// Puts them on the list; nothing when they stand there already. Call it with the case held.
async fn join(tx: &DatabaseTransaction, new: FollowerRow) -> AppResult<Option<FollowerRow>> {
    match store::find(tx, new.case_id, &new.who).await? {
        None => {
            store::add(tx, vec![new.clone()]).await?;
            Ok(Some(new))
        }
        Some(known) if known.left_at.is_some() => {
            let back = FollowerRow { id: known.id, ..new };
            store::renew(tx, back.clone()).await?;
            Ok(Some(back))
        }
        Some(known) => {
            // Who came along with a merged case stays from now on, whatever becomes of the merging.
            if known.came_from.is_some() {
                store::renew(tx, FollowerRow { came_from: None, ..known }).await?;
            }
            Ok(None)
        }
    }
}

async fn record(app: &App, tx: &DatabaseTransaction, case_id: CaseId, kind: CaseEventKind, follower: &FollowerRow) -> AppResult<()> {
    let by = NewEvent::by(ActorKind::Follower, follower.account_id);
    let data = json!({ "follower_id": follower.id });
    event::record(app, tx, NewEvent { case_id, kind, internal: is_internal(kind), data, ..by }).await?;
    Ok(())
}

fn followed_case(app: &App, directory: &Directory, row: CaseRow) -> AppResult<FollowedCase> {
    Ok(FollowedCase {
        id: CaseId(row.id),
        kind: word(&row.kind)?,
        state: word(&row.state)?,
        category: directory.category_ref(CategoryId(row.category_id)).ok_or_else(|| AppError::internal("a case without a category"))?,
        district: row.district_id.and_then(|id| directory.district_ref(DistrictId(id))),
        created_at: row.created_at,
        updated_at: row.updated_at,
        clocks: clock::of(&row)?.view(app.now()),
        followers: row.followers.unsigned_abs(),
        reference: row.reference,
        subject: row.subject,
    })
}
