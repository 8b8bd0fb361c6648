//! What differs between two views of a thing, and how it is shown later.

use majlis_contract::Bilingual;
use majlis_contract::change::FieldChange;
use majlis_contract::district::Outline;
use serde::Serialize;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::AppResult;
use crate::directory::Directory;

use super::json as to_json;

/// What is no field of the thing itself: being retired is told by the kind of the event, and when by its time.
const ASIDE: [&str; 4] = ["id", "etag", "retired_at", "updated_at"];
/// Characters of a value that are shown.
const SHOWN: usize = 300;

/// The fields that differ, each with what it was and is: `{"name": {"from": …, "to": …}}`. Nothing was before a creation.
pub(crate) fn difference<T: Serialize>(old: Option<&T>, new: &T) -> AppResult<Value> {
    let old = old.map(to_json).transpose()?.unwrap_or_default();
    let new = to_json(new)?;
    let fields = new.as_object().into_iter().flatten().filter(|(name, _)| !ASIDE.contains(&name.as_str()));
    let changed = fields.filter(|(name, value)| old[name.as_str()] != **value && !(old.is_null() && is_nothing(value)));
    let changed = changed.map(|(name, value)| (name.clone(), json!({ "from": old[name.as_str()], "to": value })));
    Ok(Value::Object(changed.collect::<Map<_, _>>()))
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_array().is_some_and(Vec::is_empty)
}

/// The difference as it is shown: objects part by part, ids by name, long texts cut.
pub(super) fn fields(directory: &Directory, data: &Value) -> Vec<FieldChange> {
    let mut found = Vec::new();
    for (name, change) in data.as_object().into_iter().flatten().filter(|(name, _)| !ASIDE.contains(&name.as_str())) {
        let (from, to) = (&change["from"], &change["to"]);
        if name == "outline" {
            found.push(FieldChange { field: name.clone(), from: corners(from), to: corners(to) });
            continue;
        }
        let parts: Vec<&String> = [from, to].into_iter().filter_map(Value::as_object).flat_map(|object| object.keys()).collect();
        if parts.is_empty() {
            found.push(FieldChange { field: name.clone(), from: shown(directory, from), to: shown(directory, to) });
            continue;
        }
        let mut parts = parts;
        parts.sort_unstable();
        parts.dedup();
        for part in parts.into_iter().filter(|part| from[part.as_str()] != to[part.as_str()]) {
            let (from, to) = (shown(directory, &from[part.as_str()]), shown(directory, &to[part.as_str()]));
            found.push(FieldChange { field: format!("{name}.{part}"), from, to });
        }
    }
    found
}

/// How many corners an outline has: where they lie tells nobody anything.
fn corners(outline: &Value) -> Option<Bilingual> {
    let corners = Outline::read(outline)?.corners().to_string();
    Some(Bilingual::new(corners.clone(), corners))
}

fn shown(directory: &Directory, value: &Value) -> Option<Bilingual> {
    let both = |text: String| Bilingual::new(text.clone(), text);
    match value {
        Value::Null => None,
        Value::String(text) => Some(named(directory, text).unwrap_or_else(|| both(cut(text)))),
        Value::Array(items) => {
            let items: Vec<Bilingual> = items.iter().filter_map(|item| shown(directory, item)).collect();
            (!items.is_empty()).then(|| listed(&items, "، ", ", "))
        }
        Value::Object(parts) if parts.len() == 2 && parts.contains_key("ar") && parts.contains_key("en") => {
            let one = |language: &str| cut(parts[language].as_str().unwrap_or_default());
            Some(Bilingual::new(one("ar"), one("en")))
        }
        Value::Object(parts) => {
            // Roles before their departments, districts before theirs.
            let mut parts: Vec<(&String, &Value)> = parts.iter().collect();
            parts.sort_by(|a, b| b.0.cmp(a.0));
            let parts: Vec<Bilingual> = parts.into_iter().filter_map(|(_, part)| shown(directory, part)).collect();
            Some(listed(&parts, ": ", ": "))
        }
        other => Some(both(other.to_string())),
    }
}

fn listed(items: &[Bilingual], arabic: &str, english: &str) -> Bilingual {
    let join = |texts: Vec<&str>, with: &str| cut(&texts.join(with));
    let (ar, en) = (items.iter().map(|item| item.ar.as_str()).collect(), items.iter().map(|item| item.en.as_str()).collect());
    Bilingual::new(join(ar, arabic), join(en, english))
}

/// The name of what an id names.
fn named(directory: &Directory, text: &str) -> Option<Bilingual> {
    let id: Uuid = text.parse().ok()?;
    let department = || directory.department_ref(id.into()).map(|found| found.name);
    let district = || directory.district_ref(id.into()).map(|found| found.name);
    department().or_else(district).or_else(|| directory.category_ref(id.into()).map(|found| found.name))
}

fn cut(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    text.chars().take(SHOWN - 1).chain(['…']).collect()
}
