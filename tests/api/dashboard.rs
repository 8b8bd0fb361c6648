//! Figures of the service: the same as the rules give over the same cases, for whom they are, and no small groups.

use acceptance::{Staff, TestServer};
use chrono::Duration;
use majlis_app::seed::{self, CaseMaterial, SeedPlan};
use majlis_contract::dashboard::Figures;
use majlis_domain::figures::{self, CaseTimes, Ratings};
use majlis_persistence::entity::{case, rating};
use sea_orm::EntityTrait;
use serde_json::{Value, json};

/// A town of three months.
async fn town(cases: u32) -> TestServer {
    let server = TestServer::start().await;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/server/profiles/al-sahil-cases.toml");
    let material = CaseMaterial::read(&std::fs::read_to_string(path).unwrap()).unwrap();
    let plan = SeedPlan { seed: 7, cases, residents: 40, until: server.app.now(), days: 80 };
    seed::demo_cases(&server.app, &plan, &material).await.unwrap();
    server
}

fn times(row: &case::Model) -> CaseTimes {
    CaseTimes {
        received_at: row.created_at.timestamp(),
        due_at: row.due_at.timestamp(),
        answered_at: row.answered_at.map(|at| at.timestamp()),
        resolved_at: row.resolved_at.map(|at| at.timestamp()),
        open: majlis_domain::case::is_open(row.state.parse().unwrap()),
    }
}

fn rounded(figures: &Value) -> Value {
    let mut figures = figures.clone();
    for name in ["on_time", "satisfaction"] {
        if let Some(value) = figures[name].as_f64() {
            figures[name] = json!((value * 1e9).round());
        }
    }
    figures
}

#[track_caller]
fn same(found: &Value, expected: &Figures, what: &str) {
    assert_eq!(rounded(found), rounded(&serde_json::to_value(expected).unwrap()), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_store_gives_what_the_rules_give() {
    let server = town(700).await;
    let rows = case::Entity::find().all(server.app.db.read()).await.unwrap();
    assert_eq!(rows.len(), 700);
    let now = server.app.now();
    let auditor = server.staff(Staff::Auditor).await;
    let first = (now - Duration::days(85)).date_naive();
    let view = auditor.get(&format!("/dashboard?from={first}")).await.expect(200);
    let ratings = rating::Entity::find().all(server.app.db.read()).await.unwrap();
    let stars = |which: &dyn Fn(&rating::Model) -> bool| -> Ratings {
        let own = ratings.iter().filter(|rating| which(rating));
        own.map(|rating| Ratings { count: 1, stars: rating.score.try_into().unwrap() }).sum()
    };
    let with = |rows: &[&case::Model], rated| figures::of(&rows.iter().map(|row| times(row)).collect::<Vec<_>>(), rated, now.timestamp());
    // The ratings of the same cases.
    let of = |rows: &[&case::Model]| with(rows, stars(&|rating| rows.iter().any(|row| row.id == rating.case_id)));
    let all: Vec<&case::Model> = rows.iter().collect();
    same(&view["total"], &of(&all), "total");
    assert!(view["total"]["ratings"].as_u64().unwrap() > 10 && view["total"]["satisfaction"].as_f64().unwrap() > 1.0);
    assert_eq!(view["total"]["received"], 700);

    let mut shown = 0;
    for one in view["by_department"].as_array().unwrap() {
        let id = one["department"]["id"].as_str().unwrap();
        let own: Vec<_> = rows.iter().filter(|row| row.department_id.is_some_and(|d| d.to_string() == id)).collect();
        // A rating belongs to the department that gave the answer.
        let rated = stars(&|rating| rating.department_id.is_some_and(|department| department.to_string() == id));
        same(&one["figures"], &with(&own, rated), "department");
        assert!(own.len() >= 10);
        shown += 1;
    }
    for one in view["by_category"].as_array().unwrap() {
        let own: Vec<_> = rows.iter().filter(|row| row.category_id.to_string() == one["category"]["id"].as_str().unwrap()).collect();
        same(&one["figures"], &of(&own), "category");
        assert!(own.len() >= 10);
    }
    for one in view["by_channel"].as_array().unwrap() {
        let own: Vec<_> = rows.iter().filter(|row| row.channel == one["channel"].as_str().unwrap()).collect();
        same(&one["figures"], &of(&own), "channel");
    }
    for one in view["by_district"].as_array().unwrap() {
        let id = one["district"]["id"].as_str().unwrap();
        let own: Vec<_> = rows.iter().filter(|row| row.district_id.is_some_and(|d| d.to_string() == id)).collect();
        same(&one["figures"], &of(&own), "district");
    }
    let departments: std::collections::BTreeSet<_> = rows.iter().filter_map(|row| row.department_id).collect();
    assert_eq!(shown + view["not_shown"]["departments"].as_u64().unwrap(), departments.len() as u64);
    let over_time: u64 = view["over_time"].as_array().unwrap().iter().map(|part| part["received"].as_u64().unwrap()).sum();
    assert_eq!(over_time, 700);

    // A filter is the same as leaving the others out.
    let web = auditor.get(&format!("/dashboard?from={first}&channel=web")).await.expect(200);
    let own: Vec<_> = rows.iter().filter(|row| row.channel == "web").collect();
    same(&web["total"], &of(&own), "channel=web");
    // Each of them once more, as a file.
    let file = auditor.get(&format!("/dashboard/export.csv?from={first}")).await;
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = String::from_utf8(file.bytes).unwrap();
    let text = text.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let lines: Vec<csv::StringRecord> = csv::Reader::from_reader(text.as_bytes()).records().collect::<Result<_, _>>().unwrap();
    assert_eq!((&lines[0][0], &lines[0][5]), ("total", "700"));
    let groups: usize =
        ["by_department", "by_category", "by_channel", "by_district"].iter().map(|by| view[*by].as_array().unwrap().len()).sum();
    assert_eq!(lines.len(), groups + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn managers_see_their_departments_and_nobody_sees_small_groups() {
    let server = town(150).await;
    let first = (server.app.now() - Duration::days(85)).date_naive();
    let (manager, agent) = (server.staff(Staff::LightingManager).await, server.staff(Staff::Agent).await);
    let (lighting, roads) = (server.id_of("departments", "lighting").await, server.id_of("departments", "roads").await);
    let own = manager.get(&format!("/dashboard?from={first}")).await.expect(200);
    let narrowed = agent.get(&format!("/dashboard?from={first}&department_id={lighting}")).await.expect(200);
    assert_eq!(own["total"], narrowed["total"]);
    assert!(own["total"]["received"].as_u64().unwrap() < 150);
    assert_eq!(manager.get(&format!("/dashboard?department_id={roads}")).await.refused(403), "forbidden");
    for staff in [Staff::LightingOfficer, Staff::Moderator, Staff::DataSteward] {
        assert_eq!(server.staff(staff).await.get("/dashboard").await.refused(403), "forbidden");
    }
    assert_eq!(server.visitor().get("/dashboard").await.refused(401), "unauthenticated");
    let view = agent.get(&format!("/dashboard?from={first}")).await.expect(200);
    assert!(view["not_shown"]["categories"].as_u64().unwrap() > 0, "a small town has small groups");
    for by in ["by_department", "by_category", "by_channel", "by_district"] {
        assert!(view[by].as_array().unwrap().iter().all(|one| one["figures"]["received"].as_u64().unwrap() >= 10), "{by}");
    }
    for (query, field) in
        [("from=2026-02-01&to=2026-01-01", "/to"), ("from=2020-01-01&to=2026-01-01", "/from"), ("channel=pigeon", "/channel")]
    {
        assert!(!agent.get(&format!("/dashboard?{query}")).await.field(field).is_empty(), "{query}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_sees_what_the_municipality_shows() {
    let server = town(300).await;
    let visitor = server.visitor();
    let path = "/public-dashboard?from=2026-09-01";
    let view = visitor.get(path).await.expect(200);
    assert_eq!((&view["from"], &view["to"]), (&json!("2026-09-01"), &json!("2026-10-31")), "the last month that has ended");
    assert!(view["total"]["received"].as_u64().unwrap() > 50);
    assert!(view["total"]["on_time"].is_f64() && view["total"]["open_overdue"].is_u64(), "the share with its counts");
    let settings = visitor.get("/municipality").await.expect(200);
    assert!(!settings["public_figures"].as_array().unwrap().contains(&json!("overdue")));

    let administrator = server.staff(Staff::Administrator).await;
    let set = async |figures: Value| {
        let found = administrator.get("/administration/settings").await.expect(200);
        administrator.patch_if("/administration/settings", &found["etag"], &json!({ "public_figures": figures })).await.expect(200);
        server.advance(Duration::seconds(61));
    };
    set(json!(["answer_time"])).await;
    let view = visitor.get(path).await.expect(200);
    assert_eq!(
        (&view["total"]["received"], &view["total"]["on_time"], &view["over_time"][0]["received"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert!(view["total"]["median_answer_seconds"].is_u64());
    set(json!([])).await;
    assert_eq!(visitor.get(path).await.refused(404), "not_found");

    set(json!(["received"])).await;
    let nobody = visitor.get("/public-dashboard?from=2001-01-01&to=2001-01-31").await.expect(200);
    assert_eq!(nobody["total"]["received"], Value::Null, "too few to say anything");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_small_group_is_shown_to_the_public_or_found_by_subtraction() {
    let server = town(150).await;
    let visitor = server.visitor();
    for query in ["from=2026-09-01&to=2026-09-30", "from=2026-10-01", "from=2026-09-01"] {
        let view = visitor.get(&format!("/public-dashboard?{query}")).await.expect(200);
        let whole = view["total"]["received"].as_u64().unwrap();
        let parts = view["over_time"].as_array().unwrap();
        assert!(parts.len() > 3 && parts.iter().any(|part| part["received"].is_null()), "{query}");
        let of =
            |list: &Value, at: &str| -> Vec<u64> { list.as_array().unwrap().iter().filter_map(|one| one.pointer(at)?.as_u64()).collect() };
        let mut all = vec![("over_time", of(&view["over_time"], "/received"))];
        for by in ["by_department", "by_category", "by_channel", "by_district"] {
            all.push((by, of(&view[by], "/figures/received")));
        }
        for (by, counts) in all {
            assert!(counts.iter().all(|count| *count >= 10), "{query} {by}: {counts:?}");
            let hidden = whole - counts.iter().sum::<u64>();
            assert!(hidden == 0 || hidden >= 10, "{query} {by}: {hidden} can be told from the whole");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_asks_for_whole_months_that_have_ended() {
    let server = TestServer::start().await;
    let visitor = server.visitor();
    let usual = visitor.get("/public-dashboard").await.expect(200);
    assert_eq!((&usual["from"], &usual["to"]), (&json!("2026-08-01"), &json!("2026-10-31")));
    let february = visitor.get("/public-dashboard?from=2024-02-01&to=2024-02-29").await.expect(200);
    assert_eq!(february["to"], "2024-02-29");
    for (query, field, code) in [
        ("from=2026-10-02", "/from", "whole_months"),
        ("from=2026-09-01&to=2026-10-30", "/to", "whole_months"),
        // This month has not ended: what comes to it from day to day is single people's.
        ("to=2026-11-30", "/to", "whole_months"),
        ("from=2026-11-01", "/to", "out_of_range"),
        ("from=2024-01-01", "/from", "out_of_range"),
    ] {
        assert_eq!(visitor.get(&format!("/public-dashboard?{query}")).await.field(field), code, "{query}");
    }
}
