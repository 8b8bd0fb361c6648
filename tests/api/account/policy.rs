//! Agreeing to policy texts.

use acceptance::TestServer;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn agreement_is_kept_once_and_only_to_what_is_in_force() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let before = resident.get("/account").await.expect(200);
    assert_eq!(before["accepted_policies"], json!([]));
    let policy = server.policy_id().await;
    let path = "/account/policy-acceptances";
    let agreed = resident.post(path, &json!({ "policy_ids": [policy] })).await.expect(200);
    assert_eq!(agreed["accepted_policies"], json!([policy]));
    assert_ne!(agreed["etag"], before["etag"], "the account has changed");
    let again = resident.post(path, &json!({ "policy_ids": [policy, policy] })).await.expect(200);
    assert_eq!(again["accepted_policies"], json!([policy]));
    let unknown = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e";
    assert_eq!(resident.post(path, &json!({ "policy_ids": [policy, unknown] })).await.field("/policy_ids/1"), "unknown");
    assert_eq!(resident.post(path, &json!({ "policy_ids": [policy, "x"] })).await.field("/policy_ids/1"), "invalid");
    assert_eq!(resident.post(path, &json!({ "policy_ids": [] })).await.field("/policy_ids"), "required");
    assert_eq!(resident.post(path, &json!({ "policy_ids": vec![unknown; 11] })).await.field("/policy_ids"), "too_many");
    assert_eq!(server.visitor().post(path, &json!({ "policy_ids": [policy] })).await.refused(401), "unauthenticated");
}
