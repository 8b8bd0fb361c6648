//! The part of JSON Schema that the document uses, strictly: properties that it does not name are faults.

use std::collections::BTreeSet;

use chrono::DateTime;
use serde_json::Value;
use uuid::Uuid;

use super::document::Document;

/// What a value has against a schema; nothing when it is right.
pub fn faults(document: &Document, schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(document, schema, value, "", true, &mut found);
    found
}

fn check(document: &Document, schema: &Value, value: &Value, at: &str, strict: bool, found: &mut Vec<String>) {
    let schema = document.resolve(schema);
    if let Some(parts) = schema["allOf"].as_array() {
        parts.iter().for_each(|part| check(document, part, value, at, false, found));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        one_of(document, choices, value, at, found);
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        found.push(format!("{at}: {value} is none of {words:?}"));
    }
    kind(schema, value, at, found);
    match value {
        Value::Object(fields) => {
            for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                if !fields.contains_key(name) {
                    found.push(format!("{at}: {name} is missing"));
                }
            }
            for (name, field) in fields {
                if let Some(inner) = schema["properties"].get(name) {
                    check(document, inner, field, &format!("{at}/{name}"), true, found);
                }
            }
            if strict {
                let known = properties(document, schema);
                let unknown = fields.keys().filter(|name| !known.contains(name.as_str()));
                found.extend(unknown.map(|name| format!("{at}: {name} is not in the document")));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                check(document, &schema["items"], item, &format!("{at}/{index}"), true, found);
            }
        }
        Value::String(text) => string(schema, text, at, found),
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or_default();
            let low = schema["minimum"].as_f64().is_some_and(|least| number < least);
            let high = schema["maximum"].as_f64().is_some_and(|most| number > most);
            if low || high {
                found.push(format!("{at}: {number} is out of range"));
            }
        }
        _ => {}
    }
}

fn one_of(document: &Document, choices: &[Value], value: &Value, at: &str, found: &mut Vec<String>) {
    let mut attempts = Vec::new();
    for choice in choices {
        let mut faults = Vec::new();
        check(document, choice, value, at, true, &mut faults);
        attempts.push(faults);
    }
    let fitting = attempts.iter().filter(|faults| faults.is_empty()).count();
    if fitting != 1 {
        found.push(format!("{at}: {fitting} choices fit; the first has against it {:?}", attempts.first()));
    }
}

fn kind(schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    let kinds: Vec<&str> = match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => return,
    };
    let fits = |kind: &&str| match *kind {
        "null" => value.is_null(),
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("the checker does not know the type {other}"),
    };
    if !kinds.iter().any(fits) {
        found.push(format!("{at}: {value} is no {kinds:?}"));
    }
}

fn string(schema: &Value, text: &str, at: &str, found: &mut Vec<String>) {
    let good = match schema["format"].as_str() {
        Some("uuid") => text.parse::<Uuid>().is_ok(),
        Some("date") => text.parse::<chrono::NaiveDate>().is_ok(),
        Some("date-time") => DateTime::parse_from_rfc3339(text).is_ok(),
        None => true,
        Some(other) => panic!("the checker does not know the format {other}"),
    };
    let length = text.chars().count() as u64;
    let long = schema["maxLength"].as_u64().is_some_and(|most| length > most);
    let short = schema["minLength"].as_u64().is_some_and(|least| length < least);
    if !good || long || short {
        found.push(format!("{at}: {text:?} is not of its form"));
    }
}

/// The names that an object may have.
fn properties<'d>(document: &'d Document, schema: &'d Value) -> BTreeSet<&'d str> {
    let schema = document.resolve(schema);
    let own = schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.as_str());
    let mut names: BTreeSet<&str> = own.collect();
    for word in ["allOf", "oneOf"] {
        for part in schema[word].as_array().into_iter().flatten() {
            names.extend(properties(document, part));
        }
    }
    names
}

#[test]
fn the_checker_finds_faults() {
    use serde_json::json;
    let document = Document::load();
    let good = json!({ "id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e", "name": "خالد" });
    let schema = json!({ "$ref": "#/components/schemas/OfficerRef" });
    assert_eq!(faults(&document, &schema, &good), Vec::<String>::new());
    for bad in [json!({ "id": "7", "name": "x" }), json!({ "name": "x" }), json!([]), json!({ "id": good["id"], "name": "x", "more": 1 })] {
        assert!(!faults(&document, &schema, &bad).is_empty(), "{bad}");
    }
    let answer = json!({ "$ref": "#/components/schemas/StaffSignInAnswer" });
    assert_eq!(faults(&document, &answer, &json!({ "outcome": "code_required" })), Vec::<String>::new());
    assert!(!faults(&document, &answer, &json!({ "outcome": "signed_in" })).is_empty());
}
