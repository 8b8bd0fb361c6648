//! Policy texts, as administrators write them: a draft becomes a version with its time, and a version never changes.

pub(crate) mod reason;

use majlis_contract::change::{ChangeKind, SubjectKind};
use majlis_contract::policy::{CreatePolicyDraft, EditPolicyDraft, PolicyDraftView, PolicyKind, PolicyReason, PolicyView, PublishPolicy};
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
    let kind = row.kind.parse().map_err(AppError::internal)?;
    Ok(PolicyDraftView {
        id: row.id.into(),
        kind,
        title: of_json(&row.title)?,
        body: of_json(&row.body)?,
        reasons: reason::read(kind, row.reasons.as_ref())?,
        updated_at: row.updated_at,
        etag: format!("\"{}\"", row.version),
    })
}

/// Begins a text.
pub async fn create(app: &App, actor: &Actor, ticket: &Ticket, input: CreatePolicyDraft) -> AppResult<PolicyDraftView> {
    change::create(app, actor, ticket, async |tx, town| {
        let reasons = input.reasons.map_or_else(|| latest(&town.policies, input.kind), Ok)?;
        let Words { title, body, reasons } = checked(input.kind, Words { title: input.title, body: input.body, reasons })?;
        let row = Draft {
            id: app.new_id(),
            kind: input.kind.to_string(),
            title: json(title)?,
            body: json(body)?,
            reasons: Some(json(reasons)?),
            updated_at: app.now(),
            version: 1,
        };
        store::insert_draft(tx, row.clone()).await?;
        let made = view(&row)?;
        let data = told(None, &made)?;
        change::record(app, tx, actor, (SubjectKind::Policy, row.id), ChangeKind::Created, data).await?;
        Ok(made)
    })
    .await
}

/// What a text says.
#[derive(PartialEq)]
struct Words {
    title: Bilingual,
    body: Bilingual,
    reasons: Vec<PolicyReason>,
}

/// The reasons of the latest version of a text; all where there is none.
fn latest(versions: &[Policy], kind: PolicyKind) -> AppResult<Vec<PolicyReason>> {
    let last = versions.iter().filter(|known| known.kind == kind.as_str()).max_by_key(|known| known.version);
    reason::read(kind, last.and_then(|known| known.reasons.as_ref()))
}

fn checked(kind: PolicyKind, words: Words) -> AppResult<Words> {
    let mut checks = Checks::default();
    let title = checks.name("/title", &words.title);
    let body = checks.text("/body", &words.body, MAX_BODY);
    let reasons = reason::checked(&mut checks, kind, &words.reasons);
    checks.done()?;
    Ok(Words { title, body, reasons })
}

/// Changes a text that is being written, unless it has changed since `version`.
pub async fn edit(app: &App, actor: &Actor, id: PolicyDraftId, version: i64, input: EditPolicyDraft) -> AppResult<PolicyDraftView> {
    change::change(app, actor, async |tx, _| {
        let old = found(tx, id, version).await?;
        let before = view(&old)?;
        let was = Words { title: before.title.clone(), body: before.body.clone(), reasons: before.reasons.clone() };
        let wanted = Words {
            title: input.title.unwrap_or_else(|| was.title.clone()),
            body: input.body.unwrap_or_else(|| was.body.clone()),
            reasons: input.reasons.unwrap_or_else(|| was.reasons.clone()),
        };
        let is = checked(before.kind, wanted)?;
        if is == was {
            return Ok(before);
        }
        let reasons = Some(json(is.reasons)?);
        let row = Draft { title: json(is.title)?, body: json(is.body)?, reasons, updated_at: app.now(), version: version + 1, ..old };
        let after = view(&row)?;
        let data = told(Some(&before), &after)?;
        change::written(store::save_draft(tx, row, version).await?)?;
        change::record(app, tx, actor, (SubjectKind::Policy, id.0), ChangeKind::Changed, data).await?;
        Ok(after)
    })
    .await
}

/// What differs; each reason by itself.
fn told(before: Option<&PolicyDraftView>, after: &PolicyDraftView) -> AppResult<serde_json::Value> {
    let mut data = change::difference(before, after)?;
    if let Some(reasons) = data.get_mut("reasons") {
        let from = before.map(|view| reason::by_word(&view.reasons));
        *reasons = serde_json::json!({ "from": from, "to": reason::by_word(&after.reasons) });
    }
    Ok(data)
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
            reasons: draft.reasons,
            effective_at,
        };
        change::written(store::remove_draft(tx, id.0, version).await?)?;
        store::insert(tx, row.clone(), app.now()).await?;
        let data = serde_json::json!({
            "version": { "from": null, "to": row.version }, "effective_at": { "from": null, "to": effective_at },
        });
        change::record(app, tx, actor, (SubjectKind::Policy, row.id), ChangeKind::Published, data).await?;
        policy_view(row)
    })
    .await
}
