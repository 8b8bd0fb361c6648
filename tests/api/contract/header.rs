//! Headers that every answer has.

use acceptance::{Client, TestServer, Wire};
use reqwest::Method;

async fn with(client: &Client, name: &str, value: &str, path: &str) -> acceptance::Answer {
    client.send(client.request(Method::GET, path).header(name, value)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_harmless_request_id_is_kept_and_others_replaced() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let kept = with(&visitor, "x-request-id", "trace-0123456789", "/nonsense").await;
    assert_eq!(kept.header("x-request-id"), Some("trace-0123456789"));
    assert_eq!(kept.body["request_id"], "trace-0123456789");
    for bad in ["short", "with space in it", "a\"quote\"12345", "<script>alert(1)</script>", &"x".repeat(65)] {
        let answer = with(&visitor, "x-request-id", bad, "/municipality").await;
        let id = answer.header("x-request-id").unwrap();
        assert!(id != bad && id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{bad}: {id}");
    }
    let ids =
        [visitor.get("/municipality").await, visitor.get("/municipality").await].map(|a| a.header("x-request-id").unwrap().to_owned());
    assert_ne!(ids[0], ids[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_safe_to_show_and_personal_ones_are_not_kept() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    for path in ["/account", "/municipality", "/nonsense", "/notifications", "//healthz", "//.well-known/jwks.json"] {
        let answer = resident.get(path).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{name} of {path}");
        }
        assert!(answer.header("content-security-policy").unwrap().contains("frame-ancestors 'none'"), "{path}");
        assert!(answer.header("server").is_none() && answer.header("x-powered-by").is_none());
        let kept = answer.header("cache-control").unwrap();
        let public = ["/municipality", "//.well-known/jwks.json"].contains(&path);
        assert_eq!(kept, if public { "public, no-cache" } else { "no-store" }, "{path}");
    }
    let page = server.visitor().get("//").await;
    let policy = page.header("content-security-policy").unwrap();
    for part in ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "'wasm-unsafe-eval'"] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.replace("'wasm-unsafe-eval'", "").contains("unsafe-eval") && !policy.contains("script-src 'self' 'unsafe-inline'"));
}

#[tokio::test(flavor = "multi_thread")]
async fn head_says_what_get_says_without_the_body() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    for path in ["/municipality", "/account", "/nonsense", "//healthz", "//api/openapi.json", "//"] {
        let get = resident.get(path).await;
        let head = resident.send(resident.request(Method::HEAD, path)).await;
        assert_eq!((head.status, head.bytes.len()), (get.status, 0), "{path}");
        for name in ["content-type", "etag", "cache-control", "content-length"] {
            // A length may be left out, but never be another one (RFC 9110, section 8.6).
            let told = head.header(name);
            assert!(
                told == get.header(name) || (name == "content-length" && told.is_none()),
                "{name} of {path}: {told:?}, {:?}",
                get.header(name)
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_compressed_for_who_can_read_that() {
    let server = TestServer::start().await;
    let plain = server.visitor().get("/categories").await;
    assert_eq!(plain.header("content-encoding"), None);
    let packed = with(&server.visitor(), "accept-encoding", "gzip", "/categories").await;
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert!(packed.bytes.len() < plain.bytes.len() / 2 && packed.bytes.starts_with(&[0x1F, 0x8B]));
    assert!(packed.header("vary").is_some_and(|vary| vary.to_lowercase().contains("accept-encoding")), "{:?}", packed.headers);
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_come_in_the_order_of_the_requests_also_without_waiting() {
    let server = TestServer::start().await;
    let ask = |method: &str, path: &str| format!("{method} {path} HTTP/1.1\r\nhost: x\r\n\r\n");
    for _ in 0..20 {
        let mut wire = Wire::to(&server.base).await.unwrap();
        wire.say(format!("{}{}{}", ask("HEAD", "/api/v1/nonsense"), ask("GET", "/healthz"), ask("HEAD", "/healthz"))).await.unwrap();
        let first = wire.head().await;
        assert!(first.starts_with("http/1.1 404"), "{first}");
        let second = wire.head().await;
        assert!(second.starts_with("http/1.1 200") && second.contains("content-length: 3"), "after the HEAD comes no body: {second}");
    }
}
