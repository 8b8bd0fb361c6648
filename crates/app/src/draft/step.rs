//! The steps of a version: publishing it, and saying that it is the text that was adopted.

use majlis_contract::SubjectId;
use majlis_contract::draft::{MoveVersion, VersionAction, VersionState, VersionStep, VersionView};
use majlis_contract::problem::FieldCode;
use majlis_domain::Actor;
use majlis_domain::draft::decide_version;
use majlis_domain::subject::standing;
use majlis_persistence::draft::{self as store, VersionRow};
use serde_json::json;

use super::version::{numbered, version_facts, view};
use super::{held, touched};
use crate::change::{current, written};
use crate::subject::{Happened, SUBJECT, record};
use crate::{App, AppError, AppResult};

/// Takes a version a step further, unless it has changed since `version`.
pub async fn step(app: &App, actor: &Actor, id: SubjectId, number: u32, version: i64, input: MoveVersion) -> AppResult<VersionView> {
    let action = match input.step {
        VersionStep::Publish => VersionAction::Publish,
        VersionStep::Adopt => VersionAction::Adopt,
    };
    app.db
        .write(async |tx| {
            let (_, consultation) = held(tx, actor, id).await?;
            let versions = store::versions(tx, id.0).await?;
            let old = numbered(&versions, actor, number)?;
            decide_version(&version_facts(&versions, old)?, action, standing(actor))?;
            current(version, old.version)?;
            if store::sections(tx, old.id).await?.is_empty() {
                return Err(AppError::field("/step", FieldCode::NotAllowed));
            }
            let now = app.now();
            let row = match input.step {
                VersionStep::Publish => VersionRow { state: VersionState::Published.to_string(), published_at: Some(now), ..old.clone() },
                VersionStep::Adopt => VersionRow { adopted_at: Some(now), ..old.clone() },
            };
            let row = VersionRow { updated_at: now, version: version + 1, ..row };
            written(store::save_version(tx, row.clone(), version).await?)?;
            touched(tx, consultation).await?;
            let kind = match input.step {
                VersionStep::Publish => "version_published",
                VersionStep::Adopt => "version_adopted",
            };
            record(app, tx, actor, Happened { to: (SUBJECT, id.0), kind, text: None, data: json!({ "number": number }) }).await?;
            view(tx, actor, &store::versions(tx, id.0).await?, &row).await
        })
        .await
}
