//! The districts of a profile, from GeoJSON (RFC 7946).

use std::collections::HashSet;

use serde::Deserialize;

use super::Mistakes;
use super::check::{text, unique_code};
use super::form::TextForm;

/// A district as the file draws it.
#[derive(Debug, Clone)]
pub struct District {
    pub code: String,
    pub name: TextForm,
    /// Closed ring of `[longitude, latitude]`.
    pub outline: Vec<[f64; 2]>,
}

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    code: String,
    #[serde(default)]
    name_ar: String,
    #[serde(default)]
    name_en: String,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    coordinates: serde_json::Value,
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
    let districts: Vec<District> = collection.features.into_iter().enumerate().map(|(i, feature)| district(i, feature, mistakes)).collect();
    let mut seen = HashSet::new();
    for (i, district) in districts.iter().enumerate() {
        unique_code(&district.code, &format!("districts_file: features[{i}].properties.code"), &mut seen, mistakes);
        text(&district.name, &format!("districts_file: features[{i}].properties.name"), mistakes);
    }
    districts
}

fn district(i: usize, feature: Feature, mistakes: &mut Mistakes) -> District {
    let path = format!("districts_file: features[{i}].geometry");
    let name = TextForm { ar: feature.properties.name_ar, en: feature.properties.name_en };
    let rings: Vec<Vec<[f64; 2]>> = match feature.geometry.kind.as_str() {
        "Polygon" => serde_json::from_value(feature.geometry.coordinates).unwrap_or_default(),
        _ => Vec::new(),
    };
    let outline = match rings.as_slice() {
        [ring] => ring.clone(),
        _ => Vec::new(),
    };
    if let Some(mistake) = outline_mistake(&outline) {
        mistakes.add(path, mistake);
    }
    District { code: feature.properties.code, name, outline }
}

/// What is wrong with an outline.
fn outline_mistake(ring: &[[f64; 2]]) -> Option<String> {
    if ring.is_empty() {
        return Some("is not a Polygon of one ring without holes".into());
    }
    if ring.len() < 4 || ring.first() != ring.last() {
        return Some("the ring is not closed over three corners or more".into());
    }
    if let Some([x, y]) = ring.iter().find(|[x, y]| !(-180.0..=180.0).contains(x) || !(-85.0..=85.0).contains(y)) {
        return Some(format!("[{x}, {y}] is not [longitude, latitude]"));
    }
    let sides: Vec<_> = ring.windows(2).map(|side| (side[0], side[1])).collect();
    for (i, a) in sides.iter().enumerate() {
        if a.0 == a.1 {
            return Some(format!("corner {i} is there twice"));
        }
        if let Some(j) = sides[i + 1..].iter().position(|b| cross(*a, *b)) {
            return Some(format!("sides {i} and {} cross", i + 1 + j));
        }
    }
    None
}

type Side = ([f64; 2], [f64; 2]);

/// Whether two sides cross between their ends.
fn cross((a, b): Side, (c, d): Side) -> bool {
    let turn = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| ((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])).signum();
    let shares_end = a == c || a == d || b == c || b == d;
    !shares_end && turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}
