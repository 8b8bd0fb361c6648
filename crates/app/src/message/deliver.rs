//! Sends one message to one address, and writes down how that went.

use majlis_contract::Language;
use majlis_contract::delivery::{Audience, DeliveryChannel, DeliveryState};
use majlis_domain::message::{Spoken, Voice};
use majlis_persistence::delivery::Attempt;
use majlis_persistence::entity::{delivery, event};
use majlis_persistence::{delivery as store, event as events};
use uuid::Uuid;

use super::about;
use super::compose::Message;
use super::layout::{Part, as_html, as_text};
use super::leave;
use super::text::text;
use super::topic::Topic;
use super::{audience, budget, push, wishes};
use crate::App;
use crate::directory::Directory;
use crate::job::{Job, JobError};
use crate::port::{Email, SendError, Sms};

/// Why a message is dropped whose address, channel or account is not the person's any more.
pub(super) const TAKEN_BACK: &str = "the person is not reached there any more";

/// Does the job `{delivery_id}`.
pub async fn deliver(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(delivery) = store::find(app.db.read(), job.payload_id("delivery_id")?).await? else { return Ok(()) };
    if delivery.state != DeliveryState::Queued.as_str() {
        return Ok(());
    }
    if let Some(until) = wishes::not_before(app, &delivery).await? {
        app.db.write(async |tx| store::postpone(tx, delivery.id, until, None).await).await?;
        return Err(JobError::NotYet(until));
    }
    if budget::hold_back(app, &delivery).await? {
        return Ok(());
    }
    let sent = match facts(app, &delivery).await? {
        _ if !audience::is_still_reached(app, &delivery).await? => Err(SendError::Gone(TAKEN_BACK.to_owned())),
        Some((event, topic)) => send(app, &delivery, &event, &topic).await?,
        None => Err(SendError::Permanent("what it is about is gone".to_owned())),
    };
    let Err(error) = sent else { return record(app, delivery.id, Attempt::Sent).await };
    // Mail servers repeat the address, which the record shows masked.
    let said = shortened(&error.to_string().replace(&delivery.address, "•••"));
    if let SendError::Gone(_) = error {
        return record(app, delivery.id, Attempt::Dropped { error: &said }).await;
    }
    let failure = failure_of(&error, &said);
    let attempt = match job.next_try(&failure, app.now()) {
        Some(next) => Attempt::Again { error: &said, next },
        None => Attempt::GivenUp { error: &said },
    };
    record(app, delivery.id, attempt).await?;
    Err(failure)
}

/// What follows for the job from why a message did not leave.
pub(crate) fn failure_of(error: &SendError, said: &str) -> JobError {
    match error {
        SendError::Temporary(_) => JobError::Again(said.to_owned()),
        SendError::Later { wait, .. } => JobError::AgainAfter { error: said.to_owned(), wait: *wait },
        SendError::Permanent(_) | SendError::Gone(_) => JobError::Never(said.to_owned()),
    }
}

/// The job was given up without an answer from the other side; the record says so too.
pub async fn give_up(app: &App, job: &Job, error: &str) -> Result<(), JobError> {
    record(app, job.payload_id("delivery_id")?, Attempt::GivenUp { error: &shortened(error) }).await
}

async fn record(app: &App, id: Uuid, attempt: Attempt<'_>) -> Result<(), JobError> {
    Ok(app.db.write(async |tx| store::record(tx, id, attempt, app.now()).await).await?)
}

async fn facts(app: &App, delivery: &delivery::Model) -> Result<Option<(event::Model, Topic)>, JobError> {
    let Some(event) = events::find(app.db.read(), delivery.event_id).await? else { return Ok(None) };
    let topic = Topic::of(app, &event).await?;
    Ok(topic.map(|topic| (event, topic)))
}

/// The outer error is ours, the inner one the other side's.
async fn send(app: &App, delivery: &delivery::Model, event: &event::Model, topic: &Topic) -> Result<Result<(), SendError>, JobError> {
    let directory = app.directory.get(app).await?;
    let Some(composed) = about::message(app, &directory, delivery, event, topic).await? else {
        return Ok(Err(SendError::Gone("they do not follow it any more, or nobody sees it any more".to_owned())));
    };
    let follows = delivery.audience.parse::<Audience>().is_ok_and(|audience| audience.voice() == Voice::Follower);
    let leave = follows.then(|| leave::address(app, delivery.id, &delivery.language));
    carry(app, &directory, delivery, delivery.id, composed.message, leave).await
}

/// Takes a message to where a delivery goes.
pub(super) async fn carry(
    app: &App,
    directory: &Directory,
    delivery: &delivery::Model,
    id: Uuid,
    message: Message,
    leave: Option<String>,
) -> Result<Result<(), SendError>, JobError> {
    Ok(match delivery.channel.parse() {
        Ok(DeliveryChannel::Email) => send_email(app, &email(app, delivery, id, message, leave)).await,
        Ok(DeliveryChannel::Sms) if !app.settings.sms.reaches(&delivery.address, &directory.settings.country_code) => {
            Err(SendError::Permanent("no SMS are sent to this country".to_owned()))
        }
        Ok(DeliveryChannel::Sms) => app.texting.send(&Sms { to: delivery.address.clone(), text: message.sms }).await,
        Ok(DeliveryChannel::Push) => push::send(app, delivery, id, message).await?,
        Ok(DeliveryChannel::InApp) => Ok(()),
        Err(_) => Err(SendError::Permanent(format!("no channel {}", delivery.channel))),
    })
}

fn email(app: &App, delivery: &delivery::Model, id: Uuid, message: Message, leave: Option<String>) -> Email {
    let language: Language = delivery.language.parse().unwrap_or_default();
    let mut parts = message.parts;
    parts.extend(leave.clone().map(|address| Part::Also { label: text(language, "leave", &[]), address }));
    Email {
        to: delivery.address.clone(),
        text: as_text(language, &parts),
        html: as_html(language, &message.subject, &parts),
        subject: message.subject,
        message_id: message_id(app, id),
        leave,
    }
}

/// Sends an e-mail whose headers can't be broken out of.
pub(crate) async fn send_email(app: &App, email: &Email) -> Result<(), SendError> {
    let lines = [&email.to, &email.subject, &email.message_id].into_iter().chain(&email.leave);
    if lines.into_iter().any(|line| line.chars().any(char::is_control)) {
        return Err(SendError::Permanent("line breaks in the address or subject".to_owned()));
    }
    app.mail.send(email).await
}

/// The same for every try, in the domain that residents reach us at.
pub(crate) fn message_id(app: &App, id: Uuid) -> String {
    let base = &app.settings.base_url;
    let host = base.split_once("://").map_or(base.as_str(), |(_, rest)| rest).split(['/', ':']).next().unwrap_or("majlis");
    format!("<{id}@{host}>")
}

/// What the other side said, fit for one line of a list.
pub(crate) fn shortened(error: &str) -> String {
    error.chars().map(|c| if c.is_control() { ' ' } else { c }).take(300).collect()
}
