//! Where it is, as far as it was told.

use majlis_contract::DistrictId;
use majlis_contract::case::{CaseDetails, Place};
use majlis_contract::district::DistrictView;
use majlis_contract::problem::{FieldCode, FieldError};
use majlis_domain::place::contains;
use serde::{Deserialize, Serialize};

use crate::form::FieldErrors;
use crate::i18n::here;
use crate::t;
use crate::ui::MapPlace;

/// An address, and either a point or a district. Drafts keep it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlaceChoice {
    /// Latitude and longitude.
    pub point: Option<[f64; 2]>,
    pub address: String,
    /// What marks the spot.
    pub landmark: String,
    pub district: Option<DistrictId>,
    /// The list is shown instead of the map.
    pub by_list: bool,
}

/// One change of it. Where somebody is may become known while they type, so changes don't carry the rest.
#[derive(Debug, Clone, PartialEq)]
pub enum PlaceChange {
    Point(Option<MapPlace>),
    Address(String),
    Landmark(String),
    District(Option<DistrictId>),
    ByList(bool),
}

impl PlaceChoice {
    pub fn apply(&mut self, change: PlaceChange) {
        match change {
            PlaceChange::Point(point) => {
                // Six decimals are ten centimetres.
                let round = |degrees: f64| (degrees * 1e6).round() / 1e6;
                self.point = point.map(|point| [round(point.latitude), round(point.longitude)]);
                // The point knows better than the list, and the server finds its district.
                self.district = None;
            }
            PlaceChange::Address(address) => self.address = address,
            PlaceChange::Landmark(landmark) => self.landmark = landmark,
            PlaceChange::District(district) => {
                self.district = district;
                self.point = None;
            }
            PlaceChange::ByList(by_list) => self.by_list = by_list,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.point.is_none() && self.district.is_none() && self.address.trim().is_empty() && self.landmark.trim().is_empty()
    }

    /// What is sent.
    pub fn place(&self) -> Place {
        let address = self.address.trim();
        Place {
            latitude: self.point.map(|[latitude, _]| latitude),
            longitude: self.point.map(|[_, longitude]| longitude),
            address: (!address.is_empty()).then(|| address.to_owned()),
            district_id: self.district,
        }
    }

    /// What marks the spot, as it is sent.
    pub fn details(&self) -> CaseDetails {
        let landmark = self.landmark.trim();
        CaseDetails { landmark: (!landmark.is_empty()).then(|| landmark.to_owned()) }
    }

    pub fn pin(&self) -> Option<MapPlace> {
        self.point.map(|[latitude, longitude]| MapPlace { latitude, longitude })
    }

    /// The district chosen, or the one that the point lies in.
    pub fn district_in<'d>(&self, districts: &'d [DistrictView]) -> Option<&'d DistrictView> {
        match self.point {
            Some([latitude, longitude]) => districts.iter().find(|district| contains(&district.outline, longitude, latitude)),
            None => districts.iter().find(|district| Some(district.id) == self.district),
        }
    }

    /// A point outside every district: the municipality can't work there.
    pub fn is_outside(&self, districts: &[DistrictView]) -> bool {
        self.point.is_some() && !districts.is_empty() && self.district_in(districts).is_none()
    }

    /// Its errors, at the pointers of a body in which it stands as `place` and `details`.
    pub fn check(&self, districts: &[DistrictView]) -> FieldErrors {
        let mut errors = FieldErrors::default();
        for error in majlis_contract::validation::check(&self.place()) {
            errors.push(FieldError::new(format!("/place{}", error.pointer), error.code));
        }
        for error in majlis_contract::validation::check(&self.details()) {
            errors.push(FieldError::new(format!("/details{}", error.pointer), error.code));
        }
        if self.is_outside(districts) {
            errors.push(FieldError::new("/place/latitude", FieldCode::OutsideArea));
        }
        errors
    }

    /// In one line: the address and the district, or that there is a pin.
    pub fn words(&self, districts: &[DistrictView]) -> Option<String> {
        let district = self.district_in(districts).map(|district| here(&district.name));
        let address = Some(self.address.trim()).filter(|address| !address.is_empty());
        match (address, district) {
            (Some(address), Some(district)) => Some(t!("place-words", address = address, district = district)),
            (Some(address), None) => Some(address.to_owned()),
            (None, Some(district)) if self.point.is_some() => Some(t!("place-pin-in", district = district)),
            (None, Some(district)) => Some(district),
            (None, None) => self.point.map(|_| t!("place-pin-only")),
        }
    }
}

/// The middle of a district's outline.
pub fn middle(district: &DistrictView) -> Option<MapPlace> {
    let [west, south, east, north] = majlis_domain::place::bounds([&district.outline])?;
    Some(MapPlace { latitude: f64::midpoint(south, north), longitude: f64::midpoint(west, east) })
}

#[cfg(test)]
mod tests {
    use majlis_contract::Bilingual;
    use majlis_contract::district::Outline;

    use super::*;

    fn square() -> Vec<DistrictView> {
        let outline = Outline::of_ring(vec![[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.1], [54.0, 17.0]]);
        vec![DistrictView { id: DistrictId(uuid::Uuid::from_u128(1)), code: "a".into(), name: Bilingual::new("أ", "A"), outline }]
    }

    fn at(latitude: f64, longitude: f64) -> PlaceChoice {
        let mut choice = PlaceChoice::default();
        choice.apply(PlaceChange::Point(Some(MapPlace { latitude, longitude })));
        choice
    }

    #[test]
    fn a_point_outside_is_refused() {
        let districts = square();
        assert!(at(17.05, 54.05).check(&districts).is_empty());
        assert!(at(17.5, 54.05).is_outside(&districts));
        assert!(!at(17.5, 54.05).check(&districts).within(&["/place/latitude"]).is_empty());
        assert!(!PlaceChoice::default().check(&districts).is_empty());
    }

    #[test]
    fn the_last_word_counts() {
        let districts = square();
        let mut choice = at(17.05, 54.05);
        assert_eq!(choice.place().district_id, None);
        choice.apply(PlaceChange::District(districts.first().map(|district| district.id)));
        assert_eq!(choice.place().latitude, None);
        assert!(choice.check(&districts).is_empty());
    }
}
