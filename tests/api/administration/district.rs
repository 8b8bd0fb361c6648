//! Districts: one by one, and from a file.

use acceptance::{Answer, Client, Staff, TestServer};
use reqwest::Method;
use serde_json::{Value, json};

use super::department::{changes, entry, path};

async fn upload(who: &Client, file: &Value) -> Answer {
    let request = who.request(Method::PUT, "/administration/districts").header("content-type", "application/geo+json");
    who.send(request.body(file.to_string())).await
}

fn feature(code: &str, ring: Value) -> Value {
    let properties = json!({ "code": code, "name_ar": "حي جديد", "name_en": "New quarter" });
    json!({ "type": "Feature", "properties": properties, "geometry": { "type": "Polygon", "coordinates": [ring] } })
}

fn file(features: &[Value]) -> Value {
    json!({ "type": "FeatureCollection", "features": features })
}

/// Two squares in the sea, side by side.
fn square(west: f64) -> Value {
    json!([[west, 16.9], [west + 0.01, 16.9], [west + 0.01, 16.91], [west, 16.91], [west, 16.9]])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_adds_and_changes_and_leaves_the_rest() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let before = server.visitor().get("/districts").await.expect(200)["items"].as_array().unwrap().len();
    let first = upload(&administrator, &file(&[feature("east_sea", square(54.0)), feature("west_sea", square(53.9))])).await.expect(200);
    assert_eq!(first, json!({ "created": 2, "changed": 0, "unchanged": 0 }));
    let second = upload(&administrator, &file(&[feature("east_sea", square(54.0)), feature("west_sea", square(53.8))])).await.expect(200);
    assert_eq!(second, json!({ "created": 0, "changed": 1, "unchanged": 1 }));
    let after = server.visitor().get("/districts").await.expect(200);
    assert_eq!(after["items"].as_array().unwrap().len(), before + 2);
    let west = entry(&administrator, "districts", "west_sea").await;
    let history = changes(&administrator, "district", &west["id"]).await;
    assert_eq!(history.len(), 2);

    // The next report at a point follows the new outline.
    let mut report = server.report().await;
    report["place"] = json!({ "latitude": 16.905, "longitude": 54.005 });
    report["reporter"] = json!({ "email": "guest@example.om" });
    let receipt = server.visitor().post("/cases", &report).await.expect(201);
    assert_eq!(receipt["case"]["district"]["name"]["en"], "New quarter");
}

#[tokio::test(flavor = "multi_thread")]
async fn all_mistakes_of_a_file_are_told_at_once_and_nothing_is_taken() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let mut nameless = feature("good", square(54.0));
    nameless["properties"]["name_ar"] = json!(" ");
    let point = json!({ "type": "Feature", "properties": { "code": "point" }, "geometry": { "type": "Point", "coordinates": [1, 2] } });
    let features = [
        feature("Bad code", square(54.0)),
        feature("open", json!([[0, 0], [1, 0], [1, 1], [0, 1]])),
        feature("crossed", json!([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]])),
        feature("swapped", json!([[17, 120], [1, 1], [1, 0], [17, 120]])),
        nameless,
        point,
        feature("good", square(54.0)),
    ];
    let body = upload(&administrator, &file(&features)).await.expect(422);
    let found: Vec<(&str, &str)> =
        body["errors"].as_array().unwrap().iter().map(|e| (e["pointer"].as_str().unwrap(), e["code"].as_str().unwrap())).collect();
    for expected in [
        ("/features/0/properties/code", "invalid"),
        ("/features/1/geometry", "outline_open"),
        ("/features/2/geometry", "outline_crosses"),
        ("/features/3/geometry", "outline_outside"),
        ("/features/4/properties/name/ar", "required"),
        ("/features/5/geometry", "outline_kind"),
        ("/features/6/properties/code", "taken"),
    ] {
        assert!(found.contains(&expected), "{expected:?} is missing in {found:?}");
    }
    let names = administrator.get("/administration/districts").await.expect(200);
    assert!(!names["items"].as_array().unwrap().iter().any(|item| item["code"] == "good"));
    assert_eq!(upload(&administrator, &json!({ "type": "Polygon" })).await.field("/features"), "invalid");
    assert_eq!(upload(&administrator, &file(&[])).await.field("/features"), "required");
    let broken = administrator.request(Method::PUT, "/administration/districts").header("content-type", "application/geo+json");
    assert_eq!(administrator.send(broken.body("{")).await.refused(400), "malformed");
    let json = administrator.request(Method::PUT, "/administration/districts").json(&file(&features));
    assert_eq!(administrator.send(json).await.refused(415), "unsupported_media_type");
    let large = administrator.request(Method::PUT, "/administration/districts").header("content-type", "application/geo+json");
    assert_eq!(administrator.send(large.body(vec![b' '; 2 * 1024 * 1024 + 1])).await.refused(413), "too_large");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_district_is_drawn_redrawn_and_retired() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let body = json!({ "name": { "ar": "الميناء", "en": "Harbour" }, "outline": square(54.0) });
    let made = administrator.post("/administration/districts", &body).await.expect(201);
    assert_eq!(made["code"], "harbour");
    for (ring, code) in [
        (json!([]), "required"),
        (json!([[0, 0], [1, 0], [1, 1], [0, 1]]), "outline_open"),
        (json!([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]), "outline_crosses"),
        (json!([[17, 120], [1, 1], [1, 0], [17, 120]]), "outline_outside"),
    ] {
        let refused = administrator.patch_if(&path("districts", &made), &made["etag"], &json!({ "outline": ring })).await;
        assert_eq!(refused.field("/outline"), code, "{ring}");
    }
    let moved = administrator.patch_if(&path("districts", &made), &made["etag"], &json!({ "outline": square(53.9) })).await.expect(200);
    let retired = administrator.patch_if(&path("districts", &made), &moved["etag"], &json!({ "retired": true })).await.expect(200);
    let offered = server.visitor().get("/districts").await.expect(200);
    assert!(!offered["items"].as_array().unwrap().iter().any(|item| item["id"] == made["id"]));
    // A file that names it brings it back.
    upload(&administrator, &file(&[feature("harbour", square(53.9))])).await.expect(200);
    let back = entry(&administrator, "districts", "harbour").await;
    assert_eq!((&back["retired_at"], &back["id"]), (&json!(null), &retired["id"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_district_may_have_parts_and_holes() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let hole = json!([[54.002, 16.902], [54.004, 16.902], [54.004, 16.904], [54.002, 16.902]]);
    let open = json!([[54.002, 16.902], [54.004, 16.902], [54.004, 16.904]]);
    let parts = |hole: &Value| json!({ "type": "MultiPolygon", "coordinates": [[square(54.0), hole], [square(54.1)]] });
    let with = |geometry: Value| {
        let mut feature = feature("atoll", json!([]));
        feature["geometry"] = geometry;
        file(&[feature])
    };
    let pointer = "/features/0/geometry/coordinates/0/1";
    assert_eq!(upload(&administrator, &with(parts(&open))).await.field(pointer), "outline_open");
    let swapped = json!([[16.9, 120], [54.004, 16.902], [54.004, 16.904], [16.9, 120]]);
    assert_eq!(upload(&administrator, &with(parts(&swapped))).await.field(pointer), "outline_outside");
    let done = upload(&administrator, &with(parts(&hole))).await.expect(200);
    assert_eq!(done["created"], 1);
    let again = upload(&administrator, &with(parts(&hole))).await.expect(200);
    assert_eq!(again["unchanged"], 1);

    let offered = server.visitor().get("/districts").await.expect(200);
    let atoll = offered["items"].as_array().unwrap().iter().find(|item| item["code"] == "atoll").unwrap().clone();
    assert_eq!(atoll["outline"], parts(&hole), "as GeoJSON");
    for (longitude, latitude, inside) in [(54.007, 16.907, true), (54.105, 16.905, true), (54.0035, 16.9025, false)] {
        let mut report = server.report().await;
        report["place"] = json!({ "latitude": latitude, "longitude": longitude });
        report["reporter"] = json!({ "email": "guest@example.om" });
        let receipt = server.visitor().post("/cases", &report).await.expect(201);
        assert_eq!(receipt["case"]["district"]["id"] == atoll["id"], inside, "{longitude}, {latitude}");
    }

    let entry = entry(&administrator, "districts", "atoll").await;
    let holed = json!({ "type": "Polygon", "coordinates": [square(54.0), open] });
    let refused = administrator.patch_if(&path("districts", &entry), &entry["etag"], &json!({ "outline": holed })).await;
    assert_eq!(refused.field("/outline/coordinates/1"), "outline_open");
    for wrong in [json!({ "type": "Point", "coordinates": [1, 2] }), json!({ "type": "Polygon", "coordinates": square(54.0) })] {
        let refused = administrator.patch_if(&path("districts", &entry), &entry["etag"], &json!({ "outline": wrong })).await;
        assert_eq!(refused.field("/outline"), "invalid");
    }
    let plain = administrator.patch_if(&path("districts", &entry), &entry["etag"], &json!({ "outline": square(54.0) })).await.expect(200);
    assert_eq!(plain["outline"], square(54.0), "one ring is written as it always was");
    let history = changes(&administrator, "district", &entry["id"]).await;
    assert_eq!((&history[0]["fields"][0]["from"]["en"], &history[0]["fields"][0]["to"]["en"]), (&json!("11"), &json!("4")));
}
