//! The filters of the public list, its figures and its pages.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use serde_json::{Value, json};

fn subjects(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|item| item["subject"].as_str().unwrap().to_owned()).collect()
}

/// Three published cases: two lamps and a pothole, one of them a day later, one already begun.
async fn town() -> TestServer {
    let server = TestServer::start().await;
    let (mut agent, mut resident) = (server.staff(Staff::Agent).await, server.resident("salma@example.om").await);
    let lighting = server.id_of("departments", "lighting").await;
    let pothole = server.id_of("categories", "pothole").await;
    for (text, category, point) in [("عمود مطفأ", None, true), ("إنارة خافتة", None, false), ("حفرة في الطريق", Some(&pothole), true)]
    {
        let mut report = server.report().await;
        report["description"] = json!(text);
        if let Some(category) = category {
            report["category_id"] = json!(category);
        }
        if point {
            report["place"] = json!({ "latitude": 17.04, "longitude": 54.125 });
        }
        let case = resident.post("/cases", &report).await.expect(201)["case"].clone();
        let case = server.act(&agent, &case, "publish", json!({})).await;
        if text == "عمود مطفأ" {
            let case = server.act(&agent, &case, "assign", json!({ "department_id": lighting })).await;
            server.act(&agent, &case, "start", json!({})).await;
            server.advance(Duration::days(1));
            // Access tokens are ten minutes long.
            (agent, resident) = (server.staff(Staff::Agent).await, server.resident("salma@example.om").await);
        }
    }
    server
}

#[tokio::test(flavor = "multi_thread")]
async fn every_filter_narrows_the_list_and_the_figures_alike() {
    let server = town().await;
    let visitor = server.visitor();
    let lamp = server.id_of("categories", server.lamp_category()).await;
    let all = visitor.get("/public-cases").await.expect(200);
    assert_eq!(subjects(&all), ["حفرة في الطريق", "إنارة خافتة", "عمود مطفأ"]);
    let district = all["items"][0]["district"]["id"].as_str().unwrap().to_owned();
    let first_day = all["items"][2]["created_at"].as_str().unwrap()[..10].to_owned();
    for (query, count) in [
        (String::new(), 3),
        (format!("category_id={lamp}"), 2),
        (format!("district_id={district}"), 2),
        ("state=in_progress".to_owned(), 1),
        ("state=submitted".to_owned(), 2),
        (format!("category_id={lamp}&state=submitted"), 1),
        (format!("district_id={district}&state=submitted"), 1),
        (format!("category_id={lamp}&district_id={district}"), 1),
        ("q=الإناره".to_owned(), 1),
        ("q=نور".to_owned(), 0),
        ("q=%25".to_owned(), 0),
        (format!("to={first_day}"), 1),
        (format!("from={first_day}&to={first_day}"), 1),
        ("from=2000-01-01".to_owned(), 3),
        ("from=2100-01-01".to_owned(), 0),
        (format!("category_id={}", "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"), 0),
    ] {
        let page = visitor.get(&format!("/public-cases?{query}")).await.expect(200);
        assert_eq!(subjects(&page).len(), count, "list {query}");
        let figures = visitor.get(&format!("/public-cases/figures?{query}")).await.expect(200);
        assert_eq!(figures["total"], count, "figures {query}");
        assert_eq!(figures["complete"], true);
        for by in ["by_category", "by_district", "by_state"] {
            let sum: u64 = figures[by].as_array().unwrap().iter().map(|one| one["count"].as_u64().unwrap()).sum();
            assert_eq!(sum, count as u64, "{by} {query}");
        }
    }
    for (query, field) in [
        ("state=open", "/state"),
        ("from=2026-13-01", "/from"),
        ("from=2026-02-01&to=2026-01-01", "/to"),
        ("nonsense=1", "/nonsense"),
        ("category_id=lamp", "/category_id"),
    ] {
        assert!(!visitor.get(&format!("/public-cases?{query}")).await.field(field).is_empty(), "{query}");
    }
    assert_eq!(visitor.get("/public-cases?cursor=zz").await.field("/cursor"), "invalid");
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_meet_every_case_once_and_are_kept_by_their_tag() {
    let server = town().await;
    let visitor = server.visitor();
    let mut met = Vec::new();
    let mut path = "/public-cases?limit=2".to_owned();
    loop {
        let page = visitor.get(&path).await.expect(200);
        met.extend(subjects(&page));
        let Some(cursor) = page["next_cursor"].as_str() else { break };
        path = format!("/public-cases?limit=2&cursor={cursor}");
    }
    assert_eq!(met.len(), 3);
    let first = visitor.get("/public-cases").await;
    assert_eq!(first.header("cache-control"), Some("public, no-cache"));
    let tag = first.header("etag").unwrap().to_owned();
    let again = visitor.send(visitor.request(reqwest::Method::GET, "/public-cases").header("if-none-match", tag)).await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));
}
