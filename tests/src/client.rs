//! A client of the API.

use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName};
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

/// How long an idle connection is kept: shorter than the server does, so that nothing is sent into one that is being closed.
pub const IDLE: Duration = Duration::from_secs(2);

/// Somebody who calls the API.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: Option<String>,
    secret: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Value,
    pub bytes: Vec<u8>,
}

impl Answer {
    /// The body, if the status is the one that it should be.
    #[track_caller]
    pub fn expect(self, status: u16) -> Value {
        assert_eq!(self.status, status, "{}", self.body);
        self.body
    }

    /// The problem's code, if the status is the one that it should be.
    #[track_caller]
    pub fn refused(self, status: u16) -> String {
        let kind = self.headers.get("content-type").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        let body = self.expect(status);
        assert_eq!(kind, "application/problem+json", "{body}");
        assert_eq!(body["status"], status, "{body}");
        assert!(body["request_id"].is_string(), "{body}");
        body["code"].as_str().expect("a code").to_owned()
    }

    /// The code of the error at one field of a 422.
    #[track_caller]
    pub fn field(self, pointer: &str) -> String {
        let body = self.expect(422);
        let errors = body["errors"].as_array().cloned().unwrap_or_default();
        let found = errors.iter().find(|error| error["pointer"] == pointer).unwrap_or_else(|| panic!("no error at {pointer}: {body}"));
        found["code"].as_str().expect("a code").to_owned()
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

impl Client {
    pub fn new(base: &str) -> Self {
        let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).pool_idle_timeout(IDLE);
        // The server is on this machine, without TLS: reading the system's certificates takes longer than most requests.
        let builder = builder.tls_certs_only([]);
        let http = builder.build().expect("a client");
        Self { http, base: base.to_owned(), token: None, secret: None }
    }

    /// The same client, signed in.
    pub fn with_token(&self, token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The same client, holding a case's secret.
    pub fn with_secret(&self, secret: &str) -> Self {
        Self { secret: Some(secret.to_owned()), ..self.clone() }
    }

    /// Where the server is.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The access token.
    pub fn token(&self) -> &str {
        self.token.as_deref().expect("signed in")
    }

    /// A request to a path below `/api/v1`, or to `//…` for one from the root; every sending one has its own key.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let url = match path.strip_prefix('/').filter(|rest| rest.starts_with('/')) {
            Some(from_root) => format!("{}{from_root}", self.base),
            None => format!("{}/api/v1{path}", self.base),
        };
        let mut request = self.http.request(method.clone(), url);
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(secret) = &self.secret {
            request = request.header("case-secret", secret);
        }
        if method == Method::POST {
            request = request.header("idempotency-key", Uuid::new_v4().to_string());
        }
        request
    }

    /// Sends a request and reads the whole answer.
    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        let answer = request.send().await.expect("an answer");
        let (status, headers): (StatusCode, _) = (answer.status(), answer.headers().clone());
        let bytes = answer.bytes().await.expect("a whole body").to_vec();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Answer { status: status.as_u16(), headers, body, bytes }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        self.send(self.request(Method::DELETE, path)).await
    }

    pub async fn post(&self, path: &str, body: &impl Serialize) -> Answer {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    pub async fn put(&self, path: &str, body: &impl Serialize) -> Answer {
        self.send(self.request(Method::PUT, path).json(body)).await
    }

    /// POST under a key of one's own choice.
    pub async fn post_as(&self, key: &str, path: &str, body: &impl Serialize) -> Answer {
        let key = (HeaderName::from_static("idempotency-key"), key.parse().expect("a header"));
        self.send(self.request(Method::POST, path).headers(HeaderMap::from_iter([key])).json(body)).await
    }

    /// POST that rests on a version.
    pub async fn post_if(&self, path: &str, etag: &Value, body: &impl Serialize) -> Answer {
        let etag = etag.as_str().expect("an etag");
        self.send(self.request(Method::POST, path).header("if-match", etag).json(body)).await
    }

    /// PUT that rests on a version.
    pub async fn put_if(&self, path: &str, etag: &Value, body: &impl Serialize) -> Answer {
        let etag = etag.as_str().expect("an etag");
        self.send(self.request(Method::PUT, path).header("if-match", etag).json(body)).await
    }

    /// PATCH that rests on a version.
    pub async fn patch_if(&self, path: &str, etag: &Value, body: &impl Serialize) -> Answer {
        let etag = etag.as_str().expect("an etag");
        self.send(self.request(Method::PATCH, path).header("if-match", etag).json(body)).await
    }

    /// Sends a photo and gives its claim.
    pub async fn upload(&self, bytes: Vec<u8>, kind: &str) -> Answer {
        self.upload_to("/attachments", bytes, kind).await
    }

    /// Posts a file as it is.
    pub async fn upload_to(&self, path: &str, bytes: Vec<u8>, kind: &str) -> Answer {
        self.send(self.request(Method::POST, path).header("content-type", kind).body(bytes)).await
    }
}
