//! Hidden photos are seen by nobody outside, also by those who kept their address.

use acceptance::{Client, Staff, TestServer, photo};
use serde_json::{Value, json};

async fn with_two_photos(server: &TestServer) -> Value {
    let resident = server.resident("salma@example.om").await;
    let mut claims = Vec::new();
    for _ in 0..2 {
        claims.push(resident.upload(photo(), "image/jpeg").await.expect(201)["claim"].clone());
    }
    let mut report = server.report().await;
    report["attachments"] = json!(claims);
    resident.post("/cases", &report).await.expect(201)["case"].clone()
}

async fn opens(visitor: &Client, url: &Value) -> u16 {
    visitor.get(url.as_str().unwrap().split_once("/api/v1").unwrap().1).await.status
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_ends_with_the_publication() {
    let server = TestServer::start().await;
    let case = with_two_photos(&server).await;
    let id = case["id"].as_str().unwrap();
    let (agent, visitor) = (server.staff(Staff::Agent).await, server.visitor());
    let published = server.act(&agent, &case, "publish", json!({})).await;
    let shown = visitor.get(&format!("/public-cases/{id}")).await.expect(200);
    let (first, second) = (&shown["photos"][0], &shown["photos"][1]);
    for url in [&first["url"], &first["thumbnail_url"], &second["url"]] {
        assert_eq!(opens(&visitor, url).await, 200);
    }
    let publication = agent.get(&format!("/cases/{id}/publication")).await.expect(200);
    assert_eq!(publication["photos"].as_array().map(Vec::len), Some(2));

    let redacted = server.act(&agent, &published, "redact", json!({ "hidden_photos": [first["id"]] })).await;
    for url in [&first["url"], &first["thumbnail_url"]] {
        assert_eq!(opens(&visitor, url).await, 404, "hidden from now on");
    }
    assert_eq!(opens(&visitor, &second["url"]).await, 200);
    for path in [format!("/public-cases/{id}"), format!("/cases/{id}")] {
        let shown = visitor.get(&path).await.expect(200);
        assert_eq!(shown["photos"].as_array().map(Vec::len), Some(1), "{path}");
        assert!(!shown.to_string().contains(first["id"].as_str().unwrap()), "{path}");
    }
    assert_eq!(redacted["photos"].as_array().map(Vec::len), Some(2), "staff see all");
    assert_eq!(opens(&visitor, &redacted["photos"][0]["url"]).await, 200, "theirs is another address");

    server.act(&agent, &redacted, "unpublish", json!({})).await;
    assert_eq!(opens(&visitor, &second["url"]).await, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_word_public_in_an_address_is_signed_too() {
    let server = TestServer::start().await;
    let case = with_two_photos(&server).await;
    let agent = server.staff(Staff::Agent).await;
    let published = server.act(&agent, &case, "publish", json!({})).await;
    let id = published["id"].as_str().unwrap();
    let shown = server.visitor().get(&format!("/public-cases/{id}")).await.expect(200);
    let url = shown["photos"][0]["url"].as_str().unwrap().replace("&public=true", "");
    assert_eq!(opens(&server.visitor(), &json!(url)).await, 404);
    let own = published["photos"][0]["url"].as_str().unwrap().replace("&signature", "&public=true&signature");
    assert_eq!(opens(&server.visitor(), &json!(own)).await, 404);
}
