//! Many at once.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

async fn resolved(server: &TestServer, resident: &Client) -> Value {
    let case = server.case_of(resident).await["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let case = server.routed(&agent, &case).await;
    let case = server.act(&agent, &case, "start", json!({})).await;
    server.act(&agent, &case, "resolve", json!({ "text": "أصلحناه." })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_confirmations_one_counts() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = resolved(&server, &resident).await;
    let path = format!("/cases/{}/confirm", case["id"].as_str().unwrap());
    let tries: Vec<_> = (0..50)
        .map(|_| {
            let (resident, path, etag) = (resident.clone(), path.clone(), case["etag"].clone());
            tokio::spawn(async move { resident.post_if(&path, &etag, &json!({})).await.status })
        })
        .collect();
    let mut statuses = Vec::new();
    for one in tries {
        statuses.push(one.await.unwrap());
    }
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 200 | 409 | 412)), "{statuses:?}");
    let timeline = resident.get(&format!("/cases/{}/timeline?limit=100", case["id"].as_str().unwrap())).await.expect(200);
    let confirmed = timeline["items"].as_array().unwrap().iter().filter(|entry| entry["kind"] == "confirmed").count();
    assert_eq!(confirmed, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_thirty_two_equal_posts_one_makes_a_case_and_all_get_its_receipt() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let report = server.report().await;
    let send = |report: Value| {
        let request = resident.request(reqwest::Method::POST, "/cases").header("idempotency-key", "\"one-and-the-same\"").json(&report);
        let mut request = request.build().unwrap();
        // The client gives every request a key of its own: only ours may stay.
        request.headers_mut().insert("idempotency-key", "\"one-and-the-same\"".parse().unwrap());
        request
    };
    let tries: Vec<_> = (0..32)
        .map(|_| {
            let request = send(report.clone());
            tokio::spawn(async move {
                let answer = reqwest::Client::new().execute(request).await.unwrap();
                (answer.status().as_u16(), answer.json::<Value>().await.unwrap())
            })
        })
        .collect();
    let mut receipts = Vec::new();
    for one in tries {
        let (status, receipt) = one.await.unwrap();
        assert_eq!(status, 201, "{receipt}");
        receipts.push(receipt);
    }
    assert!(receipts.iter().all(|receipt| receipt == &receipts[0]));
    assert_eq!(resident.get("/account/cases").await.expect(200)["items"].as_array().map(Vec::len), Some(1));

    let mut other = report;
    other["description"] = json!("شيء آخر");
    let answer = reqwest::Client::new().execute(send(other)).await.unwrap();
    assert_eq!(answer.status().as_u16(), 422);
    assert_eq!(answer.json::<Value>().await.unwrap()["code"], "idempotency_key_reused");
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_sent_at_once_are_all_kept_in_one_order() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let id = server.case_of(&resident).await["id"].as_str().unwrap().to_owned();
    let tries: Vec<_> = (0..20)
        .map(|i| {
            let (resident, path) = (resident.clone(), format!("/cases/{id}/information"));
            tokio::spawn(async move { resident.post(&path, &json!({ "text": format!("معلومة {i}") })).await.status })
        })
        .collect();
    for one in tries {
        assert_eq!(one.await.unwrap(), 201);
    }
    let timeline = resident.get(&format!("/cases/{id}/timeline?limit=100")).await.expect(200);
    assert_eq!(timeline["items"].as_array().map(Vec::len), Some(21));
}
