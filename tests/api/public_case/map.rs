//! The public map: clusters agree with the list, however near one looks.

use acceptance::{Staff, TestServer};
use serde_json::{Value, json};

const TOWN: &str = "bbox=53.5,16.5,54.7,17.6";

/// A hundred and twenty published cases: a crowd at one place, the others in a row.
async fn crowd() -> TestServer {
    let server = TestServer::start().await;
    let agent = server.staff(Staff::Agent).await;
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    for i in 0..120 {
        let step = if i < 100 { 0.0 } else { f64::from(i - 99) * 0.003 };
        report["place"] = json!({ "latitude": 17.02 + step / 2.0, "longitude": 54.08 + step });
        let case = server.visitor().post("/cases", &report).await.expect(201)["case"].clone();
        server.act(&agent, &case, "publish", json!({})).await;
    }
    server
}

fn sum(map: &Value) -> u64 {
    let clusters: u64 = map["clusters"].as_array().unwrap().iter().map(|cluster| cluster["count"].as_u64().unwrap()).sum();
    clusters + map["points"].as_array().unwrap().len() as u64
}

#[tokio::test(flavor = "multi_thread")]
async fn clusters_and_points_add_up_on_every_level() {
    let server = crowd().await;
    let visitor = server.visitor();
    for extra in ["", "&from=2020-01-01", "&q=إنارة", "&state=submitted"] {
        for zoom in 0..=20 {
            let map = visitor.get(&format!("/public-cases/map?{TOWN}&zoom={zoom}{extra}")).await.expect(200);
            assert_eq!((map["count"].as_u64(), sum(&map)), (Some(120), 120), "{zoom}{extra}: {map}");
            assert_eq!(map["complete"], true);
            for cluster in map["clusters"].as_array().unwrap() {
                let [west, south, east, north]: [f64; 4] = serde_json::from_value(cluster["bounds"].clone()).unwrap();
                let (latitude, longitude) = (cluster["latitude"].as_f64().unwrap(), cluster["longitude"].as_f64().unwrap());
                assert!((west..=east).contains(&longitude) && (south..=north).contains(&latitude), "{cluster}");
            }
        }
    }
    let far = visitor.get(&format!("/public-cases/map?{TOWN}&zoom=9")).await.expect(200);
    let near = visitor.get("/public-cases/map?bbox=54.05,17.0,54.2,17.1&zoom=14").await.expect(200);
    assert!(
        far["clusters"].as_array().unwrap().len() < near["clusters"].as_array().unwrap().len() + near["points"].as_array().unwrap().len()
    );
    let elsewhere = visitor.get("/public-cases/map?bbox=54.09,17.023,54.11,17.04&zoom=18").await.expect(200);
    assert!(elsewhere["count"].as_u64().unwrap() < 25 && elsewhere["clusters"] == json!([]), "few are shown one by one: {elsewhere}");
    assert!(elsewhere["points"][0]["subject"].is_string());
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_move_with_their_cases() {
    let server = TestServer::start().await;
    let (agent, visitor) = (server.staff(Staff::Agent).await, server.visitor());
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    report["place"] = json!({ "latitude": 17.02, "longitude": 54.08 });
    let case = visitor.post("/cases", &report).await.expect(201)["case"].clone();
    let count = async |state: &str| {
        visitor.get(&format!("/public-cases/map?{TOWN}&zoom=12&state={state}")).await.expect(200)["count"].as_u64().unwrap()
    };
    assert_eq!(count("submitted").await, 0, "not public yet");
    let case = server.act(&agent, &case, "publish", json!({})).await;
    assert_eq!((count("submitted").await, count("assigned").await), (1, 0));
    let case = server.routed(&agent, &case).await;
    assert_eq!((count("submitted").await, count("assigned").await), (0, 1));
    let case = server.act(&agent, &case, "redact", json!({ "show_point": false })).await;
    assert_eq!(count("assigned").await, 0);
    let figures = visitor.get("/public-cases/figures?state=assigned").await.expect(200);
    assert_eq!((figures["total"].as_u64(), figures["without_point"].as_u64()), (Some(1), Some(1)));
    let case = server.act(&agent, &case, "redact", json!({ "show_point": true })).await;
    assert_eq!(count("assigned").await, 1);
    server.act(&agent, &case, "unpublish", json!({})).await;
    assert_eq!(count("assigned").await, 0);
    for (query, field) in [("bbox=1,2,3&zoom=12", "/bbox"), ("bbox=1,1,2,2&zoom=21", "/zoom"), ("zoom=12", "/bbox")] {
        assert!(!visitor.get(&format!("/public-cases/map?{query}")).await.field(field).is_empty(), "{query}");
    }
}
