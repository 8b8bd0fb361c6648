//! What is served is what is documented, and everything else is refused as a problem.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use acceptance::{Answer, TestServer};
use reqwest::Method;
use serde_json::json;

use super::ask::{Ask, Body};
use super::document::{Document, Operation};
use super::entry::{self, NOTHING};
use super::world::World;

/// Whether a path fits a template of the document.
fn fits(template: &str, path: &str) -> bool {
    let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len() && template.iter().zip(&path).all(|(part, given)| part.starts_with('{') || part == given)
}

#[track_caller]
fn problem(answer: &Answer, status: u16, code: &str) {
    assert_eq!((answer.status, answer.body["code"].as_str()), (status, Some(code)), "{}", answer.body);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.body["request_id"].as_str(), answer.header("x-request-id"), "{}", answer.body);
    assert_eq!(answer.body["type"], format!("urn:majlis:problem:{code}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_method_that_is_not_documented_is_405_with_those_that_are() {
    let document = Document::load();
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let operations = document.operations();
    let paths: BTreeSet<&str> = operations.iter().map(|operation| operation.path.as_str()).collect();
    for template in paths {
        let path = template.replace("{id}", NOTHING).replace("{reference}", "MJ-48317-6");
        // `/cases/counts` would fit `/cases/{id}` too, but is not a case: it allows what stands at itself.
        let taken: Vec<&str> = operations.iter().filter(|o| fits(&o.path, &path)).map(|o| o.method.as_str()).collect();
        let mut allowed: Vec<&str> = operations.iter().filter(|o| o.path == *template).map(|o| o.method.as_str()).collect();
        if allowed.contains(&"GET") {
            allowed.push("HEAD");
        }
        allowed.sort_unstable();
        allowed.dedup();
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"] {
            if taken.contains(&method) {
                continue;
            }
            let method = Method::from_bytes(method.as_bytes()).expect("a method");
            let answer = visitor.send(visitor.request(method.clone(), &format!("/{path}"))).await;
            assert_eq!(answer.header("allow"), Some(allowed.join(", ").as_str()), "{method} {path}: {} {}", answer.status, answer.body);
            problem(&answer, 405, "method_not_allowed");
        }
    }
    for path in ["/nothing", "/cases/x/y/z", "//api/v2/cases", "//api/nothing", "//.well-known/nothing", "/demo", "/cases/"] {
        problem(&visitor.get(path).await, 404, "not_found");
        let posted = visitor.post(path, &json!({})).await;
        assert!(matches!(posted.status, 404 | 405), "{path}: {}", posted.status);
    }
}

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("a directory").filter_map(Result::ok) {
        match entry.path().is_dir() {
            true => sources(&entry.path(), found),
            false => found.push(entry.path()),
        }
    }
}

/// Every route attribute of the handlers stands in the document, and nothing else does.
#[test]
fn the_routes_in_the_code_are_those_of_the_document() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/http/src"), &mut files);
    let (mut routes, mut plain) = (BTreeSet::new(), BTreeSet::new());
    for file in files {
        for line in std::fs::read_to_string(file).expect("a source").lines() {
            let line = line.trim();
            for method in ["get", "post", "put", "patch", "delete"] {
                if let Some(rest) = line.strip_prefix(&format!("#[{method}(\"")) {
                    let path = rest.split('"').next().unwrap_or_default();
                    let scope = if path == "/jwks.json" { "/.well-known" } else { "/api/v1" };
                    routes.insert(format!("{} {scope}{path}", method.to_uppercase()));
                }
            }
            if let Some(rest) = line.strip_prefix(".service(readable(\"").or(line.strip_prefix(".route(\"")) {
                plain.insert(rest.split('"').next().unwrap_or_default().to_owned());
            }
        }
    }
    let documented: BTreeSet<String> = Document::load().operations().iter().map(|o| format!("{} {}", o.method, o.path)).collect();
    assert_eq!(routes, documented);
    let outside: BTreeSet<String> = ["/api/openapi.json", "/healthz", "/readyz"].map(str::to_owned).into();
    assert_eq!(plain, outside, "what is served beside the document");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_document_is_served_as_it_is() {
    let server = TestServer::start().await;
    let served = server.visitor().get("//api/openapi.json").await.expect(200);
    assert_eq!(served, Document::load().0);
}

#[tokio::test(flavor = "multi_thread")]
async fn head_says_what_get_does() {
    let document = Document::load();
    let world = World::start().await;
    for entry in entry::all() {
        if document.operation(entry.id).method != "GET" {
            continue;
        }
        let ask = (entry.make)(&world, entry.by).await;
        let got = ask.send_for(&world, entry.by).await;
        let head = Ask { method: Method::HEAD, ..ask }.send_for(&world, entry.by).await;
        assert_eq!((head.status, head.bytes.len()), (got.status, 0), "{}", entry.id);
        for name in ["content-type", "etag", "cache-control", "link", "content-security-policy", "content-length"] {
            assert_eq!(head.header(name), got.header(name), "{} {name}", entry.id);
        }
        // Written while it is read, so nothing of it is known before.
        let is_stream = entry.id.starts_with("export_") || entry.id == "listen_to_comments";
        assert!(is_stream || got.header("etag").is_some(), "{} has no ETag", entry.id);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_no_object_at_any_depth() {
    let world = World::start().await;
    let who = super::who::Who::Resident;
    for (field, list) in [("place", json!([17.04, 54.125])), ("details", json!([])), ("details", json!(["DH-0931"]))] {
        let mut report = world.report(who);
        report[field] = list;
        assert_eq!(world.client(who).post("/cases", &report).await.field(&format!("/{field}")), "invalid");
    }
    let body = json!({ "notifications": [true, false] });
    let etag = json!(world.account_etag(who).await);
    assert_eq!(world.client(who).patch_if("/account", &etag, &body).await.field("/notifications"), "invalid");
}

fn takes(operation: &Operation, kind: &str) -> bool {
    operation.bodies().iter().any(|(given, _)| *given == kind)
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_of_the_wrong_kind_size_or_form_are_refused_as_problems() {
    let document = Document::load();
    let world = World::start().await;
    let mut tried = 0;
    for entry in entry::all() {
        let operation = document.operation(entry.id);
        let good = (entry.make)(&world, entry.by).await;
        let with = |kind, bytes: &[u8]| Ask { body: Body::Bytes(kind, bytes.to_vec()), ..good.clone() };
        if takes(&operation, "application/json") {
            problem(&with("text/plain", b"{}").send_for(&world, entry.by).await, 415, "unsupported_media_type");
            problem(&with("application/xml", b"<a/>").send_for(&world, entry.by).await, 415, "unsupported_media_type");
            problem(&Ask { body: Body::None, ..good.clone() }.send_for(&world, entry.by).await, 415, "unsupported_media_type");
            for broken in [&b""[..], b"{", b"{\"", b"\xff\xfe", b"\0", b"nul"] {
                problem(&with("application/json", broken).send_for(&world, entry.by).await, 400, "malformed");
            }
            for odd in [&b"[]"[..], b"7", b"\"text\"", b"null"] {
                problem(&with("application/json", odd).send_for(&world, entry.by).await, 422, "validation_failed");
            }
            // A by-law is longer than anything else that is sent.
            let most = if entry.id == "save_version" { 2 * 1024 * 1024 } else { 64 * 1024 };
            let large = format!("{{\"text\": \"{}\"}}", "x".repeat(most));
            problem(&with("application/json", large.as_bytes()).send_for(&world, entry.by).await, 413, "too_large");
            let deep = with("application/json", "[".repeat(20_000).as_bytes()).send_for(&world, entry.by).await;
            assert!(matches!(deep.status, 400 | 422), "{}", deep.status);
            tried += 1;
        }
    }
    assert!(tried > 25, "{tried}");
    let visitor = world.server.visitor();
    let token = |kind: &'static str, bytes: Vec<u8>| Ask { body: Body::Bytes(kind, bytes), ..Ask::post("/auth/token") };
    let who = super::who::Who::Visitor;
    problem(&token("application/json", b"{}".to_vec()).send_as(&world, who).await, 415, "unsupported_media_type");
    problem(&token("application/x-www-form-urlencoded", vec![b'x'; 9 * 1024]).send_as(&world, who).await, 413, "too_large");
    problem(&visitor.upload(b"GIF89a".to_vec(), "image/gif").await, 415, "unsupported_media_type");
    problem(&visitor.upload(vec![0; 12 * 1024 * 1024 + 1], "image/png").await, 413, "too_large");
}
