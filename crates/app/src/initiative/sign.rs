//! Signing: one each, and it can be taken back while it gathers.
//!
//! A crowd signs at once, and all of it waits for one row: what can be read before is read before, and only who is counted holds it.

use majlis_contract::InitiativeId;
use majlis_contract::initiative::{InitiativeAction, InitiativeView, SignInitiative};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_persistence::account as accounts;
use majlis_persistence::initiative::{self as store, InitiativeRow, SignatureRow};

use super::residence::counted_once;
use super::support::counted;
use super::view::{seen, show, viewed};
use super::{Asked, held, named};
use crate::{App, AppError, AppResult};

/// Signs an initiative; who has already changes nothing, and is not refused when it can be signed no more.
pub async fn sign(app: &App, actor: &Actor, id: InitiativeId, input: &SignInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    let (row, asked) = seen(app, &directory, actor, id).await?;
    if asked.facts.is_signed {
        return viewed(app, app.db.read(), &directory, actor, row, asked).await;
    }
    asked.decide(InitiativeAction::Sign, app.now())?;
    if asked.terms.minimum_age.is_some() && !input.age_confirmed {
        return Err(AppError::field("/age_confirmed", FieldCode::Required));
    }
    let signature = signature(app, actor, id, input).await?;
    match add(app, signature, asked).await? {
        Some((row, asked)) => viewed(app, app.db.read(), &directory, actor, row, asked).await,
        None => show(app, actor, id).await,
    }
}

async fn signature(app: &App, actor: &Actor, id: InitiativeId, input: &SignInitiative) -> AppResult<SignatureRow> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let person = accounts::find(app.db.read(), account.0).await?.ok_or(AppError::FORBIDDEN)?;
    let shown_name = named(app, app.db.read(), input.public_name, person.name.as_deref()).await?;
    let is_shown = shown_name.is_some();
    Ok(SignatureRow { initiative_id: id.0, account_id: account.0, id: app.new_id(), shown_name, is_shown, signed_at: app.now() })
}

/// Adds a signature and counts it; none where the same person was quicker elsewhere. The signature comes before the hold, so that the
/// many who have signed already wait for nobody; it is undone when the initiative can't be signed any more once it is held. A name that a
/// moderator took away comes back with no other signature.
async fn add(app: &App, signature: SignatureRow, asked: Asked) -> AppResult<Option<(InitiativeRow, Asked)>> {
    let (id, signer, named) = (signature.initiative_id, signature.account_id, i32::from(signature.is_shown));
    app.db
        .write(async |tx| {
            if !store::sign(tx, signature).await? {
                return Ok(None);
            }
            let row = held(tx, InitiativeId(id)).await?;
            if named > 0 && store::hidden_name(tx, id, signer).await?.is_some() {
                return Err(AppError::field("/public_name", FieldCode::NameHidden));
            }
            asked.on(&row, false)?.decide(InitiativeAction::Sign, app.now())?;
            counted_once(tx, vec![signer], &asked.terms, row.district_id.map(Into::into)).await?;
            let row = InitiativeRow { online: row.online + 1, named: row.named + named, ..row };
            let row = counted(app, tx, row, &asked.terms).await?;
            let asked = asked.on(&row, true)?;
            Ok(Some((row, asked)))
        })
        .await
}

/// Takes one's signature back; who has none changes nothing.
pub async fn unsign(app: &App, actor: &Actor, id: InitiativeId) -> AppResult<InitiativeView> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let directory = app.directory.get(app).await?;
    let (row, asked) = seen(app, &directory, actor, id).await?;
    asked.decide(InitiativeAction::Unsign, app.now())?;
    if !asked.facts.is_signed {
        return viewed(app, app.db.read(), &directory, actor, row, asked).await;
    }
    let row = app
        .db
        .write(async |tx| {
            let row = held(tx, id).await?;
            asked.on(&row, true)?.decide(InitiativeAction::Unsign, app.now())?;
            let Some(signature) = store::signature(tx, row.id, account.0).await? else { return Ok::<_, AppError>(row) };
            let gone = store::unsign(tx, row.id, account.0).await?;
            let row =
                InitiativeRow { online: row.online - i32::from(gone), named: row.named - i32::from(gone && signature.is_shown), ..row };
            counted(app, tx, row, &asked.terms).await
        })
        .await?;
    let asked = asked.on(&row, false)?;
    viewed(app, app.db.read(), &directory, actor, row, asked).await
}
