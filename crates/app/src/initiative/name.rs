//! Names that can't stay with a signature: offensive ones, and those of others. The signature goes on counting.

use majlis_contract::initiative::{HideName, NameAction, NameHidden, NameState, RestoreName, SignerName, SignerNameQuery};
use majlis_contract::page::DEFAULT_LIMIT;
use majlis_contract::policy::PolicyKind;
use majlis_contract::{InitiativeId, Page, SignatureId};
use majlis_domain::initiative::{NameStanding, decide_name, permitted_names};
use majlis_domain::{Actor, Permission, text};
use majlis_persistence::initiative::{self as store, HiddenNameRow, InitiativeRow, SignatureRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use serde_json::json;
use uuid::Uuid;

use super::{SIGNER, held, save};
use crate::change::{json as to_json, of_json};
use crate::policy::reason;
use crate::{App, AppError, AppResult};

/// A page of the names that are shown with the signatures of an initiative, or of those that were taken away; the newest first.
pub async fn names(app: &App, actor: &Actor, id: InitiativeId, query: &SignerNameQuery) -> AppResult<Page<SignerName>> {
    let db = app.db.read();
    let row = store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let stands = stands_for(db, actor, &row).await?;
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (items, next_cursor) = match query.state.unwrap_or_default() {
        NameState::Shown => {
            let (rows, next) = store::shown(db, row.id, limit, query.cursor.as_deref()).await?;
            (rows.into_iter().filter_map(|one| shown(actor, stands, one)).collect(), next)
        }
        NameState::Hidden => {
            let (rows, next) = store::hidden_names(db, row.id, limit, query.cursor.as_deref()).await?;
            (rows.iter().map(|one| hidden(actor, stands, one)).collect::<AppResult<_>>()?, next)
        }
    };
    Ok(Page { items, next_cursor })
}

/// Takes the name away from a signature, by the policy in force: wherever it stands on the initiative, until another moderator gives it
/// back.
pub async fn hide_name(app: &App, actor: &Actor, id: InitiativeId, signature: SignatureId, input: HideName) -> AppResult<SignerName> {
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.version);
    app.db
        .write(async |tx| {
            let row = held(tx, id).await?;
            let found = found(tx, &row, signature).await?;
            let stands = stands_for(tx, actor, &row).await?;
            decide_name(found.state(), NameAction::Hide, found.standing(actor, stands))?;
            let Found::Shown(signed, name) = found else { return Err(AppError::NOT_FOUND) };
            let reasons = reason::given(&directory, &input.reasons, app.now())?;
            let note = input.note.as_deref().map(text::clean).filter(|note| !note.is_empty());
            let taken = HiddenNameRow {
                initiative_id: row.id,
                account_id: signed.account_id,
                id: signed.id,
                name,
                stood_as: stood_as(tx, &row, signed.account_id).await?,
                signed_at: signed.signed_at,
                reasons: to_json(&reasons)?,
                note: note.clone(),
                policy_version: policy.and_then(|version| i32::try_from(version).ok()),
                hidden_by: actor.account().map(|id| id.0),
                hidden_at: app.now(),
            };
            store::hide_name(tx, taken.clone()).await?;
            let (row, _) = named(tx, row, &taken, false).await?;
            let data = json!({ "reasons": reasons, "policy_version": policy, SIGNER: taken.account_id });
            save(app, tx, actor, row, ("initiative_name_hidden", note, data)).await?;
            hidden(actor, stands, &taken)
        })
        .await
}

/// Gives a name back. Where its signature is there no more, or was given anew without it, it can be shown again.
pub async fn restore_name(app: &App, actor: &Actor, id: InitiativeId, signature: SignatureId, input: RestoreName) -> AppResult<SignerName> {
    app.db
        .write(async |tx| {
            let row = held(tx, id).await?;
            let found = found(tx, &row, signature).await?;
            let stands = stands_for(tx, actor, &row).await?;
            decide_name(found.state(), NameAction::Restore, found.standing(actor, stands))?;
            let Found::Hidden(taken) = found else { return Err(AppError::NOT_FOUND) };
            store::restore_name(tx, row.id, taken.account_id).await?;
            let (row, is_there) = named(tx, row, &taken, true).await?;
            let data = json!({ SIGNER: taken.account_id });
            save(app, tx, actor, row, ("initiative_name_restored", Some(text::clean(&input.note)), data)).await?;
            let permitted = match is_there {
                true => permitted_names(NameState::Shown, standing(actor, stands, taken.account_id, None)),
                false => Vec::new(),
            };
            Ok(SignerName { id: signature, name: taken.name, signed_at: taken.signed_at, hidden: None, permitted })
        })
        .await
}

/// Why a name is not shown, as its owner and moderators read it.
pub(super) fn why(row: &HiddenNameRow) -> AppResult<NameHidden> {
    Ok(NameHidden {
        reasons: of_json(&row.reasons)?,
        note: row.note.clone(),
        policy_version: row.policy_version.and_then(|version| u32::try_from(version).ok()),
        at: row.hidden_at,
    })
}

/// The signature whose name is meant.
enum Found {
    Shown(SignatureRow, String),
    Hidden(HiddenNameRow),
}

impl Found {
    fn state(&self) -> NameState {
        match self {
            Self::Shown(..) => NameState::Shown,
            Self::Hidden(_) => NameState::Hidden,
        }
    }

    fn standing(&self, actor: &Actor, stands: bool) -> NameStanding {
        match self {
            Self::Shown(row, _) => standing(actor, stands, row.account_id, None),
            Self::Hidden(row) => standing(actor, stands, row.account_id, row.hidden_by),
        }
    }
}

async fn found(tx: &DatabaseTransaction, row: &InitiativeRow, id: SignatureId) -> AppResult<Found> {
    if let Some(hidden) = store::find_hidden_name(tx, row.id, id.0).await? {
        return Ok(Found::Hidden(hidden));
    }
    let shown = store::shown_signature(tx, row.id, id.0).await?;
    let shown = shown.and_then(|row| row.shown_name.clone().map(|name| Found::Shown(row, name)));
    shown.ok_or(AppError::NOT_FOUND)
}

/// Whether the asker stands for it.
async fn stands_for(db: &impl ConnectionTrait, actor: &Actor, row: &InitiativeRow) -> AppResult<bool> {
    let Some(account) = actor.account() else { return Ok(false) };
    Ok(account.0 == row.sponsor_id || store::is_cosponsor(db, row.id, account.0).await?)
}

fn standing(actor: &Actor, stands: bool, signer: Uuid, hidden_by: Option<Uuid>) -> NameStanding {
    let asker = actor.account().map(|id| id.0);
    NameStanding {
        moderator: Permission::ModerationAct.allows(actor),
        involved: stands || asker == Some(signer),
        took_it: asker.is_some() && asker == hidden_by,
    }
}

fn shown(actor: &Actor, stands: bool, row: SignatureRow) -> Option<SignerName> {
    let permitted = permitted_names(NameState::Shown, standing(actor, stands, row.account_id, None));
    Some(SignerName { id: row.id.into(), name: row.shown_name?, signed_at: row.signed_at, hidden: None, permitted })
}

fn hidden(actor: &Actor, stands: bool, row: &HiddenNameRow) -> AppResult<SignerName> {
    let permitted = permitted_names(NameState::Hidden, standing(actor, stands, row.account_id, row.hidden_by));
    Ok(SignerName { id: row.id.into(), name: row.name.clone(), signed_at: row.signed_at, hidden: Some(why(row)?), permitted })
}

/// The name under which somebody stands for an initiative, where they show one.
async fn stood_as(tx: &DatabaseTransaction, row: &InitiativeRow, account: Uuid) -> AppResult<Option<String>> {
    if row.sponsor_id == account {
        return Ok(row.shown_name.clone());
    }
    let beside = store::cosponsors(tx, row.id).await?.into_iter().find(|person| person.account_id == account);
    Ok(beside.and_then(|person| person.shown_name))
}

/// Shows a signer with the names that they had, or without: with the signature, if it is still that one, and where they stand for it.
/// Gives whether it is.
async fn named(tx: &DatabaseTransaction, row: InitiativeRow, signer: &HiddenNameRow, is_shown: bool) -> AppResult<(InitiativeRow, bool)> {
    let as_told = |name: &Option<String>| name.clone().filter(|_| is_shown);
    let name = as_told(&Some(signer.name.clone()));
    let is_there = store::name_signature(tx, row.id, (signer.account_id, signer.id), name).await?;
    let stands_as = as_told(&signer.stood_as);
    store::name_cosponsor(tx, row.id, signer.account_id, stands_as.clone()).await?;
    let step = if is_shown { 1 } else { -1 };
    let named = row.named + if is_there { step } else { 0 };
    let shown_name = if row.sponsor_id == signer.account_id { stands_as } else { row.shown_name };
    Ok((InitiativeRow { named, shown_name, ..row }, is_there))
}
