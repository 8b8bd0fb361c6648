//! The values of a form, as the API's JSON.

use std::rc::Rc;

use majlis_contract::Bilingual;
use serde_json::{Map, Value, json};
use validator::{Validate, ValidationErrors};

use super::spec::{FieldSpec, Kind};
use crate::i18n::{from_local_input, here, text};
use crate::t;

/// What is filled in so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft(Rc<Map<String, Value>>);

impl Draft {
    /// What a thing says of itself.
    pub fn of(thing: &Value) -> Self {
        Self(Rc::new(thing.as_object().cloned().unwrap_or_default()))
    }

    pub fn get(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    pub fn text(&self, name: &str) -> &str {
        self.get(name).as_str().unwrap_or_default()
    }

    pub fn with(&self, name: &str, value: Value) -> Self {
        let mut next = (*self.0).clone();
        next.insert(name.to_owned(), value);
        Self(Rc::new(next))
    }
}

/// What is sent. The server checks it: its fields are described, not typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Body(pub Value);

impl Validate for Body {
    fn validate(&self) -> Result<(), ValidationErrors> {
        Ok(())
    }
}

/// All that is filled in, for a new thing.
pub fn whole(fields: &[FieldSpec], draft: &Draft) -> Body {
    let filled = fields.iter().map(|field| (field, sent(field, draft))).filter(|(field, value)| !value.is_null() || !field.optional);
    Body(Value::Object(filled.map(|(field, value)| (field.name.to_owned(), value)).collect()))
}

/// What differs from the thing as it was read.
pub fn difference(fields: &[FieldSpec], began: &Draft, draft: &Draft) -> Body {
    let changed = fields.iter().filter(|field| sent(field, began) != sent(field, draft));
    let mut body: Map<String, Value> = changed.map(|field| (field.name.to_owned(), sent(field, draft))).collect();
    body.extend(left(fields, began));
    Body(Value::Object(body))
}

/// What a draft says no more: a reason that went with another purpose, say.
fn left(fields: &[FieldSpec], began: &Draft) -> Option<(String, Value)> {
    let name = "rejection_reason";
    let gone = !began.get(name).is_null() && !fields.iter().any(|field| field.name == name);
    gone.then(|| (name.to_owned(), Value::Null))
}

/// A field as it is sent: texts without white space around them, nothing where nothing was written.
fn sent(field: &FieldSpec, draft: &Draft) -> Value {
    let value = draft.get(field.name);
    match (&field.kind, value) {
        (Kind::Bilingual { .. } | Kind::Marked, _) => {
            let part = |language: &str| value[language].as_str().unwrap_or_default().trim().to_owned();
            let (ar, en) = (part("ar"), part("en"));
            if field.optional && ar.is_empty() && en.is_empty() { Value::Null } else { json!({ "ar": ar, "en": en }) }
        }
        (Kind::Number, Value::String(typed)) => number(typed),
        (Kind::Moment, Value::String(typed)) if typed.is_empty() => Value::Null,
        (Kind::Moment, Value::String(typed)) => from_local_input(typed).map_or_else(|| json!(typed), |at| json!(at)),
        (Kind::DutyDesk, desk) => reached(desk),
        (Kind::Reasons, reasons) => json!(reasons.as_array().into_iter().flatten().map(said).collect::<Vec<_>>()),
        (Kind::Code | Kind::Choice { .. } | Kind::Icon, Value::String(text)) if text.trim().is_empty() => Value::Null,
        (Kind::Code, Value::String(text)) => json!(text.trim()),
        (Kind::Words, Value::String(lines)) => {
            json!(lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>())
        }
        (Kind::DistrictTerms, terms) => json!(terms.as_array().into_iter().flatten().map(with_numbers).collect::<Vec<_>>()),
        (Kind::Many(_) | Kind::Words | Kind::Routes | Kind::Outline | Kind::Colours, Value::Null) => json!([]),
        (_, value) => value.clone(),
    }
}

/// A number as it is sent, where it was typed: none where nothing was.
fn number(typed: &str) -> Value {
    match typed.trim() {
        "" => Value::Null,
        typed => majlis_contract::validation::with_latin_digits(typed).parse::<u32>().map_or_else(|_| json!(typed), |number| json!(number)),
    }
}

/// What a district needs, with its numbers; without those that were not written.
fn with_numbers(terms: &Value) -> Value {
    let numbers =
        ["threshold", "term_days", "study_days"].map(|field| (field, terms[field].as_str().map_or_else(|| terms[field].clone(), number)));
    let mut made = Map::from_iter([("district_id".to_owned(), terms["district_id"].clone())]);
    made.extend(
        numbers
            .into_iter()
            .filter(|(field, value)| !value.is_null() || *field == "threshold")
            .map(|(field, value)| (field.to_owned(), value)),
    );
    Value::Object(made)
}

/// A duty desk with the addresses that were written; none without any.
fn reached(desk: &Value) -> Value {
    let address = |part: &str| desk[part].as_str().map(str::trim).filter(|text| !text.is_empty());
    match (address("email"), address("phone")) {
        (None, None) => Value::Null,
        (email, phone) => json!({ "email": email, "phone": phone, "language": desk["language"] }),
    }
}

/// A reason with its clause; without one where none was written.
fn said(reason: &Value) -> Value {
    let part = |language: &str| reason["clause"][language].as_str().unwrap_or_default().trim().to_owned();
    match (part("ar"), part("en")) {
        (ar, en) if ar.is_empty() && en.is_empty() => json!({ "reason": reason["reason"] }),
        (ar, en) => json!({ "reason": reason["reason"], "clause": { "ar": ar, "en": en } }),
    }
}

/// The name of a thing in the page's language.
pub fn name(thing: &Value) -> String {
    bilingual(&thing["name"]).map_or_else(|| matter(thing), |name| here(&name))
}

/// A service level is called after the cases that it is for.
fn matter(thing: &Value) -> String {
    let category = bilingual(&thing["category"]["name"]).map(|name| here(&name));
    let word = |field: &str, stem: &str| thing[field].as_str().map(|word| text(&format!("{stem}-{word}"), &[]));
    let parts = [category, word("priority", "priority"), word("kind", "case-kind")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { t!("level-all-cases") } else { parts.join(" · ") }
}

pub fn bilingual(value: &Value) -> Option<Bilingual> {
    serde_json::from_value(value.clone()).ok()
}

/// The name of what an id names in a list of things.
pub fn named(things: &[Value], id: &Value) -> Option<String> {
    things.iter().find(|thing| thing["id"] == *id && !id.is_null()).map(name)
}

pub fn is_retired(thing: &Value) -> bool {
    !thing["retired_at"].is_null()
}

/// In the order of the lists: by position, members after their group.
pub fn ordered(things: &[Value], grouped: bool) -> Vec<Value> {
    let position = |thing: &Value| thing["position"].as_u64().unwrap_or_default();
    let mut all = things.to_vec();
    all.sort_by_key(position);
    if !grouped {
        return all;
    }
    let heads: Vec<Value> = all.iter().filter(|thing| thing["parent_id"].is_null()).cloned().collect();
    let members = |head: &Value| all.iter().filter(|thing| thing["parent_id"] == head["id"]).cloned().collect::<Vec<_>>();
    heads.into_iter().flat_map(|head| std::iter::once(head.clone()).chain(members(&head))).collect()
}
