//! Field by field: what can't be written, and what each reader may see.

use acceptance::Client;
use reqwest::Method;
use serde_json::{Value, json};

use super::ask::Ask;
use super::who::{Standing, Who};
use super::world::{Case, Stage, World, items, text};

async fn refuses(client: &Client, path: &str, fields: &[&str], good: (&str, Value)) {
    let before = client.get(path).await.expect(200);
    for field in fields {
        for value in [before.get(*field).cloned().unwrap_or(json!("x")), Value::Null, json!(["administrator"])] {
            let body = json!({ good.0: good.1, *field: value });
            let answer = client.patch_if(path, &before["etag"], &body).await;
            assert_eq!(answer.field(&format!("/{field}")), "not_allowed", "{path} {field}");
        }
    }
    assert_eq!(client.get(path).await.expect(200), before, "nothing has changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_that_only_the_municipality_sets_are_refused_and_stay() {
    let world = World::start().await;
    let case = world.case(Stage::Assigned).await;
    let never = [
        "id",
        "state",
        "created_at",
        "updated_at",
        "roles",
        "version",
        "reference",
        "etag",
        "permitted",
        "reporter",
        "reporter_id",
        "channel",
        "visibility",
        "department",
        "department_id",
        "officer",
        "description",
        "kind",
        "due_at",
        "answered_at",
        "clocks",
        "escalation",
        "photos",
        "language",
        "place",
    ];
    refuses(&world.client(Who::Agent), &case.path(""), &never, ("subject", json!("موضوع آخر"))).await;
    let never = [
        "id",
        "state",
        "created_at",
        "roles",
        "version",
        "reference",
        "etag",
        "permissions",
        "contacts",
        "accepted_policies",
        "password",
        "password_hash",
        "staff",
        "email",
    ];
    refuses(&world.client(Who::Resident), "/account", &never, ("name", json!("اسم آخر"))).await;
    refuses(&world.client(Who::Officer), "/account", &never, ("name", json!("اسم آخر"))).await;
}

/// A case with an officer, a note, an edit and a look at the contact; published where asked.
async fn eventful(world: &World, published: bool) -> Case {
    let case = world.case(Stage::Assigned).await;
    let agent = world.client(Who::Agent);
    let officers = agent.get(&format!("/departments/{}/officers", world.lighting)).await.expect(200);
    let assign = json!({ "department_id": world.lighting, "officer_id": items(&officers)[0]["id"], "note": "ملاحظة التحويل" });
    case.act("assign", assign).send_as(world, Who::Agent).await.expect(200);
    case.say("notes", json!({ "text": "ملاحظة داخلية" })).send_as(world, Who::Officer).await.expect(201);
    case.say("contact-views", json!({ "reason": "لتأكيد المكان" })).send_as(world, Who::Officer).await.expect(200);
    case.say("replies", json!({ "text": "وصلنا بلاغك." })).send_as(world, Who::Officer).await.expect(201);
    case.say("information", json!({ "text": "معلومة من المستفيد" })).send_as(world, Who::Resident).await.expect(201);
    let seen = agent.get(&case.path("")).await.expect(200);
    let edited = agent.patch_if(&case.path(""), &seen["etag"], &json!({ "priority": "high" })).await.expect(200);
    if published {
        world.server.act(&agent, &edited, "publish", json!({ "reason": "سبب النشر" })).await;
    }
    case
}

#[tokio::test(flavor = "multi_thread")]
async fn each_reader_sees_its_fields_of_a_case_and_no_others() {
    let world = World::start().await;
    let etag = world.account_etag(Who::Resident).await;
    let named =
        Ask::new(Method::PATCH, "/account").json(json!({ "name": "سلمى الكثيرية", "stakeholder_group": "citizen" })).resting_on(&etag);
    named.send_as(&world, Who::Resident).await.expect(200);
    for published in [false, true] {
        let case = eventful(&world, published).await;
        for who in Who::ALL {
            let standing = who.standing(published);
            let answer = case.read("").send_as(&world, who).await;
            if standing == Standing::Stranger {
                assert_eq!(answer.refused(404), "not_found", "{who:?}");
                continue;
            }
            let raw = String::from_utf8_lossy(&answer.bytes).into_owned();
            let view = answer.expect(200);
            let staff = !matches!(standing, Standing::Public | Standing::Reporter);
            let knows = standing != Standing::Public;
            for (field, shown) in [("channel", knows), ("reporter", knows), ("officer", staff), ("suggested_department", staff)] {
                assert_eq!(!view[field].is_null(), shown, "{field} for {who:?}: {view}");
            }
            assert_eq!(raw.contains("الكثيرية"), knows, "{who:?}");
            assert!(!raw.contains("salma@example.om"), "addresses are masked for {who:?}");
            if standing == Standing::Public || standing == Standing::Auditor {
                let may_follow = matches!(who, Who::Visitor | Who::OtherResident);
                assert_eq!(view["permitted"], if may_follow { json!(["follow"]) } else { json!([]) }, "{who:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_reader_sees_its_entries_of_the_timeline_and_no_others() {
    let world = World::start().await;
    let internal = ["noted", "edited", "duty_alerted", "published", "unpublished", "contact_viewed"];
    for published in [false, true] {
        let case = eventful(&world, published).await;
        for who in Who::ALL {
            let standing = who.standing(published);
            let answer = case.read("/timeline?limit=100").send_as(&world, who).await;
            if standing == Standing::Stranger {
                assert_eq!(answer.refused(404), "not_found", "{who:?}");
                continue;
            }
            let raw = String::from_utf8_lossy(&answer.bytes).into_owned();
            let page = answer.expect(200);
            let staff = !matches!(standing, Standing::Public | Standing::Reporter);
            let inner = items(&page).iter().filter(|entry| internal.contains(&text(&entry["kind"])));
            assert_eq!(inner.count(), if staff { 4 + usize::from(published) } else { 0 }, "{who:?}: {raw}");
            for entry in items(&page) {
                assert_eq!(entry["internal"].as_bool(), Some(internal.contains(&text(&entry["kind"]))), "{entry}");
                assert!(staff || (entry["actor_name"].is_null() && entry["priority"].is_null()), "{who:?}: {entry}");
            }
            for (words, seen) in [
                ("ملاحظة التحويل", staff),
                ("ملاحظة داخلية", staff),
                ("لتأكيد المكان", staff),
                ("معلومة من المستفيد", standing != Standing::Public),
                ("وصلنا بلاغك", true),
            ] {
                assert_eq!(raw.contains(words), seen, "{words} for {who:?}");
            }
        }
    }
}

/// A machine reads the cases that it sent itself, as their reporter would, and may do nothing with them.
#[tokio::test(flavor = "multi_thread")]
async fn a_machine_reads_its_own_cases_only() {
    let world = World::start().await;
    let machine = world.client(Who::ApiClient);
    let receipt = machine.post("/cases", &world.report(Who::ApiClient)).await.expect(201);
    assert_eq!(receipt["case"]["channel"], "partner_api");
    let path = format!("/cases/{}", text(&receipt["id"]));
    let view = machine.get(&path).await.expect(200);
    assert_eq!((&view["permitted"], view["officer"].is_null(), view["suggested_department"].is_null()), (&json!([]), true, true));
    machine.get(&format!("{path}/timeline")).await.expect(200);
    assert_eq!(machine.get(&format!("{path}/deliveries")).await.refused(403), "forbidden");
    let other = world.case(Stage::Assigned).await;
    assert_eq!(machine.get(&other.path("")).await.refused(404), "not_found");
    assert_eq!(world.client(Who::Resident).get(&path).await.refused(404), "not_found");
}
