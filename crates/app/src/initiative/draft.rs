//! Writing an initiative, handing it to the moderators, and taking it back.

use majlis_contract::initiative::{
    CreateInitiative, EditInitiative, InitiativeAction, InitiativeState, InitiativeTerms, InitiativeView, SigningObstacle,
};
use majlis_contract::problem::FieldCode;
use majlis_contract::{DistrictId, InitiativeId, InitiativeKindId};
use majlis_domain::{Actor, text};
use majlis_persistence::initiative::{self as store, InitiativeRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, account as accounts};
use serde_json::json;
use uuid::Uuid;

use super::hide::shown;
use super::residence::counted_once;
use super::{INITIATIVE, RELEASED, asked, held, named, obstacles_of, save, shelf_of, subject, terms_of, view};
use crate::case::word;
use crate::change::{Checks, current};
use crate::contribution::{checked_policy, impersonal};
use crate::directory::Directory;
use crate::idempotency::{Ticket, once};
use crate::sanction::banned_until;
use crate::subject::{Happened, record};
use crate::{App, AppError, AppResult};

/// Begins an initiative, as a draft; a repeat of the same request gets the same answer.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        let sponsor = actor.account().ok_or(AppError::FORBIDDEN)?;
        let account = accounts::find(tx, sponsor.0).await?.ok_or(AppError::FORBIDDEN)?;
        if let Some(until) = banned_until(app, tx, actor).await? {
            return Err(AppError::Banned { until });
        }
        checked_policy(app, &directory, Some(input.policy_id))?;
        let terms = checked_kind(&directory, input.kind_id, input.district_id)?;
        may_sign(tx, actor, &terms, input.district_id, input.age_confirmed).await?;
        let (title, words) = (text::clean(&input.title), text::clean(&input.text));
        impersonal(&[("/title", &title), ("/text", &words)], input.personal_data_checked)?;
        let public_name = input.public_name.map_or_else(|| word(&account.public_name), Ok)?;
        let now = app.now();
        let row = InitiativeRow {
            id: app.new_id(),
            state: InitiativeState::Draft.to_string(),
            shelf: shelf_of(InitiativeState::Draft).to_owned(),
            kind_id: input.kind_id.0,
            language: input.language.to_string(),
            title,
            text: words,
            district_id: input.district_id.map(|id| id.0),
            sponsor_id: sponsor.0,
            public_name: public_name.to_string(),
            shown_name: named(app, tx, public_name, account.name.as_deref()).await?,
            policy_id: input.policy_id.0,
            terms: None,
            cosponsors: 0,
            online: 0,
            named: 0,
            elsewhere: 0,
            total: 0,
            turns_at: now,
            submitted_at: None,
            began_at: None,
            gathers_until: None,
            third_at: None,
            two_thirds_at: None,
            expiring_at: None,
            reached_at: None,
            study_until: None,
            expired_at: None,
            decided_at: None,
            done_at: None,
            note: None,
            hiding_reasons: None,
            reasons: None,
            created_at: now,
            updated_at: now,
            version: 1,
            words_version: 1,
            hidden_from: None,
            hidden_at: None,
            hidden_by: None,
            policy_version: None,
            is_final: false,
            appeal: None,
            appealed_at: None,
            reports: 0,
            reported_at: None,
        };
        store::insert(tx, row.clone()).await?;
        subject::begin(app, tx, &row).await?;
        let data = json!({ "kind_id": row.kind_id, "district_id": row.district_id, "policy_id": row.policy_id });
        record(app, tx, actor, Happened { to: (INITIATIVE, row.id), kind: "created", text: None, data }).await?;
        view::view(app, tx, &directory, actor, row).await
    })
    .await
}

/// The kind can be chosen, and the district is there: the numbers that hold then.
fn checked_kind(directory: &Directory, kind: InitiativeKindId, area: Option<DistrictId>) -> AppResult<InitiativeTerms> {
    let mut checks = Checks::default();
    let offered = directory.initiative_kind(kind).is_some_and(|kind| kind.retired_at.is_none());
    checks.unless(offered, "/kind_id", FieldCode::Unknown);
    checks.unless(area.is_none_or(|id| directory.district(id).is_some()), "/district_id", FieldCode::Unknown);
    checks.done()?;
    terms_of(directory, kind, area)
}

/// Who stands for an initiative could sign it.
async fn may_sign(
    db: &impl ConnectionTrait,
    actor: &Actor,
    terms: &InitiativeTerms,
    area: Option<DistrictId>,
    age_confirmed: bool,
) -> AppResult<()> {
    let mut checks = Checks::default();
    checks.unless(terms.minimum_age.is_none() || age_confirmed, "/age_confirmed", FieldCode::Required);
    for obstacle in obstacles_of(db, actor, terms, area).await? {
        match obstacle {
            SigningObstacle::Residence => checks.refuse("/district_id", FieldCode::NotAllowed),
            SigningObstacle::Contact => checks.refuse("/kind_id", FieldCode::NotAllowed),
        }
    }
    checks.done()
}

/// Changes an initiative of one's own, unless it has changed since `version`; what was hidden is a draft again. Whoever stands for it
/// beside its sponsor does so no more once its words are others.
pub async fn edit(app: &App, actor: &Actor, id: InitiativeId, version: i64, input: EditInitiative) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Edit, app.now())?;
            current(version, old.version)?;
            let row = patched(&old, &input);
            let moved = (row.kind_id, row.district_id) != (old.kind_id, old.district_id);
            if moved {
                let mut checks = Checks::default();
                let stays = |changed: bool| !changed || old.cosponsors == 0;
                checks.unless(stays(row.kind_id != old.kind_id), "/kind_id", FieldCode::NotAllowed);
                checks.unless(stays(row.district_id != old.district_id), "/district_id", FieldCode::NotAllowed);
                checks.done()?;
                let area = row.district_id.map(Into::into);
                let terms = checked_kind(&directory, row.kind_id.into(), area)?;
                may_sign(tx, actor, &terms, area, input.age_confirmed).await?;
            }
            let reworded = (&row.title, &row.text) != (&old.title, &old.text);
            if old.state == InitiativeState::Hidden.as_str() && !reworded {
                // Sent again as it was, it would be looked at for nothing.
                return Err(AppError::field("/text", FieldCode::NotAllowed));
            }
            impersonal(&[("/title", &row.title), ("/text", &row.text)], input.personal_data_checked)?;
            let data = json!({ "from": { "title": old.title, "text": old.text, "state": old.state }, "state": state });
            // Whoever is reading the sponsor's link right now is to agree to what it says from here on.
            let words_version = old.words_version + i64::from(moved || reworded);
            let row = shown(InitiativeRow { state: state.to_string(), words_version, ..row });
            if row == old {
                return view::view(app, tx, &directory, actor, row).await;
            }
            let row = save(app, tx, actor, row, ("edited", None, data)).await?;
            let row = if reworded { released(app, tx, actor, row).await? } else { row };
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Nobody stands for words that they have not read: who joined is told, and agrees again.
async fn released(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: InitiativeRow) -> AppResult<InitiativeRow> {
    let beside: Vec<Uuid> = store::cosponsors(tx, row.id).await?.into_iter().map(|person| person.account_id).collect();
    if beside.is_empty() {
        return Ok(row);
    }
    store::release(tx, row.id).await?;
    let data = json!({ RELEASED: beside });
    save(app, tx, actor, InitiativeRow { cosponsors: 0, ..row }, ("initiative_changed", None, data)).await
}

fn patched(old: &InitiativeRow, input: &EditInitiative) -> InitiativeRow {
    let words = |new: &Option<String>, old: &String| new.as_deref().map_or_else(|| old.clone(), text::clean);
    InitiativeRow {
        kind_id: input.kind_id.map_or(old.kind_id, |id| id.0),
        district_id: input.district_id.clone().apply(old.district_id.map(Into::into)).map(|id| id.0),
        language: input.language.map_or_else(|| old.language.clone(), |language| language.to_string()),
        title: words(&input.title, &old.title),
        text: words(&input.text, &old.text),
        ..old.clone()
    }
}

/// Hands an initiative to the moderators, once enough stand for it.
pub async fn submit(app: &App, actor: &Actor, id: InitiativeId, version: i64) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let asked = asked(app, tx, &directory, actor, &old, false).await?;
            let state = asked.decide(InitiativeAction::Submit, app.now())?;
            current(version, old.version)?;
            // Of the others the sponsor is not to learn what they have signed; moderators see it when they let it gather.
            counted_once(tx, vec![old.sponsor_id], &asked.terms, old.district_id.map(Into::into)).await?;
            let now = app.now();
            let row = InitiativeRow { state: state.to_string(), submitted_at: Some(now), turns_at: now, note: None, ..old };
            let row = save(app, tx, actor, row, ("submitted", None, json!({}))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}

/// Takes an initiative back before it gathers. It stays with the municipality.
pub async fn withdraw(app: &App, actor: &Actor, id: InitiativeId, version: i64) -> AppResult<InitiativeView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let old = held(tx, id).await?;
            let state = asked(app, tx, &directory, actor, &old, false).await?.decide(InitiativeAction::Withdraw, app.now())?;
            current(version, old.version)?;
            let data = json!({ "from": old.state });
            let row = InitiativeRow { state: state.to_string(), submitted_at: None, ..old };
            let row = save(app, tx, actor, row, ("withdrawn", None, data)).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}
