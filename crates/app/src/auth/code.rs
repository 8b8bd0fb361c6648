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

use super::network::Network;
use super::pace::{self, PAUSE};
use crate::job::SEND_CODE;
use crate::vault::{Purpose, same};
use crate::{App, AppError, AppResult};

pub(crate) const LIFE: Duration = Duration::minutes(10);
const TRIES: i32 = 5;
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

    /// What it is for, whatever the language.
    const fn kind(self) -> &'static str {
        match self {
            Self::SignIn(_) => Self::SIGN_IN,
            Self::Confirm(_) => Self::CONFIRM,
        }
    }

    /// The language of a request to sign in.
    pub(super) fn sign_in_language(word: &str) -> Option<Language> {
        word.strip_prefix(Self::SIGN_IN)?.parse().ok()
    }
}

/// The address in its one form, or what is wrong with it: also a phone in a country that codes are not sent to.
pub(crate) async fn address(app: &App, kind: ContactKind, value: &str, pointer: &str) -> AppResult<String> {
    let directory = app.directory.get(app).await?;
    let wrong = match kind {
        ContactKind::Email => FieldCode::InvalidEmail,
        ContactKind::Phone => FieldCode::InvalidPhone,
    };
    let own = &directory.settings.country_code;
    let value = contact::normalise(kind, value, own).ok_or_else(|| AppError::field(pointer, wrong))?;
    match kind {
        ContactKind::Phone if !app.settings.sms.reaches(&value, own) => Err(AppError::field(pointer, FieldCode::NotAllowed)),
        _ => Ok(value),
    }
}

/// Sends a code to an address, which is in its one form.
pub(crate) async fn send(
    app: &App,
    tx: &impl ConnectionTrait,
    (kind, value): (ContactKind, &str),
    network: &Network,
    reason: Reason,
    language: Language,
) -> AppResult<CodeRequested> {
    let now = app.now();
    pace::check(app, tx, (kind, value), network).await?;
    if kind == ContactKind::Phone {
        pace::check_budget(app, tx).await?;
    }
    let id = request_id(app, (kind, value), network, reason, now);
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
        network: Some(network.as_str().to_owned()),
    };
    if !store::insert(tx, request).await? {
        return Err(pace::too_soon(PAUSE));
    }
    let sealed_code = app.vault.seal(&*app.random, code.as_bytes())?;
    let payload = json!({ "kind": kind, "to": value, "language": language, "sealed_code": sealed_code });
    job::enqueue(tx, app.new_id(), SEND_CODE, payload, now).await?;
    let resend_at = now + Duration::seconds(PAUSE);
    Ok(CodeRequested { id: CodeRequestId(id), masked_address: contact::mask(kind, value), expires_at, resend_at })
}

/// The same for all who ask in one minute from one network for one address, in whatever language, so that of many at once
/// only one is sent; unguessable.
fn request_id(app: &App, (kind, value): (ContactKind, &str), network: &Network, reason: Reason, now: DateTime<Utc>) -> Uuid {
    let minute = now.timestamp().div_euclid(PAUSE);
    let message = format!("request {} {kind} {value} {} {minute}", reason.kind(), network.as_str());
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
