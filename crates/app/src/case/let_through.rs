//! Publishing, and changing what is public, with the pictures that it takes.

use majlis_contract::CaseId;
use majlis_contract::case::{CaseAction, CaseView, PublishCase};
use majlis_domain::case::decide;
use majlis_persistence::case as cases;

use super::{Asker, Deed, act, cover, facts, publish};
use crate::attachment::Cover;
use crate::{App, AppResult};

/// What the public is to see, with the covered versions that were made for it.
#[derive(Debug, Clone, Default)]
pub struct LetThrough {
    pub how: PublishCase,
    pub covers: Vec<Cover>,
}

/// Shows a case to the public, or changes what it sees. Covered versions are made before: nothing may be locked for as long as that takes.
pub async fn let_through(
    app: &App,
    asker: &Asker,
    id: CaseId,
    version: i64,
    deed: fn(LetThrough) -> Deed,
    how: PublishCase,
) -> AppResult<CaseView> {
    let action = deed(LetThrough::default()).action();
    let covers = covers(app, asker, id, version, action, &how).await?;
    act(app, asker, id, version, deed(LetThrough { how, covers })).await
}

/// None where [`act`] will refuse: it says why.
async fn covers(app: &App, asker: &Asker, id: CaseId, version: i64, action: CaseAction, how: &PublishCase) -> AppResult<Vec<Cover>> {
    let Some(wanted) = how.covered_photos.as_ref().filter(|wanted| !wanted.is_empty()) else { return Ok(Vec::new()) };
    let directory = app.directory.get(app).await?;
    let Some(row) = cases::find(app.db.read(), id.0).await? else { return Ok(Vec::new()) };
    let decided = decide(&facts(&row, &directory)?, action, asker.standing(app, &row)?, app.now());
    let checked = decided.is_ok() && row.version == version && publish::checked(app, app.db.read(), &row, how).await.is_ok();
    if checked { cover::make(app, row.id, wanted).await } else { Ok(Vec::new()) }
}
