//! The OpenAPI document: what the handlers say of themselves, and what holds for all of them.

use majlis_contract::case::{QueueSort, QueueView};
use majlis_contract::change::SubjectKind;
use majlis_contract::contribution::{CommentAppeared, CommentSort, IdeaSort, ModerationShelf};
use majlis_contract::initiative::{InitiativeDesk, InitiativeShelf, InitiativeSort, NameState};
use majlis_contract::newsletter::LetterKind;
use majlis_contract::problem::{ErrorCode, Problem};
use majlis_contract::sanction::SanctionShelf;
use majlis_contract::subject::BoardShelf;
use majlis_domain::Permission;
use serde_json::{Map, Value, json};
use utoipa::OpenApi;

/// In the order of the product.
const TAGS: &[(&str, &str)] = &[
    ("cases", "Cases (بلاغات): sending, following, answering"),
    ("public cases", "Published cases for everybody: list, map, figures, one case, files"),
    ("figures", "What was received, answered in time and resolved, over a period"),
    ("subjects", "What the municipality opens so that residents can take part: the board, one subject, its preparation"),
    ("drafts", "Consultations on drafts: versions in sections, what differs between them, points and their answers"),
    ("contributions", "What residents say on subjects: ideas, comments, support"),
    ("decisions", "What the municipality decided, why, and what it drew on"),
    ("initiatives", "What residents ask for and gather support for: signing, the committee's answer, what comes of it"),
    ("newsletter", "Subscribing and leaving, letters of editors, the digest of the week, partners that are told of each opening"),
    ("moderation", "What waits for moderators, what they publish and hide, warnings and bans"),
    ("search", "Finding anything that is public by its words"),
    ("photos", "Photos of cases and messages, pictures in what staff write"),
    ("auth", "Signing in: residents by one-time code, staff by password and authenticator, machines by client credentials"),
    ("account", "One's own account, contacts, sessions and agreements"),
    ("notifications", "Messages inside the app"),
    ("municipality", "What everybody may know about the municipality"),
    (
        "administration",
        "How the municipality is set up, machines of other organisations, messages that were given up, looks at personal data",
    ),
    ("demo", "Only in the demo: caught messages"),
];

const DESCRIPTION: &str = "The participation platform of a municipality.\n\n\
Times are RFC 3339 UTC, ids UUIDv7, coordinates WGS 84 degrees, texts of the municipality `{\"ar\": …, \"en\": …}`. \
Lists are keyset pages: give `next_cursor` back as `cursor`. Every read has an `ETag`; writes to shared things need `If-Match`; \
creating requests need `Idempotency-Key`. Every error is `application/problem+json` (RFC 9457) with a `code` from a closed list; \
only what is no HTTP, or has a head that is too long or too slow, is refused by the connection itself with a bare 400, 408 or 431. \
`x-roles` on an operation says who may call it.";

#[derive(OpenApi)]
#[openapi(
    info(title = "Majlis", version = "1.0.0", license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")),
    // What no body names: vocabularies of parameters, and what streams hold.
    components(schemas(
        BoardShelf, CommentAppeared, CommentSort, IdeaSort, InitiativeDesk, InitiativeShelf, InitiativeSort, LetterKind, ModerationShelf, NameState, Problem, QueueSort,
        QueueView, SanctionShelf, SubjectKind
    ))
)]
struct Document;

/// What the document starts from.
pub fn base() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// Adds to the collected document what no handler says for itself.
pub fn complete(collected: &utoipa::openapi::OpenApi) -> serde_json::Result<Value> {
    let mut document = serde_json::to_value(collected)?;
    document["info"]["description"] = DESCRIPTION.into();
    document["servers"] = json!([{ "url": "/" }]);
    document["tags"] = TAGS.iter().map(|(name, description)| json!({ "name": name, "description": description })).collect();
    document["components"]["securitySchemes"] = json!({
        "bearer": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": "An access token, ten minutes long." }
    });
    document["components"]["responses"] = responses();
    if let Some(paths) = document["paths"].as_object_mut() {
        for operation in
            paths.values_mut().filter_map(Value::as_object_mut).flat_map(|item| item.values_mut()).filter_map(Value::as_object_mut)
        {
            finish(operation);
        }
    }
    Ok(document)
}

/// One shared response per error code, with an example.
fn responses() -> Value {
    let all = ErrorCode::ALL.iter().map(|&code| {
        let example = json!(Problem { request_id: Some("0193f0e7a4c7cc19d3b0f1a2b3c4d5e6".to_owned()), ..Problem::new(code) });
        let content = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" }, "example": example } });
        (code.to_string(), json!({ "description": code.title(), "content": content }))
    });
    Value::Object(all.collect())
}

fn finish(operation: &mut Map<String, Value>) {
    let permission = permission_of(operation);
    if let Some(permission) = permission {
        operation.insert("x-roles".to_owned(), json!(permission.role_words()));
        operation.insert("x-permission".to_owned(), json!(permission));
    }
    let codes = refusals(operation, permission);
    if let Some(answers) = operation.get_mut("responses").and_then(Value::as_object_mut) {
        for code in codes {
            answers.entry(code.status().to_string()).or_insert_with(|| json!({ "$ref": format!("#/components/responses/{code}") }));
        }
        describe_headers(answers);
    }
}

/// The permission that the handler names as the scope of its bearer token; scopes of bearer tokens are
/// no OpenAPI scopes, so they move to `x-permission`.
fn permission_of(operation: &mut Map<String, Value>) -> Option<Permission> {
    let schemes = operation.get_mut("security")?.as_array_mut()?;
    let scopes = schemes.iter_mut().find_map(|scheme| scheme.get_mut("bearer")?.as_array_mut())?;
    let word = scopes.first()?.as_str()?.to_owned();
    scopes.clear();
    word.parse().ok()
}

/// The refusals that follow from the operation's form.
fn refusals(operation: &Map<String, Value>, permission: Option<Permission>) -> Vec<ErrorCode> {
    let parameter = |place: &str, name: Option<&str>| {
        operation
            .get("parameters")
            .and_then(Value::as_array)
            .is_some_and(|parameters| parameters.iter().any(|p| p["in"] == place && name.is_none_or(|name| p["name"] == name)))
    };
    let body = operation.contains_key("requestBody");
    let mut codes = vec![ErrorCode::Unauthenticated, ErrorCode::RateLimited, ErrorCode::Internal, ErrorCode::Unavailable];
    let mut add = |condition: bool, more: &[ErrorCode]| {
        if condition {
            codes.extend_from_slice(more);
        }
    };
    add(
        permission.is_some_and(|permission| permission.role_words().len() < Permission::PublicRead.role_words().len()),
        &[ErrorCode::Forbidden],
    );
    add(parameter("path", None), &[ErrorCode::NotFound]);
    add(parameter("query", None), &[ErrorCode::Malformed, ErrorCode::ValidationFailed]);
    add(parameter("header", Some("If-Match")), &[ErrorCode::PreconditionFailed, ErrorCode::PreconditionRequired, ErrorCode::StateConflict]);
    add(parameter("header", Some("Idempotency-Key")), &[ErrorCode::IdempotencyKeyMissing]);
    add(
        body,
        &[
            ErrorCode::Malformed,
            ErrorCode::RequestTimeout,
            ErrorCode::TooLarge,
            ErrorCode::UnsupportedMediaType,
            ErrorCode::ValidationFailed,
        ],
    );
    codes
}

/// Reads carry an `ETag`.
fn describe_headers(answers: &mut Map<String, Value>) {
    if let Some(answer) = answers.get_mut("200").and_then(Value::as_object_mut) {
        // A stream has no tag.
        if answer.get("content").is_some_and(|content| content.get("text/event-stream").is_some()) {
            return;
        }
        let tag = json!({ "description": "For If-None-Match.", "schema": { "type": "string" } });
        answer.entry("headers").or_insert_with(|| json!({})).as_object_mut().map(|headers| headers.insert("ETag".to_owned(), tag));
    }
}
