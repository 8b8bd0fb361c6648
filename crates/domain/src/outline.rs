//! Outlines of districts: GeoJSON (RFC 7946), and what can be wrong with a ring.

use majlis_contract::district::MAX_CORNERS;
use majlis_contract::problem::FieldCode;
use serde::Deserialize;
use serde_json::Value;

/// A corner, `[longitude, latitude]` in WGS 84 degrees.
pub type Corner = [f64; 2];

/// What is wrong with an outline.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum Mistake {
    #[error("is not a Polygon of one ring without holes")]
    Kind,
    #[error("has more than {MAX_CORNERS} corners")]
    TooMany,
    #[error("the ring is not closed over three corners or more")]
    Open,
    #[error("[{0}, {1}] is not [longitude, latitude]")]
    Outside(f64, f64),
    #[error("corner {0} is there twice")]
    Repeats(usize),
    #[error("sides {0} and {1} cross")]
    Crosses(usize, usize),
}

impl Mistake {
    /// The same for programs.
    pub const fn code(self) -> FieldCode {
        match self {
            Self::Kind => FieldCode::OutlineKind,
            Self::TooMany => FieldCode::TooMany,
            Self::Open => FieldCode::OutlineOpen,
            Self::Outside(..) => FieldCode::OutlineOutside,
            Self::Repeats(_) | Self::Crosses(..) => FieldCode::OutlineCrosses,
        }
    }
}

/// What is wrong with a ring, if anything is.
pub fn mistake(ring: &[Corner]) -> Option<Mistake> {
    if ring.is_empty() {
        return Some(Mistake::Kind);
    }
    if ring.len() as u64 > MAX_CORNERS {
        return Some(Mistake::TooMany);
    }
    if ring.len() < 4 || ring.first() != ring.last() {
        return Some(Mistake::Open);
    }
    if let Some([x, y]) = ring.iter().find(|[x, y]| !(-180.0..=180.0).contains(x) || !(-85.0..=85.0).contains(y)) {
        return Some(Mistake::Outside(*x, *y));
    }
    let sides: Vec<_> = ring.windows(2).map(|side| (side[0], side[1])).collect();
    for (i, a) in sides.iter().enumerate() {
        if a.0 == a.1 {
            return Some(Mistake::Repeats(i));
        }
        if let Some(j) = sides[i + 1..].iter().position(|b| cross(*a, *b)) {
            return Some(Mistake::Crosses(i, i + 1 + j));
        }
    }
    None
}

type Side = (Corner, Corner);

/// Whether two sides cross between their ends.
fn cross((a, b): Side, (c, d): Side) -> bool {
    let turn = |p: Corner, q: Corner, r: Corner| ((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])).signum();
    let shares_end = a == c || a == d || b == c || b == d;
    !shares_end && turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}

/// A file of districts.
#[derive(Debug, Clone, Deserialize)]
pub struct Collection {
    #[serde(rename = "type")]
    pub kind: String,
    pub features: Vec<Feature>,
}

/// One district of a file.
#[derive(Debug, Clone, Deserialize)]
pub struct Feature {
    pub properties: Properties,
    geometry: Geometry,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub struct Properties {
    #[serde(default)]
    pub code: String,
    #[serde(default)]
    pub name_ar: String,
    #[serde(default)]
    pub name_en: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    coordinates: Value,
}

impl Feature {
    /// Its outline; empty when it is not a Polygon of one ring.
    pub fn ring(&self) -> Vec<Corner> {
        match self.geometry.kind.as_str() {
            "Polygon" => only_ring(&self.geometry.coordinates),
            _ => Vec::new(),
        }
    }
}

fn only_ring(coordinates: &Value) -> Vec<Corner> {
    match serde_json::from_value::<Vec<Vec<Corner>>>(coordinates.clone()).unwrap_or_default().as_slice() {
        [ring] => ring.clone(),
        _ => Vec::new(),
    }
}

/// The one outline in a text: a Polygon, a Feature, or a FeatureCollection of one. Empty when there is none, or more.
pub fn only_outline(geojson: &str) -> Vec<Corner> {
    let Ok(value) = serde_json::from_str::<Value>(geojson) else { return Vec::new() };
    let geometry = match (value["type"].as_str(), value["features"].as_array()) {
        (Some("FeatureCollection"), Some(features)) if features.len() == 1 => &features[0]["geometry"],
        (Some("Feature"), _) => &value["geometry"],
        _ => &value,
    };
    if geometry["type"] == "Polygon" { only_ring(&geometry["coordinates"]) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &[Corner] = &[[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.1], [54.0, 17.0]];

    #[test]
    fn rings_are_closed_simple_and_on_earth() {
        assert_eq!(mistake(SQUARE), None);
        assert_eq!(mistake(&[]), Some(Mistake::Kind));
        assert_eq!(mistake(&SQUARE[..4]), Some(Mistake::Open));
        assert_eq!(mistake(&[[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]), Some(Mistake::Crosses(0, 2)));
        assert_eq!(mistake(&[[0.0, 0.0], [1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]), Some(Mistake::Repeats(1)));
        assert_eq!(mistake(&[[17.0, 120.0], [1.0, 1.0], [1.0, 0.0], [17.0, 120.0]]), Some(Mistake::Outside(17.0, 120.0)));
        assert_eq!(mistake(&vec![[0.0, 0.0]; 2001]), Some(Mistake::TooMany));
    }

    #[test]
    fn one_outline_is_found_in_whatever_it_is_wrapped() {
        let polygon = serde_json::json!({ "type": "Polygon", "coordinates": [SQUARE] });
        let feature = serde_json::json!({ "type": "Feature", "properties": {}, "geometry": polygon });
        let one = serde_json::json!({ "type": "FeatureCollection", "features": [feature] });
        for value in [&polygon, &feature, &one] {
            assert_eq!(only_outline(&value.to_string()), SQUARE);
        }
        let two = serde_json::json!({ "type": "FeatureCollection", "features": [feature, feature] });
        for text in [two.to_string().as_str(), "{", "[]", r#"{"type":"Point","coordinates":[1,2]}"#] {
            assert!(only_outline(text).is_empty(), "{text}");
        }
    }
}
