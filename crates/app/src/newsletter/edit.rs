//! Writing letters, and having them leave.

use chrono::Duration;
use majlis_contract::contact::ContactKind;
use majlis_contract::newsletter::{
    CreateLetter, EditLetter, LETTER_BODY_LENGTH, LetterAction, LetterAudience, LetterKind, LetterState, LetterStep, LetterTested,
    LetterView, MoveLetter, TestLetter,
};
use majlis_contract::problem::FieldCode;
use majlis_contract::{Bilingual, LetterId};
use majlis_domain::newsletter::{action_of, decide, standing};
use majlis_domain::{Actor, contact};
use majlis_persistence::account::staff::emails;
use majlis_persistence::newsletter::LetterRow;
use majlis_persistence::newsletter::letter as store;
use majlis_persistence::{DatabaseTransaction, job};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{LETTER, happened, read};
use crate::case::word;
use crate::change::{Checks, current, difference, json as to_json, of_json, written};
use crate::error::is_outage;
use crate::idempotency::{Ticket, once};
use crate::job::{NEWSLETTER_HAND_OUT, NEWSLETTER_TEST};
use crate::{App, AppError, AppResult};

/// How far ahead a letter can be given a time.
const FURTHEST: Duration = Duration::days(366);
/// Letters that the clockwork sends at once.
const AT_ONCE: u64 = 20;

/// Begins a letter, as a draft; a repeat of the same request gets the same answer.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateLetter) -> AppResult<LetterView> {
    once(app, ticket, async |tx| {
        let row = LetterRow { state: LetterState::Draft.to_string(), ..fresh(app, LetterKind::Letter, None) };
        let row = LetterRow { occasion: format!("letter:{}", row.id), ..row };
        let row = checked(row, &input.subject, &input.body, &input.audience)?;
        store::insert(tx, row.clone()).await?;
        happened(app, tx, actor, (LETTER, row.id), ("created", kept(&row))).await?;
        read::view(actor, row)
    })
    .await
}

/// A letter that is on its way at once.
pub(super) fn fresh(app: &App, kind: LetterKind, material: Option<Value>) -> LetterRow {
    let now = app.now();
    LetterRow {
        id: app.new_id(),
        kind: kind.to_string(),
        state: LetterState::Sending.to_string(),
        occasion: String::new(),
        subject: Value::Null,
        body: Value::Null,
        audience: Value::Null,
        material,
        send_at: None,
        recipients: 0,
        sent: 0,
        failed: 0,
        left_by: 0,
        created_at: now,
        updated_at: now,
        version: 1,
    }
}

/// Changes a letter that is still a draft, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: LetterId, version: i64, input: EditLetter) -> AppResult<LetterView> {
    app.db
        .write(async |tx| {
            let (old, _) = held(tx, actor, (id.0, version), LetterAction::Edit).await?;
            let subject: Bilingual = input.subject.clone().map_or_else(|| of_json(&old.subject), Ok)?;
            let body: Bilingual = input.body.clone().map_or_else(|| of_json(&old.body), Ok)?;
            let audience: LetterAudience = input.audience.clone().map_or_else(|| of_json(&old.audience), Ok)?;
            let row = checked(old.clone(), &subject, &body, &audience)?;
            let data = difference(Some(&kept(&old)), &kept(&row))?;
            read::view(actor, save(app, tx, actor, row, ("edited", data)).await?)
        })
        .await
}

/// Takes a letter a step further or back, unless it has changed since `version`.
pub async fn step(app: &App, actor: &Actor, id: LetterId, version: i64, input: MoveLetter) -> AppResult<LetterView> {
    app.db
        .write(async |tx| {
            let (row, state) = held(tx, actor, (id.0, version), action_of(input.step)).await?;
            let send_at = match (input.step, input.send_at) {
                (LetterStep::Schedule, None) => return Err(AppError::field("/send_at", FieldCode::Required)),
                (LetterStep::Schedule, Some(at)) if at <= app.now() => return Err(AppError::field("/send_at", FieldCode::Past)),
                (LetterStep::Schedule, Some(at)) if at > app.now() + FURTHEST => {
                    return Err(AppError::field("/send_at", FieldCode::OutOfRange));
                }
                (LetterStep::Schedule, at) => at,
                (_, Some(_)) => return Err(AppError::field("/send_at", FieldCode::NotAllowed)),
                (LetterStep::Send, None) => Some(app.now()),
                (LetterStep::Cancel | LetterStep::Discard, None) => None,
            };
            let row = moved(app, tx, actor, LetterRow { send_at, ..row }, state).await?;
            read::view(actor, row)
        })
        .await
}

/// Sends the letters whose time has come; says how many it were.
pub async fn send_due(app: &App) -> AppResult<u64> {
    let mut sent = 0;
    // Each by itself: one that fails holds nobody up, and another process may have sent it meanwhile.
    for id in store::due(app.db.read(), app.now(), AT_ONCE).await? {
        match send_one(app, id).await {
            Ok(done) => sent += u64::from(done),
            Err(AppError::Database(error)) if is_outage(&error) => return Err(error.into()),
            Err(error) => tracing::error!(%id, %error, "a letter could not be sent"),
        }
    }
    Ok(sent)
}

async fn send_one(app: &App, id: Uuid) -> AppResult<bool> {
    app.db
        .write(async |tx| {
            let Some(row) = store::find_for_change(tx, id).await? else { return Ok(false) };
            let still_due = row.send_at.is_some_and(|at| at <= app.now());
            match decide(word(&row.state)?, LetterAction::Send, standing(&Actor::System)) {
                Ok(state) if still_due => moved(app, tx, &Actor::System, row, state).await.map(|_| true),
                // Somebody was quicker.
                _ => Ok(false),
            }
        })
        .await
}

/// Writes a step with its event, and where the letter leaves with it the job that hands it out.
async fn moved(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: LetterRow, state: LetterState) -> AppResult<LetterRow> {
    let data = json!({ "from": row.state, "to": state, "send_at": row.send_at });
    let row = save(app, tx, actor, LetterRow { state: state.to_string(), ..row }, ("moved", data)).await?;
    if state == LetterState::Sending {
        hand_out(app, tx, row.id).await?;
    }
    Ok(row)
}

/// Leaves the job that gives a letter to the post.
pub(super) async fn hand_out(app: &App, tx: &DatabaseTransaction, id: Uuid) -> AppResult<()> {
    Ok(job::enqueue(tx, app.new_id(), NEWSLETTER_HAND_OUT, json!({ "letter_id": id }), app.now()).await?)
}

/// Sends a letter to the address of who asks, to see how it arrives; once for each ticket.
pub async fn test(app: &App, actor: &Actor, ticket: &Ticket, id: LetterId, input: TestLetter) -> AppResult<LetterTested> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    once(app, ticket, async |tx| {
        let row = store::find(tx, id.0).await?.filter(|row| row.kind == LetterKind::Letter.as_str()).ok_or(AppError::NOT_FOUND)?;
        let address = emails(tx, vec![account.0]).await?.remove(&account.0).ok_or(AppError::NOT_FOUND)?;
        let payload = json!({ "letter_id": row.id, "account_id": account, "language": input.language });
        job::enqueue(tx, app.new_id(), NEWSLETTER_TEST, payload, app.now()).await?;
        happened(app, tx, actor, (LETTER, row.id), ("tested", json!({ "language": input.language }))).await?;
        Ok(LetterTested { masked_address: contact::mask(ContactKind::Email, &address) })
    })
    .await
}

/// A letter to be changed by the asker, held, with the state that the action leads to.
async fn held(
    tx: &DatabaseTransaction,
    actor: &Actor,
    (id, version): (Uuid, i64),
    action: LetterAction,
) -> AppResult<(LetterRow, LetterState)> {
    let row = store::find_for_change(tx, id).await?.filter(|row| row.kind == LetterKind::Letter.as_str()).ok_or(AppError::NOT_FOUND)?;
    let state = decide(word(&row.state)?, action, standing(actor))?;
    current(version, row.version)?;
    Ok((row, state))
}

/// Writes a changed letter with its event.
pub(super) async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: LetterRow, what: (&str, Value)) -> AppResult<LetterRow> {
    let version = row.version;
    let row = LetterRow { version: version + 1, updated_at: app.now(), ..row };
    written(store::save(tx, row.clone(), version).await?)?;
    happened(app, tx, actor, (LETTER, row.id), what).await?;
    Ok(row)
}

fn checked(row: LetterRow, subject: &Bilingual, body: &Bilingual, audience: &LetterAudience) -> AppResult<LetterRow> {
    let mut checks = Checks::default();
    let subject = checks.name("/subject", subject);
    let body = checks.text("/body", body, LETTER_BODY_LENGTH);
    checks.unless(audience.subscribers || audience.partners, "/audience/subscribers", FieldCode::Required);
    checks.done()?;
    Ok(LetterRow { subject: to_json(subject)?, body: to_json(body)?, audience: to_json(audience)?, ..row })
}

/// What the history keeps of a letter.
fn kept(row: &LetterRow) -> Value {
    json!({ "subject": row.subject, "body": row.body, "audience": row.audience })
}
