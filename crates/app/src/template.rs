//! Templates of what staff write, as administrators set them up.

mod offer;

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::problem::FieldCode;
use majlis_contract::template::{CreateTemplate, EditTemplate, TemplateEntry, TemplatePurpose};
use majlis_contract::{Bilingual, CategoryId, Page, Patch, TemplateId};
use majlis_domain::{Actor, template};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::municipality::Rows;
use majlis_persistence::template::{self as store, Template};

pub use offer::offer;

use crate::change::{self, Checks, Edit, json, of_json};
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// Characters of a template's text at most.
const MAX_TEXT: usize = 4000;

/// All templates, those no longer in use as well.
pub async fn list(app: &App) -> AppResult<Page<TemplateEntry>> {
    Ok(Page { items: entries(&store::all(app.db.read()).await?)?, next_cursor: None })
}

pub(crate) fn entries(rows: &[Template]) -> AppResult<Vec<TemplateEntry>> {
    rows.iter().map(entry).collect()
}

fn entry(row: &Template) -> AppResult<TemplateEntry> {
    Ok(TemplateEntry {
        id: row.id.into(),
        code: row.code.clone(),
        purpose: row.purpose.parse().map_err(AppError::internal)?,
        name: of_json(&row.name)?,
        text: of_json(&row.text)?,
        category_ids: of_json(&row.categories)?,
        states: of_json(&row.states)?,
        rejection_reason: row.rejection_reason.as_deref().map(str::parse).transpose().map_err(AppError::internal)?,
        position: row.position.unsigned_abs(),
        retired_at: row.retired_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Adds a template.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreateTemplate) -> AppResult<TemplateEntry> {
    change::create(app, actor, ticket, async |tx, town| {
        let known = store::all(tx).await?;
        let last = || change::last_position(known.iter().map(|row| row.position));
        let row = Template {
            id: app.new_id(),
            code: change::free_code(input.code, &input.name.en, "template", |code| known.iter().any(|row| row.code == code))?,
            purpose: input.purpose.to_string(),
            name: json(&input.name)?,
            text: json(&input.text)?,
            categories: json(&input.category_ids)?,
            states: json(&input.states)?,
            rejection_reason: input.rejection_reason.map(|reason| reason.to_string()),
            position: input.position.unwrap_or_else(last).cast_signed(),
            retired_at: None,
            managed: true,
            version: 1,
        };
        let row = checked(&town, row)?;
        store::insert(tx, row.clone()).await?;
        let view = entry(&row)?;
        let data = change::difference(None, &view)?;
        change::record(app, tx, actor, (SubjectKind::Template, row.id), ChangeKind::Created, data).await?;
        Ok(view)
    })
    .await
}

/// Changes a template, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: TemplateId, version: i64, input: EditTemplate) -> AppResult<TemplateEntry> {
    change::change(app, actor, async |tx, town| {
        let known = store::all(tx).await?;
        let old = known.iter().find(|row| row.id == id.0).ok_or(AppError::NOT_FOUND)?;
        change::current(version, old.version)?;
        let row = checked(&town, patched(app, old.clone(), input)?)?;
        save(app, tx, actor, old, row).await
    })
    .await
}

fn patched(app: &App, old: Template, input: EditTemplate) -> AppResult<Template> {
    let rejection_reason = match input.rejection_reason {
        Patch::Keep => old.rejection_reason,
        Patch::Clear => None,
        Patch::Set(reason) => Some(reason.to_string()),
    };
    Ok(Template {
        purpose: input.purpose.map_or(old.purpose, |purpose| purpose.to_string()),
        name: input.name.map(json).transpose()?.unwrap_or(old.name),
        text: input.text.map(json).transpose()?.unwrap_or(old.text),
        categories: input.category_ids.map(json).transpose()?.unwrap_or(old.categories),
        states: input.states.map(json).transpose()?.unwrap_or(old.states),
        rejection_reason,
        position: input.position.map_or(old.position, u32::cast_signed),
        retired_at: input.retired.map_or(old.retired_at, |retired| retired.then(|| old.retired_at.unwrap_or_else(|| app.now()))),
        ..old
    })
}

async fn save(app: &App, tx: &DatabaseTransaction, actor: &Actor, old: &Template, row: Template) -> AppResult<TemplateEntry> {
    let row = Template { managed: true, version: old.version + 1, ..row };
    let (before, after) = (entry(old)?, entry(&row)?);
    let data = change::difference(Some(&before), &after)?;
    let edit = Edit { subject: (SubjectKind::Template, old.id), retired: (old.retired_at, row.retired_at), data, before, after };
    change::save(app, tx, actor, edit, async || Ok(store::save(tx, row, old.version).await?)).await
}

/// Every placeholder is known, and a rejection has its reason.
fn checked(town: &Rows, row: Template) -> AppResult<Template> {
    let mut checks = Checks::default();
    let name = json(checks.name("/name", &of_json(&row.name)?))?;
    let text = checks.text("/text", &of_json::<Bilingual>(&row.text)?, MAX_TEXT);
    for (language, words) in [("ar", &text.ar), ("en", &text.en)] {
        checks.unless(template::check(words).is_ok(), format!("/text/{language}"), FieldCode::UnknownPlaceholder);
    }
    for (i, id) in of_json::<Vec<CategoryId>>(&row.categories)?.iter().enumerate() {
        let known = town.categories.iter().any(|category| category.id == id.0);
        checks.unless(known, format!("/category_ids/{i}"), FieldCode::Unknown);
    }
    let rejects = row.purpose == TemplatePurpose::Rejection.as_str();
    checks.unless(!rejects || row.rejection_reason.is_some(), "/rejection_reason", FieldCode::Required);
    checks.unless(rejects || row.rejection_reason.is_none(), "/rejection_reason", FieldCode::NotAllowed);
    checks.done()?;
    Ok(Template { name, text: json(text)?, ..row })
}
