//! Sends one message to one address, and writes down how that went.

use majlis_contract::case::{ActorKind, CaseEventKind, RejectionReason};
use majlis_contract::delivery::{DeliveryChannel, DeliveryState};
use majlis_contract::{CaseId, DepartmentId, Language};
use majlis_domain::case::reopen_until;
use majlis_persistence::delivery::Attempt;
use majlis_persistence::entity::{case, delivery, event};
use majlis_persistence::{case as cases, delivery as store, event as events};
use serde_json::Value;
use uuid::Uuid;

use super::compose::{About, compose};
use super::layout::{as_html, as_text};
use crate::directory::Directory;
use crate::job::{Job, JobError};
use crate::port::{Email, SendError, Sms};
use crate::{App, AppError, case_secret};

/// Does the job `{delivery_id}`.
pub async fn deliver(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(delivery) = store::find(app.db.read(), job.payload_id("delivery_id")?).await? else { return Ok(()) };
    if delivery.state != DeliveryState::Queued.as_str() {
        return Ok(());
    }
    let sent = match facts(app, &delivery).await? {
        Some((event, case)) => send(app, &delivery, &event, &case).await?,
        None => Err(SendError::Permanent("the case is gone".to_owned())),
    };
    let Err(error) = sent else { return record(app, delivery.id, Attempt::Sent).await };
    // Mail servers repeat the address, which the record shows masked.
    let said = shortened(&error.to_string().replace(&delivery.address, "•••"));
    match (&error, job.next_try(app.now())) {
        (SendError::Temporary(_), Some(next)) => {
            record(app, delivery.id, Attempt::Again { error: &said, next }).await?;
            Err(JobError::Again(said))
        }
        _ => {
            record(app, delivery.id, Attempt::GivenUp { error: &said }).await?;
            Err(JobError::Never(said))
        }
    }
}

/// The job was given up without an answer from the other side; the record says so too.
pub async fn give_up(app: &App, job: &Job, error: &str) -> Result<(), JobError> {
    record(app, job.payload_id("delivery_id")?, Attempt::GivenUp { error: &shortened(error) }).await
}

async fn record(app: &App, id: Uuid, attempt: Attempt<'_>) -> Result<(), JobError> {
    Ok(app.db.write(async |tx| store::record(tx, id, attempt, app.now()).await).await?)
}

async fn facts(app: &App, delivery: &delivery::Model) -> Result<Option<(event::Model, case::Model)>, JobError> {
    let event = events::find(app.db.read(), delivery.event_id).await?;
    let case = cases::find(app.db.read(), delivery.case_id).await?;
    Ok(event.zip(case))
}

/// The outer error is ours, the inner one the other side's.
async fn send(app: &App, delivery: &delivery::Model, event: &event::Model, case: &case::Model) -> Result<Result<(), SendError>, JobError> {
    let directory = app.directory.get(app).await?;
    let language: Language = delivery.language.parse().unwrap_or_default();
    let message = compose(language, &about(app, &directory, language, event, case)?);
    Ok(match delivery.channel.parse() {
        Ok(DeliveryChannel::Email) => {
            let email = Email {
                to: delivery.address.clone(),
                text: as_text(language, &message.parts),
                html: as_html(language, &message.subject, &message.parts),
                subject: message.subject,
                message_id: message_id(app, delivery.id),
            };
            send_email(app, &email).await
        }
        Ok(DeliveryChannel::Sms) if !app.settings.sms.reaches(&delivery.address, &directory.settings.country_code) => {
            Err(SendError::Permanent("no SMS are sent to this country".to_owned()))
        }
        Ok(DeliveryChannel::Sms) => app.texting.send(&Sms { to: delivery.address.clone(), text: message.sms }).await,
        Ok(DeliveryChannel::InApp) => Ok(()),
        Err(_) => Err(SendError::Permanent(format!("no channel {}", delivery.channel))),
    })
}

/// Sends an e-mail whose headers can't be broken out of.
pub(super) async fn send_email(app: &App, email: &Email) -> Result<(), SendError> {
    if [&email.to, &email.subject, &email.message_id].into_iter().any(|line| line.chars().any(char::is_control)) {
        return Err(SendError::Permanent("line breaks in the address or subject".to_owned()));
    }
    app.mail.send(email).await
}

/// The same for every try, in the domain that residents reach us at.
pub(super) fn message_id(app: &App, id: Uuid) -> String {
    let base = &app.settings.base_url;
    let host = base.split_once("://").map_or(base.as_str(), |(_, rest)| rest).split(['/', ':']).next().unwrap_or("majlis");
    format!("<{id}@{host}>")
}

fn about(app: &App, directory: &Directory, language: Language, event: &event::Model, case: &case::Model) -> Result<About, AppError> {
    let settings = &directory.settings;
    let data = |name: &str| event.data.get(name).and_then(Value::as_str);
    let kind: CaseEventKind = event.kind.parse().map_err(AppError::internal)?;
    let department = data("department_id").and_then(|id| id.parse::<DepartmentId>().ok()).or(case.department_id.map(DepartmentId));
    let department = department.and_then(|id| {
        let name = directory.department_ref(id)?.name.get(language).to_owned();
        Some((name, directory.department(id).is_some_and(|department| department.parent_id.is_some())))
    });
    let category = directory.category_ref(case.category_id.into()).map(|category| category.name.get(language).to_owned());
    let id = CaseId(case.id);
    Ok(About {
        kind,
        municipality: settings.name.get(language).to_owned(),
        hotline: settings.hotline.clone(),
        time_zone: settings.time_zone.clone(),
        reference: case.reference.clone(),
        category: category.unwrap_or_default(),
        department,
        due_at: case.due_at,
        answered: case.answered_at.is_some_and(|answered| answered <= event.at),
        until: reopen_until(event.at, settings.reopen_days),
        // What residents themselves write is never sent on: it would let strangers write to anybody through us.
        text: event.text.clone().filter(|_| is_answer(kind) && event.actor_kind == ActorKind::Staff.as_str()),
        rejection: data("rejection_reason").and_then(|word| word.parse::<RejectionReason>().ok()),
        link: format!("{}/{language}/cases/{id}#secret={}", app.settings.base_url, case_secret(app, id)),
    })
}

/// Events whose text is meant for the reporter.
const fn is_answer(kind: CaseEventKind) -> bool {
    matches!(kind, CaseEventKind::Asked | CaseEventKind::Replied | CaseEventKind::Resolved | CaseEventKind::Rejected)
}

/// What the other side said, fit for one line of a list.
fn shortened(error: &str) -> String {
    error.chars().map(|c| if c.is_control() { ' ' } else { c }).take(300).collect()
}
