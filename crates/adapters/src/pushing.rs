//! Web Push: messages to browsers through the push services of their makers (RFC 8030), encrypted so that these can't read
//! them (RFC 8291), signed so that nobody else can send them (VAPID, RFC 8292).

use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use majlis_app::port::{Push, Pushing, SendError, Target};
use p256::elliptic_curve::sec1::ToEncodedPoint;
use p256::pkcs8::EncodePrivateKey;
use p256::{PublicKey, SecretKey};
use reqwest::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode, Url};
use serde_json::json;
use web_push_native::{Auth, encrypt};

use crate::{SettingError, answer, is_loopback};

/// How long the service may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a signature holds; a day at most (RFC 8292).
const SIGNED_FOR: chrono::Duration = chrono::Duration::hours(12);
/// Bytes of a message at most; services take 4,096 when it is encrypted.
const MOST: usize = 3_000;

/// The push services of the browsers' makers.
pub const PUSH_SERVICES: [&str; 4] = ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"];

/// Sends through push services that are known by name: an address that a browser gives is a stranger's word.
pub struct WebPush {
    client: Client,
    signing: EncodingKey,
    /// Uncompressed point, URL-safe base64.
    public: String,
    /// Whom the services can ask: `mailto:` or `https:`.
    contact: String,
    services: Vec<String>,
}

impl WebPush {
    /// The key pair follows from the first seed that is a key; almost all are. The process's TLS provider must be installed
    /// before.
    pub fn new(seeds: impl IntoIterator<Item = [u8; 32]>, contact: &str, services: &[String]) -> Result<Self, SettingError> {
        let bad = |error: &dyn std::fmt::Display| SettingError::new("push_services", error);
        let key = seeds.into_iter().find_map(|seed| SecretKey::from_slice(&seed).ok()).ok_or_else(|| bad(&"no seed is a key"))?;
        let der = key.to_pkcs8_der().map_err(|error| bad(&error))?;
        let client = Client::builder().timeout(PATIENCE).redirect(Policy::none()).build().map_err(|error| bad(&error))?;
        Ok(Self {
            client,
            signing: EncodingKey::from_ec_der(der.as_bytes()),
            public: BASE64URL_NOPAD.encode(key.public_key().to_encoded_point(false).as_bytes()),
            contact: contact.to_owned(),
            services: services.to_vec(),
        })
    }

    /// The address of a subscription, when it is that of a service that we know.
    fn endpoint(&self, text: &str) -> Option<Url> {
        let url: Url = text.parse().ok()?;
        let host = url.host_str()?;
        let known =
            self.services.iter().any(|service| host == service || host.strip_suffix(service).is_some_and(|rest| rest.ends_with('.')));
        let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(host));
        (known && safe && url.username().is_empty() && url.password().is_none()).then_some(url)
    }

    fn authorization(&self, endpoint: &Url, now: DateTime<Utc>) -> Result<String, SendError> {
        let claims = json!({ "aud": endpoint.origin().ascii_serialization(), "exp": (now + SIGNED_FOR).timestamp(), "sub": self.contact });
        let token = encode(&Header::new(Algorithm::ES256), &claims, &self.signing);
        let token = token.map_err(|error| SendError::Temporary(format!("signing failed: {error}")))?;
        Ok(format!("vapid t={token}, k={}", self.public))
    }
}

/// The keys of a subscription.
fn keys(target: &Target) -> Result<(PublicKey, Auth), &'static str> {
    let bytes = |text: &str| BASE64URL_NOPAD.decode(text.trim_end_matches('=').as_bytes()).ok();
    let public = bytes(&target.p256dh).and_then(|bytes| PublicKey::from_sec1_bytes(&bytes).ok()).ok_or("/keys/p256dh")?;
    let auth = bytes(&target.auth).filter(|bytes| bytes.len() == 16).ok_or("/keys/auth")?;
    Ok((public, Auth::clone_from_slice(&auth)))
}

#[async_trait]
impl Pushing for WebPush {
    fn public_key(&self) -> String {
        self.public.clone()
    }

    fn check(&self, target: &Target) -> Result<(), &'static str> {
        self.endpoint(&target.endpoint).ok_or("/endpoint")?;
        keys(target).map(|_| ())
    }

    async fn push(&self, push: &Push) -> Result<(), SendError> {
        let gone = || SendError::Gone("the subscription can't be used".to_owned());
        let endpoint = self.endpoint(&push.target.endpoint).ok_or_else(gone)?;
        let (public, auth) = keys(&push.target).map_err(|_| gone())?;
        if push.payload.len() > MOST {
            return Err(SendError::Permanent("the message is too long for a push service".to_owned()));
        }
        let body = encrypt(push.payload.clone().into_bytes(), &public, &auth).map_err(|error| SendError::Permanent(error.to_string()))?;
        let request = self
            .client
            .post(endpoint.clone())
            .header(AUTHORIZATION, self.authorization(&endpoint, push.now)?)
            .header(CONTENT_ENCODING, "aes128gcm")
            .header(CONTENT_TYPE, "application/octet-stream")
            .header("ttl", push.keep.num_seconds().to_string())
            .header("urgency", "normal")
            .body(body);
        // Without the address, which is as good as a key.
        let answer = request.send().await.map_err(|error| SendError::Temporary(error.without_url().to_string()))?;
        match answer.status() {
            status @ (StatusCode::NOT_FOUND | StatusCode::GONE) => Err(SendError::Gone(format!("the push service answered {status}"))),
            _ => answer::judged("the push service", &answer, push.now),
        }
    }
}

#[cfg(test)]
mod tests;
