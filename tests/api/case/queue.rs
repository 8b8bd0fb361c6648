//! The staff queue.

use acceptance::{Staff, TestServer};
use serde_json::{Value, json};

fn ids(page: &Value) -> Vec<String> {
    page["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_walk_over_the_pages_meets_every_case_once_while_others_arrive() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let mut sent = Vec::new();
    for _ in 0..7 {
        sent.push(server.case_of(&resident).await["id"].as_str().unwrap().to_owned());
    }
    let agent = server.staff(Staff::Agent).await;
    for sort in ["newest", "oldest", "due"] {
        let mut met = Vec::new();
        let mut path = format!("/cases?view=all&limit=2&sort={sort}");
        loop {
            let answer = agent.get(&path).await;
            let link = answer.header("link").map(str::to_owned);
            let page = answer.expect(200);
            met.extend(ids(&page));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            assert!(link.unwrap().ends_with("rel=\"next\""));
            path = format!("/cases?view=all&limit=2&sort={sort}&cursor={cursor}");
            if sort == "newest" && met.len() == 2 {
                server.case_of(&resident).await;
            }
        }
        for id in &sent {
            assert_eq!(met.iter().filter(|met| *met == id).count(), 1, "{sort}");
        }
    }
    assert_eq!(agent.get("/cases?cursor=zz").await.field("/cursor"), "invalid");
    assert_eq!(agent.get("/cases?limit=0").await.field("/limit"), "out_of_range");
    assert_eq!(agent.get("/cases?state=open").await.field("/state"), "invalid");
    assert_eq!(agent.get("/cases?nonsense=1").await.field("/nonsense"), "not_allowed");
}

#[tokio::test(flavor = "multi_thread")]
async fn officers_see_what_their_department_has_and_nothing_else() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let first = server.case_of(&resident).await["case"].clone();
    server.case_of(&resident).await;
    let agent = server.staff(Staff::Agent).await;
    let officer = server.staff(Staff::LightingOfficer).await;
    let other = server.staff(Staff::RoadsOfficer).await;
    assert_eq!(agent.get("/cases/counts").await.expect(200)["unassigned"], 2);
    server.routed(&agent, &first).await;
    assert_eq!(agent.get("/cases/counts").await.expect(200)["unassigned"], 1);
    assert_eq!(ids(&officer.get("/cases").await.expect(200)), [first["id"].as_str().unwrap()]);
    assert_eq!(officer.get("/cases/counts").await.expect(200)["needs_you"], 1);
    assert_eq!(ids(&other.get("/cases?view=all").await.expect(200)), Vec::<String>::new());
    let path = format!("/cases/{}", first["id"].as_str().unwrap());
    assert_eq!(other.get(&path).await.refused(404), "not_found");
    assert_eq!(other.get(&format!("{path}/timeline")).await.refused(404), "not_found");
    assert_eq!(other.get(&format!("{path}/deliveries")).await.refused(404), "not_found");
    for staff in [Staff::DataSteward, Staff::InitiativesReviewer] {
        assert_eq!(server.staff(staff).await.get("/cases").await.refused(403), "forbidden");
    }
    assert_eq!(resident.get("/cases").await.refused(403), "forbidden");
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_however_they_are_spelt_and_references_at_once() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let receipt = server.case_of(&resident).await;
    let agent = server.staff(Staff::Agent).await;
    let reference = receipt["reference"].as_str().unwrap();
    for question in ["اعمده", "الأَعْمِدة", "إنـــارة مطفاة", "المدرسه", "شارع", reference] {
        let request = agent.request(reqwest::Method::GET, "/cases").query(&[("view", "all"), ("q", question)]);
        assert_eq!(ids(&agent.send(request).await.expect(200)).len(), 1, "{question}");
    }
    for question in ["حفرة", "\"", "AND OR NOT", "*", "a:b & !c | <-> (", "%", "_"] {
        let request = agent.request(reqwest::Method::GET, "/cases").query(&[("view", "all"), ("q", question), ("state", "closed")]);
        assert_eq!(ids(&agent.send(request).await.expect(200)).len(), 0, "{question}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn late_answers_stand_on_their_own_shelf() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    server.case_of(&resident).await;
    server.advance(chrono::Duration::hours(73));
    let agent = server.staff(Staff::Agent).await;
    assert_eq!(agent.get("/cases/counts").await.expect(200)["overdue"], 1);
    assert_eq!(ids(&agent.get("/cases?view=overdue").await.expect(200)).len(), 1);
    let case = agent.get("/cases?view=overdue").await.expect(200)["items"][0].clone();
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    agent.post(&format!("{path}/replies"), &json!({ "text": "نعتذر عن التأخر، الفريق في الطريق." })).await.expect(201);
    assert_eq!(agent.get("/cases/counts").await.expect(200)["overdue"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_alone_find_nothing() {
    let server = TestServer::start().await;
    server.guest_case().await;
    let agent = server.staff(Staff::Agent).await;
    for (q, found) in [("؟!..", 0), ("-", 0), (" ", 1)] {
        let page = agent.send(agent.request(reqwest::Method::GET, "/cases").query(&[("view", "all"), ("q", q)])).await.expect(200);
        assert_eq!(ids(&page).len(), found, "{q:?}");
    }
    let refused = agent.delete("/cases/counts").await;
    assert_eq!(refused.header("allow"), Some("GET, HEAD"), "the methods of that path, not of a case");
}

/// The shelves that grow are read in their order: on SQLite, no plan of theirs sorts.
#[tokio::test(flavor = "multi_thread")]
async fn open_shelves_are_read_from_an_index_in_order() {
    use majlis_contract::case::{QueueSort, QueueView};
    use majlis_persistence::ConnectionTrait;
    use majlis_persistence::case::queue::{Scope, on_shelf};
    use sea_orm::{DbBackend, QueryTrait, Statement};
    let server = TestServer::start().await;
    let db = server.app.db.read();
    if db.get_database_backend() != DbBackend::Sqlite {
        return;
    }
    let department = Scope::Departments(vec![uuid::Uuid::nil()]);
    for (scope, view, sort, index) in [
        (&Scope::Everything, QueueView::Open, QueueSort::Newest, "cases_open_id"),
        (&Scope::Everything, QueueView::Open, QueueSort::Due, "cases_open_next_due_at_id"),
        (&department, QueueView::Open, QueueSort::Due, "department_id_next_due_at_id"),
        (&department, QueueView::All, QueueSort::Due, "cases_department_id_next_due_at_id"),
    ] {
        let asked = on_shelf(scope, view, sort, server.app.now()).build(DbBackend::Sqlite);
        let sql = format!("EXPLAIN QUERY PLAN {} LIMIT 51", asked.sql);
        let values = asked.values.map(|values| values.0).unwrap_or_default();
        let rows = db.query_all_raw(Statement::from_sql_and_values(DbBackend::Sqlite, sql, values)).await.unwrap();
        let plan: Vec<String> = rows.iter().map(|row| row.try_get("", "detail").unwrap()).collect();
        let plan = plan.join("; ");
        assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{view:?} {sort:?}: {plan}");
    }
}
