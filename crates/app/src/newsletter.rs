//! The newsletter: asked for by anybody, confirmed by mail, left with one click; letters of editors, digests of a week, and news of
//! openings for partners.
//!
//! Whatever is sent is a letter with one mail for each recipient. It is handed out a page of recipients at a time, under a unique key
//! and with how far it came, so that nobody gets it twice, whatever crashes when.

mod compose;
mod digest;
mod edit;
mod hand_out;
mod partner;
mod post;
mod read;
mod setting;
mod subscription;

use majlis_contract::newsletter::{LetterAudience, NewsletterWishes};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_persistence::newsletter::SubscriberRow;
use majlis_persistence::{ConnectionTrait, DbErr};
use serde_json::Value;
use uuid::Uuid;

use crate::case::word;
use crate::change::of_json;
use crate::subject::{Happened, record};
use crate::vault::Purpose;
use crate::{App, AppError, AppResult};

pub use digest::begin_digest;
pub use edit::{create, edit, send_due, step, test};
pub use hand_out::hand_out;
pub use partner::{create as create_partner, edit as edit_partner, list as partners, remove as remove_partner};
pub use post::{give_up_mail, mail, test as test_mail, word_to_subscriber};
pub use read::{archive, figures, list, preview, published, show};
pub use setting::{edit as edit_settings, get as settings};
pub use subscription::{change, confirm, forget_unconfirmed, leave, own, subscribe};

pub(crate) use digest::opened;
pub(crate) use subscription::leave_by_mail;

/// The subjects of the events of letters, and of those who get them. Events of subscribers name nobody.
const LETTER: &str = "letter";
const SUBSCRIPTION: &str = "newsletter_subscription";
/// Where somebody stands.
const WAITING: &str = "waiting";
const CONFIRMED: &str = "confirmed";
const LEFT: &str = "left";

/// What the links in somebody's mails hold: it confirms, changes and leaves. Stands in no database.
fn secret(app: &App, id: Uuid) -> String {
    app.vault.signed(Purpose::Newsletter, id)
}

/// Whose secret it is; the same refusal for what is none and for who is not there any more.
fn named(app: &App, given: &str) -> AppResult<Uuid> {
    app.vault.signed_id(Purpose::Newsletter, given.trim()).ok_or_else(no_such)
}

fn no_such() -> AppError {
    AppError::field("/secret", FieldCode::Unknown)
}

/// What somebody wants to get.
fn wishes(row: &SubscriberRow) -> AppResult<NewsletterWishes> {
    Ok(NewsletterWishes {
        language: word(&row.language)?,
        digest: row.digest,
        letters: row.letters,
        axes: of_json(&row.axes)?,
        kinds: of_json(&row.kinds)?,
    })
}

/// Everybody who wants letters of this kind.
fn everybody(subscribers: bool, partners: bool) -> LetterAudience {
    LetterAudience { subscribers, partners, languages: Vec::new(), axes: Vec::new(), kinds: Vec::new() }
}

/// Writes what happened to a letter or to who gets it, in the transaction of the change.
async fn happened(
    app: &App,
    tx: &impl ConnectionTrait,
    actor: &Actor,
    to: (&'static str, Uuid),
    (kind, data): (&str, Value),
) -> Result<(), DbErr> {
    record(app, tx, actor, Happened { to, kind, text: None, data }).await
}
