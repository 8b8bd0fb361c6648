//! SMS through a gateway that takes JSON over HTTPS.

use std::time::Duration;

use async_trait::async_trait;
use majlis_app::port::{SendError, Sms, Texting};
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode, Url};
use serde_json::json;

use crate::{SettingError, is_loopback};

/// How long the gateway may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A gateway: `POST {"to": "+968…", "text": "…"}` with a bearer key; any 2xx means taken.
pub struct HttpTexting {
    client: Client,
    url: Url,
    key: Option<String>,
}

impl HttpTexting {
    /// `https://` only, except to this machine. The process's TLS provider must be installed before.
    pub fn new(url: &str, key: Option<&str>) -> Result<Self, SettingError> {
        let url: Url = url.parse().map_err(|error| SettingError::new("sms_url", error))?;
        let local = url.scheme() == "http" && url.host_str().is_some_and(is_loopback);
        if url.scheme() != "https" && !local {
            return Err(SettingError::new("sms_url", "must be https://"));
        }
        // A redirect would carry people's numbers and the key elsewhere.
        let builder = Client::builder().timeout(PATIENCE).redirect(Policy::none());
        let client = builder.build().map_err(|error| SettingError::new("sms_url", error))?;
        Ok(Self { client, url, key: key.map(str::to_owned) })
    }
}

#[async_trait]
impl Texting for HttpTexting {
    async fn send(&self, sms: &Sms) -> Result<(), SendError> {
        let json = HeaderValue::from_static("application/json");
        let body = json!({ "to": sms.to, "text": sms.text }).to_string();
        let mut request = self.client.post(self.url.clone()).header(CONTENT_TYPE, json).body(body);
        if let Some(key) = &self.key {
            request = request.bearer_auth(key);
        }
        // Without the address, which may hold a key in its query.
        let answer = request.send().await.map_err(|error| SendError::Temporary(error.without_url().to_string()))?;
        match answer.status() {
            status if status.is_success() => Ok(()),
            // What an administrator can mend, and what passes by itself.
            status @ (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::NOT_FOUND) => temporary(status),
            status @ (StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS) => temporary(status),
            status if status.is_client_error() => Err(SendError::Permanent(format!("the gateway answered {status}"))),
            status => temporary(status),
        }
    }
}

fn temporary(status: StatusCode) -> Result<(), SendError> {
    Err(SendError::Temporary(format!("the gateway answered {status}")))
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
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::*;

    /// A gateway that answers once with the status line.
    async fn answered(status: &'static str) -> (Result<(), SendError>, String) {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/send", listener.local_addr().unwrap());
        let heard = tokio::spawn(async move {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut heard = Vec::new();
            while !heard.ends_with(b"}") && socket.read_buf(&mut heard).await.unwrap() > 0 {}
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nlocation: http://127.0.0.1:1/\r\nconnection: close\r\n\r\n");
            socket.write_all(answer.as_bytes()).await.unwrap();
            String::from_utf8(heard).unwrap()
        });
        let sms = Sms { to: "+96899123456".to_owned(), text: "493027 رمزك".to_owned() };
        let sent = HttpTexting::new(&url, Some("k3y")).unwrap().send(&sms).await;
        (sent, heard.await.unwrap())
    }

    #[tokio::test]
    async fn sends_json_with_the_key() {
        let (sent, heard) = answered("202 Accepted").await;
        assert_eq!(sent, Ok(()));
        assert!(heard.starts_with("POST /send HTTP/1.1") && heard.contains("authorization: Bearer k3y"), "{heard}");
        let body: serde_json::Value = serde_json::from_str(heard.split("\r\n\r\n").nth(1).unwrap()).unwrap();
        assert_eq!(body, json!({ "to": "+96899123456", "text": "493027 رمزك" }));
    }

    #[tokio::test]
    async fn tells_what_passes_from_what_does_not() {
        assert!(matches!(answered("400 Bad Request").await.0, Err(SendError::Permanent(_))));
        for passing in ["500 Oh", "503 Busy", "429 Slow", "401 Key", "308 Moved"] {
            assert!(matches!(answered(passing).await.0, Err(SendError::Temporary(_))), "{passing}");
        }
    }

    #[test]
    fn only_https_off_this_machine() {
        let _ = rustls::crypto::ring::default_provider().install_default();
        assert!(HttpTexting::new("https://sms.example/send", None).is_ok());
        for refused in ["http://sms.example/send", "http://localhost.example/", "ftp://sms.example", "sms"] {
            assert!(HttpTexting::new(refused, None).is_err(), "{refused}");
        }
    }
}
