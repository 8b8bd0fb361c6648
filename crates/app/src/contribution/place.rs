//! What an idea is about: its field, its district and where it is.

use majlis_contract::contribution::IdeaPlace;
use majlis_contract::problem::FieldCode;
use majlis_contract::{CategoryId, DistrictId};
use majlis_domain::text;
use majlis_persistence::DatabaseTransaction;
use majlis_persistence::contribution::ContributionRow;
use uuid::Uuid;

use crate::AppResult;
use crate::change::Checks;
use crate::directory::Directory;
use crate::subject::about;

/// What was said of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Said {
    pub category: Option<CategoryId>,
    pub district: Option<DistrictId>,
    pub place: Option<IdeaPlace>,
}

/// Category and district are in use, and among those that the subject is about; the place lies in the municipality, and in a district
/// that the subject is about. Gives the district: where it lies in one, the place knows better than a list in which a neighbour was
/// picked.
pub(super) async fn checked(tx: &DatabaseTransaction, directory: &Directory, subject: Uuid, said: &Said) -> AppResult<Option<DistrictId>> {
    let Said { category, district, place } = said;
    let about = about(tx, subject).await?;
    let mut checks = Checks::default();
    checks.unless(category.is_none_or(|id| directory.category(id).is_some()), "/category_id", FieldCode::Unknown);
    checks.unless(district.is_none_or(|id| directory.district(id).is_some()), "/district_id", FieldCode::Unknown);
    checks.unless(category.is_none_or(|id| directory.fits(&about.fields, id)), "/category_id", FieldCode::NotAllowed);
    let here = |id: DistrictId| about.districts.is_empty() || about.districts.contains(&id);
    let lies_in = place.as_ref().and_then(|place| district_of(directory, place));
    checks.unless(
        lies_in.or(*district).is_none_or(here),
        if lies_in.is_some() { "/place/latitude" } else { "/district_id" },
        FieldCode::NotAllowed,
    );
    let is_somewhere = place.is_none() || lies_in.is_some() || about.districts.is_empty();
    checks.unless(is_somewhere, "/place/latitude", FieldCode::NotAllowed);
    let is_within = |place: &IdeaPlace| directory.covers(place.longitude, place.latitude);
    checks.unless(place.as_ref().is_none_or(is_within), "/place/latitude", FieldCode::OutsideArea);
    checks.done()?;
    Ok(lies_in.or(*district))
}

/// The district that a place lies in.
pub(super) fn district_of(directory: &Directory, place: &IdeaPlace) -> Option<DistrictId> {
    directory.district_at(place.longitude, place.latitude)
}

/// A place as it is kept.
pub(super) fn cleaned(place: IdeaPlace) -> IdeaPlace {
    IdeaPlace { label: place.label.as_deref().map(text::clean), ..place }
}

/// Where an idea is.
pub(super) fn of(row: &ContributionRow) -> Option<IdeaPlace> {
    let (latitude, longitude) = row.latitude.zip(row.longitude)?;
    Some(IdeaPlace { latitude, longitude, label: row.place_label.clone() })
}

/// The row with this place.
pub(super) fn put(row: ContributionRow, place: Option<IdeaPlace>) -> ContributionRow {
    let point = place.as_ref().map(|place| (place.latitude, place.longitude));
    ContributionRow {
        latitude: point.map(|(latitude, _)| latitude),
        longitude: point.map(|(_, longitude)| longitude),
        place_label: place.and_then(|place| place.label),
        ..row
    }
}
