//! From rows to what the asker may see.

use majlis_contract::attachment::AttachmentView;
use majlis_contract::case::{CaseReceipt, CaseState, CaseSummary, CaseView, CaseVisibility, Place, ReporterView};
use majlis_contract::contact::ContactKind;
use majlis_contract::department::OfficerRef;
use majlis_contract::{AccountId, CaseId, CategoryId, DepartmentId, DistrictId};
use majlis_domain::case::{Standing, may_read_internal, permitted};
use majlis_domain::contact::mask;
use majlis_persistence::case::queue::ListedCase;
use majlis_persistence::case::{CaseRow, People, people};
use majlis_persistence::{ConnectionTrait, attachment as attachments, public_case as published};

use super::outside::{is_outside, veiled};
use super::relatives::{self, Relatives};
use super::{Asker, clock, facts, for_actor, rate, word};
use crate::directory::Directory;
use crate::{App, AppError, AppResult, attachment, secret};

/// The case as the asker may see it; strangers get nothing.
pub async fn view(app: &App, db: &impl ConnectionTrait, directory: &Directory, asker: &Asker, row: CaseRow) -> AppResult<CaseView> {
    let standing = asker.reading(app, db, &row).await?;
    if standing == Standing::Stranger {
        return Err(AppError::NOT_FOUND);
    }
    let relatives = relatives::of(app, db, asker, standing, &row).await?;
    let view = view_as(app, db, directory, standing, row, relatives).await?;
    Ok(CaseView { permitted: for_actor(&asker.actor, view.permitted), ..view })
}

/// The case as staff see it who have just given it away: whole, with nothing left to do.
pub async fn parting(app: &App, db: &impl ConnectionTrait, directory: &Directory, row: CaseRow) -> AppResult<CaseView> {
    view_as(app, db, directory, Standing::Auditor, row, Relatives::default()).await
}

async fn view_as(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    standing: Standing,
    row: CaseRow,
    relatives: Relatives,
) -> AppResult<CaseView> {
    if is_outside(standing) {
        return outside_view(app, db, directory, standing, row, relatives).await;
    }
    let photos = attachment::views(app, &attachment::originals(attachments::of_case(db, row.id).await?));
    let knows_people = may_read_internal(standing) || matches!(standing, Standing::Reporter | Standing::Partner);
    let people = if knows_people { people(db, &row).await? } else { People::default() };
    // Only what was closed once can have been rated.
    let rating = if knows_people && row.closed_at.is_some() { rate::of_case(db, &row).await? } else { None };
    let view = build(app, directory, standing, row, photos, people)?;
    Ok(CaseView { rating, duplicate_of: relatives.duplicate_of, merged: relatives.merged, ..view })
}

/// The case as everybody sees it: the texts and photos that staff let through, nothing of the original. Those who follow a
/// case that isn't public, since they reported the same, see how it goes.
async fn outside_view(
    app: &App,
    db: &impl ConnectionTrait,
    directory: &Directory,
    standing: Standing,
    row: CaseRow,
    relatives: Relatives,
) -> AppResult<CaseView> {
    let shown = published::find(db, row.id).await?;
    let photos = match &shown {
        Some(shown) => {
            let hidden = published::hidden_ids(&shown.hidden_photos);
            let mut photos = attachments::of_case(db, row.id).await?;
            photos.retain(|photo| !hidden.contains(&photo.id));
            attachment::public_views(app, &photos)
        }
        None => Vec::new(),
    };
    let view = build(app, directory, standing, veiled(directory, row, shown.as_ref()), photos, People::default())?;
    Ok(CaseView { duplicate_of: relatives.duplicate_of, merged: relatives.merged, ..view })
}

/// What the sender gets.
pub async fn receipt(app: &App, db: &impl ConnectionTrait, directory: &Directory, asker: &Asker, row: CaseRow) -> AppResult<CaseReceipt> {
    let id = CaseId(row.id);
    let case = view(app, db, directory, asker, row).await?;
    Ok(CaseReceipt { id, reference: case.reference.clone(), secret: secret::case_secret(app, id), case })
}

fn build(
    app: &App,
    directory: &Directory,
    standing: Standing,
    row: CaseRow,
    photos: Vec<AttachmentView>,
    people: People,
) -> AppResult<CaseView> {
    let facts = facts(&row, directory)?;
    let staff = may_read_internal(standing);
    let knows_reporter = staff || matches!(standing, Standing::Reporter | Standing::Partner);
    let category_id = CategoryId(row.category_id);
    let district_id = row.district_id.map(DistrictId);
    let suggested = directory.department_for(category_id, district_id).filter(|_| staff);
    let waits_for_confirmation = matches!(facts.state, CaseState::Resolved | CaseState::Closed);
    Ok(CaseView {
        id: CaseId(row.id),
        kind: word(&row.kind)?,
        state: facts.state,
        category: directory.category_ref(category_id).ok_or_else(|| AppError::internal("a case without a category"))?,
        department: row.department_id.and_then(|id| directory.department_ref(DepartmentId(id))),
        district: district_id.and_then(|id| directory.district_ref(id)),
        photos,
        priority: word(&row.priority)?,
        visibility: facts.visibility,
        rejection_reason: row.rejection_reason.as_deref().map(word).transpose()?,
        closing_reason: row.closing_reason_id.and_then(|id| directory.closing_reason_ref(id.into())),
        created_at: row.created_at,
        updated_at: row.updated_at,
        due_at: row.due_at,
        answered_at: row.answered_at,
        clocks: clock::of(&row)?.view(app.now()),
        escalation: row.escalation.as_deref().filter(|_| staff).map(word).transpose()?,
        resolved_at: row.resolved_at,
        closed_at: row.closed_at,
        reopen_until: facts.reopen_until.filter(|_| waits_for_confirmation),
        channel: knows_reporter.then(|| word(&row.channel)).transpose()?,
        reporter: knows_reporter.then(|| reporter(&row, &people)).transpose()?,
        officer: row.officer_id.filter(|_| staff).map(|id| OfficerRef { id: AccountId(id), name: people.officer_name.unwrap_or_default() }),
        suggested_department: suggested.and_then(|id| directory.department_ref(id)),
        rate_until: facts.past.rate_until.filter(|_| facts.state == CaseState::Closed),
        rating: None,
        duplicate_of: None,
        merged: Vec::new(),
        followers: row.followers.unsigned_abs(),
        language: word(&row.language)?,
        permitted: permitted(&facts, standing, app.now()),
        etag: format!("\"{}\"", row.version),
        details: serde_json::from_value(row.details).unwrap_or_default(),
        place: Place { latitude: row.latitude, longitude: row.longitude, address: row.address, district_id },
        reference: row.reference,
        subject: row.subject,
        description: row.description,
    })
}

fn reporter(row: &CaseRow, people: &People) -> AppResult<ReporterView> {
    let account = people.reporter.as_ref();
    let name = row.reporter_name.clone().or_else(|| account.and_then(|account| account.name.clone()));
    let masked = |kind: ContactKind, said: &Option<String>| {
        let of_account = people.contacts.iter().find(|contact| contact.kind == kind.as_str()).map(|contact| &contact.value);
        said.as_ref().or(of_account).map(|value| mask(kind, value))
    };
    let group = account.and_then(|account| account.stakeholder_group.as_deref()).map(word).transpose()?;
    Ok(ReporterView {
        name,
        public_name: word(&row.public_name)?,
        stakeholder_group: group,
        masked_email: masked(ContactKind::Email, &row.reporter_email),
        masked_phone: masked(ContactKind::Phone, &row.reporter_phone),
        registered: row.reporter_id.is_some(),
    })
}

/// A case in a list.
pub fn summary(app: &App, directory: &Directory, staff: bool, mut row: ListedCase) -> AppResult<CaseSummary> {
    let visibility: CaseVisibility = word(&row.visibility)?;
    Ok(CaseSummary {
        id: CaseId(row.id),
        kind: word(&row.kind)?,
        state: word(&row.state)?,
        category: directory.category_ref(CategoryId(row.category_id)).ok_or_else(|| AppError::internal("a case without a category"))?,
        department: row.department_id.and_then(|id| directory.department_ref(DepartmentId(id))),
        district: row.district_id.and_then(|id| directory.district_ref(DistrictId(id))),
        priority: word(&row.priority)?,
        channel: word(&row.channel)?,
        visibility,
        created_at: row.created_at,
        updated_at: row.updated_at,
        due_at: row.due_at,
        answered_at: row.answered_at,
        clocks: clock::of_listed(&mut row)?.view(app.now()),
        escalation: row.escalation.as_deref().filter(|_| staff).map(word).transpose()?,
        followers: row.followers.unsigned_abs(),
        reference: row.reference,
        subject: row.subject,
    })
}
