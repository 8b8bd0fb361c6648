//! Who sees what of a case.

use acceptance::{Staff, TestServer};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn a_published_case_shows_no_person_and_no_inner_work() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let stranger = server.resident("other@example.om").await;
    for nobody in [&server.visitor(), &stranger] {
        assert_eq!(nobody.get(&path).await.refused(404), "not_found");
        assert_eq!(nobody.get(&format!("{path}/timeline")).await.refused(404), "not_found");
    }
    let agent = server.staff(Staff::Agent).await;
    agent.post(&format!("{path}/notes"), &json!({ "text": "للموظفين وحدهم" })).await.expect(201);
    let moderator = server.staff(Staff::Moderator).await;
    let seen = moderator.get(&path).await.expect(200);
    server.act(&moderator, &seen, "publish", json!({})).await;

    let public = server.visitor().get(&path).await.expect(200);
    for hidden in ["reporter", "channel", "officer", "suggested_department"] {
        assert_eq!(public[hidden], Value::Null, "{hidden}");
    }
    assert_eq!(public["permitted"], json!(["follow"]));
    let timeline = server.visitor().get(&format!("{path}/timeline")).await.expect(200);
    let kinds: Vec<_> = timeline["items"].as_array().unwrap().iter().map(|entry| entry["kind"].clone()).collect();
    assert_eq!(kinds, ["submitted"]);
    assert!(!timeline.to_string().contains("للموظفين"));

    let withdrawn = moderator.get(&path).await.expect(200);
    server.act(&moderator, &withdrawn, "unpublish", json!({ "reason": "فيه اسم" })).await;
    assert_eq!(server.visitor().get(&path).await.refused(404), "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_is_not_sent_again() {
    let server = TestServer::start().await;
    let resident = server.resident("salma@example.om").await;
    let case = server.case_of(&resident).await["case"].clone();
    let path = format!("/cases/{}", case["id"].as_str().unwrap());
    let first = resident.get(&path).await;
    let tag = first.header("etag").unwrap().to_owned();
    let again = resident.send(resident.request(reqwest::Method::GET, &path).header("if-none-match", format!("\"x\", W/{tag}"))).await;
    assert_eq!((again.status, again.bytes.len()), (304, 0));
    assert_eq!(again.header("etag"), Some(tag.as_str()));
    // The header's tag serves as If-Match as well as the view's.
    resident.post_if(&format!("{path}/withdraw"), &json!(tag), &json!({})).await.expect(200);
    assert_eq!(resident.send(resident.request(reqwest::Method::GET, &path).header("if-none-match", tag)).await.status, 200);
    for list in ["/municipality", "/categories", "/districts", "/departments", "/policies"] {
        let tag = resident.get(list).await.header("etag").unwrap().to_owned();
        assert_eq!(resident.send(resident.request(reqwest::Method::GET, list).header("if-none-match", tag)).await.status, 304, "{list}");
    }
}
