//! The document itself.

use std::collections::BTreeSet;

use serde_json::Value;

use super::document::Document;

#[test]
fn every_operation_says_what_it_is_and_who_may_call_it() {
    let document = Document::load();
    let tags: Vec<&Value> = document.0["tags"].as_array().expect("tags").iter().map(|tag| &tag["name"]).collect();
    let mut ids = BTreeSet::new();
    let mut faults = Vec::new();
    for operation in document.operations() {
        let mut fault = |text: &str| faults.push(format!("{}: {text}", operation.id));
        if !ids.insert(operation.id.clone()) {
            fault("has its id twice");
        }
        if operation.value["summary"].as_str().is_none_or(str::is_empty) {
            fault("has no summary");
        }
        let own: &[Value] = operation.value["tags"].as_array().map(Vec::as_slice).unwrap_or_default();
        if own.len() != 1 || !tags.contains(&&own[0]) {
            fault("has not one tag of the list");
        }
        if operation.roles().is_empty() || operation.value["x-permission"].as_str().is_none() {
            fault("does not say who may call it");
        }
        let secured = operation.value["security"].as_array().expect("security");
        if secured.contains(&serde_json::json!({})) != operation.roles().contains(&"visitor") {
            fault("its security and its roles disagree about visitors");
        }
        for parameter in operation.value["parameters"].as_array().into_iter().flatten() {
            if parameter["in"] != "query" && parameter["description"].as_str().is_none_or(str::is_empty) {
                fault(&format!("does not describe {}", parameter["name"]));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_error_is_a_documented_problem() {
    let document = Document::load();
    let mut faults = Vec::new();
    for operation in document.operations() {
        let statuses = operation.statuses();
        for needed in [401, 429, 500, 503] {
            if !statuses.contains(&needed) {
                faults.push(format!("{}: {needed} is not documented", operation.id));
            }
        }
        for (status, answer) in operation.responses().iter().filter(|(status, _)| status.as_str() >= "400") {
            let answer = document.resolve(answer);
            let kinds: Vec<&String> = answer["content"].as_object().into_iter().flatten().map(|(kind, _)| kind).collect();
            let schema = &answer["content"]["application/problem+json"]["schema"]["$ref"];
            if kinds != ["application/problem+json"] || schema != "#/components/schemas/Problem" || answer["description"].as_str().is_none()
            {
                faults.push(format!("{} {status}: is no problem", operation.id));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn views_of_resources_start_with_their_id() {
    let document = Document::load();
    for (name, schema) in document.0["components"]["schemas"].as_object().expect("schemas") {
        let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(!required.contains(&"id") || required[0] == "id", "{name}: {required:?}");
    }
}

/// The words of the wire stand in the document as they travel.
#[test]
fn vocabularies_are_written_as_they_travel() {
    let document = Document::load();
    for (name, schema) in document.0["components"]["schemas"].as_object().expect("schemas") {
        for word in schema["enum"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            assert_eq!(word, word.to_lowercase(), "{name}");
        }
    }
    let states = &document.0["components"]["schemas"]["CaseState"]["enum"];
    assert_eq!(*states, serde_json::json!(majlis_contract::case::CaseState::ALL));
}

#[test]
fn production_has_nothing_of_the_demo() {
    let document = majlis_http::api::document(false).expect("a document");
    let paths = document["paths"].as_object().expect("paths");
    assert!(paths.keys().all(|path| !path.contains("demo")));
    assert_eq!(paths.len() + 2, Document::load().0["paths"].as_object().expect("paths").len());
}

/// A reference to nothing makes a generated client fail, or forget the type.
#[test]
fn every_reference_leads_somewhere() {
    fn look(all: &Value, part: &Value, lost: &mut BTreeSet<String>) {
        match part {
            Value::Object(fields) => {
                let named = fields.get("$ref").and_then(Value::as_str).filter(|named| all.pointer(named.trim_start_matches('#')).is_none());
                lost.extend(named.map(str::to_owned));
                fields.values().for_each(|field| look(all, field, lost));
            }
            Value::Array(items) => items.iter().for_each(|item| look(all, item, lost)),
            _ => {}
        }
    }
    let document = Document::load();
    let mut lost = BTreeSet::new();
    look(&document.0, &document.0, &mut lost);
    assert_eq!(lost, BTreeSet::new());
}
