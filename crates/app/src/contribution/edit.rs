//! What authors do with their own words: change them, take them back, appeal.

use majlis_contract::ContributionId;
use majlis_contract::contribution::{
    AppealContribution, COMMENT_LENGTH, ContributionAction, ContributionKind, ContributionState, ContributionView, EditContribution,
};
use majlis_contract::problem::FieldCode;
use majlis_domain::{Actor, text};
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::contribution::{self as store, ContributionRow};
use serde_json::{Value, json};

use super::send::{beside_impersonal, impersonal};
use super::{decided, held, photo, place, save, view};
use crate::case::word;
use crate::change::{Checks, current};
use crate::directory::Directory;
use crate::{App, AppError, AppResult};

/// The word of the event.
pub(super) const EDITED: &str = "edited";

/// Changes one's own words; what was hidden is sent to the moderators again.
pub async fn edit(app: &App, actor: &Actor, id: ContributionId, version: i64, input: EditContribution) -> AppResult<ContributionView> {
    let directory = app.directory.get(app).await?;
    app.db
        .write(async |tx| {
            let (old, subject) = held(tx, id.0).await?;
            let state = decided(app, tx, actor, (&old, &subject), ContributionAction::Edit).await?;
            current(version, old.version)?;
            let (is_checked, photos) = (input.personal_data_checked, input.photos.clone());
            beside_impersonal(input.place.value(), photos.as_deref().unwrap_or_default(), is_checked)?;
            let row = patched(old.clone(), &input)?;
            let row = placed(tx, &directory, row, input).await?;
            let has_other_photos = match photos {
                Some(photos) => photo::put(app, tx, old.id, &photos).await?,
                None => false,
            };
            if old.state == ContributionState::Hidden.as_str() && row == old && !has_other_photos {
                // Sent again as it was, it would be looked at for nothing.
                return Err(AppError::field("/text", FieldCode::NotAllowed));
            }
            impersonal(&[("/title", row.title.as_deref().unwrap_or_default()), ("/text", &row.text)], is_checked)?;
            let row = sent_again(app, &old, ContributionRow { state: state.to_string(), ..row });
            let data = json!({ "from": before(&old), "state": state, "reworded": is_reworded(&old, &row), "photos": has_other_photos });
            let row = save(app, tx, actor, &old, row, (EDITED, None, data)).await?;
            view::view(app, tx, &directory, actor, row, &subject).await
        })
        .await
}

/// What stood there. Photos that were taken away are gone.
fn before(old: &ContributionRow) -> Value {
    json!({
        "title": old.title, "text": old.text, "state": old.state,
        "category_id": old.category_id, "district_id": old.district_id, "place": place::of(old),
    })
}

fn is_reworded(old: &ContributionRow, row: &ContributionRow) -> bool {
    (&old.title, &old.text) != (&row.title, &row.text)
}

/// The idea with another category, district or place, where another was sent.
async fn placed(
    tx: &DatabaseTransaction,
    directory: &Directory,
    old: ContributionRow,
    input: EditContribution,
) -> AppResult<ContributionRow> {
    let (place, moved) = (place::of(&old), !input.place.is_keep() || !input.district_id.is_keep());
    // A place knows its district, and that it lies in none.
    let is_elsewhere = input.place.value().is_some();
    let said = place::Said {
        category: input.category_id.value().copied(),
        district: input.district_id.value().copied(),
        place: if moved { input.place.apply(place).map(place::cleaned) } else { None },
    };
    let found = place::checked(tx, directory, old.subject_id, &said).await?;
    let category_id = input.category_id.apply(old.category_id.map(Into::into)).map(|id| id.0);
    if !moved {
        return Ok(ContributionRow { category_id, ..old });
    }
    let listed = input.district_id.apply(old.district_id.map(Into::into));
    let district_id = found.or(listed.filter(|_| !is_elsewhere)).map(|id| id.0);
    Ok(place::put(ContributionRow { category_id, district_id, ..old }, said.place))
}

fn patched(old: ContributionRow, input: &EditContribution) -> AppResult<ContributionRow> {
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
    // A comment has no title, category, district, place or photos of its own.
    let is_idea = kind == ContributionKind::Idea;
    checks.unless(is_idea || input.title.is_none(), "/title", FieldCode::NotAllowed);
    checks.unless(is_idea || input.category_id.value().is_none(), "/category_id", FieldCode::NotAllowed);
    checks.unless(is_idea || input.district_id.value().is_none(), "/district_id", FieldCode::NotAllowed);
    checks.unless(is_idea || input.place.value().is_none(), "/place", FieldCode::NotAllowed);
    checks.unless(is_idea || input.photos.is_none(), "/photos", FieldCode::NotAllowed);
    checks.done()?;
    Ok(ContributionRow {
        title: input.title.as_deref().map(text::clean).or(old.title),
        text: input.text.as_deref().map_or(old.text, text::clean),
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
        reworded_at: if was_public && is_reworded(old, &row) { Some(now) } else { old.reworded_at.filter(|_| !was_hidden) },
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
