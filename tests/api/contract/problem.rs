//! Whatever goes wrong is a problem (RFC 9457).

use std::panic::panic_any;
use std::sync::Arc;

use acceptance::{Answer, Client, Staff, TestServer, Wire};
use async_trait::async_trait;
use majlis_app::port::{BlobError, Blobs};
use reqwest::Method;
use serde_json::json;

async fn call(client: &Client, method: &str, path: &str) -> Answer {
    client.send(client.request(method.parse().unwrap(), path)).await
}

async fn send(client: &Client, kind: Option<&str>, body: &str) -> Answer {
    let request = client.request(Method::POST, "/auth/codes").body(body.to_owned());
    client.send(kind.into_iter().fold(request, |request, kind| request.header("content-type", kind))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_and_what_it_does_not_do() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    for path in [
        "/nonsense",
        "/cases/nonsense/x/y",
        "//api/v2/cases",
        "//api/nonsense",
        "//.well-known/nonsense",
        "//assets/nonsense.js",
        "/municipality/",
    ] {
        assert_eq!(call(&visitor, "GET", path).await.refused(404), "not_found", "{path}");
    }
    for (method, path, allow) in [
        ("DELETE", "/municipality", "GET, HEAD"),
        ("GET", "/auth/codes", "POST"),
        ("PUT", "/account", "GET, HEAD, PATCH"),
        ("TRACE", "/municipality", "GET, HEAD"),
        ("DELETE", "/cases/01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e", "GET, HEAD, PATCH"),
        ("POST", "//.well-known/jwks.json", "GET, HEAD"),
        ("POST", "//api/openapi.json", "GET, HEAD"),
        ("DELETE", "//healthz", "GET, HEAD"),
        ("POST", "//readyz", "GET, HEAD"),
        ("POST", "//metrics", "GET, HEAD"),
        ("POST", "//", "GET, HEAD"),
    ] {
        let answer = call(&visitor, method, path).await;
        assert_eq!(answer.header("allow"), Some(allow), "{method} {path} {}", answer.status);
        assert_eq!(answer.refused(405), "method_not_allowed", "{method} {path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bodies_that_are_none() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let good = json!({ "kind": "email", "address": "salma@example.om" }).to_string();
    for body in ["", "{", "nonsense", "{\"kind\": }", &format!("{good} {good}"), "\u{FEFF}{}", &"[".repeat(60_000)] {
        assert_eq!(send(&visitor, Some("application/json"), body).await.refused(400), "malformed", "{:.40}", body);
    }
    for kind in
        [None, Some("text/plain"), Some("application/x-www-form-urlencoded"), Some("application/jsonp"), Some("multipart/form-data")]
    {
        assert_eq!(send(&visitor, kind, &good).await.refused(415), "unsupported_media_type", "{kind:?}");
    }
    let large = json!({ "kind": "email", "address": "x".repeat(70_000) }).to_string();
    assert_eq!(send(&visitor, Some("application/json"), &large).await.refused(413), "too_large");
    for (body, pointer, code) in [
        (json!({}), "/kind", "required"),
        (json!({ "kind": "email" }), "/address", "required"),
        (json!({ "kind": "pigeon", "address": "x@example.om" }), "/kind", "invalid"),
        (json!({ "kind": "email", "address": null }), "/address", "invalid"),
        (json!({ "kind": "email", "address": ["x"] }), "/address", "invalid"),
        (json!({ "kind": "email", "address": "x@example.om", "role": "administrator" }), "/role", "not_allowed"),
        (json!([]), "", "invalid"),
        (json!("text"), "", "invalid"),
    ] {
        assert_eq!(send(&visitor, Some("application/json"), &body.to_string()).await.field(pointer), code, "{body}");
    }
    assert_eq!(send(&visitor, Some("Application/JSON; charset=utf-8"), &good).await.status, 202);
    assert!(server.messages().await.is_empty(), "nothing of the others was taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn queries_are_checked_like_bodies() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    for (query, pointer, code) in [
        ("limit=0", "/limit", "out_of_range"),
        ("limit=101", "/limit", "out_of_range"),
        ("limit=-1", "/limit", "invalid"),
        ("limit=ten", "/limit", "invalid"),
        ("cursor=nonsense", "/cursor", "invalid"),
        ("page=2", "/page", "not_allowed"),
        ("cursor=' OR 1=1 --", "/cursor", "invalid"),
    ] {
        assert_eq!(resident.get(&format!("/notifications?{query}")).await.field(pointer), code, "{query}");
    }
    resident.get("/notifications?limit=&cursor=").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_files_can_only_be_read() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    for path in ["//", "//ar/", "//en/cases/new", "//console/", "//console/en/queue", "//api", "//api/", "//api/docs", "//favicon.svg"] {
        for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
            let answer = call(&visitor, method, path).await;
            assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{method} {path}");
            assert_eq!(answer.refused(405), "method_not_allowed", "{method} {path}");
        }
    }
    assert_eq!(call(&visitor, "HEAD", "//ar/").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_comes_before_what_is_asked() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    // Neither a body nor an id is looked at for who may not ask at all.
    let empty = visitor.send(visitor.request(Method::PATCH, "/account").body("{")).await;
    assert_eq!(empty.refused(401), "unauthenticated");
    assert_eq!(call(&visitor, "DELETE", "/account/sessions/nonsense").await.refused(401), "unauthenticated");
    let auditor = server.staff(Staff::Auditor).await;
    assert_eq!(auditor.send(auditor.request(Method::POST, "/api-clients").body("{")).await.refused(403), "forbidden");
    assert_eq!(call(&auditor, "DELETE", "/api-clients/nonsense").await.refused(403), "forbidden");
}

/// A store that is broken in the worst way.
struct Broken;

#[async_trait]
impl Blobs for Broken {
    async fn put(&self, _: &str, _: bytes::Bytes) -> Result<(), BlobError> {
        Err(BlobError::Broken("the disk of s3cr3t-host is odd".to_owned()))
    }

    async fn get(&self, _: &str) -> Result<Option<bytes::Bytes>, BlobError> {
        panic_any("s3cr3t-host")
    }

    async fn delete(&self, _: &str) -> Result<(), BlobError> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_and_panics_of_ours_tell_nothing() {
    let server = TestServer::start_as(|_| {}, |app| app.blobs = Arc::new(Broken)).await;
    let visitor = server.visitor();
    let failed = visitor.upload(acceptance::photo(), "image/jpeg").await;
    let panicked = visitor.get("/demo/sign-ins").await;
    for answer in [failed, panicked] {
        assert!(answer.header("x-request-id").is_some() && answer.header("x-content-type-options").is_some(), "{:?}", answer.headers);
        assert!(!String::from_utf8_lossy(&answer.bytes).contains("s3cr3t"));
        assert_eq!(answer.body["request_id"].as_str(), answer.header("x-request-id"));
        assert_eq!(answer.refused(500), "internal");
    }
    visitor.get("/municipality").await.expect(200);
}

/// A store that is full, or away.
struct Full;

#[async_trait]
impl Blobs for Full {
    async fn put(&self, _: &str, _: bytes::Bytes) -> Result<(), BlobError> {
        Err(BlobError::Passing("the disk of s3cr3t-host is full".to_owned()))
    }

    async fn get(&self, _: &str) -> Result<Option<bytes::Bytes>, BlobError> {
        Err(BlobError::Passing("s3cr3t-host is away".to_owned()))
    }

    async fn delete(&self, _: &str) -> Result<(), BlobError> {
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_store_of_photos_senders_are_asked_to_come_again() {
    let server = TestServer::start_as(|_| {}, |app| app.blobs = Arc::new(Full)).await;
    let visitor = server.visitor();
    for answer in [visitor.upload(acceptance::photo(), "image/jpeg").await, visitor.get("/demo/sign-ins").await] {
        assert_eq!(answer.header("retry-after"), Some("5"));
        assert!(!String::from_utf8_lossy(&answer.bytes).contains("s3cr3t"));
        assert_eq!(answer.refused(503), "unavailable");
    }
    // What needs no photo still works.
    server.guest_case().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_requests_are_refused_and_harm_nobody() {
    let server = TestServer::start().await;
    let head = "POST /api/v1/auth/codes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
    for odd in [
        format!("{head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"),
        format!("{head}content-length: 5\r\ncontent-length: 6\r\n\r\nhello"),
        format!("{head}content-length: -1\r\n\r\n"),
        format!("{head}content-length: five\r\n\r\n"),
        format!("{head}transfer-encoding: gzip, identity\r\n\r\n"),
        format!("{head}transfer-encoding: chunked\r\n\r\nzz\r\n"),
        format!("{head}x: {}\r\n\r\n", "y".repeat(200_000)),
        "GET /healthz HTTP/1.1\r\nhost: x\r\nbad header\r\n\r\n".to_owned(),
        "GET /healthz HTTP/9.9\r\nhost: x\r\n\r\n".to_owned(),
        "nonsense\r\n\r\n".to_owned(),
        "GET /%zz HTTP/1.1\r\nhost: x\r\n\r\n\0".to_owned(),
        "GET /api/v1/cases/%00%ff HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(),
        "GET /api/v1/../../../etc/passwd HTTP/1.1\r\nhost: x\r\n\r\n".to_owned(),
    ] {
        let mut wire = Wire::to(&server.base).await.unwrap();
        let _ = wire.say(&odd).await;
        let status: u16 = wire.head().await.split(' ').nth(1).unwrap().parse().unwrap();
        assert!(status < 500, "{status} for {odd:.120}");
        if odd.starts_with("POST") {
            assert!((400..500).contains(&status), "{status} for {odd:.120}");
        }
    }
    server.visitor().get("/municipality").await.expect(200);
}
