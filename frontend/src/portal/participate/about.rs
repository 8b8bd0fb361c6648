//! What an idea is about: its field, its district and where it is, for proposing it and for changing it.

mod fields;
mod photos;
mod shown;

pub use fields::{FieldsOf, IdeaFields};
pub use photos::{IdeaPhotos, PhotoDraft, photo_errors, sent_photos, use_idea_photos};
pub use shown::{place_of, strip};

use majlis_contract::contribution::{ContributionView, IdeaPlace};
use majlis_contract::{CategoryId, DistrictId, Patch};
use serde::{Deserialize, Serialize};

use crate::cases::{PlaceChange, PlaceChoice};

/// What was chosen; drafts keep it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct About {
    pub category: Option<CategoryId>,
    pub district: Option<DistrictId>,
    /// Latitude and longitude.
    pub point: Option<[f64; 2]>,
    /// What people call the place.
    pub label: String,
}

/// One change of it.
#[derive(Debug, Clone, PartialEq)]
pub enum AboutChange {
    Category(Option<CategoryId>),
    District(Option<DistrictId>),
    Point(PlaceChange),
    Label(String),
}

impl About {
    pub fn of(view: &ContributionView) -> Self {
        let place = view.place.as_ref();
        Self {
            category: view.category.as_ref().map(|category| category.id),
            district: view.district.as_ref().map(|district| district.id),
            point: place.map(|place| [place.latitude, place.longitude]),
            label: place.and_then(|place| place.label.clone()).unwrap_or_default(),
        }
    }

    pub fn apply(&mut self, change: AboutChange) {
        match change {
            AboutChange::Category(category) => self.category = category,
            AboutChange::District(district) => self.district = district,
            AboutChange::Label(label) => self.label = label,
            AboutChange::Point(change) => {
                let mut choice = self.choice();
                choice.apply(change);
                self.point = choice.point;
                if self.point.is_none() {
                    self.label = String::new();
                }
            }
        }
    }

    /// As the map on which the pin is moved wants it.
    pub fn choice(&self) -> PlaceChoice {
        PlaceChoice { point: self.point, ..PlaceChoice::default() }
    }

    /// Where it is, as it is sent.
    pub fn place(&self) -> Option<IdeaPlace> {
        let [latitude, longitude] = self.point?;
        let label = self.label.trim();
        Some(IdeaPlace { latitude, longitude, label: (!label.is_empty()).then(|| label.to_owned()) })
    }

    /// The district, as it is sent: that of a place is found by the server.
    pub fn chosen_district(&self) -> Option<DistrictId> {
        self.district.filter(|_| self.point.is_none())
    }
}

/// What a change of a field says of it: nothing where it stayed as it was.
pub fn patch<T: PartialEq>(before: Option<T>, now: Option<T>) -> Patch<T> {
    match now {
        now if now == before => Patch::Keep,
        Some(now) => Patch::Set(now),
        None => Patch::Clear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::MapPlace;

    #[test]
    fn a_place_knows_its_district_and_takes_its_name_along() {
        let district = DistrictId(uuid::Uuid::from_u128(1));
        let mut about = About { district: Some(district), ..About::default() };
        assert_eq!(about.chosen_district(), Some(district));
        about.apply(AboutChange::Point(PlaceChange::Point(Some(MapPlace { latitude: 17.0, longitude: 54.0 }))));
        about.apply(AboutChange::Label(" السوق ".to_owned()));
        let place = about.place().expect("a place");
        assert_eq!((place.label.as_deref(), about.chosen_district()), (Some("السوق"), None));
        about.apply(AboutChange::Point(PlaceChange::Point(None)));
        assert_eq!((about.place(), about.label.as_str()), (None, ""));
    }

    #[test]
    fn only_what_was_changed_is_sent() {
        assert_eq!(patch(Some(1), Some(1)), Patch::Keep);
        assert_eq!(patch(Some(1), Some(2)), Patch::Set(2));
        assert_eq!(patch(Some(1), None), Patch::Clear);
        assert_eq!(patch(None::<u8>, None), Patch::Keep);
    }
}
