//! Giving a letter to the post: a page of recipients at a time, each in one transaction with how far it came.

use chrono::TimeDelta;
use majlis_contract::newsletter::{LetterAction, LetterAudience, LetterKind, LetterState};
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

/// Between two pages: mails of a letter must not keep codes and messages waiting that people need now.
const PAUSE: TimeDelta = TimeDelta::seconds(10);

/// Does the job `{letter_id}`, or goes on with `{letter_id, after}`: one page, and comes back for the next. Done again, it writes
/// nothing twice.
pub async fn hand_out(app: &App, job: &Job) -> Result<(), JobError> {
    let id = job.payload_id("letter_id")?;
    let after: Option<Uuid> = job.payload().get("after").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let Some(letter) = letters::find(app.db.read(), id).await? else { return Ok(()) };
    if letter.state != LetterState::Sending.as_str() {
        return Ok(());
    }
    let only = (letter.kind == LetterKind::Opening.as_str()).then_some(PARTNER);
    let page = subscribers::confirmed(app.db.read(), only, after, PAGE).await?;
    let next = page.last().map(|row| row.id).filter(|_| page.len() as u64 == PAGE);
    write(app, job, &letter, &page, next).await?;
    if next.is_some() { Err(JobError::NotYet(app.now() + PAUSE)) } else { Ok(()) }
}

/// Writes the mails of a page; after the last one the letter is sent.
async fn write(app: &App, job: &Job, letter: &LetterRow, page: &[SubscriberRow], after: Option<Uuid>) -> AppResult<()> {
    let kind = word(&letter.kind)?;
    let told = if kind == LetterKind::Letter { None } else { Some(Material::of(letter)?) };
    let audience = if kind == LetterKind::Letter { Some(of_json(&letter.audience)?) } else { None };
    let recipients = Recipients { kind, letter, told, audience };
    let mut mails = Vec::new();
    for row in page {
        if recipients.has(row)? {
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

/// Who gets a letter.
struct Recipients<'a> {
    kind: LetterKind,
    letter: &'a LetterRow,
    /// What a digest or an opening tells of.
    told: Option<Material>,
    /// Whom an editor's letter is for.
    audience: Option<LetterAudience>,
}

impl Recipients<'_> {
    /// Whether somebody is among them: who has confirmed before it left, and wants to hear of what it tells.
    fn has(&self, row: &SubscriberRow) -> AppResult<bool> {
        if row.confirmed_at.is_none() || row.confirmed_at > self.letter.send_at {
            return Ok(false);
        }
        let (wishes, is_partner) = (wishes(row)?, row.kind == PARTNER);
        let tells = || self.told.as_ref().is_some_and(|told| !told.clone().wanted(&wishes).is_empty());
        Ok(match self.kind {
            LetterKind::Letter => self.audience.as_ref().is_some_and(|audience| is_for_reader(audience, &wishes, is_partner)),
            LetterKind::Digest => row.digest && tells(),
            LetterKind::Opening => is_partner && tells(),
        })
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
