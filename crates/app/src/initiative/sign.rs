//! Signing: one each, and it can be taken back while it gathers.

use majlis_contract::InitiativeId;
use majlis_contract::initiative::{InitiativeAction, InitiativeView, SignInitiative};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_domain::publication::shown_name;
use majlis_persistence::account as accounts;
use majlis_persistence::initiative::{self as store, InitiativeRow, SignatureRow};

use super::support::counted;
use super::{asked, held, view};
use crate::{App, AppError, AppResult};

/// Signs an initiative; who has already changes nothing.
pub async fn sign(app: &App, actor: &Actor, id: InitiativeId, input: &SignInitiative) -> AppResult<InitiativeView> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let row = held(tx, id).await?;
            let asked = asked(app, tx, &directory, actor, &row, false).await?;
            asked.decide(InitiativeAction::Sign, app.now())?;
            if asked.facts.is_signed {
                return view::view(app, tx, &directory, actor, row).await;
            }
            if asked.terms.minimum_age.is_some() && !input.age_confirmed {
                return Err(AppError::field("/age_confirmed", FieldCode::Required));
            }
            let person = accounts::find(tx, account.0).await?.ok_or(AppError::FORBIDDEN)?;
            let shown_name = shown_name(input.public_name, person.name.as_deref());
            let is_shown = shown_name.is_some();
            let signature =
                SignatureRow { initiative_id: row.id, account_id: account.0, id: app.new_id(), shown_name, is_shown, signed_at: app.now() };
            let added = store::sign(tx, signature).await?;
            let row = InitiativeRow { online: row.online + i32::from(added), named: row.named + i32::from(added && is_shown), ..row };
            let row = counted(app, tx, row, &asked.terms).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Takes one's signature back; who has none changes nothing.
pub async fn unsign(app: &App, actor: &Actor, id: InitiativeId) -> AppResult<InitiativeView> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?;
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let row = held(tx, id).await?;
            let asked = asked(app, tx, &directory, actor, &row, false).await?;
            asked.decide(InitiativeAction::Unsign, app.now())?;
            let Some(signature) = store::signature(tx, row.id, account.0).await? else {
                return view::view(app, tx, &directory, actor, row).await;
            };
            let gone = store::unsign(tx, row.id, account.0).await?;
            let row =
                InitiativeRow { online: row.online - i32::from(gone), named: row.named - i32::from(gone && signature.is_shown), ..row };
            let row = counted(app, tx, row, &asked.terms).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}
