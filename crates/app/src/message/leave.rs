//! Leaving with one click (RFC 8058): by a signed link, without signing in, from the mail program itself or from a page.
//!
//! It stands where somebody gets mail that answers nothing of their own: in digests, in what followers get, and in the newsletter. The answers
//! to a person's own case, codes and what staff get for their work carry none.

use majlis_contract::contact::ContactKind;
use majlis_contract::delivery::{Audience, DeliveryChannel};
use majlis_contract::message::{Left, LeftView};
use majlis_contract::{AccountId, CaseId, SessionId};
use majlis_domain::Actor;
use majlis_persistence::entity::delivery;
use majlis_persistence::subject::follow as subject_follow;
use majlis_persistence::{account, delivery as store, event as events};
use uuid::Uuid;

use super::topic::Topic;
use crate::case::Asker;
use crate::vault::Purpose;
use crate::{App, AppError, AppResult, case, newsletter};

/// Where one leaves what a delivery, or a mail of the newsletter, is part of: a page for people, which asks first, and a `POST` for mail programs.
pub fn address(app: &App, delivery: Uuid, language: &str) -> String {
    format!("{}/{language}/leave?token={}", app.settings.base_url, app.vault.signed(Purpose::Leave, delivery))
}

/// Leaves; again changes nothing.
pub async fn leave(app: &App, given: &str) -> AppResult<LeftView> {
    let id = app.vault.signed_id(Purpose::Leave, given).ok_or(AppError::NOT_FOUND)?;
    let Some(row) = store::find(app.db.read(), id).await? else { return newsletter::leave_by_mail(app, id).await };
    match (row.audience.parse(), row.account_id) {
        (Ok(Audience::Reporter | Audience::Author | Audience::Supporters | Audience::Contributors), Some(person)) => {
            app.db.write(async |tx| account::stop_email(tx, person).await).await?;
            Ok(LeftView { left: Left::Email })
        }
        // The link of a digest leaves the digest, whatever its first line is about.
        (Ok(Audience::Followers), Some(person)) if row.digest_id.is_some() => {
            app.db.write(async |tx| account::stop_email(tx, person).await).await?;
            Ok(LeftView { left: Left::Email })
        }
        (Ok(Audience::Followers), Some(person)) if row.case_id.is_none() => {
            unfollow_subject(app, &row, person).await?;
            Ok(LeftView { left: Left::Subject })
        }
        (Ok(Audience::Followers | Audience::Newcomer), _) => {
            unfollow(app, &row).await?;
            Ok(LeftView { left: Left::Case })
        }
        _ => Err(AppError::NOT_FOUND),
    }
}

/// Leaves the subject that a message was about; who follows it no more has left already.
async fn unfollow_subject(app: &App, row: &delivery::Model, person: Uuid) -> AppResult<()> {
    let event = events::find(app.db.read(), row.event_id).await?.ok_or(AppError::NOT_FOUND)?;
    let subject = Topic::of(app, &event).await?.and_then(|topic| topic.followed()).ok_or(AppError::NOT_FOUND)?;
    app.db.write(async |tx| subject_follow::unfollow(tx, subject, person).await).await?;
    Ok(())
}

/// As the follower themself would; who follows no more has left already.
async fn unfollow(app: &App, row: &delivery::Model) -> AppResult<()> {
    let case = row.case_id.ok_or(AppError::NOT_FOUND)?;
    let asker = match row.account_id {
        Some(person) => {
            let session = SessionId(Uuid::nil());
            Asker::new(Actor::Person { account: AccountId(person), session, grants: Vec::new() })
        }
        None => {
            let kind = if row.channel == DeliveryChannel::Sms.as_str() { ContactKind::Phone } else { ContactKind::Email };
            let secret = case::secret_for_guest(app, case, kind, &row.address).await?;
            Asker { actor: Actor::Visitor, secret }
        }
    };
    match case::unfollow(app, &asker, CaseId(case)).await {
        Err(AppError::Refused(_) | AppError::StateConflict { .. }) => Ok(()),
        other => other,
    }
}
