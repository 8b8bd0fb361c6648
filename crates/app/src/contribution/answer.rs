//! What the municipality does with an idea.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{AnswerIdea, ContributionAction, ContributionView};
use majlis_domain::Actor;
use majlis_persistence::contribution::ContributionRow;
use serde_json::json;

use super::{decided, held, save, view};
use crate::change::{Checks, current, json as to_json};
use crate::{App, AppResult};

/// Characters of an explanation at most.
const EXPLANATION_LENGTH: usize = 2000;

/// Says what is done with an idea, in place of what was said before; that stays in its history.
pub async fn answer(app: &App, actor: &Actor, id: ContributionId, version: i64, input: AnswerIdea) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    let mut checks = Checks::default();
    let explanation = checks.text("/explanation", &input.explanation, EXPLANATION_LENGTH);
    checks.done()?;
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            decided(app, tx, actor, (&old, &subject), ContributionAction::Answer).await?;
            current(version, old.version)?;
            let row = ContributionRow {
                status: Some(input.status.to_string()),
                explanation: Some(to_json(&explanation)?),
                answered_at: Some(app.now()),
                ..old.clone()
            };
            let data = json!({ "status": input.status, "explanation": explanation });
            let row = save(app, tx, actor, &old, row, ("answered", None, data)).await?;
            view::view(app, tx, &directory, actor, row, &subject).await
        })
        .await
}
