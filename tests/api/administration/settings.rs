//! The municipality's own settings: names, promises, guests, colours.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use majlis_app::profile::{self, Profile};
use serde_json::{Value, json};

use super::department::changes;

const PATH: &str = "/administration/settings";

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_changed_told_and_effective_at_once() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let found = administrator.get(PATH).await.expect(200);
    let body = json!({
        "name": { "ar": "بلدية البحر", "en": "Sea Town" }, "hotline": "+968 2400 1100", "guests_may_report": false, "reopen_days": 3,
        "reminder_days": 1, "rating_days": 30, "public_figures": ["received", "overdue"],
        "duty_desk": { "email": "night@alsahil.example", "phone": "+96899112233", "language": "en" }, "answer_hours": 24, "default_language": "en",
        "colours": [{ "name": "sea-600", "value": "#5A2A6E" }, { "name": "sea-700", "value": "#46205A" }],
    });
    let changed = administrator.patch_if(PATH, &found["etag"], &body).await.expect(200);
    for (field, value) in body.as_object().unwrap() {
        assert_eq!(&changed[field], value, "{field}");
    }
    let public = server.visitor().get("/municipality").await.expect(200);
    for field in ["name", "hotline", "guests_may_report", "reopen_days", "public_figures", "colours"] {
        assert_eq!(public[field], changed[field], "{field}");
    }
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    assert_eq!(server.visitor().post("/cases", &report).await.refused(401), "unauthenticated", "guests are not let in any more");
    assert_eq!(administrator.patch_if(PATH, &found["etag"], &json!({ "reopen_days": 4 })).await.refused(412), "precondition_failed");
    let same = administrator.patch_if(PATH, &changed["etag"], &json!({ "reopen_days": 3 })).await.expect(200);
    assert_eq!(same, changed);
    let history = changes(&administrator, "municipality", &json!("00000000-0000-0000-0000-000000000000")).await;
    assert_eq!(history.len(), 1);
    let fields: Vec<&Value> = history[0]["fields"].as_array().unwrap().iter().map(|field| &field["field"]).collect();
    for field in ["name.ar", "hotline", "reminder_days", "rating_days", "public_figures", "duty_desk.email", "duty_desk.phone"] {
        assert!(fields.contains(&&json!(field)), "{field} in {fields:?}");
    }

    // The profile leaves them as they are from now on.
    let text = std::fs::read_to_string(acceptance::profile_path()).unwrap();
    let beside = |name: &str| std::fs::read_to_string(acceptance::profile_path().with_file_name(name)).map_err(|error| error.to_string());
    let summary = profile::apply(&server.app, &Profile::read(&text, beside).unwrap()).await.unwrap();
    assert_eq!(summary.kept, ["municipality"]);
    server.advance(Duration::seconds(11));
    assert_eq!(server.visitor().get("/municipality").await.expect(200)["hotline"], changed["hotline"]);
    let kept = administrator.get(PATH).await.expect(200);
    for field in ["reminder_days", "rating_days", "duty_desk", "public_figures"] {
        assert_eq!(kept[field], changed[field], "{field}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_duty_desk_is_moved_and_done_away_with() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let found = administrator.get(PATH).await.expect(200);
    let desk = json!({ "email": " Night@AlSahil.example ", "phone": null, "language": "en" });
    let moved = administrator.patch_if(PATH, &found["etag"], &json!({ "duty_desk": desk })).await.expect(200);
    assert_eq!(moved["duty_desk"], json!({ "email": "night@alsahil.example", "phone": null, "language": "en" }));
    let resident = server.resident("salma@example.om").await;
    let mut report = server.report().await;
    report["category_id"] = json!(server.id_of("categories", "food_safety").await);
    resident.post("/cases", &report).await.expect(201);
    server.run_jobs().await;
    let alerts = server.newest_message("night@alsahil.example").await;
    assert!(alerts.text.contains("high priority"), "{}", alerts.text);

    let none = administrator.patch_if(PATH, &moved["etag"], &json!({ "duty_desk": null })).await.expect(200);
    assert_eq!(none["duty_desk"], json!(null));
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(agent.get(PATH).await.refused(403), "forbidden");
    assert_eq!(agent.patch_if(PATH, &none["etag"], &json!({ "duty_desk": desk })).await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_could_not_read_is_refused() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let found = administrator.get(PATH).await.expect(200);
    let colour = |name: &str, value: &str| json!([{ "name": name, "value": value }]);
    for (field, value, pointer, code) in [
        ("colours", colour("sea-600", "#7BB6BE"), "/colours/0/value", "low_contrast"),
        ("colours", colour("sea-50", "#083541"), "/colours/0/value", "low_contrast"),
        ("colours", colour("sea-600", "red"), "/colours/0/value", "invalid"),
        ("colours", colour("sand-50", "#FBF7F0"), "/colours/0/name", "unknown"),
        ("colours", json!([{ "name": "sea-900", "value": "#000" }, { "name": "sea-900", "value": "#111" }]), "/colours/1/name", "taken"),
        ("hotline", json!("call us"), "/hotline", "invalid_phone"),
        ("hotline", json!(""), "/hotline", "required"),
        ("reopen_days", json!(0), "/reopen_days", "out_of_range"),
        ("reopen_days", json!(2), "/reminder_days", "out_of_range"),
        ("reminder_days", json!(365), "/reminder_days", "out_of_range"),
        ("reminder_days", found["reopen_days"].clone(), "/reminder_days", "out_of_range"),
        ("rating_days", json!(0), "/rating_days", "out_of_range"),
        ("public_figures", json!(["received", "gossip"]), "/public_figures/1", "invalid"),
        ("duty_desk", json!({ "email": null, "phone": " ", "language": "ar" }), "/duty_desk", "required"),
        ("duty_desk", json!({ "email": "night", "phone": null, "language": "ar" }), "/duty_desk/email", "invalid_email"),
        ("duty_desk", json!({ "email": null, "phone": "112", "language": "ar" }), "/duty_desk/phone", "invalid_phone"),
        ("duty_desk", json!({ "email": "night@alsahil.example", "phone": null, "language": "fr" }), "/duty_desk/language", "invalid"),
        ("answer_hours", json!(2161), "/answer_hours", "out_of_range"),
        ("default_language", json!("fr"), "/default_language", "invalid"),
        ("name", json!({ "ar": " ", "en": "x" }), "/name/ar", "required"),
        ("time_zone", json!("UTC"), "/time_zone", "not_allowed"),
    ] {
        let answer = administrator.patch_if(PATH, &found["etag"], &json!({ field: value })).await;
        assert_eq!(answer.field(pointer), code, "{field} {value}");
    }
    assert_eq!(administrator.get(PATH).await.expect(200), found);
}

/// A picture of so many pixels along each side.
fn picture(side: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(side, side, image::Rgba([10, 90, 100, 0])).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_is_kept_small_and_transparent_and_taken_away_again() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let put = async |etag: &Value, kind: &str, bytes: Vec<u8>| {
        let request = administrator.request(reqwest::Method::PUT, "/administration/mark").header("content-type", kind);
        administrator.send(request.header("if-match", etag.as_str().unwrap()).body(bytes)).await
    };
    let found = administrator.get(PATH).await.expect(200);
    assert_eq!((&found["mark_url"], server.visitor().get("/municipality/mark").await.status), (&json!(null), 404));
    let set = put(&found["etag"], "image/png", picture(1000, image::ImageFormat::Png)).await.expect(200);
    let public = server.visitor().get("/municipality").await.expect(200);
    assert_eq!(public["mark_url"], set["mark_url"]);
    let address = format!("/{}", public["mark_url"].as_str().unwrap());
    let shown = server.visitor().get(&address).await;
    assert_eq!((shown.status, shown.header("content-type")), (200, Some("image/png")));
    let kept = image::load_from_memory(&shown.bytes).unwrap();
    assert_eq!((kept.width(), kept.into_rgba8().get_pixel(0, 0).0[3]), (512, 0));
    assert_eq!(put(&found["etag"], "image/png", picture(8, image::ImageFormat::Png)).await.refused(412), "precondition_failed");
    assert_eq!(put(&set["etag"], "image/jpeg", acceptance::photo()).await.refused(415), "unsupported_media_type");
    assert_eq!(put(&set["etag"], "image/png", acceptance::photo()).await.refused(422), "picture_refused", "the bytes count");
    assert_eq!(put(&set["etag"], "image/png", picture(4097, image::ImageFormat::Png)).await.refused(422), "picture_refused");
    assert_eq!(put(&set["etag"], "image/png", vec![0; 1024 * 1024 + 1]).await.refused(413), "too_large");
    let request = administrator.request(reqwest::Method::DELETE, "/administration/mark");
    let removed = administrator.send(request.header("if-match", set["etag"].as_str().unwrap())).await.expect(200);
    assert_eq!(removed["mark_url"], json!(null));
    assert_eq!(server.visitor().get("/municipality/mark").await.refused(404), "not_found");
}

/// The holidays before today, which stay, and where the first after them stands.
fn past_holidays(calendar: &Value) -> (Vec<Value>, String) {
    let all = calendar["holidays"].as_array().unwrap();
    let past: Vec<Value> = all.iter().filter(|one| one["to"].as_str() < Some("2026-11-22")).cloned().collect();
    let place = format!("/calendar/holidays/{}", past.len());
    (past, place)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_that_can_be_counted_in_is_taken() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let found = administrator.get(PATH).await.expect(200);
    let mut calendar = found["calendar"].clone();
    assert!(calendar["weekend"].is_array(), "the demo has one: {found}");
    let name = json!({ "ar": "اليوم الوطني", "en": "National Day" });
    let (past, first) = past_holidays(&calendar);
    let with = |one: Value| Value::from_iter(past.iter().cloned().chain([one]));
    calendar["holidays"] = with(json!({ "name": name, "from": "2026-11-25", "to": "2026-11-26" }));
    let changed = administrator.patch_if(PATH, &found["etag"], &json!({ "calendar": calendar })).await.expect(200);
    assert_eq!(changed["calendar"], calendar);
    for (field, value, pointer) in [
        ("weekend", json!(["friday", "saturday", "sunday"]), "/calendar/hours/sunday".to_owned()),
        ("hours", json!([]), "/calendar/hours/sunday".to_owned()),
        ("holidays", with(json!({ "name": name, "from": "2026-11-26", "to": "2026-11-25" })), format!("{first}/to")),
        (
            "holidays",
            with(json!({ "name": { "ar": " ", "en": "x" }, "from": "2026-11-25", "to": "2026-11-25" })),
            format!("{first}/name/ar"),
        ),
        ("ramadan", json!([{ "from": "2027-02-08", "to": "2027-03-09", "hours": [] }]), "/calendar/ramadan/0/hours".to_owned()),
    ] {
        let mut body = calendar.clone();
        body[field] = value;
        let answer = administrator.patch_if(PATH, &changed["etag"], &json!({ "calendar": body })).await;
        answer.field(&pointer);
    }
    assert_eq!(administrator.get(PATH).await.expect(200)["calendar"], calendar);
}

/// Nobody worked on them, whatever is written today.
#[tokio::test(flavor = "multi_thread")]
async fn holidays_that_are_past_stay() {
    let server = TestServer::start().await;
    let administrator = server.staff(Staff::Administrator).await;
    let found = administrator.get(PATH).await.expect(200);
    let mut calendar = found["calendar"].clone();
    let name = json!({ "ar": "عطلة", "en": "Holiday" });
    let (past, _) = past_holidays(&calendar);
    let days = |from: &str, to: &str| Value::from_iter(past.iter().cloned().chain([json!({ "name": name, "from": from, "to": to })]));
    // Today is Sunday the 22nd.
    calendar["holidays"] = days("2026-11-18", "2026-11-24");
    let set = administrator.patch_if(PATH, &found["etag"], &json!({ "calendar": calendar })).await.expect(200);
    for gone in [json!(past), days("2026-11-19", "2026-11-24"), days("2026-11-18", "2026-11-20")] {
        calendar["holidays"] = gone;
        let answer = administrator.patch_if(PATH, &set["etag"], &json!({ "calendar": calendar })).await;
        assert_eq!(answer.field("/calendar/holidays"), "past");
    }
    calendar["holidays"] = days("2026-11-18", "2026-11-21");
    administrator.patch_if(PATH, &set["etag"], &json!({ "calendar": calendar })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_reviewed_as_set_for_its_kind_of_subject() {
    let server = TestServer::start().await;
    let (administrator, manager) = (server.staff(Staff::Administrator).await, server.staff(Staff::ParticipationManager).await);
    let found = administrator.get(PATH).await.expect(200);
    assert_eq!(found["reviews"], json!({ "idea_round": "before", "consultation": "before", "initiative": "before" }));
    let round = async |review: Option<&str>| {
        let mut body = server.idea_round();
        body.as_object_mut().unwrap().remove("review");
        if let Some(review) = review {
            body["review"] = json!(review);
        }
        manager.post("/subjects", &body).await.expect(201)["review"].clone()
    };
    assert_eq!(round(None).await, "before");
    let set = administrator.patch_if(PATH, &found["etag"], &json!({ "reviews": { "idea_round": "after_if_trusted" } })).await.expect(200);
    assert_eq!(set["reviews"], json!({ "idea_round": "after_if_trusted", "consultation": "before", "initiative": "before" }));
    assert_eq!((round(None).await, round(Some("after")).await), (json!("after_if_trusted"), json!("after")));
    let history = changes(&administrator, "municipality", &json!("00000000-0000-0000-0000-000000000000")).await;
    assert_eq!(history[0]["fields"][0]["field"], "reviews.idea_round");
    for (reviews, pointer, code) in [
        (json!({ "idea_round": "never" }), "/reviews/idea_round", "invalid"),
        (json!({ "gossip": "before" }), "/reviews/gossip", "not_allowed"),
    ] {
        let answer = administrator.patch_if(PATH, &set["etag"], &json!({ "reviews": reviews })).await;
        assert_eq!(answer.field(pointer), code, "{reviews}");
    }
}
