//! Messages inside the app.

use acceptance::{Client, Staff, TestServer};
use reqwest::Method;
use serde_json::{Value, json};

/// A case of the resident, routed, started and answered: four events that are told, two that are not.
async fn eventful(server: &TestServer, resident: &Client) -> Value {
    let case = server.case_of(resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    agent.post(&format!("{path}/notes"), &json!({ "text": "للموظفين" })).await.expect(201);
    let case = server.routed(&agent, &agent.get(&path).await.expect(200)).await;
    server.act(&agent, &case, "start", json!({})).await;
    agent.post(&format!("{path}/replies"), &json!({ "text": "الفريق في الطريق." })).await.expect(201);
    let case = server.act(&agent, &agent.get(&path).await.expect(200), "resolve", json!({ "text": "أصلحناه." })).await;
    server.run_jobs().await;
    case
}

fn kinds(page: &Value) -> Vec<&str> {
    page["items"].as_array().unwrap().iter().map(|item| item["kind"].as_str().unwrap()).collect()
}

async fn read(client: &Client, path: &str) -> acceptance::Answer {
    client.send(client.request(Method::POST, path)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_told_event_gives_one_message_and_reading_is_kept() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = eventful(&server, &resident).await;
    let page = resident.get("/notifications").await.expect(200);
    assert_eq!(kinds(&page), ["resolved", "replied", "assigned", "submitted"]);
    assert_eq!(page["unread"], 4);
    let first = &page["items"][0];
    assert_eq!((&first["case_id"], &first["case_reference"], &first["case_subject"]), (&case["id"], &case["reference"], &case["subject"]));

    let path = format!("/notifications/{}/read", first["id"].as_str().unwrap());
    assert_eq!(read(&resident, &path).await.status, 204);
    let at = resident.get("/notifications").await.expect(200)["items"][0]["read_at"].clone();
    server.advance(chrono::Duration::seconds(5));
    assert_eq!(read(&resident, &path).await.status, 204, "again changes nothing");
    let page = resident.get("/notifications").await.expect(200);
    assert_eq!((&page["items"][0]["read_at"], &page["unread"]), (&at, &json!(3)));
    assert_eq!(read(&resident, "/notifications/read").await.status, 204);
    let page = resident.get("/notifications").await.expect(200);
    assert_eq!((&page["unread"], &page["items"][0]["read_at"]), (&json!(0), &at), "the first reading counts");

    let mut met = Vec::new();
    let mut path = "/notifications?limit=1".to_owned();
    loop {
        let page = resident.get(&path).await.expect(200);
        met.extend(kinds(&page).into_iter().map(str::to_owned));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/notifications?limit=1&cursor={cursor}");
    }
    assert_eq!(met, ["resolved", "replied", "assigned", "submitted"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn other_peoples_messages_are_not_there() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let badr = server.resident("badr@example.om").await;
    server.case_of(&salma).await;
    server.run_jobs().await;
    let id = salma.get("/notifications").await.expect(200)["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/notifications/{id}/read");
    assert_eq!(badr.get("/notifications").await.expect(200), json!({ "items": [], "next_cursor": null, "unread": 0 }));
    assert_eq!(read(&badr, &path).await.refused(404), "not_found");
    assert_eq!(read(&badr, "/notifications/nonsense/read").await.refused(404), "not_found");
    assert_eq!(read(&badr, "/notifications/read").await.status, 204);
    assert_eq!(salma.get("/notifications").await.expect(200)["unread"], 1, "and stays unread");
    for path in [path.as_str(), "/notifications/read"] {
        assert_eq!(read(&server.visitor(), path).await.refused(401), "unauthenticated");
    }
    assert_eq!(server.visitor().get("/notifications").await.refused(401), "unauthenticated");
    // A guest has no place for them, and staff who work on the case get none.
    server.guest_case().await;
    server.run_jobs().await;
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(agent.get("/notifications").await.expect(200)["unread"], 0);
}
