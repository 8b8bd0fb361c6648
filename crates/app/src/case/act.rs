//! Doing something with a case: load, decide, save, record.

use chrono::{DateTime, Utc};
use majlis_contract::CaseId;
use majlis_contract::case::{ActorKind, AssignCase, CaseView, RedactedField, ResolveCase};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_domain::case::{Denial, Happening, Measured, Standing, decide, event_of, is_answer, is_internal};
use majlis_persistence::case::{self as store, CaseRow};
use majlis_persistence::event::EventRow;
use majlis_persistence::{ConnectionTrait, DatabaseTransaction};
use serde_json::json;

use super::{Asker, Deed, clock, facts, publish, view};
use crate::directory::Directory;
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult, attachment};

/// Does it, resting on the version that the asker saw.
pub async fn act(app: &App, asker: &Asker, id: CaseId, version: i64, deed: Deed) -> AppResult<CaseView> {
    let directory = app.directory.get(app).await?;
    let row = app.db.write(async |tx| Ok::<_, AppError>(apply(app, tx, &directory, asker, id, Some(version), &deed).await?.0)).await?;
    match asker.standing(app, &row)? {
        // Who gives a case to another department no longer sees it; the answer still shows what became of it.
        Standing::Stranger | Standing::Public => view::parting(app, app.db.read(), &directory, row).await,
        _ => view::view(app, app.db.read(), &directory, asker, row).await,
    }
}

/// Does it inside a transaction: the case after it, and the event that it left.
pub async fn apply(
    app: &App,
    tx: &DatabaseTransaction,
    directory: &Directory,
    asker: &Asker,
    id: CaseId,
    version: Option<i64>,
    deed: &Deed,
) -> AppResult<(CaseRow, EventRow)> {
    let mut row = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let standing = asker.standing(app, &row)?;
    let old_version = row.version;
    let now = app.now();
    let decided = decide(&facts(&row, directory)?, deed.action(), standing, now);
    // Who may never do it learns that first; then whoever saw an older version reads again before the state is argued about.
    match &decided {
        Err(Denial::Unseen | Denial::NotYours { .. }) => {}
        _ if version.is_some_and(|seen| seen != old_version) => return Err(AppError::STALE),
        _ => {}
    }
    let state = decided?;
    if let Deed::Assign(assign) = deed {
        check_assignment(tx, directory, assign).await?;
    }
    if let Deed::Resolve(resolve) = deed {
        check_closing_reason(directory, &row, resolve)?;
    }
    if deed.leaves_the_case() {
        if matches!(deed, Deed::Remind) {
            store::mark_reminded(tx, row.id, now).await?;
        }
        let event = record(app, tx, asker, standing, &row, deed, What::at(now)).await?;
        return Ok((row, event));
    }
    let changed = state.as_str() != row.state;
    deed.apply(&mut row, &directory.settings, now);
    row.state = state.as_str().to_owned();
    row.updated_at = now;
    row.version += 1;
    if is_answer(deed.action()) {
        row.answered_at.get_or_insert(now);
    }
    let kind = event_of(deed.action());
    let clocks = clock::follow(directory, &mut row, &Happening { state: changed.then_some(state), ..Happening::of(kind, now) })?;
    if !store::save(tx, row.clone(), old_version).await? {
        return Err(AppError::STALE);
    }
    clock::set_timer(tx, row.id, &clocks).await?;
    let redacted = match deed.publication() {
        Some(through) => publish::put_before_public(app, tx, &row, through).await?,
        None => Vec::new(),
    };
    let measured = clocks.measured().filter(|_| changed);
    let event = record(app, tx, asker, standing, &row, deed, What { changed, redacted, measured, ..What::at(now) }).await?;
    Ok((row, event))
}

/// What the event tells beside the deed itself.
struct What {
    now: DateTime<Utc>,
    /// The state is another.
    changed: bool,
    redacted: Vec<RedactedField>,
    /// What was found due.
    measured: Option<Measured>,
}

impl What {
    fn at(now: DateTime<Utc>) -> Self {
        Self { now, changed: false, redacted: Vec::new(), measured: None }
    }
}

async fn record(
    app: &App,
    tx: &DatabaseTransaction,
    asker: &Asker,
    standing: Standing,
    row: &CaseRow,
    deed: &Deed,
    what: What,
) -> AppResult<EventRow> {
    let kind = event_of(deed.action());
    let (actor_kind, actor_id) = match (&asker.actor, standing) {
        (actor, Standing::Reporter) => (ActorKind::Reporter, actor.account().map(|id| id.0)),
        (Actor::Client { client, .. }, _) => (ActorKind::ApiClient, Some(client.0)),
        (Actor::System, _) => (ActorKind::System, None),
        (actor, _) => (ActorKind::Staff, actor.account().map(|id| id.0)),
    };
    let speaks = (actor_kind == ActorKind::Staff).then_some(row.department_id).flatten();
    let mut data = deed.data(speaks.map(Into::into));
    if what.changed {
        data["state"] = row.state.clone().into();
    }
    clock::note(&mut data, what.measured);
    if !what.redacted.is_empty() {
        data["redacted"] = json!(what.redacted);
    }
    let event = NewEvent {
        case_id: CaseId(row.id),
        kind,
        internal: is_internal(kind),
        at: Some(what.now),
        text: deed.text().map(majlis_domain::text::clean),
        data,
        ..NewEvent::by(actor_kind, actor_id)
    };
    let event = event::record(app, tx, event).await?;
    attachment::claim_all(app, tx, deed.photos(), CaseId(row.id), Some(event.id.into())).await?;
    Ok(event)
}

/// The department is in use, and the officer belongs to it.
async fn check_assignment(db: &impl ConnectionTrait, directory: &Directory, assign: &AssignCase) -> AppResult<()> {
    if directory.department(assign.department_id).is_none() {
        return Err(AppError::field("/department_id", FieldCode::Unknown));
    }
    if let Some(officer) = assign.officer_id
        && !store::is_officer(db, assign.department_id.0, officer.0).await?
    {
        return Err(AppError::field("/officer_id", FieldCode::NotAllowed));
    }
    Ok(())
}

/// The closing reason is in use, and fits the case's category.
fn check_closing_reason(directory: &Directory, row: &CaseRow, resolve: &ResolveCase) -> AppResult<()> {
    let Some(id) = resolve.closing_reason_id else { return Ok(()) };
    let refused = |code| Err(AppError::field("/closing_reason_id", code));
    match directory.closing_reasons.iter().find(|reason| reason.view.id == id) {
        None => refused(FieldCode::Unknown),
        Some(reason) if !directory.fits(&reason.categories, row.category_id.into()) => refused(FieldCode::NotAllowed),
        Some(_) => Ok(()),
    }
}
