//! Outlines of districts: GeoJSON (RFC 7946), and what can be wrong with a ring.

use majlis_contract::district::{MAX_CORNERS, Outline};
use majlis_contract::problem::FieldCode;
use serde::Deserialize;
use serde_json::Value;

/// A corner, `[longitude, latitude]` in WGS 84 degrees.
pub type Corner = [f64; 2];

/// What is wrong with an outline.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum Mistake {
    #[error("is neither a Polygon nor a MultiPolygon")]
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

/// What is wrong with an outline, if anything is: where, below the outline itself, and what.
pub fn mistake(outline: &Outline) -> Option<(String, Mistake)> {
    if outline.rings().next().is_none() || outline.parts.iter().any(Vec::is_empty) {
        return Some((String::new(), Mistake::Kind));
    }
    if outline.rings().map(|ring| ring.len() as u64).sum::<u64>() > MAX_CORNERS {
        return Some((String::new(), Mistake::TooMany));
    }
    let parts = outline.parts.iter().enumerate();
    let mut rings = parts.flat_map(|(part, rings)| rings.iter().enumerate().map(move |(at, ring)| (part, at, ring)));
    rings.find_map(|(part, at, ring)| Some((outline.pointer(part, at), mistake_of_ring(ring)?)))
}

fn mistake_of_ring(ring: &[Corner]) -> Option<Mistake> {
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
    #[serde(default)]
    geometry: Value,
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

impl Feature {
    /// Its outline; empty when it is neither a Polygon nor a MultiPolygon.
    pub fn outline(&self) -> Outline {
        of_geometry(&self.geometry)
    }
}

fn of_geometry(geometry: &Value) -> Outline {
    if geometry.is_object() { Outline::read(geometry).unwrap_or_default() } else { Outline::default() }
}

/// The one outline in a text: a Polygon, a MultiPolygon, a Feature, or a FeatureCollection of one. None when there is none, or more.
pub fn only_outline(geojson: &str) -> Option<Outline> {
    let value = serde_json::from_str::<Value>(geojson).ok()?;
    let geometry = match (value["type"].as_str(), value["features"].as_array()) {
        (Some("FeatureCollection"), Some(features)) if features.len() == 1 => &features[0]["geometry"],
        (Some("Feature"), _) => &value["geometry"],
        _ => &value,
    };
    Some(of_geometry(geometry)).filter(|outline| outline.rings().next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &[Corner] = &[[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.1], [54.0, 17.0]];

    #[test]
    fn rings_are_closed_simple_and_on_earth() {
        let wrong = |ring: &[Corner]| {
            mistake(&Outline::of_ring(ring.to_vec())).map(|(at, mistake)| {
                assert_eq!(at, "");
                mistake
            })
        };
        assert_eq!(wrong(SQUARE), None);
        assert_eq!(mistake(&Outline::default()), Some((String::new(), Mistake::Kind)));
        assert_eq!(wrong(&SQUARE[..4]), Some(Mistake::Open));
        assert_eq!(wrong(&[[0.0, 0.0], [1.0, 1.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]), Some(Mistake::Crosses(0, 2)));
        assert_eq!(wrong(&[[0.0, 0.0], [1.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]]), Some(Mistake::Repeats(1)));
        assert_eq!(wrong(&[[17.0, 120.0], [1.0, 1.0], [1.0, 0.0], [17.0, 120.0]]), Some(Mistake::Outside(17.0, 120.0)));
        assert_eq!(wrong(&vec![[0.0, 0.0]; 2001]), Some(Mistake::TooMany));
    }

    #[test]
    fn a_broken_ring_is_told_by_its_place() {
        let (good, open) = (SQUARE.to_vec(), SQUARE[..4].to_vec());
        let holed = Outline { parts: vec![vec![good.clone(), open.clone()]] };
        assert_eq!(mistake(&holed), Some(("/coordinates/1".to_owned(), Mistake::Open)));
        let parted = Outline { parts: vec![vec![good.clone()], vec![good.clone(), open]] };
        assert_eq!(mistake(&parted), Some(("/coordinates/1/1".to_owned(), Mistake::Open)));
        let many = Outline { parts: vec![vec![good.clone()], vec![vec![[0.0, 0.0]; 1996]]] };
        assert_eq!(mistake(&many), Some((String::new(), Mistake::TooMany)));
        assert_eq!(mistake(&Outline { parts: vec![vec![good], Vec::new()] }), Some((String::new(), Mistake::Kind)));
    }

    #[test]
    fn one_outline_is_found_in_whatever_it_is_wrapped() {
        let polygon = serde_json::json!({ "type": "Polygon", "coordinates": [SQUARE] });
        let feature = serde_json::json!({ "type": "Feature", "properties": {}, "geometry": polygon });
        let one = serde_json::json!({ "type": "FeatureCollection", "features": [feature] });
        let parts = serde_json::json!({ "type": "MultiPolygon", "coordinates": [[SQUARE]] });
        for value in [&polygon, &feature, &one, &parts] {
            assert_eq!(only_outline(&value.to_string()), Some(Outline::of_ring(SQUARE.to_vec())));
        }
        let two = serde_json::json!({ "type": "FeatureCollection", "features": [feature, feature] });
        for text in [two.to_string().as_str(), "{", "[]", r#"{"type":"Point","coordinates":[1,2]}"#] {
            assert_eq!(only_outline(text), None, "{text}");
        }
    }
}
