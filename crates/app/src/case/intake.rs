//! What sending and entering share: from a checked request to a new case.

use majlis_contract::case::{CaseDetails, CaseEventKind, CaseKind, CaseState, CaseVisibility, Channel, Place, Priority, Reporter};
use majlis_contract::contact::ContactKind;
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_contract::role::PublicName;
use majlis_contract::validation::not_blank;
use majlis_contract::{AccountId, ApiClientId, CaseId, CategoryId, DistrictId, Language, PolicyId};
use majlis_domain::case::Clocks;
use majlis_domain::{contact, reference, text};
use majlis_persistence::case::CaseRow;
use majlis_persistence::{DatabaseTransaction, case as store, dialect};
use serde_json::{Value, json};

use super::{clock, duty};
use crate::directory::{CategoryEntry, Directory};
use crate::event::{self, NewEvent};
use crate::{App, AppError, AppResult, attachment};

/// Characters of a subject that is made from the description.
pub(crate) const SUBJECT_LENGTH: usize = 90;

/// A case about to be made.
pub struct Intake {
    pub kind: CaseKind,
    pub category_id: CategoryId,
    pub description: String,
    pub place: Place,
    pub details: CaseDetails,
    pub attachments: Vec<String>,
    pub channel: Channel,
    pub priority: Option<Priority>,
    pub public_name: PublicName,
    pub language: Language,
    pub policy_id: Option<PolicyId>,
    pub reporter_id: Option<AccountId>,
    pub client_id: Option<ApiClientId>,
    pub reporter: Option<Reporter>,
}

/// Makes the case, its first event and its photos.
pub async fn take_in(app: &App, tx: &DatabaseTransaction, directory: &Directory, intake: Intake, event: NewEvent) -> AppResult<CaseRow> {
    let (category, district) = check(directory, &intake)?;
    let number = dialect::next_case_number(tx).await?;
    let details = super::kept_details(&intake.details)?;
    let reporter = stored_contact(directory, intake.reporter.clone().unwrap_or_default(), "/reporter")?;
    let mut row = CaseRow { details, ..row(app, directory, reporter, &intake, category, district, number) };
    let terms = clock::terms(directory, &row)?;
    let clocks = Clocks::start(terms, row.created_at, directory.rulers());
    clock::keep(&mut row, &clocks);
    let photos = intake.attachments;
    store::insert(tx, row.clone()).await?;
    attachment::claim_all(app, tx, &photos, CaseId(row.id), None).await?;
    clock::set_timer(tx, row.id, &clocks).await?;
    // The promise as it was given: whatever is changed later, the clocks can be reckoned from it.
    let (at, mut data) = (Some(row.created_at), json!({ "terms": terms }));
    clock::note(&mut data, clocks.measured());
    event::record(app, tx, NewEvent { case_id: CaseId(row.id), kind: CaseEventKind::Submitted, at, data, ..event }).await?;
    duty::alert(app, tx, directory, &row, row.created_at).await?;
    Ok(row)
}

/// What only the municipality's data can tell: the category fits the kind, the place lies here.
fn check<'d>(directory: &'d Directory, intake: &Intake) -> AppResult<(&'d CategoryEntry, Option<DistrictId>)> {
    let mut errors = Vec::new();
    let mut refuse = |pointer: &str, code: FieldCode| errors.push(FieldError::new(pointer, code));
    let category = directory.category(intake.category_id).filter(|category| category.view.parent_id.is_some());
    match category {
        None => refuse("/category_id", FieldCode::Unknown),
        Some(category) if !category.view.kinds.contains(&intake.kind) => refuse("/category_id", FieldCode::NotAllowed),
        Some(_) => {}
    }
    let place = &intake.place;
    if place.district_id.is_some_and(|id| directory.district_ref(id).is_none()) {
        refuse("/place/district_id", FieldCode::Unknown);
    }
    let mut district = place.district_id;
    if let (Some(latitude), Some(longitude)) = (place.latitude, place.longitude) {
        if !directory.covers(longitude, latitude) {
            refuse("/place/latitude", FieldCode::OutsideArea);
        }
        // The point knows better than a list in which a neighbour was picked.
        district = directory.district_at(longitude, latitude).or(district);
    }
    match category {
        Some(category) if errors.is_empty() => Ok((category, district)),
        _ => Err(AppError::Validation(errors)),
    }
}

/// A contact in stored form; its errors stand at the fields below `at`.
pub(super) fn stored_contact(directory: &Directory, given: Reporter, at: &str) -> AppResult<Reporter> {
    let stored = |kind, value: Option<String>, field: &str, code| match value {
        None => Ok(None),
        Some(value) => {
            let normal = contact::normalise(kind, &value, &directory.settings.country_code);
            normal.map(Some).ok_or_else(|| AppError::field(&format!("{at}/{field}"), code))
        }
    };
    let name = given.name.map(|name| text::clean(&name)).filter(|name| not_blank(name).is_ok());
    let email = stored(ContactKind::Email, given.email, "email", FieldCode::InvalidEmail)?;
    let phone = stored(ContactKind::Phone, given.phone, "phone", FieldCode::InvalidPhone)?;
    Ok(Reporter { name, email, phone })
}

fn row(
    app: &App,
    directory: &Directory,
    reporter: Reporter,
    intake: &Intake,
    category: &CategoryEntry,
    district: Option<DistrictId>,
    number: i64,
) -> CaseRow {
    let now = app.now();
    let description = text::clean(&intake.description);
    let address = intake.place.address.as_deref().map(text::clean).filter(|address| not_blank(address).is_ok());
    let mut row = CaseRow {
        id: app.new_id(),
        number,
        reference: reference::of_number(&directory.settings.reference_prefix, u64::try_from(number).unwrap_or_default()),
        kind: intake.kind.as_str().to_owned(),
        state: CaseState::Submitted.as_str().to_owned(),
        subject: text::headline(&description, SUBJECT_LENGTH),
        description,
        category_id: intake.category_id.0,
        department_id: None,
        officer_id: None,
        district_id: district.map(|id| id.0),
        latitude: intake.place.latitude,
        longitude: intake.place.longitude,
        address,
        details: Value::Null,
        priority: intake.priority.unwrap_or(category.view.priority).as_str().to_owned(),
        channel: intake.channel.as_str().to_owned(),
        visibility: CaseVisibility::Private.as_str().to_owned(),
        public_name: intake.public_name.as_str().to_owned(),
        reporter_id: intake.reporter_id.map(|id| id.0),
        client_id: intake.client_id.map(|id| id.0),
        reporter_name: reporter.name,
        reporter_email: reporter.email,
        reporter_phone: reporter.phone,
        rejection_reason: None,
        closing_reason_id: None,
        policy_id: intake.policy_id.map(|id| id.0),
        language: intake.language.as_str().to_owned(),
        created_at: now,
        updated_at: now,
        due_at: now,
        answered_at: None,
        resolved_at: None,
        closed_at: None,
        clocks: None,
        resolution_due_at: None,
        soon_at: None,
        next_due_at: clock::nothing_due(),
        escalation: None,
        search: String::new(),
        version: 1,
        followers: 0,
        merged: 0,
        duplicate_of: None,
        state_before: None,
        reminded_at: None,
        reopen_until: None,
        remind_at: None,
        rate_until: None,
    };
    row.search = super::search_words(&row);
    row
}
