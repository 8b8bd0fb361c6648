//! Who follows a case: somebody with an account, or with a contact that is kept as long as they follow.

use chrono::{DateTime, Utc};
use majlis_contract::case::Reporter;
use majlis_contract::contact::ContactKind;
use majlis_persistence::case::CaseRow;
use majlis_persistence::follower::{self as store, FollowerRow};
use majlis_persistence::{ConnectionTrait, account};
use uuid::Uuid;

use super::Asker;
use crate::vault::Purpose;
use crate::{App, AppResult};

/// What opens the case for one who follows it without an account; stands in every message to them. The dot tells it
/// from the secret of a case.
pub fn follower_secret(app: &App, follower: Uuid) -> String {
    app.vault.signed(Purpose::FollowerSecret, follower)
}

/// The asker among those who follow a case now.
pub async fn of_asker(app: &App, db: &impl ConnectionTrait, asker: &Asker, case: Uuid) -> AppResult<Option<FollowerRow>> {
    let mut found = None;
    if let Some(account) = asker.actor.account() {
        found = store::find(db, case, &who_is_account(account.0)).await?.filter(|row| row.left_at.is_none());
    }
    if let (None, Some(id)) = (&found, asker.secret.as_deref().and_then(|given| app.vault.signed_id(Purpose::FollowerSecret, given))) {
        found = store::by_id(db, id).await?.filter(|row| row.case_id == case && row.left_at.is_none());
    }
    Ok(found)
}

pub fn who_is_account(account: Uuid) -> String {
    format!("account:{account}")
}

/// A follower without an account is known again by the contact, of which only a keyed digest stays when they leave.
pub fn who_has_contact(app: &App, contact: &Reporter) -> Option<String> {
    let of = |kind: ContactKind, value: &String| format!("{kind}:{}", app.vault.url_mac(Purpose::FollowerContact, value.as_bytes()));
    let email = contact.email.as_ref().map(|value| of(ContactKind::Email, value));
    email.or_else(|| contact.phone.as_ref().map(|value| of(ContactKind::Phone, value)))
}

/// What opens a case for a guest who follows it, by the address that a message goes to; none when they have left.
pub async fn secret_for_guest(app: &App, case: Uuid, kind: ContactKind, address: &str) -> AppResult<Option<String>> {
    let address = Some(address.to_owned());
    let contact = match kind {
        ContactKind::Email => Reporter { email: address, ..Reporter::default() },
        ContactKind::Phone => Reporter { phone: address, ..Reporter::default() },
    };
    let Some(who) = who_has_contact(app, &contact) else { return Ok(None) };
    let follower = store::find(app.db.read(), case, &who).await?.filter(|follower| follower.left_at.is_none());
    Ok(follower.map(|follower| follower_secret(app, follower.id)))
}

/// Whether an account follows a case.
pub async fn follows(app: &App, case: Uuid, account: Uuid) -> AppResult<bool> {
    Ok(!store::followed_among(app.db.read(), account, &[case]).await?.is_empty())
}

/// Who reported a case, as one who could follow another.
pub fn who_reported(app: &App, row: &CaseRow) -> Option<String> {
    match row.reporter_id {
        Some(account) => Some(who_is_account(account)),
        None => who_has_contact(app, &contact_of(row)),
    }
}

fn contact_of(row: &CaseRow) -> Reporter {
    Reporter { name: row.reporter_name.clone(), email: row.reporter_email.clone(), phone: row.reporter_phone.clone() }
}

/// The reporter of a case as a follower of the case that it is merged into; none where there is no way to reach them.
pub fn reporter_as_follower(app: &App, row: &CaseRow, into: Uuid, id: Uuid, at: DateTime<Utc>) -> Option<FollowerRow> {
    // What is kept of people with an account stands in the account.
    let contact = if row.reporter_id.is_some() { Reporter::default() } else { contact_of(row) };
    Some(FollowerRow {
        id,
        case_id: into,
        who: who_reported(app, row)?,
        account_id: row.reporter_id,
        name: contact.name,
        email: contact.email,
        phone: contact.phone,
        language: row.language.clone(),
        came_from: Some(row.id),
        created_at: at,
        left_at: None,
    })
}

/// The language of somebody's account.
pub async fn language_of(db: &impl ConnectionTrait, account: Uuid) -> AppResult<Option<String>> {
    Ok(account::find(db, account).await?.map(|row| row.language))
}
