//! Many districts at once, from a GeoJSON file: the same that a profile takes.

use std::collections::HashSet;

use majlis_contract::Bilingual;
use majlis_contract::district::{DistrictsUploaded, Outline};
use majlis_contract::problem::{ErrorCode, FieldCode};
use majlis_contract::validation::short_code;
use majlis_domain::Actor;
use majlis_domain::outline::{self, Collection, Feature};
use majlis_persistence::district::District;

use super::{add, save};
use crate::change::{self, Checks, json};
use crate::{App, AppError, AppResult};

/// Districts in one file at most.
const AT_MOST: usize = 500;

/// A district of a file that was found good.
struct Drawn {
    code: String,
    name: Bilingual,
    outline: Outline,
}

/// Adds the districts of a FeatureCollection, or changes those whose code is known; all or none. Those that the file lacks stay.
pub async fn upload(app: &App, actor: &Actor, geojson: &[u8]) -> AppResult<DistrictsUploaded> {
    let drawn = read(geojson)?;
    change::change(app, actor, async |tx, town| {
        let mut done = DistrictsUploaded::default();
        let first = change::last_position(town.districts.iter().map(|row| row.position)).cast_signed();
        // At most five hundred; each is a change of its own, with its event.
        for (position, district) in (first..).zip(&drawn) {
            let (name, outline) = (json(&district.name)?, json(&district.outline)?);
            match town.districts.iter().find(|row| row.code == district.code) {
                None => {
                    let code = district.code.clone();
                    let row = District { id: app.new_id(), code, name, outline, position, retired_at: None, managed: true, version: 1 };
                    add(app, tx, actor, row).await?;
                    done.created += 1;
                }
                Some(old) => {
                    let view = save(app, tx, actor, old, District { name, outline, retired_at: None, ..old.clone() }).await?;
                    let same = view.etag == format!("\"{}\"", old.version);
                    *if same { &mut done.unchanged } else { &mut done.changed } += 1;
                }
            }
        }
        Ok(done)
    })
    .await
}

fn read(geojson: &[u8]) -> AppResult<Vec<Drawn>> {
    let value: serde_json::Value = serde_json::from_slice(geojson).map_err(|_| AppError::Refused(ErrorCode::Malformed))?;
    let collection: Collection = serde_json::from_value(value).map_err(|_| AppError::field("/features", FieldCode::Invalid))?;
    let mut checks = Checks::default();
    checks.unless(collection.kind == "FeatureCollection", "/type", FieldCode::Invalid);
    checks.unless(!collection.features.is_empty(), "/features", FieldCode::Required);
    checks.unless(collection.features.len() <= AT_MOST, "/features", FieldCode::TooMany);
    let mut seen = HashSet::new();
    let features = collection.features.iter().take(AT_MOST).enumerate();
    let drawn = features.map(|(i, feature)| district(&format!("/features/{i}"), feature, &mut seen, &mut checks)).collect();
    checks.done()?;
    Ok(drawn)
}

fn district<'f>(pointer: &str, feature: &'f Feature, seen: &mut HashSet<&'f str>, checks: &mut Checks) -> Drawn {
    let properties = &feature.properties;
    checks.unless(short_code(&properties.code).is_ok(), format!("{pointer}/properties/code"), FieldCode::Invalid);
    checks.unless(seen.insert(&properties.code), format!("{pointer}/properties/code"), FieldCode::Taken);
    let name = checks.name(&format!("{pointer}/properties/name"), &Bilingual::new(&properties.name_ar, &properties.name_en));
    let outline = feature.outline();
    if let Some((at, mistake)) = outline::mistake(&outline) {
        checks.refuse(format!("{pointer}/geometry{at}"), mistake.code());
    }
    Drawn { code: properties.code.clone(), name, outline }
}
