//! What waits for staff, told once a day: counted once for all, one mail to each who can act on it.
//!
//! Each day has one job, which several processes may try to leave, and it leaves one for each person, all under ids that say of which day
//! and for whom they are.

mod compose;
mod waits;

use chrono::{DateTime, Duration, Utc};
use majlis_contract::delivery::DeliveryChannel;
use majlis_contract::problem::ErrorCode;
use majlis_domain::Permission;
use majlis_domain::message::{quiet_until, summary_at};
use majlis_persistence::account as accounts;
use majlis_persistence::job::{self as jobs, Known};
use majlis_persistence::recipient as recipients;
use serde_json::{Value, json};
use uuid::Uuid;

use self::compose::{Reader, message};
use self::waits::Waits;
use super::audience::of_account;
use super::deliver::{failure_of, message_id, send_email, shortened};
use super::digest::known_id;
use super::layout::{as_html, as_text};
use super::wishes::zone;
use crate::change::{json as to_json, of_json};
use crate::job::{Job, JobError, SUMMARY, SUMMARY_MAIL};
use crate::port::Email;
use crate::{App, AppError, AppResult};

/// People whose mails are left in one transaction.
const PAGE: u64 = 100;
/// How long a mail is tried: after that the next day's says it anew.
const TRIED: Duration = Duration::days(1);

/// Begins the day's summary once its hour has come; says whether it did. Where nothing waits its job tells nobody.
pub async fn begin(app: &App) -> AppResult<u64> {
    let zone = match zone(app).await {
        // Nothing is set up yet, and nobody works here.
        Err(AppError::Refused(ErrorCode::Unavailable)) => return Ok(0),
        zone => zone?,
    };
    let Some(at) = summary_at(&app.now().with_timezone(&zone)) else { return Ok(0) };
    let id = known_id(SUMMARY, at);
    if jobs::is_there(app.db.read(), id).await? {
        return Ok(0);
    }
    let payload = json!({ "at": at, "waits": to_json(Waits::now(app).await?)? });
    let day = Known { id, kind: SUMMARY, payload };
    app.db.write(async |tx| Ok(jobs::enqueue_once(tx, vec![day], app.now()).await?)).await
}

/// Does the job `{at, waits}`, or goes on with `{at, waits, after}`: a page of people. Done again, it leaves nothing twice.
pub async fn hand_out(app: &App, job: &Job) -> Result<(), JobError> {
    let (at, waits): (DateTime<Utc>, Waits) = (of_json(&job.payload()["at"])?, waits(job)?);
    let roles = waits.roles();
    if roles.is_empty() {
        return Ok(());
    }
    let after = job.payload().get("after").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let page = recipients::holders(app.db.read(), &roles, None, after, PAGE).await?;
    let next = page.last().copied().filter(|_| page.len() as u64 == PAGE);
    let mails = page.into_iter().map(|account| mail_to(account, at, &job.payload()["waits"])).collect();
    app.db
        .write(async |tx| {
            jobs::enqueue_once(tx, mails, app.now()).await?;
            if let Some(after) = next {
                let progress = json!({ "at": at, "waits": job.payload()["waits"], "after": after });
                jobs::keep_progress(tx, job.id(), progress).await?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    if next.is_some() { Err(JobError::NotYet(app.now())) } else { Ok(()) }
}

fn mail_to(account: Uuid, at: DateTime<Utc>, waits: &Value) -> Known {
    let id = known_id(&format!("{SUMMARY_MAIL}\n{account}"), at);
    Known { id, kind: SUMMARY_MAIL, payload: json!({ "account_id": account, "waits": waits }) }
}

fn waits(job: &Job) -> Result<Waits, JobError> {
    Ok(of_json(&job.payload()["waits"])?)
}

/// Does the job `{account_id, waits}`. Who was blocked, gave the role back or turned e-mail off meanwhile gets nothing.
pub async fn mail(app: &App, job: &Job) -> Result<(), JobError> {
    let account = job.payload_id("account_id")?;
    if app.now() - job.created_at() >= TRIED {
        return Ok(());
    }
    let found = recipients::of_accounts(app.db.read(), vec![account]).await?;
    let Some(person) = found.into_iter().find(|person| person.account.blocked_at.is_none()).map(of_account) else { return Ok(()) };
    let Some((_, to)) = person.addresses.into_iter().find(|(channel, _)| *channel == DeliveryChannel::Email) else { return Ok(()) };
    let local = app.now().with_timezone(&zone(app).await?);
    if let Some(until) = person.wishes.quiet_hours.and_then(|quiet| quiet_until(quiet, &local)) {
        return Err(JobError::NotYet(until));
    }
    let grants = accounts::grants(app.db.read(), account).await?;
    let may = |permission: Permission| grants.iter().any(|grant| permission.roles().iter().any(|role| role.as_str() == grant.role));
    let reader = Reader { language: person.language, moderates: may(Permission::ModerationAct), studies: may(Permission::InitiativeStudy) };
    let directory = app.directory.get(app).await?;
    let Some((subject, parts)) = message(&app.settings.base_url, &directory.settings, &waits(job)?, &reader) else { return Ok(()) };
    let (text, html) = (as_text(reader.language, &parts), as_html(reader.language, &subject, &parts));
    let email = Email { to, subject, text, html, message_id: message_id(app, job.id()), leave: None };
    // What is said here is logged; whose address it was is not.
    send_email(app, &email).await.map_err(|error| failure_of(&error, &shortened(&error.to_string().replace(&email.to, "•••"))))
}
