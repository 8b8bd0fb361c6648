//! Appealing against a sanction, lifting it, and deciding the appeal.

use majlis_contract::SanctionId;
use majlis_contract::sanction::{AppealSanction, DecideSanction, SanctionAction, SanctionView};
use majlis_domain::sanction::decide;
use majlis_domain::{Actor, text};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::sanction::{self as store, SanctionRow};

use super::{facts, happened, standing, view};
use crate::change::{current, written};
use crate::{App, AppError, AppResult};

/// Asks another moderator to look at a sanction of one's own, once.
pub async fn appeal(app: &App, actor: &Actor, id: SanctionId, version: i64, input: AppealSanction) -> AppResult<SanctionView> {
    let words = text::clean(&input.text);
    act(app, actor, (id, version), SanctionAction::Appeal, ("sanction_appealed", words), |row, words| SanctionRow {
        is_appealed: true,
        appeal: Some(words),
        appealed_at: Some(app.now()),
        ..row
    })
    .await
}

/// Takes a sanction off; of what was appealed it grants the appeal.
pub async fn lift(app: &App, actor: &Actor, id: SanctionId, version: i64, input: DecideSanction) -> AppResult<SanctionView> {
    let words = text::clean(&input.note);
    act(app, actor, (id, version), SanctionAction::Lift, ("sanction_lifted", words), |row, words| SanctionRow {
        ends_at: row.ends_at.min(app.now()),
        ..decided(app, actor, row, words)
    })
    .await
}

/// Rejects the appeal: the sanction stays, for good.
pub async fn uphold(app: &App, actor: &Actor, id: SanctionId, version: i64, input: DecideSanction) -> AppResult<SanctionView> {
    let words = text::clean(&input.note);
    act(app, actor, (id, version), SanctionAction::Uphold, ("sanction_upheld", words), |row, words| decided(app, actor, row, words)).await
}

fn decided(app: &App, actor: &Actor, row: SanctionRow, words: String) -> SanctionRow {
    SanctionRow {
        is_appealed: false,
        decision: Some(words),
        decided_by: actor.account().map(|id| id.0),
        decided_at: Some(app.now()),
        ..row
    }
}

/// One change of a sanction, with its event.
async fn act(
    app: &App,
    actor: &Actor,
    (id, version): (SanctionId, i64),
    action: SanctionAction,
    (kind, words): (&str, String),
    change: impl FnOnce(SanctionRow, String) -> SanctionRow,
) -> AppResult<SanctionView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx: &DatabaseTransaction| {
            let old = store::find_for_change(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let state = decide(&facts(actor, &old)?, action, standing(actor, old.account_id), app.now())?;
            current(version, old.version)?;
            let row = SanctionRow { state: state.to_string(), version: old.version + 1, ..change(old, words.clone()) };
            written(store::save(tx, row.clone(), version).await?)?;
            happened(app, tx, actor, &row, (kind, Some(words))).await?;
            view::view(app, tx, &directory, actor, row).await
        })
        .await
}
