//! Somebody who reports again and again, and takes down what was acknowledged.

use std::time::Duration;

use serde_json::{Value, json};
use uuid::Uuid;

/// A person at a server that may be gone.
#[derive(Clone)]
pub struct Caller {
    http: reqwest::Client,
    pub base: String,
    report: Value,
}

/// What came back, when something did.
pub struct Said {
    pub status: u16,
    pub retry_after: bool,
    pub body: Value,
}

/// A case that the server said it has.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: String,
    pub secret: String,
}

impl Caller {
    /// Learns what a report needs from a server that is ready.
    pub async fn of(base: &str) -> Self {
        let http =
            reqwest::Client::builder().timeout(Duration::from_secs(30)).pool_idle_timeout(acceptance::IDLE).build().expect("a client");
        let mut caller = Self { http, base: base.to_owned(), report: Value::Null };
        let named = |list: &Value, field: &str, name: &str| {
            let items = list["items"].as_array().expect("items");
            items.iter().find(|item| item[field] == name).expect("what the profile has")["id"].clone()
        };
        let categories = caller.get("/api/v1/categories", None).await.expect("an answer").body;
        let policies = caller.get("/api/v1/policies", None).await.expect("an answer").body;
        caller.report = json!({
            "kind": "complaint",
            "category_id": named(&categories, "code", "lamp_out"),
            "policy_id": named(&policies, "kind", "participation"),
            "place": { "address": "شارع السلام" },
        });
        caller
    }

    /// What every report has; what it says and who sends it is missing.
    pub fn form(&self) -> Value {
        self.report.clone()
    }

    /// The same person at another server of the same town.
    pub fn at(&self, base: &str) -> Self {
        Self { base: base.to_owned(), ..self.clone() }
    }

    pub async fn get(&self, path: &str, secret: Option<&str>) -> Result<Said, reqwest::Error> {
        let request = self.http.get(format!("{}{path}", self.base));
        said(secret.into_iter().fold(request, |request, secret| request.header("case-secret", secret))).await
    }

    /// Reports under a key, which is also what the report says and who reports.
    pub async fn report(&self, key: Uuid) -> Result<Said, reqwest::Error> {
        let mut report = self.report.clone();
        report["description"] = json!(format!("عمود الإنارة مطفأ أمام المدرسة {key}"));
        report["reporter"] = json!({ "name": "سلمى", "email": format!("{}@example.om", key.simple()) });
        let request = self.http.post(format!("{}/api/v1/cases", self.base)).header("idempotency-key", key.to_string());
        said(request.json(&report)).await
    }

    pub async fn upload(&self, bytes: Vec<u8>, kind: &str) -> Result<Said, reqwest::Error> {
        let request = self.http.post(format!("{}/api/v1/attachments", self.base)).header("idempotency-key", Uuid::new_v4().to_string());
        said(request.header("content-type", kind).body(bytes)).await
    }

    /// The bytes under a path.
    pub async fn bytes(&self, path: &str) -> Vec<u8> {
        let answer = self.http.get(format!("{}{path}", self.base)).send().await.and_then(reqwest::Response::error_for_status);
        answer.expect("it is served").bytes().await.expect("a whole body").to_vec()
    }
}

impl Said {
    /// The case of a 201.
    pub fn kept(&self) -> Option<Kept> {
        let text = |name: &str| self.body[name].as_str().map(str::to_owned);
        (self.status == 201).then(|| Some(Kept { id: text("id")?, secret: text("secret")? }))?
    }
}

async fn said(request: reqwest::RequestBuilder) -> Result<Said, reqwest::Error> {
    let answer = request.send().await?;
    let (status, retry_after) = (answer.status().as_u16(), answer.headers().contains_key("retry-after"));
    let bytes = answer.bytes().await?;
    Ok(Said { status, retry_after, body: serde_json::from_slice(&bytes).unwrap_or(Value::Null) })
}
