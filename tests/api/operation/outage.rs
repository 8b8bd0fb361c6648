//! The database goes away under the server.

use acceptance::TestServer;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn without_its_database_the_server_says_so_and_comes_back_with_it() {
    let mut server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let receipt = server.case_of(&resident).await;
    let path = format!("/cases/{}", receipt["id"].as_str().unwrap());
    let report = server.report().await;
    server.app.db.close().await.unwrap();

    assert_eq!(server.visitor().get("//healthz").await.status, 200, "the process is well");
    assert_eq!(server.visitor().get("//readyz").await.refused(503), "unavailable");
    for answer in [resident.get(&path).await, resident.post("/cases", &report).await, resident.get("/notifications").await] {
        assert!(answer.header("retry-after").is_some(), "{:?}", answer.headers);
        assert_eq!(answer.refused(503), "unavailable");
    }
    let asked = server.visitor().post("/auth/codes", &json!({ "kind": "email", "address": "badr@example.om" })).await;
    assert_eq!(asked.refused(503), "unavailable");

    server.restart().await;
    let resident = server.visitor().with_token(resident.token());
    assert_eq!(server.visitor().get("//readyz").await.status, 200);
    assert_eq!(resident.get(&path).await.expect(200)["reference"], receipt["reference"]);
    resident.post("/cases", &report).await.expect(201);
}
