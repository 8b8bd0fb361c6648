//! The public list as a file.

use acceptance::{Staff, TestServer};
use serde_json::{Value, json};

async fn publish(server: &TestServer, subject: &str, description: &str, point: bool) {
    let mut report = server.report().await;
    report["reporter"] = json!({ "email": "guest@example.om" });
    if point {
        report["place"] = json!({ "latitude": 17.02, "longitude": 54.08, "address": "+شارع" });
    }
    let case = server.visitor().post("/cases", &report).await.expect(201)["case"].clone();
    let agent = server.staff(Staff::Agent).await;
    let body = json!({ "subject": subject, "description": description, "personal_data_checked": true });
    server.act(&agent, &case, "publish", body).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_spreadsheet_finds_arabic_and_no_formulas() {
    let server = TestServer::start().await;
    publish(&server, "=HYPERLINK(\"http://x\")", "سطر \"أول\"،\nوسطر, ثانٍ", true).await;
    publish(&server, "\u{200F}@SUM(A1)", "-2+3", false).await;
    let answer = server.visitor().get("/public-cases/export.csv").await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename=\"cases.csv\""));
    let text = String::from_utf8(answer.bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
    assert!(text.starts_with("reference,kind,state,subject,description,") && text.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!((&rows[1][3], &rows[1][4]), ("'=HYPERLINK(\"http://x\")", "سطر \"أول\"،\nوسطر, ثانٍ"));
    assert_eq!((&rows[1][11], &rows[1][13]), ("17.02", "'+شارع"));
    assert_eq!((&rows[0][3], &rows[0][4], &rows[0][11]), ("'@SUM(A1)", "'-2+3", ""));
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        assert!(!cell.contains(['\u{200F}', '\u{202E}']), "{cell}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn geojson_holds_the_same_with_the_same_filters() {
    let server = TestServer::start().await;
    publish(&server, "عمود", "عمود مطفأ", true).await;
    publish(&server, "حفرة", "حفرة عميقة", false).await;
    let answer = server.visitor().get("/public-cases/export.geojson").await;
    assert_eq!(answer.header("content-type"), Some("application/geo+json"));
    let all: Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!(all["type"], "FeatureCollection");
    let features = all["features"].as_array().unwrap();
    assert_eq!(features.len(), 2);
    assert_eq!(features[0]["geometry"], Value::Null);
    assert_eq!(features[1]["geometry"], json!({ "type": "Point", "coordinates": [54.08, 17.02] }));
    assert_eq!(features[1]["properties"]["subject"], "عمود");
    assert_eq!(features[1]["properties"]["category"]["ar"].as_str().map(str::is_empty), Some(false));
    for (query, count) in [("?q=حفرة", 1), ("?q=%25", 0), ("?state=closed", 0), ("?from=2020-01-01", 2)] {
        let answer = server.visitor().get(&format!("/public-cases/export.geojson{query}")).await;
        let some: Value = serde_json::from_slice(&answer.bytes).unwrap_or_else(|error| panic!("{query}: {error}"));
        assert_eq!(some["features"].as_array().unwrap().len(), count, "{query}");
    }
    assert_eq!(server.visitor().get("/public-cases/export.csv?to=yesterday").await.field("/to"), "invalid");
}

/// More than one page is read for it, and each case comes once.
#[tokio::test(flavor = "multi_thread")]
async fn long_files_come_piece_by_piece() {
    let server = TestServer::start().await;
    publish(&server, "عمود", "عمود مطفأ", true).await;
    let columns = "number, reference, kind, state, subject, description, category_id, department_id, district_id, latitude, longitude, \
                   cell, address, landmark, shown_name, hidden_photos, rejection_reason, created_at, updated_at, answered_at, resolved_at, \
                   closed_at, published_at, search";
    let copies = format!("INSERT INTO public_cases (id, {columns}) SELECT");
    for i in 0..1_100 {
        let id = uuid::Uuid::now_v7();
        let literal =
            if server.app.db.backend() == sea_orm::DbBackend::Postgres { format!("'{id}'::uuid") } else { format!("X'{}'", id.simple()) };
        let one = columns.replacen("reference", &format!("reference || '-{i}'"), 1);
        server.sql(&format!("{copies} {literal}, {one} FROM public_cases WHERE reference NOT LIKE '%-%-%-%'")).await;
    }
    let answer = server.visitor().get("/public-cases/export.csv").await;
    let text = String::from_utf8(answer.bytes).unwrap();
    let references: std::collections::BTreeSet<String> =
        csv::Reader::from_reader(text.trim_start_matches('\u{FEFF}').as_bytes()).records().map(|row| row.unwrap()[0].to_owned()).collect();
    assert_eq!(references.len(), 1_101);
    let geojson: Value = serde_json::from_slice(&server.visitor().get("/public-cases/export.geojson").await.bytes).unwrap();
    assert_eq!(geojson["features"].as_array().unwrap().len(), 1_101);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_limited_by_address() {
    let server = TestServer::start_with(|config| config.limits_scale = 1).await;
    let visitor = server.visitor();
    let mut refused = None;
    for _ in 0..25 {
        let answer = visitor.get("/public-cases/export.csv").await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("a limit");
    assert!(refused.header("retry-after").is_some());
    assert_eq!(refused.refused(429), "rate_limited");
}
