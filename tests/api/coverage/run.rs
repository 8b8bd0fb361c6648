//! Runs the table: every operation once as it should be, once by somebody who may not, once with bad input.

use std::collections::BTreeSet;

use acceptance::Answer;
use serde_json::Value;

use super::ask::{Ask, Body};
use super::document::{Document, Operation};
use super::entry::{self, Bad, Entry};
use super::schema;
use super::world::World;

#[test]
fn every_operation_has_its_entry_and_every_entry_its_operation() {
    let document = Document::load();
    let operations: BTreeSet<String> = document.operations().into_iter().map(|operation| operation.id).collect();
    let entries: Vec<&str> = entry::all().iter().map(|entry| entry.id).collect();
    let known: BTreeSet<String> = entries.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(known.len(), entries.len(), "an operation has two entries");
    let missing: Vec<_> = operations.difference(&known).collect();
    let unknown: Vec<_> = known.difference(&operations).collect();
    assert!(missing.is_empty() && unknown.is_empty(), "without entry: {missing:?}; of no operation: {unknown:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_operation_succeeds_and_refuses_strangers_and_bad_input() {
    let document = Document::load();
    let world = World::start().await;
    let mut faults = Vec::new();
    for entry in entry::all() {
        let operation = document.operation(entry.id);
        bad(&document, &world, &entry, &operation, &mut faults).await;
        denied(&world, &entry, &operation, &mut faults).await;
        success(&document, &world, &entry, &operation, &mut faults).await;
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

async fn success(document: &Document, world: &World, entry: &Entry, operation: &Operation, faults: &mut Vec<String>) {
    let ask = (entry.make)(world, entry.by).await;
    let answer = ask.send_for(world, entry.by).await;
    if answer.status != operation.success() {
        faults.push(format!("{}: {} instead of {}: {}", entry.id, answer.status, operation.success(), answer.body));
        return;
    }
    let content = operation.responses()[&answer.status.to_string()]["content"].as_object();
    let Some(content) = content else {
        if !answer.bytes.is_empty() {
            faults.push(format!("{}: a body that the document does not know", entry.id));
        }
        return;
    };
    let kind = answer.header("content-type").unwrap_or_default();
    let Some(described) = content.get(kind) else {
        faults.push(format!("{}: answers {kind}, documented is {:?}", entry.id, content.keys().collect::<Vec<_>>()));
        return;
    };
    if kind == "application/json" {
        let found = schema::faults(document, &described["schema"], &answer.body);
        faults.extend(found.iter().map(|fault| format!("{}: {fault}", entry.id)));
        let is_resource = answer.body.get("id").is_some();
        if is_resource && !answer.bytes.starts_with(b"{\"id\":") {
            faults.push(format!("{}: `id` does not come first", entry.id));
        }
    }
}

async fn denied(world: &World, entry: &Entry, operation: &Operation, faults: &mut Vec<String>) {
    let (who, status) = entry.denied;
    let answer = (entry.make)(world, entry.by).await.send_as(world, who).await;
    let code = match status {
        401 => "unauthenticated",
        403 => "forbidden",
        _ => "not_found",
    };
    refused(operation, &answer, status, code, &format!("as {who:?}"), faults);
}

async fn bad(document: &Document, world: &World, entry: &Entry, operation: &Operation, faults: &mut Vec<String>) {
    if let Bad::NoInput = entry.bad {
        if operation.has_input() {
            faults.push(format!("{}: has input, so something can be wrong with it", entry.id));
        }
        return;
    }
    let good = (entry.make)(world, entry.by).await;
    let (ask, status, code, pointer) = spoil(&good, &entry.bad);
    let answer = ask.send_for(world, entry.by).await;
    refused(operation, &answer, status, code, "with bad input", faults);
    if let Some(pointer) = pointer
        && !answer.body["errors"].as_array().is_some_and(|errors| errors.iter().any(|error| error["pointer"] == pointer))
    {
        faults.push(format!("{}: no error at {pointer}: {}", entry.id, answer.body));
    }
    let problem = schema::faults(document, &serde_json::json!({ "$ref": "#/components/schemas/Problem" }), &answer.body);
    faults.extend(problem.iter().map(|fault| format!("{}: problem: {fault}", entry.id)));
}

fn spoil(good: &Ask, bad: &Bad) -> (Ask, u16, &'static str, Option<&'static str>) {
    let mut ask = good.clone();
    match bad {
        Bad::Field(fields, pointer) => {
            let Body::Json(body) = &mut ask.body else { panic!("no JSON body to spoil") };
            for (name, value) in fields.as_object().expect("fields") {
                body[name] = value.clone();
            }
            (ask, 422, "validation_failed", Some(pointer))
        }
        Bad::Query(query) => {
            let path = ask.path.split('?').next().unwrap_or_default();
            ask.path = format!("{path}?{query}");
            (ask, 422, "validation_failed", None)
        }
        Bad::Path(path) => {
            ask.path = (*path).to_owned();
            (ask, 404, "not_found", None)
        }
        Bad::Body(body, status, code) => {
            ask.body = body.clone();
            (ask, *status, code, None)
        }
        Bad::NoInput => (ask, 0, "", None),
    }
}

/// A documented refusal, as a problem, with the code.
pub fn refused(operation: &Operation, answer: &Answer, status: u16, code: &str, how: &str, faults: &mut Vec<String>) {
    let mut fault = |text: String| faults.push(format!("{} {how}: {text}", operation.id));
    if (answer.status, answer.body["code"].as_str()) != (status, Some(code)) {
        fault(format!("{} {} instead of {status} {code}", answer.status, answer.body));
    }
    if !operation.statuses().contains(&answer.status) {
        fault(format!("{} is not documented", answer.status));
    }
    if answer.header("content-type") != Some("application/problem+json") || !matches!(answer.body["request_id"], Value::String(_)) {
        fault(format!("no problem with a request_id: {}", answer.body));
    }
}
