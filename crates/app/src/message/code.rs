//! One-time codes on their way. Between the request and the sending they are only stored sealed.

use majlis_contract::Language;
use majlis_contract::contact::ContactKind;
use serde::Deserialize;

use super::deliver::{message_id, send_email};
use super::layout::{Part, as_html, as_text};
use super::text::text;
use super::time::time_of_day;
use crate::App;
use crate::auth::CODE_LIFE;
use crate::job::{Job, JobError};
use crate::port::{Email, SendError, Sms};

/// A code and where it goes.
#[derive(Debug, Deserialize)]
struct CodeMessage {
    kind: ContactKind,
    /// In its stored form: e-mail in lower case or phone in E.164.
    to: String,
    language: Language,
    /// Sealed by the vault.
    sealed_code: String,
}

/// Does the job `{kind, to, language, sealed_code}`; a code that has expired is not sent any more.
pub async fn send(app: &App, job: &Job) -> Result<(), JobError> {
    let message: CodeMessage = serde_json::from_value(job.payload().clone()).map_err(|error| JobError::Never(error.to_string()))?;
    let expires_at = job.created_at() + CODE_LIFE;
    if app.now() >= expires_at {
        return Err(JobError::Never("the code has expired".to_owned()));
    }
    let code = String::from_utf8(app.vault.open(&message.sealed_code)?).map_err(|error| JobError::Never(error.to_string()))?;
    let directory = app.directory.get(app).await?;
    let settings = &directory.settings;
    let language = message.language;
    let until = time_of_day(expires_at, &settings.time_zone);
    let values = [("municipality", settings.name.get(language)), ("code", &code), ("until", &until)];
    let say = |id: &str| text(language, id, &values);
    let to = message.to.clone();
    let sent = match message.kind {
        ContactKind::Phone => app.texting.send(&Sms { to: message.to, text: say("code-sms") }).await,
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
            send_email(app, &Email { to: message.to, subject, text, html, message_id: message_id(app, job.id()), leave: None }).await
        }
    };
    // What is said here is logged; whose address it was is not.
    let masked = |error: String| error.replace(&to, "•••");
    sent.map_err(|error| match error {
        SendError::Temporary(error) => JobError::Again(masked(error)),
        SendError::Later { error, wait } => JobError::AgainAfter { error: masked(error), wait },
        SendError::Permanent(error) | SendError::Gone(error) => JobError::Never(masked(error)),
    })
}
