//! The one way out to the server.

use gloo_net::http::{Method, RequestBuilder, Response};
use gloo_timers::future::TimeoutFuture;
use majlis_contract::problem::{ErrorCode, Problem};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::ApiError;
use super::renew::{instead_of, signature};
use crate::i18n::language;

pub(super) const BASE: &str = "/api/v1";

/// What is sent along.
#[derive(Clone)]
enum Sent {
    Text(String),
    File(web_sys::Blob),
}

/// A call that is being put together.
pub struct Call {
    method: Method,
    path: String,
    body: Option<Sent>,
    headers: Vec<(&'static str, String)>,
    /// Carries the access token and is tried again after renewing it.
    signed: bool,
}

impl Call {
    fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), body: None, headers: Vec::new(), signed: true }
    }

    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    pub fn put(path: impl Into<String>) -> Self {
        Self::new(Method::PUT, path)
    }

    pub fn patch(path: impl Into<String>) -> Self {
        Self::new(Method::PATCH, path)
    }

    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// Without the access token: for signing in and renewing, and for what everybody may read.
    pub fn unsigned(mut self) -> Self {
        self.signed = false;
        self
    }

    /// In a name that the program has let go of.
    pub(super) fn signed_with(self, token: &str) -> Self {
        let mut call = self.unsigned();
        call.headers.push(("Authorization", format!("Bearer {token}")));
        call
    }

    pub fn json(mut self, body: &impl Serialize) -> Self {
        // Our own types always serialise; an empty body would be refused by the server, not lost.
        self.body = serde_json::to_string(body).ok().map(Sent::Text);
        let kind = if self.method == Method::PATCH { "application/merge-patch+json" } else { "application/json" };
        self.headers.push(("Content-Type", kind.to_owned()));
        self
    }

    /// A body that is text already.
    pub fn text(mut self, kind: &str, body: String) -> Self {
        self.body = Some(Sent::Text(body));
        self.headers.push(("Content-Type", kind.to_owned()));
        self
    }

    /// A file as it is.
    pub fn file(self, file: &web_sys::File) -> Self {
        self.file_as(&file.type_(), file)
    }

    /// A file of a media type that its browser may not know.
    pub fn file_as(mut self, kind: &str, file: &web_sys::Blob) -> Self {
        self.headers.push(("Content-Type", kind.to_owned()));
        self.body = Some(Sent::File(file.clone()));
        self
    }

    pub fn if_match(mut self, etag: &str) -> Self {
        self.headers.push(("If-Match", etag.to_owned()));
        self
    }

    /// The same key sends the same thing once, however often it is tried. See [`fresh_key`].
    pub fn idempotency_key(mut self, key: &str) -> Self {
        self.headers.push(("Idempotency-Key", key.to_owned()));
        self
    }

    /// Opens one case without an account.
    pub fn case_secret(mut self, secret: Option<&str>) -> Self {
        if let Some(secret) = secret {
            self.headers.push(("Case-Secret", secret.to_owned()));
        }
        self
    }

    /// Sends it and reads the answer.
    pub async fn send<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        let text = self.perform().await?;
        let read = serde_json::from_str(&text).map_err(|_| ApiError::unreadable());
        // Lets the browser take a person's touch before the answer is drawn, and between two answers.
        TimeoutFuture::new(0).await;
        read
    }

    /// Sends it and gives the answer as it came: a file.
    pub async fn download(self) -> Result<String, ApiError> {
        self.perform().await
    }

    /// Sends it; the answer has no body.
    pub async fn done(self) -> Result<(), ApiError> {
        self.perform().await.map(|_| ())
    }

    async fn perform(self) -> Result<String, ApiError> {
        let used = if self.signed { signature().await? } else { None };
        let first = self.attempt(used.as_ref().map(|used| &*used.token)).await;
        match (first, used) {
            // The access token is short-lived: renew it once and try again.
            (Err(error), Some(used)) if error.is(ErrorCode::Unauthenticated) => {
                let next = instead_of(&used).await?;
                self.attempt(Some(&next.token)).await
            }
            (other, _) => other,
        }
    }

    async fn attempt(&self, token: Option<&str>) -> Result<String, ApiError> {
        let mut request = RequestBuilder::new(&format!("{BASE}{}", self.path))
            .method(self.method.clone())
            .header("Accept", "application/json, */*;q=0.5")
            .header("Accept-Language", language().as_str());
        if let Some(token) = token {
            request = request.header("Authorization", &format!("Bearer {token}"));
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let sent = match &self.body {
            Some(body) => {
                let whole = match body {
                    Sent::Text(text) => request.body(text.clone()),
                    Sent::File(file) => request.body(file.clone()),
                };
                match whole {
                    Ok(request) => request.send().await,
                    Err(_) => return Err(ApiError::unreadable()),
                }
            }
            None => request.send().await,
        };
        let response = sent.map_err(|_| ApiError::unreachable())?;
        read(response).await
    }
}

async fn read(response: Response) -> Result<String, ApiError> {
    let good = response.ok();
    let retry_after = response.headers().get("Retry-After").and_then(|value| value.parse().ok());
    let text = response.text().await.map_err(|_| ApiError::unreachable())?;
    if good { Ok(text) } else { Err(problem(&text, retry_after)) }
}

/// The server's problem, or a failure without one when something in between answered.
pub(super) fn problem(text: &str, retry_after: Option<u32>) -> ApiError {
    ApiError { problem: serde_json::from_str::<Box<Problem>>(text).ok(), network: false, retry_after }
}

/// A key for one thing that is to be created; keep it while the same thing is tried again.
pub fn fresh_key() -> String {
    let mut bytes = [0; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    if crypto.is_none_or(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_err()) {
        bytes.fill_with(|| (js_sys::Math::random() * 256.0) as u8);
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `?a=1&b=2` of a query type; empty when nothing is asked for.
pub fn query(value: &impl Serialize) -> String {
    let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(value) else { return String::new() };
    let pairs: Vec<String> = fields
        .iter()
        .filter_map(|(name, value)| {
            let text = match value {
                serde_json::Value::Null => return None,
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            Some(format!("{name}={}", String::from(js_sys::encode_uri_component(&text))))
        })
        .collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}
