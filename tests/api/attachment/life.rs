//! From upload to the end of a photo.

use acceptance::{TestServer, photo};
use chrono::Duration;
use futures_util::future::join_all;
use serde_json::{Value, json};

fn path(photo: &Value, name: &str) -> String {
    format!("/{}", photo[name].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_holds_for_an_hour_or_two_and_only_as_it_was_given() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let first = visitor.upload(photo(), "image/jpeg").await.expect(201);
    let other = visitor.upload(photo(), "image/jpeg").await.expect(201);
    let url = path(&first, "url");
    let query = |path: &str| path.split_once('?').unwrap().1.to_owned();
    let base = url.split_once('?').unwrap().0.to_owned();
    let expires = query(&url).split('&').next().unwrap().to_owned();
    for (forged, status) in [
        (base.clone(), 422),
        (format!("{base}?{expires}"), 422),
        (format!("{base}?{expires}&signature="), 422),
        (format!("{base}?{expires}&signature=AAAAAAAAAAAAAAAAAAAAAA"), 404),
        (format!("{base}?{}", query(&path(&other, "url"))), 404),
        (format!("{base}?{}", query(&path(&first, "thumbnail_url"))), 404),
        (url.replace(&expires, "expires=9999999999"), 404),
        (format!("{url}&size=full"), 422),
        (url.replace("signature=", "signature=A"), 404),
    ] {
        let answer = visitor.get(&forged).await;
        assert_eq!(answer.status, status, "{forged}: {}", answer.body);
    }
    server.advance(Duration::hours(1) + Duration::minutes(59));
    assert_eq!(visitor.get(&url).await.status, 200);
    server.advance(Duration::minutes(1));
    assert_eq!(visitor.get(&url).await.refused(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_claim_is_the_uploaders_and_works_exactly() {
    let server = TestServer::start().await;
    let uploaded = server.visitor().upload(photo(), "image/jpeg").await.expect(201);
    let claim = uploaded["claim"].as_str().unwrap();
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    let visitor = server.visitor();
    let id = uploaded["id"].as_str().unwrap();
    let flipped = format!("{}{}", &claim[..claim.len() - 1], if claim.ends_with('A') { 'B' } else { 'A' });
    for wrong in [id.to_owned(), format!("{id}."), flipped, format!("{claim}x"), claim.to_uppercase(), format!(" {claim}")] {
        report["attachments"] = json!([wrong]);
        assert_eq!(visitor.post("/cases", &report).await.field("/attachments/0"), "unknown", "{wrong}");
    }
    report["attachments"] = json!([claim, claim]);
    assert_eq!(visitor.post("/cases", &report).await.field("/attachments/1"), "unknown", "twice");
    report["attachments"] = json!([claim]);
    let answers = join_all((0..8).map(|_| visitor.post("/cases", &report))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 201).count(), 1, "of eight reports one gets the photo");
    assert!(answers.into_iter().all(|answer| answer.status == 201 || answer.field("/attachments/0") == "unknown"));
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_that_nobody_claims_are_gone_after_a_day() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let (lost, kept) = (resident.upload(photo(), "image/jpeg").await.expect(201), resident.upload(photo(), "image/jpeg").await.expect(201));
    let mut report = server.report().await;
    report["attachments"] = json!([kept["claim"]]);
    let receipt = resident.post("/cases", &report).await.expect(201);
    let blobs = |photo: &Value| {
        let id = photo["id"].as_str().unwrap().to_owned();
        let app = server.app.clone();
        async move { app.blobs.get(&format!("a/{id}/picture.jpg")).await.unwrap().is_some() }
    };
    server.advance(Duration::hours(24));
    server.run_jobs().await;
    assert!(blobs(&lost).await, "not a second before");
    server.advance(Duration::seconds(1));
    server.run_jobs().await;
    assert!(!blobs(&lost).await && blobs(&kept).await);
    let secret = server.visitor().with_secret(receipt["secret"].as_str().unwrap());
    let case = secret.get(&format!("/cases/{}", receipt["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(secret.get(&path(&case["photos"][0], "url")).await.status, 200);
    let resident = server.resident("salma@example.om").await;
    report["attachments"] = json!([lost["claim"]]);
    assert_eq!(resident.post("/cases", &report).await.field("/attachments/0"), "unknown");
}
