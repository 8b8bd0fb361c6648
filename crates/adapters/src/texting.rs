//! SMS through a gateway that is described by templates: most take one request over HTTPS, each in its own words.

use std::time::Duration;

use async_trait::async_trait;
use chrono::Utc;
use majlis_app::port::{SendError, Sms, Texting};
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, Url};

use crate::template::{Form, filled};
use crate::{SettingError, answer, is_loopback};

/// How long the gateway may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a gateway is asked, and what its answer means. `{to}` is the number with its plus sign, `{digits}` the same without,
/// `{text}` the message, `{key}` the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gateway {
    pub method: String,
    /// `https://` only, except to this machine.
    pub url: String,
    /// Each as `Name: value`.
    pub headers: Vec<String>,
    /// JSON, or a form where it does not begin with a bracket. Not sent with `GET`.
    pub body: String,
    /// Sent as a bearer token, unless a template has its place.
    pub key: Option<String>,
    /// What an answer must contain, beside a good status.
    pub accepted: Option<String>,
    /// What an answer contains when another try is of no use.
    pub refused: Option<String>,
}

impl Default for Gateway {
    /// `POST {"to": …, "text": …}`; any 2xx means taken.
    fn default() -> Self {
        Self {
            method: "POST".to_owned(),
            url: String::new(),
            headers: Vec::new(),
            body: r#"{"to": "{to}", "text": "{text}"}"#.to_owned(),
            key: None,
            accepted: None,
            refused: None,
        }
    }
}

/// A gateway that can be asked.
pub struct HttpTexting {
    client: Client,
    method: Method,
    headers: Vec<(HeaderName, String)>,
    gateway: Gateway,
}

impl HttpTexting {
    /// Refuses templates that can't work. The process's TLS provider must be installed before.
    pub fn new(gateway: Gateway) -> Result<Self, SettingError> {
        let method: Method = gateway.method.to_uppercase().parse().map_err(|error| SettingError::new("sms_method", error))?;
        if !matches!(method, Method::GET | Method::POST | Method::PUT) {
            return Err(SettingError::new("sms_method", "must be GET, POST or PUT"));
        }
        let headers = gateway.headers.iter().map(|line| header(line)).collect::<Result<Vec<_>, _>>()?;
        // A redirect would carry people's numbers and the key elsewhere.
        let builder = Client::builder().timeout(PATIENCE).redirect(Policy::none());
        let client = builder.build().map_err(|error| SettingError::new("sms_url", error))?;
        let texting = Self { client, method, headers, gateway };
        texting.check()?;
        Ok(texting)
    }

    fn check(&self) -> Result<(), SettingError> {
        let sample = Sms { to: "+96890000000".to_owned(), text: "\"\n&=%".to_owned() };
        let url = self.url(&sample).map_err(|error| SettingError::new("sms_url", error))?;
        let local = url.scheme() == "http" && url.host_str().is_some_and(is_loopback);
        if url.scheme() != "https" && !local {
            return Err(SettingError::new("sms_url", "must be https://"));
        }
        let said = if self.has_body() { [self.gateway.url.as_str(), &self.gateway.body].concat() } else { self.gateway.url.clone() };
        if !said.contains("{text}") || !(said.contains("{to}") || said.contains("{digits}")) {
            return Err(SettingError::new("sms_body", "needs the places {to} (or {digits}) and {text}, here or in sms_url"));
        }
        if self.has_body() && self.form() == Form::Json {
            let read: Result<serde_json::Value, _> = serde_json::from_str(&self.filled(&self.gateway.body, Form::Json, &sample));
            read.map_err(|error| SettingError::new("sms_body", error))?;
        }
        Ok(())
    }

    fn has_body(&self) -> bool {
        self.method != Method::GET
    }

    fn form(&self) -> Form {
        if self.gateway.body.trim_start().starts_with(['{', '[']) { Form::Json } else { Form::Urlencoded }
    }

    fn filled(&self, template: &str, form: Form, sms: &Sms) -> String {
        let key = self.gateway.key.as_deref().unwrap_or_default();
        let digits = sms.to.trim_start_matches('+');
        filled(template, form, &[("to", &sms.to), ("digits", digits), ("text", &sms.text), ("key", key)])
    }

    fn url(&self, sms: &Sms) -> Result<Url, String> {
        self.filled(&self.gateway.url, Form::Urlencoded, sms).parse().map_err(|error| format!("{error}"))
    }

    fn places_key(&self) -> bool {
        let templates = self.gateway.headers.iter().chain([&self.gateway.url, &self.gateway.body]);
        templates.into_iter().any(|template| template.contains("{key}"))
    }
}

/// A header from `Name: value`.
fn header(line: &str) -> Result<(HeaderName, String), SettingError> {
    let (name, value) = line.split_once(':').ok_or_else(|| SettingError::new("sms_headers", "each must be \"Name: value\""))?;
    let name = name.trim().parse().map_err(|error| SettingError::new("sms_headers", error))?;
    Ok((name, value.trim().to_owned()))
}

#[async_trait]
impl Texting for HttpTexting {
    async fn send(&self, sms: &Sms) -> Result<(), SendError> {
        let mut request = self.client.request(self.method.clone(), self.url(sms).map_err(SendError::Permanent)?);
        if self.has_body() {
            let form = self.form();
            let kind = if form == Form::Json { "application/json" } else { "application/x-www-form-urlencoded" };
            if !self.headers.iter().any(|(name, _)| name == CONTENT_TYPE) {
                request = request.header(CONTENT_TYPE, kind);
            }
            request = request.body(self.filled(&self.gateway.body, form, sms));
        }
        for (name, template) in &self.headers {
            let value = HeaderValue::from_str(&self.filled(template, Form::Plain, sms));
            request = request.header(name, value.map_err(|error| SendError::Permanent(error.to_string()))?);
        }
        if let Some(key) = self.gateway.key.as_deref().filter(|_| !self.places_key()) {
            request = request.header(AUTHORIZATION, format!("Bearer {key}"));
        }
        // Without the address, which may hold a key or a number in its query.
        let failed = |error: reqwest::Error| SendError::Temporary(error.without_url().to_string());
        let answer = request.send().await.map_err(failed)?;
        answer::judged("the gateway", &answer, Utc::now())?;
        let Gateway { accepted, refused, .. } = &self.gateway;
        if accepted.is_none() && refused.is_none() {
            return Ok(());
        }
        let said = answer::body(answer).await.map_err(failed)?;
        match (accepted, refused) {
            (_, Some(word)) if said.contains(word) => Err(SendError::Permanent("the gateway refused it".to_owned())),
            (Some(word), _) if !said.contains(word) => Err(SendError::Temporary("the gateway did not say that it was accepted".to_owned())),
            _ => Ok(()),
        }
    }
}

/// An installation without SMS.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoTexting;

#[async_trait]
impl Texting for NoTexting {
    async fn send(&self, _: &Sms) -> Result<(), SendError> {
        Err(SendError::Permanent("no SMS gateway is configured".to_owned()))
    }
}

#[cfg(test)]
mod tests;
