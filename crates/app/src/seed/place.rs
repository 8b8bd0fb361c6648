//! Where generated cases lie: a point inside a district, a street, a landmark.

use majlis_contract::district::DistrictView;
use majlis_contract::{DistrictId, Language};
use majlis_domain::place::{bounds, contains};

use super::dice::Dice;
use super::world::World;

/// A place and the names with which the texts speak of it.
pub struct Spot {
    pub district: DistrictId,
    /// Longitude and latitude.
    pub point: Option<(f64, f64)>,
    pub address: Option<String>,
    district_name: String,
    street: String,
    landmark: String,
    days: usize,
}

impl Spot {
    /// Somewhere; with a point as often as `pointed` says.
    pub fn find(world: &World<'_>, language: Language, pointed: f64, dice: &mut Dice) -> Option<Self> {
        let districts = &world.directory.districts;
        let district = districts.get(dice.weighted(world.district_weights.iter().copied()))?;
        let name = |names: &[majlis_contract::Bilingual], dice: &mut Dice| dice.pick(names).map(|name| name.get(language).to_owned());
        let street = name(&world.material.streets, dice)?;
        let landmark = name(&world.material.landmarks, dice)?;
        let point = if dice.chance(pointed) { point_in(district, dice) } else { None };
        let address = match (dice.weighted([0.4, 0.4, 0.2]), language) {
            (0, _) => Some(street.clone()),
            (1, Language::Arabic) => Some(format!("{street}، قرب {landmark}")),
            (1, Language::English) => Some(format!("{street}, near {landmark}")),
            _ => None,
        };
        let district_name = district.name.get(language).to_owned();
        Some(Self { district: district.id, point, address, district_name, street, landmark, days: 3 + dice.below(8) })
    }

    /// The text with this place's names.
    pub fn fill(&self, text: &str) -> String {
        text.replace("{street}", &self.street)
            .replace("{landmark}", &self.landmark)
            .replace("{district}", &self.district_name)
            .replace("{days}", &self.days.to_string())
    }
}

/// A point inside the outline, to about a metre.
fn point_in(district: &DistrictView, dice: &mut Dice) -> Option<(f64, f64)> {
    let [west, south, east, north] = bounds([&district.outline])?;
    (0..60).find_map(|_| {
        let metre = |degrees: f64| (degrees * 100_000.0).round() / 100_000.0;
        let (x, y) = (metre(dice.between(west, east)), metre(dice.between(south, north)));
        contains(&district.outline, x, y).then_some((x, y))
    })
}
