//! Covering parts of what somebody said. What stood there goes where auditors and moderators can read it, and nowhere else.

use std::collections::HashMap;

use majlis_contract::contribution::{
    ContributionAction, CoveredField, CoveredPart, ModerationItem, RedactContribution, RedactedView, RedactionRecord,
};
use majlis_contract::look::LookKind;
use majlis_contract::page::{DEFAULT_LIMIT, PageQuery};
use majlis_contract::policy::PolicyKind;
use majlis_contract::problem::FieldCode;
use majlis_contract::{ContributionId, Page, RedactionId};
use majlis_domain::redaction::{is_redacted, redacted};
use majlis_domain::{Actor, text};
use majlis_persistence::contribution::{self as store, ContributionRow};
use majlis_persistence::redaction::{self as redactions, Covered, Redaction};
use majlis_persistence::{case, cursor};
use serde_json::json;
use uuid::Uuid;

use super::view::count;
use super::{decided, held, queue, save};
use crate::change::{current, json as to_json, of_json};
use crate::directory::Directory;
use crate::policy::reason;
use crate::{App, AppError, AppResult, look};

/// Covers parts of a contribution, with reasons of the policy in force. A moderator has looked at it by that, but its reports stay.
pub async fn redact(app: &App, actor: &Actor, id: ContributionId, version: i64, input: RedactContribution) -> AppResult<ModerationItem> {
    let directory = app.directory.get(app).await?;
    let policy = directory.policy_in_force(PolicyKind::Participation, app.now()).map(|policy| policy.version);
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            decided(app, tx, actor, (&old, &subject), ContributionAction::Redact).await?;
            current(version, old.version)?;
            let row = covered(old.clone(), &input.parts)?;
            let reasons = reason::given(&directory, &input.reasons, app.now())?;
            let note = input.note.as_deref().map(text::clean);
            let kept = Redaction {
                id: app.new_id(),
                contribution_id: old.id,
                title: old.title.clone(),
                text: old.text.clone(),
                parts: to_json(in_order(input.parts))?,
                reasons: to_json(&reasons)?,
                note: note.clone(),
                policy_version: policy.and_then(|version| i32::try_from(version).ok()),
                redacted_by: actor.account().map(|id| id.0),
                redacted_at: app.now(),
            };
            let data = json!({ "from": old.state, "reasons": reasons, "policy_version": policy, "redaction_id": kept.id });
            redactions::insert(tx, kept).await?;
            let row = save(app, tx, actor, &old, row, ("redacted", note, data)).await?;
            store::settle_findings(tx, row.id).await?;
            queue::item(app, tx, &directory, actor, row).await
        })
        .await
}

/// The contribution with markers in the place of the parts.
fn covered(row: ContributionRow, parts: &[CoveredPart]) -> AppResult<ContributionRow> {
    let of =
        |field: CoveredField| parts.iter().filter(move |part| part.field == field).map(|part| (part.from, part.to)).collect::<Vec<_>>();
    let mend = |field: CoveredField, words: &str| {
        let wrong = || {
            let single = |part: &CoveredPart| part.field == field && redacted(words, &[(part.from, part.to)]).is_none();
            let at = parts.iter().position(single).unwrap_or_default();
            AppError::field(&format!("/parts/{at}"), FieldCode::OutOfRange)
        };
        redacted(words, &of(field)).ok_or_else(wrong)
    };
    if row.title.is_none()
        && let Some(at) = parts.iter().position(|part| part.field == CoveredField::Title)
    {
        return Err(AppError::field(&format!("/parts/{at}/field"), FieldCode::NotAllowed));
    }
    let title = row.title.as_deref().map(|title| mend(CoveredField::Title, title)).transpose()?;
    Ok(ContributionRow { title, text: mend(CoveredField::Text, &row.text)?, ..row })
}

fn in_order(mut parts: Vec<CoveredPart>) -> Vec<CoveredPart> {
    parts.sort_unstable_by_key(|part| (part.field == CoveredField::Text, part.from, part.to));
    parts
}

/// What everybody may know of it, while something is covered.
pub(super) fn told(
    directory: &Directory,
    row: &ContributionRow,
    last: Option<&Covered>,
    with_note: bool,
) -> AppResult<Option<RedactedView>> {
    let holds = is_redacted(&row.text) || row.title.as_deref().is_some_and(is_redacted);
    let Some(last) = last.filter(|_| holds) else { return Ok(None) };
    Ok(Some(RedactedView {
        reasons: of_json(&last.reasons)?,
        note: last.note.clone().filter(|_| with_note),
        policy_version: last.policy_version.map(count),
        policy_id: directory.participation_policy(last.policy_version),
        at: last.redacted_at,
    }))
}

/// A page of what stood there, the last first. Each look is recorded, and shown to the author.
pub async fn redactions(app: &App, actor: &Actor, id: ContributionId, page: &PageQuery) -> AppResult<Page<RedactionRecord>> {
    let after = page.cursor.as_deref().map(cursor::decode::<Uuid>).transpose();
    let after = after.map_err(|_| AppError::field("/cursor", FieldCode::Invalid))?;
    let limit = page.limit.unwrap_or(DEFAULT_LIMIT).into();
    app.db
        .write(async |tx| {
            let row = store::find(tx, id.0).await?.ok_or(AppError::NOT_FOUND)?;
            let (rows, next_cursor) = redactions::page(tx, row.id, after, limit).await?;
            if !rows.is_empty() {
                look::record_at_words(app, tx, actor, LookKind::Redaction, row.author_id).await?;
            }
            let people = rows.iter().filter_map(|row| row.redacted_by).collect();
            let names: HashMap<Uuid, Option<String>> = case::names(tx, people).await?.into_iter().collect();
            let items = rows.into_iter().map(|row| record(&names, row)).collect::<AppResult<_>>()?;
            Ok(Page { items, next_cursor })
        })
        .await
}

fn record(names: &HashMap<Uuid, Option<String>>, row: Redaction) -> AppResult<RedactionRecord> {
    Ok(RedactionRecord {
        id: RedactionId(row.id),
        title: row.title,
        text: row.text,
        parts: of_json(&row.parts)?,
        reasons: of_json(&row.reasons)?,
        note: row.note,
        policy_version: row.policy_version.map(count),
        at: row.redacted_at,
        by: row.redacted_by.and_then(|id| names.get(&id).cloned().flatten()),
    })
}
