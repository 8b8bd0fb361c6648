//! Invitations on their way. Until then the link's secret is only stored sealed.

use majlis_contract::Language;
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_domain::Actor;
use majlis_persistence::invitation as invitations;

use super::deliver::{message_id, send_email};
use super::layout::{Part, as_html, as_text};
use super::text::text;
use super::time::moment;
use crate::change;
use crate::job::{Job, JobError};
use crate::port::{Email, SendError};
use crate::vault::digest;
use crate::{App, AppError};

/// Does the job `{invitation_id, sealed_token}`; what was taken back, taken up, sent anew or has expired is not sent any more.
pub async fn send(app: &App, job: &Job) -> Result<(), JobError> {
    let Some(row) = invitations::find(app.db.read(), job.payload_id("invitation_id")?).await? else { return Ok(()) };
    if row.revoked_at.is_some() || row.accepted_at.is_some() || row.expires_at <= app.now() {
        return Ok(());
    }
    let token = token(app, job)?;
    if digest(token.as_bytes()) != row.token_hash {
        return Ok(());
    }
    let directory = app.directory.get(app).await?;
    let settings = &directory.settings;
    let language: Language = row.language.parse().unwrap_or_default();
    let until = moment(language, row.expires_at, &settings.time_zone);
    let values = [("municipality", settings.name.get(language)), ("until", until.as_str())];
    let say = |id: &str| text(language, id, &values);
    let (subject, words) = (say("invitation-subject"), |id: &str| Part::Words(say(id)));
    let address = format!("{}/console/{language}/invitation#token={token}", app.settings.base_url);
    let parts = [
        words("greeting"),
        words("invitation-body"),
        Part::Link { label: say("invitation-open"), address },
        words("invitation-next"),
        Part::Note(say("invitation-ignore")),
        words("signature"),
    ];
    let (text, html) = (as_text(language, &parts), as_html(language, &subject, &parts));
    let email = Email { to: row.email.clone(), subject, text, html, message_id: message_id(app, job.id()), leave: None };
    // What is said here is logged; whose address it was is not.
    let masked = |error: String| error.replace(&row.email, "•••");
    send_email(app, &email).await.map_err(|error| match error {
        SendError::Temporary(error) => JobError::Again(masked(error)),
        SendError::Later { error, wait } => JobError::AgainAfter { error: masked(error), wait },
        SendError::Permanent(error) | SendError::Gone(error) => JobError::Never(masked(error)),
    })
}

/// The link's secret, which waited sealed.
fn token(app: &App, job: &Job) -> Result<String, JobError> {
    let sealed = job.payload()["sealed_token"].as_str().unwrap_or_default();
    String::from_utf8(app.vault.open(sealed)?).map_err(|error| JobError::Never(error.to_string()))
}

/// So that whoever invited sees that nothing arrived, and does not wait for an answer.
pub async fn give_up(app: &App, job: &Job) -> Result<(), JobError> {
    let (id, hash) = (job.payload_id("invitation_id")?, digest(token(app, job)?.as_bytes()));
    app.db
        .write(async |tx| {
            if invitations::undelivered(tx, id, &hash, app.now()).await? {
                let subject = (SubjectKind::Invitation, id);
                change::record(app, tx, &Actor::System, subject, ChangeKind::Undelivered, serde_json::json!({})).await?;
            }
            Ok::<_, AppError>(())
        })
        .await?;
    Ok(())
}
