//! Other web apps may call the API where the configuration names them.

use acceptance::{Answer, TestServer};
use reqwest::Method;

const FRIEND: &str = "https://app.example";

async fn preflight(server: &TestServer, origin: &str, headers: &str) -> Answer {
    let visitor = server.visitor();
    let request = visitor.request(Method::OPTIONS, "/cases").header("origin", origin);
    let request = request.header("access-control-request-method", "POST").header("access-control-request-headers", headers);
    visitor.send(request).await
}

async fn get(server: &TestServer, origin: &str) -> Answer {
    let visitor = server.visitor();
    visitor.send(visitor.request(Method::GET, "/municipality").header("origin", origin)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn named_origins_may_call_and_others_may_not() {
    let server = TestServer::start_with(|config| config.cors_origins = vec![FRIEND.to_owned()]).await;
    let allowed = preflight(&server, FRIEND, "content-type, idempotency-key, authorization, case-secret").await;
    assert_eq!(allowed.status, 200);
    assert_eq!(allowed.header("access-control-allow-origin"), Some(FRIEND));
    assert_eq!(allowed.header("access-control-allow-credentials"), None, "the cookie is for our own pages");
    let answer = get(&server, FRIEND).await;
    assert_eq!((answer.status, answer.header("access-control-allow-origin")), (200, Some(FRIEND)));
    let exposed = answer.header("access-control-expose-headers").unwrap().to_lowercase();
    for name in ["etag", "link", "retry-after", "x-request-id"] {
        assert!(exposed.contains(name), "{exposed}");
    }
    assert!(answer.header("vary").unwrap().to_lowercase().contains("origin"));

    for stranger in ["https://evil.example", "http://app.example", "https://app.example.evil.example", "null"] {
        let refused = preflight(&server, stranger, "content-type").await;
        assert_eq!(refused.header("access-control-allow-origin"), None, "{stranger}");
        assert_eq!(get(&server, stranger).await.header("access-control-allow-origin"), None, "{stranger}");
    }
    assert_ne!(preflight(&server, FRIEND, "x-anything").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_configuration_nobody_may() {
    let server = TestServer::start().await;
    assert_eq!(preflight(&server, FRIEND, "content-type").await.header("access-control-allow-origin"), None);
    assert_eq!(get(&server, FRIEND).await.header("access-control-allow-origin"), None);
}
