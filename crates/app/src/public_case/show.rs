//! One published case, as everybody sees it, whoever asks.

use majlis_contract::public_case::{PublicCaseView, PublicEntry};
use majlis_contract::{CaseId, CategoryId, DepartmentId, DistrictId};
use majlis_persistence::{attachment as attachments, case as cases, public_case as store};

use crate::case::{Curtain, public_entries, word};
use crate::{App, AppError, AppResult, attachment};

/// Entries of the timeline that are shown.
const ENTRIES: u64 = 50;

/// The case; the same 404 for what is private and what is not there.
pub async fn show(app: &App, id: CaseId) -> AppResult<PublicCaseView> {
    let directory = app.directory.get(app).await?;
    let db = app.db.read();
    let shown = store::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let case = cases::find(db, id.0).await?.ok_or(AppError::NOT_FOUND)?;
    let curtain = Curtain::before(db, &case).await?;
    let mut photos = attachments::of_case(db, id.0).await?;
    photos.retain(|photo| curtain.shows(photo.id));
    let entries = public_entries(app, &directory, &curtain, &case, ENTRIES).await?;
    let category = directory.category_ref(CategoryId(shown.category_id));
    Ok(PublicCaseView {
        id,
        kind: word(&shown.kind)?,
        state: word(&shown.state)?,
        category: category.ok_or_else(|| AppError::internal("a case without a category"))?,
        department: shown.department_id.and_then(|id| directory.department_ref(DepartmentId(id))),
        district: shown.district_id.and_then(|id| directory.district_ref(DistrictId(id))),
        photos: attachment::public_views(app, &photos),
        rejection_reason: shown.rejection_reason.as_deref().map(word).transpose()?,
        closing_reason: shown.closing_reason_id.and_then(|id| directory.closing_reason_ref(id.into())),
        timeline: entries
            .into_iter()
            .map(|entry| PublicEntry {
                id: entry.id,
                kind: entry.kind,
                at: entry.at,
                actor: entry.actor,
                text: entry.text,
                photos: entry.photos,
                department: entry.department,
                state: entry.state,
                rejection_reason: entry.rejection_reason,
                closing_reason: entry.closing_reason,
                part: entry.part,
            })
            .collect(),
        reference: shown.reference,
        subject: shown.subject,
        description: shown.description,
        latitude: shown.latitude,
        longitude: shown.longitude,
        address: shown.address,
        landmark: shown.landmark,
        shown_name: shown.shown_name,
        created_at: shown.created_at,
        updated_at: shown.updated_at,
        answered_at: shown.answered_at,
        resolved_at: shown.resolved_at,
        closed_at: shown.closed_at,
    })
}
