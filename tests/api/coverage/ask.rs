//! A request as data, so that anybody can send it.

use acceptance::{Answer, Client};
use reqwest::Method;
use serde_json::Value;

use super::world::World;
use crate::coverage::who::Who;

/// What is sent along.
#[derive(Debug, Clone)]
pub enum Body {
    None,
    Json(Value),
    Form(String),
    Bytes(&'static str, Vec<u8>),
}

/// A request, ready to be sent by anybody.
#[derive(Clone)]
pub struct Ask {
    pub method: Method,
    /// Below `/api/v1`, or from the root with two slashes.
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Body,
    /// The secret that opens the case, for guests.
    pub secret: Option<String>,
    /// Who must send it, where that is not one of the usual callers.
    pub sender: Option<Client>,
}

impl Ask {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Self { method, path: path.into(), headers: Vec::new(), body: Body::None, secret: None, sender: None }
    }

    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    pub fn json(self, body: Value) -> Self {
        Self { body: Body::Json(body), ..self }
    }

    pub fn with(mut self, header: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((header, value.into()));
        self
    }

    /// Resting on a version.
    pub fn resting_on(self, etag: &str) -> Self {
        self.with("if-match", etag)
    }

    /// Sends it as somebody; guests show the secret.
    pub async fn send_as(&self, world: &World, who: Who) -> Answer {
        let client = match (&self.secret, who) {
            (Some(secret), Who::Guest) => world.server.visitor().with_secret(secret),
            _ => world.client(who),
        };
        self.send(&client).await
    }

    /// Sends it as whom it was made for.
    pub async fn send_for(&self, world: &World, who: Who) -> Answer {
        match &self.sender {
            Some(client) => self.send(client).await,
            None => self.send_as(world, who).await,
        }
    }

    async fn send(&self, client: &Client) -> Answer {
        let mut request = client.request(self.method.clone(), &self.path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        request = match &self.body {
            Body::None => request,
            Body::Json(body) => request.json(body),
            Body::Form(form) => request.header("content-type", "application/x-www-form-urlencoded").body(form.clone()),
            Body::Bytes(kind, bytes) => request.header("content-type", *kind).body(bytes.clone()),
        };
        client.send(request).await
    }
}
