//! Of a covered photo everybody gets a picture of its own, and nothing of what is below; staff and the reporter see it whole.

use acceptance::sample::{corners, from_camera, quarters, served};
use acceptance::{Client, Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

/// The photo was taken with the camera on its side: as it is shown it is narrow, blue and red above white and green.
const WHOLE: &str = "brwg";
const TOP_LEFT: &str = "?rwg";
const BOTTOM_RIGHT: &str = "brw?";

fn top_left() -> Value {
    json!({ "left": 0, "top": 0, "width": 500, "height": 500 })
}

fn bottom_right() -> Value {
    json!({ "left": 500, "top": 500, "width": 500, "height": 500 })
}

fn covering(photo: &Value, areas: Value) -> Value {
    json!({ "covered_photos": [{ "photo": photo["id"], "areas": areas }], "personal_data_checked": true })
}

fn sideways() -> Vec<u8> {
    from_camera(quarters(160, 80), 6)
}

/// A report with photos.
async fn sent(server: &TestServer, resident: &Client, photos: u32) -> Value {
    let mut claims = Vec::new();
    for _ in 0..photos {
        claims.push(resident.upload(sideways(), "image/jpeg").await.expect(201)["claim"].clone());
    }
    let mut report = server.report().await;
    report["attachments"] = json!(claims);
    resident.post("/cases", &report).await.expect(201)["case"].clone()
}

fn path(case: &Value, rest: &str) -> String {
    format!("/cases/{}{rest}", case["id"].as_str().unwrap())
}

async fn public(server: &TestServer, case: &Value) -> Value {
    server.visitor().get(&format!("/public-cases/{}", case["id"].as_str().unwrap())).await.expect(200)
}

async fn opened(client: &Client, url: &Value) -> (u16, Vec<u8>) {
    let answer = client.get(url.as_str().unwrap().split_once("/api/v1").unwrap().1).await;
    (answer.status, answer.bytes)
}

/// What stands in the corners of a photo, in both sizes.
async fn seen(client: &Client, photo: &Value) -> String {
    let mut both = Vec::new();
    for url in ["url", "thumbnail_url"] {
        let (status, bytes) = opened(client, &photo[url]).await;
        assert_eq!(status, 200, "{}", photo[url]);
        both.push(corners(&served(&bytes)));
    }
    assert_eq!(both[0], both[1], "both sizes show the same");
    both.remove(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_covered_from_the_first_moment_and_stays_whole_for_those_inside() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = sent(&server, &resident, 2).await;
    let (first, second) = (&case["photos"][0], &case["photos"][1]);
    let agent = server.staff(Staff::Agent).await;
    let published = server.act(&agent, &case, "publish", covering(first, json!([top_left()]))).await;

    let shown = public(&server, &case).await;
    let photos = shown["photos"].as_array().unwrap();
    assert_eq!(photos.len(), 2, "each once");
    assert_eq!((photos[0]["width"].as_u64(), photos[0]["height"].as_u64()), (Some(80), Some(160)));
    assert_eq!(seen(&server.visitor(), &photos[0]).await, TOP_LEFT);
    assert_eq!((seen(&server.visitor(), &photos[1]).await.as_str(), &photos[1]["id"]), (WHOLE, &second["id"]));
    let as_anybody = server.resident("neighbour@example.om").await.get(&path(&case, "")).await.expect(200);
    assert_eq!(seen(&server.visitor(), &as_anybody["photos"][0]).await, TOP_LEFT);
    for view in [&shown, &as_anybody] {
        assert!(!view.to_string().contains(first["id"].as_str().unwrap()), "nothing names the photo itself");
    }

    for (who, view) in [(&agent, &published), (&resident, &resident.get(&path(&case, "")).await.expect(200))] {
        assert_eq!(view["photos"].as_array().map(Vec::len), Some(2));
        assert_eq!((seen(who, &view["photos"][0]).await.as_str(), &view["photos"][0]["id"]), (WHOLE, &first["id"]));
    }
    let publication = agent.get(&path(&case, "/publication")).await.expect(200);
    assert_eq!((&publication["photos"][0]["areas"], &publication["photos"][1]["areas"]), (&json!([top_left()]), &json!([])));
    assert_eq!((&publication["photos"][0]["hidden"], &publication["redacted"]), (&json!(false), &json!(["photo_parts"])));
    let history = agent.get(&path(&case, "/timeline")).await.expect(200);
    assert_eq!((&history["items"][0]["kind"], &history["items"][0]["redacted"]), (&json!("published"), &json!(["photo_parts"])));
    let told = shown["timeline"].to_string() + &resident.get(&path(&case, "/timeline")).await.expect(200).to_string();
    assert!(!told.contains("photo_parts"), "only staff read what was covered");
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_from_before_end_when_it_is_covered_otherwise() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = sent(&server, &resident, 1).await;
    let (agent, visitor, photo) = (server.staff(Staff::Agent).await, server.visitor(), &case["photos"][0]);
    let mut now = server.act(&agent, &case, "publish", json!({})).await;
    let mut before = public(&server, &case).await["photos"][0].clone();
    assert_eq!(seen(&visitor, &before).await, WHOLE);
    let steps = [(json!([top_left()]), TOP_LEFT), (json!([bottom_right()]), BOTTOM_RIGHT), (json!([top_left(), bottom_right()]), "?rw?")];
    for (areas, expected) in steps {
        now = server.act(&agent, &now, "redact", covering(photo, areas)).await;
        let after = public(&server, &case).await["photos"][0].clone();
        assert_eq!(seen(&visitor, &after).await, expected);
        for url in ["url", "thumbnail_url"] {
            assert_eq!(opened(&visitor, &before[url]).await.0, 404, "of before: {expected}");
        }
        // The public's signature opens nothing else.
        let forged = after["url"].as_str().unwrap().replace(after["id"].as_str().unwrap(), photo["id"].as_str().unwrap());
        assert_eq!(opened(&visitor, &json!(forged)).await.0, 404);
        before = after;
    }

    // What is left out stays, through hiding, unpublishing and publishing; what is taken back is whole again.
    now = server.act(&agent, &now, "redact", json!({ "hidden_photos": [photo["id"]] })).await;
    assert_eq!((opened(&visitor, &before["url"]).await.0, &public(&server, &case).await["photos"]), (404, &json!([])));
    now = server.act(&agent, &now, "redact", json!({ "hidden_photos": [] })).await;
    now = server.act(&agent, &now, "unpublish", json!({})).await;
    assert_eq!(opened(&visitor, &before["url"]).await.0, 404);
    now = server.act(&agent, &now, "publish", json!({})).await;
    assert_eq!(public(&server, &case).await["photos"][0], before, "the same version, not another");
    server.act(&agent, &now, "redact", json!({ "covered_photos": [] })).await;
    let whole = public(&server, &case).await["photos"][0].clone();
    assert_eq!((seen(&visitor, &whole).await.as_str(), &whole["id"]), (WHOLE, &photo["id"]));
    assert_eq!(opened(&visitor, &before["url"]).await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn photos_of_answers_are_covered_too() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = sent(&server, &resident, 0).await;
    let agent = server.staff(Staff::Agent).await;
    let claim = agent.upload(sideways(), "image/jpeg").await.expect(201)["claim"].clone();
    let said = agent.post(&path(&case, "/replies"), &json!({ "text": "هذا ما وجدناه.", "attachments": [claim] })).await.expect(201);
    let photo = &said["photos"][0];
    let case = agent.get(&path(&case, "")).await.expect(200);
    server.act(&agent, &case, "publish", covering(photo, json!([bottom_right()]))).await;
    let reply = |view: &Value| {
        let entries = view.as_array().unwrap();
        entries.iter().find(|entry| entry["kind"] == "replied").unwrap()["photos"].clone()
    };
    let photos = reply(&public(&server, &case).await["timeline"]);
    assert_eq!((photos.as_array().map(Vec::len), seen(&server.visitor(), &photos[0]).await.as_str()), (Some(1), BOTTOM_RIGHT));
    for who in [&resident, &agent] {
        let photos = reply(&who.get(&path(&case, "/timeline")).await.expect(200)["items"]);
        assert_eq!((photos.as_array().map(Vec::len), seen(who, &photos[0]).await.as_str()), (Some(1), WHOLE));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_stand_at_their_fields() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let (case, other) = (sent(&server, &resident, 1).await, sent(&server, &resident, 1).await);
    let agent = server.staff(Staff::Agent).await;
    let (photo, good) = (&case["photos"][0], json!([top_left()]));
    let publish = async |body: Value| agent.post_if(&path(&case, "/publish"), &case["etag"], &body).await;
    let area = |left: i64, top: i64, width: i64, height: i64| {
        covering(photo, json!([{ "left": left, "top": top, "width": width, "height": height }]))
    };
    let at = "/covered_photos/0/areas/0";
    for (body, field) in [
        (area(1000, 0, 1, 1), "left"),
        (area(0, 1000, 1, 1), "top"),
        (area(500, 0, 501, 1), "width"),
        (area(0, 500, 1, 501), "height"),
        (area(0, 0, 0, 1), "width"),
    ] {
        assert_eq!(publish(body).await.field(&format!("{at}/{field}")), "out_of_range");
    }
    assert_eq!(publish(area(-1, 0, 1, 1)).await.status, 422);
    assert_eq!(publish(covering(photo, json!([]))).await.field("/covered_photos/0/areas"), "required");
    assert_eq!(publish(covering(photo, json!(vec![top_left(); 21]))).await.field("/covered_photos/0/areas"), "too_many");
    assert_eq!(publish(covering(&other["photos"][0], good.clone())).await.field("/covered_photos/0/photo"), "unknown");
    let twice = json!({ "photo": photo["id"], "areas": good });
    assert_eq!(publish(json!({ "covered_photos": [twice, twice] })).await.field("/covered_photos/1/photo"), "taken");

    let who = [(server.staff(Staff::RoadsOfficer).await, 404), (server.staff(Staff::Auditor).await, 403), (resident.clone(), 403)];
    for (who, status) in who {
        assert_eq!(who.post_if(&path(&case, "/publish"), &case["etag"], &covering(photo, good.clone())).await.status, status);
    }
    assert_eq!(agent.post_if(&path(&case, "/redact"), &case["etag"], &covering(photo, good.clone())).await.refused(409), "state_conflict");
    server.act(&agent, &case, "publish", covering(photo, good.clone())).await;
    assert_eq!(agent.post_if(&path(&case, "/redact"), &case["etag"], &covering(photo, good)).await.refused(412), "precondition_failed");
    assert_eq!(agent.post(&path(&case, "/redact"), &json!({})).await.status, 428);
}

/// Versions that are shown no more go as photos that nobody claims do; those that are shown stay.
#[tokio::test(flavor = "multi_thread")]
async fn what_no_case_shows_any_more_is_thrown_away() {
    let server = TestServer::start().await;
    let case = sent(&server, &server.resident("salma@example.om").await, 1).await;
    let (agent, photo) = (server.staff(Staff::Agent).await, &case["photos"][0]);
    let first = server.act(&agent, &case, "publish", covering(photo, json!([top_left()]))).await;
    let ended = public(&server, &case).await["photos"][0]["id"].clone();
    server.act(&agent, &first, "redact", covering(photo, json!([bottom_right()]))).await;
    let shown = public(&server, &case).await["photos"][0]["id"].clone();
    let kept = async |id: &Value| {
        let name = format!("a/{}/picture.jpg", id.as_str().unwrap());
        server.app.blobs.get(&name).await.unwrap().is_some()
    };
    assert!(kept(&ended).await && kept(&shown).await);
    server.advance(Duration::hours(25));
    server.run_jobs().await;
    assert!(!kept(&ended).await && kept(&shown).await && kept(&photo["id"]).await);
    assert_eq!(seen(&server.visitor(), &public(&server, &case).await["photos"][0]).await, BOTTOM_RIGHT);
}
