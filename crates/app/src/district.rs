//! Districts, as administrators set them up.

mod upload;

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::district::{CreateDistrict, DistrictEntry, EditDistrict};
use majlis_contract::{DistrictId, Page};
use majlis_domain::{Actor, outline};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::district::{self as store, District};
use majlis_persistence::municipality::Rows;

pub use upload::upload;

use crate::change::{self, Checks, Edit, json, of_json};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// All districts, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<DistrictEntry>> {
    Ok(Page { items: entries(&change::rows(app).await?)?, next_cursor: None })
}

pub(crate) fn entries(town: &Rows) -> AppResult<Vec<DistrictEntry>> {
    town.districts.iter().map(entry).collect()
}

fn entry(row: &District) -> AppResult<DistrictEntry> {
    Ok(DistrictEntry {
        id: row.id.into(),
        code: row.code.clone(),
        name: of_json(&row.name)?,
        outline: of_json(&row.outline)?,
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Adds a district.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateDistrict) -> AppResult<DistrictEntry> {
    change::create(app, actor, ticket, async |tx, town| {
        let last = || change::last_position(town.districts.iter().map(|row| row.position));
        let row = District {
            id: app.new_id(),
            code: change::free_code(input.code, &input.name.en, "district", |code| town.districts.iter().any(|row| row.code == code))?,
            name: json(&input.name)?,
            outline: json(&input.outline)?,
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        add(app, tx, actor, checked(row)?).await
    })
    .await
}

async fn add(app: &App, tx: &DatabaseTransaction, actor: &Actor, row: District) -> AppResult<DistrictEntry> {
    store::insert(tx, row.clone()).await?;
    let view = entry(&row)?;
    let data = change::difference(None, &view)?;
    change::record(app, tx, actor, (SubjectKind::District, row.id), ChangeKind::Created, data).await?;
    Ok(view)
}

/// Changes a district, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: DistrictId, version: i64, input: EditDistrict) -> AppResult<DistrictEntry> {
    change::change(app, actor, async |tx, town| {
        let old = town.districts.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, old.version)?;
        let row = checked(patched(app, old.clone(), input)?)?;
        save(app, tx, actor, old, row).await
    })
    .await
}

fn patched(app: &App, old: District, input: EditDistrict) -> AppResult<District> {
    Ok(District {
        name: input.name.map(json).transpose()?.unwrap_or(old.name),
        outline: input.outline.map(json).transpose()?.unwrap_or(old.outline),
        position: input.position.map_or(old.position, u32::cast_signed),
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    })
}

/// Writes what differs; nothing when nothing does.
async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, old: &District, row: District) -> AppResult<DistrictEntry> {
    let row = District { managed: true, version: old.version + 1, ..row };
    let (before, after) = (entry(old)?, entry(&row)?);
    let data = change::difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::District, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await
}

/// The name is there and the outline is one.
fn checked(row: District) -> AppResult<District> {
    let mut checks = Checks::default();
    let name = json(checks.name("/name", &of_json(&row.name)?))?;
    if let Some((at, mistake)) = outline::mistake(&of_json(&row.outline)?) {
        checks.refuse(format!("/outline{at}"), mistake.code());
    }
    checks.done()?;
    Ok(District { name, ..row })
}
