//! Machines of other organisations: registered by an administrator, signed in by client credentials.

use majlis_contract::api_client::{ApiClientRegistered, ApiClientView, RegisterApiClient, Scope};
use majlis_contract::auth::{ClientCredentials, ClientToken};
use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::{ApiClientId, Page};
use majlis_domain::{Actor, text};
use majlis_persistence::api_client::{self as store, ApiClient};
use majlis_persistence::cursor;
use serde_json::json;
use uuid::Uuid;

use crate::auth::{self, Subject};
use crate::change;
use crate::idempotency::{self, Ticket};
use crate::vault::{digest, same, token};
use crate::{App, AppError, AppResult};

fn view(row: ApiClient) -> AppResult<ApiClientView> {
    let scopes = serde_json::from_value(row.scopes).map_err(AppError::internal)?;
    Ok(ApiClientView { id: ApiClientId(row.id), name: row.name, scopes, created_at: row.created_at, revoked_at: row.revoked_at })
}

/// All machines, the newest first.
pub async fn list(app: &App, page: &PageQuery) -> AppResult<Page<ApiClientView>> {
    let limit = u64::from(page.limit.unwrap_or(DEFAULT_LIMIT));
    let before = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose()?;
    let rows = store::list(app.db.read(), before, limit + 1).await?;
    let (rows, next_cursor) = cursor::cut(rows, limit, |row| row.id)?;
    Ok(Page { items: rows.into_iter().map(view).collect::<AppResult<_>>()?, next_cursor })
}

/// Registers a machine. Its secret is shown this one time.
pub async fn register(app: &App, actor: &Actor, ticket: &Ticket, input: RegisterApiClient) -> AppResult<ApiClientRegistered> {
    let name = text::clean(&input.name).replace(char::is_control, " ").trim().to_owned();
    if name.is_empty() {
        return Err(AppError::field("/name", FieldCode::Required));
    }
    let mut scopes = input.scopes;
    scopes.sort();
    scopes.dedup();
    idempotency::once(app, ticket, async |tx| {
        let client_secret = token(&*app.random);
        let row = ApiClient {
            id: app.new_id(),
            name,
            secret_hash: digest(client_secret.as_bytes()),
            scopes: serde_json::to_value(&scopes).map_err(AppError::internal)?,
            created_at: app.now(),
            revoked_at: None,
        };
        store::insert(tx, row.clone()).await?;
        let data = json!({ "name": { "from": null, "to": row.name }, "scopes": { "from": null, "to": scopes } });
        change::record(app, tx, actor, (SubjectKind::ApiClient, row.id), ChangeKind::Created, data).await?;
        Ok(ApiClientRegistered { client: view(row)?, client_secret })
    })
    .await
}

/// Shuts a machine out; its tokens stop working at once.
pub async fn revoke(app: &App, actor: &Actor, id: ApiClientId) -> AppResult<()> {
    app.db
        .write(async |tx| {
            if !store::revoke(tx, id.0, app.now()).await? {
                return Err(AppError::NOT_FOUND);
            }
            change::record(app, tx, actor, (SubjectKind::ApiClient, id.0), ChangeKind::Blocked, json!({})).await
        })
        .await
}

/// Gives a machine its token (RFC 6749, section 4.4).
pub async fn issue_token(app: &App, input: ClientCredentials) -> AppResult<ClientToken> {
    if input.grant_type != "client_credentials" {
        return Err(AppError::field("/grant_type", FieldCode::NotAllowed));
    }
    let failed = || AppError::Refused(ErrorCode::SignInFailed);
    let id: ApiClientId = input.client_id.parse().map_err(|_| failed())?;
    let client = store::active(app.db.read(), id.0).await?;
    // The secret has 256 random bits: a plain digest keeps it, and comparing it gives nothing away.
    let client = client.filter(|client| same(digest(input.client_secret.as_bytes()).as_bytes(), client.secret_hash.as_bytes()));
    let held: Vec<Scope> = serde_json::from_value(client.ok_or_else(failed)?.scopes).map_err(AppError::internal)?;
    let scopes = asked(input.scope.as_deref(), &held)?;
    let signer = auth::signer(app).await?;
    let (now, scope) = (app.now(), auth::scope_text(&scopes));
    let subject = Subject::Client(id, scopes);
    let access_token = auth::sign(&signer, &app.settings.base_url, &subject, app.new_id(), now, now + auth::LIFE)?;
    let expires_in = u32::try_from(auth::LIFE.num_seconds()).unwrap_or_default();
    Ok(ClientToken { access_token, token_type: "Bearer".to_owned(), expires_in, scope })
}

/// The scopes asked for, all of which must be held; all that are held unless told.
fn asked(scope: Option<&str>, held: &[Scope]) -> AppResult<Vec<Scope>> {
    let words: Vec<&str> = scope.unwrap_or_default().split_ascii_whitespace().collect();
    if words.is_empty() {
        return Ok(held.to_vec());
    }
    let known = |word: &&str| word.parse::<Scope>().ok().filter(|scope| held.contains(scope));
    let mut scopes: Vec<Scope> =
        words.iter().map(known).collect::<Option<_>>().ok_or_else(|| AppError::field("/scope", FieldCode::NotAllowed))?;
    scopes.sort();
    scopes.dedup();
    Ok(scopes)
}
