//! Kinds of initiatives: kept by administrators, chosen by whoever begins an initiative.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::initiative::{CreateInitiativeKind, DistrictThreshold, EditInitiativeKind, InitiativeKindEntry};
use majlis_contract::problem::FieldCode;
use majlis_contract::{InitiativeKindId, Page};
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::initiative_kind::{self as store, InitiativeKind};
use majlis_persistence::municipality::Rows;

use crate::change::{self, Checks, Edit, json, of_json};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// Characters of a description at most.
const DESCRIPTION_LENGTH: usize = 300;

/// All kinds of initiatives, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<InitiativeKindEntry>> {
    Ok(Page { items: entries(&change::rows(app).await?)?, next_cursor: None })
}

/// Those that can be chosen.
pub async fn offered(app: &App) -> AppResult<Page<InitiativeKindEntry>> {
    let directory = app.directory.get(app).await?;
    let items = directory.initiative_kinds.iter().filter(|kind| kind.retired_at.is_none()).cloned().collect();
    Ok(Page { items, next_cursor: None })
}

pub(crate) fn entries(town: &Rows) -> AppResult<Vec<InitiativeKindEntry>> {
    town.initiative_kinds.iter().map(entry).collect()
}

pub(crate) fn entry(row: &InitiativeKind) -> AppResult<InitiativeKindEntry> {
    Ok(InitiativeKindEntry {
        id: row.id.into(),
        code: row.code.clone(),
        name: of_json(&row.name)?,
        description: of_json(&row.description)?,
        threshold: row.threshold.unsigned_abs(),
        district_thresholds: of_json(&row.district_thresholds)?,
        term_days: few(row.term_days),
        cosponsors: few(row.cosponsors),
        minimum_age: row.minimum_age.map(few),
        residents_only: row.residents_only,
        confirmed_contact: row.confirmed_contact,
        study_days: few(row.study_days),
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

fn few(number: i32) -> u16 {
    u16::try_from(number).unwrap_or_default()
}

/// Adds a kind of initiatives.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateInitiativeKind) -> AppResult<InitiativeKindEntry> {
    change::create(app, actor, ticket, async |tx, town| {
        let known = &town.initiative_kinds;
        let last = || change::last_position(known.iter().map(|row| row.position));
        let row = InitiativeKind {
            id: app.new_id(),
            code: change::free_code(input.code, &input.name.en, "kind", |code| known.iter().any(|row| row.code == code))?,
            name: json(&input.name)?,
            description: json(&input.description)?,
            threshold: input.threshold.cast_signed(),
            district_thresholds: json(&input.district_thresholds)?,
            term_days: input.term_days.into(),
            cosponsors: input.cosponsors.into(),
            minimum_age: input.minimum_age.map(Into::into),
            residents_only: input.residents_only,
            confirmed_contact: input.confirmed_contact,
            study_days: input.study_days.into(),
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        let row = checked(&town, row)?;
        store::insert(tx, row.clone()).await?;
        let view = entry(&row)?;
        let data = change::difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::InitiativeKind, row.id), ChangeKind::Created, data).await?;
        Ok(view)
    })
    .await
}

/// Changes a kind of initiatives, unless it has changed since `version`. What gathers already keeps its numbers.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: InitiativeKindId,
    version: i64,
    input: EditInitiativeKind,
) -> AppResult<InitiativeKindEntry> {
    change::change(app, actor, async |tx, town| {
        let old = town.initiative_kinds.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, old.version)?;
        let row = checked(&town, patched(app, old.clone(), input)?)?;
        save(app, tx, actor, old, row).await
    })
    .await
}

fn patched(app: &App, old: InitiativeKind, input: EditInitiativeKind) -> AppResult<InitiativeKind> {
    let number = |new: Option<u16>, old: i32| new.map_or(old, Into::into);
    let age = input.minimum_age.apply(old.minimum_age.map(few)).map(Into::into);
    Ok(InitiativeKind {
        name: input.name.map(json).transpose()?.unwrap_or(old.name),
        description: input.description.map(json).transpose()?.unwrap_or(old.description),
        threshold: input.threshold.map_or(old.threshold, u32::cast_signed),
        district_thresholds: input.district_thresholds.map(json).transpose()?.unwrap_or(old.district_thresholds),
        term_days: number(input.term_days, old.term_days),
        cosponsors: number(input.cosponsors, old.cosponsors),
        minimum_age: age,
        residents_only: input.residents_only.unwrap_or(old.residents_only),
        confirmed_contact: input.confirmed_contact.unwrap_or(old.confirmed_contact),
        study_days: number(input.study_days, old.study_days),
        position: input.position.map_or(old.position, u32::cast_signed),
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    })
}

async fn save(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    old: &InitiativeKind,
    row: InitiativeKind,
) -> AppResult<InitiativeKindEntry> {
    let row = InitiativeKind { managed: true, version: old.version + 1, ..row };
    let (before, after) = (entry(old)?, entry(&row)?);
    let data = change::difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::InitiativeKind, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await
}

/// Texts are there, the age is one, and the districts are known and stand once.
fn checked(town: &Rows, row: InitiativeKind) -> AppResult<InitiativeKind> {
    let mut checks = Checks::default();
    let name = json(checks.name("/name", &of_json(&row.name)?))?;
    let description = json(checks.text("/description", &of_json(&row.description)?, DESCRIPTION_LENGTH))?;
    checks.unless(row.minimum_age.is_none_or(|age| (1..=99).contains(&age)), "/minimum_age", FieldCode::OutOfRange);
    let mut seen = std::collections::HashSet::new();
    for (i, own) in of_json::<Vec<DistrictThreshold>>(&row.district_thresholds)?.iter().enumerate() {
        let pointer = || format!("/district_thresholds/{i}/district_id");
        checks.unless(town.districts.iter().any(|district| district.id == own.district_id.0), pointer(), FieldCode::Unknown);
        checks.unless(seen.insert(own.district_id), pointer(), FieldCode::Taken);
    }
    checks.done()?;
    Ok(InitiativeKind { name, description, ..row })
}
