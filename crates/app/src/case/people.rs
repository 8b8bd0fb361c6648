//! What cases need to know of their reporter's account.

use majlis_contract::contact::ContactKind;
use majlis_contract::role::PublicName;
use majlis_contract::{AccountId, Language};
use majlis_persistence::case::CaseRow;
use majlis_persistence::{ConnectionTrait, account, contact};

use super::word;
use crate::{App, AppError, AppResult};

/// The choices that hold unless the report says otherwise.
pub struct Defaults {
    pub language: Language,
    pub public_name: PublicName,
}

/// The person's own choices.
pub async fn defaults(db: &impl ConnectionTrait, id: AccountId) -> AppResult<Defaults> {
    let row = account::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    Ok(Defaults { language: word(&row.language)?, public_name: word(&row.public_name)? })
}

/// A person's name and confirmed addresses.
pub struct Reachable {
    pub name: Option<String>,
    pub contacts: Vec<(ContactKind, String)>,
}

/// How the person can be reached.
pub async fn reachable(db: &impl ConnectionTrait, id: AccountId) -> AppResult<Reachable> {
    let name = account::find(db, id.0).await?.and_then(|row| row.name);
    let confirmed = contact::of_account(db, id.0).await?.into_iter().filter(|row| row.confirmed_at.is_some());
    let contacts = confirmed.map(|row| Ok((word(&row.kind)?, row.value))).collect::<AppResult<_>>()?;
    Ok(Reachable { name, contacts })
}

/// The reporter's name, from the account or as it was given.
pub(crate) async fn reporter_name(app: &App, row: &CaseRow) -> AppResult<Option<String>> {
    let account = match row.reporter_id {
        Some(id) => account::find(app.db.read(), id).await?.and_then(|account| account.name),
        None => None,
    };
    Ok(account.or_else(|| row.reporter_name.clone()))
}
