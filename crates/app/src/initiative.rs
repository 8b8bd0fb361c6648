//! Initiatives: begun by residents, signed by whoever wants the same, studied by the committee. Each is also a subject, where
//! comments, the board and the feed find it; its subject follows it.

mod check;
mod draft;
mod elsewhere;
mod hide;
mod join;
mod list;
mod milestone;
mod moderation;
mod name;
mod report;
mod residence;
mod sign;
mod study;
mod subject;
mod support;
mod term;
mod view;

use chrono::{DateTime, Utc};
use majlis_contract::initiative::{InitiativeAction, InitiativeRef, InitiativeState, InitiativeTerms, SigningObstacle};
use majlis_contract::problem::FieldCode;
use majlis_contract::role::PublicName;
use majlis_contract::{DistrictId, InitiativeId};
use majlis_domain::contribution::hints;
use majlis_domain::initiative::{InitiativeFacts, InitiativeStanding, decide, obstacles, sees};
use majlis_domain::publication::shown_name;
use majlis_domain::{Actor, Permission};
use majlis_persistence::initiative::{self as store, InitiativeRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, account as accounts, contact as contacts};
use serde_json::Value;

use crate::case::word;
use crate::change::of_json;
use crate::directory::Directory;
use crate::sanction::banned_until;
use crate::subject::{Happened, record};
use crate::{App, AppError, AppResult};

pub use check::{accept, give_back};
pub use draft::{create, edit, submit, withdraw};
pub use elsewhere::{correct, elsewhere, enter};
pub use hide::{appeal, hide};
pub use join::{join, leave, look};
pub use list::{desk, list, own, signers};
pub use milestone::{add_milestone, edit_milestone};
pub use moderation::moderation;
pub use name::{hide_name, names, restore_name};
pub use report::report;
pub use sign::{sign, unsign};
pub use study::{decide as decide_study, finish};
pub use term::warn_expiring;
pub use view::show;

pub(crate) use term::expire;

/// Whether everybody may know of it.
pub(crate) fn is_public(row: &InitiativeRow) -> bool {
    row.state.parse().is_ok_and(|state| sees(state, InitiativeStanding::default()))
}

/// An initiative by name, inside other things.
pub(crate) fn reference(row: InitiativeRow) -> InitiativeRef {
    InitiativeRef { id: row.id.into(), title: row.title }
}

/// Whether a member of staff who doesn't stand for it may know of it.
pub(crate) fn is_seen(actor: &Actor, row: &InitiativeRow) -> bool {
    let standing = InitiativeStanding { reader: Permission::InitiativeRead.allows(actor), ..InitiativeStanding::default() };
    row.state.parse().is_ok_and(|state| sees(state, standing))
}

/// The subject of an initiative's events.
pub(crate) const INITIATIVE: &str = "initiative";

/// Its kind's numbers: as they stood when it began to gather, else as they are.
fn terms(directory: &Directory, row: &InitiativeRow) -> AppResult<InitiativeTerms> {
    if let Some(frozen) = &row.terms {
        return of_json(frozen);
    }
    terms_of(directory, row.kind_id.into(), row.district_id.map(Into::into))
}

/// The numbers of a kind for an area.
fn terms_of(directory: &Directory, kind: majlis_contract::InitiativeKindId, area: Option<DistrictId>) -> AppResult<InitiativeTerms> {
    let kind = directory.initiative_kind(kind).ok_or_else(|| AppError::internal("an initiative without a kind"))?;
    let own = kind.district_thresholds.iter().find(|own| Some(own.district_id) == area);
    Ok(InitiativeTerms {
        threshold: own.map_or(kind.threshold, |own| own.threshold),
        term_days: own.and_then(|own| own.term_days).unwrap_or(kind.term_days),
        cosponsors: kind.cosponsors,
        minimum_age: kind.minimum_age,
        residents_only: kind.residents_only,
        confirmed_contact: kind.confirmed_contact,
        study_days: own.and_then(|own| own.study_days).unwrap_or(kind.study_days),
    })
}

/// In the data of an event: who stood for words that were changed, and stands for them no more.
pub(crate) const RELEASED: &str = "released";

/// In the data of an event: whose name it is about, who alone is told of it.
pub(crate) const SIGNER: &str = "signer";

/// What keeps the asker's account from signing what has these terms; nothing is said to who has none.
async fn obstacles_of(
    db: &impl ConnectionTrait,
    actor: &Actor,
    terms: &InitiativeTerms,
    area: Option<DistrictId>,
) -> AppResult<Vec<SigningObstacle>> {
    let Some(id) = actor.account().filter(|_| Permission::ContributionWrite.allows(actor)) else { return Ok(Vec::new()) };
    let account = accounts::find(db, id.0).await?.ok_or(AppError::FORBIDDEN)?;
    let has_contact =
        !terms.confirmed_contact || contacts::of_account(db, id.0).await?.iter().any(|contact| contact.confirmed_at.is_some());
    let mut found = obstacles(terms, area, account.district_id.map(Into::into), has_contact);
    if !found.contains(&SigningObstacle::Residence) && residence::signed_elsewhere(db, vec![id.0], terms, area).await? {
        found.insert(0, SigningObstacle::Residence);
    }
    Ok(found)
}

/// The name under which somebody stands for an initiative or signs it. It is read at once and nobody looks at it before, so one that
/// holds what machines would point out is refused.
async fn named(app: &App, db: &impl ConnectionTrait, choice: PublicName, name: Option<&str>) -> AppResult<Option<String>> {
    let shown = shown_name(choice, name);
    if let Some(name) = &shown
        && (!hints(name).is_empty() || app.watch_list.meets(app, db, name).await?)
    {
        return Err(AppError::field("/public_name", FieldCode::NotAllowed));
    }
    Ok(shown)
}

/// What a decision rests on, and how the asker stands.
struct Asked {
    facts: InitiativeFacts,
    standing: InitiativeStanding,
    terms: InitiativeTerms,
    obstacles: Vec<SigningObstacle>,
}

impl Asked {
    fn decide(&self, action: InitiativeAction, now: DateTime<Utc>) -> AppResult<InitiativeState> {
        Ok(decide(&self.facts, action, self.standing, now)?)
    }

    /// The same asker before the initiative as it is held now, where others may have moved it since it was read.
    fn on(&self, row: &InitiativeRow, is_signed: bool) -> AppResult<Self> {
        let facts = InitiativeFacts { state: word(&row.state)?, gathers_until: row.gathers_until, is_signed, ..self.facts };
        Ok(Self { facts, obstacles: self.obstacles.clone(), ..*self })
    }
}

async fn asked(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    actor: &Actor,
    row: &InitiativeRow,
    invited: bool,
) -> AppResult<Asked> {
    let account = actor.account();
    let terms = terms(directory, row)?;
    let obstacles = obstacles_of(db, actor, &terms, row.district_id.map(Into::into)).await?;
    let (cosponsor, is_signed) = match account {
        Some(id) => (store::is_cosponsor(db, row.id, id.0).await?, store::signature(db, row.id, id.0).await?.is_some()),
        None => (false, false),
    };
    let standing = InitiativeStanding {
        sponsor: account.is_some_and(|id| id.0 == row.sponsor_id),
        cosponsor,
        invited,
        resident: Permission::ContributionWrite.allows(actor),
        reader: Permission::InitiativeRead.allows(actor),
        auditor: Permission::LookRead.allows(actor),
        moderator: Permission::ModerationAct.allows(actor),
        clerk: Permission::InitiativeEnter.allows(actor),
        committee: Permission::InitiativeStudy.allows(actor),
        banned_until: banned_until(app, db, actor).await?,
    };
    let facts = InitiativeFacts {
        state: word(&row.state)?,
        gathers_until: row.gathers_until,
        has_cosponsors: row.cosponsors >= i32::from(terms.cosponsors),
        is_signed,
        is_eligible: obstacles.is_empty(),
        hidden_from: row.hidden_from.as_deref().map(word).transpose()?,
        hidden_by_asker: row.hidden_by.is_some() && row.hidden_by == account.map(|id| id.0),
        is_final: row.is_final,
        is_reported: row.reports > 0,
    };
    Ok(Asked { facts, standing, terms, obstacles })
}

/// An initiative, held until the transaction ends. Whoever holds it may take its subject after it, never the other way round.
async fn held(tx: &DatabaseTransaction, id: InitiativeId) -> AppResult<InitiativeRow> {
    store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)
}

/// The list that a state stands in.
const fn shelf_of(state: InitiativeState) -> &'static str {
    use InitiativeState::*;
    match state {
        Adopted | InImplementation => "adopted",
        Done | Declined | Expired => "past",
        Draft | Pending | Gathering | UnderStudy | Hidden | Appealed | Withdrawn => state.as_str(),
    }
}

/// What happened, by its word, with its text and data.
type What<'a> = (&'a str, Option<String>, Value);

/// Writes a changed initiative that is held, its subject after it, and the event.
async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: InitiativeRow, what: What<'_>) -> AppResult<InitiativeRow> {
    let (old, now) = (row.version, app.now());
    let row = InitiativeRow { shelf: shelf_of(word(&row.state)?).to_owned(), updated_at: now, version: old + 1, ..row };
    crate::change::written(store::save(tx, row.clone(), old).await?)?;
    subject::follow(app, tx, &row).await?;
    happened(app, tx, actor, &row, what).await?;
    Ok(row)
}

async fn happened(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: &InitiativeRow, what: What<'_>) -> AppResult<()> {
    let (kind, text, data) = what;
    Ok(record(app, tx, actor, Happened { to: (INITIATIVE, row.id), kind, text, data }).await?)
}

fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
