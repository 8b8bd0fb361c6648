//! Giving a letter to the post: a page of recipients at a time, each in one transaction with how far it came.

use majlis_contract::newsletter::{LetterAction, LetterKind, LetterState};
use majlis_domain::Actor;
use majlis_domain::newsletter::{decide, is_for_reader, standing};
use majlis_persistence::job::{self, InLane};
use majlis_persistence::newsletter::letter::{self as letters, Figure};
use majlis_persistence::newsletter::subscriber::{self as subscribers, PARTNER};
use majlis_persistence::newsletter::{LetterRow, MailRow, SubscriberRow, mail as store};
use serde_json::{Value, json};
use uuid::Uuid;

use super::digest::Material;
use super::{edit, wishes};
use crate::case::word;
use crate::change::of_json;
use crate::job::{Job, JobError, NEWSLETTER_MAIL};
use crate::{App, AppError, AppResult};

/// Subscribers that are looked at in one transaction.
const PAGE: u64 = 200;

/// Does the job `{letter_id}`, or goes on with `{letter_id, after}`. Done again, it writes nothing twice.
pub async fn hand_out(app: &App, job: &Job) -> Result<(), JobError> {
    let id = job.payload_id("letter_id")?;
    let mut after: Option<Uuid> = job.payload().get("after").and_then(Value::as_str).and_then(|id| id.parse().ok());
    loop {
        let Some(letter) = letters::find(app.db.read(), id).await? else { return Ok(()) };
        if letter.state != LetterState::Sending.as_str() {
            return Ok(());
        }
        let page = subscribers::confirmed(app.db.read(), after, PAGE).await?;
        after = page.last().map(|row| row.id).filter(|_| page.len() as u64 == PAGE);
        write(app, job, &letter, &page, after).await?;
        if after.is_none() {
            return Ok(());
        }
    }
}

/// Writes the mails of a page; after the last one the letter is sent.
async fn write(app: &App, job: &Job, letter: &LetterRow, page: &[SubscriberRow], after: Option<Uuid>) -> AppResult<()> {
    let mut mails = Vec::new();
    for row in page {
        if is_recipient(letter, row)? {
            mails.push(mail(app, letter.id, row.id));
        }
    }
    let leaving: Vec<(Uuid, InLane)> = mails.iter().map(|mail| (mail.id, leaving(app, mail))).collect();
    app.db
        .write(async |tx| {
            let written = store::insert(tx, mails).await?;
            let count = i32::try_from(written.len()).unwrap_or(i32::MAX);
            letters::count_more(tx, letter.id, Figure::Recipients, count).await?;
            let new = leaving.into_iter().filter(|(id, _)| written.contains(id)).map(|(_, job)| job);
            job::enqueue_in_lanes(tx, new.collect(), app.now()).await?;
            match after {
                Some(after) => {
                    let progress = json!({ "letter_id": letter.id, "after": after });
                    Ok::<_, AppError>(job::keep_progress(tx, job.id(), progress).await?)
                }
                None => {
                    let state = decide(word(&letter.state)?, LetterAction::Finish, standing(&Actor::System))?;
                    let row = LetterRow { state: state.to_string(), ..letter.clone() };
                    let data = json!({ "from": letter.state, "to": state });
                    edit::save(app, tx, &Actor::System, row, ("moved", data)).await.map(drop)
                }
            }
        })
        .await
}

/// Whether somebody gets a letter: who has confirmed before it left, and wants to hear of what it tells.
fn is_recipient(letter: &LetterRow, row: &SubscriberRow) -> AppResult<bool> {
    if row.confirmed_at.is_none() || row.confirmed_at > letter.send_at {
        return Ok(false);
    }
    let (wishes, is_partner) = (wishes(row)?, row.kind == PARTNER);
    let tells = || AppResult::Ok(!Material::of(letter)?.wanted(&wishes).is_empty());
    match word(&letter.kind)? {
        LetterKind::Letter => Ok(is_for_reader(&of_json(&letter.audience)?, &wishes, is_partner)),
        LetterKind::Digest => Ok(row.digest && tells()?),
        LetterKind::Opening => Ok(is_partner && tells()?),
    }
}

fn mail(app: &App, letter: Uuid, subscriber: Uuid) -> MailRow {
    MailRow {
        id: app.new_id(),
        letter_id: letter,
        subscriber_id: subscriber,
        state: "queued".to_owned(),
        created_at: app.now(),
        settled_at: None,
        left_at: None,
    }
}

/// Mails to one subscriber leave one after the other.
fn leaving(app: &App, mail: &MailRow) -> InLane {
    InLane {
        id: app.new_id(),
        lane: format!("{NEWSLETTER_MAIL}:{}", mail.subscriber_id),
        kind: NEWSLETTER_MAIL,
        payload: json!({ "mail_id": mail.id }),
        run_at: app.now(),
    }
}
