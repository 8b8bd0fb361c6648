//! Inviting somebody to work here, and taking an invitation up: through a link that works once.

use chrono::Duration;
use majlis_contract::auth::Enrolment;
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::contact::ContactKind;
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::role::{PublicName, Role, RoleGrant};
use majlis_contract::staff::{AcceptInvitation, InvitationOffer, InvitationState, InvitationToken, InvitationView, InviteStaff};
use majlis_contract::{AccountId, InvitationId, Page};
use majlis_domain::{Actor, text};
use majlis_persistence::account::{self as accounts, Account, staff as members};
use majlis_persistence::contact::{self as contacts, Contact};
use majlis_persistence::invitation::{self as store, Invitation};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, cursor, job, session as sessions};
use serde_json::json;
use uuid::Uuid;

use super::manage::{checked, grant_rows};
use crate::auth;
use crate::change::{self, json as to_json, of_json};
use crate::idempotency::Ticket;
use crate::job::INVITE;
use crate::session::EndReason;
use crate::vault::{digest, token};
use crate::{App, AppError, AppResult};

/// How long a link works.
pub(crate) const LIFE: Duration = Duration::days(7);
const EXPIRED: AppError = AppError::Refused(ErrorCode::CodeExpired);

/// A page of invitations, newest first.
pub async fn invitations(app: &App, page: &PageQuery) -> AppResult<Page<InvitationView>> {
    let after = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose()?;
    let (rows, next_cursor) = store::page(app.db.read(), after, u64::from(page.limit.unwrap_or(DEFAULT_LIMIT))).await?;
    Ok(Page { items: rows.iter().map(|row| view(app, row)).collect::<AppResult<_>>()?, next_cursor })
}

fn view(app: &App, row: &Invitation) -> AppResult<InvitationView> {
    let state = match (row.accepted_at, row.revoked_at) {
        (Some(_), _) => InvitationState::Accepted,
        (_, Some(_)) => InvitationState::Revoked,
        _ if row.expires_at <= app.now() => InvitationState::Expired,
        _ if row.undelivered_at.is_some() => InvitationState::Undelivered,
        _ => InvitationState::Open,
    };
    Ok(InvitationView {
        id: InvitationId(row.id),
        email: row.email.clone(),
        roles: of_json(&row.grants)?,
        language: row.language.parse().map_err(AppError::internal)?,
        state,
        created_at: row.created_at,
        expires_at: row.expires_at,
    })
}

/// Invites somebody who does not work here yet. An invitation before it to the same address stops working.
pub async fn invite(app: &App, actor: &Actor, ticket: &Ticket, input: InviteStaff) -> AppResult<InvitationView> {
    let email = input.email.trim().to_lowercase();
    change::create(app, actor, ticket, async |tx, town| {
        let roles = checked(&town, input.roles)?;
        if works_here(tx, &email).await? {
            return Err(AppError::Refused(ErrorCode::AlreadyExists));
        }
        let (secret, now) = (token(&*app.random), app.now());
        let row = Invitation {
            id: app.new_id(),
            email,
            grants: to_json(&roles)?,
            language: input.language.to_string(),
            token_hash: digest(secret.as_bytes()),
            invited_by: actor.account().map(|id| id.0).unwrap_or_default(),
            created_at: now,
            expires_at: now + LIFE,
            accepted_at: None,
            revoked_at: None,
            undelivered_at: None,
        };
        store::insert(tx, row.clone()).await?;
        send(app, tx, row.id, &secret).await?;
        let data = json!({ "email": { "from": null, "to": row.email }, "roles": { "from": null, "to": roles } });
        change::record(app, tx, actor, (SubjectKind::Invitation, row.id), ChangeKind::Created, data).await?;
        view(app, &row)
    })
    .await
}

/// The secret waits sealed for its message, and is nowhere else.
async fn send(app: &App, tx: &DatabaseTransaction, id: Uuid, secret: &str) -> AppResult<()> {
    let payload = json!({ "invitation_id": id, "sealed_token": app.vault.seal(&*app.random, secret.as_bytes())? });
    Ok(job::enqueue(tx, app.new_id(), INVITE, payload, app.now()).await?)
}

/// Sends an invitation once more, with another link; the one before stops working.
pub async fn send_again(app: &App, actor: &Actor, id: InvitationId) -> AppResult<InvitationView> {
    change::change(app, actor, async |tx, _| {
        let old = store::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
        if works_here(tx, &old.email).await? {
            return Err(AppError::Refused(ErrorCode::AlreadyExists));
        }
        let secret = token(&*app.random);
        let row = Invitation {
            token_hash: digest(secret.as_bytes()),
            invited_by: actor.account().map(|id| id.0).unwrap_or_default(),
            expires_at: app.now() + LIFE,
            undelivered_at: None,
            ..old.clone()
        };
        if !store::renew(tx, &row).await? {
            return Err(ended(app, &old, "send_again")?);
        }
        send(app, tx, row.id, &secret).await?;
        change::record(app, tx, actor, (SubjectKind::Invitation, row.id), ChangeKind::SentAgain, json!({})).await?;
        view(app, &row)
    })
    .await
}

/// What can't be done with an invitation in its state.
fn ended(app: &App, row: &Invitation, action: &str) -> AppResult<AppError> {
    let state = view(app, row)?.state.to_string();
    Ok(AppError::StateConflict { state, action: action.to_owned(), possible: Vec::new() })
}

async fn works_here(db: &impl ConnectionTrait, email: &str) -> AppResult<bool> {
    let Some(contact) = contacts::confirmed(db, ContactKind::Email.as_str(), email).await? else { return Ok(false) };
    Ok(!accounts::grants(db, contact.account_id).await?.is_empty())
}

/// Takes an invitation back.
pub async fn revoke(app: &App, actor: &Actor, id: InvitationId) -> AppResult<()> {
    change::change(app, actor, async |tx, _| {
        let row = store::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
        if !store::revoke(tx, id.0, app.now()).await? {
            return Err(ended(app, &row, "revoke")?);
        }
        change::record(app, tx, actor, (SubjectKind::Invitation, id.0), ChangeKind::Retired, json!({})).await
    })
    .await
}

/// What an invitation offers, as long as its link works.
pub async fn look(app: &App, input: &InvitationToken) -> AppResult<InvitationOffer> {
    let row = store::open(app.db.read(), &digest(input.token.trim().as_bytes()), app.now()).await?.ok_or(EXPIRED)?;
    Ok(InvitationOffer { email: row.email, roles: of_json(&row.grants)?, expires_at: row.expires_at })
}

/// Takes an invitation up: the account has its name, password and roles; its authenticator is set up next.
pub async fn accept(app: &App, input: AcceptInvitation) -> AppResult<Enrolment> {
    let token_hash = digest(input.token.trim().as_bytes());
    let offered = store::open(app.db.read(), &token_hash, app.now()).await?.ok_or(EXPIRED)?;
    let name = text::clean(&input.name).replace(char::is_control, " ").trim().to_owned();
    if name.is_empty() {
        return Err(AppError::field("/name", FieldCode::Required));
    }
    auth::acceptable(&input.password, Some(&name), std::iter::once(offered.email.as_str()), "/password")?;
    let hash = auth::hash_password(app, &input.password).await?;
    let account = app
        .db
        .write(async |tx| {
            if !store::accept(tx, offered.id, app.now()).await? {
                return Err(EXPIRED);
            }
            if !may_invite(tx, offered.invited_by).await? {
                return Err(EXPIRED);
            }
            let account = account_for(app, tx, &offered).await?;
            members::begin(tx, account.id, &name, &hash).await?;
            let roles: Vec<RoleGrant> = of_json(&offered.grants)?;
            members::replace_grants(tx, account.id, grant_rows(app, account.id, &roles)).await?;
            sessions::end_all(tx, account.id, EndReason::EndedByAdministrator.as_str(), app.now()).await?;
            let themselves = Actor::Person { account: AccountId(account.id), session: Uuid::nil().into(), grants: roles };
            change::record(app, tx, &themselves, (SubjectKind::Invitation, offered.id), ChangeKind::Accepted, json!({})).await?;
            accounts::find(tx, account.id).await?.ok_or_else(|| AppError::internal("an account without a row"))
        })
        .await?;
    auth::enrolment(app, &account, &offered.email).await
}

/// Whether who sent an invitation still could: it must not outlive their rights.
async fn may_invite(tx: &DatabaseTransaction, inviter: Uuid) -> AppResult<bool> {
    let here = accounts::lock(tx, inviter).await?.is_some_and(|account| account.blocked_at.is_none());
    Ok(here && accounts::grants(tx, inviter).await?.iter().any(|grant| grant.role == Role::Administrator.as_str()))
}

/// The account that has the address already, as a resident or as somebody who worked here before; else a new one.
async fn account_for(app: &App, tx: &DatabaseTransaction, offered: &Invitation) -> AppResult<Account> {
    if let Some(contact) = contacts::confirmed(tx, ContactKind::Email.as_str(), &offered.email).await? {
        let account = accounts::lock(tx, contact.account_id).await?.ok_or(EXPIRED)?;
        let free = account.blocked_at.is_none() && accounts::grants(tx, account.id).await?.is_empty();
        return if free { Ok(account) } else { Err(EXPIRED) };
    }
    let language = offered.language.parse().unwrap_or_default();
    let account = Account { public_name: PublicName::Name.to_string(), ..auth::new_account(app, language) };
    let (id, now) = (app.new_id(), app.now());
    let kind = ContactKind::Email.to_string();
    // Whoever opened the link has received it there.
    let contact = Contact { id, account_id: account.id, kind, value: offered.email.clone(), confirmed_at: Some(now), created_at: now };
    accounts::insert(tx, account.clone()).await?;
    if !contacts::insert(tx, contact).await? {
        return Err(EXPIRED);
    }
    Ok(account)
}
