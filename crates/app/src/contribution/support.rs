//! Support: one each, and it can be taken back.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{ContributionAction, ContributionView};
use majlis_domain::Actor;
use majlis_persistence::contribution::{self as store, ContributionRow};

use super::{decided, held, view};
use crate::{App, AppError, AppResult};

/// Supports a contribution; who does already changes nothing.
pub async fn support(app: &App, actor: &Actor, id: ContributionId) -> AppResult<ContributionView> {
    change(app, actor, id, ContributionAction::Support).await
}

/// Takes one's support back; who gives none changes nothing.
pub async fn unsupport(app: &App, actor: &Actor, id: ContributionId) -> AppResult<ContributionView> {
    change(app, actor, id, ContributionAction::Unsupport).await
}

async fn change(app: &App, actor: &Actor, id: ContributionId, action: ContributionAction) -> AppResult<ContributionView> {
    let account = actor.account().ok_or(AppError::FORBIDDEN)?.0;
    let directory = app.directory.get(app).await?;
    let (row, subject) = app
        .db
        .write(async |tx| {
            let (row, subject) = held(tx, id.0).await?;
            decided(app, tx, actor, (&row, &subject), action).await?;
            let more = match action {
                ContributionAction::Support => i32::from(store::support(tx, row.id, account, app.now()).await?),
                _ => -i32::from(store::unsupport(tx, row.id, account).await?),
            };
            Ok::<_, AppError>((ContributionRow { supports: row.supports + more, ..row }, subject))
        })
        .await?;
    // What the answer shows besides is read once the next one has its turn: a crowd waits for the row.
    view::view(app, app.db.read(), &directory, actor, row, &subject).await
}
