//! The outline of a district: one ring, or several parts and holes as GeoJSON has them (RFC 7946).

use serde::{Deserialize, Serialize};
use serde_json::Value;
use validator::ValidateLength;

/// A closed line of `[longitude, latitude]` in WGS 84 degrees.
pub type Ring = Vec<[f64; 2]>;

/// Parts, each its outer ring and then its holes. Where one ring is all, it is written as that ring alone; else as a `Polygon`
/// or `MultiPolygon`. Both are read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Outline {
    pub parts: Vec<Vec<Ring>>,
}

impl Outline {
    /// An area without holes.
    pub fn of_ring(ring: Ring) -> Self {
        Self { parts: vec![vec![ring]] }
    }

    /// A ring, or a geometry of GeoJSON; none for anything else.
    pub fn read(written: &Value) -> Option<Self> {
        Self::deserialize(written).ok()
    }

    /// All its rings, outer ones and holes.
    pub fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.parts.iter().flatten()
    }

    /// Where a ring stands in what is written: nowhere deeper, `/coordinates/1`, or `/coordinates/0/1`.
    pub fn pointer(&self, part: usize, ring: usize) -> String {
        match self.parts.as_slice() {
            [rings] if rings.len() == 1 => String::new(),
            [_] => format!("/coordinates/{ring}"),
            _ => format!("/coordinates/{part}/{ring}"),
        }
    }

    /// Its corners; where a ring closes counts once.
    pub fn corners(&self) -> usize {
        self.rings().map(|ring| ring.len().saturating_sub(1)).sum()
    }
}

/// An area in WGS 84 degrees, as GeoJSON has it (RFC 7946): one closed ring, or a geometry where that is not enough.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(untagged)]
#[cfg_attr(feature = "openapi", schema(example = json!([[54.1, 17.0], [54.2, 17.0], [54.2, 17.1], [54.1, 17.0]])))]
enum Written {
    /// One closed ring of `[longitude, latitude]`.
    Ring(Vec<[f64; 2]>),
    Geometry(Geometry),
}

/// A geometry of GeoJSON.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    /// The outer ring, then its holes.
    Polygon(Vec<Vec<[f64; 2]>>),
    /// Parts, each its outer ring and then its holes.
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
}

impl From<Written> for Outline {
    fn from(written: Written) -> Self {
        match written {
            Written::Ring(ring) => Self::of_ring(ring),
            Written::Geometry(Geometry::Polygon(rings)) => Self { parts: vec![rings] },
            Written::Geometry(Geometry::MultiPolygon(parts)) => Self { parts },
        }
    }
}

impl From<Outline> for Written {
    fn from(Outline { mut parts }: Outline) -> Self {
        match parts.as_mut_slice() {
            [rings] => match rings.as_mut_slice() {
                [ring] => Self::Ring(std::mem::take(ring)),
                _ => Self::Geometry(Geometry::Polygon(std::mem::take(rings))),
            },
            _ => Self::Geometry(Geometry::MultiPolygon(parts)),
        }
    }
}

/// How many corners are written.
impl ValidateLength<u64> for Outline {
    fn length(&self) -> Option<u64> {
        Some(self.rings().map(|ring| ring.len() as u64).sum())
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Outline {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        <Written as utoipa::PartialSchema>::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Outline {
    fn schemas(schemas: &mut Vec<(String, utoipa::openapi::RefOr<utoipa::openapi::schema::Schema>)>) {
        <Written as utoipa::ToSchema>::schemas(schemas);
        schemas.push(("Geometry".into(), <Geometry as utoipa::PartialSchema>::schema()));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_form_is_read_and_the_simplest_is_written() {
        let ring = json!([[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.0]]);
        let polygon = |rings: Value| json!({ "type": "Polygon", "coordinates": rings });
        let multi = |parts: Value| json!({ "type": "MultiPolygon", "coordinates": parts });
        for (read, written) in [
            (ring.clone(), ring.clone()),
            (polygon(json!([ring])), ring.clone()),
            (multi(json!([[ring]])), ring.clone()),
            (polygon(json!([ring, ring])), polygon(json!([ring, ring]))),
            (multi(json!([[ring, ring]])), polygon(json!([ring, ring]))),
            (multi(json!([[ring], [ring, ring]])), multi(json!([[ring], [ring, ring]]))),
        ] {
            let outline: Outline = serde_json::from_value(read.clone()).unwrap();
            assert_eq!(serde_json::to_value(&outline).unwrap(), written, "{read}");
        }
        for wrong in [json!(null), json!("x"), json!({}), json!([[1]]), json!({ "type": "Point", "coordinates": [1, 2] }), polygon(ring)] {
            assert!(serde_json::from_value::<Outline>(wrong.clone()).is_err(), "{wrong}");
        }
    }
}
