//! What the public sees of a case: staff go through texts and photos before they are shown, and the original is kept.

use majlis_contract::CaseId;
use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::{CaseAction, CaseDetails, CaseVisibility, PublicationPhoto, PublicationView, PublishCase, RedactedField};
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_domain::case::permitted;
use majlis_domain::publication::shown_name;
use majlis_domain::text::{clean, search_form};
use majlis_domain::{personal_data, tile};
use majlis_persistence::case::{CaseRow, people};
use majlis_persistence::entity::attachment::Model as Photo;
use majlis_persistence::public_case::{self as store, PublicRow, Publication};
use majlis_persistence::{ConnectionTrait, DatabaseTransaction, attachment as attachments, event as events};
use serde_json::json;
use uuid::Uuid;

use super::let_through::LetThrough;
use super::read::known;
use super::{Asker, cover, facts, word};
use crate::{App, AppError, AppResult, attachment, look};

/// What the public sees, or would see; for who may publish.
pub async fn publication(app: &App, asker: &Asker, id: CaseId) -> AppResult<PublicationView> {
    let directory = app.directory.get(app).await?;
    let (row, standing) = known(app, asker, id).await?;
    let may = permitted(&facts(&row, &directory)?, standing, app.now());
    if !may.contains(&CaseAction::Note) {
        return Err(AppError::FORBIDDEN);
    }
    look::at_case(app, &asker.actor, &row).await?;
    let db = app.db.read();
    let original = as_sent(&row);
    let shown = store::publication(db, row.id).await?.unwrap_or_else(|| original.clone());
    let hidden = store::hidden_ids(&shown.hidden_photos);
    let photos = shareable_photos(db, row.id).await?;
    let views = attachment::views(app, &photos);
    let covers = attachments::covers(db, row.id).await?;
    let areas = |photo: Uuid| covers.iter().find(|version| version.covers == Some(photo)).map(cover::areas).unwrap_or_default();
    let photo = |photo: AttachmentView| PublicationPhoto { hidden: hidden.contains(&photo.id.0), areas: areas(photo.id.0), photo };
    Ok(PublicationView {
        published: row.visibility == CaseVisibility::Published.as_str(),
        redacted: redacted(&original, &shown, !covers.is_empty()),
        shown_name: name(db, &row).await?.shown()?,
        photos: views.into_iter().map(photo).collect(),
        subject: shown.subject,
        description: shown.description,
        address: shown.address,
        landmark: shown.landmark,
        show_point: shown.show_point,
    })
}

/// Checks what is to be shown, keeps it, and shows it. Gives what differs from what was sent.
pub async fn put_before_public(app: &App, tx: &DatabaseTransaction, row: &CaseRow, through: &LetThrough) -> AppResult<Vec<RedactedField>> {
    let shown = checked(app, tx, row, &through.how).await?;
    store::keep(tx, shown.clone()).await?;
    if let Some(wanted) = &through.how.covered_photos {
        cover::replace(tx, row.id, wanted, &through.covers).await?;
    }
    let withheld = cover::withheld(tx, row.id, &store::hidden_ids(&shown.hidden_photos)).await?;
    let differs = redacted(&as_sent(row), &shown, withheld.some_covered);
    let name = name(tx, row).await?.shown()?;
    let shown = Publication { hidden_photos: json!(withheld.photos), ..shown };
    store::publish(tx, public_row(row, shown, name, app.now())).await?;
    Ok(differs)
}

/// What is to be shown of the texts, with the photos that are hidden.
pub async fn checked(app: &App, db: &impl ConnectionTrait, row: &CaseRow, how: &PublishCase) -> AppResult<Publication> {
    let before = store::publication(db, row.id).await?.unwrap_or_else(|| as_sent(row));
    let shown = chosen(before, how, app.now());
    let mut errors = misnamed_photos(db, row.id, how).await?;
    if !how.personal_data_checked {
        errors.extend(with_personal_data(&shown));
    }
    if errors.is_empty() { Ok(shown) } else { Err(AppError::Validation(errors)) }
}

/// Everything as it was sent, with all photos.
pub(crate) fn as_sent(row: &CaseRow) -> Publication {
    let details: CaseDetails = serde_json::from_value(row.details.clone()).unwrap_or_default();
    Publication {
        id: row.id,
        subject: row.subject.clone(),
        description: row.description.clone(),
        address: row.address.clone(),
        landmark: details.landmark,
        show_point: true,
        hidden_photos: json!([]),
        updated_at: row.updated_at,
    }
}

fn chosen(before: Publication, how: &PublishCase, now: chrono::DateTime<chrono::Utc>) -> Publication {
    let text = |new: &Option<String>, old: String| new.as_deref().map_or(old, clean);
    let patched = |patch: &majlis_contract::Patch<String>, old| patch.clone().apply(old).map(|text| clean(&text));
    Publication {
        id: before.id,
        subject: text(&how.subject, before.subject),
        description: text(&how.description, before.description),
        address: patched(&how.address, before.address),
        landmark: patched(&how.landmark, before.landmark),
        show_point: how.show_point.unwrap_or(before.show_point),
        hidden_photos: how.hidden_photos.as_ref().map_or(before.hidden_photos, |ids| json!(ids)),
        updated_at: now,
    }
}

async fn misnamed_photos(db: &impl ConnectionTrait, case: Uuid, how: &PublishCase) -> AppResult<Vec<FieldError>> {
    let (hidden, covered) = (how.hidden_photos.as_deref().unwrap_or_default(), how.covered_photos.as_deref().unwrap_or_default());
    if hidden.is_empty() && covered.is_empty() {
        return Ok(Vec::new());
    }
    let known = attachments::of_cases(db, &[case]).await?;
    let strange = hidden.iter().enumerate().filter(|(_, id)| !known.iter().any(|photo| photo.id == id.0));
    let strange = strange.map(|(at, _)| FieldError::new(format!("/hidden_photos/{at}"), FieldCode::Unknown));
    Ok(strange.chain(cover::misnamed(&known, covered)).collect())
}

/// The fields in which something looks like personal data.
fn with_personal_data(shown: &Publication) -> Vec<FieldError> {
    let texts = [
        ("/subject", Some(&shown.subject)),
        ("/description", Some(&shown.description)),
        ("/address", shown.address.as_ref()),
        ("/landmark", shown.landmark.as_ref()),
    ];
    let found = texts.into_iter().filter(|(_, text)| text.is_some_and(|text| !personal_data::find(text).is_empty()));
    found.map(|(pointer, _)| FieldError::new(pointer, FieldCode::PersonalData)).collect()
}

fn redacted(original: &Publication, shown: &Publication, some_covered: bool) -> Vec<RedactedField> {
    let differs = |field: RedactedField| match field {
        RedactedField::Subject => shown.subject != original.subject,
        RedactedField::Description => shown.description != original.description,
        RedactedField::Address => shown.address != original.address,
        RedactedField::Landmark => shown.landmark != original.landmark,
        RedactedField::Point => !shown.show_point,
        RedactedField::Photos => !store::hidden_ids(&shown.hidden_photos).is_empty(),
        RedactedField::PhotoParts => some_covered,
    };
    RedactedField::ALL.iter().copied().filter(|field| differs(*field)).collect()
}

/// The row that lists, map and exports are made from.
pub(crate) fn public_row(case: &CaseRow, shown: Publication, shown_name: Option<String>, now: chrono::DateTime<chrono::Utc>) -> PublicRow {
    let point = case.latitude.zip(case.longitude).filter(|_| shown.show_point);
    let address = shown.address.as_deref().unwrap_or_default();
    let search = search_form(&format!("{} {} {} {address}", case.reference, shown.subject, shown.description));
    PublicRow {
        id: case.id,
        number: case.number,
        reference: case.reference.clone(),
        kind: case.kind.clone(),
        state: case.state.clone(),
        subject: shown.subject,
        description: shown.description,
        category_id: case.category_id,
        department_id: case.department_id,
        district_id: case.district_id,
        latitude: point.map(|(latitude, _)| latitude),
        longitude: point.map(|(_, longitude)| longitude),
        cell: point.map(|(latitude, longitude)| tile::number(longitude, latitude)),
        address: shown.address,
        landmark: shown.landmark,
        shown_name,
        hidden_photos: shown.hidden_photos,
        rejection_reason: case.rejection_reason.clone(),
        closing_reason_id: case.closing_reason_id,
        created_at: case.created_at,
        updated_at: case.updated_at,
        answered_at: case.answered_at,
        resolved_at: case.resolved_at,
        closed_at: case.closed_at,
        published_at: now,
        search,
    }
}

/// The photos that the public could see: those of the case itself, and those of what the municipality said to all.
async fn shareable_photos(db: &impl ConnectionTrait, case: Uuid) -> AppResult<Vec<Photo>> {
    let photos = attachments::of_cases(db, &[case]).await?;
    let events: Vec<Uuid> = photos.iter().filter_map(|photo| photo.event_id).collect();
    let open = events::speaking_to_all(db, &events).await?;
    Ok(photos.into_iter().filter(|photo| photo.event_id.is_none_or(|event| open.contains(&event))).collect())
}

/// The reporter's name, and how it is to be shown.
struct Name {
    name: Option<String>,
    choice: String,
}

impl Name {
    fn shown(&self) -> AppResult<Option<String>> {
        Ok(shown_name(word(&self.choice)?, self.name.as_deref()))
    }
}

async fn name(db: &impl ConnectionTrait, row: &CaseRow) -> AppResult<Name> {
    let account = people(db, row).await?.reporter.and_then(|account| account.name);
    Ok(Name { name: row.reporter_name.clone().or(account), choice: row.public_name.clone() })
}
