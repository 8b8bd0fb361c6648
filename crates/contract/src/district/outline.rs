//! The outline of a district: one ring, or several parts and holes as GeoJSON has them (RFC 7946).

use serde::de::Error;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use validator::ValidateLength;

/// A closed line of `[longitude, latitude]` in WGS 84 degrees.
pub type Ring = Vec<[f64; 2]>;

/// Parts, each its outer ring and then its holes. Where one ring is all, it is written as that ring alone; else as a `Polygon`
/// or `MultiPolygon`. Both are read.
#[derive(Debug, Clone, Default, PartialEq)]
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
        let Some(kind) = written.get("type") else { return rings(written).map(Self::of_ring) };
        let coordinates = written.get("coordinates")?;
        match kind.as_str() {
            Some("Polygon") => Some(Self { parts: vec![rings(coordinates)?] }),
            Some("MultiPolygon") => Some(Self { parts: rings(coordinates)? }),
            _ => None,
        }
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

fn rings<T: for<'de> Deserialize<'de>>(written: &Value) -> Option<T> {
    T::deserialize(written).ok()
}

impl Serialize for Outline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let [rings] = self.parts.as_slice()
            && let [ring] = rings.as_slice()
        {
            return ring.serialize(serializer);
        }
        let mut geometry = serializer.serialize_struct("Geometry", 2)?;
        match self.parts.as_slice() {
            [rings] => {
                geometry.serialize_field("type", "Polygon")?;
                geometry.serialize_field("coordinates", rings)?;
            }
            parts => {
                geometry.serialize_field("type", "MultiPolygon")?;
                geometry.serialize_field("coordinates", parts)?;
            }
        }
        geometry.end()
    }
}

impl<'de> Deserialize<'de> for Outline {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Value::deserialize(deserializer)?;
        Self::read(&written).ok_or_else(|| D::Error::custom("neither a ring nor a Polygon or MultiPolygon"))
    }
}

/// How many corners are written.
impl ValidateLength<u64> for Outline {
    fn length(&self) -> Option<u64> {
        Some(self.rings().map(|ring| ring.len() as u64).sum())
    }
}

/// As it is written.
#[cfg(feature = "openapi")]
#[derive(Serialize, utoipa::ToSchema)]
#[serde(untagged)]
#[schema(example = json!([[54.1, 17.0], [54.2, 17.0], [54.2, 17.1], [54.1, 17.0]]))]
#[allow(dead_code, reason = "only for its schema")]
enum Written {
    /// One closed ring of `[longitude, latitude]`.
    Ring(Vec<[f64; 2]>),
    Geometry(Geometry),
}

#[cfg(feature = "openapi")]
#[derive(Serialize, utoipa::ToSchema)]
#[serde(tag = "type", content = "coordinates")]
#[allow(dead_code, reason = "only for its schema")]
enum Geometry {
    /// The outer ring, then its holes.
    Polygon(Vec<Vec<[f64; 2]>>),
    /// Parts, each its outer ring and then its holes.
    MultiPolygon(Vec<Vec<Vec<[f64; 2]>>>),
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
