//! One-time codes on their way. Between the request and the sending they are only stored sealed.

use chrono::{DateTime, Utc};
use majlis_contract::Language;
use majlis_contract::contact::ContactKind;
use majlis_persistence::{DatabaseTransaction, job};
use serde::{Deserialize, Serialize};

use super::deliver::{message_id, send_email};
use super::layout::{Part, as_html, as_text};
use super::text::text;
use super::time::time_of_day;
use crate::job::{Job, JobError, SEND_CODE};
use crate::port::{Email, SendError, Sms};
use crate::{App, AppError, AppResult};

/// A code and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeMessage {
    pub kind: ContactKind,
    /// In its stored form: e-mail in lower case or phone in E.164.
    pub address: String,
    pub language: Language,
    /// Sealed by the vault.
    pub sealed_code: String,
    /// After this moment it is not sent any more.
    pub expires_at: DateTime<Utc>,
}

/// Leaves the code to be sent, in the transaction that makes it.
pub async fn enqueue(app: &App, tx: &DatabaseTransaction, message: &CodeMessage) -> AppResult<()> {
    let payload = serde_json::to_value(message).map_err(AppError::internal)?;
    job::enqueue(tx, app.new_id(), SEND_CODE, payload, app.now()).await?;
    Ok(())
}

/// Does the job.
pub async fn send(app: &App, job: &Job) -> Result<(), JobError> {
    let message: CodeMessage = serde_json::from_value(job.payload().clone()).map_err(|error| JobError::Never(error.to_string()))?;
    if app.now() >= message.expires_at {
        return Err(JobError::Never("the code has expired".to_owned()));
    }
    let code = String::from_utf8(app.vault.open(&message.sealed_code)?).map_err(|error| JobError::Never(error.to_string()))?;
    let directory = app.directory.get(app).await?;
    let settings = &directory.settings;
    let language = message.language;
    let until = time_of_day(message.expires_at, &settings.time_zone);
    let values = [("municipality", settings.name.get(language)), ("code", &code), ("until", &until)];
    let say = |id: &str| text(language, id, &values);
    let sent = match message.kind {
        ContactKind::Phone => app.texting.send(&Sms { to: message.address, text: say("code-sms") }).await,
        ContactKind::Email => {
            let (subject, words) = (say("code-subject"), |id: &str| Part::Words(say(id)));
            let parts = [
                words("greeting"),
                words("code-body"),
                Part::Code(code.clone()),
                words("code-next"),
                Part::Note(say("code-ignore")),
                words("signature"),
            ];
            let (text, html) = (as_text(language, &parts), as_html(language, &subject, &parts));
            send_email(app, &Email { to: message.address, subject, text, html, message_id: message_id(app, job.id()) }).await
        }
    };
    sent.map_err(|error| match error {
        SendError::Temporary(error) => JobError::Again(error),
        SendError::Permanent(error) => JobError::Never(error),
    })
}
