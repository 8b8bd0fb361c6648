//! Policy texts, as administrators write them: a draft becomes a version with its time, and a version never changes.

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::policy::{CreatePolicyDraft, EditPolicyDraft, PolicyDraftView, PolicyView, PublishPolicy};
use majlis_contract::problem::FieldCode;
use majlis_contract::{Bilingual, Page, PolicyDraftId};
use majlis_domain::Actor;
use majlis_persistence::ConnectionTrait;
use majlis_persistence::policy::{self as store, Draft, Policy};

use crate::change::{self, Checks, json, of_json};
use crate::directory::policy_view;
use crate::idempotency::Ticket;
use crate::{App, AppError, AppResult};

/// Characters of a text at most.
const MAX_BODY: usize = 20_000;

/// All versions, also those whose time has not come.
pub async fn versions(app: &App) -> AppResult<Page<PolicyView>> {
    let items = change::rows(app).await?.policies.into_iter().map(policy_view).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor: None })
}

/// All texts that are being written.
pub async fn drafts(app: &App) -> AppResult<Page<PolicyDraftView>> {
    let items = store::drafts(app.db.read()).await?.iter().map(view).collect::<AppResult<_>>()?;
    Ok(Page { items, next_cursor: None })
}

fn view(row: &Draft) -> AppResult<PolicyDraftView> {
    Ok(PolicyDraftView {
        id: row.id.into(),
        kind: row.kind.parse().map_err(AppError::internal)?,
        title: of_json(&row.title)?,
        body: of_json(&row.body)?,
        updated_at: row.updated_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Begins a text.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreatePolicyDraft) -> AppResult<PolicyDraftView> {
    change::create(app, actor, ticket, async |tx, _| {
        let (title, body) = checked(&input.title, &input.body)?;
        let kind = input.kind.to_string();
        let row = Draft { id: app.new_id(), kind, title: json(title)?, body: json(body)?, updated_at: app.now(), version: 1 };
        store::insert_draft(tx, row.clone()).await?;
        let made = view(&row)?;
        let data = change::difference(None, &made)?;
        change::record(app, tx, actor, (SubjectKind::Policy, row.id), ChangeKind::Created, data).await?;
        Ok(made)
    })
    .await
}

fn checked(title: &Bilingual, body: &Bilingual) -> AppResult<(Bilingual, Bilingual)> {
    let mut checks = Checks::default();
    let clean = (checks.name("/title", title), checks.text("/body", body, MAX_BODY));
    checks.done()?;
    Ok(clean)
}

/// Changes a text that is being written, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: PolicyDraftId, version: i64, input: EditPolicyDraft) -> AppResult<PolicyDraftView> {
    change::change(app, actor, async |tx, _| {
        let old = found(tx, id, version).await?;
        let before = view(&old)?;
        let (title, body) = (input.title.unwrap_or_else(|| before.title.clone()), input.body.unwrap_or_else(|| before.body.clone()));
        let (title, body) = checked(&title, &body)?;
        if (&title, &body) == (&before.title, &before.body) {
            return Ok(before);
        }
        let row = Draft { title: json(title)?, body: json(body)?, updated_at: app.now(), version: version + 1, ..old };
        let after = view(&row)?;
        let mut data = change::difference(Some(&before), &after)?;
        data.as_object_mut().map(|fields| fields.remove("updated_at"));
        change::written(store::save_draft(tx, row, version).await?)?;
        change::record(app, tx, actor, (SubjectKind::Policy, id.0), ChangeKind::Changed, data).await?;
        Ok(after)
    })
    .await
}

async fn found(db: &impl ConnectionTrait, id: PolicyDraftId, version: i64) -> AppResult<Draft> {
    let row = store::draft(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    change::current(version, row.version)?;
    Ok(row)
}

/// Throws a text away that is being written.
pub async fn discard(app: &App, actor: &Actor, id: PolicyDraftId, version: i64) -> AppResult<()> {
    change::change(app, actor, async |tx, _| {
        found(tx, id, version).await?;
        change::written(store::remove_draft(tx, id.0, version).await?)?;
        change::record(app, tx, actor, (SubjectKind::Policy, id.0), ChangeKind::Retired, serde_json::json!({})).await
    })
    .await
}

/// Makes a text the next version of its kind, from a moment on that has not passed.
pub async fn publish(app: &App, actor: &Actor, id: PolicyDraftId, version: i64, input: PublishPolicy) -> AppResult<PolicyView> {
    change::change(app, actor, async |tx, town| {
        let draft = found(tx, id, version).await?;
        let effective_at = input.effective_at.unwrap_or_else(|| app.now());
        if effective_at < app.now() {
            return Err(AppError::field("/effective_at", FieldCode::OutOfRange));
        }
        let last = town.policies.iter().filter(|known| known.kind == draft.kind).map(|known| known.version).max().unwrap_or_default();
        let row = Policy {
            // The version keeps the draft's id, so that its history goes on.
            id: draft.id,
            kind: draft.kind,
            version: last + 1,
            title: draft.title,
            body: draft.body,
            effective_at,
        };
        change::written(store::remove_draft(tx, id.0, version).await?)?;
        store::insert(tx, row.clone()).await?;
        let data = serde_json::json!({
            "version": { "from": null, "to": row.version }, "effective_at": { "from": null, "to": effective_at },
        });
        change::record(app, tx, actor, (SubjectKind::Policy, row.id), ChangeKind::Published, data).await?;
        policy_view(row)
    })
    .await
}
