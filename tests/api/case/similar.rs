//! Similar cases, before the same is sent again.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

/// A point within the municipality, and how many metres north of it.
fn point(metres: f64) -> Value {
    json!({ "latitude": 17.04 + metres / 111_320.0, "longitude": 54.125 })
}

/// A lamp that is out, so many metres north of the middle; published by the agent, where there is one.
async fn lamp(server: &TestServer, resident: &Client, metres: f64, agent: Option<&Client>) -> Value {
    let mut report = server.report().await;
    report["place"] = point(metres);
    let case = resident.post("/cases", &report).await.expect(201)["case"].clone();
    match agent {
        Some(agent) => server.act(agent, &case, "publish", json!({})).await,
        None => case,
    }
}

async fn draft(server: &TestServer) -> Value {
    json!({
        "category_id": server.id_of("categories", server.lamp_category()).await,
        "place": point(0.0),
        "text": "اعمدة الاناره مطفأة عند مدرسة البنات",
    })
}

fn references(found: &Value) -> Vec<&str> {
    found["items"].as_array().unwrap().iter().map(|case| case["reference"].as_str().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_near_and_alike_is_found_nearest_first() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let far = lamp(&server, &salma, 130.0, Some(&agent)).await;
    let near = lamp(&server, &salma, 40.0, Some(&agent)).await;
    lamp(&server, &salma, 900.0, Some(&agent)).await;
    let found = server.visitor().post("/cases/similar", &draft(&server).await).await.expect(200);
    assert_eq!(references(&found), [near["reference"].as_str().unwrap(), far["reference"].as_str().unwrap()]);
    let first = &found["items"][0];
    assert_eq!((first["distance"].as_u64(), first["followers"].as_u64()), (Some(40), Some(0)));
    assert_eq!(first["why"], json!(["near", "category", "words"]));
    assert_eq!(
        (first["own"].clone(), first["follows"].clone(), first["permitted"].clone()),
        (json!(false), json!(false), json!(["follow"]))
    );
    // No more than five, whatever the street is like.
    for metres in 1..6 {
        lamp(&server, &salma, f64::from(metres), Some(&agent)).await;
    }
    let found = server.visitor().post("/cases/similar", &draft(&server).await).await.expect(200);
    assert_eq!(references(&found).len(), 5);
    assert_eq!(found["items"][0]["distance"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_what_is_not_theirs_to_see() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let private = lamp(&server, &salma, 20.0, None).await;
    let draft = draft(&server).await;
    for stranger in [server.visitor(), hamid, server.staff(Staff::RoadsOfficer).await] {
        assert_eq!(stranger.post("/cases/similar", &draft).await.expect(200)["items"], json!([]));
    }
    let mine = salma.post("/cases/similar", &draft).await.expect(200);
    assert_eq!((references(&mine), mine["items"][0]["own"].clone()), (vec![private["reference"].as_str().unwrap()], json!(true)));
    assert!(!mine["items"][0]["permitted"].as_array().unwrap().contains(&json!("follow")), "nobody follows their own");
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(references(&agent.post("/cases/similar", &draft).await.expect(200)).len(), 1);
    // What is finished is not offered any more.
    server.act(&agent, &private, "reject", json!({ "reason": "not_ours", "text": "ليس لنا" })).await;
    assert_eq!(agent.post("/cases/similar", &draft).await.expect(200)["items"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_point_the_district_and_the_words_do() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let districts = server.visitor().get("/districts").await.expect(200);
    let (here, elsewhere) = (districts["items"][0]["id"].clone(), districts["items"][1]["id"].clone());
    let mut report = server.report().await;
    report["place"] = json!({ "district_id": here });
    let case = salma.post("/cases", &report).await.expect(201)["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    server.act(&agent, &case, "publish", json!({})).await;
    let mut draft = draft(&server).await;
    draft["text"] = report["description"].clone();
    for (place, expected) in
        [(json!({ "district_id": here }), 1), (json!({ "district_id": elsewhere }), 0), (json!({ "address": "هناك" }), 0)]
    {
        draft["place"] = place;
        let found = server.visitor().post("/cases/similar", &draft).await.expect(200);
        assert_eq!(references(&found).len(), expected, "{draft}");
        assert!(found["items"].as_array().unwrap().iter().all(|case| case["distance"].is_null()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn mistakes_stand_at_their_fields() {
    let server = TestServer::start().await;
    let good = draft(&server).await;
    for (change, pointer, code) in [
        (json!({ "category_id": "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e" }), "/category_id", "unknown"),
        (json!({ "place": {} }), "/place/address", "place_needed"),
        (json!({ "text": "x".repeat(2001) }), "/text", "too_long"),
        (json!({ "state": "closed" }), "/state", "not_allowed"),
    ] {
        let mut draft = good.clone();
        for (key, value) in change.as_object().unwrap() {
            draft[key] = value.clone();
        }
        assert_eq!(server.visitor().post("/cases/similar", &draft).await.field(pointer), code, "{change}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_find_what_a_case_repeats() {
    let server = TestServer::start().await;
    let (salma, hamid) = (server.resident("salma@example.om").await, server.resident("hamid@example.om").await);
    let first = lamp(&server, &salma, 0.0, None).await;
    let second = lamp(&server, &hamid, 30.0, None).await;
    let agent = server.staff(Staff::Agent).await;
    let path = format!("/cases/{}/similar", second["id"].as_str().unwrap());
    let found = agent.get(&path).await.expect(200);
    assert_eq!(references(&found), [first["reference"].as_str().unwrap()], "not itself");
    assert_eq!(found["items"][0]["etag"], first["etag"]);
    assert_eq!(server.staff(Staff::Moderator).await.get(&path).await.refused(403), "forbidden");
    assert_eq!(server.staff(Staff::LightingOfficer).await.get(&path).await.refused(404), "not_found");
}

/// What staff have hidden can't be found out by asking for what is like it.
#[tokio::test(flavor = "multi_thread")]
async fn hidden_words_and_places_are_like_nothing() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let case = lamp(&server, &salma, 10.0, None).await;
    server.act(&agent, &case, "publish", json!({ "show_point": false })).await;
    let draft = draft(&server).await;
    assert_eq!(server.visitor().post("/cases/similar", &draft).await.expect(200)["items"], json!([]));
    assert_eq!(references(&agent.post("/cases/similar", &draft).await.expect(200)).len(), 1);
    let shown = agent.get(&format!("/cases/{}", case["id"].as_str().unwrap())).await.expect(200);
    server.act(&agent, &shown, "redact", json!({ "show_point": true, "subject": "عمود", "description": "عمود" })).await;
    let found = server.visitor().post("/cases/similar", &draft).await.expect(200);
    assert_eq!((references(&found).len(), found["items"][0]["why"].clone()), (1, json!(["near", "category"])));
}
