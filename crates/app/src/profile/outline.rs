//! The districts of a profile, from GeoJSON (RFC 7946).

use std::collections::HashSet;

use majlis_contract::district::Outline;
use majlis_domain::outline::{self, Collection, Feature};

use super::Mistakes;
use super::check::{text, unique_code};
use super::form::TextForm;

/// A district as the file draws it.
#[derive(Debug, Clone)]
pub struct District {
    pub code: String,
    pub name: TextForm,
    pub outline: Outline,
}

/// Reads the districts and tells what is wrong with them.
pub fn districts(geojson: &str, mistakes: &mut Mistakes) -> Vec<District> {
    let collection: Collection = match serde_json::from_str(geojson) {
        Ok(collection) => collection,
        Err(error) => {
            mistakes.add("districts_file", error.to_string());
            return Vec::new();
        }
    };
    mistakes.unless(collection.kind == "FeatureCollection", "districts_file: type", "is not FeatureCollection");
    mistakes.unless(!collection.features.is_empty(), "districts_file: features", "there is none");
    let districts: Vec<District> = collection.features.iter().enumerate().map(|(i, feature)| district(i, feature, mistakes)).collect();
    let mut seen = HashSet::new();
    for (i, district) in districts.iter().enumerate() {
        unique_code(&district.code, &format!("districts_file: features[{i}].properties.code"), &mut seen, mistakes);
        text(&district.name, &format!("districts_file: features[{i}].properties.name"), mistakes);
    }
    districts
}

fn district(i: usize, feature: &Feature, mistakes: &mut Mistakes) -> District {
    let outline = feature.outline();
    if let Some((at, mistake)) = outline::mistake(&outline) {
        mistakes.add(format!("districts_file: features[{i}].geometry{at}"), mistake.to_string());
    }
    let name = TextForm { ar: feature.properties.name_ar.clone(), en: feature.properties.name_en.clone() };
    District { code: feature.properties.code.clone(), name, outline }
}
