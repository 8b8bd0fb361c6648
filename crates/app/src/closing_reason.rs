//! Closing reasons: kept by administrators, chosen by whoever resolves a case, and the heading of the answer.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::closing_reason::{ClosingReasonEntry, ClosingReasonRef, CreateClosingReason, EditClosingReason};
use majlis_contract::problem::FieldCode;
use majlis_contract::{CaseId, CategoryId, ClosingReasonId, Page};
use majlis_domain::Actor;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::closing_reason::{self as store, ClosingReason};
use majlis_persistence::municipality::Rows;

use crate::change::{self, Checks, Edit, json, of_json};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult, case};

/// All closing reasons, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<ClosingReasonEntry>> {
    Ok(Page { items: entries(&change::rows(app).await?)?, next_cursor: None })
}

pub(crate) fn entries(town: &Rows) -> AppResult<Vec<ClosingReasonEntry>> {
    town.closing_reasons.iter().map(entry).collect()
}

fn entry(row: &ClosingReason) -> AppResult<ClosingReasonEntry> {
    Ok(ClosingReasonEntry {
        id: row.id.into(),
        code: row.code.clone(),
        name: of_json(&row.name)?,
        category_ids: of_json(&row.categories)?,
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Those that fit a case, for who works on it.
pub async fn offer(app: &App, actor: &Actor, id: CaseId) -> AppResult<Page<ClosingReasonRef>> {
    let directory = app.directory.get(app).await?;
    let (row, _) = case::worked_on(app, &directory, actor, id).await?;
    let fitting = directory.closing_reasons.iter().filter(|reason| directory.fits(&reason.categories, row.category_id.into()));
    Ok(Page { items: fitting.map(|reason| reason.view.clone()).collect(), next_cursor: None })
}

/// Adds a closing reason.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateClosingReason) -> AppResult<ClosingReasonEntry> {
    change::create(app, actor, ticket, async |tx, town| {
        let known = &town.closing_reasons;
        let last = || change::last_position(known.iter().map(|row| row.position));
        let row = ClosingReason {
            id: app.new_id(),
            code: change::free_code(input.code, &input.name.en, "reason", |code| known.iter().any(|row| row.code == code))?,
            name: json(&input.name)?,
            categories: json(&input.category_ids)?,
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        let row = checked(&town, row)?;
        store::insert(tx, row.clone()).await?;
        let view = entry(&row)?;
        let data = change::difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::ClosingReason, row.id), ChangeKind::Created, data).await?;
        Ok(view)
    })
    .await
}

/// Changes a closing reason, unless it has changed since `version`. Cases that were closed with it keep it, whatever becomes of it.
pub async fn edit(app: &App, actor: &Actor, id: ClosingReasonId, version: i64, input: EditClosingReason) -> AppResult<ClosingReasonEntry> {
    change::change(app, actor, async |tx, town| {
        let old = town.closing_reasons.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, old.version)?;
        let row = checked(&town, patched(app, old.clone(), input)?)?;
        save(app, tx, actor, old, row).await
    })
    .await
}

fn patched(app: &App, old: ClosingReason, input: EditClosingReason) -> AppResult<ClosingReason> {
    Ok(ClosingReason {
        name: input.name.map(json).transpose()?.unwrap_or(old.name),
        categories: input.category_ids.map(json).transpose()?.unwrap_or(old.categories),
        position: input.position.map_or(old.position, u32::cast_signed),
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    })
}

async fn save(
    app: &App,
    tx: &DatabaseTransaction,
    actor: &Actor,
    old: &ClosingReason,
    row: ClosingReason,
) -> AppResult<ClosingReasonEntry> {
    let row = ClosingReason { managed: true, version: old.version + 1, ..row };
    let (before, after) = (entry(old)?, entry(&row)?);
    let data = change::difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::ClosingReason, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await
}

/// The name is there, and the categories are known.
fn checked(town: &Rows, row: ClosingReason) -> AppResult<ClosingReason> {
    let mut checks = Checks::default();
    let name = json(checks.name("/name", &of_json(&row.name)?))?;
    for (i, id) in of_json::<Vec<CategoryId>>(&row.categories)?.iter().enumerate() {
        let known = town.categories.iter().any(|category| category.id == id.0);
        checks.unless(known, format!("/category_ids/{i}"), FieldCode::Unknown);
    }
    checks.done()?;
    Ok(ClosingReason { name, ..row })
}
