//! What authors do with their own words: change them, take them back, appeal.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{
    AppealContribution, COMMENT_LENGTH, ContributionAction, ContributionKind, ContributionState, ContributionView, EditContribution,
};
use majlis_contract::problem::FieldCode;
use majlis_domain::{Actor, text};
use majlis_persistence::contribution::{self as store, ContributionRow};
use serde_json::json;

use super::send::{checked_place, impersonal};
use super::{decided, held, save, view};
use crate::case::word;
use crate::change::{Checks, current};
use crate::{App, AppError, AppResult};

/// Changes one's own words; what was hidden is sent to the moderators again.
pub async fn edit(app: &App, actor: &Actor, id: ContributionId, version: i64, input: EditContribution) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            let state = decided(app, tx, actor, (&old, &subject), ContributionAction::Edit).await?;
            current(version, old.version)?;
            let (category, district) = (input.category_id.value().copied(), input.district_id.value().copied());
            checked_place(tx, &directory, subject.id, category, district).await?;
            let is_checked = input.personal_data_checked;
            let row = patched(old.clone(), input)?;
            if old.state == ContributionState::Hidden.as_str() && row == old {
                // Sent again as it was, it would be looked at for nothing.
                return Err(AppError::field("/text", FieldCode::NotAllowed));
            }
            impersonal(&[("/title", row.title.as_deref().unwrap_or_default()), ("/text", &row.text)], is_checked)?;
            let row = sent_again(app, &old, ContributionRow { state: state.to_string(), ..row });
            let data = json!({ "from": { "title": old.title, "text": old.text, "state": old.state }, "state": state });
            let row = save(app, tx, actor, &old, row, ("edited", None, data)).await?;
            view::view(app, tx, &directory, actor, row, &subject).await
        })
        .await
}

fn patched(old: ContributionRow, input: EditContribution) -> AppResult<ContributionRow> {
    let kind: ContributionKind = word(&old.kind)?;
    let mut checks = Checks::default();
    if let Some(words) = &input.text {
        let length = words.chars().count() as u64;
        let (least, most) = match kind {
            ContributionKind::Idea => (20, u64::MAX),
            ContributionKind::Comment => (1, COMMENT_LENGTH),
        };
        checks.unless(length >= least, "/text", FieldCode::TooShort);
        checks.unless(length <= most, "/text", FieldCode::TooLong);
    }
    // A comment has no title, category or district of its own.
    let is_idea = kind == ContributionKind::Idea;
    checks.unless(is_idea || input.title.is_none(), "/title", FieldCode::NotAllowed);
    checks.unless(is_idea || input.category_id.value().is_none(), "/category_id", FieldCode::NotAllowed);
    checks.unless(is_idea || input.district_id.value().is_none(), "/district_id", FieldCode::NotAllowed);
    checks.done()?;
    Ok(ContributionRow {
        title: input.title.map(|title| text::clean(&title)).or(old.title),
        text: input.text.map_or(old.text, |words| text::clean(&words)),
        category_id: input.category_id.apply(old.category_id.map(Into::into)).map(|id| id.0),
        district_id: input.district_id.apply(old.district_id.map(Into::into)).map(|id| id.0),
        ..old
    })
}

/// What waits again waits from now on, as what was sent first; who reads what was public sees that it was changed, unless that was
/// hidden: then nothing of it is to be read any more.
fn sent_again(app: &App, old: &ContributionRow, row: ContributionRow) -> ContributionRow {
    let now = app.now();
    let (was_public, was_hidden) = (old.state == ContributionState::Published.as_str(), old.state == ContributionState::Hidden.as_str());
    let waits = row.state == ContributionState::Pending.as_str();
    ContributionRow {
        waiting_since: match (waits, old.state == row.state) {
            (true, false) => Some(now),
            _ => old.waiting_since,
        },
        edited_at: if was_public { Some(now) } else { old.edited_at.filter(|_| !was_hidden) },
        ..row
    }
}

/// Takes one's own words back. They stay with the municipality.
pub async fn withdraw(app: &App, actor: &Actor, id: ContributionId, version: i64) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            let state = decided(app, tx, actor, (&old, &subject), ContributionAction::Withdraw).await?;
            current(version, old.version)?;
            let row = ContributionRow { state: state.to_string(), waiting_since: None, ..old.clone() };
            store::settle_findings(tx, old.id).await?;
            let row = save(app, tx, actor, &old, row, ("withdrawn", None, json!({ "from": old.state }))).await?;
            view::view(app, tx, &directory, actor, row, &subject).await
        })
        .await
}

/// Asks another moderator to look at what was hidden, once.
pub async fn appeal(app: &App, actor: &Actor, id: ContributionId, version: i64, input: AppealContribution) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            let state = decided(app, tx, actor, (&old, &subject), ContributionAction::Appeal).await?;
            current(version, old.version)?;
            let (words, now) = (text::clean(&input.text), app.now());
            let row = ContributionRow {
                state: state.to_string(),
                appeal: Some(words.clone()),
                appealed_at: Some(now),
                waiting_since: Some(now),
                ..old.clone()
            };
            let row = save(app, tx, actor, &old, row, ("appealed", Some(words), json!({}))).await?;
            view::view(app, tx, &directory, actor, row, &subject).await
        })
        .await
}
