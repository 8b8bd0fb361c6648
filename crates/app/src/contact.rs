//! Ways to reach a person, and to sign in.

use majlis_contract::contact::{AddContact, ConfirmContact, ContactKind, ContactView};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::{AccountId, ContactId};
use majlis_domain::Actor;
use majlis_persistence::account::{self as accounts, Account};
use majlis_persistence::contact::{self as store, Contact};
use majlis_persistence::{DatabaseTransaction, code_request as requests};

use crate::auth::{self, Network, Reason};
use crate::idempotency::{self, Ticket};
use crate::{App, AppError, AppResult};

/// Addresses of one account at most.
const AT_MOST: usize = 10;

/// A row as the owner sees it.
pub(crate) fn view(row: Contact) -> AppResult<ContactView> {
    let kind = row.kind.parse().map_err(AppError::internal)?;
    Ok(ContactView { id: ContactId(row.id), kind, value: row.value, confirmed_at: row.confirmed_at })
}

/// The account, held until the transaction ends. Staff sign in with their address, so it takes their second factor to
/// change it.
async fn own(tx: &DatabaseTransaction, actor: &Actor) -> AppResult<Account> {
    let AccountId(id) = actor.account().ok_or(AppError::FORBIDDEN)?;
    let account = accounts::lock(tx, id).await?.ok_or(AppError::NOT_FOUND)?;
    if account.password_hash.is_some() && !actor.is_staff() { Err(AppError::FORBIDDEN) } else { Ok(account) }
}

/// Adds an address and sends a code there. Says nothing about whose it may be already; adding an unconfirmed one
/// again sends another code.
pub async fn add(app: &App, actor: &Actor, network: &Network, ticket: &Ticket, input: AddContact) -> AppResult<ContactView> {
    let value = auth::address(app, input.kind, &input.value, "/value").await?;
    idempotency::once(app, ticket, async |tx| {
        let account = own(tx, actor).await?;
        let known = store::of_account(tx, account.id).await?;
        let contact = match known.iter().find(|contact| contact.kind == input.kind.as_str() && contact.value == value) {
            Some(contact) if contact.confirmed_at.is_some() => return Err(AppError::Refused(ErrorCode::AlreadyExists)),
            Some(contact) => contact.clone(),
            None if known.len() >= AT_MOST => return Err(AppError::field("/value", FieldCode::TooMany)),
            None => insert(app, tx, &account, input.kind, &value).await?,
        };
        let language = account.language.parse().unwrap_or_default();
        auth::send_code(app, tx, (input.kind, &value), network, Reason::Confirm(contact.id), language).await?;
        view(contact)
    })
    .await
}

async fn insert(app: &App, tx: &DatabaseTransaction, account: &Account, kind: ContactKind, value: &str) -> AppResult<Contact> {
    let (id, now) = (app.new_id(), app.now());
    let row = Contact { id, account_id: account.id, kind: kind.to_string(), value: value.to_owned(), confirmed_at: None, created_at: now };
    store::insert(tx, row.clone()).await?;
    accounts::touch(tx, account.id).await?;
    Ok(row)
}

/// Confirms an address with the code that was sent there; confirming again changes nothing.
pub async fn confirm(app: &App, actor: &Actor, id: ContactId, input: ConfirmContact) -> AppResult<ContactView> {
    app.db
        .write(async |tx| {
            let account = own(tx, actor).await?;
            let known = store::of_account(tx, account.id).await?;
            let contact = known.into_iter().find(|contact| contact.id == id.0).ok_or(AppError::NOT_FOUND)?;
            if contact.confirmed_at.is_some() {
                return view(contact).map(Ok);
            }
            if let Err(refusal) = auth::try_code(app, tx, requests::for_contact(tx, contact.id).await?, &input.code).await? {
                return Ok(Err(refusal));
            }
            // Only who receives messages there may learn that it is somebody's.
            if store::confirmed(tx, &contact.kind, &contact.value).await?.is_some() {
                return Ok(Err(AppError::Refused(ErrorCode::AlreadyExists)));
            }
            let confirmed_at = Some(app.now());
            store::confirm(tx, account.id, contact.id, app.now()).await.map_err(taken)?;
            accounts::touch(tx, account.id).await?;
            view(Contact { confirmed_at, ..contact }).map(Ok)
        })
        .await?
}

/// The unique index says that somebody else was faster.
fn taken(error: majlis_persistence::DbErr) -> AppError {
    match store::is_taken(&error) {
        true => AppError::Refused(ErrorCode::AlreadyExists),
        false => AppError::Database(error),
    }
}

/// Removes an address, but never the last confirmed one, nor the last e-mail address of staff, who sign in with it.
pub async fn remove(app: &App, actor: &Actor, id: ContactId) -> AppResult<()> {
    app.db
        .write(async |tx| {
            let account = own(tx, actor).await?;
            let known = store::of_account(tx, account.id).await?;
            let contact = known.iter().find(|contact| contact.id == id.0).ok_or(AppError::NOT_FOUND)?;
            let counts = |other: &&Contact| {
                other.confirmed_at.is_some() && (account.password_hash.is_none() || other.kind == ContactKind::Email.as_str())
            };
            if counts(&contact) && known.iter().filter(counts).count() == 1 {
                return Err(last_one());
            }
            store::remove(tx, account.id, contact.id).await?;
            accounts::touch(tx, account.id).await?;
            Ok(())
        })
        .await
}

fn last_one() -> AppError {
    AppError::StateConflict { state: "last_confirmed".to_owned(), action: "remove".to_owned(), possible: Vec::new() }
}
