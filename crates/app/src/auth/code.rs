//! One-time codes: six digits to an address, good for ten minutes, five tries and one use.

use chrono::{DateTime, Duration, Utc};
use data_encoding::HEXLOWER;
use majlis_contract::auth::CodeRequested;
use majlis_contract::contact::ContactKind;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::validation::with_latin_digits;
use majlis_contract::{CodeRequestId, Language};
use majlis_domain::contact;
use majlis_persistence::code_request::{self as store, CodeRequest};
use majlis_persistence::{ConnectionTrait, job};
use serde_json::json;
use uuid::Uuid;

use crate::job::SEND_CODE;
use crate::vault::{Purpose, same};
use crate::{App, AppError, AppResult};

pub(crate) const LIFE: Duration = Duration::minutes(10);
const TRIES: i32 = 5;
/// Seconds between two codes to one address.
const PAUSE: i64 = 60;
/// Codes to one address in an hour.
const PER_HOUR: usize = 5;
/// How long requests are remembered.
pub(super) const KEPT: Duration = Duration::hours(24);

/// What a code is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// To sign in, or up with this language.
    SignIn(Language),
    /// To prove that a contact of an account is the owner's.
    Confirm(Uuid),
}

impl Reason {
    const CONFIRM: &'static str = "confirm_contact";
    const SIGN_IN: &'static str = "sign_in:";

    fn word(self) -> String {
        match self {
            Self::SignIn(language) => format!("{}{language}", Self::SIGN_IN),
            Self::Confirm(_) => Self::CONFIRM.to_owned(),
        }
    }

    /// The language of a request to sign in.
    pub(super) fn sign_in_language(word: &str) -> Option<Language> {
        word.strip_prefix(Self::SIGN_IN)?.parse().ok()
    }
}

/// The address in its one form, or what is wrong with it.
pub(crate) async fn address(app: &App, kind: ContactKind, value: &str, pointer: &str) -> AppResult<String> {
    let directory = app.directory.get(app).await?;
    let wrong = match kind {
        ContactKind::Email => FieldCode::InvalidEmail,
        ContactKind::Phone => FieldCode::InvalidPhone,
    };
    contact::normalise(kind, value, &directory.settings.country_code).ok_or_else(|| AppError::field(pointer, wrong))
}

/// Sends a code to an address, which is in its one form.
pub(crate) async fn send(
    app: &App,
    tx: &impl ConnectionTrait,
    (kind, value): (ContactKind, &str),
    reason: Reason,
    language: Language,
) -> AppResult<CodeRequested> {
    let now = app.now();
    check_pace(&store::recent(tx, (kind.as_str(), value), now - Duration::hours(1), PER_HOUR as u64).await?, now)?;
    let id = request_id(app, kind, value, reason, now);
    let code = new_code(app);
    let expires_at = now + LIFE;
    let contact_id = match reason {
        Reason::Confirm(contact) => Some(contact),
        Reason::SignIn(_) => None,
    };
    let request = CodeRequest {
        id,
        kind: kind.to_string(),
        value: value.to_owned(),
        purpose: reason.word(),
        contact_id,
        code_hash: hash(app, id, &code),
        attempts: 0,
        created_at: now,
        expires_at,
        used_at: None,
    };
    if !store::insert(tx, request).await? {
        return Err(too_soon(PAUSE));
    }
    let sealed_code = app.vault.seal(&*app.random, code.as_bytes())?;
    let payload = json!({ "kind": kind, "to": value, "language": language, "sealed_code": sealed_code });
    job::enqueue(tx, app.new_id(), SEND_CODE, payload, now).await?;
    let resend_at = now + Duration::seconds(PAUSE);
    Ok(CodeRequested { id: CodeRequestId(id), masked_address: contact::mask(kind, value), expires_at, resend_at })
}

fn too_soon(seconds: i64) -> AppError {
    AppError::RateLimited { policy: "codes-per-address", retry_after: u32::try_from(seconds.max(1)).unwrap_or(u32::MAX) }
}

/// One a minute, five an hour; `asked` has the newest first.
fn check_pace(asked: &[DateTime<Utc>], now: DateTime<Utc>) -> AppResult<()> {
    let left = |at: &DateTime<Utc>, pause: i64| pause - (now - *at).num_seconds();
    if let Some(seconds) = asked.first().map(|newest| left(newest, PAUSE)).filter(|seconds| *seconds > 0) {
        return Err(too_soon(seconds));
    }
    match asked.get(PER_HOUR - 1) {
        Some(oldest) => Err(too_soon(left(oldest, 3600))),
        None => Ok(()),
    }
}

/// The same for all who ask in one minute for one address, so that of many at once only one is sent; unguessable.
fn request_id(app: &App, kind: ContactKind, value: &str, reason: Reason, now: DateTime<Utc>) -> Uuid {
    let minute = now.timestamp().div_euclid(PAUSE);
    let message = format!("request {} {kind} {value} {minute}", reason.word());
    super::id_from(&app.vault.mac(Purpose::OneTimeCode, message.as_bytes()))
}

/// Six digits, all equally likely.
fn new_code(app: &App) -> String {
    const COUNT: u32 = 1_000_000;
    loop {
        let mut bytes = [0; 4];
        app.random.fill(&mut bytes);
        let number = u32::from_le_bytes(bytes);
        // The last, incomplete million would make small numbers likelier.
        if number < u32::MAX - u32::MAX % COUNT {
            return format!("{:06}", number % COUNT);
        }
    }
}

fn hash(app: &App, request: Uuid, code: &str) -> String {
    HEXLOWER.encode(&app.vault.mac(Purpose::OneTimeCode, format!("code {request} {code}").as_bytes()))
}

/// The digits that were typed, in Latin script.
pub(super) fn digits(typed: &str) -> String {
    with_latin_digits(typed).chars().filter(char::is_ascii_digit).collect()
}

/// Takes one try at a request. The inner error is a refusal to be given after committing: the try counts.
pub(crate) async fn try_code(
    app: &App,
    tx: &impl ConnectionTrait,
    request: Option<CodeRequest>,
    typed: &str,
) -> AppResult<Result<CodeRequest, AppError>> {
    let Some(request) = request else { return Ok(Err(AppError::Refused(ErrorCode::CodeExpired))) };
    if request.used_at.is_some() {
        return Ok(Err(AppError::CodeWrong { tries_left: 0 }));
    }
    let Some(request) = store::take_try(tx, request.id, TRIES, app.now()).await? else {
        return Ok(Err(AppError::Refused(ErrorCode::CodeExpired)));
    };
    let right = same(hash(app, request.id, &digits(typed)).as_bytes(), request.code_hash.as_bytes());
    if right && store::use_up(tx, request.id, app.now()).await? {
        return Ok(Ok(request));
    }
    Ok(Err(AppError::CodeWrong { tries_left: u8::try_from((TRIES - request.attempts).max(0)).unwrap_or_default() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_a_minute_and_five_an_hour() {
        let at = |seconds: i64| DateTime::from_timestamp(10_000 + seconds, 0).unwrap();
        let retry = |asked: &[i64], now: i64| match check_pace(&asked.iter().map(|s| at(*s)).collect::<Vec<_>>(), at(now)) {
            Err(AppError::RateLimited { retry_after, .. }) => Some(retry_after),
            _ => None,
        };
        assert_eq!(retry(&[], 0), None);
        assert_eq!(retry(&[0], 59), Some(1));
        assert_eq!(retry(&[0], 60), None);
        assert_eq!(retry(&[400, 300, 200, 100, 0], 600), Some(3000));
        assert_eq!(retry(&[400, 300, 200, 100], 600), None);
    }
}
