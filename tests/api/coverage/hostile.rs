//! Hostile and honest texts through every string field: nothing breaks, nothing leaks, and honest text comes back as it was.

mod dialogue;

use acceptance::Answer;
use reqwest::Method;
use serde_json::{Value, json};

use super::ask::{Ask, Body};
use super::corpus::{all, kept};
use super::who::Who;
use super::world::{Case, Said, Stage, World, items, text};

/// Words that only a database, a driver or a panic says.
const LEAKS: &[&str] =
    &["sqlite", "postgres", "sqlx", "sea_orm", "syntax error", "constraint", "select ", "insert into", "panicked", "utf8"];

struct Trial<'w> {
    world: &'w World,
    faults: Vec<String>,
    answers: usize,
}

impl Trial<'_> {
    /// Sends it; an answer of ours, whatever it says.
    async fn send(&mut self, what: &str, ask: Ask, who: Who) -> Answer {
        let answer = ask.send_as(self.world, who).await;
        self.answers += 1;
        let body = String::from_utf8_lossy(&answer.bytes).to_lowercase();
        let leaks = answer.status >= 400 && LEAKS.iter().any(|word| body.contains(word));
        if answer.status >= 500 || leaks || (answer.status >= 400 && !answer.body["request_id"].is_string()) {
            self.faults.push(format!("{what}: {} {}", answer.status, answer.body));
        }
        answer
    }

    /// What came back is what is kept of the text, or it was refused because nothing is, or it is too long.
    fn compare(&mut self, what: &str, sent: &str, answer: &Answer, expected: Option<&str>, got: &Value) {
        let good = match expected {
            Some(expected) => answer.status < 300 && *got == expected,
            None => answer.status == 422,
        };
        if !good {
            let short: String = sent.chars().take(40).collect();
            self.faults.push(format!("{what} of {short:?}: {} gives {got}, expected {expected:?}", answer.status));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_breaks_a_field_and_honest_text_comes_back() {
    let world = World::start().await;
    let case = world.case(Stage::Assigned).await;
    let mut trial = Trial { world: &world, faults: Vec::new(), answers: 0 };
    let idea = format!("/contributions/{}", text(&world.said(Said::Waiting, Who::Resident).await["id"]));
    for sent in all() {
        ideas(&mut trial, &idea, &sent).await;
        reports(&mut trial, &sent).await;
        messages(&mut trial, &case, &sent).await;
        profile(&mut trial, &sent).await;
        elsewhere(&mut trial, &sent).await;
    }
    let all_cases = Ask::get("/cases?view=all&limit=100");
    trial.send("the queue at the end", all_cases, Who::Agent).await.expect(200);
    world.server.run_jobs().await;
    assert!(trial.faults.is_empty(), "{} faults in {} answers\n{}", trial.faults.len(), trial.answers, trial.faults.join("\n"));
    assert!(trial.answers > 2000, "{}", trial.answers);
}

async fn reports(trial: &mut Trial<'_>, sent: &str) {
    let mut report = trial.world.report(Who::Visitor);
    report["description"] = json!(sent);
    let ask = Ask::post("/cases").json(report.clone());
    let answer = trial.send("submit_case description", ask, Who::Visitor).await;
    let got = answer.body["case"]["description"].clone();
    trial.compare("description", sent, &answer, kept(sent, 2000).as_deref(), &got);

    report["description"] = json!("حاوية ممتلئة");
    report["place"] = json!({ "latitude": 17.04, "longitude": 54.125, "address": sent });
    let answer = trial.send("submit_case address", Ask::post("/cases").json(report.clone()), Who::Visitor).await;
    let long = sent.trim().chars().count() > 200;
    let expected = kept(sent, usize::MAX).filter(|_| !long);
    let got = answer.body["case"]["place"]["address"].clone();
    // An address that nothing is left of is none.
    if long || expected.is_some() {
        trial.compare("address", sent, &answer, expected.as_deref(), &got);
    } else if !got.is_null() {
        trial.faults.push(format!("address of {sent:?}: {got}"));
    }

    report["place"] = json!({ "address": "شارع السلام" });
    for field in ["name", "email", "phone"] {
        let mut one = report.clone();
        one["reporter"][field] = json!(sent);
        let answer = trial.send(&format!("submit_case {field}"), Ask::post("/cases").json(one), Who::Visitor).await;
        if field == "name" && answer.status == 201 {
            let got = answer.body["case"]["reporter"]["name"].clone();
            let expected = kept(sent, 120);
            if got.as_str() != expected.as_deref() {
                trial.faults.push(format!("name of {sent:?}: {got}, expected {expected:?}"));
            }
        }
    }
    let mut located = report.clone();
    located["details"] = json!({ "landmark": sent });
    let answer = trial.send("submit_case landmark", Ask::post("/cases").json(located), Who::Visitor).await;
    let got = answer.body["case"]["details"]["landmark"].clone();
    trial.compare("landmark", sent, &answer, kept(sent, 120).as_deref(), &got);
    report["attachments"] = json!([sent]);
    trial.send("submit_case attachments", Ask::post("/cases").json(report), Who::Visitor).await;
}

async fn messages(trial: &mut Trial<'_>, case: &Case, sent: &str) {
    for (action, who) in [("notes", Who::Officer), ("replies", Who::Officer), ("information", Who::Resident)] {
        let answer = trial.send(action, case.say(action, json!({ "text": sent })), who).await;
        let got = answer.body["text"].clone();
        trial.compare(action, sent, &answer, kept(sent, 4000).as_deref(), &got);
    }
    let seen = trial.world.client(Who::Agent).get(&case.path("")).await.expect(200);
    let edit = Ask::new(Method::PATCH, case.path("")).json(json!({ "subject": sent })).resting_on(text(&seen["etag"]));
    let answer = trial.send("edit_case subject", edit, Who::Agent).await;
    if answer.status == 200 {
        let expected = kept(sent, 120);
        let got = answer.body["subject"].clone();
        trial.compare("subject", sent, &answer, expected.as_deref(), &got);
    }
    trial.send("contact reason", case.say("contact-views", json!({ "reason": sent })), Who::Agent).await;
    // By the whole text and by what was kept, the search never breaks.
    for path in ["/cases", "/cases?view=all"] {
        let request = reqwest::Url::parse_with_params(&format!("http://x{path}"), [("q", sent)]).expect("an address");
        let asked = format!("{}?{}", request.path(), request.query().unwrap_or_default());
        let answer = trial.send("q", Ask::get(asked), Who::Agent).await;
        if !matches!(answer.status, 200 | 422) || (answer.status == 422) != (sent.chars().count() > 200) {
            trial.faults.push(format!("q of {sent:?}: {} {}", answer.status, answer.body));
        }
    }
}

/// The name of an idea's place, and what is to be seen on its photos.
async fn ideas(trial: &mut Trial<'_>, idea: &str, sent: &str) {
    let seen = trial.world.client(Who::Resident).get(idea).await.expect(200);
    let change = |body: Value| Ask::new(Method::PATCH, idea.to_owned()).json(body).resting_on(text(&seen["etag"]));
    for photo in [sent, super::entry::NOTHING] {
        let photos = json!([{ "photo": photo, "alt": sent }]);
        trial.send("edit_contribution photos", change(json!({ "photos": photos })), Who::Resident).await;
    }
    let place = json!({ "latitude": 17.02, "longitude": 54.08, "label": sent });
    let edit = change(json!({ "place": place, "personal_data_checked": true }));
    let answer = trial.send("edit_contribution label", edit, Who::Resident).await;
    let got = answer.body["place"]["label"].clone();
    trial.compare("label", sent, &answer, kept(sent, 120).as_deref(), &got);
}

async fn profile(trial: &mut Trial<'_>, sent: &str) {
    let etag = trial.world.account_etag(Who::Resident).await;
    let edit = Ask::new(Method::PATCH, "/account").json(json!({ "name": sent })).resting_on(&etag);
    let answer = trial.send("edit_account name", edit, Who::Resident).await;
    let expected = kept(sent, 120).filter(|_| !sent.chars().any(char::is_control));
    let got = answer.body["name"].clone();
    trial.compare("account name", sent, &answer, expected.as_deref(), &got);
}

/// Fields whose texts are compared with something, and not kept.
async fn elsewhere(trial: &mut Trial<'_>, sent: &str) {
    let id = super::entry::NOTHING;
    for (path, body) in [
        ("/auth/codes", json!({ "kind": "email", "address": sent })),
        ("/auth/codes", json!({ "kind": "phone", "address": sent })),
        ("/auth/sessions", json!({ "code_request_id": id, "code": sent })),
        ("/auth/staff-sessions", json!({ "email": sent, "password": "x", "code": "493027" })),
        ("/auth/staff-sessions", json!({ "email": format!("{}@example.om", sent.chars().take(9).collect::<String>()), "password": sent })),
        ("/auth/staff-enrolments", json!({ "enrolment_token": sent, "code": "493027" })),
        ("/auth/refresh", json!({ "refresh_token": sent })),
        ("/client-errors", json!({ "message": sent, "page": sent })),
    ] {
        let answer = trial.send(path, Ask::post(path).json(body), Who::Visitor).await;
        if !matches!(answer.status, 202 | 204 | 401 | 422) {
            trial.faults.push(format!("{path} of {sent:?}: {}", answer.status));
        }
    }
    trial.send("add_contact", Ask::post("/account/contacts").json(json!({ "kind": "email", "value": sent })), Who::Resident).await;
    let machine = Ask::post("/api-clients").json(json!({ "name": sent, "scopes": [sent] }));
    trial.send("register_api_client", machine, Who::Administrator).await;
    let encoded = |name: &str| {
        let url = reqwest::Url::parse_with_params("http://x/", [(name, sent)]).expect("an address");
        url.query().unwrap_or_default().to_owned()
    };
    let form = format!("grant_type=client_credentials&client_id={id}&{}", encoded("client_secret"));
    trial.send("issue_client_token", Ask { body: Body::Form(form), ..Ask::post("/auth/token") }, Who::Visitor).await;
    for path in ["/cases", "/notifications", "/account/sessions", "/demo/messages"] {
        let who = if path == "/account/sessions" { Who::Resident } else { Who::Agent };
        trial.send("cursor", Ask::get(format!("{path}?{}", encoded("cursor"))), who).await;
    }
    let mut reference = reqwest::Url::parse("http://x/cases/by-reference/").expect("an address");
    reference.path_segments_mut().expect("segments").pop_if_empty().push(sent);
    trial.send("find_case", Ask::get(reference.path().to_owned()), Who::Resident).await;
}

/// Texts that come back do so on every way: the view, the list, the timeline.
#[tokio::test(flavor = "multi_thread")]
async fn honest_text_is_the_same_in_the_view_the_list_and_the_timeline() {
    let world = World::start().await;
    let (agent, resident) = (world.client(Who::Agent), world.client(Who::Resident));
    let honest = "أَربعةُ أعمِدةٍ \"مطفأة\" — 50% من شارع O'Brien <قرب> السوق & 👨‍👩‍👧‍👦";
    let mut report = world.report(Who::Resident);
    report["description"] = json!(honest);
    let receipt = resident.post("/cases", &report).await.expect(201);
    let path = format!("/cases/{}", text(&receipt["id"]));
    assert_eq!(agent.get(&path).await.expect(200)["description"], honest);
    let routed = world.server.routed(&agent, &receipt["case"]).await;
    let edited = agent.patch_if(&path, &routed["etag"], &json!({ "subject": honest })).await.expect(200);
    assert_eq!(edited["subject"], honest);
    agent.post(&format!("{path}/replies"), &json!({ "text": honest })).await.expect(201);
    assert_eq!(items(&resident.get(&format!("{path}/timeline")).await.expect(200))[0]["text"], honest);
    assert_eq!(items(&resident.get("/account/cases").await.expect(200))[0]["subject"], honest);
    let found = agent.send(agent.request(Method::GET, "/cases").query(&[("view", "all"), ("q", "٥٠% o'brien السوق")])).await.expect(200);
    assert_eq!(items(&found)[0]["subject"], honest);
}
