//! The examples of the document are requests that work: sent as they stand, with ids that exist, nothing is wrong with their form.

use serde_json::{Map, Value, json};

use super::ask::Body;
use super::document::Document;
use super::entry;
use super::who::Who;
use super::world::{World, items};

/// What an example may well be refused for: it names no real secret or code, and its address was asked for before.
const FAIR: &[&str] = &["code_wrong", "code_expired", "sign_in_failed", "refresh_refused", "already_exists", "rate_limited"];
/// The same for fields: nobody's password or authenticator is the example's, no case has its id, what one service level
/// holds for no other does, and holidays of its own that are past stay in the municipality's calendar.
const FAIR_FIELDS: &[(&str, &str)] = &[
    ("change_password", "/current"),
    ("renew_recovery_codes", "/code"),
    ("merge_case", "/into"),
    ("edit_service_level", "/category_id"),
    ("edit_settings", "/calendar/holidays"),
    // An example names no comment that is there.
    ("create_comment", "/idea_id"),
    // Nor an idea to merge into.
    ("merge_idea", "/into_id"),
    // Nor a subject that can be decided on, nor a report.
    ("create_decision", "/subject_id"),
    ("name_decision_sources", "/case_references/0"),
    // Its step is another than the one that publishes an analysis.
    ("move_subject", "/analysis"),
    // Times that change are what the reason goes with.
    ("edit_subject", "/reason"),
    // Nor a section or a point of the consultation that is asked.
    ("save_version", "/sections/0/id"),
    ("create_point", "/section_id"),
    ("edit_point", "/section_id"),
    ("sort_comments", "/point_id"),
    // An example knows no initiative's secret.
    ("look_at_initiative_invitation", "/secret"),
    ("join_initiative", "/secret"),
    // Nor a subscriber's.
    ("confirm_newsletter", "/secret"),
    ("look_at_subscription", "/secret"),
    ("change_subscription", "/secret"),
    ("leave_newsletter", "/secret"),
    // Its step is the one that needs a time.
    ("move_letter", "/send_at"),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_examples_of_request_bodies_are_accepted() {
    let document = Document::load();
    let world = World::start().await;
    let ids = Ids::of(&world).await;
    let mut faults = Vec::new();
    for entry in entry::all() {
        let operation = document.operation(entry.id);
        let Some((kind, schema)) = operation.bodies().into_iter().find(|(kind, _)| is_written(kind)) else { continue };
        let Some(mut body) = example(&document, schema) else {
            faults.push(format!("{}: has no example", entry.id));
            continue;
        };
        missing(&document, schema, &body, entry.id, &mut faults);
        real_ids(&world, &ids, &mut body);
        // A guest's report has all that a report can have.
        let who = if ["submit_case", "follow_case"].contains(&entry.id) { Who::Visitor } else { entry.by };
        let mut ask = (entry.make)(&world, who).await;
        ask.body = match kind {
            "application/json" => Body::Json(body.clone()),
            _ => Body::Form(form(&body)),
        };
        let answer = ask.send_for(&world, who).await;
        let code = answer.body["code"].as_str().unwrap_or_default();
        let fair = |error: &Value| FAIR_FIELDS.iter().any(|(id, pointer)| *id == entry.id && error["pointer"] == *pointer);
        let fair = answer.body["errors"].as_array().is_some_and(|errors| errors.iter().all(fair));
        if answer.status >= 400 && !FAIR.contains(&code) && !fair {
            faults.push(format!("{}: {} for {body}", entry.id, answer.body));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Not the bytes of a file.
fn is_written(kind: &str) -> bool {
    matches!(kind, "application/json" | "application/x-www-form-urlencoded")
}

fn missing(document: &Document, schema: &Value, body: &Value, id: &str, faults: &mut Vec<String>) {
    for name in document.resolve(schema)["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if body.get(name).is_none() {
            faults.push(format!("{id}: {name} is required and has no example"));
        }
    }
}

fn form(body: &Value) -> String {
    let fields = body.as_object().expect("a form").iter();
    fields.map(|(name, value)| format!("{name}={}", value.as_str().unwrap_or_default())).collect::<Vec<_>>().join("&")
}

/// Puts the property examples of a schema together.
fn example(document: &Document, schema: &Value) -> Option<Value> {
    if let Some(given) = schema.get("example") {
        return (!given.is_null()).then(|| given.clone());
    }
    if schema.get("$ref").is_some() {
        return example(document, document.resolve(schema));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        return choices.iter().find(|choice| choice["type"] != "null").and_then(|choice| example(document, choice));
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.first().cloned();
    }
    match schema["type"].as_str()? {
        "boolean" => Some(true.into()),
        "array" => Some(json!([example(document, &schema["items"])?])),
        "object" => {
            let fields = schema["properties"].as_object()?.iter();
            let known: Map<String, Value> = fields.filter_map(|(name, inner)| Some((name.clone(), example(document, inner)?))).collect();
            Some(known.into())
        }
        _ => None,
    }
}

/// Things that exist.
struct Ids {
    officer: Value,
    district: Value,
}

impl Ids {
    async fn of(world: &World) -> Self {
        let officers = world.client(Who::Agent).get(&format!("/departments/{}/officers", world.lighting)).await.expect(200);
        let districts = world.server.visitor().get("/districts").await.expect(200);
        Self { officer: items(&officers)[0]["id"].clone(), district: items(&districts)[0]["id"].clone() }
    }
}

/// Replaces the example ids by ids of the world, where a field names something that must exist.
fn real_ids(world: &World, ids: &Ids, body: &mut Value) {
    if let Some(items) = body.as_array_mut() {
        items.iter_mut().for_each(|item| real_ids(world, ids, item));
    }
    let Some(fields) = body.as_object_mut() else { return };
    for (name, value) in fields {
        match name.as_str() {
            // A group has no group itself, a reason goes with a rejection only, and closing reasons fit some categories.
            "parent_id" | "rejection_reason" | "closing_reason_id" => *value = Value::Null,
            "category_id" => *value = json!(world.category),
            "policy_id" => *value = json!(world.policy),
            "policy_ids" => *value = json!([world.policy]),
            "department_id" => *value = json!(world.lighting),
            "officer_id" => *value = ids.officer.clone(),
            "kind_id" => *value = json!(world.initiative_kind),
            "district_id" => *value = ids.district.clone(),
            _ => real_ids(world, ids, value),
        }
    }
}
