//! What the use cases need from the outside. Only what truly has a second implementation stands here.

use async_trait::async_trait;
use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};

/// Tells the time, to the microsecond (what PostgreSQL keeps).
pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// Gives unpredictable bytes.
pub trait Random: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// An e-mail in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email {
    pub to: String,
    pub subject: String,
    /// Plain text; paragraphs separated by blank lines.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// Stable over retries, so that a repeated try can be recognised (`Message-ID`).
    pub message_id: String,
    /// Where one `POST` leaves such messages (RFC 8058), for those that can be left.
    pub leave: Option<String>,
}

/// A short message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// E.164.
    pub to: String,
    pub text: String,
}

/// Why a message did not leave.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Worth another try: the other side is down, slow or busy.
    #[error("temporary: {0}")]
    Temporary(String),
    /// Worth another try, and the other side says when.
    #[error("temporary: {error}")]
    Later { error: String, wait: Duration },
    /// Will never work: the address or the message is refused.
    #[error("permanent: {0}")]
    Permanent(String),
    /// There is nobody at the address any more.
    #[error("gone: {0}")]
    Gone(String),
}

/// Sends e-mail.
#[async_trait]
pub trait Mail: Send + Sync {
    async fn send(&self, email: &Email) -> Result<(), SendError>;
}

/// Sends SMS.
#[async_trait]
pub trait Texting: Send + Sync {
    async fn send(&self, sms: &Sms) -> Result<(), SendError>;
}

/// A device that may show messages, as its browser says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub endpoint: String,
    /// What messages are encrypted for (RFC 8291), in URL-safe base64.
    pub p256dh: String,
    pub auth: String,
}

/// A message for a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Push {
    pub target: Target,
    /// JSON that our service worker reads.
    pub payload: String,
    /// How long it is kept for a device that is off.
    pub keep: Duration,
    pub now: DateTime<Utc>,
}

/// Sends messages to devices.
#[async_trait]
pub trait Pushing: Send + Sync {
    /// What browsers subscribe with, in URL-safe base64.
    fn public_key(&self) -> String;
    /// Whether a device can be reached; the JSON pointer of what is wrong when it can't.
    fn check(&self, target: &Target) -> Result<(), &'static str>;
    async fn push(&self, push: &Push) -> Result<(), SendError>;
}

/// The store of pictures failed.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// It is down, slow, full or refuses us: worth another try.
    #[error("blob store, for now: {0}")]
    Passing(String),
    /// Will never work.
    #[error("blob store: {0}")]
    Broken(String),
}

/// Keeps pictures under names that it is given (`[a-z0-9/-]`).
#[async_trait]
pub trait Blobs: Send + Sync {
    async fn put(&self, name: &str, bytes: Bytes) -> Result<(), BlobError>;
    /// `None` when there is nothing under the name.
    async fn get(&self, name: &str) -> Result<Option<Bytes>, BlobError>;
    /// Good also when there is nothing under the name.
    async fn delete(&self, name: &str) -> Result<(), BlobError>;
}
