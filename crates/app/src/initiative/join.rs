//! Standing for an initiative beside its sponsor, by the sponsor's link.

use majlis_contract::InitiativeId;
use majlis_contract::initiative::{InitiativeAction, InitiativeInvitation, InitiativeView, JoinInitiative, LookAtInvitation};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_domain::Actor;
use majlis_domain::initiative::{permitted, sees};
use majlis_persistence::account as accounts;
use majlis_persistence::initiative::{self as store, CosponsorRow, InitiativeRow};
use serde_json::json;

use super::{asked, held, named, save, terms, view};
use crate::case::word;
use crate::change::current;
use crate::secret::invites;
use crate::{App, AppError, AppResult};

/// Co-sponsors that an initiative can have.
const MOST: i32 = 20;

/// What somebody reads who was given the sponsor's link.
pub async fn look(app: &App, actor: &Actor, id: InitiativeId, input: &LookAtInvitation) -> AppResult<InitiativeInvitation> {
    let directory = app.directory.get(app).await?;
    let db = app.db.read();
    let row = store::find(db, id.0).await?.filter(|_| invites(app, id, &input.secret)).ok_or_else(no_such)?;
    let asked = asked(app, db, &directory, actor, &row, true).await?;
    // What moderators have not let through, or no more, is not read by its link either.
    if !sees(asked.facts.state, asked.standing) {
        return Err(no_such());
    }
    let mut permitted = permitted(&asked.facts, asked.standing, app.now());
    permitted.retain(|action| *action == InitiativeAction::Join);
    Ok(InitiativeInvitation {
        id,
        kind: view::kind(&directory, &row)?,
        language: word(&row.language)?,
        terms: terms(&directory, &row)?,
        district: row.district_id.and_then(|id| directory.district_ref(id.into())),
        title: row.title,
        text: row.text,
        sponsor: row.shown_name,
        obstacles: asked.obstacles,
        permitted,
        etag: format!("\"{}\"", row.words_version),
    })
}

/// Says as much of what is not there as of a wrong secret.
fn no_such() -> AppError {
    AppError::field("/secret", FieldCode::Unknown)
}

/// Stands for an initiative, for its words as they were in `words_version`; who does already changes nothing.
pub async fn join(app: &App, actor: &Actor, id: InitiativeId, words_version: i64, input: &JoinInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let found = held(tx, id).await;
            let old = match found {
                Err(AppError::Refused(ErrorCode::NotFound)) => return Err(no_such()),
                found => found?,
            };
            if !invites(app, id, &input.secret) {
                return Err(no_such());
            }
            let asked = asked(app, tx, &directory, actor, &old, true).await?;
            if !sees(asked.facts.state, asked.standing) {
                return Err(no_such());
            }
            if asked.standing.cosponsor {
                return view::view(app, tx, &directory, actor, old).await;
            }
            asked.decide(InitiativeAction::Join, app.now())?;
            current(words_version, old.words_version)?;
            if asked.terms.minimum_age.is_some() && !input.age_confirmed {
                return Err(AppError::field("/age_confirmed", FieldCode::Required));
            }
            if old.cosponsors >= MOST {
                return Err(AppError::field("/secret", FieldCode::TooMany));
            }
            let account = actor.account().ok_or(AppError::FORBIDDEN)?;
            let person = accounts::find(tx, account.0).await?.ok_or(AppError::FORBIDDEN)?;
            let public_name = input.public_name.map_or_else(|| word(&person.public_name), Ok)?;
            let cosponsor = CosponsorRow {
                initiative_id: old.id,
                account_id: account.0,
                public_name: public_name.to_string(),
                shown_name: named(app, tx, public_name, person.name.as_deref()).await?,
                accepted_at: app.now(),
            };
            let added = store::cosponsor(tx, cosponsor).await?;
            let row = InitiativeRow { cosponsors: old.cosponsors + i32::from(added), ..old };
            let row = save(app, tx, actor, row, ("joined", None, json!({}))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Stands for an initiative no more, while it is a draft.
pub async fn leave(app: &App, actor: &Actor, id: InitiativeId) -> AppResult<()> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Leave, app.now())?;
            let account = actor.account().ok_or(AppError::FORBIDDEN)?;
            let gone = store::leave(tx, old.id, account.0).await?;
            let row = InitiativeRow { cosponsors: old.cosponsors - i32::from(gone), ..old };
            save(app, tx, actor, row, ("left", None, json!({}))).await.map(|_| ())
        })
        .await
}
