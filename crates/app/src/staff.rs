//! Accounts of staff: as the seed and the command line make them here; invited, and given roles, in the files beside.

pub(crate) mod invitation;
mod manage;

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::contact::ContactKind;
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::role::{PublicName, RoleGrant};
use majlis_contract::{AccountId, Language, validation};
use majlis_domain::Actor;
use majlis_domain::staff::is_whole;
use majlis_persistence::account::{self as store, Account};
use majlis_persistence::contact::{self as contacts, Contact};

pub use invitation::{accept, invitations, invite, look, revoke, send_again};
pub use manage::{edit, list};

use crate::{App, AppError, AppResult, auth, change};

/// A member of staff to be.
#[derive(Clone)]
pub struct NewStaff {
    pub name: String,
    /// Signs in with it; taken as confirmed.
    pub email: String,
    pub password: String,
    pub grants: Vec<RoleGrant>,
    pub language: Language,
    /// Base32; for demo accounts. Without it the first sign-in enrols an authenticator.
    pub totp_secret: Option<String>,
}

/// Makes the account of a member of staff, as the command line and a profile do; an e-mail address that somebody has
/// confirmed is refused.
pub async fn create(app: &App, staff: NewStaff) -> AppResult<AccountId> {
    check(&staff)?;
    let email = staff.email.trim().to_lowercase();
    let hash = auth::hash_password(app, &staff.password).await?;
    let sealed = staff.totp_secret.as_ref().map(|secret| app.vault.seal(&*app.random, secret.as_bytes())).transpose()?;
    let now = app.now();
    let account = Account {
        name: Some(staff.name.trim().to_owned()),
        public_name: PublicName::Name.to_string(),
        password_hash: Some(hash),
        totp_confirmed_at: sealed.as_ref().map(|_| now),
        totp_secret: sealed,
        ..auth::new_account(app, staff.language)
    };
    let id = account.id;
    app.db
        .write(async |tx| {
            let kind = ContactKind::Email.to_string();
            let contact = Contact { id: app.new_id(), account_id: id, kind, value: email, confirmed_at: Some(now), created_at: now };
            if !contacts::insert(tx, contact).await? {
                return Err(AppError::Refused(ErrorCode::AlreadyExists));
            }
            store::insert(tx, account).await?;
            store::grant(tx, manage::grant_rows(app, id, &staff.grants)).await?;
            let data = serde_json::json!({ "roles": { "from": null, "to": staff.grants } });
            change::record(app, tx, &Actor::System, (SubjectKind::Staff, id), ChangeKind::Created, data).await?;
            Ok(AccountId(id))
        })
        .await
}

fn check(staff: &NewStaff) -> AppResult<()> {
    if staff.name.trim().is_empty() {
        return Err(AppError::field("/name", FieldCode::Required));
    }
    if validation::email(&staff.email).is_err() {
        return Err(AppError::field("/email", FieldCode::InvalidEmail));
    }
    if staff.grants.is_empty() || !staff.grants.iter().all(is_whole) {
        return Err(AppError::field("/grants", FieldCode::Invalid));
    }
    auth::acceptable(&staff.password, Some(&staff.name), std::iter::once(staff.email.as_str()), "/password")
}
