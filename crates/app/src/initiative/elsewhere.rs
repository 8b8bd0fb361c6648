//! Signatures that were gathered elsewhere: entered with evidence, corrected by an entry against them, counted apart.

use std::collections::HashMap;

use chrono_tz::Tz;
use majlis_contract::initiative::{CorrectElsewhere, ElsewhereView, EnterElsewhere, InitiativeAction};
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::problem::FieldCode;
use majlis_contract::{ElsewhereId, InitiativeId, Page};
use majlis_domain::{Actor, text};
use majlis_persistence::initiative::{self as store, ElsewhereRow, InitiativeRow};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, case};
use serde_json::json;
use uuid::Uuid;

use super::support::counted;
use super::{asked, happened, held};
use crate::case::word;
use crate::directory::Directory;
use crate::idempotency::{Ticket, once};
use crate::{App, AppError, AppResult};

/// Signatures from elsewhere that one initiative can have.
const MOST: i64 = 10_000_000;

/// Enters signatures; a repeat of the same request gets the same answer.
pub async fn enter(app: &App, actor: &Actor, ticket: &Ticket, id: InitiativeId, input: EnterElsewhere) -> AppResult<ElsewhereView> {
    let directory = app.directory.get(app).await?;
    let zone: Tz = directory.settings.time_zone.parse().unwrap_or(Tz::UTC);
    if input.gathered_on > app.now().with_timezone(&zone).date_naive() {
        return Err(AppError::field("/gathered_on", FieldCode::OutOfRange));
    }
    once(app, ticket, async |tx| {
        let entry = ElsewhereRow {
            id: app.new_id(),
            initiative_id: id.0,
            count: input.count.cast_signed(),
            channel: input.channel.to_string(),
            gathered_on: input.gathered_on.to_string(),
            evidence: text::clean(&input.evidence),
            note: input.note.as_deref().map(text::clean).filter(|note| !note.is_empty()),
            corrects: None,
            entered_by: actor.account().map(|id| id.0),
            entered_at: app.now(),
        };
        add(app, tx, &directory, actor, id, async |_| Ok(entry), InitiativeAction::Enter).await
    })
    .await
}

/// Corrects an entry to what it should have been; a repeat of the same request gets the same answer.
pub async fn correct(app: &App, actor: &Actor, ticket: &Ticket, id: ElsewhereId, input: CorrectElsewhere) -> AppResult<ElsewhereView> {
    let directory = app.directory.get(app).await?;
    once(app, ticket, async |tx| {
        // Entries never change: what it comes to is asked once its initiative is held.
        let old = store::find_elsewhere(tx, id.0).await?.filter(|old| old.corrects.is_none()).ok_or(AppError::NOT_FOUND)?;
        let initiative = old.initiative_id.into();
        let against = async |tx: &DatabaseTransaction| {
            let difference = i64::from(input.count) - store::count_of(tx, old.id).await?;
            if difference == 0 {
                return Err(AppError::field("/count", FieldCode::NotAllowed));
            }
            Ok(ElsewhereRow {
                id: app.new_id(),
                count: i32::try_from(difference).map_err(AppError::internal)?,
                note: Some(text::clean(&input.reason)),
                corrects: Some(old.id),
                entered_by: actor.account().map(|id| id.0),
                entered_at: app.now(),
                ..old
            })
        };
        add(app, tx, &directory, actor, initiative, against, InitiativeAction::Correct).await
    })
    .await
}

/// Adds an entry that is made once the initiative is held, and counts it.
async fn add(
    app: &App,
    tx: &DatabaseTransaction,
    directory: &Directory,
    actor: &Actor,
    id: InitiativeId,
    entry: impl AsyncFnOnce(&DatabaseTransaction) -> AppResult<ElsewhereRow>,
    action: InitiativeAction,
) -> AppResult<ElsewhereView> {
    let row = held(tx, id).await?;
    let asked = asked(app, tx, directory, actor, &row, false).await?;
    asked.decide(action, app.now())?;
    let entry = entry(tx).await?;
    let elsewhere = i64::from(row.elsewhere) + i64::from(entry.count);
    if elsewhere > MOST {
        return Err(AppError::field("/count", FieldCode::OutOfRange));
    }
    store::enter(tx, entry.clone()).await?;
    let data = json!({ "entry_id": entry.id, "count": entry.count, "channel": entry.channel, "corrects": entry.corrects });
    let kind = if action == InitiativeAction::Enter { "elsewhere_entered" } else { "elsewhere_corrected" };
    happened(app, tx, actor, &row, (kind, entry.note.clone(), data)).await?;
    let row = InitiativeRow { elsewhere: i32::try_from(elsewhere).map_err(AppError::internal)?, ..row };
    counted(app, tx, row, &asked.terms).await?;
    let mut views = views(tx, vec![entry]).await?;
    views.pop().ok_or_else(|| AppError::internal("a view for an entry"))
}

/// A page of what was gathered elsewhere for an initiative, the newest first.
pub async fn elsewhere(app: &App, id: InitiativeId, page: &PageQuery) -> AppResult<Page<ElsewhereView>> {
    let db = app.db.read();
    store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    let (rows, next_cursor) = store::elsewhere(db, id.0, limit, page.cursor.as_deref()).await?;
    Ok(Page { items: views(db, rows).await?, next_cursor })
}

async fn views(db: &impl ConnectionTrait, rows: Vec<ElsewhereRow>) -> AppResult<Vec<ElsewhereView>> {
    let people = rows.iter().filter_map(|row| row.entered_by).collect();
    let names: HashMap<Uuid, Option<String>> = case::names(db, people).await?.into_iter().collect();
    let view = |row: ElsewhereRow| {
        Ok(ElsewhereView {
            id: row.id.into(),
            count: row.count,
            channel: word(&row.channel)?,
            gathered_on: row.gathered_on.parse().map_err(AppError::internal)?,
            evidence: row.evidence,
            note: row.note,
            corrects: row.corrects.map(Into::into),
            entered_by: row.entered_by.and_then(|id| names.get(&id).cloned().flatten()),
            entered_at: row.entered_at,
        })
    };
    rows.into_iter().map(view).collect()
}
