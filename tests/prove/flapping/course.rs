//! What happens on the cases of many guests, all of it through public doors.

use acceptance::Client;
use serde_json::{Value, json};

use crate::caller::Caller;

/// What a guest is told of a case, in this order, each by words of which it has some.
pub const COURSE: [&str; 5] =
    ["eceived your report", "went to|we routed", "reply to your", "question about|have a question", "e resolved your"];

/// Which of these a message is.
pub fn event(text: &str) -> Option<usize> {
    COURSE.iter().position(|words| words.split('|').any(|words| text.contains(words)))
}

pub fn is_guest(address: &str) -> bool {
    address.starts_with("guest") || address.starts_with('+')
}

/// A guest's case: who may act on it, and how it stands.
struct Case {
    guest: Client,
    path: String,
}

/// All of it on so many cases, told by mail and by SMS in turn: first to all, then the next thing to all.
pub async fn of_all(base: String, count: usize) {
    let visitor = Client::new(&base);
    let agent = signed_in(&visitor).await;
    let departments = visitor.get("/departments").await.expect(200);
    let lighting = departments["items"].as_array().expect("items").iter().find(|one| one["code"] == "lighting").expect("of the profile");
    let form = Caller::of(&base).await.form();
    let mut cases = Vec::with_capacity(count);
    for number in 0..count {
        cases.push(Case::reported(&visitor, &form, number).await);
    }
    for case in &cases {
        case.acted(&agent, "assign", json!({ "department_id": lighting["id"] })).await;
    }
    for case in &cases {
        case.acted(&agent, "start", json!({})).await;
        agent.post(&format!("{}/replies", case.path), &json!({ "text": "نعتذر، الفريق في الطريق." })).await.expect(201);
    }
    for case in &cases {
        case.acted(&agent, "ask", json!({ "text": "أي الأعمدة هو؟" })).await;
        case.guest.post(&format!("{}/information", case.path), &json!({ "text": "الثالث." })).await.expect(201);
    }
    for case in &cases {
        case.acted(&agent, "resolve", json!({ "text": "استبدلناه." })).await;
    }
}

async fn signed_in(visitor: &Client) -> Client {
    let people = visitor.get("/demo/sign-ins").await.expect(200);
    let is_agent = |person: &&Value| person["email"] == acceptance::Staff::Agent.email();
    let agent = people["items"].as_array().expect("items").iter().find(is_agent).expect("of the profile");
    let body = json!({ "email": agent["email"], "password": agent["password"], "code": agent["code"], "client": "app" });
    let answer = visitor.post("/auth/staff-sessions", &body).await.expect(200);
    visitor.with_token(answer["access_token"].as_str().expect("a token"))
}

impl Case {
    async fn reported(visitor: &Client, form: &Value, number: usize) -> Self {
        let mut report = form.clone();
        report["description"] = json!(format!("عمود الإنارة رقم {number} مطفأ."));
        report["language"] = json!("en");
        report["reporter"] = match number % 2 {
            0 => json!({ "email": format!("guest{number}@example.om") }),
            _ => json!({ "phone": format!("+9689900{number:04}") }),
        };
        let receipt = visitor.post("/cases", &report).await.expect(201);
        let guest = visitor.with_secret(receipt["secret"].as_str().expect("a secret"));
        Self { guest, path: format!("/cases/{}", receipt["id"].as_str().expect("an id")) }
    }

    async fn acted(&self, agent: &Client, action: &str, body: Value) {
        let etag = agent.get(&self.path).await.expect(200)["etag"].clone();
        agent.post_if(&format!("{}/{action}", self.path), &etag, &body).await.expect(200);
    }
}
