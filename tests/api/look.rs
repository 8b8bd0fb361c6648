//! Who looked at whose personal data.

use acceptance::{Client, Staff, TestServer};
use serde_json::{Value, json};

fn items(page: &Value) -> &Vec<Value> {
    page["items"].as_array().unwrap()
}

async fn look(client: &Client, case: &Value, reason: &str) {
    let path = format!("/cases/{}/contact-views", case["id"].as_str().unwrap());
    client.post(&path, &json!({ "reason": reason })).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_auditor_lists_all_and_the_person_their_own() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let badr = server.resident("badr@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.case_of(&salma).await["case"].clone();
    let other = server.case_of(&badr).await["case"].clone();
    let guest = server.guest_case().await["case"].clone();
    look(&agent, &case, "لتأكيد المكان").await;
    server.advance(chrono::Duration::minutes(1));
    look(&agent, &other, "اتصال").await;
    look(&agent, &guest, "اتصال بالزائر").await;
    let routed = server.routed(&agent, &agent.get(&format!("/cases/{}", case["id"].as_str().unwrap())).await.expect(200)).await;
    let officer = server.staff(Staff::LightingOfficer).await;
    look(&officer, &routed, "زيارة").await;

    let auditor = server.staff(Staff::Auditor).await;
    let all = auditor.get("/looks?kind=contact").await.expect(200);
    let reasons: Vec<&str> = items(&all).iter().map(|look| look["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["زيارة", "اتصال بالزائر", "اتصال", "لتأكيد المكان"]);
    let newest = &items(&all)[0];
    assert_eq!((&newest["role"], &newest["kind"]), (&json!("department_officer"), &json!("contact")));
    assert_eq!(newest["department"]["id"], routed["department"]["id"]);
    assert!(!newest["viewer"]["name"].as_str().unwrap().is_empty());
    assert_eq!(newest["case_reference"], case["reference"]);
    assert!(items(&all)[1]["person"].is_null(), "a guest has no account");

    let count = async |query: &str| items(&auditor.get(&format!("/looks?kind=contact&{query}")).await.expect(200)).len();
    assert_eq!(count(&format!("viewer_id={}", newest["viewer"]["id"].as_str().unwrap())).await, 1);
    assert_eq!(count(&format!("person_id={}", newest["person"]["id"].as_str().unwrap())).await, 2);
    assert_eq!(count(&format!("case_id={}", other["id"].as_str().unwrap())).await, 1);
    let later = items(&all)[2]["at"].as_str().unwrap();
    assert_eq!((count(&format!("from={later}")).await, count(&format!("until={later}")).await), (3, 1));
    let page = auditor.get("/looks?kind=contact&limit=3").await.expect(200);
    let rest = auditor.get(&format!("/looks?kind=contact&limit=3&cursor={}", page["next_cursor"].as_str().unwrap())).await.expect(200);
    assert_eq!((items(&page).len(), items(&rest).len()), (3, 1));

    let own = salma.get("/account/looks").await.expect(200);
    let contact: Vec<&Value> = items(&own).iter().filter(|look| look["kind"] == "contact").collect();
    let reasons: Vec<&str> = contact.iter().map(|look| look["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["زيارة", "لتأكيد المكان"]);
    assert_eq!(contact[1]["role"], "service_agent");
    assert!(own.to_string().find("viewer").is_none(), "the department answers for its staff");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_of_staff_reads_a_case_is_recorded_once_an_hour() {
    let server = TestServer::start().await;
    let salma = server.resident("salma@example.om").await;
    let agent = server.staff(Staff::Agent).await;
    let case = server.case_of(&salma).await["case"].clone();
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let found = format!("/cases/by-reference/{}", case["reference"].as_str().unwrap());
    let looks = async |salma: &Client| items(&salma.get("/account/looks").await.expect(200)).clone();

    salma.get(&path).await.expect(200);
    agent.get("/cases?view=all").await.expect(200);
    assert_eq!(looks(&salma).await, Vec::<Value>::new(), "neither the person nor who only sees the list");
    agent.get(&path).await.expect(200);
    agent.get(&found).await.expect(200);
    agent.get(&format!("{path}/publication")).await.expect(200);
    let [look] = &looks(&salma).await[..] else { panic!("one look") };
    assert_eq!((&look["kind"], &look["role"], &look["case_reference"]), (&json!("case"), &json!("service_agent"), &case["reference"]));
    assert!(look["reason"].is_null());

    let moderator = server.staff(Staff::Moderator).await;
    moderator.get(&path).await.expect(200);
    server.advance(chrono::Duration::minutes(61));
    let agent = server.staff(Staff::Agent).await;
    agent.get(&path).await.expect(200);
    let salma = server.resident("salma@example.om").await;
    assert_eq!(looks(&salma).await.len(), 3, "another reader, and another hour");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_lists_all() {
    let server = TestServer::start().await;
    for staff in [Staff::Agent, Staff::Moderator, Staff::LightingManager] {
        assert_eq!(server.staff(staff).await.get("/looks").await.refused(403), "forbidden");
    }
    server.staff(Staff::Administrator).await.get("/looks").await.expect(200);
    assert_eq!(server.resident("salma@example.om").await.get("/looks").await.refused(403), "forbidden");
    assert_eq!(server.visitor().get("/account/looks").await.refused(401), "unauthenticated");
}
