//! Sending one mail of the newsletter to one address.

use majlis_contract::Language;
use majlis_persistence::account::staff::emails;
use majlis_persistence::newsletter::letter::{self as letters, Figure};
use majlis_persistence::newsletter::{mail as store, subscriber as subscribers};
use uuid::Uuid;

use super::{CONFIRMED, LEFT, compose};
use crate::job::{Job, JobError};
use crate::message::{failure_of, send_email, shortened};
use crate::port::{Email, SendError};
use crate::{App, AppError};

/// Does the job `{mail_id}`. Who has left meanwhile gets nothing.
pub async fn mail(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(mail) = store::find(app.db.read(), job.payload_id("mail_id")?).await?.filter(|mail| mail.state == "queued") else {
        return Ok(());
    };
    let reader = subscribers::find(app.db.read(), mail.subscriber_id).await?.filter(|row| row.state == CONFIRMED);
    let letter = letters::find(app.db.read(), mail.letter_id).await?;
    let (Some(reader), Some(letter)) = (reader, letter) else { return settle(app, mail.id, None).await };
    let directory = app.directory.get(app).await?;
    let Some(email) = compose::letter(app, &directory, &letter, &reader, mail.id).await? else { return settle(app, mail.id, None).await };
    let Err(error) = send_email(app, &email).await else { return settle(app, mail.id, Some(Figure::Sent)).await };
    let failure = failure(&error, &reader.address);
    if job.next_try(&failure, app.now()).is_none() {
        settle(app, mail.id, Some(Figure::Failed)).await?;
    }
    Err(failure)
}

/// A mail was given up without an answer from the other side.
pub async fn give_up_mail(app: &App, job: &Job) -> Result<(), JobError> {
    settle(app, job.payload_id("mail_id")?, Some(Figure::Failed)).await
}

/// Writes down how a mail ended, counted for its letter once; as needless where there is no figure.
async fn settle(app: &App, id: Uuid, figure: Option<Figure>) -> Result<(), JobError> {
    let state = match figure {
        Some(Figure::Sent) => "sent",
        Some(_) => "failed",
        None => "dropped",
    };
    let done = app.db.write(async |tx| {
        let Some(mail) = store::find(tx, id).await? else { return Ok(()) };
        if store::settle(tx, id, state, app.now()).await?
            && let Some(figure) = figure
        {
            letters::count_more(tx, mail.letter_id, figure, 1).await?;
        }
        Ok::<_, AppError>(())
    });
    Ok(done.await?)
}

/// Does the job `{subscriber_id}`: asks somebody to confirm, or says that they have done so.
pub async fn word_to_subscriber(app: &App, job: &Job) -> Result<(), JobError> {
    let row = subscribers::find(app.db.read(), job.payload_id("subscriber_id")?).await?;
    let Some(row) = row.filter(|row| row.state != LEFT) else { return Ok(()) };
    let directory = app.directory.get(app).await?;
    send(app, &compose::word(app, &directory, &row, job.id())?).await
}

/// Does the job `{letter_id, account_id, language}`.
pub async fn test(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(letter) = letters::find(app.db.read(), job.payload_id("letter_id")?).await? else { return Ok(()) };
    let account = job.payload_id("account_id")?;
    let Some(address) = emails(app.db.read(), vec![account]).await?.remove(&account) else { return Ok(()) };
    let language: Language = job.payload().get("language").and_then(|word| word.as_str()?.parse().ok()).unwrap_or_default();
    let directory = app.directory.get(app).await?;
    send(app, &compose::sample(app, &directory, &letter, language, (address, job.id()))?).await
}

async fn send(app: &App, email: &Email) -> Result<(), JobError> {
    send_email(app, email).await.map_err(|error| failure(&error, &email.to))
}

/// What is said here is logged; whose address it was is not.
fn failure(error: &SendError, address: &str) -> JobError {
    failure_of(error, &shortened(&error.to_string().replace(address, "•••")))
}
